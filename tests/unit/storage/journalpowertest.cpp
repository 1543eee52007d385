// SPDX-License-Identifier: GPL-3.0-or-later
// The journal on a disk that fails or loses its power (docs/powercut.md).
#include "journalfixture.h"
#include "powercut/disk.h"
#include "powercut/diskvfs.h"

#include <QLoggingCategory>

namespace passerelle::storage {

using powercut::Disk;
using powercut::DiskTrouble;

class JournalPowerTest : public JournalFixture
{
protected:
    void SetUp() override
    {
        QLoggingCategory::setFilterRules(u"passerelle.storage=false"_s); // failures are what is asked for
        ASSERT_TRUE(powercut::installDiskVfs());
        powercut::setDisk(paths.folder, &disk);
    }
    void TearDown() override
    {
        powercut::setDisk(paths.folder, nullptr);
        QLoggingCategory::setFilterRules({});
    }

    /// The power goes and comes back.
    void cutPower(std::unique_ptr<Journal> written)
    {
        disk.cut();
        written.reset();
        disk.restart();
    }

    Disk disk{paths.folder, 7, true};
};

TEST_F(JournalPowerTest, KeepsWhatWasCommittedWhateverTheDiskDidNotSync)
{
    for (int number = 1; number <= 20; ++number) {
        auto written = journal();
        ASSERT_TRUE(written);
        ASSERT_EQ(written->unfinished()->size(), size_t(number - 1));
        ASSERT_TRUE(intend(*written, plannedInvoice(number), number));
        cutPower(std::move(written));
    }
}

// A journal whose first start was cut could not be opened any more: a rollback journal lay beside it, which a
// connection that may not write can't use.
TEST_F(JournalPowerTest, OpensAfterAPowerCutAtAnyStepOfItsFirstStart)
{
    constexpr int Steps = 160; // it takes some 140
    for (int step = 1; step <= Steps; ++step) {
        disk.cutBefore(disk.steps() + step);
        Opened interrupted = open();
        if (interrupted)
            cutPower(*std::move(interrupted));
        else
            disk.restart();
        disk.cutBefore(0);

        const auto opened = journal();

        ASSERT_TRUE(opened) << step;
        EXPECT_TRUE(opened->setAside().isEmpty()) << step;
        EXPECT_EQ(opened->installationId().size(), 32) << step;
        disk.clear();
    }
}

TEST_F(JournalPowerTest, KeepsNothingOfACommitThatTheDiskHadNoRoomFor)
{
    auto written = journal();
    ASSERT_TRUE(intend(*written, plannedInvoice(1), 1));
    disk.trouble(DiskTrouble::Full, 2);

    const auto refused = intend(*written, plannedInvoice(2), 2);

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::DiskFull);
    disk.free();
    EXPECT_EQ(written->unfinished()->size(), 1U);
    ASSERT_TRUE(intend(*written, plannedInvoice(2), 2));
    cutPower(std::move(written));
    EXPECT_EQ(journal()->unfinished()->size(), 2U);
}

TEST_F(JournalPowerTest, SaysThatAWriteThatEndsHalfWayOrASyncThatFailsIsNoCommit)
{
    auto written = journal();
    for (const DiskTrouble trouble : {DiskTrouble::ShortWrite, DiskTrouble::SyncFails}) {
        disk.trouble(trouble, 0);
        const auto refused = intend(*written, plannedInvoice(1), 1);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::JournalWriteFailed);
        EXPECT_TRUE(written->unfinished()->empty());
    }
    ASSERT_TRUE(intend(*written, plannedInvoice(1), 1));
    cutPower(std::move(written));
    EXPECT_EQ(journal()->unfinished()->size(), 1U);
}

TEST_F(JournalPowerTest, SaysThatAnotherProcessHoldsTheFile)
{
    const auto written = journal();
    disk.trouble(DiskTrouble::Locked, 0);

    const auto refused = intend(*written, plannedInvoice(1), 1);

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::JournalLocked);
    disk.free();
    EXPECT_TRUE(intend(*written, plannedInvoice(1), 1));
}

} // namespace passerelle::storage
