// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backupjobs.h"
#include "officefixture.h"
#include "support/await.h"

#include <QDir>

namespace passerelle::service {

class BackupJobsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        company = here.company();
        here.post(company, u"Zénaïde Quévillon"_s);
        file = here.path(u"club.passerelle-backup"_s);
    }

    static CompanySecrets secrets()
    {
        CompanySecrets secrets;
        secrets.sourceClientSecret = Secret{QByteArray{"of the source"}};
        secrets.ledgerClientSecret = Secret{QByteArray{"of the ledger"}};
        return secrets;
    }

    Result<CompanySettings> restored(const QString &name = {}, Secrets when = Secrets::Now)
    {
        CompanySecrets given = when == Secrets::Now ? secrets() : CompanySecrets{};
        return test::await(restoreBackup(&there.office, file, name, std::move(given), when));
    }

    /// How many companies the other computer has: nothing stays of what failed.
    size_t companiesThere() const { return there.office.companies.all()->size(); }

    void change(qint64 at, char byte) const
    {
        QFile backup{file};
        ASSERT_TRUE(backup.open(QIODevice::ReadWrite));
        ASSERT_TRUE(backup.seek(at < 0 ? backup.size() + at : at));
        ASSERT_EQ(backup.write(&byte, 1), 1);
    }

    Computer here;
    Computer there;
    CompanySettings company;
    QString file;
};

TEST_F(BackupJobsTest, TakesACompanyOverWithItsJournalInAmnesia)
{
    ASSERT_TRUE(backUp(here.office, company, file));

    const auto taken = restored();

    ASSERT_TRUE(taken) << qPrintable(taken.error().detail);
    EXPECT_EQ(taken->name, company.name);
    EXPECT_EQ(taken->source, company.source);
    EXPECT_EQ(there.office.companies.mapping(taken->id)->entries.size(), 1U);
    const auto reader = openReader(there.office, *taken);
    ASSERT_TRUE(reader);
    EXPECT_EQ(*(*reader)->memory(), storage::Memory::Amnesia);
    EXPECT_EQ((*reader)->effects()->size(), 1U);
    EXPECT_EQ(*(*openReader(here.office, company))->memory(), storage::Memory::Whole)
        << "the one it came from";
    EXPECT_EQ(there.vault->entries.size(), 2);
}

TEST_F(BackupJobsTest, AsksForTheAuthorizationAndTheScheduleAgainButKnowsTheLedgersCompany)
{
    company.schedule.mode = schedule::Mode::Interval;
    company.schedule.minutes = 60;
    ASSERT_TRUE(here.office.companies.save(company));
    ASSERT_TRUE(backUp(here.office, company, file));

    const auto taken = restored();

    ASSERT_TRUE(taken);
    EXPECT_TRUE(taken->schedule.isOff());
    const AuthorizationState state = there.office.companies.authorization(taken->id);
    EXPECT_FALSE(state.isAuthorized);
    EXPECT_EQ(state.realmId, u"realm-9130"_s);
}

TEST_F(BackupJobsTest, HoldsNoSecret)
{
    here.vault->entries.insert(u"anything"_s, Secret{QByteArray{"refresh-token-of-the-club"}});
    ASSERT_TRUE(backUp(here.office, company, file));

    QFile backup{file};
    ASSERT_TRUE(backup.open(QIODevice::ReadOnly));

    EXPECT_FALSE(backup.readAll().contains("refresh-token-of-the-club"));
    EXPECT_TRUE(here.vault->calls.isEmpty());
}

TEST_F(BackupJobsTest, IsReadableByItsOwnerOnly)
{
    ASSERT_TRUE(backUp(here.office, company, file));

    EXPECT_EQ(QFile{file}.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
}

TEST_F(BackupJobsTest, RemembersWhereACompanyWasLastSaved)
{
    EXPECT_TRUE(lastBackup(here.office, company).file.isEmpty());

    ASSERT_TRUE(backUp(here.office, company, file));

    const LastBackup last = lastBackup(here.office, company);
    EXPECT_EQ(last.file, file);
    EXPECT_EQ(last.at, here.clock.now());
    EXPECT_EQ(last.size, QFileInfo{file}.size());
    EXPECT_FALSE(QFile::exists(here.office.companies.folder(company.id) + u"/backup.sqlite"_s));
}

TEST_F(BackupJobsTest, SavesACompanyThatNeverRan)
{
    CompanySettings fresh = Computer::settings();
    fresh.name = u"Neuf"_s;
    const auto added = here.office.companies.add(fresh);
    ASSERT_TRUE(added);
    ASSERT_TRUE(backUp(here.office, *added, file));

    const auto taken = restored();

    ASSERT_TRUE(taken) << qPrintable(taken.error().detail);
    EXPECT_TRUE((*openReader(there.office, *taken))->isEmpty());
}

TEST_F(BackupJobsTest, RefusesANameThatIsTakenAndAcceptsAnother)
{
    ASSERT_TRUE(backUp(here.office, company, file));
    ASSERT_TRUE(restored());

    EXPECT_EQ(restored().error().code, ErrorCode::CompanyExists);
    EXPECT_EQ(companiesThere(), 1U);
    const auto other = restored(u"Club repris"_s);
    ASSERT_TRUE(other);
    EXPECT_EQ(other->name, u"Club repris"_s);
}

TEST_F(BackupJobsTest, RefusesAFileThatWasChangedAnywhere)
{
    ASSERT_TRUE(backUp(here.office, company, file));
    const qint64 size = QFileInfo{file}.size();
    for (const qint64 at : {qint64{0}, qint64{30}, size / 2, size - 100, size - 2}) {
        ASSERT_TRUE(QFile::remove(file));
        ASSERT_TRUE(backUp(here.office, company, file));
        change(at, '~');

        EXPECT_EQ(restored().error().code, ErrorCode::BackupUnusable) << at;
    }
    EXPECT_EQ(companiesThere(), 0U);
    EXPECT_TRUE(there.vault->entries.isEmpty());
}

TEST_F(BackupJobsTest, RefusesAFileThatWasCutOrIsSomethingElse)
{
    ASSERT_TRUE(backUp(here.office, company, file));
    QFile backup{file};
    ASSERT_TRUE(backup.resize(backup.size() - 1));
    EXPECT_EQ(restored().error().code, ErrorCode::BackupUnusable);
    ASSERT_TRUE(backup.resize(0));
    EXPECT_EQ(restored().error().code, ErrorCode::BackupUnusable);

    ASSERT_TRUE(writePrivateFile(file, "{\"name\":\"Club\"}\n"));
    EXPECT_EQ(restored().error().code, ErrorCode::BackupUnusable);
    file = here.path(u"nothing"_s);
    EXPECT_EQ(restored().error().code, ErrorCode::BackupUnusable);
    EXPECT_EQ(companiesThere(), 0U);
}

TEST_F(BackupJobsTest, SaysOfANewerFormThatAnotherVersionWroteIt)
{
    ASSERT_TRUE(writePrivateFile(file, "passerelle-backup 2\n{}\n"));

    const auto taken = restored();

    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().code, ErrorCode::BackupUnusable);
    EXPECT_TRUE(taken.error().detail.contains(u"another version")) << qPrintable(taken.error().detail);
}

TEST_F(BackupJobsTest, WritesNoPartOutsideTheCompanysFolder)
{
    BackupNote note{u"Club"_s, u"0.1.0"_s, here.clock.now()};
    const QString part = here.path(u"part"_s);
    ASSERT_TRUE(writePrivateFile(part, toJson(Computer::settings()).toBytes()));
    const qint64 size = QFileInfo{part}.size();
    note.parts = {{u"company.json"_s, part, size}, {u"../../escaped.json"_s, part, size}};
    ASSERT_TRUE(writeBackupFile(file, note));

    const auto taken = restored();

    ASSERT_TRUE(taken) << qPrintable(taken.error().detail);
    EXPECT_FALSE(QFile::exists(there.path(u"home/escaped.json"_s)));
    EXPECT_FALSE(QFile::exists(there.path(u"escaped.json"_s)));
}

TEST_F(BackupJobsTest, RefusesADamagedJournalInsideAWholeFile)
{
    ASSERT_TRUE(backUp(here.office, company, file));
    const QString folder = here.path(u"parts"_s);
    QDir{}.mkpath(folder);
    auto note = unpackBackupFile(file, folder, {u"company.json"_s, u"journal.sqlite"_s});
    ASSERT_TRUE(note);
    std::erase_if(note->parts, [](const BackupPart &part) { return part.file.isEmpty(); });
    QFile journal{folder + u"/journal.sqlite"_s};
    ASSERT_TRUE(journal.open(QIODevice::ReadWrite));
    ASSERT_TRUE(journal.seek(4096));
    journal.write(QByteArray(8192, 'x'));
    journal.close();
    ASSERT_TRUE(writeBackupFile(file, *note));

    EXPECT_EQ(restored().error().code, ErrorCode::BackupUnusable);
    EXPECT_EQ(companiesThere(), 0U);
}

TEST_F(BackupJobsTest, NeedsTheSecretsNowUnlessTheyComeLater)
{
    ASSERT_TRUE(backUp(here.office, company, file));

    const auto without = test::await(restoreBackup(&there.office, file, {}, {}, Secrets::Now));

    EXPECT_EQ(without.error().code, ErrorCode::SecretMissing);
    EXPECT_EQ(companiesThere(), 0U);
    EXPECT_TRUE(restored({}, Secrets::Later));
}

TEST_F(BackupJobsTest, TellsWhatAFileHoldsWithoutTakingItOver)
{
    ASSERT_TRUE(backUp(here.office, company, file));

    const auto contents = readBackup(there.office, file);

    ASSERT_TRUE(contents);
    EXPECT_EQ(contents->note.company, company.name);
    EXPECT_EQ(contents->note.madeAt, here.clock.now());
    EXPECT_EQ(contents->settings.source, company.source);
    EXPECT_EQ(companiesThere(), 0U);
    EXPECT_TRUE(QDir{there.path(u"home"_s)}.entryList({u"taken-over-*"_s}, QDir::Dirs).isEmpty());
}

} // namespace passerelle::service
