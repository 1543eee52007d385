// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of invoices and credit memos.
#include "sandbox/businesscentral/amounts.h"
#include "sandbox/businesscentral/ledgerbook.h"
#include "sandbox/businesscentral/taxes.h"
#include "sandbox/businesscentral/writer.h"

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 WholePercent = 100 * DecimalScale;

bool isInvoice(const Record &document)
{
    return document.table == "salesInvoice"_L1;
}

/// The account on which a line earns: its own, or the one of its item.
QString accountOf(Company &company, const Record &line)
{
    if (line.text(u"lineType"_s) == u"Account"_s)
        return line.text(u"lineObjectNumber"_s);
    const auto item = company.store.find("item"_L1, line.text(u"itemId"_s));
    return item ? item->text(u"_account"_s) : QString();
}

Check checkBeforePosting(Company &company, const Record &document, const QList<Record> &lines)
{
    if (document.text(u"status"_s) != u"Draft"_s)
        return dialog(isInvoice(document) ? u"The action can be applied to a draft invoice only."_s
                                          : u"The action can be applied to a draft credit memo only."_s);
    if (lines.isEmpty())
        return dialog(u"There is nothing to post."_s, u"Il n'y a rien à valider."_s);
    if (auto refusal = checkPostingDate(company, document.text(u"postingDate"_s)))
        return refusal;
    const auto customer = company.store.find("customer"_L1, document.text(u"customerId"_s));
    if (!customer)
        return recordNotFound(document.text(u"customerId"_s));
    if (!customer->body[u"_isReady"].toBool())
        return fieldValidation(
            u"Customer Posting Group must have a value in Customer: No.=%1. It cannot be zero or empty."_s
                .arg(customer->text(u"number"_s)));
    return checkBlocked(*customer, true);
}

/// Revenue and taxes against the customer's account; a credit memo the other way round.
void enterDocument(Company &company, const Record &document, const QList<Record> &lines)
{
    const qint64 sign = isInvoice(document) ? 1 : -1;
    const BookEntry common{document.text(u"postingDate"_s),
                           document.text(u"number"_s),
                           isInvoice(document) ? u"Invoice"_s : u"Credit Memo"_s,
                           {},
                           document.text(u"customerName"_s)};
    const auto book = [&](const QString &account, qint64 cents) {
        BookEntry entry = common;
        entry.account = account;
        entry.cents = cents;
        enter(company, entry);
    };
    const qint64 total = centsOf(document.body[u"totalAmountIncludingTax"]);
    book(ReceivablesAccount, sign * total);
    for (const Record &line : lines) {
        const qint64 net = centsOf(line.body[u"amountExcludingTax"]);
        qint64 left = centsOf(line.body[u"totalTaxAmount"]);
        book(accountOf(company, line), -sign * net);
        const QList<TaxRate> rates = taxRates(company, document, line.text(u"taxCode"_s));
        for (qsizetype i = 0; i < rates.size(); ++i) {
            const bool isLast = i + 1 == rates.size();
            const qint64 share = isLast ? left : multiplyRounded(net, rates[i].percent, WholePercent);
            left -= share;
            book(rates[i].account, -sign * share);
        }
    }
    addToCustomerBalance(company, document.text(u"customerId"_s), sign * total);
}

void number(Company &company, Record &document)
{
    if (document.body[u"_postsAs"].isString()) // a seeded document keeps its number
        document.body.set(u"number"_s, document.body[u"_postsAs"]);
    else if (isInvoice(document))
        document.body.set(u"number"_s, u"PS-INV%1"_s.arg(company.store.next(u"posted invoice"_s, 103'001)));
    else
        document.body.set(u"number"_s, u"PS-CR%1"_s.arg(company.store.next(u"posted memo"_s, 104'001)));
}

/// A draft memo with the lines of a posted invoice.
Outcome<Record> correctiveMemo(Company &company, const Record &invoice)
{
    Writer writer(company);
    Payload head;
    head.values.set(u"customerId"_s, invoice.body[u"customerId"]).set(u"invoiceId"_s, invoice.id);
    head.values.set(u"currencyCode"_s, invoice.body[u"currencyCode"]);
    head.values.set(u"creditMemoDate"_s, invoice.body[u"postingDate"]);
    auto memo = writer.create(typeNamed("salesCreditMemo"_L1), head, std::nullopt);
    if (refusalOf(memo))
        return memo;
    for (const Record &line : company.store.parts("salesInvoiceLine"_L1, invoice.id)) {
        Payload part;
        for (const auto &name : {u"lineType"_s, u"lineObjectNumber"_s, u"description"_s, u"quantity"_s,
                                 u"unitPrice"_s, u"discountAmount"_s, u"taxCode"_s})
            part.values.set(name, line.body[name]);
        auto made = writer.create(typeNamed("salesCreditMemoLine"_L1), part, std::get<0>(memo));
        if (refusalOf(made))
            return made;
    }
    const auto whole = company.store.find("salesCreditMemo"_L1, std::get<0>(memo).id);
    return whole ? *whole : std::get<0>(memo);
}

/// Posts the corrective memo itself; refused once the invoice is cancelled, paid or applied to.
Check cancelInvoice(Company &company, const Record &invoice)
{
    const qint64 total = centsOf(invoice.body[u"totalAmountIncludingTax"]);
    if (invoice.text(u"status"_s) != u"Open"_s || centsOf(invoice.body[u"remainingAmount"]) != total)
        return dialog(u"You cannot cancel this posted sales invoice because it is already cancelled or paid "
                      "in part or in full."_s);
    const auto memo = correctiveMemo(company, invoice);
    if (const Refusal *refusal = refusalOf(memo))
        return *refusal;
    if (auto refusal = postDocument(company, std::get<0>(memo)))
        return refusal;
    auto cancelled = company.store.find("salesInvoice"_L1, invoice.id);
    cancelled->body.set(u"status"_s, u"Canceled"_s);
    company.store.update(*cancelled);
    return std::nullopt;
}
} // namespace

Check postDocument(Company &company, Record document)
{
    const QList<Record> lines = company.store.parts(lineTypeOf(document).table, document.id);
    if (auto refusal = checkBeforePosting(company, document, lines))
        return refusal;
    number(company, document);
    const qint64 total = centsOf(document.body[u"totalAmountIncludingTax"]);
    document.body.set(u"_isPosted"_s, true);
    document.body.set(u"status"_s, total == 0 ? u"Paid"_s : u"Open"_s);
    if (isInvoice(document))
        document.body.set(u"remainingAmount"_s, amountJson(total));
    enterDocument(company, document, lines);
    const QString invoiceId = document.text(u"invoiceId"_s);
    if (!isInvoice(document) && invoiceId != NoGuid) {
        if (auto refusal = applyToInvoice(company, invoiceId, total, document.text(u"postingDate"_s)))
            return refusal;
        document.body.set(u"status"_s, u"Paid"_s);
    }
    company.store.update(document);
    if (!company.switches.idStableAfterPosting)
        company.store.rename(document, newGuid(company.random));
    return std::nullopt;
}

Check actOnDocument(Company &company, Record document, const QString &action)
{
    const bool isPosted = document.body[u"_isPosted"].toBool();
    if (action == u"post"_s || action == u"postAndSend"_s)
        return postDocument(company, std::move(document));
    if (action == u"send"_s)
        return std::nullopt;
    if (!isInvoice(document))
        return segmentNotFound(u"Microsoft.NAV."_s + action);
    if (!isPosted)
        return dialog(u"The action can be applied to a posted invoice only."_s);
    if (action == u"cancel"_s || action == u"cancelAndSend"_s)
        return cancelInvoice(company, document);
    if (action != u"makeCorrectiveCreditMemo"_s)
        return segmentNotFound(u"Microsoft.NAV."_s + action);
    const auto memo = correctiveMemo(company, document);
    const Refusal *refusal = refusalOf(memo);
    return refusal ? Check(*refusal) : std::nullopt;
}

} // namespace passerelle::sandbox::businesscentral
