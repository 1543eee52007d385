// SPDX-License-Identifier: GPL-3.0-or-later
// Runs and their history.
#include "app/deskworker.h"
#include "app/runobserver.h"
#include "service/syncjob.h"

namespace passerelle::app {

using namespace Qt::StringLiterals;

void DeskWorker::start(presentation::RunWish wish)
{
    if (!m_isRunning)
        launch(run(wish, std::nullopt));
}

void DeskWorker::startApproved(const sync::Approval &approval)
{
    if (!m_isRunning)
        launch(run(presentation::RunWish::Transfer, approval));
}

QCoro::Task<> DeskWorker::run(presentation::RunWish wish, std::optional<sync::Approval> approval)
{
    const bool isDryRun = wish == presentation::RunWish::Preview;
    m_isRunning = true;
    m_runStop = std::stop_source{};
    emit runStarted(isDryRun);
    co_await reached();
    service::SyncRequest request;
    request.isDryRun = isDryRun;
    request.approval = std::move(approval);
    request.takesOver = wish == presentation::RunWish::TakeOver;
    request.isScheduled = wish == presentation::RunWish::Scheduled;
    const Result<runner::RunReport> report =
        co_await service::sync(&m_office, m_company, request, m_observer.get(), m_runStop.get_token());
    m_observer->flush();
    m_isRunning = false;
    if (report) {
        emit runFinished(*report);
        m_sourceReadAt = report->hasFailure ? m_sourceReadAt : m_clock.now();
    } else {
        runner::RunReport ended; // nothing was begun: the page still has to leave its running state
        ended.isDryRun = isDryRun;
        ended.hasFailure = true;
        ended.failure = report.error();
        ended.result = runner::RunResult::Partial;
        emit runFinished(ended);
        emit failed(u"start"_s, report.error());
    }
    changed();
    if (request.isScheduled && !m_company.mail.isOff())
        co_await tellPeople(report);
}

void DeskWorker::stop()
{
    m_runStop.request_stop();
}

void DeskWorker::requestRuns()
{
    storage::JournalReader *journal = reader(u"runs"_s);
    if (!journal)
        return;
    const auto runs = journal->runs();
    if (runs)
        emit runsReady(*runs);
    else
        emit failed(u"runs"_s, runs.error());
}

void DeskWorker::requestRun(qint64 id)
{
    storage::JournalReader *journal = reader(u"runs"_s);
    if (!journal)
        return;
    const auto row = journal->run(id);
    if (row)
        emit runReady(*row);
    else
        emit failed(u"runs"_s, row.error());
}

} // namespace passerelle::app
