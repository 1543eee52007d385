// SPDX-License-Identifier: GPL-3.0-or-later
// Records: the dashboard's head, and what a person changes.
#include "app/deskworker.h"
#include "app/runobserver.h"
#include "service/syncjob.h"

namespace passerelle::app {

using namespace Qt::StringLiterals;

/// What the journal knows of it is added by the inquiry room.
void DeskWorker::requestOverview()
{
    if (m_company.id.isEmpty())
        return;
    presentation::Overview overview;
    overview.authorization = m_office.companies.authorization(m_company.id);
    overview.isRunning = m_isRunning;
    overview.sourceReadAt = m_sourceReadAt;
    emit overviewBegun(overview);
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

void DeskWorker::changeStatus(const std::vector<domain::RecordRef> &records, domain::SyncStatus status)
{
    service::RecordChange wanted;
    wanted.records = records;
    wanted.status = status;
    launch(change(wanted));
}

void DeskWorker::setReferences(const std::vector<std::pair<domain::RecordRef, QString>> &references)
{
    service::RecordChange wanted;
    wanted.status = domain::SyncStatus::Transferred;
    for (const auto &[record, reference] : references) {
        wanted.records.push_back(record);
        wanted.references.emplace(record, reference);
    }
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
    const int count = result->writtenCount();
    const std::optional<Error> first = result->firstError();
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
