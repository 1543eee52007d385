// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::domain;
using namespace passerelle::test;

namespace {

class ReadBackTest : public ScriptedCompany
{
protected:
    std::vector<LedgerDocument> marked(LedgerEntity entity)
    {
        const auto documents =
            await(ledger.markedDocuments(entity, QDate{2026, 3, 1}, QDate{2026, 3, 31}, {}));
        EXPECT_TRUE(documents);
        return documents ? *documents : std::vector<LedgerDocument>{};
    }
};

} // namespace

TEST_F(ReadBackTest, ReadsEachKindAgain)
{
    const SendOutcome sent = send(invoice());
    const SendOutcome paid = send(payment());
    const SendOutcome refunded = send(refund());
    const ReadBackRequest one{LedgerEntity::Invoice, sent.document.ledgerId};
    const ReadBackRequest two{LedgerEntity::Payment, paid.document.ledgerId};
    const ReadBackRequest three{LedgerEntity::RefundReceipt, refunded.document.ledgerId};
    const ReadBackRequest gone{LedgerEntity::Invoice, ScriptedTenant::idOf(6)};

    const auto documents = await(ledger.readBack(std::vector{one, two, three, gone}, {}));

    ASSERT_TRUE(documents);
    ASSERT_EQ(documents->size(), 3U);
    EXPECT_EQ(documents->at(one).marker, sent.document.marker);
    EXPECT_EQ(documents->at(two).marker, paid.document.marker);
    EXPECT_EQ(documents->at(two).total, cents(114'98));
    EXPECT_EQ(documents->at(three).total, cents(114'98));
}

TEST_F(ReadBackTest, ReadsTheApplicationOfACreditMemoAgain)
{
    DocumentDraft draft = documentDraft();
    draft.appliesTo = Reference{QString::fromLatin1(InvoiceId), {}};
    const SendOutcome memo = send(outgoing(effectOf(RecordKind::CreditNote), draft));
    const QString marker = u"PSRL-0123456789abcde"_s;
    const ReadBackRequest request{LedgerEntity::Payment, memo.document.ledgerId + u'/' + marker};

    const auto documents = await(ledger.readBack(std::vector{request}, {}));

    ASSERT_TRUE(documents);
    ASSERT_TRUE(documents->contains(request));
    EXPECT_EQ(documents->at(request).marker, marker);
    EXPECT_EQ(documents->at(request).total, cents(0));
}

TEST_F(ReadBackTest, ReadsOneByOneWhereTheCompanyWantsIt)
{
    const SendOutcome sent = send(invoice());
    businesscentral::BusinessCentralSettings settings = settingsOf(server.url(u"/v2.0/test/api/v2.0"_s));
    settings.filtersById = false;
    businesscentral::BusinessCentralLedger single{settings, client, clock};
    const ReadBackRequest one{LedgerEntity::Invoice, sent.document.ledgerId};
    const ReadBackRequest gone{LedgerEntity::Invoice, ScriptedTenant::idOf(6)};

    const auto documents = await(single.readBack(std::vector{one, gone}, {}));

    ASSERT_TRUE(documents);
    EXPECT_EQ(documents->size(), 1U);
    EXPECT_TRUE(
        server.requests().last().line.endsWith("salesInvoices(00000000-0000-4000-8000-000000000006)"));
}

TEST_F(ReadBackTest, FailsWhenTheLedgerDoesNotAnswer)
{
    server.onCall("GET " + path("salesInvoices"),
                  [](const SeenRequest &) -> ScriptedReply { return {503, ""}; });
    const ReadBackRequest request{LedgerEntity::Invoice, ScriptedTenant::idOf(1)};

    EXPECT_FALSE(await(ledger.readBack(std::vector{request}, {})));
}

TEST_F(ReadBackTest, ListsWhatCarriesOurMarker)
{
    const SendOutcome sent = send(invoice());
    const SendOutcome paid = send(payment());
    const SendOutcome refunded = send(refund());
    tenant.documents.push_back(tenant.documents.front());
    tenant.documents.back().entity.set(u"externalDocumentNumber"_s, u"by hand"_s);
    tenant.loseWrite(5, Loss::Request);
    (void)send(invoice(u"A2"_s)); // a draft is not live

    ASSERT_EQ(marked(LedgerEntity::Invoice).size(), 1U);
    EXPECT_EQ(marked(LedgerEntity::Invoice).front().ledgerId, sent.document.ledgerId);
    ASSERT_EQ(marked(LedgerEntity::Payment).size(), 1U);
    EXPECT_EQ(marked(LedgerEntity::Payment).front().ledgerId, paid.document.ledgerId);
    ASSERT_EQ(marked(LedgerEntity::CreditMemo).size(), 1U);
    EXPECT_EQ(marked(LedgerEntity::CreditMemo).front().ledgerId, refunded.document.ledgerId);
    EXPECT_TRUE(marked(LedgerEntity::RefundReceipt).empty());
    EXPECT_TRUE(marked(LedgerEntity::Customer).empty());
}

TEST_F(ReadBackTest, AsksForThePeriodOnly)
{
    (void)marked(LedgerEntity::Invoice);

    EXPECT_TRUE(server.requests().last().line.endsWith(
        "$filter=postingDate%20ge%202026-03-01%20and%20postingDate%20le%202026-03-31"));
}

TEST_F(ReadBackTest, KnowsTheWebPageOfADocument)
{
    businesscentral::BusinessCentralSettings settings =
        settingsOf(QUrl{u"https://api.businesscentral.dynamics.com/v2.0/tenant/Production/api/v2.0"_s});
    const businesscentral::BusinessCentralLedger online{settings, client, clock};

    const QUrl page = online.webPage(LedgerEntity::Invoice, ScriptedTenant::idOf(1));

    EXPECT_EQ(page.toEncoded(),
              "https://businesscentral.dynamics.com/tenant/Production?company=&page=143"
              "&filter=%27SystemId%27%20IS%20%2700000000-0000-4000-8000-000000000001%27");
    EXPECT_TRUE(online.webPage(LedgerEntity::Invoice, {}).isEmpty());
    EXPECT_EQ(ledger.webPage(LedgerEntity::Payment, u"PSRL-0123456789abcde"_s).toEncoded(),
              server.url().toEncoded()
                  + "?company=Ordre%20exemple&page=20&filter=%27Document%20No.%27%20IS"
                    "%20%27PSRL-0123456789abcde%27");
}
