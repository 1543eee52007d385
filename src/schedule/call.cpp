// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/call.h"

#include <QProcess>

namespace passerelle::schedule {

namespace {

constexpr int EndsWithin = 20'000; // milliseconds

} // namespace

Result<CallAnswer> call(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForStarted(EndsWithin) || !process.waitForFinished(EndsWithin)) {
        process.kill();
        process.waitForFinished();
        return fail(ErrorCode::SchedulerFailed, process.errorString());
    }
    CallAnswer answer;
    answer.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    QByteArray said = process.readAllStandardError().trimmed();
    if (said.isEmpty())
        said = process.readAllStandardOutput().trimmed();
    answer.text = QString::fromLocal8Bit(said);
    return answer;
}

Result<Done> succeeded(const Result<CallAnswer> &answer)
{
    if (!answer)
        return Failure{answer.error()};
    if (answer->exitCode != 0)
        return fail(ErrorCode::SchedulerFailed, answer->text);
    return Done{};
}

} // namespace passerelle::schedule
