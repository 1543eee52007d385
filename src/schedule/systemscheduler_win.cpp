// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/call.h"
#include "schedule/systemscheduler.h"
#include "schedule/windowstask.h"

#include <QTemporaryFile>

namespace passerelle::schedule {

using namespace Qt::StringLiterals;

namespace {

/// schtasks.exe of Windows; the tasks stand in a folder of their own.
class TaskScheduler final : public SystemScheduler
{
public:
    Result<Done> install(const ScheduledTask &task) override
    {
        QTemporaryFile file;
        if (!file.open())
            return fail(ErrorCode::FileWriteFailed, file.fileName());
        file.write(windowsTask(task, QDate::currentDate()));
        const QString path = file.fileName();
        file.close(); // schtasks opens it for itself alone
        return succeeded(
            call(u"schtasks.exe"_s, {u"/Create"_s, u"/TN"_s, pathOf(task.name), u"/XML"_s, path, u"/F"_s}));
    }

    Result<Done> remove(const QString &name) override
    {
        const Result<bool> active = isActive(name);
        if (!active || !*active)
            return active ? Result<Done>{Done{}} : Failure{active.error()};
        return succeeded(call(u"schtasks.exe"_s, {u"/Delete"_s, u"/TN"_s, pathOf(name), u"/F"_s}));
    }

    Result<bool> isActive(const QString &name) override
    {
        const Result<CallAnswer> answer = call(u"schtasks.exe"_s, {u"/Query"_s, u"/TN"_s, pathOf(name)});
        if (!answer)
            return Failure{answer.error()};
        return answer->exitCode == 0;
    }

private:
    static QString pathOf(const QString &name) { return u"\\Passerelle\\"_s + name; }
};

} // namespace

std::unique_ptr<SystemScheduler> systemScheduler()
{
    return std::make_unique<TaskScheduler>();
}

} // namespace passerelle::schedule
