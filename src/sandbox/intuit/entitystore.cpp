// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/entitystore.h"

#include "sandbox/intuit/cents.h"
#include "sandbox/intuit/servicetime.h"

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 FirstClassId = 200'000'000'001;

const auto EntityTable =
    u"CREATE TABLE IF NOT EXISTS intuit_entity (realm TEXT NOT NULL, type TEXT NOT NULL, "
    "id INTEGER NOT NULL, sync INTEGER NOT NULL, active INTEGER NOT NULL, deleted INTEGER NOT "
    "NULL, name TEXT, base_name TEXT, number TEXT, txn_date TEXT, customer INTEGER, total INTEGER, "
    "balance INTEGER, reference TEXT, created INTEGER NOT NULL, updated INTEGER NOT NULL, "
    "body TEXT NOT NULL, PRIMARY KEY (realm, type, id))"_s;

Json &dropped(Json &body, std::initializer_list<const char16_t *> names)
{
    for (const char16_t *name : names)
        body.remove(name);
    return body;
}

QString nullable(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

QVariant money(const Json &value)
{
    const auto cents = decimalOf(value, 2);
    return cents ? QVariant(*cents) : QVariant();
}

QVariant balanceOf(const StoredEntity &entity)
{
    if (entity.type->is("Payment"_L1))
        return money(entity.body[u"UnappliedAmt"]);
    return money(entity.body[u"Balance"]);
}

Json complete(const StoredEntity &entity)
{
    Json body = Json::object({{u"domain"_s, u"QBO"_s},
                              {u"sparse"_s, false},
                              {u"Id"_s, QString::number(entity.id)},
                              {u"SyncToken"_s, QString::number(entity.syncToken)}});
    Json times = Json::object({{u"CreateTime"_s, serviceTime(entity.created)},
                               {u"LastUpdatedTime"_s, serviceTime(entity.updated)}});
    body.set(u"MetaData"_s, times);
    Json rest = entity.body;
    for (auto &member : dropped(rest, {u"domain", u"sparse", u"Id", u"SyncToken", u"MetaData"}).members())
        body.members().emplace_back(std::move(member));
    return body;
}
} // namespace

QString comparableName(const QString &name)
{
    static const QString suffix = u" (deleted)"_s;
    return (name.endsWith(suffix) ? name.chopped(suffix.size()) : name).trimmed().toCaseFolded();
}

Json reference(qint64 id, const QString &name)
{
    Json result = Json::object({{u"value"_s, QString::number(id)}});
    if (!name.isEmpty())
        result.set(u"name"_s, name);
    return result;
}

EntityStore::EntityStore(Database &database, QString realm)
    : m_database(database)
    , m_realm(std::move(realm))
{
}

void EntityStore::createTables(Database &database)
{
    database.run(EntityTable);
    // Every query asks for what is not deleted: that comes first, and the index alone then finds and sorts
    // the rows.
    for (const auto &column : {u"id"_s, u"name"_s, u"base_name"_s, u"number"_s, u"txn_date"_s, u"reference"_s,
                               u"updated"_s, u"created"_s, u"customer"_s})
        database.run(
            u"CREATE INDEX IF NOT EXISTS intuit_entity_%1 ON intuit_entity (realm, type, deleted, %1%2)"_s
                .arg(column, column == u"id"_s ? QString() : u", id"_s));
    database.run(
        u"CREATE INDEX IF NOT EXISTS intuit_entity_open ON intuit_entity (realm, customer, type, balance) "
        "WHERE balance <> 0 AND customer IS NOT NULL"_s);
    database.run(
        u"CREATE TABLE IF NOT EXISTS intuit_link (realm TEXT NOT NULL, from_type TEXT NOT NULL, from_id "
        "INTEGER NOT NULL, to_type TEXT NOT NULL, to_id INTEGER NOT NULL, cents INTEGER NOT NULL, "
        "PRIMARY KEY (realm, from_type, from_id, to_type, to_id)) WITHOUT ROWID"_s);
    database.run(u"CREATE INDEX IF NOT EXISTS intuit_link_to ON intuit_link (realm, to_type, to_id)"_s);
    database.run(
        u"CREATE TABLE IF NOT EXISTS intuit_sequence (realm TEXT NOT NULL, name TEXT NOT NULL, next INTEGER "
        "NOT NULL, PRIMARY KEY (realm, name)) WITHOUT ROWID"_s);
}

std::optional<StoredEntity> EntityStore::find(const EntityType &type, qint64 id)
{
    QSqlQuery row =
        m_database.run(u"SELECT sync, active, created, updated, body FROM intuit_entity WHERE realm = ? "
                       "AND type = ? AND id = ? AND deleted = 0"_s,
                       {m_realm, QString(type.name), id});
    if (!row.next())
        return std::nullopt;
    const auto body = Json::parse(row.value(4).toString().toUtf8());
    StoredEntity entity{&type,
                        id,
                        row.value(0).toLongLong(),
                        row.value(1).toBool(),
                        false,
                        row.value(2).toLongLong(),
                        row.value(3).toLongLong(),
                        body ? *body : Json::object()};
    return entity;
}

void EntityStore::insert(StoredEntity &entity, qint64 now)
{
    if (entity.id == 0) {
        const bool isTransaction = entity.type->kind == EntityKind::Transaction;
        const qint64 first = entity.type->is("Class"_L1) ? FirstClassId : 1;
        entity.id = next(isTransaction ? u"transaction"_s : QString(entity.type->name), first);
    }
    entity.syncToken = 0;
    entity.created = entity.created ? entity.created : now;
    entity.updated = entity.created;
    entity.body = complete(entity);
    write(entity,
          u"INSERT INTO intuit_entity (sync, active, deleted, name, base_name, number, txn_date, customer, "
          "total, balance, reference, created, updated, body, realm, type, id) VALUES (?, ?, ?, ?, ?, ?, ?, "
          "?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
}

void EntityStore::update(StoredEntity &entity, qint64 now)
{
    ++entity.syncToken;
    entity.updated = now;
    entity.body = complete(entity);
    rewrite(entity);
}

void EntityStore::rewrite(const StoredEntity &entity)
{
    write(entity,
          u"UPDATE intuit_entity SET sync = ?, active = ?, deleted = ?, name = ?, base_name = ?, number = ?, "
          "txn_date = ?, customer = ?, total = ?, balance = ?, reference = ?, created = ?, updated = ?, "
          "body = ? WHERE realm = ? AND type = ? AND id = ?"_s);
}

void EntityStore::remove(StoredEntity &entity, qint64 now)
{
    ++entity.syncToken;
    entity.updated = now;
    entity.isDeleted = true;
    Json times = Json::object({{u"LastUpdatedTime"_s, serviceTime(now)}});
    entity.body = Json::object({{u"domain"_s, u"QBO"_s},
                                {u"status"_s, u"Deleted"_s},
                                {u"Id"_s, QString::number(entity.id)},
                                {u"MetaData"_s, times}});
    rewrite(entity);
}

void EntityStore::write(const StoredEntity &entity, const QString &sql)
{
    const Json &body = entity.body;
    const QString name = body[QString(entity.type->nameField)].toString();
    const qint64 customer = body[u"CustomerRef"][u"value"].toString().toLongLong();
    m_database.run(sql,
                   {entity.syncToken, entity.isActive, entity.isDeleted, nullable(name.toCaseFolded()),
                    nullable(comparableName(name)), nullable(body[u"DocNumber"].toString().toCaseFolded()),
                    nullable(body[u"TxnDate"].toString().left(10)),
                    customer ? QVariant(customer) : QVariant(), money(body[u"TotalAmt"]), balanceOf(entity),
                    nullable(body[u"PaymentRefNum"].toString().toCaseFolded()), entity.created,
                    entity.updated, QString::fromUtf8(body.toBytes()), m_realm, QString(entity.type->name),
                    entity.id});
}

std::optional<qint64> EntityStore::nameHolder(const QList<const EntityType *> &types, const QString &name,
                                              const EntityType &exceptType, qint64 except, bool alsoInactive)
{
    for (const EntityType *type : types) {
        QSqlQuery rows =
            m_database.run(u"SELECT id FROM intuit_entity WHERE realm = ? AND type = ? AND base_name = ? "
                           "AND deleted = 0 AND (active = 1 OR ?)"_s,
                           {m_realm, QString(type->name), comparableName(name), alsoInactive});
        while (rows.next()) {
            if (*type != exceptType || rows.value(0).toLongLong() != except)
                return rows.value(0).toLongLong();
        }
    }
    return std::nullopt;
}

std::optional<qint64> EntityStore::numberHolder(const EntityType &type, const QString &number, qint64 except)
{
    const QVariant found = m_database.value(
        u"SELECT id FROM intuit_entity WHERE realm = ? AND type = ? AND number = ? AND deleted = 0 "
        "AND id <> ? ORDER BY id LIMIT 1"_s,
        {m_realm, QString(type.name), number.toCaseFolded(), except});
    return found.isValid() ? std::optional(found.toLongLong()) : std::nullopt;
}

qint64 EntityStore::accountOf(const QString &accountType, const QString &subType)
{
    return m_database
        .value(u"SELECT id FROM intuit_entity WHERE realm = ? AND type = 'Account' AND active = 1 AND "
               u"deleted = 0 AND "
               "json_extract(body, '$.AccountType') = ? AND (? = '' OR json_extract(body, "
               "'$.AccountSubType') = ?) "
               "ORDER BY id LIMIT 1"_s,
               {m_realm, accountType, subType.isNull() ? u""_s : subType, subType})
        .toLongLong();
}

QList<Link> EntityStore::links(const QString &sql, const EntityType &type, qint64 id)
{
    QSqlQuery rows = m_database.run(sql, {m_realm, QString(type.name), id});
    QList<Link> result;
    while (rows.next()) {
        const EntityType *other = entityType(rows.value(0).toString());
        if (other)
            result.append({other, rows.value(1).toLongLong(), rows.value(2).toLongLong()});
    }
    return result;
}

QList<Link> EntityStore::linksFrom(const EntityType &type, qint64 id)
{
    return links(
        u"SELECT to_type, to_id, cents FROM intuit_link WHERE realm = ? AND from_type = ? AND from_id = ? "
        "ORDER BY to_id"_s,
        type, id);
}

QList<Link> EntityStore::linksTo(const EntityType &type, qint64 id)
{
    return links(
        u"SELECT from_type, from_id, cents FROM intuit_link WHERE realm = ? AND to_type = ? AND to_id = ? "
        "ORDER BY from_id"_s,
        type, id);
}

void EntityStore::setLinksFrom(const EntityType &type, qint64 id, const QList<Link> &links)
{
    m_database.run(u"DELETE FROM intuit_link WHERE realm = ? AND from_type = ? AND from_id = ?"_s,
                   {m_realm, QString(type.name), id});
    for (const Link &link : links) {
        m_database.run(
            u"INSERT INTO intuit_link (realm, from_type, from_id, to_type, to_id, cents) VALUES (?, ?, ?, "
            "?, ?, ?)"_s,
            {m_realm, QString(type.name), id, QString(link.type->name), link.id, link.cents});
    }
}

void EntityStore::refreshCustomer(qint64 id)
{
    if (id == 0)
        return;
    const QVariant cents = m_database.value(
        u"SELECT COALESCE(SUM(CASE type WHEN 'Invoice' THEN balance ELSE -balance END), 0) FROM "
        "intuit_entity WHERE realm = ? AND customer = ? AND type IN ('Invoice', 'CreditMemo', "
        "'Payment') AND balance <> 0 AND deleted = 0"_s,
        {m_realm, id});
    auto customer = find(knownType("Customer"_L1), id);
    if (!customer || centsOf(customer->body[u"Balance"]) == cents.toLongLong())
        return;
    customer->body.set(u"Balance"_s, amountJson(cents.toLongLong()));
    customer->body.set(u"BalanceWithJobs"_s, amountJson(cents.toLongLong()));
    rewrite(*customer);
}

qint64 EntityStore::next(const QString &sequence, qint64 first)
{
    return m_database
        .value(u"INSERT INTO intuit_sequence (realm, name, next) VALUES (?, ?, ?) ON CONFLICT (realm, name) "
               u"DO UPDATE "
               "SET next = next + 1 RETURNING next"_s,
               {m_realm, sequence, first})
        .toLongLong();
}

Savepoint::Savepoint(Database &database)
    : m_database(database)
{
    m_database.run(u"SAVEPOINT intuit_write"_s);
}

Savepoint::~Savepoint()
{
    if (!m_isKept)
        m_database.run(u"ROLLBACK TO intuit_write"_s);
    m_database.run(u"RELEASE intuit_write"_s);
}

} // namespace passerelle::sandbox::intuit
