// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/wire.h"
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::domain;
using namespace passerelle::test;

namespace {

class WriteTest : public ScriptedCompany
{
protected:
    static Effect marked(RecordKind kind, Purpose purpose = Purpose::Create)
    {
        Effect effect = effectOf(kind, u"A1"_s, purpose);
        effect.marker = u"PSRL-0123456789abcde"_s;
        return effect;
    }
    QByteArray written(const Effect &effect, const Draft &draft)
    {
        const Result<QByteArray> payload = ledger.encode(effect, draft);
        return payload ? *payload : "error " + QByteArray{errorKey(payload.error().code).data()};
    }
    QByteArray written(const DocumentDraft &draft) { return written(marked(RecordKind::Invoice), draft); }
    QByteArray written(const PaymentDraft &draft) { return written(marked(RecordKind::Payment), draft); }

    static CustomerDraft customer()
    {
        CustomerDraft draft;
        draft.name = u"Ordre exemple"_s;
        draft.email = u"contact@example.org"_s;
        draft.address.line1 = u"12 rue des Pins"_s;
        draft.address.province = u"QC"_s;
        draft.address.country = u"Canada"_s;
        draft.currencyCode = u"CAD"_s;
        return draft;
    }

    /// Members of our bodies that the published tables of v2.0 do not have.
    static QStringList unknownMembers(const Json &body, const QStringList &known)
    {
        QStringList unknown;
        for (const Json::Member &member : body.members()) {
            if (!known.contains(member.first))
                unknown.append(member.first);
        }
        return unknown;
    }
};

// Of the published tables of properties, API v2.0.
const QStringList InvoiceMembers{
    u"externalDocumentNumber"_s,         u"invoiceDate"_s, u"postingDate"_s,  u"dueDate"_s,
    u"customerPurchaseOrderReference"_s, u"customerId"_s,  u"currencyCode"_s, u"shortcutDimension1Code"_s,
    u"shortcutDimension2Code"_s};
const QStringList CreditMemoMembers{u"externalDocumentNumber"_s,
                                    u"creditMemoDate"_s,
                                    u"postingDate"_s,
                                    u"customerId"_s,
                                    u"currencyCode"_s,
                                    u"invoiceId"_s,
                                    u"shortcutDimension1Code"_s,
                                    u"shortcutDimension2Code"_s};
const QStringList LineMembers{u"lineType"_s, u"lineObjectNumber"_s, u"description"_s,
                              u"quantity"_s, u"unitPrice"_s,        u"taxCode"_s};
const QStringList PaymentMembers{
    u"customerId"_s, u"postingDate"_s,        u"documentNumber"_s, u"externalDocumentNumber"_s,
    u"amount"_s,     u"appliesToInvoiceId"_s, u"description"_s,    u"comment"_s};
const QStringList JournalLineMembers{u"accountType"_s,
                                     u"accountId"_s,
                                     u"postingDate"_s,
                                     u"documentNumber"_s,
                                     u"externalDocumentNumber"_s,
                                     u"amount"_s,
                                     u"description"_s,
                                     u"balanceAccountType"_s,
                                     u"balancingAccountNumber"_s};
const QStringList CustomerMembers{u"number"_s,      u"displayName"_s, u"addressLine1"_s, u"addressLine2"_s,
                                  u"city"_s,        u"state"_s,       u"country"_s,      u"postalCode"_s,
                                  u"phoneNumber"_s, u"email"_s,       u"taxLiable"_s,    u"taxAreaId"_s,
                                  u"currencyCode"_s};

} // namespace

// covers: M-05
TEST_F(WriteTest, WritesAnInvoiceWithAllItsParts)
{
    EXPECT_EQ(
        written(documentDraft()),
        R"({"kind":"invoice","total":114.98,"currency":"CAD","header":{"externalDocumentNumber":"PSRL-0123456789ABCDE",)"
        R"("invoiceDate":"2026-03-01","postingDate":"2026-03-01","customerId":"a0000000-0000-4000-8000-000000000068",)"
        R"("dueDate":"2026-03-31","customerPurchaseOrderReference":"001017","currencyCode":""},)"
        R"("lines":[{"lineType":"Comment","description":"Cotisation 2026"},)"
        R"({"lineType":"Account","lineObjectNumber":"40100","description":"Cotisation annuelle",)"
        R"("quantity":2,"unitPrice":40.00,"taxCode":"TPSTVQ"},)"
        R"({"lineType":"Item","lineObjectNumber":"CONF","description":"Atelier",)"
        R"("quantity":1,"unitPrice":20.00,"taxCode":"TPSTVQ"}]})");
}

TEST_F(WriteTest, RefusesAPayloadInWhichAMemberStandsTwice)
{
    EXPECT_TRUE(businesscentral::payloadFromBytes(R"({"kind":"invoice","total":1})"));
    EXPECT_FALSE(businesscentral::payloadFromBytes(R"({"kind":"invoice","kind":"payment","total":1})"));
    EXPECT_FALSE(businesscentral::payloadFromBytes(R"({"kind":"invoice","total":1,"total":2})"));
}

TEST_F(WriteTest, GivesTheSameBytesForTheSameDraft)
{
    EXPECT_EQ(written(documentDraft()), written(documentDraft()));
}

TEST_F(WriteTest, WritesTheAmountWhenQuantityAndPriceDoNotMakeIt)
{
    DocumentDraft draft = documentDraft();
    draft.lines.front().unitPrice = Decimal{39'99, 2};

    EXPECT_TRUE(written(draft).contains(R"("quantity":1,"unitPrice":80.00)"));
}

TEST_F(WriteTest, GoesOnInCommentLinesWhenATextIsTooLong)
{
    DocumentDraft draft = documentDraft();
    draft.memo.clear();
    draft.lines.resize(1);
    draft.lines.front().description = QString{u"Cotisation "_s}.repeated(15).trimmed();

    const Json payload = *Json::parse(written(draft));

    const Json::Array &lines = payload[u"lines"].items();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0][u"description"].toString() + u' ' + lines[1][u"description"].toString(),
              draft.lines.front().description);
    EXPECT_LE(lines[0][u"description"].toString().size(), 100);
    EXPECT_EQ(lines[1][u"lineType"].toString(), u"Comment"_s);
}

TEST_F(WriteTest, CarriesTheClassOfTheWholeDocument)
{
    DocumentDraft draft = documentDraft();
    draft.lines.front().classId = u"FORM"_s; // the other line has none: an adjustment

    EXPECT_TRUE(written(draft).contains(R"("shortcutDimension1Code":"FORM")"));
}

TEST_F(WriteTest, SaysThatLinesOfOneDocumentCannotHaveDifferentClasses)
{
    DocumentDraft draft = documentDraft();
    draft.lines.front().classId = u"FORM"_s;
    draft.lines.back().classId = u"CONG"_s;

    EXPECT_EQ(written(draft), "error ledger-cannot-hold");
}

TEST_F(WriteTest, NamesAForeignCurrency)
{
    DocumentDraft draft = documentDraft();
    draft.currencyCode = u"USD"_s;

    EXPECT_TRUE(written(draft).contains(R"("currencyCode":"USD")"));
}

TEST_F(WriteTest, RefusesWhatIsNotResolvedOrMapped)
{
    DocumentDraft customer = documentDraft();
    customer.customer = Reference{{}, u"base"_s};
    DocumentDraft item = documentDraft();
    item.lines.front().itemId = u"12"_s;
    DocumentDraft tax = documentDraft();
    tax.lines.front().taxCodeId.clear();
    DocumentDraft empty = documentDraft();
    empty.lines.clear();

    for (const DocumentDraft &draft : {customer, item, tax, empty})
        EXPECT_EQ(written(draft), "error required-field-missing");
}

TEST_F(WriteTest, WritesACreditMemoLinkedToItsInvoice)
{
    DocumentDraft draft = documentDraft();
    draft.appliesTo = Reference{QString::fromLatin1(InvoiceId), {}};

    const QByteArray payload = written(marked(RecordKind::CreditNote), draft);

    EXPECT_TRUE(payload.startsWith(R"({"kind":"credit-memo")"));
    EXPECT_TRUE(payload.contains(R"("creditMemoDate":"2026-03-01")"));
    EXPECT_TRUE(
        payload.contains(R"("lines":[{"lineType":"Comment","description":"001017"})")); // the CRM's number
    EXPECT_TRUE(payload.contains(R"("invoiceId":"b0000000-0000-4000-8000-000000000145")"));
    EXPECT_FALSE(payload.contains("dueDate"));
    EXPECT_FALSE(payload.contains("customerPurchaseOrderReference"));
}

TEST_F(WriteTest, WritesARefundWithTheAccountTheMoneyLeft)
{
    DocumentDraft draft = documentDraft();
    draft.accountId = u"Bank Account:CHK"_s;
    draft.paymentReference = u"RF-771"_s;

    const QByteArray payload = written(marked(RecordKind::Refund), draft);

    EXPECT_TRUE(payload.startsWith(R"({"kind":"refund")"));
    EXPECT_TRUE(payload.contains(
        R"("line":{"accountType":"Customer","accountId":"a0000000-0000-4000-8000-000000000068",)"
        R"("postingDate":"2026-03-01","documentNumber":"PSRL-0123456789ABCDE",)"
        R"("externalDocumentNumber":"RF-771","amount":114.98,"description":"001017",)"
        R"("balanceAccountType":"Bank Account","balancingAccountNumber":"CHK"})"));
}

TEST_F(WriteTest, NeedsAnAccountForARefund)
{
    EXPECT_EQ(written(marked(RecordKind::Refund), documentDraft()), "error required-field-missing");
}

// covers: M-06
TEST_F(WriteTest, WritesAPaymentAsANegativeLineOfTheJournal)
{
    EXPECT_EQ(
        written(paymentDraft()),
        R"({"kind":"payment","total":114.98,"currency":"CAD","journalId":"70000000-0000-4000-8000-000000000001",)"
        R"("line":{"customerId":"a0000000-0000-4000-8000-000000000068","postingDate":"2026-03-02",)"
        R"("documentNumber":"PSRL-0123456789ABCDE","externalDocumentNumber":"PMT-88213","amount":-114.98,)"
        R"("appliesToInvoiceId":"b0000000-0000-4000-8000-000000000145","description":"PMT-88213",)"
        R"("comment":"cheque 1204"}})");
}

TEST_F(WriteTest, TakesTheAccountOfTheJournalOnly)
{
    PaymentDraft same = paymentDraft();
    same.accountId = u"Bank Account:CHK"_s;
    PaymentDraft other = paymentDraft();
    other.accountId = u"Bank Account:SAVINGS"_s;

    EXPECT_TRUE(written(same).startsWith(R"({"kind":"payment")"));
    EXPECT_EQ(written(other), "error ledger-cannot-hold");
}

TEST_F(WriteTest, SaysThatAPaymentCannotBeInAForeignCurrency)
{
    PaymentDraft draft = paymentDraft();
    draft.currencyCode = u"USD"_s;

    EXPECT_EQ(written(draft), "error ledger-cannot-hold");
}

TEST_F(WriteTest, RefusesLongReferencesAndNotes)
{
    PaymentDraft reference = paymentDraft();
    reference.reference = QString{36, u'9'};
    PaymentDraft note = paymentDraft();
    note.note = QString{251, u'x'};

    EXPECT_EQ(written(reference), "error field-too-long");
    EXPECT_EQ(written(note), "error field-too-long");
}

TEST_F(WriteTest, WritesTheApplicationOfACreditMemoAsWhatIsToBeProved)
{
    PaymentDraft draft = paymentDraft();
    draft.credit = Reference{ScriptedTenant::idOf(4), {}};
    draft.amount = cents(0);
    draft.applied = cents(50'00);

    EXPECT_EQ(written(marked(RecordKind::CreditNote, Purpose::Apply), draft),
              R"({"kind":"application","creditMemoId":"00000000-0000-4000-8000-000000000004",)"
              R"("invoiceId":"b0000000-0000-4000-8000-000000000145","amount":50.00,"currency":"CAD"})");
}

// covers: M-03, M-109
TEST_F(WriteTest, WritesACustomerWithItsTaxArea)
{
    EXPECT_EQ(written(marked(RecordKind::Customer), customer()),
              R"({"kind":"customer","body":{"displayName":"Ordre exemple","addressLine1":"12 rue des Pins",)"
              R"("state":"QC","country":"CA","email":"contact@example.org","taxLiable":true,)"
              R"("taxAreaId":"e0000000-0000-4000-8000-000000000001"}})");
}

// covers: M-04
TEST_F(WriteTest, UpdatesOnlyTheFieldsTheSourceOwns)
{
    CustomerDraft draft = customer();
    draft.name.clear();
    draft.ledgerId = QString::fromLatin1(CustomerId);
    draft.versionToken = u"W/\"1\""_s;

    const QByteArray payload = written(marked(RecordKind::Customer, Purpose::Update), draft);

    EXPECT_TRUE(payload.startsWith(
        R"({"kind":"customer","id":"a0000000-0000-4000-8000-000000000068","version":"W/\"1\"","body")"));
    EXPECT_TRUE(payload.contains(R"("phoneNumber":"")")); // emptied, not left as it is
    EXPECT_FALSE(payload.contains("displayName"));
    EXPECT_FALSE(payload.contains("taxAreaId"));
}

TEST_F(WriteTest, RefusesTextsTheLedgerCannotHold)
{
    CustomerDraft name = customer();
    name.name = QString{101, u'x'};
    CustomerDraft city = customer();
    city.address.city = QString{31, u'x'};
    CustomerDraft country = customer();
    country.address.country = u"United Kingdom"_s;

    for (const CustomerDraft &draft : {name, city, country})
        EXPECT_EQ(written(marked(RecordKind::Customer), draft), "error field-too-long");
}

TEST_F(WriteTest, UsesOnlyMembersThatTheServicePublishes)
{
    DocumentDraft classed = documentDraft();
    classed.lines.front().classId = u"FORM"_s;
    classed.appliesTo = Reference{QString::fromLatin1(InvoiceId), {}};
    classed.accountId = u"Bank Account:CHK"_s;
    classed.paymentReference = u"RF-1"_s;
    const Json invoiceParts = *Json::parse(written(classed));
    const Json refundParts = *Json::parse(written(marked(RecordKind::Refund), classed));
    const Json paymentParts = *Json::parse(written(paymentDraft()));
    const Json customerParts = *Json::parse(written(marked(RecordKind::Customer), customer()));

    EXPECT_EQ(unknownMembers(invoiceParts[u"header"], InvoiceMembers), QStringList{});
    EXPECT_EQ(unknownMembers(refundParts[u"header"], CreditMemoMembers), QStringList{});
    EXPECT_EQ(unknownMembers(refundParts[u"line"], JournalLineMembers), QStringList{});
    EXPECT_EQ(unknownMembers(paymentParts[u"line"], PaymentMembers), QStringList{});
    EXPECT_EQ(unknownMembers(customerParts[u"body"], CustomerMembers), QStringList{});
    for (const Json &line : invoiceParts[u"lines"].items())
        EXPECT_EQ(unknownMembers(line, LineMembers), QStringList{});
}

TEST_F(WriteTest, ShowsAPayloadInTheOrderOfADocument)
{
    const auto rows = ledger.readable(written(documentDraft()));

    const std::vector<std::pair<QString, QString>> wanted{
        {u"entity"_s, u"invoice"_s},
        {u"number"_s, u"001017"_s},
        {u"customer-id"_s, QString::fromLatin1(CustomerId)},
        {u"date"_s, u"2026-03-01"_s},
        {u"due-date"_s, u"2026-03-31"_s},
        {u"line-1"_s, u"Cotisation 2026"_s},
        {u"line-2"_s, u"Cotisation annuelle: 2 × 40.00"_s},
        {u"line-2-item-id"_s, u"Account 40100"_s},
        {u"line-2-tax-code-id"_s, u"TPSTVQ"_s},
        {u"line-3"_s, u"Atelier: 1 × 20.00"_s},
        {u"line-3-item-id"_s, u"Item CONF"_s},
        {u"line-3-tax-code-id"_s, u"TPSTVQ"_s},
        {u"total"_s, u"114.98 CAD"_s},
        {u"note"_s, u"PSRL-0123456789abcde"_s},
    };
    EXPECT_EQ(rows, wanted);
}

TEST_F(WriteTest, ShowsAPaymentWithItsReferenceAndNote)
{
    const auto rows = ledger.readable(written(paymentDraft()));

    const std::vector<std::pair<QString, QString>> wanted{
        {u"entity"_s, u"payment"_s},
        {u"customer-id"_s, QString::fromLatin1(CustomerId)},
        {u"date"_s, u"2026-03-02"_s},
        {u"invoice-id"_s, QString::fromLatin1(InvoiceId)},
        {u"amount"_s, u"-114.98"_s},
        {u"total"_s, u"114.98 CAD"_s},
        {u"payment-reference"_s, u"PMT-88213"_s},
        {u"note"_s, u"cheque 1204"_s},
        {u"note"_s, u"PSRL-0123456789abcde"_s},
    };
    EXPECT_EQ(rows, wanted);
    EXPECT_TRUE(ledger.readable("no payload").empty());
}
