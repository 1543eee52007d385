// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inquiryroom.h"

#include "service/certificate.h"
#include "service/ledgersystems.h"
#include "service/schedulejobs.h"

#include <QTimer>

#include <algorithm>
#include <set>
#include <utility>

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

InquiryRoom::InquiryRoom(const service::Home &home)
    : m_kept(home)
{
}

void InquiryRoom::open(const service::CompanySettings &company)
{
    m_kept.open(company);
    m_begun.reset();
}

JournalReader *InquiryRoom::reader(const QString &question)
{
    const auto journal = m_kept.reader();
    if (!journal)
        emit failed(question, journal.error());
    return journal ? *journal : nullptr;
}

void InquiryRoom::completeOverview(const presentation::Overview &begun)
{
    const bool isAwaited = m_begun.has_value();
    m_begun = begun;
    if (!isAwaited)
        QTimer::singleShot(0, this, &InquiryRoom::count);
}

void InquiryRoom::count()
{
    if (!m_begun)
        return;
    presentation::Overview overview = *std::exchange(m_begun, std::nullopt);
    JournalReader *journal = reader(u"overview"_s);
    if (!journal)
        return;
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

void InquiryRoom::readAlike(const std::vector<ErrorCode> &codes, const QStringList &details)
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

void InquiryRoom::readDetail(const domain::RecordRef &record)
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
    addSent(detail, *journal);
    emit detailReady(detail);
}

void InquiryRoom::addSent(presentation::RecordDetail &detail, const JournalReader &journal)
{
    const service::CompanySettings &company = m_kept.company();
    const service::AuthorizationState authorization = m_kept.companies().authorization(company.id);
    for (const domain::Effect &effect : detail.effects) {
        if (const auto payload = journal.payload(effect.effectId)) {
            detail.sent = service::readablePayload(company, *payload);
            detail.rawSent = *payload;
        }
        if (!effect.ledgerId.isEmpty() && detail.ledgerPage.isEmpty() && !company.isSandbox)
            detail.ledgerPage =
                service::ledgerPage(company, authorization,
                                    domain::entityOf(effect.record.kind, effect.purpose), effect.ledgerId);
    }
}

} // namespace passerelle::app
