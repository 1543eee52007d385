// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfixture.h"
#include "storage/journalfolder.h"
#include "storage/migrations.h"

#include <QFileInfo>

namespace passerelle::storage {

class JournalOpeningTest : public JournalFixture
{
protected:
    // A journal that saw everything, closed.
    void makeWhole()
    {
        const auto written = journal();
        ASSERT_TRUE(written->markWhole());
        ASSERT_TRUE(intend(*written, plannedInvoice(1), 1));
    }

    void expectFreshAfterDamage(const QByteArray &damaged)
    {
        const auto written = journal();
        ASSERT_TRUE(written);
        EXPECT_EQ(written->memory(), Memory::Amnesia);
        ASSERT_FALSE(written->setAside().isEmpty());
        EXPECT_GT(written->memoryLostAt(), 0);
        EXPECT_TRUE(written->effects()->empty());
        if (!damaged.isNull()) {
            EXPECT_EQ(content(written->setAside()), damaged);
        }
    }
};

TEST_F(JournalOpeningTest, BeginsInAmnesiaUntilARunLookedUpEverything)
{
    {
        const auto first = journal();
        EXPECT_EQ(first->memory(), Memory::Amnesia);
        EXPECT_TRUE(first->setAside().isEmpty());
        EXPECT_EQ(first->installationId().size(), 32);
    }
    {
        const auto second = journal();
        EXPECT_EQ(second->memory(), Memory::Amnesia);
        ASSERT_TRUE(second->markWhole());
        EXPECT_EQ(second->memory(), Memory::Whole);
    }
    EXPECT_EQ(journal()->memory(), Memory::Whole);
    EXPECT_EQ(journal()->memory(), Memory::Whole);
}

TEST_F(JournalOpeningTest, KnowsSinceWhenAnEarlierJournalIsMissed)
{
    {
        const auto first = journal();
        EXPECT_EQ(first->memoryLostAt(), 0) << "there was none before";
    }
    for (const QString &suffix : {QString{}, u"-wal"_s, u"-shm"_s})
        QFile::remove(paths.journalFile() + suffix);
    const qint64 before = clock.now().toMSecsSinceEpoch();
    qint64 noticed = 0;
    {
        const auto second = journal();
        noticed = second->memoryLostAt();
        EXPECT_GT(noticed, before);
        EXPECT_LT(noticed, clock.now().toMSecsSinceEpoch());
        ASSERT_TRUE(second->markWhole());
    }
    EXPECT_EQ(journal()->memoryLostAt(), noticed);
}

TEST_F(JournalOpeningTest, KeepsAWriteAheadLog)
{
    const auto written = journal();
    const auto database = Database::open(paths.journalFile(), Database::Mode::ReadOnly);
    ASSERT_TRUE(database);

    EXPECT_EQ((*database)->value(u"PRAGMA journal_mode"_s)->toString(), u"wal");
}

TEST_F(JournalOpeningTest, BelongsToItsUserAlone)
{
    const auto written = journal();
    ASSERT_TRUE(intend(*written, plannedInvoice(1), 1));

    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    const QDir folder{paths.folder};
    EXPECT_EQ(QFileInfo(paths.folder).permissions() & others, 0);
    const QFileInfoList files = folder.entryInfoList(QDir::Files);
    EXPECT_GE(files.size(), 4); // journal, log, lock, note
    for (const QFileInfo &file : files)
        EXPECT_EQ(file.permissions() & (others | QFile::ExeOwner), 0) << qPrintable(file.fileName());
}

TEST_F(JournalOpeningTest, SetsAnEmptyFileAside)
{
    write({});

    expectFreshAfterDamage(QByteArray(""));
}

TEST_F(JournalOpeningTest, SetsAFileThatIsNoDatabaseAside)
{
    write("these are somebody's notes");

    expectFreshAfterDamage("these are somebody's notes");
}

TEST_F(JournalOpeningTest, SetsADatabaseThatIsCutAside)
{
    makeWhole();
    write(content(u"journal.sqlite"_s).first(5000));

    expectFreshAfterDamage({});
}

TEST_F(JournalOpeningTest, NeverOverwritesAnEarlierDamagedJournal)
{
    write("first");
    const QString first = journal()->setAside();
    QFile::remove(paths.journalFile());
    write("second");
    const QString second = journal()->setAside();

    EXPECT_NE(first, second);
    EXPECT_EQ(content(first), "first");
    EXPECT_EQ(content(second), "second");
}

TEST_F(JournalOpeningTest, SetsABrokenChainAside)
{
    makeWhole();
    // After the sealed head: an event nobody sealed.
    tamper({u"INSERT INTO event(at, actor_no, kind) VALUES(1, 1, 'forged')"_s});

    expectFreshAfterDamage({});
}

TEST_F(JournalOpeningTest, SetsAForgottenTailAside)
{
    makeWhole();
    tamper({u"DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)"_s,
            u"DELETE FROM chain WHERE seq = (SELECT max(seq) FROM chain)"_s});

    expectFreshAfterDamage({});
}

TEST_F(JournalOpeningTest, RefusesANewerJournalAndLeavesItUntouched)
{
    makeWhole();
    tamper({u"PRAGMA user_version = 99"_s});
    const QByteArray before = content(u"journal.sqlite"_s);

    const auto opened = open();
    const auto read = JournalReader::open(paths);

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::JournalNewer);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::JournalNewer);
    EXPECT_EQ(content(u"journal.sqlite"_s), before);
}

TEST_F(JournalOpeningTest, BringsAnOlderJournalUpToDate)
{
    QDir().mkpath(paths.folder);
    write({});
    {
        const auto older = Database::open(paths.journalFile(), Database::Mode::ReadWrite);
        ASSERT_TRUE(older);
        ASSERT_TRUE(migrate(**older, 1));
        ASSERT_TRUE(
            (*older)->run(u"INSERT INTO record(kind, source_id, number) VALUES(1, 'old', 'OLD-1')"_s));
    }
    const auto tooOld = JournalReader::open(paths);
    ASSERT_FALSE(tooOld);
    EXPECT_EQ(tooOld.error().code, ErrorCode::JournalOlder);

    const auto written = journal();

    EXPECT_TRUE(written->setAside().isEmpty());
    EXPECT_TRUE(reader()->find(RecordKind::Invoice, u"OLD-1"_s));
    const auto database = Database::open(paths.journalFile(), Database::Mode::ReadOnly);
    EXPECT_EQ(*schemaOf(**database), newestSchema());
}

TEST_F(JournalOpeningTest, FallsIntoAmnesiaWhenTheJournalAloneWasCopied)
{
    makeWhole();
    const JournalPaths other{home.path() + u"/other"_s};
    QDir().mkpath(other.folder);
    ASSERT_TRUE(QFile::copy(paths.journalFile(), other.journalFile()));

    const auto copy = open(other);

    ASSERT_TRUE(copy);
    EXPECT_EQ((*copy)->memory(), Memory::Amnesia);
    EXPECT_NE((*copy)->installationId(), journal()->installationId());
    EXPECT_EQ((*copy)->effects()->size(), 1u);
    EXPECT_EQ(journal()->memory(), Memory::Whole);
}

TEST_F(JournalOpeningTest, FallsIntoAmnesiaWhenTheWholeFolderWasCopied)
{
    makeWhole();
    const JournalPaths other{home.path() + u"/other"_s};
    QDir().mkpath(other.folder);
    ASSERT_TRUE(QFile::copy(paths.journalFile(), other.journalFile()));
    ASSERT_TRUE(QFile::copy(paths.installationFile(), other.installationFile()));

    const auto copy = open(other);

    ASSERT_TRUE(copy);
    EXPECT_EQ((*copy)->memory(), Memory::Amnesia);
}

TEST_F(JournalOpeningTest, FallsIntoAmnesiaWhenAnEarlierCopyWasRestored)
{
    makeWhole();
    const QByteArray earlier = content(u"journal.sqlite"_s);
    ASSERT_TRUE(intend(*journal(), plannedInvoice(2), 2));
    write(earlier);

    const auto restored = journal();

    EXPECT_EQ(restored->memory(), Memory::Amnesia);
    EXPECT_EQ(restored->effects()->size(), 1u);
}

TEST_F(JournalOpeningTest, ABackupOpensInAmnesiaAndHoldsEverything)
{
    const JournalPaths other{home.path() + u"/backup"_s};
    QDir().mkpath(other.folder);
    {
        const auto written = journal();
        ASSERT_TRUE(written->markWhole());
        ASSERT_TRUE(intend(*written, plannedInvoice(1), 1));
        ASSERT_TRUE(written->backUp(other.journalFile()));
        EXPECT_FALSE(written->backUp(other.journalFile()));
    }

    const auto backup = open(other);

    ASSERT_TRUE(backup);
    EXPECT_EQ((*backup)->memory(), Memory::Amnesia);
    EXPECT_EQ(*(*backup)->effects(), *journal()->effects());
}

// What a power cut leaves of a first start: the tables were made, what belongs in them was not.
TEST_F(JournalOpeningTest, GivesAJournalThatWasLeftHalfMadeAnInstallationAndNoMemory)
{
    QDir().mkpath(paths.folder);
    {
        const auto halfMade = Database::open(paths.journalFile(), Database::Mode::ReadWrite);
        ASSERT_TRUE(halfMade);
        ASSERT_TRUE(migrate(**halfMade, newestSchema()));
    }

    const auto first = journal();
    EXPECT_EQ(first->memory(), Memory::Amnesia);
    EXPECT_EQ(first->installationId().size(), 32);
    EXPECT_TRUE(first->setAside().isEmpty());
}

TEST_F(JournalOpeningTest, AsksForFreeSpaceBeforeAnythingElse)
{
    Journal::Options options;
    options.bytesNeeded = std::numeric_limits<qint64>::max();

    const auto opened = Journal::open(paths, clock, random, {}, options);

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(opened.error().detail,
              QDir::toNativeSeparators(paths.journalFile()) + u", 9223372036854775807"_s);
    EXPECT_FALSE(QFile::exists(paths.journalFile()));
}

TEST_F(JournalOpeningTest, RefusesAFolderThatACloudServiceCopies)
{
    const auto opened = open({home.path() + u"/OneDrive - Club/passerelle"_s});

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::JournalOnNetworkFolder);
}

TEST_F(JournalOpeningTest, ClosesARunThatWasInterrupted)
{
    qint64 runId = 0;
    {
        const auto written = journal();
        runId = *written->beginRun(u"sync"_s);
    }

    const auto written = journal();

    const auto run = reader()->run(runId);
    ASSERT_TRUE(run);
    EXPECT_EQ(run->result, u"interrupted");
    EXPECT_TRUE(run->endedAt.isValid());
    EXPECT_EQ(run->exitCode, -1);
    EXPECT_EQ(run->who, u"marie @ poste-1, test");
}

struct FolderCase
{
    const char *name;
    const char *path;
    bool isShared;
};

void PrintTo(const FolderCase &folder, std::ostream *out)
{
    *out << folder.path;
}

class SharedPathTest : public testing::TestWithParam<FolderCase>
{
};

TEST_P(SharedPathTest, IsRecognizedByItsParts)
{
    EXPECT_EQ(isSharedPath(QString::fromUtf8(GetParam().path)), GetParam().isShared);
}

INSTANTIATE_TEST_SUITE_P(
    Folders, SharedPathTest,
    testing::Values(FolderCase{"Local", "/home/marie/.local/share/passerelle", false},
                    FolderCase{"OneDrive", "C:/Users/marie/OneDrive/passerelle", true},
                    FolderCase{"OneDriveOfWork", R"(C:\Users\marie\OneDrive - Club\p)", true},
                    FolderCase{"Dropbox", "/home/marie/Dropbox (Personal)/p", true},
                    FolderCase{"LowerCase", "/home/marie/dropbox/p", true},
                    FolderCase{"GoogleDrive", "/Users/marie/Google Drive/p", true},
                    FolderCase{"ICloud", "/Users/marie/Library/Mobile Documents/p", true},
                    FolderCase{"NetworkShare", R"(\\server\share\p)", true},
                    FolderCase{"SimilarName", "/home/marie/dropboxes/p", false}),
    [](const auto &row) { return std::string{row.param.name}; });

TEST(NetworkFileSystemTest, KnowsTheTypesOfNetworkFileSystems)
{
    EXPECT_TRUE(isNetworkFileSystem(0x6969)); // NFS
    EXPECT_TRUE(isNetworkFileSystem(0xff534d42)); // CIFS
    EXPECT_TRUE(isNetworkFileSystem(0xfe534d42)); // SMB2
    EXPECT_TRUE(isNetworkFileSystem(0x65735546)); // FUSE
    EXPECT_FALSE(isNetworkFileSystem(0xef53)); // ext4
    EXPECT_FALSE(isNetworkFileSystem(0x01021994)); // tmpfs
}

TEST(DatabaseErrorTest, SaysThatTheDiskIsFull)
{
    const QTemporaryDir folder;
    const auto database = Database::open(folder.filePath(u"small.sqlite"_s), Database::Mode::ReadWrite);
    ASSERT_TRUE(database);
    ASSERT_TRUE((*database)->run(u"CREATE TABLE t(x)"_s));
    ASSERT_TRUE((*database)->run(u"PRAGMA max_page_count = 3"_s));

    const auto outcome = (*database)->run(u"INSERT INTO t VALUES(zeroblob(100000))"_s);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::DiskFull);
    EXPECT_TRUE(outcome.error().detail.contains(u"small.sqlite"));
}

} // namespace passerelle::storage
