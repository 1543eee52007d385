// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplebooks.h"

namespace passerelle::test {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr Decimal Gst{5, 0};
constexpr Decimal Qst{9975, 3};

SyncFields toTransfer()
{
    SyncFields sync;
    sync.status = SyncStatus::ToTransfer;
    sync.versionToken = u"v1"_s;
    return sync;
}

} // namespace

Customer newAccount(const QString &id, const QString &name)
{
    Customer account;
    account.id = id;
    account.number = u"C-"_s + id;
    account.name = name;
    account.email = id + u"@example.org"_s;
    account.isDesignatedNew = true;
    account.sync = toTransfer();
    return account;
}

Customer linkedAccount(const QString &id, const QString &name)
{
    Customer account = newAccount(id, name);
    account.isDesignatedNew = false;
    account.sync.status = SyncStatus::Transferred;
    account.sync.reference = name;
    return account;
}

Invoice invoiceOf(const QString &id, const QString &customerId, qint64 netMinor)
{
    InvoiceLine line;
    line.description = u"Inscription"_s;
    line.productKey = u"p1"_s;
    line.productName = u"Inscription"_s;
    line.net = Money{netMinor, {}};
    line.tax = Money{percentOf(line.net, Gst).minor + percentOf(line.net, Qst).minor, {}};
    line.taxKey = u"TPS/TVQ"_s;
    Invoice invoice;
    invoice.id = id;
    invoice.type = InvoiceType::EventRegistration;
    invoice.number = u"F-"_s + id;
    invoice.customerId = customerId;
    invoice.customerName = customerId;
    invoice.date = QDate{2026, 11, 10};
    invoice.dueDate = QDate{2026, 12, 10};
    invoice.currencyCode = u"CAD"_s;
    invoice.net = line.net;
    invoice.tax = line.tax;
    invoice.total = Money{line.net.minor + line.tax.minor, {}};
    invoice.balance = invoice.total;
    invoice.lines = {line};
    invoice.sync = toTransfer();
    return invoice;
}

Invoice creditNoteOf(const QString &id, const Invoice &invoice)
{
    Invoice note = invoice;
    note.id = id;
    note.kind = RecordKind::CreditNote;
    note.number = u"N-"_s + id;
    note.date = QDate{2026, 11, 15};
    note.originalId = invoice.id;
    note.isCancelled = false;
    note.sync = toTransfer();
    return note;
}

Invoice refundOf(const QString &id, const Invoice &invoice)
{
    Invoice refund = creditNoteOf(id, invoice);
    refund.kind = RecordKind::Refund;
    refund.type = InvoiceType::Refund;
    refund.number = u"R-"_s + id;
    return refund;
}

Payment paymentOf(const QString &id, const Invoice &invoice, qint64 minor)
{
    Payment payment;
    payment.id = id;
    payment.number = u"P-"_s + id;
    payment.invoiceId = invoice.id;
    payment.invoiceNumber = invoice.number;
    payment.customerId = invoice.customerId;
    payment.customerName = invoice.customerName;
    payment.date = QDate{2026, 11, 12};
    payment.currencyCode = u"CAD"_s;
    payment.amount = Money{minor, {}};
    payment.typeKey = u"1"_s;
    payment.typeName = u"Comptant"_s;
    payment.transactionNumber = u"T-"_s + id;
    payment.sync = toTransfer();
    return payment;
}

LedgerFacts sampleFacts()
{
    LedgerFacts facts;
    facts.companyId = SampleScope.ledgerCompanyId;
    facts.companyName = u"Club"_s;
    facts.homeCurrency = u"CAD"_s;
    facts.items = {{u"10"_s, u"Inscription"_s, {}, true}, {u"11"_s, u"Arrondi"_s, {}, true}};
    facts.taxCodes = {{u"qc"_s, u"TPS/TVQ QC"_s, {{u"7"_s, u"TPS"_s, Gst}, {u"8"_s, u"TVQ"_s, Qst}}, true},
                      {u"exo"_s, u"Exonéré"_s, {}, true}};
    facts.paymentMethods = {{u"20"_s, u"Comptant"_s, {}, true}};
    facts.accounts = {{u"30"_s, u"Undeposited Funds"_s, u"UndepositedFunds"_s, true}};
    facts.refundAccountId = u"30"_s;
    return facts;
}

LedgerFacts withDeferredAccounts(LedgerFacts facts)
{
    facts.accounts.push_back({u"L-22500"_s, u"Revenus reportés"_s, {}, true, DeferredAccount});
    facts.accounts.push_back({u"L-40100"_s, u"Cotisations"_s, {}, true, RevenueAccount});
    return facts;
}

LedgerCustomer ledgerCustomer(const QString &id, const QString &name)
{
    LedgerCustomer customer;
    customer.id = id;
    customer.name = name;
    customer.versionToken = u"0"_s;
    customer.currencyCode = u"CAD"_s;
    return customer;
}

Mapping sampleMapping()
{
    Mapping mapping;
    mapping.entries[MappingKind::Product][u"p1"_s] = {u"10"_s, u"Inscription"_s, true};
    mapping.entries[MappingKind::Tax][u"TPS/TVQ"_s] = {u"qc"_s, u"TPS/TVQ QC"_s, true};
    mapping.entries[MappingKind::Tax][QString{}] = {u"exo"_s, u"Exonéré"_s, true};
    mapping.entries[MappingKind::PaymentType][u"1"_s] = {u"20"_s, u"Comptant"_s, true};
    return mapping;
}

Capabilities sampleCapabilities()
{
    Capabilities can;
    can.steps = {StepName::Connect, StepName::CreateCustomers, StepName::UpdateCustomers,
                 StepName::CreateInvoices, StepName::Payments};
    can.recovery = RecoveryClass::UndocumentedKey;
    can.forbiddenNameCharacters = u":"_s;
    return can;
}

Effect pastEffect(const RecordLabel &label, Purpose purpose, EffectState state, const QString &ledgerId)
{
    Effect effect;
    effect.record = label.record;
    effect.purpose = purpose;
    effect.baseId = baseIdOf(SampleScope, label.record, purpose);
    effect.effectId = effectIdOf(effect.baseId, 1);
    effect.marker = markerOf(effect.baseId);
    effect.recordNumber = label.number;
    effect.naturalKey = label.number;
    effect.total = label.amount;
    effect.day = label.day;
    effect.state = state;
    if (isInLedger(state)) {
        effect.ledgerId = ledgerId;
        effect.ledgerNumber = label.number;
        effect.ledgerTotal = label.amount;
        effect.customerLedgerId = u"L-a"_s;
    }
    return effect;
}

} // namespace passerelle::test
