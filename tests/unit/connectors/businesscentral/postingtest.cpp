// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::domain;
using namespace passerelle::test;

namespace {

class PostingTest : public ScriptedCompany
{
protected:
    void expectOneWholeInvoice(const Outgoing &what)
    {
        ASSERT_EQ(tenant.posted().size(), 1U);
        EXPECT_TRUE(tenant.drafts().empty());
        const ScriptedTenant::Document document = tenant.posted().front();
        EXPECT_EQ(document.lines.size(), 3U);
        EXPECT_EQ(document.entity[u"externalDocumentNumber"].toString(), what.effect.marker.toUpper());
        EXPECT_EQ(document.entity[u"totalAmountIncludingTax"].numberText(), "114.98");
    }

    /// The application of a credit memo to an invoice, both posted.
    Outgoing application()
    {
        DocumentDraft draft = documentDraft();
        draft.appliesTo = Reference{send(invoice()).document.ledgerId, {}};
        const SendOutcome memo = send(outgoing(effectOf(RecordKind::CreditNote), draft));
        PaymentDraft apply = paymentDraft();
        apply.invoice = *draft.appliesTo;
        apply.credit = Reference{memo.document.ledgerId, {}};
        apply.amount = cents(0);
        Effect effect = effectOf(RecordKind::CreditNote, u"A1"_s, Purpose::Apply);
        effect.total = cents(0);
        return outgoing(effect, apply);
    }

    /// As the engine does it: a send without a sure answer is looked up, and what is absent is sent again.
    LookUpVerdict recover(const Outgoing &what)
    {
        LookUpResult found = lookUp(what);
        if (found.verdict == LookUpVerdict::Absent) {
            const SendOutcome again = send(what);
            EXPECT_EQ(again.verdict, SendVerdict::Applied) << qPrintable(again.error.detail);
            found = lookUp(what);
        }
        EXPECT_EQ(found.document.total, what.effect.total);
        EXPECT_EQ(found.document.marker, what.effect.marker);
        return found.verdict;
    }
};

class InterruptedTest : public PostingTest, public testing::WithParamInterface<std::tuple<int, Loss>>
{
};

} // namespace

// covers: M-05
TEST_F(PostingTest, PostsAnInvoiceInSteps)
{
    const Outgoing what = invoice();

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    EXPECT_EQ(outcome.document.ledgerId, ScriptedTenant::idOf(1));
    EXPECT_EQ(outcome.document.number, u"PS-103001"_s);
    EXPECT_EQ(outcome.document.marker, what.effect.marker);
    EXPECT_EQ(outcome.document.total, cents(114'98));
    EXPECT_EQ(outcome.document.balance, cents(114'98));
    expectOneWholeInvoice(what);
    const QString document = u"salesInvoices("_s + ScriptedTenant::idOf(1) + u")/"_s;
    const QString line = u"POST "_s + document + u"salesInvoiceLines"_s;
    EXPECT_EQ(tenant.writes(),
              QStringList({u"POST salesInvoices"_s, line, line, line,
                           u"POST "_s + document + u"Microsoft.NAV.post"_s}));
}

// covers: M-22
TEST_P(InterruptedTest, LeavesExactlyOnePostedInvoice)
{
    const Outgoing what = invoice();
    tenant.loseWrite(std::get<0>(GetParam()), std::get<1>(GetParam()));

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Unknown);
    EXPECT_EQ(recover(what), LookUpVerdict::Found);
    expectOneWholeInvoice(what);
    const int headers = static_cast<int>(tenant.writes().count(u"POST salesInvoices"_s));
    const bool isHeaderLost = GetParam() == std::tuple(1, Loss::Request);
    EXPECT_EQ(headers, isHeaderLost ? 2 : 1);
}

TEST_P(InterruptedTest, LeavesExactlyOneInvoiceWhenTheResumptionIsInterruptedToo)
{
    const Outgoing what = invoice();
    tenant.loseWrite(std::get<0>(GetParam()), std::get<1>(GetParam()));
    (void)send(what);

    tenant.loseWrite(1, Loss::Reply);
    (void)send(what);

    EXPECT_EQ(recover(what), LookUpVerdict::Found);
    expectOneWholeInvoice(what);
}

INSTANTIATE_TEST_SUITE_P(Boundaries, InterruptedTest,
                         testing::Combine(testing::Range(1, 6), testing::Values(Loss::Request, Loss::Reply)),
                         [](const auto &row) {
                             const bool isReply = std::get<1>(row.param) == Loss::Reply;
                             return std::string{isReply ? "Reply" : "Request"}
                             + std::to_string(std::get<0>(row.param)) + "Lost";
                         });

TEST_F(PostingTest, DoesNotPostTwiceWhatIsPosted)
{
    const Outgoing what = invoice();
    (void)send(what);
    const qsizetype writes = tenant.writes().size();

    const SendOutcome again = send(what);

    EXPECT_EQ(again.verdict, SendVerdict::Applied);
    EXPECT_EQ(again.document.number, u"PS-103001"_s);
    EXPECT_EQ(tenant.writes().size(), writes);
}

TEST_F(PostingTest, NeverPostsATotalThatDiffersByACent)
{
    tenant.taxPercent = "14.98";
    Outgoing what = invoice();
    what.effect.total = cents(114'97);
    what.payload = *ledger.encode(what.effect, documentDraft());

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_EQ(outcome.error.code, ErrorCode::TotalDiffers);
    EXPECT_EQ(outcome.error.detail, u"114.97 / 114.98"_s);
    EXPECT_TRUE(tenant.documents.empty());
    EXPECT_TRUE(tenant.writes().last().startsWith(u"DELETE salesInvoices("_s));
    EXPECT_EQ(server.requests().last().headers.value("if-match"), "W/\"1\"");
}

TEST_F(PostingTest, NeverPostsInAnotherCurrency)
{
    tenant.currency = u"USD"_s;

    const SendOutcome outcome = send(invoice());

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_EQ(outcome.error.code, ErrorCode::CurrencyMismatch);
    EXPECT_TRUE(tenant.documents.empty());
}

// covers: M-33
TEST_F(PostingTest, TellsThatThePeriodIsClosed)
{
    tenant.refusesPosting = true;
    tenant.refusalText = "Posting Date is not within your range of allowed posting dates.";

    const SendOutcome outcome = send(invoice());

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_EQ(outcome.error.code, ErrorCode::PeriodClosed);
    EXPECT_EQ(outcome.error.systemText, u"Posting Date is not within your range of allowed posting dates."_s);
    EXPECT_TRUE(tenant.documents.empty());
}

TEST_F(PostingTest, RemovesTheDraftOfARefusedLine)
{
    tenant.answerWrite(3, {400, errorBody("Application_FieldValidationException", "Blocked.")});

    const SendOutcome outcome = send(invoice());

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_EQ(outcome.error.systemText, u"Blocked."_s);
    EXPECT_TRUE(tenant.documents.empty());
}

TEST_F(PostingTest, SeesThatARefusedPostingWasPostedAlready)
{
    tenant.beforeWrite(5,
                       [this] { tenant.find(ScriptedTenant::idOf(1))->entity.set(u"status"_s, u"Open"_s); });

    const SendOutcome outcome = send(invoice());

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    EXPECT_EQ(tenant.posted().size(), 1U);
}

TEST_F(PostingTest, LeavesADraftThatSomebodyChangedToAPerson)
{
    const Outgoing what = invoice();
    tenant.loseWrite(5, Loss::Request);
    (void)send(what);
    tenant.documents.front().lines.at(1).set(u"quantity"_s, 7);

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_EQ(outcome.error.code, ErrorCode::ConflictChanged);
    EXPECT_EQ(tenant.drafts().size(), 1U);
}

TEST_F(PostingTest, ReplacesTheDraftOfAnEarlierGeneration)
{
    Outgoing what = invoice();
    tenant.loseWrite(5, Loss::Request);
    (void)send(what);
    tenant.documents.front().lines.at(1).set(u"quantity"_s, 7);
    what.effect.generation = 2;

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    expectOneWholeInvoice(what);
}

TEST_F(PostingTest, OverlooksCommentsOfOthersInItsDraft)
{
    const Outgoing what = invoice();
    tenant.loseWrite(4, Loss::Request);
    (void)send(what);
    Json comment;
    comment.set(u"lineType"_s, u"Comment"_s);
    comment.set(u"description"_s, u"Extended text"_s);
    comment.set(u"sequence"_s, 25'000);
    tenant.documents.front().lines.push_back(comment);

    EXPECT_EQ(send(what).verdict, SendVerdict::Applied);
    ASSERT_EQ(tenant.posted().size(), 1U);
    EXPECT_EQ(tenant.posted().front().lines.size(), 4U);
}

TEST_F(PostingTest, StopsAtTwoDocumentsOfOneMarker)
{
    const Outgoing what = invoice();
    (void)send(what);
    tenant.documents.push_back(tenant.documents.front());
    tenant.documents.back().entity.set(u"id"_s, ScriptedTenant::idOf(5));

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::NumberTaken);
    EXPECT_EQ(outcome.error.code, ErrorCode::ConflictTwoDocuments);
    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Several);
}

TEST_F(PostingTest, DoesNotPostAgainWhatWasCancelled)
{
    const Outgoing what = invoice();
    (void)send(what);
    tenant.documents.front().entity.set(u"status"_s, u"Canceled"_s);

    EXPECT_EQ(send(what).verdict, SendVerdict::NumberTaken);
    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::FoundVoided);
    EXPECT_EQ(tenant.documents.size(), 1U);
}

TEST_F(PostingTest, WritesTheLinesWithTheHeaderWhereTheCompanyWantsIt)
{
    businesscentral::BusinessCentralSettings settings = settingsOf(server.url(u"/v2.0/test/api/v2.0"_s));
    settings.insertsLinesAtOnce = true;
    businesscentral::BusinessCentralLedger whole{settings, client, clock};
    ASSERT_TRUE(await(whole.readFacts({}, {})));
    const Outgoing what = invoice();

    const SendOutcome outcome = await(whole.send(what, {}));

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    expectOneWholeInvoice(what);
    EXPECT_EQ(tenant.writes().size(), 2);
}

TEST_F(PostingTest, LinksACreditMemoToItsInvoice)
{
    DocumentDraft draft = documentDraft();
    draft.appliesTo = Reference{QString::fromLatin1(InvoiceId), {}};
    const Outgoing what = outgoing(effectOf(RecordKind::CreditNote), draft);

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    ASSERT_EQ(tenant.posted().size(), 1U);
    EXPECT_FALSE(tenant.posted().front().isInvoice);
    EXPECT_EQ(tenant.posted().front().entity[u"invoiceId"].toString(), QString::fromLatin1(InvoiceId));
    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Found);
}

TEST_F(PostingTest, ProvesTheApplicationOfACreditMemo)
{
    const Outgoing what = application();
    tenant.documents.front().entity.set(u"remainingAmount"_s, 0); // the memo settles it
    const qsizetype writes = tenant.writes().size();

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    EXPECT_EQ(outcome.document.marker, what.effect.marker);
    EXPECT_EQ(outcome.document.total, cents(0));
    EXPECT_EQ(outcome.document.ledgerId, ScriptedTenant::idOf(2) + u'/' + what.effect.marker);
    EXPECT_EQ(tenant.writes().size(), writes);
}

TEST_F(PostingTest, SaysThatAPostedCreditMemoCannotBeAppliedAfterwards)
{
    const Outgoing unsettled = application();

    const SendOutcome outcome = send(unsettled);

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_EQ(outcome.error.code, ErrorCode::LedgerCannotHold);
    tenant.documents.front().entity.set(u"remainingAmount"_s, 0);
    tenant.documents.back().entity.remove(u"invoiceId");
    EXPECT_EQ(send(unsettled).error.code, ErrorCode::LedgerCannotHold);
}
