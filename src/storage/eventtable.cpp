// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/eventtable.h"

#include "base/hash.h"
#include "storage/effectfields.h"
#include "storage/knownwords.h"
#include "storage/packedmembers.h"
#include "storage/sourceid.h"

#include <QCryptographicHash>

namespace passerelle::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int SaltBytes = 8;
const QString EffectKind = u"effect"_s; // most events: kept as NULL
const QString PersonalKey = u"personal"_s;

// One event as the chain covers it: everything but the personal members.
struct ChainedEvent
{
    qint64 seq = 0;
    qint64 at = 0;
    qint64 runId = 0;
    QString who = {};
    QString kind = {};
    int recordKind = -1;
    QString recordId = {};
    qint64 effectNo = 0;
    int from = -1;
    int to = -1;
    QByteArray data = {};

    [[nodiscard]] QByteArray canonical() const
    {
        const Json fields =
            Json::array({seq, at, runId, who, kind, recordKind, recordId, effectNo, from, to});
        return fields.toBytes() + data + '\n';
    }
};

QByteArray sealOf(const QByteArray &previous, const QByteArray &events)
{
    QCryptographicHash hash{QCryptographicHash::Sha256};
    hash.addData(previous);
    hash.addData(events);
    return hash.result();
}

QVariant orNull(qint64 number, qint64 none)
{
    return number == none ? QVariant{} : QVariant{number};
}

int numberOr(const QVariant &value, int fallback)
{
    return value.isNull() ? fallback : value.toInt();
}

const QString EventColumns =
    u"SELECT e.seq, e.at, e.run_id, a.user, a.workstation, a.program, e.kind, r.kind, r.source_id,"
    " e.effect_no, e.state_from, e.state_to, e.data, e.personal, f.effect_id FROM event e"
    " JOIN actor a ON a.no = e.actor_no LEFT JOIN record r ON r.no = e.record_no"
    " LEFT JOIN effect f ON f.no = e.effect_no "_s;

ChainedEvent chainedEvent(const QSqlQuery &row)
{
    return {row.value(0).toLongLong(),
            row.value(1).toLongLong(),
            row.value(2).toLongLong(),
            actorText(row.value(3).toString(), row.value(4).toString(), row.value(5).toString()),
            row.value(6).isNull() ? EffectKind : row.value(6).toString(),
            numberOr(row.value(7), -1),
            sourceIdText(row.value(8)),
            row.value(9).toLongLong(),
            numberOr(row.value(10), -1),
            numberOr(row.value(11), -1),
            row.value(12).toByteArray()};
}

bool personalFits(const ChainedEvent &event, const QVariant &personal)
{
    if (personal.isNull())
        return true; // none, or erased
    const QString expected = unpackedMembers(event.data)[PersonalKey].toString();
    return expected.toLatin1() == sha256Hex(personal.toByteArray());
}

QString stateText(const ChainedEvent &event, int number)
{
    const auto state = static_cast<domain::EffectState>(number);
    const auto status = static_cast<domain::SyncStatus>(number);
    if (number < 0)
        return {};
    if (event.effectNo != 0 ? !isKnown(state) : !isKnown(status))
        return QString::number(number); // of a damaged row: shown as it is
    return event.effectNo != 0 ? domain::effectStateKey(state) : domain::syncStatusKey(status);
}

EventRow eventRow(const QSqlQuery &row)
{
    const ChainedEvent event = chainedEvent(row);
    EventRow shown{event.seq, QDateTime::fromMSecsSinceEpoch(event.at, Qt::UTC), event.who, event.kind};
    const Json personal = unpackedMembers(row.value(13).toByteArray());
    shown.text = personal[u"text"].toString();
    if (shown.text.isEmpty())
        shown.text = personal[u"system_text"].toString();
    const auto kind = static_cast<domain::RecordKind>(event.recordKind);
    if (isKnown(kind))
        shown.record = {kind, event.recordId};
    shown.effectId = idText(row.value(14));
    shown.from = stateText(event, event.from);
    shown.to = stateText(event, event.to);
    shown.data = unpackedMembers(event.data);
    shown.data.remove(PersonalKey);
    for (const auto &[key, value] : personal.members()) {
        if (key != "salt"_L1)
            shown.data.set(key, value);
    }
    shown.runId = event.runId;
    return shown;
}

} // namespace

QString actorText(const QString &user, const QString &workstation, const QString &program)
{
    return u"%1 @ %2, %3"_s.arg(user, workstation, program);
}

EventTable::EventTable(Database &database, const Clock &clock, RandomSource &random)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
{
}

Result<Done> EventTable::load()
{
    const auto head = m_database.first(
        u"SELECT seq, hash FROM chain ORDER BY seq DESC LIMIT 1"_s, {},
        [](const QSqlQuery &row) { return Head{row.value(0).toLongLong(), row.value(1).toByteArray()}; });
    if (!head)
        return Failure{head.error()};
    m_head = head->value_or(Head{});
    m_next = m_head;
    return Done{};
}

Result<Done> EventTable::setActor(const Actor &actor)
{
    const QVariantList values{actor.user, actor.workstation, actor.program};
    if (auto kept = m_database.run(
            u"INSERT OR IGNORE INTO actor(user, workstation, program) VALUES(?, ?, ?)"_s, values);
        !kept)
        return kept;
    const auto no = m_database.value(
        u"SELECT no FROM actor WHERE user IS ? AND workstation IS ? AND program IS ?"_s, values);
    if (!no)
        return Failure{no.error()};
    m_actorNo = no->toLongLong();
    m_who = actorText(actor.user, actor.workstation, actor.program);
    return Done{};
}

Result<Done> EventTable::append(const EventEntry &entry)
{
    Json data = entry.data;
    QVariant personal;
    if (!entry.personal.members().empty()) {
        Json salted = entry.personal;
        salted.set(u"salt"_s, QString::fromLatin1(m_random.bytes(SaltBytes).toHex()));
        const QByteArray bytes = packedMembers(salted);
        data.set(PersonalKey, QString::fromLatin1(sha256Hex(bytes)));
        personal = bytes;
    }
    const bool hasRecord = entry.recordNo != 0;
    const ChainedEvent event{m_next.seq + 1,
                             m_clock.now().toMSecsSinceEpoch(),
                             entry.runId != 0 ? entry.runId : m_runId,
                             m_who,
                             entry.kind,
                             hasRecord ? int(entry.record.kind) : -1,
                             hasRecord ? entry.record.id : QString{},
                             entry.effectNo,
                             entry.from,
                             entry.to,
                             data.members().empty() ? QByteArray{} : packedMembers(data)};
    const auto done = m_database.run(u"INSERT INTO event(seq, at, actor_no, run_id, kind, record_no, "
                                     u"effect_no, state_from, state_to, data, personal)"
                                     " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                     {event.seq, event.at, m_actorNo, orNull(event.runId, 0),
                                      event.kind == EffectKind ? QVariant{} : QVariant{event.kind},
                                      orNull(entry.recordNo, 0), orNull(event.effectNo, 0),
                                      orNull(event.from, -1), orNull(event.to, -1),
                                      event.data.isEmpty() ? QVariant{} : QVariant{event.data}, personal});
    if (!done)
        return done;
    m_next.seq = event.seq;
    m_unsealed += event.canonical();
    return Done{};
}

Result<Done> EventTable::forgetPersonal(qint64 recordNo)
{
    return m_database.run(u"UPDATE event SET personal = NULL WHERE record_no = ? AND personal IS NOT NULL"
                          " AND ifnull(kind, '') <> ?"_s,
                          {recordNo, ErasedKind});
}

Result<Done> EventTable::seal()
{
    if (m_next.seq == m_head.seq)
        return Done{};
    m_next.hash = sealOf(m_head.hash, m_unsealed);
    return m_database.run(u"INSERT INTO chain(seq, hash) VALUES(?, ?)"_s, {m_next.seq, m_next.hash});
}

void EventTable::settle(bool isCommitted)
{
    if (isCommitted)
        m_head = m_next;
    else
        m_next = m_head;
    m_unsealed.clear();
}

Result<bool> chainHoldsFrom(Database &database, qint64 fromSeq, const QByteArray &fromHash)
{
    struct Seal
    {
        qint64 seq;
        QByteArray hash;
    };
    const auto seals = database.all(
        u"SELECT seq, hash FROM chain WHERE seq >= ? ORDER BY seq"_s, {fromSeq},
        [](const QSqlQuery &row) { return Seal{row.value(0).toLongLong(), row.value(1).toByteArray()}; });
    if (!seals)
        return Failure{seals.error()};
    auto seal = seals->begin();
    if (fromSeq > 0 && (seal == seals->end() || seal->seq != fromSeq || seal->hash != fromHash))
        return false;
    if (fromSeq > 0)
        ++seal;

    bool holds = true;
    QByteArray previous = fromHash;
    QByteArray pending;
    const auto done = database.each(
        EventColumns + u"WHERE e.seq > ? ORDER BY e.seq"_s, {fromSeq}, [&](const QSqlQuery &row) {
            const ChainedEvent event = chainedEvent(row);
            pending += event.canonical();
            holds = seal != seals->end() && event.seq <= seal->seq && personalFits(event, row.value(13));
            if (holds && event.seq == seal->seq) {
                holds = seal->hash == sealOf(previous, pending);
                previous = seal->hash;
                pending.clear();
                ++seal;
            }
            return holds;
        });
    if (!done)
        return Failure{done.error()};
    return holds && seal == seals->end() && pending.isEmpty();
}

Result<std::vector<EventRow>> eventsOfRecord(Database &database, const domain::RecordRef &record)
{
    if (record.id.isEmpty())
        return database.all(EventColumns + u"WHERE e.record_no IS NULL ORDER BY e.seq"_s, {}, eventRow);
    return database.all(EventColumns
                            + u"WHERE e.record_no = (SELECT no FROM record WHERE source_id = ? AND kind = ?)"
                              " ORDER BY e.seq"_s,
                        {sourceIdValue(record.id), int(record.kind)}, eventRow);
}

Result<std::vector<EventRow>> eventsOfRunId(Database &database, qint64 runId)
{
    // One writer, one run at a time: a run's events lie together.
    return database.all(
        EventColumns
            + u"WHERE e.seq >= (SELECT first_seq FROM run WHERE id = ?)"
              " AND e.seq <= (SELECT ifnull(last_seq, 9223372036854775807) FROM run WHERE id = ?)"
              " AND e.run_id = ? ORDER BY e.seq"_s,
        {runId, runId, runId}, eventRow);
}

} // namespace passerelle::storage
