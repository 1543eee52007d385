// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readingroom.h"

#include "service/certificate.h"
#include "service/ledgersystems.h"
#include "service/schedulejobs.h"

#include <QElapsedTimer>

#include <algorithm>
#include <set>

namespace passerelle::app {

using namespace Qt::StringLiterals;
using storage::JournalReader;

namespace {

constexpr int FirstRows = 128; // a page of the table
constexpr std::chrono::milliseconds LookEvery{1500};
constexpr std::chrono::milliseconds Aside{15}; // for what the window asks meanwhile
constexpr int Share = 6; // a list that takes long is read again less often

bool isBalanced(const Json &totals)
{
    const std::vector<runner::TotalRow> rows = service::totalsFromJson(totals);
    return std::all_of(rows.begin(), rows.end(),
                       [](const runner::TotalRow &row) { return row.isBalanced(); });
}

int blockedInvoices(const Json &summary)
{
    const Json::Array &blocked = summary[u"blocked"].items();
    return static_cast<int>(std::count_if(blocked.begin(), blocked.end(), [](const Json &entry) {
        return entry[u"code"].toString() == u"account-to-verify";
    }));
}

void addLastAutomaticRun(presentation::Overview &overview, const std::optional<storage::RunRow> &run)
{
    if (!run)
        return;
    overview.lastAutomaticAt = run->startedAt;
    overview.lastAutomaticDone = static_cast<int>(run->summary[u"effects"].toInt());
    overview.lastAutomaticErrors = static_cast<int>(run->summary[u"errors"].items().size());
}

void addLastRun(presentation::Overview &overview, const std::vector<storage::RunRow> &runs)
{
    const auto last = std::find_if(runs.begin(), runs.end(), [](const storage::RunRow &run) {
        return run.mode == u"sync" && run.endedAt.isValid();
    });
    if (last == runs.end())
        return;
    overview.lastRunAt = last->endedAt;
    overview.lastRunResult = last->result;
    overview.lastRunBalanced = isBalanced(last->summary[u"totals"]);
    overview.invoicesWaitingForAccounts = blockedInvoices(last->summary);
}

} // namespace

ReadingRoom::ReadingRoom(const service::Home &home)
    : m_companies(home)
    , m_look(this)
{
    m_look.setInterval(LookEvery);
    connect(&m_look, &QTimer::timeout, this, &ReadingRoom::lookForChanges);
}

void ReadingRoom::open(const service::CompanySettings &company)
{
    m_company = company;
    m_reader.reset();
    m_told.reset();
    m_isStale = false;
    m_look.start();
}

void ReadingRoom::forget()
{
    m_isStale = true;
}

JournalReader *ReadingRoom::reader(const QString &question)
{
    if (m_company.id.isEmpty())
        return nullptr;
    if (m_reader && !m_reader->isEmpty())
        return m_reader.get();
    Result<std::unique_ptr<JournalReader>> opened =
        JournalReader::open(storage::JournalPaths{m_companies.folder(m_company.id)});
    if (!opened) {
        emit failed(question, opened.error());
        return nullptr;
    }
    m_reader = std::move(*opened);
    if (const auto version = m_reader->dataVersion())
        m_version = *version;
    return m_reader.get();
}

/// A run of this program or of another writes all the time: the window is told at a pace that leaves room.
void ReadingRoom::lookForChanges()
{
    m_look.setInterval(std::max(LookEvery, m_longest * Share));
    if (!m_reader || m_reader->isEmpty())
        return;
    const auto version = m_reader->dataVersion();
    if (!version || *version == m_version)
        return;
    m_version = *version;
    forget();
    emit recordsChanged();
}

void ReadingRoom::completeOverview(const presentation::Overview &begun)
{
    JournalReader *journal = reader(u"overview"_s);
    if (!journal)
        return;
    presentation::Overview overview = begun;
    const auto counts = journal->statusCounts();
    if (!counts) {
        emit failed(u"overview"_s, counts.error());
        return;
    }
    overview.counts = *counts;
    if (const auto isEnabled = journal->isReviewEnabled())
        overview.isReviewEnabled = *isEnabled;
    if (const auto toVerify = journal->accountsToVerify())
        overview.accountsToVerify = static_cast<int>(*toVerify);
    if (const auto changed = journal->changedRecords())
        overview.changedRecords = static_cast<int>(*changed);
    if (const auto runs = journal->runs()) {
        addLastRun(overview, *runs);
        addLastAutomaticRun(overview, service::lastAutomaticRun(*runs));
    }
    emit overviewReady(overview);
}

void ReadingRoom::readOrder(const storage::RecordQuery &query, int generation)
{
    if (generation != newestGeneration)
        return;
    const bool isBegun = m_told != query && readBeginning(query, generation);
    QTimer::singleShot(isBegun ? Aside : std::chrono::milliseconds{0}, this,
                       [this, query, generation] { readWhole(query, generation); });
}

bool ReadingRoom::readBeginning(const storage::RecordQuery &query, int generation)
{
    JournalReader *journal = reader(u"records"_s);
    if (!journal)
        return false;
    auto ids = journal->beginning(query, FirstRows);
    if (!ids || static_cast<int>(ids->size()) < FirstRows)
        return false; // told whole in a moment
    storage::RecordOrder order;
    order.ids = *std::move(ids);
    order.isWhole = false;
    emit orderReady(order, generation);
    readRows(order.ids, generation, 0);
    return true;
}

/// A search or a filter is answered at once from the order that is there; the list already shown is read anew
/// when records have changed.
void ReadingRoom::readWhole(const storage::RecordQuery &query, int generation)
{
    if (generation != newestGeneration)
        return;
    JournalReader *journal = reader(u"records"_s);
    if (!journal)
        return;
    if (m_isStale && m_told == query) {
        journal->forgetOrders();
        m_isStale = false;
    }
    QElapsedTimer timer;
    timer.start();
    const auto order = journal->order(query);
    m_longest = std::chrono::milliseconds{timer.elapsed()};
    if (!order) {
        emit failed(u"records"_s, order.error());
        return;
    }
    m_told = query;
    emit orderReady(*order, generation);
    if (m_isStale)
        QTimer::singleShot(LookEvery, this, &ReadingRoom::recordsChanged);
}

void ReadingRoom::readRows(const std::vector<qint64> &ids, int generation, int page)
{
    JournalReader *journal = reader(u"records"_s);
    if (!journal)
        return;
    const auto rows = journal->rows(ids);
    if (rows)
        emit rowsReady(*rows, generation, page);
    else
        emit failed(u"records"_s, rows.error());
}

void ReadingRoom::readAlike(const std::vector<ErrorCode> &codes, const QStringList &details)
{
    JournalReader *journal = reader(u"alike"_s);
    if (!journal)
        return;
    std::set<domain::RecordRef> all;
    for (const ErrorCode code : codes) {
        for (const QString &detail : details) {
            const bool isOfRounding = detail == domain::RoundingDifference;
            if ((code == ErrorCode::RoundingUnmapped) != isOfRounding)
                continue;
            const auto alike = journal->alike(code, detail);
            if (!alike) {
                emit failed(u"alike"_s, alike.error());
                return;
            }
            all.insert(alike->begin(), alike->end());
        }
    }
    emit alikeReady({all.begin(), all.end()});
}

void ReadingRoom::readDetail(const domain::RecordRef &record)
{
    JournalReader *journal = reader(u"detail"_s);
    if (!journal)
        return;
    const auto row = journal->find(record.kind, record.id);
    if (!row) {
        emit failed(u"detail"_s, row.error());
        return;
    }
    presentation::RecordDetail detail;
    detail.row = *row;
    if (const auto effects = journal->effectsOf(record))
        detail.effects = *effects;
    if (const auto events = journal->eventsOf(record))
        detail.events = *events;
    const auto code = errorFromKey(row->errorCode);
    if (code && row->sync.status == domain::SyncStatus::TransferError) {
        if (auto alike = journal->alike(*code, row->errorDetail))
            detail.alike = *std::move(alike);
    }
    const service::AuthorizationState authorization = m_companies.authorization(m_company.id);
    for (const domain::Effect &effect : detail.effects) {
        if (const auto payload = journal->payload(effect.effectId)) {
            detail.sent = service::readablePayload(m_company, *payload);
            detail.rawSent = *payload;
        }
        if (!effect.ledgerId.isEmpty() && detail.ledgerPage.isEmpty() && !m_company.isSandbox)
            detail.ledgerPage =
                service::ledgerPage(m_company, authorization,
                                    domain::entityOf(effect.record.kind, effect.purpose), effect.ledgerId);
    }
    emit detailReady(detail);
}

} // namespace passerelle::app
