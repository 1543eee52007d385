// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keychaincall.h"

#include "net/latch.h"

#include <QCoreApplication>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <memory>
#include <utility>

namespace passerelle::auth {

using namespace Qt::StringLiterals;

namespace {

/// What the waiting coroutine and the job share; lives and dies on the coroutine's thread.
class PendingCall final : public QObject
{
public:
    net::Latch over;
    Result<Secret> answer = fail(ErrorCode::KeychainLocked, u"time-out"_s);

    void settle(Result<Secret> result)
    {
        if (over.isOpen())
            return;
        answer = std::move(result);
        over.open();
    }
};

ErrorCode codeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return ErrorCode::SecretMissing;
    case QKeychain::AccessDenied:
        return ErrorCode::KeychainLocked;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return ErrorCode::KeychainRefused;
    case QKeychain::NoError:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return ErrorCode::KeychainAbsent;
}

QKeychain::Job *makeJob(const KeychainCommand &command)
{
    const QString service = u"Passerelle"_s;
    switch (command.verb) {
    case KeychainCommand::Verb::Read:
        return new QKeychain::ReadPasswordJob(service);
    case KeychainCommand::Verb::Remove:
        return new QKeychain::DeletePasswordJob(service);
    case KeychainCommand::Verb::Write:
        break;
    }
    const auto job = new QKeychain::WritePasswordJob(service);
    job->setTextData(QString::fromUtf8(command.secret.reveal()));
    return job;
}

Result<Secret> answerOf(const QKeychain::Job &job)
{
    if (job.error() != QKeychain::NoError)
        return Failure{Error{codeOf(job.error()), job.key(), job.errorString()}};
    const auto reading = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
    return reading ? Secret{reading->textData().toUtf8()} : Secret{};
}

/// The job deletes itself when it ends. One that never ends is left alone: the service may still answer it.
void startJob(const KeychainCommand &command, const std::shared_ptr<PendingCall> &call)
{
    QKeychain::Job *job = makeJob(command);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(command.entry);
    QObject::connect(job, &QKeychain::Job::finished, job, [call = call](QKeychain::Job *finished) mutable {
        // The call travels along and is let go of before the event is: its thread may handle the event while
        // this one still holds it, and the call must end on its own thread.
        PendingCall *target = call.get();
        auto settle = [held = std::move(call), answer = answerOf(*finished)]() mutable {
            const std::shared_ptr<PendingCall> last = std::move(held);
            last->settle(answer);
        };
        QMetaObject::invokeMethod(target, std::move(settle), Qt::QueuedConnection);
    });
    job->start();
}

} // namespace

KeychainCommand::KeychainCommand(Verb what, QString name, Secret value)
    : verb(what)
    , entry(std::move(name))
    , secret(std::move(value))
{
}

QCoro::Task<Result<Secret>> callKeychain(KeychainCommand command, std::chrono::milliseconds timeout)
{
    const std::shared_ptr<PendingCall> call{new PendingCall, [](PendingCall *gone) { gone->deleteLater(); }};
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, call.get(), [c = call.get()] { c->over.open(); });
    limit.start(timeout);
    QMetaObject::invokeMethod(QCoreApplication::instance(), [command, call] { startJob(command, call); });
    co_await call->over.wait();
    co_return call->answer;
}

} // namespace passerelle::auth
