// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/ledgerbook.h"

#include "sandbox/businesscentral/amounts.h"

#include <algorithm>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

void enter(Company &company, const BookEntry &entry)
{
    if (entry.cents == 0)
        return;
    const EntityType &type = typeNamed("generalLedgerEntry"_L1);
    Record record{0, {}, type.table, {}, 0, emptyBody(type)};
    Json &body = record.body;
    body.set(u"entryNumber"_s, company.store.next(u"entry"_s, 1));
    body.set(u"postingDate"_s, entry.date).set(u"documentNumber"_s, entry.documentNumber);
    body.set(u"documentType"_s, entry.documentType).set(u"accountNumber"_s, entry.account);
    body.set(u"description"_s, entry.description);
    body.set(entry.cents > 0 ? u"debitAmount"_s : u"creditAmount"_s, amountJson(std::abs(entry.cents)));
    if (auto account = company.store.findBy("account"_L1, u"number"_s, entry.account)) {
        body.set(u"accountId"_s, account->id);
        account->body.set(u"netChange"_s, amountJson(centsOf(account->body[u"netChange"]) + entry.cents));
        company.store.rewrite(*account);
    }
    company.store.insert(record);
}

void addToCustomerBalance(Company &company, const QString &customerId, qint64 cents)
{
    auto customer = company.store.find("customer"_L1, customerId);
    if (!customer)
        return;
    customer->body.set(u"balanceDue"_s, amountJson(centsOf(customer->body[u"balanceDue"]) + cents));
    company.store.rewrite(*customer);
}

Check applyToInvoice(Company &company, const QString &invoiceId, qint64 cents, const QString &date)
{
    auto invoice = company.store.find("salesInvoice"_L1, invoiceId);
    if (!invoice)
        return recordNotFound(invoiceId);
    if (date < invoice->text(u"postingDate"_s))
        return dialog(
            u"You are not allowed to apply and post an entry to an entry with an earlier posting date."_s);
    const qint64 open = centsOf(invoice->body[u"remainingAmount"]);
    if (invoice->text(u"status"_s) != u"Open"_s)
        return dialog(u"The entry of invoice %1 is already closed."_s.arg(invoice->text(u"number"_s)));
    const qint64 left = open - std::min(open, cents);
    invoice->body.set(u"remainingAmount"_s, amountJson(left));
    if (left == 0)
        invoice->body.set(u"status"_s, u"Paid"_s);
    company.store.update(*invoice);
    return std::nullopt;
}

} // namespace passerelle::sandbox::businesscentral
