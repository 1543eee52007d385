// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journalreader.h"

#include "storage/effecttable.h"
#include "storage/eventtable.h"
#include "storage/metatable.h"
#include "storage/migrations.h"
#include "storage/payloadtable.h"
#include "storage/personinjournal.h"
#include "storage/recordchanges.h"
#include "storage/recordorders.h"
#include "storage/recordtable.h"
#include "storage/runtable.h"

#include <QDir>
#include <QFile>

namespace passerelle::storage {

using domain::Effect;
using namespace Qt::StringLiterals;

JournalReader::JournalReader(std::unique_ptr<Database> database)
    : m_database(std::move(database))
    , m_orders(m_database ? std::make_unique<RecordOrders>(*m_database) : nullptr)
{
}

JournalReader::~JournalReader() = default;

Result<std::unique_ptr<JournalReader>> JournalReader::open(const JournalPaths &paths)
{
    const QString file = paths.journalFile();
    if (!QFile::exists(file))
        return std::unique_ptr<JournalReader>{new JournalReader(nullptr)};
    auto database = Database::open(file, Database::Mode::ReadOnly);
    if (!database)
        return Failure{database.error()};
    for (const QString &pragma : {u"PRAGMA query_only = ON"_s, u"PRAGMA trusted_schema = OFF"_s}) {
        if (auto set = (*database)->run(pragma); !set)
            return Failure{set.error()};
    }
    const auto schema = schemaOf(**database);
    if (!schema)
        return Failure{schema.error()};
    if (*schema == 0)
        return fail(ErrorCode::JournalDamaged, QDir::toNativeSeparators(file));
    if (*schema != newestSchema())
        return fail(*schema > newestSchema() ? ErrorCode::JournalNewer : ErrorCode::JournalOlder,
                    QDir::toNativeSeparators(file));
    return std::unique_ptr<JournalReader>{new JournalReader(*std::move(database))};
}

Result<Memory> JournalReader::memory() const
{
    if (!m_database)
        return Memory::Amnesia;
    const auto isWhole = MetaTable{*m_database}.number(u"whole"_s);
    if (!isWhole)
        return Failure{isWhole.error()};
    return *isWhole == 1 ? Memory::Whole : Memory::Amnesia;
}

Result<bool> JournalReader::isReviewEnabled() const
{
    if (!m_database)
        return false;
    const auto kept = MetaTable{*m_database}.number(u"review"_s);
    if (!kept)
        return Failure{kept.error()};
    return *kept == 1;
}

Result<std::vector<StatusCount>> JournalReader::statusCounts() const
{
    return m_database ? RecordTable{*m_database}.counts() : std::vector<StatusCount>{};
}

Result<std::vector<domain::RecordRef>> JournalReader::alike(ErrorCode code, const QString &detail) const
{
    return m_database ? RecordTable{*m_database}.alike(code, detail) : std::vector<domain::RecordRef>{};
}

Result<qint64> JournalReader::accountsToVerify() const
{
    return m_database ? RecordTable{*m_database}.countToVerify() : qint64{0};
}

Result<qint64> JournalReader::changedRecords() const
{
    return m_database ? RecordChanges{*m_database}.count() : qint64{0};
}

Result<std::optional<RecordOrder>> JournalReader::order(const RecordQuery &query, Keep keep,
                                                        const std::function<bool()> &isWanted) const
{
    return m_orders ? m_orders->whole(query, keep == Keep::Anew, isWanted) : std::optional{RecordOrder{}};
}

Result<std::vector<qint64>> JournalReader::beginning(const RecordQuery &query, int count) const
{
    return m_orders ? m_orders->beginning(query, count) : std::vector<qint64>{};
}

Result<std::vector<qint64>> JournalReader::orderedIds(const RecordQuery &query) const
{
    RecordQuery plain = query;
    plain.group = RecordQuery::Group::None;
    auto ordered = order(plain, Keep::Anew, [] { return true; });
    if (!ordered)
        return Failure{ordered.error()};
    return *ordered ? std::move((*ordered)->ids) : std::vector<qint64>{};
}

Result<qint64> JournalReader::dataVersion() const
{
    if (!m_database)
        return qint64{0};
    const auto version = m_database->value(u"PRAGMA data_version"_s);
    if (!version)
        return Failure{version.error()};
    return version->toLongLong();
}

Result<std::vector<RecordRow>> JournalReader::rows(const std::vector<qint64> &rowIds) const
{
    return m_database ? RecordTable{*m_database}.rows(rowIds) : std::vector<RecordRow>{};
}

Result<std::vector<RecordRow>> JournalReader::rows(const RecordQuery &query) const
{
    const Result<std::vector<qint64>> ids = orderedIds(query);
    return ids ? rows(*ids) : Failure{ids.error()};
}

Result<RecordRow> JournalReader::find(domain::RecordKind kind, const QString &idOrNumber) const
{
    const auto found =
        m_database ? RecordTable{*m_database}.find(kind, idOrNumber) : std::optional<RecordRow>{};
    if (!found)
        return Failure{found.error()};
    if (!*found)
        return fail(ErrorCode::RecordUnknown, idOrNumber);
    return **found;
}

Result<std::vector<Effect>> JournalReader::effectsOf(const domain::RecordRef &record) const
{
    return m_database ? EffectTable{*m_database}.ofRecord(record) : std::vector<Effect>{};
}

Result<std::vector<Effect>> JournalReader::effectsOfRun(qint64 runId) const
{
    return m_database ? EffectTable{*m_database}.ofRun(runId) : std::vector<Effect>{};
}

Result<std::vector<Effect>> JournalReader::effectsInPeriod(QDate from, QDate to) const
{
    return m_database ? EffectTable{*m_database}.inPeriod(from, to) : std::vector<Effect>{};
}

Result<std::vector<Effect>> JournalReader::unequalEffects(QDate from, QDate to) const
{
    return m_database ? EffectTable{*m_database}.unequalIn(from, to) : std::vector<Effect>{};
}

Result<std::vector<Effect>> JournalReader::effects() const
{
    return m_database ? EffectTable{*m_database}.all() : std::vector<Effect>{};
}

Result<std::vector<Effect>> JournalReader::unfinished() const
{
    return m_database ? EffectTable{*m_database}.unfinished() : std::vector<Effect>{};
}

Result<QByteArray> JournalReader::payload(const QString &effectId) const
{
    if (!m_database)
        return fail(ErrorCode::RecordUnknown, effectId);
    return PayloadTable{*m_database}.read(effectId);
}

Result<std::vector<EventRow>> JournalReader::eventsOf(const domain::RecordRef &record) const
{
    return m_database ? eventsOfRecord(*m_database, record) : std::vector<EventRow>{};
}

Result<std::vector<EventRow>> JournalReader::eventsOfRun(qint64 runId) const
{
    return m_database ? eventsOfRunId(*m_database, runId) : std::vector<EventRow>{};
}

Result<std::vector<RunRow>> JournalReader::runs() const
{
    return m_database ? RunTable{*m_database}.all() : std::vector<RunRow>{};
}

Result<RunRow> JournalReader::run(qint64 runId) const
{
    const auto found = m_database ? RunTable{*m_database}.find(runId) : std::optional<RunRow>{};
    if (!found)
        return Failure{found.error()};
    if (!*found)
        return fail(ErrorCode::RecordUnknown, QString::number(runId));
    return **found;
}

Result<Erasure> JournalReader::erasureOf(const domain::RecordRef &customer) const
{
    if (!m_database)
        return fail(ErrorCode::RecordUnknown, customer.id);
    const auto person = PersonInJournal::find(*m_database, customer);
    return person ? person->counted(*m_database) : Failure{person.error()};
}

Result<QString> JournalReader::headHash() const
{
    if (!m_database)
        return QString{};
    const auto hash = m_database->value(u"SELECT hash FROM chain ORDER BY seq DESC LIMIT 1"_s);
    if (!hash)
        return Failure{hash.error()};
    return QString::fromLatin1(hash->toByteArray().toHex());
}

Result<bool> JournalReader::chainHolds() const
{
    return m_database ? chainHoldsFrom(*m_database, 0, {}) : true;
}

QString JournalReader::sqliteVersion() const
{
    if (!m_database)
        return {};
    const auto version = m_database->value(u"SELECT sqlite_version()"_s);
    return version ? version->toString() : QString{};
}

} // namespace passerelle::storage
