// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::domain;
using namespace passerelle::test;

namespace {

class PaymentTest : public ScriptedCompany
{
protected:
    static Json line(const QString &number)
    {
        Json line;
        line.set(u"id"_s, ScriptedTenant::idOf(6));
        line.set(u"@odata.etag"_s, u"W/\"6\""_s);
        line.set(u"documentNumber"_s, number);
        line.set(u"postingDate"_s, u"2026-03-02"_s);
        line.set(u"amount"_s, Json::number("-5.00"));
        return line;
    }

    LookUpVerdict recover(const Outgoing &what)
    {
        const LookUpResult found = lookUp(what);
        if (found.verdict != LookUpVerdict::Absent)
            return found.verdict;
        EXPECT_EQ(send(what).verdict, SendVerdict::Applied);
        return lookUp(what).verdict;
    }

    static businesscentral::BusinessCentralSettings leavingPayments(const QUrl &base)
    {
        businesscentral::BusinessCentralSettings settings = settingsOf(base);
        settings.postsPayments = false;
        return settings;
    }
};

class InterruptedPaymentTest : public PaymentTest, public testing::WithParamInterface<std::tuple<int, Loss>>
{
};

class InterruptedRefundTest : public PaymentTest, public testing::WithParamInterface<std::tuple<int, Loss>>
{
};

std::string boundaryName(const testing::TestParamInfo<std::tuple<int, Loss>> &row)
{
    const bool isReply = std::get<1>(row.param) == Loss::Reply;
    return std::string{isReply ? "Reply" : "Request"} + std::to_string(std::get<0>(row.param)) + "Lost";
}

} // namespace

// covers: M-06
TEST_F(PaymentTest, PostsAPaymentThroughTheJournal)
{
    const Outgoing what = payment();

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    EXPECT_EQ(outcome.document.ledgerId, what.effect.marker);
    EXPECT_EQ(outcome.document.marker, what.effect.marker);
    EXPECT_EQ(outcome.document.number, u"PMT-88213"_s);
    EXPECT_EQ(outcome.document.total, cents(114'98));
    EXPECT_EQ(tenant.glDocuments(what.effect.marker), 1);
    EXPECT_TRUE(tenant.journalLines.empty());
}

TEST_P(InterruptedPaymentTest, LeavesExactlyOnePostedPayment)
{
    const Outgoing what = payment();
    tenant.loseWrite(std::get<0>(GetParam()), std::get<1>(GetParam()));

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Unknown);
    EXPECT_EQ(recover(what), LookUpVerdict::Found);
    EXPECT_EQ(tenant.glDocuments(what.effect.marker), 1);
    EXPECT_TRUE(tenant.journalLines.empty());
}

INSTANTIATE_TEST_SUITE_P(Boundaries, InterruptedPaymentTest,
                         testing::Combine(testing::Range(1, 3), testing::Values(Loss::Request, Loss::Reply)),
                         boundaryName);

TEST_P(InterruptedPaymentTest, DoesNotCarryAnUnsurePaymentWithTheNextOne)
{
    const Outgoing first = payment(u"P1"_s);
    const Outgoing second = payment(u"P2"_s);
    tenant.loseWrite(std::get<0>(GetParam()), std::get<1>(GetParam()));
    (void)send(first);

    EXPECT_EQ(send(second).verdict, SendVerdict::Applied);

    EXPECT_EQ(recover(first), LookUpVerdict::Found);
    EXPECT_EQ(tenant.glDocuments(first.effect.marker), 1);
    EXPECT_EQ(tenant.glDocuments(second.effect.marker), 1);
}

TEST_P(InterruptedRefundTest, LeavesOneCreditMemoAndOnePayout)
{
    const Outgoing what = refund();
    tenant.loseWrite(std::get<0>(GetParam()), std::get<1>(GetParam()));

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Unknown);
    EXPECT_EQ(recover(what), LookUpVerdict::Found);
    EXPECT_EQ(tenant.posted().size(), 1U);
    EXPECT_TRUE(tenant.drafts().empty());
    EXPECT_EQ(tenant.glDocuments(what.effect.marker), 1);
    EXPECT_TRUE(tenant.journalLines.empty());
}

INSTANTIATE_TEST_SUITE_P(Boundaries, InterruptedRefundTest,
                         testing::Combine(testing::Range(1, 8), testing::Values(Loss::Request, Loss::Reply)),
                         boundaryName);

TEST_F(PaymentTest, PostsARefundAsCreditMemoAndPayout)
{
    const Outgoing what = refund();

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    EXPECT_EQ(outcome.document.ledgerId, ScriptedTenant::idOf(1));
    EXPECT_EQ(outcome.document.total, cents(114'98));
    ASSERT_EQ(tenant.entries.size(), 2U);
    EXPECT_EQ(tenant.entries.front()[u"creditAmount"].numberText(), "114.98"); // money leaves
}

TEST_F(PaymentTest, CallsARefundWithoutItsPayoutNotApplied)
{
    const Outgoing what = refund();
    tenant.loseWrite(6, Loss::Request); // the line of the payout
    (void)send(what);

    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Absent);
}

TEST_F(PaymentTest, RefusesToPostLinesOfSomebodyElse)
{
    tenant.journalLines.push_back(line(u"G00012"_s));

    const SendOutcome outcome = send(payment());

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_EQ(outcome.error.code, ErrorCode::PaymentJournalInUse);
    EXPECT_EQ(outcome.error.detail, u"G00012"_s);
    EXPECT_TRUE(tenant.writes().isEmpty());
}

TEST_F(PaymentTest, RefusesARefundBeforeItsCreditMemoWhenTheJournalIsInUse)
{
    tenant.journalLines.push_back(line(u"G00012"_s));

    const SendOutcome outcome = send(refund());

    EXPECT_EQ(outcome.error.code, ErrorCode::PaymentJournalInUse);
    EXPECT_TRUE(tenant.writes().isEmpty());
}

TEST_F(PaymentTest, TakesItsLineBackWhenSomebodyAddsOneBeforePosting)
{
    const Outgoing what = payment();
    tenant.beforeWrite(1, [this] { tenant.journalLines.push_back(line(u"G00012"_s)); });

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_EQ(outcome.error.code, ErrorCode::PaymentJournalInUse);
    ASSERT_EQ(tenant.journalLines.size(), 1U);
    EXPECT_EQ(tenant.journalLines.front()[u"documentNumber"].toString(), u"G00012"_s);
    EXPECT_TRUE(tenant.entries.empty());
}

TEST_F(PaymentTest, TakesItsLineBackWhenThePostingIsRefused)
{
    tenant.refusesPosting = true;

    const SendOutcome outcome = send(payment());

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_EQ(outcome.error.code, ErrorCode::RefusedByLedger);
    EXPECT_EQ(outcome.error.systemText, u"The rule is not met."_s);
    EXPECT_TRUE(tenant.journalLines.empty());
}

TEST_F(PaymentTest, SeesThatARefusedPostingWasPostedByAnEarlierRequest)
{
    const Outgoing what = payment();
    tenant.loseWrite(2, Loss::Request);
    (void)send(what);
    tenant.beforeWrite(1, [this] { // the lost request arrives late
        for (const Json &row : tenant.journalLines) {
            for (const char *account : {"10100", "12000"}) {
                Json entry;
                entry.set(u"documentNumber"_s, row[u"documentNumber"]);
                entry.set(u"accountNumber"_s, QString::fromLatin1(account));
                entry.set(account == QByteArray{"10100"} ? u"debitAmount"_s : u"creditAmount"_s,
                          Json::number("114.98"));
                tenant.entries.push_back(entry);
            }
        }
        tenant.journalLines.clear();
    });

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    EXPECT_EQ(tenant.glDocuments(what.effect.marker), 1);
}

TEST_F(PaymentTest, RemovesTheLineThatAnotherEffectLeft)
{
    const Outgoing what = payment();
    tenant.journalLines.push_back(line(u"PSRL-fffffffffffffff"_s));

    EXPECT_EQ(send(what).verdict, SendVerdict::Applied);

    EXPECT_EQ(tenant.writes().first(),
              u"DELETE journals("_s + QString::fromLatin1(ScriptedTenant::JournalId) + u")/journalLines("_s
                  + ScriptedTenant::idOf(6) + u')');
    EXPECT_EQ(tenant.glDocuments(u"PSRL-fffffffffffffff"_s), 0);
}

TEST_F(PaymentTest, LeavesALineThatSomebodyChangedToAPerson)
{
    const Outgoing what = payment();
    tenant.journalLines.push_back(line(what.effect.marker));

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_EQ(outcome.error.code, ErrorCode::ConflictChanged);
    EXPECT_EQ(tenant.journalLines.size(), 1U);
}

TEST_F(PaymentTest, ReplacesTheLineOfAnEarlierGeneration)
{
    Outgoing what = payment();
    tenant.journalLines.push_back(line(what.effect.marker));
    what.effect.generation = 2;

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    EXPECT_EQ(outcome.document.total, cents(114'98));
}

TEST_F(PaymentTest, CallsAReversedPaymentVoided)
{
    const Outgoing what = payment();
    (void)send(what);
    const Json::Array posted = tenant.entries;
    for (Json row : posted) {
        const Json debit = row[u"debitAmount"];
        row.set(u"debitAmount"_s, row[u"creditAmount"]);
        row.set(u"creditAmount"_s, debit);
        tenant.entries.push_back(row);
    }

    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::FoundVoided);
    EXPECT_EQ(send(what).verdict, SendVerdict::NumberTaken);
    EXPECT_TRUE(tenant.journalLines.empty());
}

TEST_F(PaymentTest, LeavesPaymentsInTheJournalWhereTheCompanyWantsIt)
{
    businesscentral::BusinessCentralLedger leaving{leavingPayments(server.url(u"/v2.0/test/api/v2.0"_s)),
                                                   client, clock};
    tenant.journalLines.push_back(line(u"G00012"_s));
    ASSERT_TRUE(await(leaving.readFacts({}, {})));
    const Outgoing what = payment();

    const SendOutcome outcome = await(leaving.send(what, {}));

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    EXPECT_EQ(outcome.document.total, cents(114'98));
    EXPECT_EQ(tenant.journalLines.size(), 2U);
    EXPECT_TRUE(tenant.entries.empty());
    LookUpRequest request;
    request.effect = what.effect;
    request.payload = what.payload;
    EXPECT_EQ(await(leaving.lookUp(std::vector{request}, {})).front().verdict, LookUpVerdict::Found);
    EXPECT_EQ(await(leaving.send(what, {})).verdict, SendVerdict::Applied);
    EXPECT_EQ(tenant.journalLines.size(), 2U);
}
