// SPDX-License-Identifier: GPL-3.0-or-later
#include "intuitfixture.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class IntuitBatchTest : public IntuitTest
{
protected:
    static QByteArray customerItem(int number)
    {
        const QByteArray n = QByteArray::number(number);
        return "{\"bId\":\"" + n + "\",\"operation\":\"create\",\"Customer\":{\"DisplayName\":\"Lot " + n
            + "\"}}";
    }
    HttpResponse batch(const QList<QByteArray> &items, const QString &requestId = {},
                       const QString &fault = {})
    {
        Parameters parameters;
        if (!requestId.isEmpty())
            parameters.append({u"requestid"_s, requestId});
        return call("POST", u"batch"_s, parameters, "{\"BatchItemRequest\":[" + items.join(',') + "]}",
                    fault);
    }
    static Json itemOf(const HttpResponse &response, const QString &id)
    {
        const Json answer = json(response.body);
        for (const Json &part : answer[u"BatchItemResponse"].items()) {
            if (part[u"bId"].toString() == id)
                return part;
        }
        return {};
    }
    qint64 customers()
    {
        return query(u"select count(*) from Customer where DisplayName like 'Lot %'"_s)[u"totalCount"]
            .toInt();
    }
};

TEST_F(IntuitBatchTest, RunsEachItemOnItsOwn)
{
    const HttpResponse response =
        batch({customerItem(1), customerItem(1).replace("\"bId\":\"1\"", "\"bId\":\"2\""),
               "{\"bId\":\"3\",\"Query\":\"select * from Term where Name = 'Net 30'\"}",
               "{\"bId\":\"4\",\"operation\":\"delete\",\"Invoice\":{\"Id\":\"999\","
               "\"SyncToken\":\"0\"}}"});

    EXPECT_EQ(response.status, 200);
    EXPECT_TRUE(response.applied);
    EXPECT_EQ(itemOf(response, u"1"_s)[u"Customer"][u"DisplayName"], Json(u"Lot 1"_s));
    EXPECT_EQ(itemOf(response, u"2"_s)[u"Fault"][u"Error"].items().front()[u"code"], Json(u"6240"_s));
    EXPECT_EQ(itemOf(response, u"3"_s)[u"QueryResponse"][u"Term"].items().size(), 1U);
    EXPECT_EQ(itemOf(response, u"4"_s)[u"Fault"][u"Error"].items().front()[u"code"], Json(u"610"_s));
}

TEST_F(IntuitBatchTest, RefusesMoreThanThirtyItems)
{
    QList<QByteArray> items;
    for (int i = 0; i < 31; ++i)
        items.append(customerItem(i));

    EXPECT_EQ(batch(items).status, 400);
    EXPECT_EQ(customers(), 0);
    items.removeLast();
    EXPECT_EQ(batch(items).status, 200);
    EXPECT_EQ(customers(), 30);
}

TEST_F(IntuitBatchTest, RemembersItsRequestIdItemByItem)
{
    const HttpResponse first = batch({customerItem(1)}, u"b1"_s);
    const HttpResponse second = batch({customerItem(1), customerItem(2)}, u"b1"_s);

    EXPECT_EQ(itemOf(first, u"1"_s), itemOf(second, u"1"_s));
    EXPECT_EQ(customers(), 2);
    EXPECT_EQ(batch({customerItem(3)}, QString(37, u'x')).status, 400);
}

TEST_F(IntuitBatchTest, LosesHalfOfABatchThatIsStruck)
{
    const QList<QByteArray> items{customerItem(0), customerItem(1), customerItem(2), customerItem(3)};
    const HttpResponse response = batch(items, u"b2"_s, u"partial-batch"_s);

    EXPECT_EQ(customers(), 2);
    EXPECT_EQ(itemOf(response, u"2"_s)[u"Fault"][u"Error"].items().front()[u"code"], Json(u"10000"_s));
    EXPECT_TRUE(itemOf(response, u"3"_s).isNull());
    (void)batch(items, u"b2"_s);
    EXPECT_EQ(customers(), 4);
}

TEST_F(IntuitBatchTest, ReportsChangesAndTombstones)
{
    const QByteArray id = write(u"Invoice"_s, invoice("X-1"))[u"Id"].toString().toLatin1();
    (void)write(u"Invoice"_s, "{'Id':'" + id + "','SyncToken':'0'}", {{u"operation"_s, u"delete"_s}});
    const Parameters parameters{{u"entities"_s, u"Invoice,Payment"_s},
                                {u"changedSince"_s, u"2026-11-19T00:00:00-05:00"_s}};
    const Json answer = json(call("GET", u"cdc"_s, parameters).body);
    const auto &blocks = answer[u"CDCResponse"].items().front()[u"QueryResponse"].items();

    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0][u"Invoice"].items().front()[u"status"], Json(u"Deleted"_s));
    EXPECT_TRUE(blocks[1].members().empty());
    EXPECT_EQ(
        call("GET", u"cdc"_s, {{u"entities"_s, u"Invoice"_s}, {u"changedSince"_s, u"2026-10-01"_s}}).status,
        400);
}
} // namespace
} // namespace passerelle::sandbox
