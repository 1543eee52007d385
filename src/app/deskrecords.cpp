// SPDX-License-Identifier: GPL-3.0-or-later
// Records: the dashboard's head, lists, detail, and what a person changes.
#include "app/deskworker.h"
#include "app/runobserver.h"
#include "service/certificate.h"
#include "service/ledgersystems.h"
#include "service/syncjob.h"

#include <algorithm>

namespace passerelle::app {

using namespace Qt::StringLiterals;
using storage::JournalReader;

namespace {

bool isBalanced(const Json &totals)
{
    const std::vector<runner::TotalRow> rows = service::totalsFromJson(totals);
    return std::all_of(rows.begin(), rows.end(),
                       [](const runner::TotalRow &row) { return row.isBalanced(); });
}

int blockedInvoices(const JournalReader &reader, const Json &summary)
{
    Q_UNUSED(reader)
    const Json::Array &blocked = summary[u"blocked"].items();
    return static_cast<int>(std::count_if(blocked.begin(), blocked.end(), [](const Json &entry) {
        return entry[u"code"].toString() == u"account-to-verify";
    }));
}

} // namespace

void DeskWorker::requestOverview()
{
    JournalReader *journal = reader(u"overview"_s);
    if (!journal)
        return;
    presentation::Overview overview;
    overview.authorization = m_office.companies.authorization(m_company.id);
    overview.isRunning = m_isRunning;
    overview.sourceReadAt = m_sourceReadAt;
    const auto counts = journal->statusCounts();
    if (!counts) {
        emit failed(u"overview"_s, counts.error());
        return;
    }
    overview.counts = *counts;
    if (const auto isEnabled = journal->isReviewEnabled())
        overview.isReviewEnabled = *isEnabled;
    storage::RecordQuery toVerify;
    toVerify.onlyToVerify = true;
    if (const auto ids = journal->orderedIds(toVerify))
        overview.accountsToVerify = static_cast<int>(ids->size());
    const auto runs = journal->runs();
    if (runs) {
        const auto last = std::find_if(runs->begin(), runs->end(), [](const storage::RunRow &run) {
            return run.mode == u"sync" && run.endedAt.isValid();
        });
        if (last != runs->end()) {
            overview.lastRunAt = last->endedAt;
            overview.lastRunResult = last->result;
            overview.lastRunBalanced = isBalanced(last->summary[u"totals"]);
            overview.invoicesWaitingForAccounts = blockedInvoices(*journal, last->summary);
        }
    }
    emit overviewReady(overview);
}

void DeskWorker::readSource()
{
    launch(read());
}

QCoro::Task<> DeskWorker::read()
{
    co_await reached();
    if (m_isRunning)
        co_return; // the run reads it too
    emit sourceReadStarted();
    const Result<Done> done = co_await service::readSource(&m_office, m_company, m_allStop.get_token());
    if (!done) {
        emit failed(u"read-source"_s, done.error());
        co_return;
    }
    m_sourceReadAt = m_clock.now();
    emit sourceRead();
    changed();
}

void DeskWorker::requestOrder(const JournalReader::RecordQuery &query, int generation)
{
    JournalReader *journal = reader(u"records"_s);
    if (!journal)
        return;
    const auto ids = journal->orderedIds(query);
    if (ids)
        emit orderReady(*ids, generation);
    else
        emit failed(u"records"_s, ids.error());
}

void DeskWorker::requestRows(const std::vector<qint64> &ids, int generation, int page)
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

void DeskWorker::requestDetail(const domain::RecordRef &record)
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
    const service::AuthorizationState authorization = m_office.companies.authorization(m_company.id);
    for (const domain::Effect &effect : detail.effects) {
        if (const auto payload = journal->payload(effect.effectId))
            detail.sent = service::readablePayload(m_company, *payload);
        if (!effect.ledgerId.isEmpty() && detail.ledgerPage.isEmpty() && !m_company.isSandbox)
            detail.ledgerPage =
                service::ledgerPage(m_company, authorization,
                                    domain::entityOf(effect.record.kind, effect.purpose), effect.ledgerId);
    }
    emit detailReady(detail);
}

void DeskWorker::changeStatus(const std::vector<domain::RecordRef> &records, domain::SyncStatus status)
{
    service::RecordChange wanted;
    wanted.records = records;
    wanted.status = status;
    launch(change(wanted));
}

void DeskWorker::setReference(const domain::RecordRef &record, const QString &reference)
{
    service::RecordChange wanted;
    wanted.records = {record};
    wanted.status = domain::SyncStatus::Transferred;
    wanted.reference = reference;
    launch(change(wanted));
}

QCoro::Task<> DeskWorker::change(service::RecordChange wanted)
{
    co_await reached();
    const Result<service::RecordChangeResult> result =
        co_await service::changeRecords(&m_office, m_company, wanted, m_allStop.get_token());
    if (!result) {
        emit failed(u"change-status"_s, result.error());
        co_return;
    }
    int count = 0;
    std::optional<Error> first;
    for (const service::RecordChangeResult::Entry &entry : result->entries) {
        if (!entry.error)
            ++count;
        else if (!first)
            first = entry.error;
    }
    m_undo = *result;
    emit statusChanged(count, count > 0);
    if (first)
        emit failed(u"change-status"_s, *first);
    changed();
}

void DeskWorker::undoStatusChange()
{
    if (m_undo)
        launch(takeBack());
}

QCoro::Task<> DeskWorker::takeBack()
{
    const service::RecordChangeResult last = *m_undo;
    m_undo.reset();
    co_await reached();
    const Result<Done> done = co_await service::undoChange(&m_office, m_company, last, m_allStop.get_token());
    if (!done)
        emit failed(u"change-status"_s, done.error());
    emit statusChanged(static_cast<int>(last.entries.size()), false);
    changed();
}

} // namespace passerelle::app
