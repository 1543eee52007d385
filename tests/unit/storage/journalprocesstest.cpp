// SPDX-License-Identifier: GPL-3.0-or-later
// What holds when processes meet, or die. Children are forked: POSIX only.
#include "journalfixture.h"
#include "storage/writerlock.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace passerelle::storage {

namespace {

constexpr int BatchSize = 3;

/// A forked child that can be heard and killed.
class Child final
{
public:
    template<typename Work> explicit Child(Work work)
    {
        int ends[2] = {};
        if (::pipe(ends) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(ends[0]);
            work([out = ends[1]] { return ::write(out, "x", 1) == 1; });
            ::_exit(0);
        }
        ::close(ends[1]);
        m_in = ends[0];
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;
    ~Child()
    {
        kill();
        ::close(m_in);
    }

    /// True when the child said something; false when it ended.
    [[nodiscard]] bool listen() const
    {
        char byte = 0;
        return ::read(m_in, &byte, 1) == 1;
    }

    void kill()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = -1;
    }

private:
    pid_t m_pid = -1;
    int m_in = -1;
};

} // namespace

using JournalProcessTest = JournalFixture;

TEST_F(JournalProcessTest, IsBusyWhileAnotherProcessHoldsTheLockAndFreeOnceItDied)
{
    ASSERT_TRUE(journal()); // makes the folder
    Child holder{[this](const auto &say) {
        const auto lock = WriterLock::take(paths.folder);
        if (lock && say())
            ::pause();
    }};
    ASSERT_TRUE(holder.listen());

    const auto refused = open();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::CompanyBusy);

    holder.kill();
    EXPECT_TRUE(open());
}

TEST_F(JournalProcessTest, IsBusyForASecondWriterOfTheSameProcess)
{
    const auto first = journal();

    const auto second = open();

    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::CompanyBusy);
}

TEST_F(JournalProcessTest, KeepsOnlyWholeTransactionsWhenItsProcessIsKilled)
{
    ASSERT_TRUE(journal()->markWhole());
    size_t known = 0;
    for (int round = 0; round < 10; ++round) {
        Child writer{[this, round](const auto &say) {
            const auto written = open();
            if (!written || !(*written)->beginRun(u"sync"_s))
                return;
            bool goesOn = true;
            for (int batch = 0; goesOn; ++batch) {
                std::vector<std::pair<Effect, QByteArray>> effects;
                for (int i = 0; i < BatchSize; ++i) {
                    const int number = round * 1'000'000 + batch * BatchSize + i;
                    effects.emplace_back(plannedInvoice(number), payloadOf(number));
                }
                goesOn = (*written)->intend(effects) && say();
            }
        }};
        const size_t heard = 1 + static_cast<size_t>(round) * 2;
        for (size_t i = 0; i < heard; ++i)
            ASSERT_TRUE(writer.listen());
        writer.kill();

        EXPECT_TRUE(*reader()->chainHolds()); // a reader needs no writer to come after the crash
        const auto recovered = journal();
        ASSERT_TRUE(recovered);
        EXPECT_TRUE(recovered->setAside().isEmpty());
        EXPECT_EQ(recovered->memory(), Memory::Whole);
        const auto unfinished = recovered->unfinished();
        ASSERT_TRUE(unfinished);
        const size_t count = unfinished->size();
        EXPECT_EQ(count % BatchSize, 0u);
        EXPECT_GE(count, known + heard * BatchSize); // what it said was on disk
        for (const Effect &effect : *unfinished)
            ASSERT_TRUE(recovered->payload(effect.effectId));
        EXPECT_TRUE(*reader()->chainHolds());
        EXPECT_EQ(reader()->runs()->front().result, u"interrupted");
        known = count;
    }
}

TEST_F(JournalProcessTest, ReadsWhileAnotherProcessIsInTheMiddleOfATransaction)
{
    {
        const auto written = journal();
        ASSERT_TRUE(intend(*written, plannedInvoice(1), 1));
    }
    Child writer{[this](const auto &say) {
        const auto database = Database::open(paths.journalFile(), Database::Mode::ReadWrite);
        if (!database || !(*database)->run(u"BEGIN IMMEDIATE"_s) || !(*database)->run(u"DELETE FROM record"_s)
            || !say())
            return;
        ::pause();
    }};
    // The delete meets a foreign key: the child then ends without a word and leaves nothing.
    const bool isInTheMiddle = writer.listen();

    const auto read = reader();

    EXPECT_EQ(read->effects()->size(), 1u);
    EXPECT_TRUE(*read->chainHolds());
    EXPECT_TRUE(isInTheMiddle);
}

} // namespace passerelle::storage

#endif
