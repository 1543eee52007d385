// SPDX-License-Identifier: GPL-3.0-or-later
// What only the ledger company has that was connected before.
#include "cli/commands.h"
#include "cli/tasks.h"
#include "service/formercompany.h"

#include <QCoreApplication>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using service::CompanySettings;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("passerelle::cli", text);
}

int tell(const Bench &bench, const QString &former, qint64 records, const QString &decision,
         const QString &words)
{
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"formerCompany"_s, former);
    json.set(u"records"_s, records);
    json.set(u"decision"_s, decision);
    bench.console.object(json);
    bench.console.line(words);
    return 0;
}

int count(const Bench &bench, const CompanySettings &company, const QString &former)
{
    const Result<std::vector<domain::RecordRef>> records =
        finished(service::recordsOfFormerCompany(&bench.office, company, bench.stop));
    if (!records)
        return bench.console.error(records.error());
    const auto total = static_cast<qint64>(records->size());
    const QString words = former.isEmpty()
        ? tr("No other ledger company was connected before, or it is decided.")
        : tr("Transferred, but only in %1: %2").arg(former).arg(total);
    return tell(bench, former, total, {}, words);
}

int setBack(const Bench &bench, const CompanySettings &company, const QString &former)
{
    const service::SetBackProgress told = [&bench](int done, int total) {
        bench.console.line(tr("%1 of %2 set back").arg(done).arg(total));
    };
    const Result<int> done = finished(service::setBackRecords(&bench.office, company, told, bench.stop));
    if (!done)
        return bench.console.error(done.error());
    return tell(bench, former, *done, u"set-back"_s,
                tr("The next run transfers them to the company of now."));
}

} // namespace

int formerCompany(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const QString former = bench.office.companies.authorization(company->id).formerCompany;
    const QString verb = bench.arguments.words.value(0);
    if (verb.isEmpty())
        return count(bench, *company, former);
    if (verb == u"set-back")
        return setBack(bench, *company, former);
    if (verb != u"leave")
        return badOption(bench, u"former-company "_s + verb);
    const Result<Done> left = service::leaveFormerRecords(bench.office, *company);
    return left ? tell(bench, former, 0, verb, tr("They stay as they are."))
                : bench.console.error(left.error());
}

} // namespace passerelle::cli
