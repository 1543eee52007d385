// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/membrisource.h"

#include "base/log.h"
#include "connectors/membri/chapterreader.h"
#include "connectors/membri/claimwriter.h"
#include "connectors/membri/connectioncheck.h"
#include "connectors/membri/syncwriter.h"

namespace passerelle::connectors {

using namespace Qt::StringLiterals;

namespace {

/// A record that was asked for by its kind keeps it: what decides a refund's kind is not read again.
void keepKinds(const std::vector<domain::RecordRef> &records, domain::SourceSnapshot &snapshot)
{
    std::map<QString, domain::RecordKind> kinds;
    for (const domain::RecordRef &record : records) {
        if (record.kind != domain::RecordKind::Customer && record.kind != domain::RecordKind::Payment)
            kinds[record.id] = record.kind;
    }
    for (domain::Invoice &invoice : snapshot.invoices) {
        const auto kind = kinds.find(invoice.id);
        if (kind != kinds.end())
            invoice.kind = kind->second;
    }
}

} // namespace

std::vector<RateLimit> membriLimits()
{
    RateLimit limit;
    limit.name = u"requests/5 minutes"_s;
    limit.count = 6000;
    limit.window = std::chrono::seconds{300};
    return {limit};
}

MembriSource::MembriSource(MembriSettings settings, AuthorizedClient &client, const Clock &clock)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_client(std::make_unique<membri::DataverseClient>(m_settings.url, client, m_settings.retryPause))
    , m_mapping(m_settings.mapping)
{
}

MembriSource::~MembriSource() = default;

domain::SourceSnapshot MembriSource::emptySnapshot() const
{
    domain::SourceSnapshot snapshot;
    snapshot.organizationId = m_organizationId;
    snapshot.settings = m_chapter;
    snapshot.readAt = m_client->serverDate().isValid() ? m_client->serverDate() : m_clock.now();
    return snapshot;
}

QCoro::Task<Result<domain::SourceSnapshot>> MembriSource::connect(std::stop_token stop)
{
    if (!QTimeZone::isTimeZoneIdAvailable(m_settings.timeZoneId))
        co_return fail(ErrorCode::BadConfiguration, QString::fromUtf8(m_settings.timeZoneId));
    membri::ConnectionCheck check(*m_client);
    const Result<QString> organization = co_await check.organizationId(stop);
    if (!organization)
        co_return Failure{organization.error()};
    const Result<MembriMapping> mapping = co_await proposedMapping(stop);
    if (!mapping)
        co_return Failure{mapping.error()};
    if (*mapping != m_settings.mapping)
        qCInfo(logConnectors) << "membri: some tables or columns were found by their labels";
    const Result<domain::ChapterSettings> chapter =
        co_await check.chapter(m_settings.chapterName, *mapping, stop);
    if (!chapter)
        co_return Failure{chapter.error()};
    m_organizationId = *organization;
    m_mapping = *mapping;
    m_chapter = *chapter;
    co_return emptySnapshot();
}

QCoro::Task<Result<domain::SourceSnapshot>> MembriSource::read(ReadRequest request, std::stop_token stop)
{
    if (m_chapter.chapterId.isEmpty()) {
        const Result<domain::SourceSnapshot> connected = co_await connect(stop);
        if (!connected)
            co_return Failure{connected.error()};
    }
    membri::ChapterReader reader(*m_client, m_mapping, QTimeZone(m_settings.timeZoneId));
    Result<membri::ReadRows> rows = co_await reader.readChapter(m_chapter.chapterId, request, stop);
    if (!rows)
        co_return Failure{rows.error()};
    domain::SourceSnapshot snapshot = emptySnapshot();
    membri::assemble(std::move(*rows), snapshot);
    co_return snapshot;
}

QCoro::Task<WriteBackOutcome> MembriSource::writeBack(WriteBack change, std::stop_token stop)
{
    membri::SyncWriter writer(*m_client, m_mapping);
    co_return co_await writer.write(change, stop);
}

QCoro::Task<ClaimOutcome> MembriSource::claim(Claim wanted, std::stop_token stop)
{
    membri::ClaimWriter writer(*m_client, m_mapping, m_clock.now());
    co_return co_await writer.take(m_chapter.chapterId, wanted, stop);
}

QCoro::Task<Result<domain::SourceSnapshot>> MembriSource::readAgain(std::vector<domain::RecordRef> records,
                                                                    std::stop_token stop)
{
    membri::ChapterReader reader(*m_client, m_mapping, QTimeZone(m_settings.timeZoneId));
    Result<membri::ReadRows> rows = co_await reader.readRecords(records, stop);
    if (!rows)
        co_return Failure{rows.error()};
    domain::SourceSnapshot snapshot = emptySnapshot();
    membri::assemble(std::move(*rows), snapshot);
    keepKinds(records, snapshot);
    co_return snapshot;
}

QCoro::Task<Result<MembriMapping>> MembriSource::proposedMapping(std::stop_token stop)
{
    membri::ConnectionCheck check(*m_client);
    const Result<membri::Metadata> metadata = co_await check.metadata(m_settings.mapping, stop);
    if (!metadata)
        co_return Failure{metadata.error()};
    co_return membri::proposeMapping(*metadata, m_settings.mapping);
}

} // namespace passerelle::connectors
