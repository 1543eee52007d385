// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/tasks.h"
#include "papers/printjob.h"
#include "presentation/paperjobs.h"
#include "service/exports.h"
#include "service/settingsfile.h"

#include <QCoreApplication>

#include <algorithm>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using presentation::PaperFormat;
using presentation::PaperOrder;
using service::CompanySettings;

namespace {

int tellWritten(const Bench &bench, const Result<Done> &written)
{
    return written ? tellFile(bench, bench.arguments.option(u"out"_s)) : bench.console.error(written.error());
}

/// What --format and --out ask for; an error says which of them is missing or wrong.
Result<PaperOrder> orderOf(const Bench &bench, const CompanySettings &company,
                           std::initializer_list<PaperFormat> offered)
{
    PaperOrder order;
    order.destination.file = bench.arguments.option(u"out"_s);
    if (order.destination.file.isEmpty())
        return fail(ErrorCode::BadUsage, u"--out"_s);
    const auto format = presentation::paperFormatFromKey(bench.arguments.option(u"format"_s));
    if (!format || std::find(offered.begin(), offered.end(), *format) == offered.end())
        return fail(ErrorCode::BadUsage, u"--format "_s + bench.arguments.option(u"format"_s));
    order.destination.format = *format;
    order.printer = papers::printerBeside(QCoreApplication::applicationDirPath());
    order.timeZone = company.timeZone;
    order.now = bench.office.clock.now();
    order.stop = bench.stop;
    return order;
}

struct Period
{
    QDate from = {};
    QDate to = {};
};

Result<Period> periodOf(const Bench &bench)
{
    const Result<QDate> from = dateOption(bench.arguments, u"from"_s);
    const Result<QDate> to = dateOption(bench.arguments, u"to"_s);
    if (!from || !to)
        return Failure{from ? to.error() : from.error()};
    return Period{*from, *to};
}

Result<service::Certificate> makeCertificate(const Bench &bench, const CompanySettings &company)
{
    if (!bench.arguments.has(u"run"_s)) {
        const Result<Period> period = periodOf(bench);
        if (!period)
            return Failure{period.error()};
        return finished(
            service::certificateOfPeriod(&bench.office, company, period->from, period->to, bench.stop));
    }
    const Result<std::unique_ptr<storage::JournalReader>> reader = service::openReader(bench.office, company);
    if (!reader)
        return Failure{reader.error()};
    return service::certificateOfRun(bench.office, **reader, company,
                                     bench.arguments.option(u"run"_s).toLongLong());
}

Result<Done> writeList(const Bench &bench, const CompanySettings &company, const QString &what,
                       const PaperOrder &order)
{
    const Result<Period> period = periodOf(bench);
    if (!period)
        return Failure{period.error()};
    const Result<std::unique_ptr<storage::JournalReader>> reader = service::openReader(bench.office, company);
    if (!reader)
        return Failure{reader.error()};
    if (what == u"register")
        return presentation::writeRegister(**reader, company, period->from, period->to, order);
    if (what == u"rounding")
        return presentation::writeRounding(**reader, company, period->from, period->to, order);
    storage::RecordQuery query;
    query.from = period->from;
    query.to = period->to;
    return presentation::writeRecords(**reader, company, query, order);
}

int exportSettings(const Bench &bench, const CompanySettings &company)
{
    if (bench.arguments.option(u"out"_s).isEmpty())
        return badOption(bench, u"--out"_s);
    return tellWritten(bench,
                       service::writeSettingsFile(bench.office, company, bench.arguments.option(u"out"_s)));
}

} // namespace

int certificate(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    if (!bench.arguments.has(u"run"_s) && !bench.arguments.has(u"from"_s))
        return badOption(bench, u"--run | --from --to"_s);
    const Result<PaperOrder> order = orderOf(bench, *company, {PaperFormat::Csv, PaperFormat::Pdf});
    if (!order)
        return bench.console.error(order.error());
    const Result<service::Certificate> made = makeCertificate(bench, *company);
    return tellWritten(bench, made ? presentation::writeCertificate(*made, *order) : Failure{made.error()});
}

int exportFile(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const QString &what = bench.arguments.words.front();
    if (what == u"settings")
        return exportSettings(bench, *company);
    if (what != u"records" && what != u"register" && what != u"rounding")
        return badOption(bench, what);
    const Result<PaperOrder> order =
        orderOf(bench, *company, {PaperFormat::Csv, PaperFormat::Xlsx, PaperFormat::Pdf});
    if (!order)
        return bench.console.error(order.error());
    return tellWritten(bench, writeList(bench, *company, what, *order));
}

} // namespace passerelle::cli
