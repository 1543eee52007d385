// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakedesk.h"
#include "presentation/authorizationpresenter.h"
#include "presentation/dashboardpresenter.h"
#include "presentation/format.h"
#include "presentation/historypresenter.h"
#include "presentation/mappingpresenter.h"
#include "presentation/runpresenter.h"
#include "presentation/settings.h"
#include "presentation/settingspresenter.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

class StoppedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime{QDate{2026, 11, 20}, QTime{14, 32}, Qt::UTC};
    }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::milliseconds{0};
    }
};

class PresenterTest : public ::testing::Test
{
protected:
    PresenterTest()
    {
        desk.listCompanies();
        desk.openCompany(u"estuaire"_s);
        flush();
    }

    static void flush()
    {
        for (int round = 0; round < 12; ++round)
            QCoreApplication::processEvents();
    }

    StoppedClock clock;
    test::FakeDesk desk{clock.now()};
    CompanyPresenter company{desk, clock};
};

class OpenedPresenterTest : public PresenterTest
{
protected:
    OpenedPresenterTest()
    {
        desk.openCompany(u"estuaire"_s);
        flush();
    }
};

TEST_F(OpenedPresenterTest, TellsTheDaysTheAuthorizationHasLeft)
{
    EXPECT_EQ(company.daysLeft(), 92);
    EXPECT_EQ(company.authorizationTone(), Tone::Ok);
    EXPECT_TRUE(company.canStart());
}

// covers: M-122
TEST_F(OpenedPresenterTest, ClosesStartWhileUnauthorizedOrRunning)
{
    desk.disconnectLedger();
    flush();
    EXPECT_FALSE(company.canStart());

    desk.acceptDifferentCompany(u"ACCEPT"_s);
    flush();
    EXPECT_TRUE(company.canStart());
    company.start();
    flush();

    EXPECT_TRUE(company.isRunning());
    EXPECT_FALSE(company.canStart());
}

TEST_F(OpenedPresenterTest, ForgetsAFailureAtTheNextReading)
{
    desk.fail(u"read-source"_s, Error{ErrorCode::SourceUnreachable});
    EXPECT_TRUE(company.hasFailure());

    company.readSource();
    flush();

    EXPECT_FALSE(company.hasFailure());
}

TEST_F(OpenedPresenterTest, HidesTheAccountsBannerBehindAFailure)
{
    DashboardPresenter dashboard{desk, company};
    EXPECT_TRUE(dashboard.showsAccountsBanner());

    desk.fail(u"read-source"_s, Error{ErrorCode::SourceUnreachable});

    EXPECT_FALSE(dashboard.showsAccountsBanner());
}

TEST_F(OpenedPresenterTest, SumsTheCardsWithCreditNotesTakenAway)
{
    DashboardPresenter dashboard{desk, company};

    const auto cards = dashboard.cards();

    EXPECT_EQ(cards.at(1).count, u"148"_s);
    EXPECT_TRUE(cards.at(1).amount.contains(u"004"_s)) << qPrintable(cards.at(1).amount);
}

TEST_F(OpenedPresenterTest, ChangesAWholeSelectionOnlyOnceItIsRead)
{
    DashboardPresenter dashboard{desk, company};
    desk.openCompany(u"estuaire"_s);
    flush();
    QList<int> rows;
    for (int row = 0; row < 300; ++row)
        rows.push_back(row);

    dashboard.changeStatus(rows, domain::SyncStatus::Pending);
    EXPECT_FALSE(desk.calls.contains(u"changeStatus 300 pending"_s));
    flush();

    EXPECT_TRUE(desk.calls.contains(u"changeStatus 300 pending"_s));
}

TEST_F(OpenedPresenterTest, RefusesToChangeMoreThanItCanRead)
{
    DashboardPresenter dashboard{desk, company};
    QList<int> rows;
    for (int row = 0; row < 20'000; ++row)
        rows.push_back(row);

    dashboard.changeStatus(rows, domain::SyncStatus::Pending);
    flush();

    EXPECT_TRUE(desk.calls.filter(u"changeStatus"_s).isEmpty());
    EXPECT_FALSE(dashboard.changeText().isEmpty());
}

TEST_F(OpenedPresenterTest, FindsADifferenceInTheTotals)
{
    RunPresenter run{desk, company, clock};
    runner::RunReport report;
    report.totals = {
        {domain::RecordKind::Invoice, u"CAD"_s, QDate{2026, 11, 20}, 1, {100, {}}, {100, {}}, {99, {}}}};

    run.showReport(report);

    EXPECT_FALSE(run.isBalanced());
    EXPECT_EQ(run.verdictTone(), Tone::Warn);
    EXPECT_EQ(run.totals().index(0, 5).data(Role::Tone).toInt(), static_cast<int>(Tone::Warn));
}

TEST_F(OpenedPresenterTest, SaysAfterARunWhatWasChangedAfterItsTransfer)
{
    RunPresenter run{desk, company, clock};
    runner::RunReport report;
    run.showReport(report);
    EXPECT_FALSE(run.verdictSentence().contains(u"changed"_s));

    report.changedRecords = 2;
    run.showReport(report);

    EXPECT_TRUE(run.verdictSentence().contains(u"changed after their transfer"_s))
        << run.verdictSentence().toStdString();
}

TEST_F(OpenedPresenterTest, AsksForTheProductOfTheAdjustingLineWhereTheSettingsWantOne)
{
    MappingPresenter mapping{desk, company};
    EXPECT_FALSE(mapping.isUsed(domain::MappingKind::Rounding));

    service::CompanySettings settings = desk.company();
    settings.ledger.roundingPolicy = service::RoundingPolicy::AdjustingLine;
    desk.saveSettings(settings);
    flush();
    EXPECT_TRUE(mapping.isUsed(domain::MappingKind::Rounding));

    settings.ledger.roundingItemId = u"7"_s; // named by the settings of an earlier program
    desk.saveSettings(settings);
    flush();
    EXPECT_FALSE(mapping.isUsed(domain::MappingKind::Rounding));
}

TEST_F(OpenedPresenterTest, PutsWhatIsNotMappedFirst)
{
    MappingPresenter mapping{desk, company};
    mapping.ask();
    flush();

    EXPECT_EQ(mapping.sourceNameOf(0), u"Atelier de reliure"_s);
    EXPECT_EQ(mapping.unmappedCount(), 2);
    EXPECT_EQ(mapping.proposedCount(), 1);
    EXPECT_TRUE(mapping.canAccept(1));
    EXPECT_FALSE(mapping.canAccept(0));
}

TEST_F(OpenedPresenterTest, UndoesAMappingChoice)
{
    MappingPresenter mapping{desk, company};
    mapping.ask();
    flush();

    mapping.choose(0, {u"id-Dons"_s, u"Dons"_s});
    flush();
    EXPECT_EQ(mapping.unmappedCount(), 1);
    mapping.undo();
    flush();

    EXPECT_EQ(mapping.unmappedCount(), 2);
}

TEST_F(OpenedPresenterTest, SumsTheRunsOfADayInTheChart)
{
    HistoryPresenter history{desk, company};
    history.ask();
    flush();

    const auto bars = history.bars();

    ASSERT_EQ(bars.size(), 14U);
    EXPECT_EQ(bars.back().transferred, 136);
    EXPECT_EQ(bars.back().errors, 3);
    EXPECT_EQ(bars.at(1).transferred, 0) << "a day without a run has its place";
}

TEST_F(OpenedPresenterTest, PointsToTheOwnBrowserFromTheStartWhereThereIsNoSignInWindow)
{
    EXPECT_TRUE((AuthorizationPresenter{desk, company}.browserNote().isEmpty()));

    desk.signInWindow = false;

    const AuthorizationPresenter authorization{desk, company};
    EXPECT_FALSE(authorization.hasEmbeddedBrowser());
    EXPECT_TRUE(authorization.browserNote().contains(u"paste"_s));
}

// covers: T-56
TEST_F(OpenedPresenterTest, TakesOnlyTheExactWordForADifferentCompany)
{
    AuthorizationPresenter authorization{desk, company};
    desk.findDifferentCompany();
    ASSERT_TRUE(authorization.isOtherCompany());

    authorization.acceptOtherCompany(u"accept"_s);
    EXPECT_TRUE(desk.calls.filter(u"acceptDifferentCompany"_s).isEmpty());
    authorization.acceptOtherCompany(u"ACCEPT"_s);

    EXPECT_TRUE(desk.calls.contains(u"acceptDifferentCompany ACCEPT"_s));
}

TEST_F(OpenedPresenterTest, NamesTheFieldThatKeepsSettingsFromBeingSaved)
{
    SettingsPresenter presenter{desk, company};
    auto settings = company.company();
    EXPECT_TRUE(presenter.problemOf(settings).isEmpty()) << qPrintable(presenter.problemOf(settings));

    settings.timeZone = u"Mars/Olympus"_s;
    EXPECT_FALSE(presenter.problemOf(settings).isEmpty());
    settings = company.company();
    settings.source.url = QUrl{u"not an address"_s};
    EXPECT_FALSE(presenter.problemOf(settings).isEmpty());
}

TEST(SettingsTest, RemembersInTheGivenFile)
{
    const QTemporaryDir home;
    {
        Settings settings{home.filePath(u"window.ini"_s)};
        EXPECT_EQ(settings.read(ThemeName), u"system"_s);
        settings.write(ThemeName, u"dark"_s);
    }

    const Settings again{home.filePath(u"window.ini"_s)};
    EXPECT_EQ(again.read(ThemeName), u"dark"_s);
}

TEST_F(PresenterTest, ShowsBeforeARunHowManyOfEachKindAreToTransferAndForHowMuchInEachCurrency)
{
    Overview overview = company.overview();
    const domain::Currency usd = *domain::Currency::fromCode(u"USD");
    using domain::RecordKind;
    using domain::SyncStatus;
    overview.counts = {{RecordKind::Invoice, SyncStatus::ToTransfer, 3, {31000, {}}},
                       {RecordKind::Invoice, SyncStatus::ToTransfer, 1, {4200, usd}},
                       {RecordKind::Invoice, SyncStatus::Pending, 9, {99900, {}}}};
    RunPresenter run{desk, company, clock};
    emit desk.overviewReady(overview);

    const std::vector<RunPresenter::Figure> figures = run.figures();

    ASSERT_EQ(figures.size(), 5U);
    EXPECT_EQ(figures[0].value, u"0");
    EXPECT_EQ(figures[1].value, u"4");
    EXPECT_EQ(figures[1].detail, Format{}.amount({31000, {}}) + u" + "_s + Format{}.amount({4200, usd}));
}

} // namespace passerelle::presentation
