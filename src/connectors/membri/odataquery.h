// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace passerelle::connectors::membri {

/// A text as a literal of an OData filter: in quotes, quotes inside doubled. The only way a value gets into a
/// filter.
[[nodiscard]] QString odataText(const QString &text);

/// The literal of a lookup or primary key: bare when the id is a GUID, else a text literal.
[[nodiscard]] QString odataId(const QString &id);

/// "a eq x or a eq y": rows whose column holds one of the ids.
[[nodiscard]] QString anyOf(const QString &property, const QStringList &ids);

/// "(<id>)" as it stands behind a set's name in a path, percent-encoded.
[[nodiscard]] QByteArray keySegment(const QString &id);

/// A query of one entity set. A plain value; encoded() gives what follows ".../api/data/v9.2/".
struct ODataQuery
{
    ODataQuery(QString entitySet, QStringList columns, QString condition = {})
        : set(std::move(entitySet))
        , select(std::move(columns))
        , filter(std::move(condition))
    {
    }

    QString set;
    QStringList select; ///< empty names are left out
    QString filter;
    bool wantsLabels = false; ///< ask for formatted values too (for display only)

    [[nodiscard]] QByteArray encoded() const;
};

} // namespace passerelle::connectors::membri
