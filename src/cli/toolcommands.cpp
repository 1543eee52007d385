// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/signinprogram.h"
#include "cli/tasks.h"
#include "presentation/errortext.h"
#include "service/conform.h"
#include "service/doctor.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using presentation::ErrorText;
using service::Repetition;

namespace {

QString repetitionWord(Repetition repetition)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("passerelle::cli", text); };
    switch (repetition) {
    case Repetition::NotYet:
        return tr("not yet");
    case Repetition::Replayed:
        return tr("the same document again: the key is honoured");
    case Repetition::PostedTwice:
        return tr("A SECOND DOCUMENT: the key is ignored");
    case Repetition::Refused:
        return tr("refused, and not replayed");
    case Repetition::Unknown:
        return tr("no sure answer");
    }
    Q_UNREACHABLE();
}

Json conformJson(const service::ConformRow &row)
{
    Json entry = Json::object();
    entry.set(u"entity"_s, row.entity);
    entry.set(u"posted"_s, !row.ledgerId.isEmpty());
    const std::array names{u"now"_s, u"tenMinutes"_s, u"day"_s};
    for (size_t i = 0; i < row.seen.size(); ++i)
        entry.set(names.at(i), service::repetitionKey(row.seen.at(i)));
    return entry;
}

void tellRow(const Bench &bench, const service::ConformRow &row)
{
    const std::array<QLatin1StringView, service::ConformRow::Repetitions> times{"0 min"_L1, "10 min"_L1,
                                                                                "24 h"_L1};
    bench.console.line(row.entity);
    if (row.ledgerId.isEmpty())
        bench.console.line(u"  "_s + ErrorText::sentence(row.error));
    for (size_t i = 0; i < row.seen.size() && !row.ledgerId.isEmpty(); ++i)
        bench.console.line(u"  "_s + times.at(i) + u"  "_s + repetitionWord(row.seen.at(i)));
}

} // namespace

int errors(const Bench &bench)
{
    Json list = Json::array();
    for (const ErrorCode code : allErrorCodes()) {
        const Error error{code, u"…"_s};
        list.append(errorJson(error));
        bench.console.line(QString{errorKey(code)});
        bench.console.line(u"  "_s + ErrorText::sentence(error));
        bench.console.line(u"  "_s + ErrorText::fix(error));
    }
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"errors"_s, std::move(list));
    bench.console.object(json);
    return 0;
}

int doctor(const Bench &bench)
{
    const Result<service::CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const std::vector<service::DoctorFinding> findings = finished(service::examine(
        &bench.office, *company, bench.arguments.has(u"deep"_s), signInProgram(), bench.stop));
    Json list = Json::array();
    Json errorList = Json::array();
    int exit = 0;
    for (const service::DoctorFinding &finding : findings) {
        Json entry = Json::object();
        entry.set(u"subject"_s, finding.subject);
        entry.set(u"ok"_s, finding.isGood);
        entry.set(u"fact"_s, finding.fact);
        list.append(std::move(entry));
        bench.console.line((finding.isGood ? u"✓ "_s : u"✗ "_s) + finding.subject + u"  "_s + finding.fact);
        if (!finding.error)
            continue;
        errorList.append(errorJson(*finding.error));
        exit = std::max(exit, 1);
        bench.console.line(u"    "_s + ErrorText::sentence(*finding.error));
        bench.console.line(u"    "_s + ErrorText::fix(*finding.error));
    }
    Json json = Json::object();
    json.set(u"exit"_s, exit);
    json.set(u"findings"_s, std::move(list));
    json.set(u"errors"_s, std::move(errorList));
    bench.console.object(json);
    return exit;
}

int conform(const Bench &bench)
{
    const Result<service::CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const Result<service::ConformReport> report =
        finished(service::conform(&bench.office, *company, bench.stop));
    if (!report)
        return bench.console.error(report.error());
    Json rows = Json::array();
    int exit = 0;
    for (const service::ConformRow &row : report->rows) {
        rows.append(conformJson(row));
        tellRow(bench, row);
        const bool isTwice = std::any_of(row.seen.begin(), row.seen.end(),
                                         [](Repetition seen) { return seen == Repetition::PostedTwice; });
        exit = isTwice || row.ledgerId.isEmpty() ? 1 : exit;
    }
    Json json = Json::object();
    json.set(u"exit"_s, exit);
    json.set(u"rows"_s, std::move(rows));
    json.set(u"nextAt"_s,
             report->nextAt.isValid() ? report->nextAt.toUTC().toString(Qt::ISODate) : QString{});
    bench.console.object(json);
    if (report->nextAt.isValid())
        bench.console.line(QCoreApplication::translate("passerelle::cli", "Call again after %1 UTC.")
                               .arg(report->nextAt.toUTC().toString(u"yyyy-MM-dd HH:mm"_s)));
    return exit;
}

} // namespace passerelle::cli
