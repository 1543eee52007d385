// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/schedulewords.h"

#include "presentation/languages.h"

#include <gmock/gmock.h>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using runner::RunReport;
using testing::HasSubstr;
using testing::Not;

namespace {

class ScheduleWordsTest : public testing::Test
{
protected:
    ScheduleWordsTest() { languages.use(u"en"_s); }

    static schedule::SyncSchedule nightly()
    {
        schedule::SyncSchedule schedule;
        schedule.mode = schedule::Mode::Times;
        schedule.times = {QTime{2, 0}};
        return schedule;
    }
    /// Twelve invoices, equal to the cent, and one in error.
    static RunReport report()
    {
        RunReport report;
        report.effects = 12;
        runner::TotalRow row;
        row.currency = u"CAD"_s;
        row.count = 12;
        row.source = row.journal = row.ledger = domain::Money{356'120, *domain::Currency::fromCode(u"CAD"_s)};
        report.totals.push_back(row);
        domain::RecordLabel label;
        label.record = {domain::RecordKind::Invoice, u"i9"_s};
        label.number = u"001017"_s;
        label.customerName = u"Zoé Tremblay"_s;
        report.errors.push_back({label, Error{ErrorCode::ProductUnmapped, u"Cours"_s}});
        return report;
    }
    static service::CompanySettings company()
    {
        service::CompanySettings company;
        company.name = u"Club"_s;
        return company;
    }

    Languages languages;
};

} // namespace

TEST_F(ScheduleWordsTest, SaysWhenRunsBegin)
{
    schedule::SyncSchedule schedule = nightly();
    EXPECT_EQ(scheduleWords({}), u"Off"_s);
    EXPECT_EQ(scheduleWords(schedule), u"At 02:00, every day"_s);
    schedule.days = *schedule::weekdaysFromKeys({u"mon"_s, u"fri"_s});
    EXPECT_EQ(scheduleWords(schedule), u"At 02:00, Mon, Fri"_s);
    schedule.mode = schedule::Mode::Interval;
    schedule.minutes = 120;
    languages.use(u"fr"_s);
    EXPECT_EQ(scheduleWords(schedule), u"Toutes les 2 heures, lun., ven."_s);
}

TEST_F(ScheduleWordsTest, TellsTheLastAutomaticRunByItsDayOfTheWeekWhileItIsRecent)
{
    const QDateTime now{QDate{2026, 11, 23}, QTime{8, 0}};
    EXPECT_EQ(automaticRunWords(QDateTime{QDate{2026, 11, 22}, QTime{2, 0}}, 12, 0, now),
              u"Sunday 02:00, 12 transferred"_s);
    EXPECT_EQ(automaticRunWords(QDateTime{QDate{2026, 11, 16}, QTime{2, 0}}, 12, 1, now),
              u"2026-11-16 02:00, 12 transferred, 1 error"_s);
}

TEST_F(ScheduleWordsTest, SumsUpARunForAnEMailWithoutNamingACustomer)
{
    const mail::Message message = summaryMessage(company(), report(), 12);

    EXPECT_EQ(message.subject, u"Passerelle – Club: 12 transferred, 1 error"_s);
    const std::string text = message.text.toStdString();
    EXPECT_THAT(text, HasSubstr("Invoices: 12, $3,561.20"));
    EXPECT_THAT(text, HasSubstr("agree to the cent"));
    EXPECT_THAT(text, HasSubstr("001017"));
    EXPECT_THAT(text, HasSubstr("ends in 12 days"));
    EXPECT_THAT(text, Not(HasSubstr("Tremblay")));
    EXPECT_THAT(text, Not(HasSubstr("Changed after")));
}

TEST_F(ScheduleWordsTest, SaysInTheEMailThatRecordsWereChangedAfterTheirTransfer)
{
    RunReport changed = report();
    changed.changedRecords = 3;

    const mail::Message message = summaryMessage(company(), changed, 12);

    EXPECT_THAT(message.text.toStdString(),
                HasSubstr("Changed after their transfer, to look at on the dashboard: 3"));
}

TEST_F(ScheduleWordsTest, SaysWhyARunCouldNotBeginAndHowToMendIt)
{
    const Result<RunReport> failed = fail(ErrorCode::AuthorizationExpired, u"x"_s);
    const mail::Message message = summaryMessage(company(), failed, 0);

    EXPECT_TRUE(needsAPerson(failed));
    EXPECT_FALSE(needsAPerson(RunReport{}));
    EXPECT_THAT(message.text.toStdString(), HasSubstr("uthoriz"));
}

} // namespace passerelle::presentation
