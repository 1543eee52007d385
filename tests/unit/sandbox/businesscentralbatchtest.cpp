// SPDX-License-Identifier: GPL-3.0-or-later
#include "businesscentralfixture.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class BusinessCentralBatchTest : public BusinessCentralTest
{
protected:
    [[nodiscard]] HttpResponse batch(const QByteArrayList &requests, Headers headers = {},
                                     const QString &fault = {})
    {
        headers.insert("authorization", "Bearer " + accessToken);
        QByteArray body = "{'requests':[" + requests.join(',') + "]}";
        return send("POST", root + "$batch", body.replace('\'', '"'), headers, fault);
    }
    [[nodiscard]] QByteArray make(const QByteArray &id, const QByteArray &body) const
    {
        return "{'method':'POST','id':'" + id + "','url':'companies(" + company
            + ")/customers','headers':{'Content-Type':'application/json'},'body':" + body + '}';
    }
    [[nodiscard]] static QList<int> statuses(const HttpResponse &response)
    {
        QList<int> all;
        const Json answer = json(response.body);
        for (const Json &each : answer[u"responses"].items())
            all.append(int(each[u"status"].toInt()));
        return all;
    }
    [[nodiscard]] size_t made(const QByteArray &name)
    {
        return list("customers?$filter=displayName%20eq%20'" + name + '\'').size();
    }
};
} // namespace

TEST_F(BusinessCentralBatchTest, AnswersEachOperationUnderItsId)
{
    const HttpResponse response = batch({make("a", "{'displayName':'Un'}"),
                                         "{'method':'GET','id':'b','url':'/companies(" + company
                                             + ")/customers?$filter=number eq %27C00010%27'}"});

    EXPECT_EQ(response.status, 200);
    EXPECT_TRUE(response.applied);
    const Json answer = json(response.body);
    const auto &answers = answer[u"responses"].items();
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[0][u"id"].toString(), u"a"_s);
    EXPECT_EQ(answers[0][u"status"].toInt(), 201);
    EXPECT_EQ(answers[0][u"body"][u"displayName"].toString(), u"Un"_s);
    EXPECT_EQ(answers[1][u"body"][u"value"].items().size(), 1U);
}

TEST_F(BusinessCentralBatchTest, StopsAtAnErrorUnlessToldToContinue)
{
    const QByteArrayList requests{make("1", "{'displayName':'Deux'}"), make("2", "{}"),
                                  make("3", "{'displayName':'Trois'}")};

    EXPECT_EQ(statuses(batch(requests)), QList<int>({201, 400}));
    EXPECT_EQ(made("Deux"), 1U);
    EXPECT_EQ(statuses(batch(requests, {{"prefer", "odata.continue-on-error"}})),
              QList<int>({201, 400, 201}));
    EXPECT_EQ(made("Deux"), 2U);
    EXPECT_EQ(made("Trois"), 1U);
}

TEST_F(BusinessCentralBatchTest, UndoesAFailedTransaction)
{
    const HttpResponse response =
        batch({make("1", "{'displayName':'Quatre'}"), make("2", "{}")}, {{"isolation", "snapshot"}});

    EXPECT_EQ(statuses(response), QList<int>({201, 400}));
    EXPECT_FALSE(response.applied);
    EXPECT_EQ(made("Quatre"), 0U);
}

TEST_F(BusinessCentralBatchTest, KeepsWhatATransactionPosted)
{
    const QByteArray address = at("salesInvoices", draft());
    const HttpResponse response = batch(
        {make("1", "{'displayName':'Cinq'}"),
         "{'method':'POST','id':'2','url':'companies(" + company + ")/" + address + "/Microsoft.NAV.post'}",
         make("3", "{'displayName':'Six'}"), make("4", "{}")},
        {{"isolation", "snapshot"}});

    EXPECT_EQ(statuses(response), QList<int>({201, 204, 201, 400}));
    EXPECT_TRUE(response.applied);
    EXPECT_EQ(get(address)[u"status"].toString(), u"Open"_s);
    EXPECT_EQ(made("Cinq"), 1U);
    EXPECT_EQ(made("Six"), 0U);
}

TEST_F(BusinessCentralBatchTest, CarriesOutHalfOfIt)
{
    const HttpResponse response = batch(
        {make("1", "{'displayName':'Sept'}"), make("2", "{'displayName':'Huit'}")}, {}, u"partial-batch"_s);

    EXPECT_EQ(statuses(response), QList<int>({201, 503}));
    EXPECT_EQ(made("Huit"), 0U);
}

TEST_F(BusinessCentralBatchTest, RefusesMoreThanAHundredOperationsAndWrongBodies)
{
    EXPECT_EQ(batch(QByteArrayList(101, make("1", "{'displayName':'Neuf'}"))).status, 400);
    EXPECT_EQ(batch({"{'id':'1'}"}).status, 400);
    EXPECT_EQ(made("Neuf"), 0U);
}

} // namespace passerelle::sandbox
