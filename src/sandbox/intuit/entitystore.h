// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/database.h"
#include "sandbox/intuit/entitytype.h"

#include <QList>

#include <optional>

namespace passerelle::sandbox::intuit {

/// One stored object: its JSON as the service answers it, and what the store keeps beside it.
struct StoredEntity
{
    const EntityType *type = nullptr;
    qint64 id = 0;
    qint64 syncToken = 0;
    bool isActive = true;
    bool isDeleted = false;
    qint64 created = 0; ///< seconds since 1970
    qint64 updated = 0;
    Json body = Json::object();
};

/// How much of one transaction another one uses: a payment on an invoice, a deposit on a payment.
struct Link
{
    const EntityType *type = nullptr;
    qint64 id = 0;
    qint64 cents = 0;
};

/// The objects of one company: JSON text plus indexed columns for everything that can be filtered.
class EntityStore final
{
public:
    EntityStore(Database &database, QString realm);

    static void createTables(Database &database);

    /// The object, unless it was deleted.
    [[nodiscard]] std::optional<StoredEntity> find(const EntityType &type, qint64 id);
    /// Stores a new object: gives it its id, SyncToken 0 and times. `id` may be given (seeding).
    void insert(StoredEntity &entity, qint64 now);
    /// Stores a changed object: SyncToken + 1.
    void update(StoredEntity &entity, qint64 now);
    /// Stores a change that only the service sees (balance, links): same SyncToken, same times.
    void rewrite(const StoredEntity &entity);
    /// Leaves a tombstone for change data capture.
    void remove(StoredEntity &entity, qint64 now);

    /// The holder of a name among the types, without regard to case, other than `except`.
    [[nodiscard]] std::optional<qint64> nameHolder(const QList<const EntityType *> &types,
                                                   const QString &name, const EntityType &exceptType,
                                                   qint64 except, bool alsoInactive);
    /// The transaction of that type and number, other than `except`.
    [[nodiscard]] std::optional<qint64> numberHolder(const EntityType &type, const QString &number,
                                                     qint64 except);
    /// The id of the first account of that type and, unless empty, subtype; 0 when there is none.
    [[nodiscard]] qint64 accountOf(const QString &accountType, const QString &subType = {});

    [[nodiscard]] QList<Link> linksFrom(const EntityType &type, qint64 id);
    [[nodiscard]] QList<Link> linksTo(const EntityType &type, qint64 id);
    void setLinksFrom(const EntityType &type, qint64 id, const QList<Link> &links);

    /// Recomputes a customer's Balance from open documents.
    void refreshCustomer(qint64 id);
    /// Next number of a sequence kept in the file.
    [[nodiscard]] qint64 next(const QString &sequence, qint64 first = 1);

    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] const QString &realm() const { return m_realm; }

private:
    void write(const StoredEntity &entity, const QString &sql);
    [[nodiscard]] QList<Link> links(const QString &sql, const EntityType &type, qint64 id);

    Database &m_database;
    QString m_realm;
};

/// A savepoint: what happened since is undone unless keep() was called.
class Savepoint final
{
public:
    explicit Savepoint(Database &database);
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;
    ~Savepoint();
    void keep() { m_isKept = true; }

private:
    Database &m_database;
    bool m_isKept = false;
};

/// A name as it is compared: case folded, and without the " (deleted)" that deactivation appends.
[[nodiscard]] QString comparableName(const QString &name);
/// {"value":"12","name":"..."}; without a name when it is empty.
[[nodiscard]] Json reference(qint64 id, const QString &name = {});

} // namespace passerelle::sandbox::intuit
