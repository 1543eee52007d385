// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxprocess.h"

#include "base/json.h"
#include "service/home.h"

#include <QCoroSignal>

namespace passerelle::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ReadyWithin = std::chrono::seconds{60};

} // namespace

SandboxProcess::SandboxProcess(QString program, QString folder)
    : m_program(std::move(program))
    , m_folder(std::move(folder))
{
}

SandboxProcess::~SandboxProcess()
{
    if (!m_process)
        return;
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(2'000))
        m_process->kill();
    m_process->waitForFinished(1'000);
}

QCoro::Task<Result<QUrl>> SandboxProcess::start()
{
    if (m_process && m_process->state() == QProcess::Running)
        co_return QUrl{m_url};
    const Result<Done> made = service::makePrivateFolder(m_folder);
    if (!made)
        co_return Failure{made.error()};
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::SeparateChannels);
    m_process->start(m_program, QStringList{u"--data"_s, m_folder, u"--exit-with-stdin"_s});
    while (!m_process->canReadLine()) {
        const auto spoke = co_await qCoro(m_process.get(), &QProcess::readyReadStandardOutput, ReadyWithin);
        if (!spoke || m_process->state() == QProcess::NotRunning)
            co_return fail(ErrorCode::FileWriteFailed, m_program);
    }
    const Result<Json> ready = Json::parse(m_process->readLine());
    if (!ready)
        co_return Failure{ready.error()};
    m_url = QUrl{u"http://127.0.0.1:%1"_s.arg((*ready)[u"port"].toInt())};
    co_return QUrl{m_url};
}

} // namespace passerelle::app
