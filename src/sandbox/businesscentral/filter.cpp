// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/filter.h"

#include "sandbox/businesscentral/amounts.h"
#include "sandbox/businesscentral/filtertokens.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
constexpr int DeepestNesting = 40;

/// A condition and the fields it speaks of.
struct Clause
{
    Condition condition = {};
    QSet<QString> fields = {};
    QString equalTo = {}; ///< the column, when it says no more than that this is one of the bound values
};

/// Recursive descent over the tokens. The first refusal is kept and everything after it is ignored.
class FilterParser final
{
public:
    FilterParser(QList<Token> tokens, const EntityType &type, QString text)
        : m_tokens(std::move(tokens))
        , m_type(type)
        , m_text(std::move(text))
    {
    }

    Outcome<Condition> parse()
    {
        const Clause clause = disjunction(0);
        if (peek().kind != Token::Kind::End)
            refuseSyntax();
        if (m_refusal)
            return *m_refusal;
        return clause.condition;
    }

private:
    [[nodiscard]] const Token &peek() const { return m_tokens[m_at]; }
    Token next() { return m_tokens[m_at < m_tokens.size() - 1 ? m_at++ : m_at]; }
    void refuse(Refusal refusal)
    {
        if (!m_refusal)
            m_refusal = std::move(refusal);
    }
    void refuseSyntax()
    {
        refuse(badRequest(u"Syntax error at position %1 in '%2'."_s.arg(peek().position).arg(m_text)));
    }
    void expect(QStringView sign)
    {
        if (next().text != sign)
            refuseSyntax();
    }

    static Clause either(const Clause &left, const Clause &right)
    {
        const QVariantList bound = left.condition.bound + right.condition.bound;
        const bool isNarrow = left.condition.isNarrow && right.condition.isNarrow;
        const QSet<QString> fields = left.fields | right.fields;
        if (!left.equalTo.isEmpty() && left.equalTo == right.equalTo) {
            const QString marks = QStringList(bound.size(), u"?"_s).join(u", "_s);
            return {{u"(%1 IN (%2))"_s.arg(left.equalTo, marks), bound, isNarrow}, fields, left.equalTo};
        }
        return {{u"(%1 OR %2)"_s.arg(left.condition.sql, right.condition.sql), bound, isNarrow}, fields};
    }

    Clause disjunction(int depth)
    {
        Clause left = conjunction(depth);
        while (!m_refusal && peek().isWord(u"or")) {
            next();
            left = either(left, conjunction(depth));
            if (left.fields.size() > 1)
                refuse({400, u"BadRequest_MethodNotImplemented"_s,
                        u"The 'OR' operator is not supported on distinct fields on an OData filter."_s});
        }
        return left;
    }

    Clause conjunction(int depth)
    {
        Clause left = negation(depth);
        while (!m_refusal && peek().isWord(u"and")) {
            next();
            const Clause right = negation(depth);
            left = {both(left.condition, right.condition), left.fields | right.fields};
            left.condition.sql = u"(%1)"_s.arg(left.condition.sql);
        }
        return left;
    }

    Clause negation(int depth)
    {
        if (depth > DeepestNesting)
            refuse(badRequest(u"The filter is nested too deeply."_s));
        if (m_refusal)
            return {};
        if (peek().isWord(u"not")) {
            next();
            Clause inner = negation(depth + 1);
            return {{u"NOT "_s + inner.condition.sql, inner.condition.bound}, inner.fields};
        }
        if (peek().isSign(u"(")) {
            next();
            Clause inner = disjunction(depth + 1);
            expect(u")");
            return inner;
        }
        if (peek().isWord(u"contains") || peek().isWord(u"startswith") || peek().isWord(u"endswith"))
            return textFunction();
        return comparison();
    }

    Clause textFunction()
    {
        const QString name = next().text;
        expect(u"(");
        const Property *property = readProperty();
        expect(u",");
        const Token literal = next();
        expect(u")");
        if (m_refusal)
            return {};
        const bool isText = property->kind == Kind::Text || property->kind == Kind::Code;
        if (!isText || literal.kind != Token::Kind::Text) {
            refuse(badRequest(u"No function signature for the function with name '%1' matches."_s.arg(name)));
            return {};
        }
        const QString column = RecordStore::column(property->name);
        const QSet<QString> fields{QString(property->name)};
        const QString value = property->kind == Kind::Code ? literal.text.toUpper() : literal.text;
        if (name == u"contains"_s)
            return {{u"(instr(%1, ?) > 0)"_s.arg(column), {value}}, fields};
        if (name == u"startswith"_s)
            return {{u"(substr(%1, 1, %2) = ?)"_s.arg(column).arg(value.size()), {value}}, fields};
        return {{u"(substr(%1, -%2) = ?)"_s.arg(column).arg(std::max<qsizetype>(1, value.size())), {value}},
                fields};
    }

    Clause comparison()
    {
        static const QHash<QString, QString> operators{{u"eq"_s, u"="_s}, {u"ne"_s, u"<>"_s},
                                                       {u"gt"_s, u">"_s}, {u"ge"_s, u">="_s},
                                                       {u"lt"_s, u"<"_s}, {u"le"_s, u"<="_s}};
        const Property *property = readProperty();
        const QString sign = operators.value(next().text);
        const Token literal = next();
        if (!m_refusal && sign.isEmpty())
            refuseSyntax();
        if (m_refusal)
            return {};
        const std::optional<QVariant> value = bound(*property, literal);
        if (!value) {
            refuse(badRequest(
                u"A binary operator with incompatible types was detected: the value '%1' does not fit the "
                "property '%2'."_s.arg(literal.text, property->name)));
            return {};
        }
        const bool isNumber = property->kind == Kind::Decimal || property->kind == Kind::Whole;
        const bool isKey =
            property->kind == Kind::Text || property->kind == Kind::Code || property->kind == Kind::Guid;
        const bool isEqual = sign == u"="_s && isKey;
        const QString column = RecordStore::column(property->name);
        return {{u"(%1 %2 %3)"_s.arg(column, sign, isNumber ? u"CAST(? AS NUMERIC)"_s : u"?"_s),
                 {*value},
                 isEqual},
                {QString(property->name)},
                isEqual ? column : QString()};
    }

    const Property *readProperty()
    {
        const Token token = next();
        if (m_refusal)
            return nullptr;
        const Property *property = token.kind == Token::Kind::Word ? m_type.property(token.text) : nullptr;
        if (!property)
            refuse(unknownProperty(token.text, m_type));
        return property;
    }

    static std::optional<QVariant> bound(const Property &property, const Token &literal)
    {
        const bool isQuoted = literal.kind == Token::Kind::Text;
        const QString &text = literal.text;
        switch (property.kind) {
        case Kind::Text:
            return isQuoted ? std::optional<QVariant>(text) : std::nullopt;
        case Kind::Code:
            return isQuoted ? std::optional<QVariant>(text.toUpper()) : std::nullopt;
        case Kind::Choice:
            return isQuoted ? std::optional<QVariant>(decodedChoice(text)) : std::nullopt;
        case Kind::Guid:
            return isGuid(text) ? std::optional<QVariant>(text.toLower()) : std::nullopt;
        case Kind::Date:
            return !isQuoted && QDate::fromString(text, Qt::ISODate).isValid() ? std::optional<QVariant>(text)
                                                                               : std::nullopt;
        case Kind::DateTime: {
            const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
            return !isQuoted && moment.isValid() ? std::optional<QVariant>(timeText(moment)) : std::nullopt;
        }
        case Kind::Decimal:
        case Kind::Whole: {
            static const QRegularExpression number(u"^-?[0-9]+(\\.[0-9]+)?$"_s);
            return !isQuoted && number.match(text).hasMatch() ? std::optional<QVariant>(text) : std::nullopt;
        }
        case Kind::YesNo:
            return text == u"true"_s || text == u"false"_s
                ? std::optional<QVariant>(text == u"true"_s ? 1 : 0)
                : std::nullopt;
        }
        return std::nullopt;
    }

    QList<Token> m_tokens;
    const EntityType &m_type;
    QString m_text;
    qsizetype m_at = 0;
    Check m_refusal;
};
} // namespace

Refusal unknownProperty(QStringView name, const EntityType &type)
{
    return badRequest(
        u"Could not find a property named '%1' on type 'Microsoft.NAV.%2'."_s.arg(name).arg(type.name));
}

QString decodedChoice(QString text)
{
    return text.replace(u"_x0020_"_s, u" "_s).replace(u"_x002F_"_s, u"/"_s);
}

Outcome<Condition> parseFilter(const QString &text, const EntityType &type)
{
    auto tokens = tokenize(text);
    if (const Refusal *refusal = refusalOf(tokens))
        return *refusal;
    return FilterParser(std::get<0>(tokens), type, text).parse();
}

Outcome<QString> parseOrder(const QString &text, const EntityType &type)
{
    QStringList order;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QStringList words = part.simplified().split(u' ');
        const QString direction = words.value(1, u"asc"_s).toLower();
        if (!type.property(words.front()))
            return unknownProperty(words.front(), type);
        if (words.size() > 2 || (direction != u"asc"_s && direction != u"desc"_s))
            return badRequest(u"Syntax error in the $orderby '%1'."_s.arg(text));
        order.append(RecordStore::column(words.front()) + u' ' + direction);
    }
    order.append(u"serial"_s);
    return order.join(u", "_s);
}

} // namespace passerelle::sandbox::businesscentral
