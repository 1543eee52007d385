// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/privacyjobs.h"
#include "officefixture.h"
#include "service/backupjobs.h"
#include "service/incidents.h"
#include "service/storedthings.h"
#include "service/supportbundle.h"

#include <algorithm>

namespace passerelle::service {

class PrivacyJobsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        company = here.company();
        here.post(company, name);
    }

    QByteArray journalBytes() const
    {
        QByteArray bytes;
        for (const QString &file : {u"/journal.sqlite"_s, u"/journal.sqlite-wal"_s}) {
            QFile source{here.office.companies.folder(company.id) + file};
            if (source.open(QIODevice::ReadOnly))
                bytes += source.readAll();
        }
        return bytes;
    }

    bool hasText() const
    {
        const auto reader = openReader(here.office, company);
        return bool((*reader)->payload((*reader)->effects()->front().effectId));
    }

    static Incident incident()
    {
        Incident incident;
        incident.day = QDate{2026, 2, 27};
        incident.what = u"=courriel envoyé au mauvais membre"_s;
        incident.data = u"nom, solde"_s;
        incident.persons = u"1"_s;
        return incident;
    }

    Computer here;
    CompanySettings company;
    const QString name = u"Zénaïde Quévillon"_s;
};

TEST_F(PrivacyJobsTest, ErasesAPersonByNumber)
{
    ASSERT_TRUE(journalBytes().contains(name.toUtf8()));

    const auto would = whatWouldBeErased(here.office, company, u"M-1"_s);
    const auto erased = erasePerson(here.office, company, u"M-1"_s);

    ASSERT_TRUE(would && erased);
    EXPECT_EQ(would->texts, erased->texts);
    EXPECT_FALSE(journalBytes().contains(name.toUtf8()));
    EXPECT_EQ(erasePerson(here.office, company, u"M-9"_s).error().code, ErrorCode::RecordUnknown);
}

TEST_F(PrivacyJobsTest, KeepsWhatWasSentUnlessToldForHowLong)
{
    here.clock.setNow(here.clock.now().addYears(5));
    EXPECT_EQ(applyRetention(here.office, company)->texts, 0);
    EXPECT_TRUE(hasText());

    ASSERT_TRUE(setRetention(here.office, company, 61));
    EXPECT_EQ(applyRetention(here.office, *here.office.companies.find({}))->texts, 0) << "not old enough";
    ASSERT_TRUE(setRetention(here.office, company, 59));
    EXPECT_EQ(applyRetention(here.office, *here.office.companies.find({}))->texts, 1);
    EXPECT_FALSE(hasText());
}

TEST_F(PrivacyJobsTest, DropsOldTextsAtTheEndOfARun)
{
    company.keepsSentMonths = 1;
    here.clock.setNow(here.clock.now().addMonths(2));

    const auto journal = openJournal(here.office, company);
    ASSERT_TRUE(journal);
    keepPrivacy(**journal, company, here.clock, here.office.words);

    EXPECT_FALSE(hasText());
}

TEST_F(PrivacyJobsTest, RefusesATimeThatIsNone)
{
    EXPECT_EQ(setRetention(here.office, company, -1).error().code, ErrorCode::BadUsage);
    EXPECT_EQ(setRetention(here.office, company, LongestRetention + 1).error().code, ErrorCode::BadUsage);
    EXPECT_EQ(here.office.companies.find({})->keepsSentMonths, 0);
}

TEST_F(PrivacyJobsTest, SaysWhereEverythingIs)
{
    ASSERT_TRUE(backUp(here.office, company, here.path(u"copy"_s)));

    const auto things = storedThings(here.office, company);

    const auto thing = [&things](StoredKind kind) {
        const auto found = std::find_if(things.begin(), things.end(),
                                        [kind](const StoredThing &one) { return one.kind == kind; });
        return found == things.end() ? StoredThing{} : *found;
    };
    EXPECT_TRUE(thing(StoredKind::Journal).path.endsWith(u"journal.sqlite"));
    EXPECT_GT(thing(StoredKind::Journal).size, 4096);
    EXPECT_TRUE(thing(StoredKind::Journal).holdsNames);
    EXPECT_FALSE(thing(StoredKind::Settings).holdsNames);
    EXPECT_TRUE(thing(StoredKind::Secrets).holdsSecrets);
    EXPECT_TRUE(thing(StoredKind::Secrets).path.isEmpty()) << "the keychain";
    EXPECT_TRUE(thing(StoredKind::Backup).path.endsWith(u"copy"));
    EXPECT_TRUE(thing(StoredKind::Logs).path.isEmpty());
}

TEST_F(PrivacyJobsTest, KeepsTheRegisterOfIncidents)
{
    const auto first = keepIncident(here.office, company, incident());
    const auto second = keepIncident(here.office, company, incident());
    ASSERT_TRUE(first && second) << qPrintable(first.error().detail);
    EXPECT_EQ(first->noticed, first->day);
    EXPECT_EQ(second->number, 2);

    Incident completed = *first;
    completed.measures = u"rappelé"_s;
    completed.isSerious = true;
    ASSERT_TRUE(keepIncident(here.office, company, completed));

    const auto all = incidents(here.office, company);
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2U);
    EXPECT_TRUE(all->front() == completed);
    EXPECT_TRUE(all->back() == *second);
    const QByteArray csv = incidentsCsv(*all, QStringList(9, u"x"_s), u"oui"_s, u"non"_s);
    EXPECT_TRUE(csv.contains("'=courriel")) << csv.constData();
    EXPECT_TRUE(csv.contains("oui,rappel")) << csv.constData();
}

TEST_F(PrivacyJobsTest, RefusesAnIncidentThatDoesNotSayWhatHappenedWhenToWhom)
{
    const auto codeOf = [this](Incident wrong) {
        const auto kept = keepIncident(here.office, company, std::move(wrong));
        return kept ? ErrorCode::Cancelled : kept.error().code;
    };
    Incident wrong = incident();
    wrong.day = QDate{};
    EXPECT_EQ(codeOf(wrong), ErrorCode::BadUsage);
    wrong = incident();
    wrong.day = here.clock.now().date().addDays(2);
    EXPECT_EQ(codeOf(wrong), ErrorCode::BadUsage);
    wrong = incident();
    wrong.noticed = wrong.day.addDays(-1);
    EXPECT_EQ(codeOf(wrong), ErrorCode::BadUsage);
    for (QString Incident::*text : {&Incident::what, &Incident::data, &Incident::persons}) {
        wrong = incident();
        wrong.*text = u"  "_s;
        EXPECT_EQ(codeOf(wrong), ErrorCode::BadUsage);
    }
    wrong = incident();
    wrong.number = 7;
    EXPECT_EQ(codeOf(wrong), ErrorCode::RecordUnknown);
    EXPECT_TRUE(incidents(here.office, company)->empty());
}

TEST_F(PrivacyJobsTest, NeverReplacesARegisterThatCannotBeRead)
{
    const QString file = here.office.companies.folder(company.id) + u"/incidents.json"_s;
    ASSERT_TRUE(writePrivateFile(file, "{\"incidents\":"));

    EXPECT_EQ(incidents(here.office, company).error().code, ErrorCode::BadConfiguration);
    EXPECT_EQ(keepIncident(here.office, company, incident()).error().code, ErrorCode::BadConfiguration);
    EXPECT_EQ(*readFile(file), "{\"incidents\":");
}

TEST_F(PrivacyJobsTest, WritesASupportFileThatNamesNobody)
{
    company.mail.to = {u"tresorerie@club.example"_s};
    company.mail.from = u"passerelle@club.example"_s;
    company.mail.server = u"smtp.club.example"_s;
    ASSERT_TRUE(here.office.companies.save(company));
    const auto journal = openJournal(here.office, company);
    ASSERT_TRUE((*journal)->note(u"withheld"_s, {}, name + u" 4 512,34 $ token=abcdef"_s));
    DoctorFinding source;
    source.subject = u"source"_s;
    source.fact = company.source.chapter;
    source.error = Error{ErrorCode::SourceUnreachable, u"club.crm3.dynamics.com"_s, name};
    DoctorFinding browser;
    browser.subject = u"browser"_s;
    browser.isGood = true;
    browser.fact = u"refresh_token=planted-token jeanne@exemple.ca"_s;

    const auto bundle = supportBundle(here.office, company, {source, browser});

    ASSERT_TRUE(bundle);
    const QByteArray bytes = bundle->toIndentedBytes();
    for (const QByteArray &planted :
         {QByteArrayLiteral("Zénaïde"), QByteArrayLiteral("Quévillon"), QByteArrayLiteral("Zoulou"),
          QByteArrayLiteral("Club Exemple"), QByteArrayLiteral("club.example"),
          QByteArrayLiteral("tresorerie"), QByteArrayLiteral("planted-token"), QByteArrayLiteral("jeanne@"),
          QByteArrayLiteral("512,34"), QByteArrayLiteral("M-1"), QByteArrayLiteral("crm3"),
          QByteArrayLiteral("client-of-the-source"), QByteArrayLiteral("realm-9130"),
          QByteArrayLiteral("marie @"), QByteArrayLiteral("poste-1")})
        EXPECT_FALSE(bytes.contains(planted)) << planted.constData() << bytes.constData();
    EXPECT_EQ((*bundle)[u"runs"].items().front()[u"errors"][u"customer-name-used"].toInt(), 1);
    EXPECT_EQ((*bundle)[u"doctor"].items().front()[u"error"].toString(), u"source-unreachable"_s);
    EXPECT_FALSE((*bundle)[u"log"].items().empty());
    EXPECT_EQ((*bundle)[u"records"].items().front()[u"count"].toInt(), 1);
}

} // namespace passerelle::service
