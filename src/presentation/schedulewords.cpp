// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/schedulewords.h"

#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using runner::RunReport;
using schedule::Mode;

namespace {

constexpr int MinutesAnHour = 60;
constexpr int DaysAWeek = 7;
constexpr int WarningDays = 30; // the authorization's first warning
constexpr size_t IssuesAtMost = 20;

class Schedule
{
    Q_DECLARE_TR_FUNCTIONS(Schedule)
};

QString dayWord(int day, QLocale::FormatType form)
{
    return QLocale{}.standaloneDayName(day, form);
}

/// Everything that was posted, by kind: "Invoices: 12, $3,561.20".
QString totalsText(const std::vector<runner::TotalRow> &totals)
{
    std::map<std::pair<domain::RecordKind, QString>, runner::TotalRow> sums;
    for (const runner::TotalRow &row : totals) {
        runner::TotalRow &sum = sums[{row.kind, row.currency}];
        sum.count += row.count;
        sum.ledger = domain::Money{sum.ledger.minor + row.ledger.minor, row.ledger.currency};
    }
    QString text;
    for (const auto &[key, row] : sums)
        text += u"  %1: %2, %3\n"_s.arg(kindsWord(key.first), Format{}.count(row.count),
                                        Format{}.amount(row.ledger));
    return text;
}

QString issuesText(const std::vector<runner::RecordIssue> &issues)
{
    QString text;
    for (size_t at = 0; at < std::min(issues.size(), IssuesAtMost); ++at) {
        const runner::RecordIssue &issue = issues.at(at);
        const bool isCustomer = issue.label.record.kind == domain::RecordKind::Customer;
        const QString title = isCustomer ? kindWord(issue.label.record.kind)
                                         : recordTitle(issue.label.record.kind, issue.label.number);
        text += u"  %1: %2\n"_s.arg(title, ErrorText::title(issue.error.code));
    }
    if (issues.size() > IssuesAtMost)
        text += Schedule::tr("  and %n more\n", nullptr, static_cast<int>(issues.size() - IssuesAtMost));
    return text;
}

bool isBalanced(const RunReport &report)
{
    return std::all_of(report.totals.begin(), report.totals.end(),
                       [](const runner::TotalRow &row) { return row.isBalanced(); });
}

QString reportText(const RunReport &report)
{
    QString text = totalsText(report.totals);
    if (!report.totals.empty())
        text += isBalanced(report)
            ? Schedule::tr("Source, journal and ledger agree to the cent.\n")
            : Schedule::tr("Source, journal and ledger differ: open the run’s certificate.\n");
    if (!report.errors.empty())
        text += u'\n' + Schedule::tr("To correct:\n") + issuesText(report.errors);
    if (!report.pending.empty())
        text += u'\n'
            + Schedule::tr("Outcome not known yet, looked for by the next run; do not enter by hand: %n\n",
                           nullptr, static_cast<int>(report.pending.size()));
    if (report.changedRecords > 0)
        text += u'\n'
            + Schedule::tr("Changed after their transfer, to look at on the dashboard: %n\n", nullptr,
                           static_cast<int>(report.changedRecords));
    return text;
}

} // namespace

QString intervalWords(int minutes)
{
    return minutes < MinutesAnHour ? Schedule::tr("every %n minute(s)", nullptr, minutes)
                                   : Schedule::tr("every %n hour(s)", nullptr, minutes / MinutesAnHour);
}

QString weekdaysWords(const schedule::Weekdays &days)
{
    if (days.all())
        return Schedule::tr("every day");
    QStringList words;
    for (int day = 1; day <= DaysAWeek; ++day) {
        if (days.test(static_cast<size_t>(day - 1)))
            words.append(dayWord(day, QLocale::ShortFormat));
    }
    return words.join(u", "_s);
}

QString scheduleWords(const schedule::SyncSchedule &schedule)
{
    if (schedule.isOff())
        return Schedule::tr("Off");
    const QString when = schedule.mode == Mode::Interval
        ? intervalWords(schedule.minutes)
        : Schedule::tr("at %1").arg(schedule::timesText(schedule.times));
    const QString text = when + u", "_s + weekdaysWords(schedule.days);
    return text.at(0).toUpper() + text.mid(1);
}

QString automaticRunWords(const QDateTime &at, int done, int errors, const QDateTime &now)
{
    const QDateTime local = at.toLocalTime();
    const bool isRecent = local.date().daysTo(now.toLocalTime().date()) < DaysAWeek;
    QString text = isRecent
        ? dayWord(local.date().dayOfWeek(), QLocale::LongFormat) + u' ' + Format::minute(at)
        : Format::dateTime(at);
    text += u", "_s + Schedule::tr("%n transferred", nullptr, done);
    if (errors > 0)
        text += u", "_s + Schedule::tr("%n error(s)", nullptr, errors);
    return text;
}

bool needsAPerson(const Result<RunReport> &outcome)
{
    return !outcome || outcome->hasFailure || !outcome->errors.empty() || !outcome->pending.empty()
        || !isBalanced(*outcome);
}

QString outcomeLine(const Result<RunReport> &outcome)
{
    if (!outcome)
        return ErrorText::title(outcome.error().code);
    if (outcome->hasFailure)
        return ErrorText::title(outcome->failure.code);
    QString line = Schedule::tr("%n transferred", nullptr, outcome->effects);
    if (!outcome->errors.empty())
        line += u", "_s + Schedule::tr("%n error(s)", nullptr, static_cast<int>(outcome->errors.size()));
    if (!outcome->pending.empty())
        line +=
            u", "_s + Schedule::tr("%n not known yet", nullptr, static_cast<int>(outcome->pending.size()));
    return line;
}

namespace {

QString summaryText(const service::CompanySettings &company, const Result<RunReport> &outcome, int daysLeft)
{
    QString text = company.name + u"\n"_s + outcomeLine(outcome) + u"\n\n"_s;
    const Error *failure = outcome ? nullptr : &outcome.error();
    if (outcome && outcome->hasFailure)
        failure = &outcome->failure;
    if (failure)
        text += ErrorText::sentence(*failure) + u'\n' + ErrorText::fix(*failure) + u"\n\n"_s;
    if (outcome)
        text += reportText(*outcome);
    if (daysLeft <= WarningDays)
        text += u'\n'
            + Schedule::tr("The authorization ends in %n day(s): renew it in Passerelle.\n", nullptr,
                           daysLeft);
    return text + u'\n' + Schedule::tr("Sent by Passerelle from this workstation; nobody reads replies.\n");
}

} // namespace

mail::Message summaryMessage(const service::CompanySettings &company, const Result<RunReport> &outcome,
                             int daysLeft)
{
    mail::Message message;
    message.subject = u"Passerelle – %1: %2"_s.arg(company.name, outcomeLine(outcome));
    message.text = summaryText(company, outcome, daysLeft);
    return message;
}

mail::Message testMessage(const service::CompanySettings &company)
{
    mail::Message message;
    message.subject = Schedule::tr("Passerelle – %1: test message").arg(company.name);
    message.text = Schedule::tr("The summaries of automatic runs will arrive like this message.\n");
    return message;
}

} // namespace passerelle::presentation
