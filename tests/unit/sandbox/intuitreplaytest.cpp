// SPDX-License-Identifier: GPL-3.0-or-later
#include "intuitfixture.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class IntuitReplayTest : public IntuitTest
{
protected:
    HttpResponse create(const QString &requestId, const QByteArray &number)
    {
        return call("POST", u"invoice"_s, {{u"requestid"_s, requestId}}, invoice(number).replace('\'', '"'));
    }
    qint64 invoices()
    {
        return query(u"select count(*) from Invoice where DocNumber like 'X-%'"_s)[u"totalCount"].toInt();
    }
};

TEST_F(IntuitReplayTest, AnswersARepeatedRequestWithTheFirstAnswer)
{
    const HttpResponse first = create(u"r1"_s, "X-1");
    const HttpResponse second = create(u"r1"_s, "X-1");

    EXPECT_TRUE(first.applied);
    EXPECT_FALSE(second.applied);
    EXPECT_EQ(first.body, second.body);
    EXPECT_EQ(invoices(), 1);
}

TEST_F(IntuitReplayTest, AnswersTheDeadIdAfterADeletion)
{
    const QString id = json(create(u"r1"_s, "X-1").body)[u"Invoice"][u"Id"].toString();
    (void)write(u"Invoice"_s, "{'Id':'" + id.toLatin1() + "','SyncToken':'0'}",
                {{u"operation"_s, u"delete"_s}});

    EXPECT_EQ(json(create(u"r1"_s, "X-1").body)[u"Invoice"][u"Id"].toString(), id);
    EXPECT_EQ(invoices(), 0);
}

TEST_F(IntuitReplayTest, ForgetsRefusalsUnlessSwitched)
{
    closeBooks(QDate(2026, 11, 30));
    EXPECT_EQ(create(u"r1"_s, "X-1").status, 400);
    closeBooks(QDate(2026, 1, 31));
    EXPECT_EQ(create(u"r1"_s, "X-1").status, 200);

    setSwitch(u"requestIdReplaysFaults"_s, true);
    EXPECT_EQ(create(u"r2"_s, "X-1").status, 400);
    EXPECT_EQ(create(u"r2"_s, "X-9").status, 400);
}

TEST_F(IntuitReplayTest, RefusesTheSameIdForAnotherBodyWhenSwitched)
{
    (void)create(u"r1"_s, "X-1");
    EXPECT_EQ(create(u"r1"_s, "X-2").status, 200);
    setSwitch(u"requestIdOtherBodyReplays"_s, false);
    EXPECT_EQ(create(u"r1"_s, "X-2").status, 400);
    EXPECT_EQ(invoices(), 1);
}

TEST_F(IntuitReplayTest, ForgetsAfterItsLife)
{
    setSwitch(u"requestIdLifeSeconds"_s, 600);
    (void)create(u"r1"_s, "X-1");
    hand.time = hand.time.addSecs(599);
    EXPECT_EQ(create(u"r1"_s, "X-2").status, 200);
    EXPECT_EQ(invoices(), 1);
    hand.time = hand.time.addSecs(2);
    EXPECT_TRUE(create(u"r1"_s, "X-2").applied);
    EXPECT_EQ(invoices(), 2);
}

TEST_F(IntuitReplayTest, RefusesALongRequestId)
{
    EXPECT_EQ(create(QString(51, u'x'), "X-1").status, 400);
    EXPECT_EQ(create(QString(50, u'x'), "X-1").status, 200);
}
} // namespace
} // namespace passerelle::sandbox
