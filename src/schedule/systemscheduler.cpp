// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/systemscheduler.h"

#include "schedule/call.h"
#include "schedule/systemdunits.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace passerelle::schedule {

using namespace Qt::StringLiterals;

namespace {

class SystemdScheduler final : public SystemScheduler
{
public:
    Result<Done> install(const ScheduledTask &task) override
    {
        const QDir folder{unitFolder()};
        if (!folder.mkpath(u"."_s))
            return fail(ErrorCode::FileWriteFailed, folder.path());
        for (const auto &[file, text] : {std::pair{task.name + u".service"_s, serviceUnit(task)},
                                         std::pair{task.name + u".timer"_s, timerUnit(task)}}) {
            QSaveFile unit{folder.filePath(file)};
            if (!unit.open(QIODevice::WriteOnly) || unit.write(text.toUtf8()) < 0 || !unit.commit())
                return fail(ErrorCode::FileWriteFailed, unit.fileName());
        }
        if (const Result<Done> read = told({u"daemon-reload"_s}); !read)
            return read;
        // A timer that runs already keeps its old times until it is started again.
        if (const Result<Done> enabled = told({u"enable"_s, task.name + u".timer"_s}); !enabled)
            return enabled;
        return told({u"restart"_s, task.name + u".timer"_s});
    }

    Result<Done> remove(const QString &name) override
    {
        const QDir folder{unitFolder()};
        if (!QFile::exists(folder.filePath(name + u".timer"_s)))
            return Done{};
        const Result<Done> disabled = told({u"disable"_s, u"--now"_s, name + u".timer"_s});
        QFile::remove(folder.filePath(name + u".timer"_s));
        QFile::remove(folder.filePath(name + u".service"_s));
        return disabled ? told({u"daemon-reload"_s}) : disabled;
    }

    Result<bool> isActive(const QString &name) override
    {
        if (!QFile::exists(QDir{unitFolder()}.filePath(name + u".timer"_s)))
            return false;
        const Result<CallAnswer> answer =
            call(u"systemctl"_s, {u"--user"_s, u"is-active"_s, name + u".timer"_s});
        if (!answer)
            return Failure{answer.error()};
        return answer->exitCode == 0;
    }

private:
    /// systemd.unit(5): units of a user.
    static QString unitFolder()
    {
        return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/systemd/user"_s;
    }

    static Result<Done> told(const QStringList &words)
    {
        return succeeded(call(u"systemctl"_s, QStringList{u"--user"_s} + words));
    }
};

} // namespace

std::unique_ptr<SystemScheduler> systemScheduler()
{
    return std::make_unique<SystemdScheduler>();
}

} // namespace passerelle::schedule
