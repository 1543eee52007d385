// SPDX-License-Identifier: GPL-3.0-or-later
// Automatic runs: when they begin, and who hears of them.
#include "cli/commands.h"
#include "cli/tasks.h"
#include "presentation/format.h"
#include "presentation/schedulewords.h"
#include "service/schedulejobs.h"
#include "service/summarydelivery.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using schedule::Mode;
using schedule::SyncSchedule;
using service::CompanySettings;
using service::MailSettings;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("passerelle::cli", text);
}

/// "off", "every MINUTES", "at HH:MM,HH:MM".
Result<SyncSchedule> wantedSchedule(const Arguments &arguments)
{
    SyncSchedule schedule;
    const QString verb = arguments.words.first();
    if (arguments.has(u"days"_s)) {
        const Result<schedule::Weekdays> days =
            schedule::weekdaysFromKeys(arguments.option(u"days"_s).split(u','));
        if (!days)
            return Failure{days.error()};
        schedule.days = *days;
    }
    if (verb == "off"_L1 && arguments.words.size() == 1)
        return schedule;
    if (verb == "every"_L1 && arguments.words.size() == 2) {
        schedule.mode = Mode::Interval;
        schedule.minutes = arguments.words.at(1).toInt();
        if (!schedule::intervals().contains(schedule.minutes))
            return fail(ErrorCode::BadUsage, arguments.words.at(1));
        return schedule;
    }
    if (verb != "at"_L1)
        return fail(ErrorCode::BadUsage, u"schedule "_s + arguments.words.join(u' '));
    const Result<QList<QTime>> times = schedule::timesFromText(arguments.words.mid(1).join(u' '));
    if (!times)
        return Failure{times.error()};
    schedule.mode = Mode::Times;
    schedule.times = *times;
    return schedule;
}

QString ownProgram()
{
    return QCoreApplication::applicationFilePath();
}

int tellSchedule(const Bench &bench, const CompanySettings &company)
{
    const auto scheduler = schedule::systemScheduler();
    const Result<bool> isActive =
        service::isScheduleActive(bench.office.companies.home(), *scheduler, company);
    const bool isSet = isActive && *isActive;
    const QDateTime next =
        isSet ? company.schedule.nextAfter(bench.office.clock.now().toLocalTime()) : QDateTime{};
    std::optional<storage::RunRow> last;
    if (const auto reader = service::openReader(bench.office, company)) {
        if (const auto runs = (*reader)->runs())
            last = service::lastAutomaticRun(*runs);
    }
    Json json = Json::object();
    json.set(u"company"_s, company.name);
    json.set(u"schedule"_s, schedule::toJson(company.schedule));
    json.set(u"active"_s, isSet);
    json.set(u"next"_s, next.isValid() ? Json{next.toUTC().toString(Qt::ISODate)} : Json{});
    json.set(u"lastRun"_s, last ? Json{last->id} : Json{});
    bench.console.object(json);
    bench.console.line(presentation::scheduleWords(company.schedule));
    if (next.isValid())
        bench.console.line(tr("Next run: %1").arg(presentation::Format::dateTime(next)));
    else if (!company.schedule.isOff())
        bench.console.line(tr("This computer does not start the automatic runs: set the schedule again."));
    if (last)
        bench.console.line(
            tr("Last automatic run: %1")
                .arg(presentation::automaticRunWords(
                    last->startedAt, static_cast<int>(last->summary[u"effects"].toInt()),
                    static_cast<int>(last->summary[u"errors"].items().size()), bench.office.clock.now())));
    return 0;
}

/// The options over what is set already.
Result<MailSettings> wantedMail(const Arguments &arguments, MailSettings mail)
{
    if (arguments.has(u"to"_s))
        mail.to = arguments.option(u"to"_s).split(u',', Qt::SkipEmptyParts);
    for (const auto &[name, field] : {std::pair{u"from"_s, &mail.from}, std::pair{u"server"_s, &mail.server},
                                      std::pair{u"user"_s, &mail.user}}) {
        if (arguments.has(name))
            *field = arguments.option(name);
    }
    mail.usesTlsAtOnce = arguments.has(u"tls-at-once"_s);
    if (arguments.has(u"port"_s))
        mail.port = arguments.option(u"port"_s).toInt();
    if (mail.isOff())
        return fail(ErrorCode::BadUsage, u"--to"_s);
    if (const Result<Done> good = service::checked(mail); !good)
        return Failure{good.error()};
    return mail;
}

/// One line from standard input; nothing is shown of it.
Secret readPassword()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Secret{};
    return Secret{input.readLine().trimmed()};
}

int tellMail(const Bench &bench, const MailSettings &mail)
{
    Json json = Json::object();
    json.set(u"mail"_s, toJson(mail));
    bench.console.object(json);
    bench.console.line(mail.isOff() ? tr("No summary is sent.") : mail.to.join(u", "_s));
    return 0;
}

int setMail(const Bench &bench, CompanySettings company)
{
    Result<MailSettings> wanted = wantedMail(bench.arguments, company.mail);
    if (!wanted)
        return bench.console.error(wanted.error());
    company.mail = std::move(*wanted);
    const Secret password = company.mail.user.isEmpty() ? Secret{} : readPassword();
    if (!password.isEmpty()) {
        const Result<Done> stored = finished(service::storeMailPassword(&bench.office, company, password));
        if (!stored)
            return bench.console.error(stored.error());
    }
    const Result<Done> saved = bench.office.companies.save(company);
    return saved ? tellMail(bench, company.mail) : bench.console.error(saved.error());
}

int testMail(const Bench &bench, const CompanySettings &company)
{
    if (company.mail.isOff())
        return bench.console.error(Error{ErrorCode::BadUsage, u"mail set"_s});
    mail::Message message = presentation::testMessage(company);
    const Result<Done> sent = finished(service::deliver(&bench.office, company, std::move(message)));
    return sent ? tellMail(bench, company.mail) : bench.console.error(sent.error());
}

} // namespace

int automaticRuns(const Bench &bench)
{
    Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    if (bench.arguments.words.isEmpty())
        return tellSchedule(bench, *company);
    const Result<SyncSchedule> wanted = wantedSchedule(bench.arguments);
    if (!wanted)
        return bench.console.error(wanted.error());
    company->schedule = *wanted;
    const auto scheduler = schedule::systemScheduler();
    const Result<Done> applied = service::applySchedule(bench.office, *scheduler, *company, ownProgram());
    return applied ? tellSchedule(bench, *company) : bench.console.error(applied.error());
}

int summaries(const Bench &bench)
{
    Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    if (!mail::isAvailable())
        return bench.console.error(Error{ErrorCode::BadUsage, u"mail"_s});
    const QString verb = bench.arguments.words.value(0);
    if (verb.isEmpty())
        return tellMail(bench, company->mail);
    if (verb == "set"_L1)
        return setMail(bench, *company);
    if (verb == "test"_L1)
        return testMail(bench, *company);
    if (verb != "off"_L1)
        return badOption(bench, u"mail "_s + verb);
    company->mail = MailSettings{};
    const Result<Done> saved = bench.office.companies.save(*company);
    return saved ? tellMail(bench, company->mail) : bench.console.error(saved.error());
}

} // namespace passerelle::cli
