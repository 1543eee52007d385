// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/refusal.h"

#include <QList>
#include <QString>

namespace passerelle::sandbox::businesscentral {

/// A piece of a $filter: a word (property, operator, function, GUID, date, number), a quoted text, or a sign.
struct Token
{
    enum class Kind
    {
        Word,
        Text,
        Sign,
        End
    };
    Kind kind = Kind::End;
    QString text = {};
    qsizetype position = 0;

    [[nodiscard]] bool isWord(QStringView word) const { return kind == Kind::Word && text == word; }
    [[nodiscard]] bool isSign(QStringView sign) const { return kind == Kind::Sign && text == sign; }
};

/// Cuts a $filter into tokens, an End last; refuses an open quote or a stray sign.
[[nodiscard]] Outcome<QList<Token>> tokenize(QStringView filter);

/// Cuts at a sign that stands outside quotes and brackets.
[[nodiscard]] QStringList splitOutside(const QString &text, QChar sign);

} // namespace passerelle::sandbox::businesscentral
