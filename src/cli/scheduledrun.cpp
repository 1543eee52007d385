// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scheduledrun.h"

#include "base/log.h"
#include "cli/notification.h"
#include "cli/tasks.h"
#include "presentation/schedulewords.h"
#include "service/summarydelivery.h"
#include "service/windowlink.h"

#include <QCoreApplication>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using service::HandOver;

std::optional<int> handedToWindow(const Bench &bench, const service::CompanySettings &company)
{
    switch (service::offerRun(bench.office.companies.home().folder, company.id)) {
    case HandOver::NoWindow:
    case HandOver::NotHere:
        return std::nullopt;
    case HandOver::Busy:
        return bench.console.error(Error{ErrorCode::CompanyBusy, company.name});
    case HandOver::Taken:
        break;
    }
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"handedTo"_s, u"window"_s);
    bench.console.object(json);
    bench.console.line(
        QCoreApplication::translate("passerelle::cli", "The open window carries out the run."));
    return 0;
}

void tellOfScheduledRun(const Bench &bench, const service::CompanySettings &company,
                        const Result<runner::RunReport> &outcome)
{
    const QString line = presentation::outcomeLine(outcome);
    const bool isWorthIt = presentation::needsAPerson(outcome) || outcome->effects > 0;
    if (isWorthIt)
        notify(u"Passerelle – "_s + company.name, line);
    if (company.mail.isOff())
        return;
    const int daysLeft = bench.office.companies.authorization(company.id).daysLeft(bench.office.clock.now());
    mail::Message message = presentation::summaryMessage(company, outcome, daysLeft);
    const Result<Done> sent = finished(service::deliver(&bench.office, company, std::move(message)));
    if (!sent)
        qCWarning(logService) << "the summary was not sent:" << sent.error().detail;
}

} // namespace passerelle::cli
