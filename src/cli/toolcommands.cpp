// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/tasks.h"
#include "presentation/errortext.h"
#include "service/doctor.h"

#include <QCoreApplication>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using presentation::ErrorText;

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
    const QString browser = QCoreApplication::applicationDirPath() + u"/passerelle-signin"_s;
    const std::vector<service::DoctorFinding> findings = finished(
        service::examine(&bench.office, *company, bench.arguments.has(u"deep"_s), browser, bench.stop));
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

} // namespace passerelle::cli
