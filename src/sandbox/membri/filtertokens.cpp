// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/filtertokens.h"

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
bool belongsToWord(QChar c)
{
    return c.isLetterOrNumber() || u"_.-:+@/"_s.contains(c);
}

/// Reads the quoted text that starts at `at` (a doubled quote is one quote); false when it never ends.
bool readText(QStringView filter, qsizetype &at, QString &text)
{
    for (++at; at < filter.size(); ++at) {
        if (filter[at] != u'\'') {
            text += filter[at];
        } else if (at + 1 < filter.size() && filter[at + 1] == u'\'') {
            text += filter[at++];
        } else {
            ++at;
            return true;
        }
    }
    return false;
}
} // namespace

Outcome<std::vector<Token>> tokenize(QStringView filter)
{
    std::vector<Token> tokens;
    qsizetype at = 0;
    while (at < filter.size()) {
        const QChar c = filter[at];
        if (c.isSpace()) {
            ++at;
        } else if (c == u'\'') {
            QString text = u""_s;
            if (!readText(filter, at, text))
                return notUnderstood(
                    u"There is an unterminated string literal at position %1 in '%2'."_s.arg(at).arg(filter));
            tokens.push_back({Token::Kind::Text, text});
        } else if (u"(),=[]"_s.contains(c)) {
            tokens.push_back({Token::Kind::Sign, QString(c)});
            ++at;
        } else if (belongsToWord(c)) {
            const qsizetype start = at;
            while (at < filter.size() && belongsToWord(filter[at]))
                ++at;
            tokens.push_back({Token::Kind::Word, filter.sliced(start, at - start).toString()});
        } else {
            return notUnderstood(
                u"Syntax error: character '%1' is not valid at position %2 in '%3'."_s.arg(c).arg(at).arg(
                    filter));
        }
    }
    tokens.push_back({});
    return tokens;
}

} // namespace passerelle::sandbox::membri
