// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/tasks.h"
#include "service/certificate.h"
#include "service/exports.h"
#include "service/verifyjob.h"

#include <QCoreApplication>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using service::CompanySettings;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("passerelle::cli", text);
}

int writeOut(const Bench &bench, const Result<QByteArray> &bytes)
{
    if (!bytes)
        return bench.console.error(bytes.error());
    const QString file = bench.arguments.option(u"out"_s);
    const Result<Done> written = service::writePrivateFile(file, *bytes);
    if (!written)
        return bench.console.error(written.error());
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"file"_s, file);
    bench.console.object(json);
    bench.console.line(tr("Written: %1").arg(file));
    return 0;
}

/// Zero when the format is CSV; else the exit code: others come with a later version.
int checkFormat(const Bench &bench, const QStringList &later)
{
    const QString format = bench.arguments.option(u"format"_s);
    if (bench.arguments.option(u"out"_s).isEmpty())
        return badOption(bench, u"--out"_s);
    if (later.contains(format))
        return bench.console.error(Error{ErrorCode::NotAvailableYet, format});
    return format == u"csv" ? 0 : badOption(bench, u"--format "_s + format);
}

Result<service::Certificate> certificateOfPeriod(const Bench &bench, const CompanySettings &company,
                                                 const storage::JournalReader &reader)
{
    const Result<QDate> from = dateOption(bench.arguments, u"from"_s);
    const Result<QDate> to = dateOption(bench.arguments, u"to"_s);
    if (!from || !to)
        return Failure{from ? to.error() : from.error()};
    const Result<runner::AuditResult> audit =
        finished(service::verifyCompany(&bench.office, company, *from, *to, bench.stop));
    if (!audit)
        return Failure{audit.error()};
    const Result<QString> head = reader.headHash();
    if (!head)
        return Failure{head.error()};
    service::Certificate certificate;
    certificate.company = company.name;
    certificate.title = from->toString(Qt::ISODate) + u" - "_s + to->toString(Qt::ISODate);
    certificate.madeAt = bench.office.clock.now();
    certificate.totals = audit->totals;
    certificate.differences = static_cast<int>(audit->differences.size());
    certificate.journalHash = *head;
    return certificate;
}

Result<QByteArray> certificateBytes(const Bench &bench, const CompanySettings &company)
{
    const Result<std::unique_ptr<storage::JournalReader>> reader = service::openReader(bench.office, company);
    if (!reader)
        return Failure{reader.error()};
    const bool isOfRun = bench.arguments.has(u"run"_s);
    const Result<service::Certificate> made = isOfRun
        ? service::certificateOfRun(**reader, company, bench.arguments.option(u"run"_s).toLongLong())
        : certificateOfPeriod(bench, company, **reader);
    if (!made)
        return Failure{made.error()};
    return service::certificateCsv(*made);
}

Result<QByteArray> listBytes(const Bench &bench, const CompanySettings &company, bool isRegister)
{
    const Result<std::unique_ptr<storage::JournalReader>> reader = service::openReader(bench.office, company);
    if (!reader)
        return Failure{reader.error()};
    const Result<QDate> from = dateOption(bench.arguments, u"from"_s);
    const Result<QDate> to = dateOption(bench.arguments, u"to"_s);
    if (!from || !to)
        return Failure{from ? to.error() : from.error()};
    if (isRegister)
        return service::registerCsv(**reader, *from, *to);
    storage::RecordQuery query;
    query.from = *from;
    query.to = *to;
    return service::recordsCsv(**reader, query);
}

int exportSettings(const Bench &bench, const CompanySettings &company)
{
    if (bench.arguments.option(u"out"_s).isEmpty())
        return badOption(bench, u"--out"_s);
    const Result<Json> json = service::settingsJson(bench.office, company);
    if (!json)
        return bench.console.error(json.error());
    return writeOut(bench, json->toIndentedBytes());
}

} // namespace

int certificate(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    if (!bench.arguments.has(u"run"_s) && !bench.arguments.has(u"from"_s))
        return badOption(bench, u"--run | --from --to"_s);
    if (const int exit = checkFormat(bench, {u"pdf"_s}); exit != 0)
        return exit;
    return writeOut(bench, certificateBytes(bench, *company));
}

int exportFile(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const QString &what = bench.arguments.words.front();
    if (what == u"settings")
        return exportSettings(bench, *company);
    if (what != u"records" && what != u"register")
        return badOption(bench, what);
    if (const int exit = checkFormat(bench, {u"xlsx"_s, u"pdf"_s}); exit != 0)
        return exit;
    return writeOut(bench, listBytes(bench, *company, what == u"register"));
}

} // namespace passerelle::cli
