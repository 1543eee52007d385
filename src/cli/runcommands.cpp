// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/approvaloption.h"
#include "cli/commands.h"
#include "cli/runsummarytext.h"
#include "cli/scheduledrun.h"
#include "cli/tasks.h"
#include "presentation/format.h"
#include "presentation/words.h"
#include "runner/quietobserver.h"
#include "service/recordjobs.h"
#include "service/syncjob.h"
#include "service/verifyjob.h"

#include <QCoreApplication>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using namespace presentation;
using service::CompanySettings;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("passerelle::cli", text);
}

Result<qint64> waitOption(const Arguments &arguments)
{
    constexpr qint64 Usual = 60;
    if (!arguments.has(u"wait"_s))
        return Usual;
    bool isNumber = false;
    const qint64 seconds = arguments.option(u"wait"_s).toLongLong(&isNumber);
    if (!isNumber || seconds < 0)
        return fail(ErrorCode::BadUsage, u"--wait "_s + arguments.option(u"wait"_s));
    return seconds;
}

Result<std::unique_ptr<storage::JournalReader>> filledReader(const Bench &bench,
                                                             const CompanySettings &company)
{
    Result<std::unique_ptr<storage::JournalReader>> reader = service::openReader(bench.office, company);
    if (!reader)
        return reader;
    const Result<std::vector<storage::StatusCount>> counts = (*reader)->statusCounts();
    if (!counts || !counts->empty())
        return reader;
    reader->reset();
    const Result<Done> read = finished(service::readSource(&bench.office, company, bench.stop));
    if (!read && read.error().code != ErrorCode::CompanyBusy)
        return Failure{read.error()};
    return service::openReader(bench.office, company);
}

Json countsJson(const std::vector<storage::StatusCount> &counts)
{
    Json list = Json::array();
    for (const storage::StatusCount &count : counts) {
        Json entry = Json::object();
        entry.set(u"kind"_s, domain::recordKindKey(count.kind));
        entry.set(u"status"_s, domain::syncStatusKey(count.status));
        entry.set(u"count"_s, count.count);
        entry.set(u"amount"_s, QString::fromLatin1(domain::moneyText(count.amount)));
        entry.set(u"currency"_s, count.amount.currency.code());
        list.append(std::move(entry));
    }
    return list;
}

} // namespace

int sync(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const Result<qint64> wait = waitOption(bench.arguments);
    if (!wait)
        return bench.console.error(wait.error());
    service::SyncRequest request;
    request.isDryRun = bench.arguments.has(u"dry-run"_s);
    request.takesOver = bench.arguments.has(u"take-over"_s);
    request.waitSeconds = *wait;
    const Result<std::optional<sync::Approval>> approval = approvalOption(bench.arguments);
    if (!approval)
        return bench.console.error(approval.error());
    request.approval = *approval;
    request.isScheduled = bench.arguments.has(u"scheduled"_s);
    if (request.isScheduled && (request.isDryRun || request.approval))
        return badOption(bench, u"--scheduled"_s);
    if (request.isScheduled) {
        if (const std::optional<int> exit = handedToWindow(bench, *company))
            return *exit;
    }
    runner::QuietObserver observer;
    const Result<runner::RunReport> report =
        finished(service::sync(&bench.office, *company, request, &observer, bench.stop));
    if (request.isScheduled)
        tellOfScheduledRun(bench, *company, report);
    if (!report)
        return bench.console.error(report.error());
    const Result<Done> written = writePlan(bench.arguments, *report);
    if (!written)
        return bench.console.error(written.error());
    bench.console.object(runner::toJson(*report, bench.office.words));
    bench.console.line(runText(*report));
    return runner::exitCodeOf(*report);
}

int status(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const Result<std::unique_ptr<storage::JournalReader>> reader = filledReader(bench, *company);
    if (!reader)
        return bench.console.error(reader.error());
    const Result<std::vector<storage::StatusCount>> counts = (*reader)->statusCounts();
    if (!counts)
        return bench.console.error(counts.error());
    const service::AuthorizationState state = bench.office.companies.authorization(company->id);
    const int days = state.daysLeft(bench.office.clock.now());
    Json json = Json::object();
    json.set(u"company"_s, company->name);
    json.set(u"authorized"_s, state.isAuthorized);
    json.set(u"daysLeft"_s, days);
    json.set(u"records"_s, countsJson(*counts));
    bench.console.object(json);
    bench.console.line(company->name);
    bench.console.line(state.isAuthorized ? tr("Authorized, %1 days left").arg(days) : tr("Not authorized"));
    const Format format;
    for (const storage::StatusCount &count : *counts)
        bench.console.line(u"  %1  %2  %3  %4"_s.arg(kindsWord(count.kind), statusWord(count.status),
                                                     QString::number(count.count),
                                                     format.amount(count.amount)));
    return 0;
}

int history(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const Result<std::unique_ptr<storage::JournalReader>> reader =
        service::openReader(bench.office, *company);
    if (!reader)
        return bench.console.error(reader.error());
    const Result<std::vector<storage::RunRow>> runs = (*reader)->runs();
    if (!runs)
        return bench.console.error(runs.error());
    Json list = Json::array();
    for (const storage::RunRow &run : *runs) {
        Json entry = Json::object();
        entry.set(u"run"_s, run.id);
        entry.set(u"mode"_s, run.mode);
        entry.set(u"startedAt"_s, run.startedAt.toUTC().toString(Qt::ISODate));
        entry.set(u"endedAt"_s,
                  run.endedAt.isValid() ? run.endedAt.toUTC().toString(Qt::ISODate) : QString{});
        entry.set(u"result"_s, run.result);
        entry.set(u"exit"_s, run.exitCode);
        entry.set(u"effects"_s, run.summary[u"effects"].toInt());
        entry.set(u"errors"_s, static_cast<qint64>(run.summary[u"errors"].items().size()));
        entry.set(u"who"_s, run.who);
        list.append(std::move(entry));
        bench.console.line(tr("%1  %2  %3  %4 effects, %5 errors  %6")
                               .arg(QString::number(run.id), Format::dateTime(run.startedAt), run.result)
                               .arg(run.summary[u"effects"].toInt())
                               .arg(run.summary[u"errors"].items().size())
                               .arg(run.who));
    }
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"runs"_s, std::move(list));
    bench.console.object(json);
    return 0;
}

int verify(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const Result<QDate> from = dateOption(bench.arguments, u"from"_s);
    const Result<QDate> to = dateOption(bench.arguments, u"to"_s);
    if (!from || !to)
        return bench.console.error(from ? to.error() : from.error());
    Result<runner::AuditResult> result =
        finished(service::verifyCompany(&bench.office, *company, *from, *to, bench.stop));
    if (!result)
        return bench.console.error(result.error());
    runner::RunReport report; // the same words and totals as a run's
    report.totals = std::move(result->totals);
    report.errors = std::move(result->differences);
    bool isBalanced = report.errors.empty();
    for (const runner::TotalRow &row : report.totals)
        isBalanced = isBalanced && row.isBalanced();
    const Json whole = runner::toJson(report, bench.office.words);
    Json json = Json::object();
    json.set(u"exit"_s, isBalanced ? 0 : 1);
    json.set(u"totals"_s, whole[u"totals"]);
    json.set(u"errors"_s, whole[u"errors"]);
    bench.console.object(json);
    bench.console.line(totalsText(report.totals) + issuesText(report.errors)
                       + (isBalanced ? tr("Nothing differs.") : tr("Differences were found.")));
    return isBalanced ? 0 : 1;
}

} // namespace passerelle::cli
