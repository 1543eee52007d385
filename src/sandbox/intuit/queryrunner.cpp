// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/queryrunner.h"

#include "sandbox/intuit/cents.h"
#include "sandbox/intuit/queryparser.h"
#include "sandbox/intuit/queryproperty.h"
#include "sandbox/intuit/servicetime.h"
#include "sandbox/intuit/settingsobjects.h"

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 MaximumPage = 1000;
constexpr qint64 DefaultPage = 100;

QString symbolOf(QueryOperator comparison)
{
    switch (comparison) {
    case QueryOperator::Equal:
        return u"="_s;
    case QueryOperator::NotEqual:
        return u"<>"_s;
    case QueryOperator::Less:
        return u"<"_s;
    case QueryOperator::Greater:
        return u">"_s;
    case QueryOperator::LessOrEqual:
        return u"<="_s;
    case QueryOperator::GreaterOrEqual:
        return u">="_s;
    case QueryOperator::Like:
        return u"LIKE"_s;
    case QueryOperator::In:
        return u"IN"_s;
    }
    Q_UNREACHABLE();
}

QString likePattern(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'_', u"\\_"_s);
}

/// Turns a statement into SQL over the columns of the store.
class SqlBuilder final
{
public:
    SqlBuilder(Company &company, const EntityType &type)
        : m_company(company)
        , m_type(type)
        , m_where(u"realm = ? AND type = ? AND deleted = 0"_s)
        , m_bound{company.store.realm(), QString(type.name)}
    {
    }

    [[nodiscard]] Check add(const QueryCondition &condition)
    {
        const auto property = queryProperty(m_type, condition.property);
        if (!property)
            return notQueryable(m_type, condition.property);
        if (property->kind == PropertyKind::Flag && property->expression == u"active"_s)
            m_filtersActive = true;
        const bool isRange =
            condition.comparison != QueryOperator::Equal && condition.comparison != QueryOperator::In;
        if (isRange && property->kind == PropertyKind::Id)
            return queryInvalid(u"Operator %1 is not supported on property '%2'"_s.arg(
                symbolOf(condition.comparison), condition.property));
        m_isSelective |= property->isIndexed();
        QStringList marks;
        QVariantList values;
        for (const QString &text : condition.values) {
            const QVariant value = valueOf(*property, text, condition.comparison);
            if (!value.isValid())
                return queryInvalid(
                    u"value '%1' is not valid for property '%2'"_s.arg(text, condition.property));
            values.append(value);
            marks.append(property->placeholder());
        }
        appendCondition(*property, condition.comparison, marks);
        m_bound += values;
        return {};
    }

    [[nodiscard]] Check order(const QList<QueryOrder> &orders)
    {
        for (const QueryOrder &each : orders) {
            const auto property = queryProperty(m_type, each.property);
            if (!property)
                return notQueryable(m_type, each.property);
            if (property->expression != u"id"_s || each.isDescending)
                m_order += property->expression + (each.isDescending ? u" DESC, "_s : u", "_s);
        }
        return {};
    }

    void hideInactive()
    {
        const bool isList = m_type.kind == EntityKind::List || m_type.kind == EntityKind::Tax;
        if (isList && !m_filtersActive)
            m_where += u" AND active = 1"_s;
    }

    /// The bodies of one page. The rows are found by an index alone; only those of the page are then read.
    [[nodiscard]] QList<QByteArray> page(qint64 start, qint64 maximum)
    {
        Database &database = m_company.store.database();
        const QString last =
            m_isSelective ? u"+id"_s : u"id"_s; // the sign keeps the planner off a walk by id
        const QString sql = u"SELECT rowid FROM intuit_entity WHERE %1 ORDER BY %2 %3 LIMIT ? OFFSET ?"_s;
        QSqlQuery rows =
            database.run(sql.arg(m_where, m_order, last), m_bound + QVariantList{maximum, start - 1});
        QSqlQuery body(database.connection());
        body.prepare(u"SELECT body FROM intuit_entity WHERE rowid = ?"_s);
        QList<QByteArray> bodies;
        while (rows.next()) {
            body.bindValue(0, rows.value(0));
            if (body.exec() && body.next())
                bodies.append(body.value(0).toString().toUtf8());
        }
        return bodies;
    }

    [[nodiscard]] qint64 count()
    {
        return m_company.store.database()
            .value(u"SELECT COUNT(*) FROM intuit_entity WHERE %1"_s.arg(m_where), m_bound)
            .toLongLong();
    }

private:
    void appendCondition(const QueryProperty &property, QueryOperator comparison, const QStringList &marks)
    {
        m_where += u" AND %1 %2 "_s.arg(property.expression, symbolOf(comparison));
        if (comparison == QueryOperator::In)
            m_where += u'(' + marks.join(u", "_s) + u')';
        else
            m_where += marks.first();
        if (comparison == QueryOperator::Like)
            m_where += u" ESCAPE '\\'"_s;
    }

    [[nodiscard]] QVariant valueOf(const QueryProperty &property, const QString &text,
                                   QueryOperator comparison) const
    {
        const QString literal =
            text == u"current_date"_s ? serviceDay(m_company.now).toString(Qt::ISODate) : text;
        const QString folded =
            comparison == QueryOperator::Like ? likePattern(literal.toCaseFolded()) : literal.toCaseFolded();
        switch (property.kind) {
        case PropertyKind::Id: {
            bool isNumber = false;
            const qint64 id = literal.toLongLong(&isNumber);
            return isNumber ? QVariant(id) : QVariant();
        }
        case PropertyKind::Text:
            return folded;
        case PropertyKind::Plain:
            return comparison == QueryOperator::Like ? likePattern(literal) : literal;
        case PropertyKind::Day: {
            const bool isDay = QDate::fromString(literal.left(10), Qt::ISODate).isValid();
            return isDay || comparison == QueryOperator::Like ? QVariant(literal.left(10)) : QVariant();
        }
        case PropertyKind::Time: {
            const auto seconds = parseServiceTime(literal);
            return seconds ? QVariant(*seconds) : QVariant();
        }
        case PropertyKind::Money: {
            const auto cents = parseDecimal(literal.toUtf8(), 2);
            return cents ? QVariant(*cents) : QVariant();
        }
        case PropertyKind::Flag:
            return folded == u"true"_s || folded == u"false"_s ? QVariant(folded == u"true"_s ? 1 : 0)
                                                               : QVariant();
        }
        Q_UNREACHABLE();
    }

    Company &m_company;
    const EntityType &m_type;
    QString m_where;
    QVariantList m_bound;
    QString m_order;
    bool m_filtersActive = false;
    bool m_isSelective = false; ///< a condition on an indexed column
};

QByteArray projected(const QByteArray &body, const QStringList &properties)
{
    if (properties.isEmpty())
        return body;
    const auto whole = Json::parse(body);
    Json part = Json::object();
    if (!whole)
        return body;
    for (const auto &[name, value] : whole->members()) {
        const bool isWanted = name == u"domain"_s || properties.contains(name, Qt::CaseInsensitive)
            || properties.contains(name + u".*"_s, Qt::CaseInsensitive);
        if (isWanted)
            part.set(name, value);
    }
    part.set(u"sparse"_s, true);
    return part.toBytes();
}

Check checkPaging(Company &company, const QueryStatement &statement)
{
    for (const auto &count : {statement.start, statement.maximum}) {
        if (count && *count < 1)
            return queryInvalid(u"value %1 is too small. Min allowed value is 1"_s.arg(*count));
    }
    if (!company.switches.maxResultsClamped && statement.maximum.value_or(1) > MaximumPage)
        return queryInvalid(
            u"value %1 is too large. Max allowed value is %2"_s.arg(*statement.maximum).arg(MaximumPage));
    return {};
}

QueryAnswer listAnswer(const EntityType &type, const QList<QByteArray> &bodies, qint64 start)
{
    if (bodies.isEmpty())
        return {"{}"};
    return {"{\"" + QByteArray(type.name.data(), type.name.size()) + "\":[" + bodies.join(',')
            + "],\"startPosition\":" + QByteArray::number(start)
            + ",\"maxResults\":" + QByteArray::number(bodies.size()) + '}'};
}
} // namespace

QueryAnswer runQuery(Company &company, const QString &text)
{
    const ParsedQuery parsed = parseQuery(text);
    if (parsed.fault)
        return {{}, parsed.fault};
    const QueryStatement &statement = parsed.statement;
    const EntityType *type = entityType(statement.entity);
    if (!type)
        return {{}, queryInvalid(u"invalid context declaration: %1"_s.arg(statement.entity))};
    if (type->kind == EntityKind::Settings)
        return listAnswer(*type, {settingsObject(company, *type).toBytes()}, 1);
    SqlBuilder builder(company, *type);
    for (const QueryCondition &condition : statement.conditions) {
        if (Check fault = builder.add(condition))
            return {{}, fault};
    }
    if (Check fault = builder.order(statement.orders))
        return {{}, fault};
    if (Check fault = checkPaging(company, statement))
        return {{}, fault};
    builder.hideInactive();
    if (statement.isCount)
        return {"{\"totalCount\":" + QByteArray::number(builder.count()) + '}'};
    const qint64 start = statement.start.value_or(1);
    QList<QByteArray> bodies =
        builder.page(start, std::min(statement.maximum.value_or(DefaultPage), MaximumPage));
    for (QByteArray &body : bodies)
        body = projected(body, statement.properties);
    return listAnswer(*type, bodies, start);
}

} // namespace passerelle::sandbox::intuit
