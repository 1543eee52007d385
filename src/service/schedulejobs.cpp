// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/schedulejobs.h"

#include "base/hash.h"

#include <QDir>

#include <algorithm>

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

QString absolute(const QString &path)
{
    return QDir{path}.absolutePath();
}

/// Two homes may hold companies of the same id.
QString taskName(const Home &home, const CompanySettings &company)
{
    const QByteArray place = sha256Hex(absolute(home.folder).toUtf8());
    return u"passerelle-"_s + company.id + u'-' + QString::fromLatin1(place.first(8));
}

} // namespace

schedule::ScheduledTask scheduledTask(const Home &home, const CompanySettings &company,
                                      const QString &program)
{
    schedule::ScheduledTask task;
    task.name = taskName(home, company);
    task.title = u"Passerelle: "_s + company.name;
    task.program = program;
    task.arguments = {u"--home"_s, absolute(home.folder)};
    if (!home.secretsFile.isEmpty())
        task.arguments += {u"--secrets"_s, absolute(home.secretsFile)};
    task.arguments += {u"--company"_s, company.id, u"sync"_s, u"--scheduled"_s};
    task.schedule = company.schedule;
    return task;
}

Result<Done> applySchedule(Office &office, schedule::SystemScheduler &scheduler,
                           const CompanySettings &company, const QString &program)
{
    const Result<CompanySettings> good = companySettingsFromJson(toJson(company));
    if (!good)
        return Failure{good.error()};
    if (company.alwaysPreviews && !company.schedule.isOff()) // nobody would be there to approve
        return fail(ErrorCode::BadConfiguration, u"schedule"_s);
    const schedule::ScheduledTask task = scheduledTask(office.companies.home(), company, program);
    const Result<Done> told =
        company.schedule.isOff() ? scheduler.remove(task.name) : scheduler.install(task);
    return told ? office.companies.save(company) : told;
}

Result<bool> isScheduleActive(const Home &home, schedule::SystemScheduler &scheduler,
                              const CompanySettings &company)
{
    if (company.schedule.isOff())
        return false;
    return scheduler.isActive(taskName(home, company));
}

std::optional<storage::RunRow> lastAutomaticRun(const std::vector<storage::RunRow> &runs)
{
    const auto last = std::find_if(runs.begin(), runs.end(), [](const storage::RunRow &run) {
        return run.program == ScheduleProgram && run.endedAt.isValid();
    });
    return last == runs.end() ? std::optional<storage::RunRow>{} : *last;
}

} // namespace passerelle::service
