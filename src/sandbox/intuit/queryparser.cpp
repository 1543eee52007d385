// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/queryparser.h"

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
enum class TokenKind
{
    Word,
    Text,
    Number,
    Symbol,
    End
};

struct Token
{
    TokenKind kind = TokenKind::End;
    QString text = {};
    qsizetype column = 1;
};

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'.';
}

/// Cuts a statement into tokens. A broken one (open quote, strange character) becomes a symbol that fits
/// nowhere.
class Lexer final
{
public:
    explicit Lexer(const QString &text)
        : m_text(text)
    {
    }

    [[nodiscard]] QList<Token> read()
    {
        QList<Token> tokens;
        while (true) {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            Token token{TokenKind::End, {}, m_at + 1};
            if (m_at < m_text.size())
                readOne(token);
            tokens.append(token);
            if (token.kind == TokenKind::End)
                return tokens;
        }
    }

private:
    void readOne(Token &token)
    {
        const QChar c = m_text[m_at];
        const bool isSigned =
            (c == u'-' || c == u'+') && m_at + 1 < m_text.size() && m_text[m_at + 1].isDigit();
        if (c == u'\'')
            readText(token);
        else if (c.isDigit() || isSigned)
            readRun(token, TokenKind::Number);
        else if (isWordCharacter(c))
            readRun(token, TokenKind::Word);
        else
            readSymbol(token);
    }

    void readRun(Token &token, TokenKind kind)
    {
        token.kind = kind;
        do
            token.text += m_text[m_at++];
        while (m_at < m_text.size() && isWordCharacter(m_text[m_at]));
    }

    void readText(Token &token)
    {
        token.kind = TokenKind::Text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size()) {
                token.text += m_text[++m_at];
            } else if (m_text[m_at] == u'\'') {
                ++m_at;
                return;
            } else {
                token.text += m_text[m_at];
            }
        }
        token.kind = TokenKind::Symbol; // the quote never closes
    }

    void readSymbol(Token &token)
    {
        token.kind = TokenKind::Symbol;
        token.text = m_text[m_at++];
        const bool isTwo = m_at < m_text.size() && m_text[m_at] == u'='
            && (token.text == u"<"_s || token.text == u">"_s || token.text == u"!"_s);
        if (isTwo)
            token.text += m_text[m_at++];
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

class Parser final
{
public:
    explicit Parser(const QString &text)
        : m_tokens(Lexer(text).read())
    {
    }

    [[nodiscard]] ParsedQuery parse()
    {
        ParsedQuery result;
        if (!readStatement(result.statement))
            result.fault = queryParse(encountered());
        return result;
    }

private:
    [[nodiscard]] const Token &current() const { return m_tokens[m_at]; }
    void advance()
    {
        if (current().kind != TokenKind::End)
            ++m_at;
    }

    [[nodiscard]] QString encountered() const
    {
        const Token &token = current();
        if (token.kind == TokenKind::End)
            return u"Encountered \"<EOF>\" at line 1, column %1."_s.arg(token.column);
        const QString kind = token.kind == TokenKind::Word ? u" <IDENTIFIER> "_s
            : token.kind == TokenKind::Number              ? u" <INTEGER> "_s
            : token.kind == TokenKind::Text                ? u" <STRING> "_s
                                                           : u" "_s;
        return u"Encountered \"%1\"%2 \"\" at line 1, column %3."_s.arg(kind, token.text).arg(token.column);
    }

    [[nodiscard]] bool isWord(QStringView word) const
    {
        return current().kind == TokenKind::Word && current().text.compare(word, Qt::CaseInsensitive) == 0;
    }
    [[nodiscard]] bool take(QStringView word)
    {
        if (!isWord(word))
            return false;
        advance();
        return true;
    }
    [[nodiscard]] bool takeSymbol(QStringView symbol)
    {
        if (current().kind != TokenKind::Symbol || current().text != symbol)
            return false;
        advance();
        return true;
    }
    [[nodiscard]] bool takeName(QString &name)
    {
        if (current().kind != TokenKind::Word)
            return false;
        name = current().text;
        advance();
        return true;
    }

    [[nodiscard]] bool readStatement(QueryStatement &statement)
    {
        if (!take(u"select") || !readColumns(statement) || !take(u"from") || !takeName(statement.entity))
            return false;
        if (take(u"where") && !readConditions(statement))
            return false;
        while (current().kind != TokenKind::End) {
            const bool isRead = isWord(u"orderby") || isWord(u"order") ? readOrders(statement)
                : isWord(u"startposition")                             ? readCount(statement.start)
                : isWord(u"maxresults")                                ? readCount(statement.maximum)
                                                                       : takeSymbol(u";");
            if (!isRead)
                return false;
        }
        return true;
    }

    [[nodiscard]] bool readColumns(QueryStatement &statement)
    {
        if (takeSymbol(u"*"))
            return true;
        if (isWord(u"count")) {
            advance();
            statement.isCount = true;
            return takeSymbol(u"(") && takeSymbol(u"*") && takeSymbol(u")");
        }
        do {
            QString name;
            if (isWord(u"from") || !takeName(name))
                return false;
            statement.properties.append(name);
        } while (takeSymbol(u","));
        return true;
    }

    [[nodiscard]] bool readConditions(QueryStatement &statement)
    {
        do {
            QueryCondition condition;
            const bool isGrouped = takeSymbol(u"(");
            if (!takeName(condition.property) || !readComparison(condition))
                return false;
            if (isGrouped && !takeSymbol(u")"))
                return false;
            statement.conditions.append(condition);
        } while (take(u"and"));
        return true;
    }

    [[nodiscard]] bool readComparison(QueryCondition &condition)
    {
        if (take(u"in")) {
            condition.comparison = QueryOperator::In;
            if (!takeSymbol(u"("))
                return false;
            do {
                if (!readValue(condition))
                    return false;
            } while (takeSymbol(u","));
            return takeSymbol(u")");
        }
        if (take(u"like")) {
            condition.comparison = QueryOperator::Like;
            return current().kind == TokenKind::Text && readValue(condition);
        }
        static const QList<std::pair<QString, QueryOperator>> symbols{
            {u"="_s, QueryOperator::Equal},           {u"<"_s, QueryOperator::Less},
            {u">"_s, QueryOperator::Greater},         {u"<="_s, QueryOperator::LessOrEqual},
            {u">="_s, QueryOperator::GreaterOrEqual}, {u"!="_s, QueryOperator::NotEqual}};
        for (const auto &[symbol, comparison] : symbols) {
            if (takeSymbol(symbol)) {
                condition.comparison = comparison;
                return readValue(condition);
            }
        }
        return false;
    }

    [[nodiscard]] bool readValue(QueryCondition &condition)
    {
        const Token &token = current();
        const bool isConstant = isWord(u"true") || isWord(u"false") || isWord(u"current_date");
        if (token.kind != TokenKind::Text && token.kind != TokenKind::Number && !isConstant)
            return false;
        condition.values.append(isConstant ? token.text.toLower() : token.text);
        advance();
        return true;
    }

    [[nodiscard]] bool readOrders(QueryStatement &statement)
    {
        if (!take(u"orderby") && !(take(u"order") && take(u"by")))
            return false;
        do {
            QueryOrder order;
            if (!takeName(order.property))
                return false;
            order.isDescending = isWord(u"desc");
            if (order.isDescending || isWord(u"asc"))
                advance();
            statement.orders.append(order);
        } while (takeSymbol(u","));
        return true;
    }

    [[nodiscard]] bool readCount(std::optional<qint64> &into)
    {
        advance();
        bool isNumber = false;
        into = current().text.toLongLong(&isNumber);
        if (!isNumber || current().kind != TokenKind::Number)
            return false;
        advance();
        return true;
    }

    QList<Token> m_tokens;
    qsizetype m_at = 0;
};
} // namespace

ParsedQuery parseQuery(const QString &text)
{
    return Parser(text).parse();
}

} // namespace passerelle::sandbox::intuit
