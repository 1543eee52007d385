// SPDX-License-Identifier: GPL-3.0-or-later
#include "authorizedcompany.h"

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::domain;
using namespace passerelle::test;

namespace {

class QuickBooksContractTest : public AuthorizedCompany
{
};

} // namespace

// covers: M-45
TEST_F(QuickBooksContractTest, ReadsTheCompanyItsListsAndItsPreferences)
{
    EXPECT_FALSE(facts.companyName.isEmpty());
    EXPECT_EQ(facts.homeCurrency, u"CAD"_s);
    EXPECT_TRUE(facts.keepsOurNumbers);
    EXPECT_TRUE(facts.closedThrough.isValid());
    EXPECT_FALSE(facts.items.empty());
    EXPECT_FALSE(facts.paymentMethods.empty());
    EXPECT_FALSE(facts.classes.empty());
    const bool hasUndeposited =
        std::any_of(facts.accounts.begin(), facts.accounts.end(),
                    [](const auto &account) { return account.type == u"UndepositedFunds"_s; });
    EXPECT_TRUE(hasUndeposited);
    EXPECT_EQ(taxedCode().rates.size(), 2U);
}

// covers: M-03, M-109
TEST_F(QuickBooksContractTest, CreatesACustomerOnceHoweverOftenItsRequestIsRepeated)
{
    CustomerDraft draft;
    draft.name = u"L'Écuyer \\ fils & cie (100 %)"_s;
    draft.currencyCode = u"CAD"_s;
    const Outgoing customer = outgoing(effectOf(RecordKind::Customer, draft.name), draft);

    const SendOutcome first = send(customer);
    const SendOutcome again = send(customer);

    ASSERT_EQ(first.verdict, SendVerdict::Applied) << first.error.systemText.toStdString();
    EXPECT_EQ(again.document.ledgerId, first.document.ledgerId);
    EXPECT_EQ(first.document.marker, customer.effect.marker);
    const LookUpResult found = lookUp(customer.effect);
    EXPECT_EQ(found.verdict, LookUpVerdict::Found);
    EXPECT_EQ(found.document.ledgerId, first.document.ledgerId);
    FactsRequest request;
    request.customerNames = QStringList{draft.name};
    request.customerIds = QStringList{first.document.ledgerId};
    const auto read = await(ledger().readFacts(request, {}));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->customersByReference.count(foldedName(draft.name)), 1U);
    EXPECT_EQ(read->customersById.count(first.document.ledgerId), 1U);
}

TEST_F(QuickBooksContractTest, CallsANameThatAnotherCustomerBearsForeign)
{
    newCustomer(u"Nom déjà pris"_s);
    Effect effect = effectOf(RecordKind::Customer, u"another record"_s);
    effect.naturalKey = u"NOM DÉJÀ PRIS"_s;
    CustomerDraft draft;
    draft.name = effect.naturalKey;
    draft.currencyCode = u"CAD"_s;

    const SendOutcome outcome = send(outgoing(effect, draft));

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_EQ(outcome.error.code, ErrorCode::CustomerNameUsed);
    EXPECT_EQ(lookUp(effect).verdict, LookUpVerdict::Foreign);
}

// covers: M-04
TEST_F(QuickBooksContractTest, UpdatesACustomerAndEmptiesWhatTheSourceEmptied)
{
    const QString id = newCustomer(u"Client modifié"_s);
    CustomerDraft draft;
    draft.ledgerId = id;
    draft.versionToken = u"0"_s;
    draft.phone = u"418 555-0199"_s;
    draft.address.city = u"Lévis"_s;
    Effect effect = effectOf(RecordKind::Customer, u"Client modifié"_s, Purpose::Update);
    effect.targetLedgerId = id;
    effect.targetVersion = u"0"_s;
    const Outgoing update = outgoing(effect, draft);
    EXPECT_EQ(lookUp(effect, update.payload).verdict, LookUpVerdict::Absent);

    const SendOutcome outcome = send(update);

    ASSERT_EQ(outcome.verdict, SendVerdict::Applied) << outcome.error.systemText.toStdString();
    EXPECT_EQ(lookUp(effect, update.payload).verdict, LookUpVerdict::Found);
    FactsRequest request;
    request.customerIds = QStringList{id};
    const auto read = await(ledger().readFacts(request, {}));
    ASSERT_TRUE(read);
    const LedgerCustomer &held = read->customersById.at(id);
    EXPECT_EQ(held.name, u"Client modifié"_s);
    EXPECT_EQ(held.email, QString{});
    EXPECT_EQ(held.phone, draft.phone);
    EXPECT_EQ(held.address, draft.address);

    draft.phone = u"418 555-0100"_s;
    effect.effectId = effectIdOf(effect.baseId, 2);
    const SendOutcome stale = send(outgoing(effect, draft));
    EXPECT_EQ(stale.verdict, SendVerdict::Refused);
    EXPECT_EQ(stale.error.code, ErrorCode::ConflictChanged);
    EXPECT_EQ(lookUp(effect, outgoing(effect, draft).payload).verdict, LookUpVerdict::Changed);
}

// covers: M-05, M-22
TEST_F(QuickBooksContractTest, PostsAnInvoiceWithTheForecastTotal)
{
    const DocumentDraft draft = documentDraft(newCustomer(u"Client facturé"_s), u"T-0001"_s);
    const Effect effect = effectOf(RecordKind::Invoice, draft.number);

    const SendOutcome outcome = applied(effect, draft);

    EXPECT_EQ(outcome.document.total, forecast(draft));
    EXPECT_EQ(outcome.document.balance, outcome.document.total);
    EXPECT_EQ(outcome.document.number, draft.number);
    EXPECT_EQ(outcome.document.marker, effect.marker);
    EXPECT_EQ(outcome.document.day, draft.day);
    EXPECT_EQ(lookUp(effect).verdict, LookUpVerdict::Found);
    const auto marked = await(ledger().markedDocuments(LedgerEntity::Invoice, today(), today(), {}));
    ASSERT_TRUE(marked);
    EXPECT_NE(std::find(marked->begin(), marked->end(), outcome.document), marked->end());
}

TEST_F(QuickBooksContractTest, FindsWhoseANumberIsWhenItIsTaken)
{
    const DocumentDraft draft = documentDraft(newCustomer(u"Client au numéro pris"_s), u"T-0002"_s);
    applied(effectOf(RecordKind::Invoice, draft.number), draft);
    Effect other = effectOf(RecordKind::Invoice, u"another invoice"_s);
    other.naturalKey = draft.number;
    EXPECT_EQ(lookUp(other).verdict, LookUpVerdict::Foreign);

    const SendOutcome outcome = send(outgoing(other, draft));

    EXPECT_EQ(outcome.verdict, SendVerdict::NumberTaken);
    EXPECT_EQ(outcome.error.code, ErrorCode::NumberUsed);
    EXPECT_EQ(lookUp(effectOf(RecordKind::Invoice, u"T-none"_s)).verdict, LookUpVerdict::Absent);
}

// covers: M-06, M-62
TEST_F(QuickBooksContractTest, PaysAnInvoiceToItsLastCent)
{
    const DocumentDraft draft = documentDraft(newCustomer(u"Client payeur"_s), u"T-0003"_s);
    const LedgerDocument invoice = applied(effectOf(RecordKind::Invoice, draft.number), draft).document;
    Effect effect = effectOf(RecordKind::Payment, u"P-T-0003"_s);
    effect.total = invoice.total;

    const SendOutcome payment = applied(effect, paymentDraft(invoice, effect.naturalKey));

    EXPECT_EQ(payment.document.total, invoice.total);
    EXPECT_EQ(payment.document.number, effect.naturalKey);
    EXPECT_EQ(payment.document.marker, effect.marker);
    EXPECT_EQ(lookUp(effect).verdict, LookUpVerdict::Found);
    FactsRequest request;
    request.documentNumbers = QStringList{draft.number};
    const auto read = await(ledger().readFacts(request, {}));
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->invoicesByNumber.at(draft.number).balance.isZero());
}

TEST_F(QuickBooksContractTest, AppliesACreditNoteToItsInvoice)
{
    const DocumentDraft draft = documentDraft(newCustomer(u"Client crédité"_s), u"T-0004"_s);
    const LedgerDocument invoice = applied(effectOf(RecordKind::Invoice, draft.number), draft).document;
    DocumentDraft note = draft;
    note.number = u"C-T-0004"_s;
    const LedgerDocument credit = applied(effectOf(RecordKind::CreditNote, note.number), note).document;
    EXPECT_EQ(credit.total, invoice.total);

    PaymentDraft application = paymentDraft(invoice, note.number);
    application.amount = Money{0, Currency::cad()};
    application.paymentMethodId.clear();
    application.credit = Reference{credit.ledgerId, {}};
    const Effect effect = effectOf(RecordKind::CreditNote, note.number, Purpose::Apply);
    applied(effect, application);

    EXPECT_EQ(lookUp(effect).verdict, LookUpVerdict::Found);
    const std::vector<ReadBackRequest> both{{LedgerEntity::Invoice, invoice.ledgerId},
                                            {LedgerEntity::CreditMemo, credit.ledgerId}};
    const auto documents = await(ledger().readBack(both, {}));
    ASSERT_TRUE(documents);
    ASSERT_EQ(documents->size(), 2U);
    EXPECT_TRUE(documents->at(both[0]).balance.isZero());
    EXPECT_TRUE(documents->at(both[1]).balance.isZero());
}

TEST_F(QuickBooksContractTest, RefundsFromTheAccountTheMoneyLeft)
{
    DocumentDraft draft = documentDraft(newCustomer(u"Client remboursé"_s), u"R-T-0005"_s);
    const auto bank = std::find_if(facts.accounts.begin(), facts.accounts.end(),
                                   [](const auto &account) { return account.type == u"Bank"_s; });
    ASSERT_NE(bank, facts.accounts.end());
    draft.accountId = bank->id;
    draft.paymentMethodId = facts.paymentMethods.front().id;
    draft.paymentReference = draft.number;
    const Effect effect = effectOf(RecordKind::Refund, draft.number);

    const SendOutcome refund = applied(effect, draft);

    EXPECT_EQ(refund.document.total, forecast(draft));
    EXPECT_EQ(lookUp(effect).verdict, LookUpVerdict::Found);
}

// covers: M-33
TEST_F(QuickBooksContractTest, ReportsAClosedPeriod)
{
    DocumentDraft draft = documentDraft(newCustomer(u"Client tardif"_s), u"T-0006"_s);
    draft.day = facts.closedThrough;

    const SendOutcome outcome = send(outgoing(effectOf(RecordKind::Invoice, draft.number), draft));

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_EQ(outcome.error.code, ErrorCode::PeriodClosed);
    EXPECT_FALSE(outcome.error.systemText.isEmpty());
}

TEST_F(QuickBooksContractTest, PostsABatchAndSaysOfEachItemWhatBecameOfIt)
{
    const QString customer = newCustomer(u"Client en lot"_s);
    std::vector<Outgoing> batch;
    for (int i = 0; i < 30; ++i) {
        DocumentDraft draft = documentDraft(customer, u"B-%1"_s.arg(i), 1'00 + i);
        if (i == 7)
            draft.day = facts.closedThrough;
        batch.push_back(outgoing(effectOf(RecordKind::Invoice, draft.number), draft));
    }

    const std::vector<SendOutcome> outcomes = await(ledger().sendBatch(QString{32, u'b'}, batch, {}));

    ASSERT_EQ(outcomes.size(), batch.size());
    for (size_t i = 0; i < batch.size(); ++i) {
        EXPECT_EQ(outcomes[i].effectId, batch[i].effect.effectId);
        EXPECT_EQ(outcomes[i].verdict, i == 7 ? SendVerdict::Refused : SendVerdict::Applied) << i;
        EXPECT_EQ(outcomes[i].document.marker, i == 7 ? QString{} : batch[i].effect.marker);
    }
}

TEST_F(QuickBooksContractTest, IsNeverThrottledUnderTheDocumentedLimits)
{
    std::vector<QCoro::Task<Result<LedgerFacts>>> readings;
    for (int i = 0; i < 15; ++i)
        readings.push_back(ledger().connect({}));

    for (auto &reading : readings)
        EXPECT_TRUE(await(std::move(reading)));

    EXPECT_EQ(world->governor.usage().throttled, 0);
}
