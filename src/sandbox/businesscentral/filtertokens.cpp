// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/filtertokens.h"

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"_-:.+/").contains(c);
}

/// Reads a quoted text from its opening quote; doubled quotes stand for one. False when it does not end.
bool readText(QStringView filter, qsizetype &at, QString &text)
{
    for (++at; at < filter.size(); ++at) {
        if (filter[at] != u'\'') {
            text += filter[at];
        } else if (at + 1 < filter.size() && filter[at + 1] == u'\'') {
            text += u'\'';
            ++at;
        } else {
            ++at;
            return true;
        }
    }
    return false;
}
} // namespace

Outcome<QList<Token>> tokenize(QStringView filter)
{
    QList<Token> tokens;
    for (qsizetype at = 0; at < filter.size();) {
        const QChar c = filter[at];
        if (c.isSpace()) {
            ++at;
        } else if (c == u'\'') {
            Token token{Token::Kind::Text, {}, at};
            if (!readText(filter, at, token.text))
                return badRequest(u"There is an unterminated string literal in '%1'."_s.arg(filter));
            tokens.append(token);
        } else if (c == u'(' || c == u')' || c == u',') {
            tokens.append({Token::Kind::Sign, QString(c), at++});
        } else if (isWordPart(c)) {
            const qsizetype start = at;
            while (at < filter.size() && isWordPart(filter[at]))
                ++at;
            tokens.append({Token::Kind::Word, filter.sliced(start, at - start).toString(), start});
        } else {
            return badRequest(u"Syntax error: character '%1' is not valid at position %2."_s.arg(c).arg(at));
        }
    }
    tokens.append({Token::Kind::End, {}, filter.size()});
    return tokens;
}

QStringList splitOutside(const QString &text, QChar sign)
{
    QStringList parts(1);
    int depth = 0;
    bool isQuoted = false;
    for (const QChar c : text) {
        isQuoted = c == u'\'' ? !isQuoted : isQuoted;
        depth += isQuoted ? 0 : (c == u'(' ? 1 : (c == u')' ? -1 : 0));
        if (c == sign && depth == 0 && !isQuoted)
            parts.append(QString());
        else
            parts.last() += c;
    }
    return parts;
}

} // namespace passerelle::sandbox::businesscentral
