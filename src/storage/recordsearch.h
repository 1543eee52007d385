// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/journaltypes.h"

#include <QVariantList>

namespace passerelle::storage {

/// Accents and case removed, ligatures opened: "Œuvre Élève" becomes "oeuvre eleve".
[[nodiscard]] QString folded(const QString &text);

/// The words of a row by which it is found, as SQL: what is taken from the index must be what went in, so
/// that a change here needs a migration. Two spaces come before each word: one or two letters are found where
/// a word begins.
[[nodiscard]] QString recordWordsSql();

struct SearchStatement
{
    QString sql = {};
    QVariantList values = {};
};

/// Every row id, gone or not, in ascending order of a column, read from an index alone; by status, with the
/// status beside it and in no order that counts. With a limit: the beginning of the list in the direction
/// asked for.
[[nodiscard]] SearchStatement orderStatement(RecordQuery::Sort sort);
[[nodiscard]] SearchStatement beginningStatement(const RecordQuery &query, int count);
/// The ids of what the source no longer shows.
[[nodiscard]] SearchStatement goneStatement();

/// One statement for each thing but the text that narrows the list: a row that is listed is among the ids of
/// every one.
[[nodiscard]] std::vector<SearchStatement> filterStatements(const RecordQuery &query);
/// One for each word of a search: the rows that it finds.
[[nodiscard]] std::vector<SearchStatement> wordStatements(const QString &text);
/// Likewise, sooner told: rows are among them that have a word's letters elsewhere.
[[nodiscard]] std::vector<SearchStatement> likelyStatements(const QString &text);
/// Those of the likely rows, given as a JSON list, that really have the words.
[[nodiscard]] SearchStatement lookStatement(const QString &text, const QString &rows);

/// Row id and key, equal within a group; keys come in ascending order. Nothing for a list without groups.
[[nodiscard]] SearchStatement groupStatement(RecordQuery::Group group);

} // namespace passerelle::storage
