// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/setuppresenter.h"
#include "fakedesk.h"
#include "presentation/authorizationpresenter.h"
#include "presentation/newcompanypresenter.h"

#include <QCoreApplication>
#include <gmock/gmock.h>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::RecordKind;
using Part = SetupPresenter::Part;
using State = SetupPresenter::State;
using testing::HasSubstr;

class SetupPresenterTest : public ::testing::Test
{
protected:
    static void flush()
    {
        for (int round = 0; round < 12; ++round)
            QCoreApplication::processEvents();
    }

    void openCompany()
    {
        desk.openCompany(u"estuaire"_s);
        flush();
    }

    [[nodiscard]] std::string leftOut(const QDate &start) const
    {
        return newCompany.leftOutText(start).toStdString();
    }

    SystemClock clock;
    test::FakeDesk desk{clock.now()};
    CompanyPresenter company{desk, clock};
    SettingsPresenter settings{desk, company};
    NewCompanyPresenter newCompany{desk, settings};
    SetupPresenter setup{desk, company};
};

TEST_F(SetupPresenterTest, TicksAPartOffByHowThingsReallyAre)
{
    desk.hasRun = false;
    desk.isAuthorized = false;
    openCompany();
    EXPECT_TRUE(setup.isOffered());
    EXPECT_EQ(setup.stateOf(Part::Systems), State::Done);
    EXPECT_EQ(setup.stateOf(Part::Authorization), State::Next);
    EXPECT_EQ(setup.stateOf(Part::Mapping), State::Later);

    desk.finishAuthorization(u"https://a.example"_s);
    flush();
    setup.refresh();
    flush();
    EXPECT_EQ(setup.stateOf(Part::Authorization), State::Done);
    EXPECT_EQ(setup.stateOf(Part::Mapping), State::Next);
    EXPECT_THAT(setup.partText(Part::Mapping).toStdString(), HasSubstr("to map"));

    desk.acceptMapping();
    for (auto &row : desk.mapping.rows)
        row.hasTarget = row.target.isConfirmed = true;
    desk.requestMapping();
    flush();
    EXPECT_EQ(setup.stateOf(Part::Pilot), State::Next);
    EXPECT_EQ(setup.doneCount(), 3);
}

TEST_F(SetupPresenterTest, SaysThatTheMappingCouldNotBeReadAndAsksOnlyOnce)
{
    desk.hasRun = false;
    openCompany();
    desk.isSilent = true;
    QObject::connect(&setup, &SetupPresenter::changed, &setup, [this] { setup.refresh(); });
    setup.refresh();

    desk.fail(u"mapping"_s, Error{ErrorCode::LedgerUnreachable});
    flush();

    EXPECT_THAT(setup.partText(Part::Mapping).toStdString(), HasSubstr("could not be read"));
    EXPECT_EQ(desk.calls.filter(u"requestMapping"_s).size(), 1);
}

TEST_F(SetupPresenterTest, IsNotOfferedOnceACompanyHasARun)
{
    openCompany();

    EXPECT_FALSE(setup.isOffered());
}

TEST_F(SetupPresenterTest, DropsTheAnswerOfATrialThatTheFieldsHaveLeftBehind)
{
    newCompany.begin();
    newCompany.tryConnection(newCompany.first(), u"secret"_s);
    newCompany.forgetTrial();
    flush();

    EXPECT_EQ(newCompany.trial(), NewCompanyPresenter::Trial::None);
    EXPECT_FALSE(newCompany.isConnected(newCompany.first(), u"secret"_s));
}

TEST_F(SetupPresenterTest, IsConnectedOnlyWithWhatWasTried)
{
    newCompany.begin();
    service::CompanySettings tried = newCompany.first();
    newCompany.tryConnection(tried, u"secret"_s);
    flush();
    EXPECT_TRUE(newCompany.isConnected(tried, u"secret"_s));
    EXPECT_FALSE(newCompany.isConnected(tried, u"another"_s));

    tried.source.chapter = u"elsewhere"_s;
    EXPECT_FALSE(newCompany.isConnected(tried, u"secret"_s));
}

// covers: T-36, T-37
TEST_F(SetupPresenterTest, SaysWhatTheStartDateLeavesOut)
{
    desk.waiting.days[RecordKind::Invoice] = {{QDate{}, 1}, {QDate{2025, 12, 31}, 2}, {QDate{2026, 1, 1}, 3}};
    newCompany.begin();
    service::CompanySettings typed = newCompany.first();
    typed.startDate = QDate{2026, 1, 1};
    newCompany.count(typed, u"secret"_s);
    EXPECT_EQ(leftOut(typed.startDate), "Counting what is left out…");
    flush();

    EXPECT_EQ(desk.waiting.before(RecordKind::Invoice, typed.startDate), 2);
    EXPECT_EQ(desk.waiting.from(RecordKind::Invoice, typed.startDate), 4) << "one without a date is not old";
    EXPECT_THAT(leftOut(typed.startDate), HasSubstr("before 2026-01-01: 2 invoice"));
    EXPECT_THAT(leftOut(QDate{2025, 1, 1}), HasSubstr("Nothing to transfer is dated before 2025-01-01."));
    EXPECT_THAT(leftOut(QDate{2027, 1, 1}), HasSubstr("before 2027-01-01: 5 invoice"));
}

TEST_F(SetupPresenterTest, TellsApartWhatIsWrongWithASettingsFile)
{
    const auto textFor = [this](const QString &detail) {
        desk.fileError = Error{ErrorCode::BadConfiguration, detail};
        newCompany.readFile(u"/a.json"_s);
        flush();
        return newCompany.fileText().toStdString();
    };

    EXPECT_THAT(textFor(u"/a.json"_s), HasSubstr("cannot be opened"));
    EXPECT_THAT(textFor(u"/a.json: JSON"_s), HasSubstr("holds no settings"));
    EXPECT_THAT(textFor(u"/a.json: timeZone: Mars"_s), HasSubstr("(timeZone: Mars)"));
    EXPECT_TRUE(newCompany.isFileBad());
}

TEST_F(SetupPresenterTest, MakesTheCompanyWithTheMappingOfItsFile)
{
    desk.settingsFile.settings = newCompany.first();
    desk.settingsFile.mapping = domain::Mapping{};
    desk.settingsFile.mapping->entries[domain::MappingKind::Product].emplace(
        u"a"_s, domain::MappingTarget{u"1"_s, u"A"_s, true});
    newCompany.readFile(u"/a.json"_s);
    flush();
    service::CompanySettings typed = newCompany.first();
    typed.name = u"Essai"_s;

    newCompany.create(typed, u"s"_s, u"l"_s);
    flush();

    EXPECT_TRUE(desk.calls.contains(u"createCompany Essai 1 1"_s));
    ASSERT_TRUE(desk.settingsFile.mapping);
    EXPECT_EQ(desk.settingsFile.mapping->entries.at(domain::MappingKind::Product).size(), 1U);
}

TEST_F(SetupPresenterTest, TellsWhyTheSettingsWereNotExported)
{
    openCompany();
    desk.fileError = Error{ErrorCode::FileWriteFailed, u"/full/a.json"_s};

    settings.exportTo(u"/full/a.json"_s);
    flush();

    EXPECT_THAT(settings.exportProblem().toStdString(), HasSubstr("/full/a.json"));
    EXPECT_TRUE(settings.notice().isEmpty());
}

// covers: T-53, T-55, T-57
TEST_F(SetupPresenterTest, WarnsThatADifferentCompanyCannotBeUndoneAndNeedsTheExactWord)
{
    openCompany();
    AuthorizationPresenter authorization{desk, company};
    desk.findDifferentCompany();
    const std::string warning = authorization.otherCompanyConsequence().toStdString();
    EXPECT_THAT(warning, HasSubstr("cannot be undone"));
    EXPECT_THAT(warning, HasSubstr("duplicates"));

    authorization.acceptOtherCompany(u"accept"_s);
    authorization.acceptOtherCompany(u"ACCEPT "_s);

    EXPECT_TRUE(authorization.isOtherCompany());
    EXPECT_TRUE(desk.calls.filter(u"acceptDifferentCompany"_s).isEmpty()) << "nothing changes";
}

} // namespace passerelle::presentation
