// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/membri/refusal.h"

#include <QString>

#include <vector>

namespace passerelle::sandbox::membri {

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

    [[nodiscard]] bool isWord(QStringView word) const { return kind == Kind::Word && text == word; }
    [[nodiscard]] bool isSign(QChar sign) const { return kind == Kind::Sign && text == sign; }
};

/// Cuts a $filter into tokens, an End last; refuses an open quote or a stray sign.
[[nodiscard]] Outcome<std::vector<Token>> tokenize(QStringView filter);

} // namespace passerelle::sandbox::membri
