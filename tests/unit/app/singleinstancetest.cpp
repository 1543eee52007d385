// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <gmock/gmock.h>

#include <future>
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

/// What another process would get, while the event loop turns here.
template<typename Act> auto elsewhere(Act act)
{
    auto answer = std::async(std::launch::async, act);
    while (answer.wait_for(std::chrono::milliseconds{10}) != std::future_status::ready)
        QCoreApplication::processEvents();
    return answer.get();
}

/// What the window of a home answers to a run that another process offers.
service::HandOver offered(const QString &home, const QString &company)
{
    return elsewhere([home, company] { return service::offerRun(home, company); });
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
    int calls = 0;
    QObject::connect(&first, &SingleInstance::wanted, &first, [&calls] { ++calls; });

    ASSERT_TRUE(first.claim());
    EXPECT_FALSE(elsewhere([place = home.path()] { return SingleInstance{place}.claim(); }));

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

// covers: M-19
TEST_F(SingleInstanceTest, AnswersARunOfTheScheduleAndDoesNotComeForward)
{
    SingleInstance window{home.path()};
    int calls = 0;
    QObject::connect(&window, &SingleInstance::wanted, &window, [&calls] { ++calls; });
    window.takeRun = [](const QString &company) {
        return company == QStringLiteral("club") ? service::HandOver::Taken : service::HandOver::NotHere;
    };
    ASSERT_TRUE(window.claim());

    EXPECT_EQ(offered(home.path(), QStringLiteral("club")), service::HandOver::Taken);
    EXPECT_EQ(offered(home.path(), QStringLiteral("other")), service::HandOver::NotHere);
    EXPECT_EQ(offered(otherHome.path(), QStringLiteral("club")), service::HandOver::NoWindow);
    EXPECT_EQ(calls, 0);
}

} // namespace passerelle::app
