// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/message.h"
#include "runner/runreport.h"
#include "schedule/syncschedule.h"
#include "service/companysettings.h"

namespace passerelle::presentation {

/// "every 15 minutes", "every 2 hours".
[[nodiscard]] QString intervalWords(int minutes);
/// "Monday to Friday" is spelled out day by day: "Mon, Tue, Wed"; all of them: "every day".
[[nodiscard]] QString weekdaysWords(const schedule::Weekdays &days);
/// "Every 2 hours, every day", "At 02:00, 14:30, Mon, Tue", "Off".
[[nodiscard]] QString scheduleWords(const schedule::SyncSchedule &schedule);
/// "Sunday 02:00, 12 transferred, 3 errors"; the day's date when it is a week ago or more.
[[nodiscard]] QString automaticRunWords(const QDateTime &at, int done, int errors, const QDateTime &now);

/// How an automatic run ended, in one line: of the notification and of the e-mail's subject.
[[nodiscard]] QString outcomeLine(const Result<runner::RunReport> &outcome);
/// Whether somebody should look: a failure, errors, outcomes not known.
[[nodiscard]] bool needsAPerson(const Result<runner::RunReport> &outcome);
/// The e-mail after an automatic run, without its addresses: outcome, the to-the-cent check, what to fix by
/// document numbers (no names of customers), days left of the authorization.
[[nodiscard]] mail::Message summaryMessage(const service::CompanySettings &company,
                                           const Result<runner::RunReport> &outcome, int daysLeft);
/// The one that is sent to try the mail settings.
[[nodiscard]] mail::Message testMessage(const service::CompanySettings &company);

} // namespace passerelle::presentation
