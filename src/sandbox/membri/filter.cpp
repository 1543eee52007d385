// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/filter.h"

#include "sandbox/membri/filtertokens.h"
#include "sandbox/membri/values.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <optional>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
constexpr int DeepestNesting = 60;

/// A property a condition speaks of: its column and the SQL that reads it.
struct Property
{
    const Column *column = nullptr;
    QString sql = {};
    QString folded = {};
};

/// Recursive descent over the tokens. The first refusal is kept and everything after it is ignored.
class FilterParser final
{
public:
    FilterParser(std::vector<Token> tokens, QString text)
        : m_tokens(std::move(tokens))
        , m_text(std::move(text))
    {
    }

    Outcome<Condition> parse(const Table &table, const QString &alias)
    {
        Scope scope{&table, alias, {}};
        Condition condition = disjunction(scope, 0);
        if (!m_refusal && peek().kind != Token::Kind::End)
            refuseSyntax();
        return m_refusal ? Outcome<Condition>(*m_refusal) : Outcome<Condition>(std::move(condition));
    }

private:
    /// What names mean: the table, and inside any/all the range variable.
    struct Scope
    {
        const Table *table;
        QString alias;
        QString variable;
    };

    const Token &peek(size_t ahead = 0) const
    {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }
    Token next() { return m_tokens[m_at < m_tokens.size() - 1 ? m_at++ : m_at]; }

    void refuse(Refusal refusal)
    {
        if (!m_refusal)
            m_refusal = std::move(refusal);
    }
    void refuseSyntax()
    {
        refuse(notUnderstood(u"Syntax error at '%1' in '%2'."_s.arg(peek().text, m_text)));
    }
    void expect(QChar sign)
    {
        if (!next().isSign(sign))
            refuse(notUnderstood(u"'%1' expected in '%2'."_s.arg(sign).arg(m_text)));
    }

    Condition join(const Condition &left, const Condition &right, const QString &word) const
    {
        return {u"(%1 %2 %3)"_s.arg(left.sql, word, right.sql), left.bound + right.bound};
    }

    Condition disjunction(const Scope &scope, int depth)
    {
        Condition left = conjunction(scope, depth);
        while (!m_refusal && peek().isWord(u"or")) {
            next();
            left = join(left, conjunction(scope, depth), u"OR"_s);
        }
        return left;
    }

    Condition conjunction(const Scope &scope, int depth)
    {
        Condition left = negation(scope, depth);
        while (!m_refusal && peek().isWord(u"and")) {
            next();
            left = join(left, negation(scope, depth), u"AND"_s);
        }
        return left;
    }

    Condition negation(const Scope &scope, int depth)
    {
        if (depth > DeepestNesting)
            refuse(notUnderstood(u"The filter is nested too deeply."_s));
        if (m_refusal)
            return {};
        if (peek().isWord(u"not")) {
            next();
            Condition inner = negation(scope, depth + 1);
            return {u"NOT coalesce(%1, 0)"_s.arg(inner.sql), inner.bound};
        }
        if (peek().isSign(u'(')) {
            next();
            Condition inner = disjunction(scope, depth + 1);
            expect(u')');
            return inner;
        }
        return primary(scope, depth);
    }

    Condition primary(const Scope &scope, int depth)
    {
        if (peek().kind != Token::Kind::Word) {
            refuseSyntax();
            return {};
        }
        if (peek(1).isSign(u'('))
            return function(scope, depth);
        return comparison(scope);
    }

    Condition function(const Scope &scope, int depth)
    {
        const QString name = next().text;
        next(); // the bracket
        if (name == u"contains" || name == u"startswith" || name == u"endswith")
            return textFunction(scope, name);
        if (name == u"Microsoft.Dynamics.CRM.In" || name == u"Microsoft.Dynamics.CRM.NotIn")
            return membership(scope, name.endsWith(u"NotIn"));
        if (name.endsWith(u"/any") || name.endsWith(u"/all"))
            return lambda(scope, name, depth);
        refuse(notUnderstood(
            u"An unknown function with name '%1' was found. This may also be a function import or a key "
            "lookup on a navigation property, which is not allowed."_s.arg(name)));
        return {};
    }

    Condition textFunction(const Scope &scope, const QString &name)
    {
        const Property property = readProperty(scope, next().text);
        expect(u',');
        const Token literal = next();
        expect(u')');
        if (m_refusal)
            return {};
        if (property.column->type != ColumnType::Text || literal.kind != Token::Kind::Text) {
            refuse(
                notUnderstood(u"No function signature for the function with name '%1' matches the specified "
                              "arguments."_s.arg(name)));
            return {};
        }
        const QString folded = literal.text.toCaseFolded();
        if (name == u"contains")
            return {u"instr(%1, ?) > 0"_s.arg(property.folded), {folded}};
        if (name == u"startswith")
            return {u"substr(%1, 1, %2) = ?"_s.arg(property.folded).arg(folded.size()), {folded}};
        return {u"(length(%1) >= %2 AND substr(%1, -%2) = ?)"_s.arg(property.folded)
                    .arg(std::max(1, int(folded.size()))),
                {folded}};
    }

    /// In(PropertyName='x',PropertyValues=['a','b'])
    Condition membership(const Scope &scope, bool isNegated)
    {
        const bool hasName = next().isWord(u"PropertyName") && next().isSign(u'=');
        const Token name = next();
        expect(u',');
        const bool hasValues = next().isWord(u"PropertyValues") && next().isSign(u'=') && next().isSign(u'[');
        if (!hasName || !hasValues || name.kind != Token::Kind::Text) {
            refuseSyntax();
            return {};
        }
        const Property property = readProperty(scope, name.text, true);
        Condition condition;
        QStringList marks;
        while (!m_refusal && !peek().isSign(u']')) {
            const Token value = next();
            if (const auto bound = literalFor(property, {value.kind, value.text}, true)) {
                marks.append(u"?"_s);
                condition.bound.append(*bound);
            }
            if (peek().isSign(u','))
                next();
        }
        expect(u']');
        expect(u')');
        if (m_refusal)
            return {};
        const QString side = property.column->type == ColumnType::Text ? property.folded : property.sql;
        condition.sql = u"%1 %2 (%3)"_s.arg(side, isNegated ? u"NOT IN"_s : u"IN"_s, marks.join(u", "_s));
        return condition;
    }

    /// collection/any(d:d/tax gt 0)
    Condition lambda(const Scope &scope, const QString &name, int depth)
    {
        const bool isAll = name.endsWith(u"/all");
        const QString collectionName = name.chopped(4);
        const Collection *collection = scope.table->collection(collectionName);
        if (!collection) {
            refuse(unknownProperty(collectionName, scope.table->name));
            return {};
        }
        const Table &child = *tableNamed(collection->table);
        const QString alias = u"c%1"_s.arg(++m_aliases);
        QString exists = u"EXISTS (SELECT 1 FROM %1 %2 WHERE %2.%3 = %4.%5"_s.arg(
            child.sqlName(), alias, collection->lookup, scope.alias, scope.table->id);
        if (peek().isSign(u')')) {
            next();
            return {exists + u')', {}};
        }
        // The variable and the first property arrive as one word: "d:d/tax".
        const QString word = peek().text;
        const qsizetype colon = word.indexOf(u':');
        if (colon < 1) {
            refuseSyntax();
            return {};
        }
        const Scope inner{&child, alias, word.left(colon)};
        m_tokens[m_at].text = word.mid(colon + 1);
        if (m_tokens[m_at].text.isEmpty())
            next();
        Condition condition = disjunction(inner, depth + 1);
        expect(u')');
        if (isAll)
            return {u"NOT %1 AND NOT coalesce(%2, 0))"_s.arg(exists, condition.sql), condition.bound};
        return {u"%1 AND %2)"_s.arg(exists, condition.sql), condition.bound};
    }

    Condition comparison(const Scope &scope)
    {
        static const QHash<QString, QString> operators{{u"eq"_s, u"="_s}, {u"ne"_s, u"<>"_s},
                                                       {u"gt"_s, u">"_s}, {u"ge"_s, u">="_s},
                                                       {u"lt"_s, u"<"_s}, {u"le"_s, u"<="_s}};
        const Property property = readProperty(scope, next().text);
        const Token sign = next();
        const Token literal = next();
        if (m_refusal)
            return {};
        if (!operators.contains(sign.text)) {
            refuse(notUnderstood(u"Syntax error: '%1' is not an operator in '%2'."_s.arg(sign.text, m_text)));
            return {};
        }
        if (literal.isWord(u"null"))
            return compareWithNull(property, sign.text);
        const QString side = property.column->type == ColumnType::Text ? property.folded : property.sql;
        const auto bound = literalFor(property, {literal.kind, literal.text}, false);
        if (!bound)
            return {};
        if (sign.text == u"ne")
            return {u"(%1 <> ? OR %1 IS NULL)"_s.arg(side), {*bound}};
        return {u"%1 %2 ?"_s.arg(side, operators.value(sign.text)), {*bound}};
    }

    Condition compareWithNull(const Property &property, const QString &sign)
    {
        if (sign == u"eq")
            return {property.sql + u" IS NULL"_s, {}};
        if (sign == u"ne")
            return {property.sql + u" IS NOT NULL"_s, {}};
        refuse(notUnderstood(u"The operator '%1' can't be used with null."_s.arg(sign)));
        return {};
    }

    /// A property by its wire name, or lookup/property one step away. In() names columns without "_..._value"
    /// too.
    Property readProperty(const Scope &scope, QString path, bool byLogicalName = false)
    {
        if (!scope.variable.isEmpty()) {
            if (!path.startsWith(scope.variable + u'/')) {
                refuse(notUnderstood(u"'%1' expected before '%2'."_s.arg(scope.variable, path)));
                return {};
            }
            path = path.mid(scope.variable.size() + 1);
        }
        if (const qsizetype slash = path.indexOf(u'/'); slash > 0)
            return throughLookup(scope, path.left(slash), path.mid(slash + 1));
        const Column *column = scope.table->columnOnWire(path);
        if (!column && byLogicalName)
            column = scope.table->column(path);
        if (!column) {
            refuse(unknownProperty(path, scope.table->name));
            return {};
        }
        return {column, u"%1.%2"_s.arg(scope.alias, column->name),
                u"%1.%2"_s.arg(scope.alias, column->folded())};
    }

    Property throughLookup(const Scope &scope, const QString &navigation, const QString &name)
    {
        const auto [lookup, target] = scope.table->navigation(navigation);
        const Table *other = target ? tableNamed(target->table) : nullptr;
        const Column *column = other ? other->columnOnWire(name) : nullptr;
        if (!column) {
            refuse(unknownProperty(other ? name : navigation, other ? other->name : scope.table->name));
            return {};
        }
        const QString from = u"(SELECT n.%1 FROM %2 n WHERE n.%3 = %4.%5)"_s;
        return {column, from.arg(column->name, other->sqlName(), other->id, scope.alias, lookup->name),
                from.arg(column->folded(), other->sqlName(), other->id, scope.alias, lookup->name)};
    }

    std::optional<QVariant> literalFor(const Property &property, const Token &literal, bool isAlwaysQuoted)
    {
        if (m_refusal)
            return std::nullopt;
        const std::optional<QVariant> value =
            isAlwaysQuoted || literal.kind == Token::Kind::Word || property.column->type == ColumnType::Text
            ? convert(*property.column, literal, isAlwaysQuoted)
            : std::nullopt;
        if (!value)
            refuse(notUnderstood(
                u"A binary operator with incompatible types was detected. The value '%1' does not fit "
                "the property '%2'."_s.arg(literal.text, property.column->wireName())));
        return value;
    }

    static std::optional<QVariant> convert(const Column &column, const Token &literal, bool isAlwaysQuoted)
    {
        const bool isQuoted = literal.kind == Token::Kind::Text;
        const QString &text = literal.text;
        bool isNumber = false;
        switch (column.type) {
        case ColumnType::Text:
            return isQuoted ? std::optional<QVariant>(text.toCaseFolded()) : std::nullopt;
        case ColumnType::Id:
        case ColumnType::Lookup:
            return isGuid(text) && (isAlwaysQuoted || !isQuoted) ? std::optional<QVariant>(text.toLower())
                                                                 : std::nullopt;
        case ColumnType::Whole:
        case ColumnType::Choice: {
            const qint64 number = text.toLongLong(&isNumber);
            return isNumber ? std::optional<QVariant>(number) : std::nullopt;
        }
        case ColumnType::YesNo:
            return text == u"true" || text == u"false" ? std::optional<QVariant>(text == u"true" ? 1 : 0)
                                                       : std::nullopt;
        case ColumnType::Money:
        case ColumnType::Decimal: {
            const auto number = scaled(text.toLatin1());
            return number ? std::optional<QVariant>(*number) : std::nullopt;
        }
        case ColumnType::DateTime:
            return dateLiteral(text);
        case ColumnType::DateOnly:
            return QDate::fromString(text, Qt::ISODate).isValid() ? std::optional<QVariant>(text.left(10))
                                                                  : std::nullopt;
        }
        return std::nullopt;
    }

    static std::optional<QVariant> dateLiteral(const QString &text)
    {
        if (text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid())
            return text + u"T00:00:00Z"_s;
        const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
        if (!moment.isValid())
            return std::nullopt;
        return moment.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s);
    }

    std::vector<Token> m_tokens;
    QString m_text;
    size_t m_at = 0;
    int m_aliases = 0;
    std::optional<Refusal> m_refusal;
};
} // namespace

Outcome<Condition> parseFilter(const QString &text, const Table &table, const QString &alias)
{
    auto tokens = tokenize(text);
    if (const Refusal *refusal = refusalOf(tokens))
        return *refusal;
    return FilterParser(std::move(std::get<0>(tokens)), text).parse(table, alias);
}

} // namespace passerelle::sandbox::membri
