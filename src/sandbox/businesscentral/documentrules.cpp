// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts of invoices and credit memos, and their lines.
#include "sandbox/businesscentral/amounts.h"
#include "sandbox/businesscentral/writer.h"

#include <array>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
constexpr int SequenceStep = 10'000;

bool isInvoice(const Record &document)
{
    return document.table == "salesInvoice"_L1;
}

/// What the document takes over from its customer.
void copyCustomer(Record &document, const Record &customer, const Payload &sent)
{
    const auto copy = [&](const QString &to, const QString &from) {
        if (document.body.contains(to) && !sent.has(to))
            document.body.set(to, customer.body[from]);
    };
    for (const auto &name : {u"customerName"_s, u"billToName"_s, u"shipToName"_s})
        copy(name, u"displayName"_s);
    for (const auto &prefix : {u"sellTo"_s, u"billTo"_s, u"shipTo"_s}) {
        for (const auto &[part, from] :
             {std::pair(u"AddressLine1"_s, u"addressLine1"_s),
              std::pair(u"AddressLine2"_s, u"addressLine2"_s), std::pair(u"City"_s, u"city"_s),
              std::pair(u"Country"_s, u"country"_s), std::pair(u"State"_s, u"state"_s),
              std::pair(u"PostCode"_s, u"postalCode"_s)})
            copy(prefix + part, from);
    }
    copy(u"billToCustomerNumber"_s, u"number"_s);
    document.body.set(u"billToCustomerId"_s, customer.id);
    for (const auto &name : {u"phoneNumber"_s, u"email"_s, u"paymentTermsId"_s})
        copy(name, name);
}

Check relateCustomer(Company &company, Record &document, const Payload &sent, bool isNew)
{
    const auto related =
        relate(company, sent, document.body,
               {"customerId"_L1, "customerNumber"_L1, "customer"_L1, "number"_L1, "Customer No."_L1});
    if (const Refusal *refusal = refusalOf(related))
        return *refusal;
    const auto &customer = std::get<0>(related);
    if (!customer)
        return isNew || document.text(u"customerNumber"_s).isEmpty()
            ? Check(dialog(u"A \"customerId\" or a \"customerNumber\" must be provided."_s))
            : std::nullopt;
    if (auto refusal = checkBlocked(*customer, false))
        return refusal;
    copyCustomer(document, *customer, sent);
    if (!sent.has(u"currencyCode"_s) && !sent.has(u"currencyId"_s)
        && !sent.values.contains(u"currencyCode")) {
        document.body.set(u"currencyId"_s, customer->body[u"currencyId"]);
        document.body.set(u"currencyCode"_s, customer->body[u"currencyCode"]);
    }
    return std::nullopt;
}

void completeDates(Company &company, const EntityType &type, Record &document, const Payload &sent)
{
    const auto dateName = type.is("salesInvoice"_L1) ? u"invoiceDate"_s : u"creditMemoDate"_s;
    if (!sent.has(dateName))
        document.body.set(dateName, company.today().toString(Qt::ISODate));
    if (!sent.has(u"postingDate"_s))
        document.body.set(u"postingDate"_s, document.body[dateName]);
    if (sent.has(u"dueDate"_s))
        return;
    const auto terms = company.store.find("paymentTerm"_L1, document.text(u"paymentTermsId"_s));
    const qint64 days = terms ? terms->text(u"dueDateCalculation"_s).section(u'D', 0, 0).toLongLong() : 0;
    const QDate date = QDate::fromString(document.text(dateName), Qt::ISODate);
    document.body.set(u"dueDate"_s, date.addDays(days).toString(Qt::ISODate));
}

Check checkDimension(Company &company, const Record &document, const QString &name)
{
    const QString code = document.text(name);
    if (code.isEmpty())
        return std::nullopt;
    const auto dimension = company.store.findBy("dimension"_L1, u"code"_s, company.setup().text(name));
    const QList<Record> values =
        dimension ? company.store.parts("dimensionValue"_L1, dimension->id) : QList<Record>();
    for (const Record &value : values) {
        if (value.text(u"code"_s) == code)
            return std::nullopt;
    }
    return invalidRelation(name, u"Dimension Value"_s, code);
}

/// A credit memo may name the posted invoice of the same customer that it corrects.
Check relateInvoice(Company &company, Record &memo, const Payload &sent)
{
    const auto related = relate(
        company, sent, memo.body,
        {"invoiceId"_L1, "invoiceNumber"_L1, "salesInvoice"_L1, "number"_L1, "Applies-to Doc. No."_L1});
    if (const Refusal *refusal = refusalOf(related))
        return *refusal;
    const auto &invoice = std::get<0>(related);
    if (invoice && !invoice->body[u"_isPosted"].toBool())
        return dialog(u"The \"invoiceId\" should be the ID of an Open, Paid, Corrective, or Canceled "
                      "Invoice."_s);
    if (invoice && invoice->text(u"customerId"_s) != memo.text(u"customerId"_s))
        return dialog(u"The invoice %1 belongs to another customer."_s.arg(invoice->text(u"number"_s)));
    return std::nullopt;
}

/// What a line sells: an item or an account, by id or by kind and number.
Check relateObject(Company &company, Record &line, const Payload &sent)
{
    if (sent.has(u"itemId"_s) && sent.has(u"accountId"_s))
        return dialog(u"Both \"itemId\" and \"accountId\" are specified. Specify only one of them."_s);
    if (sent.has(u"itemId"_s))
        line.body.set(u"lineType"_s, u"Item"_s);
    if (sent.has(u"accountId"_s))
        line.body.set(u"lineType"_s, u"Account"_s);
    const QString kind = line.text(u"lineType"_s);
    if (kind == u"Comment"_s)
        return std::nullopt;
    const bool isItem = kind == u"Item"_s;
    if (!isItem && kind != u"Account"_s)
        return invalidOperation(u"Lines of type %1 are not imitated here."_s.arg(kind));
    const auto table = isItem ? "item"_L1 : "account"_L1;
    const auto idName = isItem ? u"itemId"_s : u"accountId"_s;
    const auto found = sent.has(idName)
        ? company.store.find(table, sent.text(idName))
        : company.store.findBy(table, u"number"_s, line.text(u"lineObjectNumber"_s));
    if (!found)
        return invalidRelation(u"No."_s, isItem ? u"Item"_s : u"G/L Account"_s,
                               sent.has(idName) ? sent.text(idName) : line.text(u"lineObjectNumber"_s));
    if (isItem && found->body[u"blocked"].toBool())
        return fieldValidation(u"Blocked must be equal to 'No' in Item %1."_s.arg(found->text(u"number"_s)));
    if (!isItem) {
        if (auto refusal = checkAccount(*found))
            return refusal;
    }
    line.body.set(isItem ? u"accountId"_s : u"itemId"_s, NoGuid);
    line.body.set(idName, found->id);
    line.body.set(u"lineObjectNumber"_s, found->text(u"number"_s));
    if (line.text(u"description"_s).isEmpty())
        line.body.set(u"description"_s, found->text(u"displayName"_s));
    if (isItem && !sent.values.contains(u"unitPrice") && centsOf(line.body[u"unitPrice"]) == 0)
        line.body.set(u"unitPrice"_s, found->body[u"unitPrice"]);
    if (isItem && line.text(u"taxCode"_s).isEmpty() && !sent.values.contains(u"taxCode"))
        line.body.set(u"taxCode"_s, found->body[u"taxGroupCode"]);
    return std::nullopt;
}

void completeAmount(Record &line, const Payload &sent)
{
    Json &body = line.body;
    const qint64 gross = multiplyRounded(decimalOf(body[u"quantity"]), decimalOf(body[u"unitPrice"]),
                                         DecimalScale * DecimalScale / 100);
    if (sent.has(u"discountPercent"_s) && !sent.has(u"discountAmount"_s))
        body.set(u"discountAmount"_s,
                 amountJson(multiplyRounded(gross, decimalOf(body[u"discountPercent"]), 100 * DecimalScale)));
    body.set(u"amountExcludingTax"_s, amountJson(gross - centsOf(body[u"discountAmount"])));
}
} // namespace

const EntityType &lineTypeOf(const Record &document)
{
    return typeNamed(isInvoice(document) ? "salesInvoiceLine"_L1 : "salesCreditMemoLine"_L1);
}

Check ruleDocument(Company &company, const EntityType &type, Record &record, const Payload &sent, bool isNew)
{
    if (centsOf(sent.values[u"discountAmount"]) != 0 || sent.values[u"pricesIncludeTax"].toBool())
        return invalidOperation(
            u"Discounts on the whole document and prices with tax are not imitated here."_s);
    if (isNew) {
        const QString next = QString::number(company.store.next(u"draft "_s + type.name, 1001));
        const auto number = numberFor(company, sent, type, next);
        if (const Refusal *refusal = refusalOf(number))
            return *refusal;
        record.body.set(u"number"_s, std::get<0>(number));
        record.body.set(u"status"_s, u"Draft"_s);
    }
    if (auto refusal = relateCustomer(company, record, sent, isNew))
        return refusal;
    if (auto refusal = relateCurrency(company, sent, record.body))
        return refusal;
    if (auto refusal = checkIds(company, sent, type))
        return refusal;
    for (const auto &name : {u"shortcutDimension1Code"_s, u"shortcutDimension2Code"_s}) {
        if (auto refusal = checkDimension(company, record, name))
            return refusal;
    }
    if (isNew)
        completeDates(company, type, record, sent);
    return type.is("salesCreditMemo"_L1) ? relateInvoice(company, record, sent) : std::nullopt;
}

Check ruleLine(Company &company, Record &line, const Record &document, const Payload &sent, bool isNew)
{
    if (isNew && !sent.has(u"sequence"_s)) {
        const auto others = company.store.parts(lineTypeOf(document).table, document.id);
        const qint64 last = others.isEmpty() ? 0 : others.last().body[u"sequence"].toInt();
        line.body.set(u"sequence"_s, last + SequenceStep);
    }
    if (auto refusal = relateObject(company, line, sent))
        return refusal;
    const QString group = line.text(u"taxCode"_s);
    if (!group.isEmpty() && !company.store.findBy("taxGroup"_L1, u"code"_s, group))
        return invalidRelation(u"Tax Group Code"_s, u"Tax Group"_s, group);
    completeAmount(line, sent);
    return std::nullopt;
}

} // namespace passerelle::sandbox::businesscentral
