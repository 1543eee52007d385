// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <gmock/gmock.h>

#include <memory>

namespace passerelle::app {

namespace {

/// Lets the event loop turn until the calls have come in.
void waitFor(const int &calls)
{
    QElapsedTimer limit;
    limit.start();
    while (calls == 0 && limit.elapsed() < 10'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
}

} // namespace

class SingleInstanceTest : public ::testing::Test
{
protected:
    QTemporaryDir home;
    QTemporaryDir otherHome;
};

TEST_F(SingleInstanceTest, AsksTheFirstWindowToShowItselfAtTheSecondStart)
{
    SingleInstance first{home.path()};
    SingleInstance second{home.path()};
    int calls = 0;
    QObject::connect(&first, &SingleInstance::wanted, &first, [&calls] { ++calls; });

    ASSERT_TRUE(first.claim());
    EXPECT_FALSE(second.claim());

    waitFor(calls);
    EXPECT_EQ(calls, 1);
}

TEST_F(SingleInstanceTest, KeepsWindowsOfDifferentHomesApart)
{
    SingleInstance first{home.path()};
    SingleInstance other{otherHome.path()};

    ASSERT_TRUE(first.claim());
    EXPECT_TRUE(other.claim());
}

TEST_F(SingleInstanceTest, StartsAgainAfterTheFirstWindowHasEnded)
{
    auto first = std::make_unique<SingleInstance>(home.path());
    SingleInstance second{home.path()};
    ASSERT_TRUE(first->claim());

    first.reset();

    EXPECT_TRUE(second.claim());
}

} // namespace passerelle::app
