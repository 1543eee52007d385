// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/installeranswers.h"

#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

class InstallerAnswersTest : public ::testing::Test
{
protected:
    void answer(const QString &key, const QString &value) { installer.setValue(key, value); }

    QTemporaryDir folder;
    QSettings installer{folder.filePath(u"installer.ini"_s), QSettings::IniFormat};
    Settings settings{folder.filePath(u"window.ini"_s)};
};

TEST_F(InstallerAnswersTest, LeavesTheFirstCompanyBlankWithoutAnswers)
{
    takeInstallerAnswers(installer, settings);

    const service::CompanySettings company = firstCompany(settings);
    EXPECT_EQ(company.ledger.system, u"quickbooks");
    EXPECT_EQ(company.source.clientId, QString{});
    EXPECT_EQ(company.source.chapter, QString{});
}

// covers: M-78, M-95, M-96, M-98
TEST_F(InstallerAnswersTest, FillsTheFirstCompanyInWithWhatTheInstallerWasTold)
{
    answer(u"Ledger"_s, u"business-central"_s);
    answer(u"MembriUrl"_s, u" https://club.crm.example "_s);
    answer(u"MembriClientId"_s, u"client-7"_s);
    answer(u"MembriChapter"_s, u"Montréal"_s);

    takeInstallerAnswers(installer, settings);

    const service::CompanySettings company = firstCompany(settings);
    EXPECT_EQ(company.ledger.system, u"business-central");
    EXPECT_EQ(company.source.url, QUrl{u"https://club.crm.example"_s});
    EXPECT_EQ(company.source.clientId, u"client-7");
    EXPECT_EQ(company.source.chapter, u"Montréal");
}

TEST_F(InstallerAnswersTest, ChoosesTheFirstLedgerWhenTheInstallersIsNotKnown)
{
    answer(u"Ledger"_s, u"abacus"_s);

    takeInstallerAnswers(installer, settings);

    EXPECT_EQ(firstCompany(settings).ledger.system, u"quickbooks");
}

// covers: M-79
TEST_F(InstallerAnswersTest, SpeaksTheLanguageOfTheInstaller)
{
    answer(u"Language"_s, u"fr"_s);

    takeInstallerAnswers(installer, settings);

    EXPECT_EQ(settings.read(Language), u"fr");
}

TEST_F(InstallerAnswersTest, KeepsTheLanguageChosenSinceUntilTheInstallerSaysAnother)
{
    answer(u"Language"_s, u"fr"_s);
    takeInstallerAnswers(installer, settings);
    settings.write(Language, u"en"_s);

    takeInstallerAnswers(installer, settings);
    EXPECT_EQ(settings.read(Language), u"en");

    settings.write(Language, u"fr"_s);
    answer(u"Language"_s, u"en"_s);
    takeInstallerAnswers(installer, settings);
    EXPECT_EQ(settings.read(Language), u"en");
}

} // namespace passerelle::presentation
