// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/writecustomer.h"
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::domain;
using namespace passerelle::test;

namespace {

class WriteTest : public ScriptedCompany
{
protected:
    QByteArray body(const Effect &effect, const Draft &draft)
    {
        const Result<QByteArray> payload = ledger.encode(effect, draft);
        if (!payload)
            return "error " + QByteArray{errorKey(payload.error().code).data()};
        return (*Json::parse(*payload))[u"body"].toBytes();
    }

    Effect marked(RecordKind kind, Purpose purpose = Purpose::Create)
    {
        Effect effect = effectOf(kind, u"A1"_s, purpose);
        effect.marker = u"PSRL-0123456789abcde"_s;
        return effect;
    }

    Effect invoice() { return marked(RecordKind::Invoice); }

    CustomerDraft customer()
    {
        CustomerDraft draft;
        draft.name = u"Ordre exemple"_s;
        draft.email = u"contact@example.org"_s;
        draft.address.line1 = u"12 rue des Pins"_s;
        draft.address.province = u"QC"_s;
        draft.currencyCode = u"CAD"_s;
        return draft;
    }
};

} // namespace

// covers: M-05
TEST_F(WriteTest, WritesAnInvoice)
{
    EXPECT_EQ(
        body(invoice(), documentDraft()),
        R"({"CustomerRef":{"value":"68"},"DocNumber":"001017","TxnDate":"2026-03-01","DueDate":"2026-03-31",)"
        R"("GlobalTaxCalculation":"TaxExcluded","PrivateNote":"PSRL-0123456789abcde Cotisation 2026",)"
        R"("Line":[{"Description":"Cotisation annuelle","Amount":100.00,"DetailType":"SalesItemLineDetail",)"
        R"("SalesItemLineDetail":{"ItemRef":{"value":"12"},"Qty":2,"UnitPrice":50.00,"TaxCodeRef":{"value":"7"}}}]})");
}

TEST_F(WriteTest, GivesTheSameBytesForTheSameDraft)
{
    EXPECT_EQ(*ledger.encode(invoice(), documentDraft()), *ledger.encode(invoice(), documentDraft()));
}

TEST_F(WriteTest, LeavesOutQuantitiesThatDoNotMakeTheAmount)
{
    DocumentDraft draft = documentDraft();
    draft.lines.front().unitPrice = Decimal{33'33, 2};

    const QByteArray written = body(invoice(), draft);

    EXPECT_FALSE(written.contains("Qty"));
    EXPECT_FALSE(written.contains("UnitPrice"));
    EXPECT_TRUE(written.contains(R"("Amount":100.00)"));
}

TEST_F(WriteTest, LeavesTheNumberToTheLedgerWhenTheDraftHasNone)
{
    DocumentDraft draft = documentDraft();
    draft.number.clear();

    EXPECT_FALSE(body(invoice(), draft).contains("DocNumber"));
}

TEST_F(WriteTest, RefusesANumberThatIsTooLong)
{
    DocumentDraft draft = documentDraft();
    draft.number = QString{22, u'9'};

    EXPECT_EQ(body(invoice(), draft), "error field-too-long");
}

TEST_F(WriteTest, RefusesALineWithoutATaxCode)
{
    DocumentDraft draft = documentDraft();
    draft.lines.front().taxCodeId.clear();

    EXPECT_EQ(body(invoice(), draft), "error required-field-missing");
}

TEST_F(WriteTest, RefusesACurrencyTheCompanyDoesNotKeep)
{
    DocumentDraft draft = documentDraft();
    draft.currencyCode = u"USD"_s;

    EXPECT_EQ(body(invoice(), draft), "error currency-mismatch");
}

TEST_F(WriteTest, RefusesAnUnresolvedCustomer)
{
    DocumentDraft draft = documentDraft();
    draft.customer = Reference{{}, u"base"_s};

    EXPECT_EQ(body(invoice(), draft), "error required-field-missing");
}

TEST_F(WriteTest, NeedsAnAccountForARefund)
{
    EXPECT_EQ(body(marked(RecordKind::Refund), documentDraft()), "error required-field-missing");
}

TEST_F(WriteTest, WritesARefundReceiptWithTheAccountTheMoneyLeft)
{
    DocumentDraft draft = documentDraft();
    draft.accountId = u"35"_s;
    draft.paymentMethodId = u"4"_s;
    draft.paymentReference = u"RF-771"_s;

    const Result<QByteArray> payload = ledger.encode(marked(RecordKind::Refund), draft);

    ASSERT_TRUE(payload);
    EXPECT_TRUE(payload->startsWith(R"({"entity":"refundreceipt")"));
    EXPECT_TRUE(payload->contains(R"("DepositToAccountRef":{"value":"35"},"PaymentMethodRef":{"value":"4"},)"
                                  R"("PaymentRefNum":"RF-771")"));
    EXPECT_FALSE(payload->contains("DueDate"));
}

// covers: M-06
TEST_F(WriteTest, WritesAPaymentOnItsInvoice)
{
    PaymentDraft draft = paymentDraft();
    draft.accountId = u"35"_s;
    draft.note = u"cheque 1204"_s;

    EXPECT_EQ(
        body(marked(RecordKind::Payment), draft),
        R"({"CustomerRef":{"value":"68"},"TotalAmt":114.98,"TxnDate":"2026-03-02",)"
        R"("PaymentMethodRef":{"value":"4"},"PaymentRefNum":"PMT-88213","DepositToAccountRef":{"value":"35"},)"
        R"("PrivateNote":"PSRL-0123456789abcde cheque 1204",)"
        R"("Line":[{"Amount":114.98,"LinkedTxn":[{"TxnId":"145","TxnType":"Invoice"}]}]})");
}

TEST_F(WriteTest, AppliesACreditNoteByAPaymentOfZero)
{
    PaymentDraft draft = paymentDraft();
    draft.amount = cents(0);
    draft.applied = cents(50'00);
    draft.credit = Reference{u"150"_s, {}};

    const QByteArray written = body(marked(RecordKind::CreditNote, Purpose::Apply), draft);

    EXPECT_TRUE(written.contains(R"("TotalAmt":0.00)"));
    EXPECT_TRUE(
        written.contains(R"("Line":[{"Amount":50.00,"LinkedTxn":[{"TxnId":"145","TxnType":"Invoice"}]},)"
                         R"({"Amount":50.00,"LinkedTxn":[{"TxnId":"150","TxnType":"CreditMemo"}]}])"));
}

TEST_F(WriteTest, RefusesAPaymentReferenceThatIsTooLong)
{
    PaymentDraft draft = paymentDraft();
    draft.reference = QString{22, u'9'};

    EXPECT_EQ(body(marked(RecordKind::Payment), draft), "error field-too-long");
}

// covers: M-03, M-109
TEST_F(WriteTest, WritesACustomerWithItsMarker)
{
    EXPECT_EQ(
        body(marked(RecordKind::Customer), customer()),
        R"({"DisplayName":"Ordre exemple","PrimaryEmailAddr":{"Address":"contact@example.org"},)"
        R"("BillAddr":{"Line1":"12 rue des Pins","CountrySubDivisionCode":"QC"},"Notes":"PSRL-0123456789abcde"})");
}

// covers: M-04
TEST_F(WriteTest, UpdatesOnlyTheFieldsTheSourceOwns)
{
    CustomerDraft draft = customer();
    draft.name.clear();
    draft.ledgerId = u"68"_s;
    draft.versionToken = u"0"_s;

    const QByteArray written = body(marked(RecordKind::Customer, Purpose::Update), draft);

    EXPECT_TRUE(written.startsWith(R"({"Id":"68","SyncToken":"0","sparse":true,"PrimaryEmailAddr")"));
    EXPECT_TRUE(written.contains(R"("PrimaryPhone":{"FreeFormNumber":""})")); // emptied, not left as it is
    EXPECT_FALSE(written.contains("DisplayName"));
    EXPECT_FALSE(written.contains("Notes"));
}

TEST_F(WriteTest, RefusesANameTheLedgerCannotHold)
{
    CustomerDraft colon = customer();
    colon.name = u"Ordre: exemple"_s;
    CustomerDraft lengthy = customer();
    lengthy.name = QString{101, u'x'};

    EXPECT_EQ(body(marked(RecordKind::Customer), colon), "error refused-by-ledger");
    EXPECT_EQ(body(marked(RecordKind::Customer), lengthy), "error field-too-long");
}

TEST_F(WriteTest, ShowsAPayloadInTheOrderOfADocument)
{
    const auto rows = ledger.readable(*ledger.encode(invoice(), documentDraft()));

    ASSERT_GE(rows.size(), 4U);
    EXPECT_EQ(rows[0], std::pair(u"entity"_s, u"invoice"_s));
    EXPECT_EQ(rows[1], std::pair(u"number"_s, u"001017"_s));
    EXPECT_EQ(rows[2], std::pair(u"customer-id"_s, u"68"_s));
    const auto line = std::pair(u"line-1"_s, u"Cotisation annuelle: 2 × 50.00 = 100.00"_s);
    EXPECT_NE(std::find(rows.begin(), rows.end(), line), rows.end());
    EXPECT_EQ(rows.back(), std::pair(u"note"_s, u"PSRL-0123456789abcde Cotisation 2026"_s));
}

TEST_F(WriteTest, PinsTheWebPageToTheCompany)
{
    quickbooks::QuickBooksSettings settings = settingsOf(QUrl{u"https://quickbooks.api.intuit.com"_s});
    const quickbooks::QuickBooksLedger real{settings, client, clock};

    EXPECT_EQ(
        real.webPage(LedgerEntity::Invoice, u"145"_s).toString(QUrl::FullyEncoded),
        u"https://qbo.intuit.com/app/login?pagereq=invoice%3FtxnId%3D145&deeplinkcompanyid=9341450000000001"_s);
    EXPECT_TRUE(real.webPage(LedgerEntity::Invoice, {}).isEmpty());
}

// covers: M-69
TEST_F(WriteTest, WritesAJournalEntryWithItsMarker)
{
    JournalEntryDraft draft;
    draft.day = QDate{2026, 3, 31};
    draft.currencyCode = u"CAD"_s;
    draft.memo = u"001017 03/12"_s;
    draft.lines = {{u"90"_s, cents(20'83), u"001017 03/12"_s}, {u"40"_s, cents(-20'83), {}}};

    EXPECT_EQ(body(marked(RecordKind::JournalEntry), draft),
              R"({"TxnDate":"2026-03-31","PrivateNote":"PSRL-0123456789abcde 001017 03/12","Line":[)"
              R"({"Amount":20.83,"Description":"001017 03/12","DetailType":"JournalEntryLineDetail",)"
              R"("JournalEntryLineDetail":{"PostingType":"Debit","AccountRef":{"value":"90"}}},)"
              R"({"Amount":20.83,"DetailType":"JournalEntryLineDetail",)"
              R"("JournalEntryLineDetail":{"PostingType":"Credit","AccountRef":{"value":"40"}}}]})");
}

TEST_F(WriteTest, RefusesAJournalEntryThatDoesNotBalance)
{
    JournalEntryDraft draft;
    draft.day = QDate{2026, 3, 31};
    draft.currencyCode = u"CAD"_s;
    draft.lines = {{u"90"_s, cents(20'83), {}}, {u"40"_s, cents(-20'82), {}}};

    EXPECT_EQ(body(marked(RecordKind::JournalEntry), draft), "error amount-invalid");
}
