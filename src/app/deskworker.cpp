// SPDX-License-Identifier: GPL-3.0-or-later
// Making the desk, its tasks and its end.
#include "app/deskworker.h"

#include "app/runobserver.h"
#include "auth/helpersigninwindow.h"
#include "presentation/errortext.h"

namespace passerelle::app {

using namespace Qt::StringLiterals;
using presentation::ErrorText;

DeskWorker::DeskWorker(const service::Home &home, Programs programs)
    : m_office(home, m_clock, m_random, service::actorOf(u"passerelle"_s),
               runner::ErrorWords{[](const Error &error) { return ErrorText::sentence(error); },
                                  [](const Error &error) { return ErrorText::fix(error); }})
    , m_programs(std::move(programs))
    , m_signInWindow(std::make_unique<auth::HelperSignInWindow>(m_programs.signIn.program))
    , m_sandbox(std::make_unique<SandboxProcess>(m_programs.sandbox, home.folder + u"/sandbox"_s))
    , m_observer(std::make_unique<Observer>(*this))
{
}

DeskWorker::~DeskWorker() = default;

QCoro::Task<> DeskWorker::counted(QCoro::Task<> task)
{
    ++m_busy;
    co_await std::move(task);
    finishTask();
}

void DeskWorker::launch(QCoro::Task<> task)
{
    while (!m_tasks.empty() && m_tasks.front().isReady())
        m_tasks.pop_front();
    m_tasks.push_back(counted(std::move(task)));
}

void DeskWorker::finishTask()
{
    if (--m_busy == 0 && m_isShuttingDown)
        QMetaObject::invokeMethod(this, &DeskWorker::idle, Qt::QueuedConnection);
}

void DeskWorker::shutDown()
{
    m_isShuttingDown = true;
    m_runStop.request_stop();
    m_signInStop.request_stop();
    m_allStop.request_stop();
    if (m_busy == 0)
        emit idle();
}

storage::JournalReader *DeskWorker::reader(const QString &question)
{
    if (m_company.id.isEmpty())
        return nullptr;
    if (m_reader && !m_reader->isEmpty())
        return m_reader.get();
    Result<std::unique_ptr<storage::JournalReader>> opened = service::openReader(m_office, m_company);
    if (!opened) {
        emit failed(question, opened.error());
        return nullptr;
    }
    m_reader = std::move(*opened);
    return m_reader.get();
}

void DeskWorker::changed()
{
    emit recordsChanged();
    requestOverview();
}

} // namespace passerelle::app
