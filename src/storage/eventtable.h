// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "storage/database.h"
#include "storage/journaltypes.h"

namespace passerelle::storage {

/// One event to append. Personal members are hashed into the data with a salt and kept beside it, where they
/// can be erased without breaking the chain.
struct EventEntry
{
    QString kind = {};
    qint64 recordNo = 0; ///< 0: none
    domain::RecordRef record = {};
    qint64 effectNo = 0;
    int from = -1; ///< an effect's state or a record's status; -1: none
    int to = -1;
    Json data = Json::object();
    Json personal = Json::object();
    qint64 runId = 0; ///< 0: the table's current run
};

/// The kind of the event that says what is left of an erased effect, and of the one that says it was done.
inline const QString ErasedKind = QStringLiteral("erased");
inline const QString PersonErasedKind = QStringLiteral("person-erased");

/// The append-only table of what happened, and its hash chain: each commit is sealed by one hash over the
/// seal before it and the commit's events.
class EventTable final
{
public:
    /// For the writer; reads the head of the chain.
    [[nodiscard]] Result<Done> load();

    EventTable(Database &database, const Clock &clock, RandomSource &random);

    /// Who acts from now on.
    [[nodiscard]] Result<Done> setActor(const Actor &actor);
    [[nodiscard]] qint64 actorNo() const { return m_actorNo; }
    void setRun(qint64 runId) { m_runId = runId; } ///< 0: none
    [[nodiscard]] qint64 runId() const { return m_runId; }

    [[nodiscard]] Result<Done> append(const EventEntry &entry);
    /// Forgets the personal members of a record's events; their hashes stay in the chain. What an erasure
    /// itself left is kept.
    [[nodiscard]] Result<Done> forgetPersonal(qint64 recordNo);
    /// Closes the chain over what was appended since; the last act of a transaction.
    [[nodiscard]] Result<Done> seal();
    /// After a transaction that ended: keeps or forgets what was appended.
    void settle(bool isCommitted);

    [[nodiscard]] qint64 lastSeq() const { return m_head.seq; } ///< on disk
    [[nodiscard]] qint64 nextSeq() const { return m_next.seq + 1; } ///< of the next event
    [[nodiscard]] QByteArray headHash() const { return m_head.hash; }

private:
    struct Head
    {
        qint64 seq = 0;
        QByteArray hash = {};
    };

    Database &m_database;
    const Clock &m_clock;
    RandomSource &m_random;
    QString m_who;
    qint64 m_actorNo = 0;
    qint64 m_runId = 0;
    Head m_head; ///< on disk
    Head m_next; ///< with the open transaction
    QByteArray m_unsealed;
};

/// "user @ workstation, program": who, as the chain and the lists say it.
[[nodiscard]] QString actorText(const QString &user, const QString &workstation, const QString &program);

/// True when every seal after `fromSeq` (whose hash is `fromHash`) fits its events and no event is without
/// one.
[[nodiscard]] Result<bool> chainHoldsFrom(Database &database, qint64 fromSeq, const QByteArray &fromHash);

[[nodiscard]] Result<std::vector<EventRow>> eventsOfRecord(Database &database,
                                                           const domain::RecordRef &record);
[[nodiscard]] Result<std::vector<EventRow>> eventsOfRunId(Database &database, qint64 runId);

} // namespace passerelle::storage
