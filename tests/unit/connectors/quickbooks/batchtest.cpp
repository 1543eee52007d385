// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::test;

namespace {

class BatchTest : public ScriptedCompany
{
protected:
    std::vector<Outgoing> threeInvoices()
    {
        return {outgoingInvoice(u"A1"_s), outgoingInvoice(u"A2"_s), outgoingInvoice(u"A3"_s)};
    }
};

} // namespace

TEST_F(BatchTest, MatchesItemsByTheirIdNotByTheirPlace)
{
    const std::vector<Outgoing> batch = threeInvoices();
    server.on("POST " + path("batch"),
              {200,
               R"({"BatchItemResponse":[{"Fault":{"Error":[{"Message":"m","Detail":"closed","code":"6210"}],)"
               R"("type":"ValidationFault"},"bId":"3"},{"Invoice":)"
                   + invoiceJson(batch[0].effect.marker) + R"(,"bId":"1"}],"time":"now"})"});

    const std::vector<SendOutcome> outcomes = await(ledger.sendBatch(u"batch-key"_s, batch, {}));

    ASSERT_EQ(outcomes.size(), 3U);
    EXPECT_EQ(outcomes[0].verdict, SendVerdict::Applied);
    EXPECT_EQ(outcomes[0].effectId, batch[0].effect.effectId);
    EXPECT_EQ(outcomes[0].document.marker, batch[0].effect.marker);
    EXPECT_EQ(outcomes[1].verdict, SendVerdict::Unknown);
    EXPECT_EQ(outcomes[2].verdict, SendVerdict::Refused);
    EXPECT_EQ(outcomes[2].error.code, ErrorCode::PeriodClosed);
}

TEST_F(BatchTest, SendsEachBodyUnderItsPositionWithOneKey)
{
    const std::vector<Outgoing> batch = threeInvoices();
    server.on("POST " + path("batch"), {200, R"({"BatchItemResponse":[]})"});

    (void)await(ledger.sendBatch(u"batch-key"_s, batch, {}));

    const SeenRequest &seen = server.requests().front();
    EXPECT_EQ(seen.line, "POST " + path("batch?minorversion=75&requestid=batch-key"));
    const Result<Json> body = Json::parse(seen.body);
    ASSERT_TRUE(body);
    const Json::Array &items = (*body)[u"BatchItemRequest"].items();
    ASSERT_EQ(items.size(), 3U);
    EXPECT_EQ(items[1][u"bId"].toString(), u"2"_s);
    EXPECT_EQ(items[1][u"operation"].toString(), u"create"_s);
    EXPECT_TRUE(items[1][u"Invoice"][u"PrivateNote"].toString().startsWith(batch[1].effect.marker));
}

TEST_F(BatchTest, TellsTheGovernorHowManyDocumentsItHolds)
{
    server.on("POST " + path("batch"), {200, R"({"BatchItemResponse":[]})"});
    connectors::RateGovernor limited{quickbooks::publishedLimits(), 4, clock};
    connectors::AuthorizedClient held{http, tokens, limited};
    quickbooks::QuickBooksLedger books{settingsOf(server.url()), held, clock};

    (void)await(books.sendBatch(u"batch-key"_s, threeInvoices(), {}));

    ASSERT_EQ(limited.recentCalls().size(), 1U);
    EXPECT_EQ(limited.recentCalls().front().batchSize, 3);
}

TEST_F(BatchTest, IsSmallerWhereEachDocumentCountsSoThatFullOnesFillTheLimit)
{
    quickbooks::QuickBooksSettings settings = settingsOf(server.url());
    settings.countsBatchPayloads = true;

    const quickbooks::QuickBooksLedger counted{settings, client, clock};

    EXPECT_EQ(ledger.capabilities().batchSize, 30);
    EXPECT_EQ(500 % counted.capabilities().batchSize, 0);
    EXPECT_LE(500 / counted.capabilities().batchSize, 40); // batches a minute
}

TEST_F(BatchTest, LeavesEveryItemUnknownWhenTheReplyIsLost)
{
    server.on("POST " + path("batch"), ScriptedReply::Manner::Close);

    const std::vector<SendOutcome> outcomes = await(ledger.sendBatch(u"batch-key"_s, threeInvoices(), {}));

    ASSERT_EQ(outcomes.size(), 3U);
    for (const SendOutcome &outcome : outcomes)
        EXPECT_EQ(outcome.verdict, SendVerdict::Unknown);
}

TEST_F(BatchTest, PausesTheCompanyWhenAnItemWasThrottled)
{
    server.on(
        "POST " + path("batch"),
        {200, R"({"BatchItemResponse":[{"Fault":{"Error":[{"code":"3001"}],"type":"SERVICE"},"bId":"1"}]})"});

    const std::vector<SendOutcome> outcomes =
        await(ledger.sendBatch(u"batch-key"_s, std::vector{outgoingInvoice()}, {}));

    EXPECT_EQ(outcomes.front().verdict, SendVerdict::Throttled);
    EXPECT_EQ(governor.usage().throttled, 1);
}
