// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/records.h"

#include "connectors/membri/mappingspec.h"

#include <algorithm>

namespace passerelle::connectors::membri {

using namespace Qt::StringLiterals;

namespace {

QString currencyOf(const Row &row, const ReadContext &context)
{
    const QString id = row.id(u"currency");
    const auto found = context.currencyCodes.find(id);
    return found == context.currencyCodes.end() ? id : found->second;
}

domain::SyncStatus statusOf(const Row &row, const MembriMapping &mapping)
{
    const std::optional<qint64> value = row.choice(u"sync-status");
    if (!value)
        return domain::SyncStatus::Pending;
    const QString key = mapping.choiceKey(u"sync-status", *value);
    return domain::syncStatusFromKey(key).value_or(domain::SyncStatus::Pending);
}

domain::InvoiceType invoiceTypeOf(const Row &row, const MembriMapping &mapping)
{
    const std::optional<qint64> value = row.choice(u"type");
    const QString key = value ? mapping.choiceKey(u"invoice-type", *value) : QString{};
    return domain::invoiceTypeFromKey(key).value_or(domain::InvoiceType::Manual);
}

/// The mapping's key of a payment type; an organization's own type goes by its number.
QString paymentTypeKey(const Row &row, QStringView column, const MembriMapping &mapping)
{
    const std::optional<qint64> value = row.choice(column);
    if (!value)
        return {};
    const QString key = mapping.choiceKey(u"payment-type", *value);
    return key.isEmpty() ? QString::number(*value) : key;
}

QString paymentTypeName(const Row &row, const QString &key)
{
    QString label = row.label(u"type");
    if (!label.isEmpty())
        return label;
    for (const ChoiceSpec &spec : choiceSpecs()) {
        if (spec.choice == "payment-type"_L1 && spec.key == key)
            return spec.french.toString();
    }
    return key;
}

bool isChoice(const Row &row, QStringView column, const MembriMapping &mapping, QStringView choice,
              QStringView key)
{
    const std::optional<qint64> value = row.choice(column);
    return value && mapping.choiceValue(choice, key) == value;
}

domain::Address addressOf(const Row &row)
{
    return {row.text(u"line1"),    row.text(u"line2"),       row.text(u"city"),
            row.text(u"province"), row.text(u"postal-code"), row.text(u"country")};
}

void readAmounts(const Row &row, InvoiceRow &result)
{
    domain::Invoice &invoice = result.invoice;
    AmountReader amounts{invoice.currencyCode};
    invoice.net = amounts.money(row, u"net");
    invoice.tax = amounts.money(row, u"tax");
    invoice.total = amounts.money(row, u"total");
    const bool hasBalance = !row.value(u"balance").isNull();
    invoice.balance = amounts.money(row, u"balance");
    if (!hasBalance && !result.isMarkedPaid)
        invoice.balance = invoice.total;
    invoice.isPaid = result.isMarkedPaid || invoice.balance.isZero();
    invoice.problem = amounts.problem();
}

/// An abbreviated document's line has no quantity, no price and perhaps no net amount (M-101).
domain::Money netOf(const Row &row, AmountReader &amounts, domain::Money tax)
{
    if (!row.value(u"net").isNull())
        return amounts.money(row, u"net");
    const domain::Money gross = amounts.money(row, u"gross");
    const Result<domain::Money> net = domain::subtract(gross, tax);
    return net ? *net : gross;
}

} // namespace

domain::SyncFields readSyncFields(const Row &row, const MembriMapping &mapping)
{
    domain::SyncFields sync;
    sync.status = statusOf(row, mapping);
    sync.reference = row.text(u"sync-reference");
    sync.message = row.text(u"sync-message");
    sync.versionToken = row.versionToken();
    sync.changedAt = row.moment(u"changed-on");
    return sync;
}

domain::Customer readCustomer(const Json &json, const ReadContext &context)
{
    const Row row{json, context.mapping.table(u"account")};
    domain::Customer customer;
    customer.id = context.texts->one(row.id(u"id"));
    customer.number = row.text(u"number");
    customer.name = row.text(u"name");
    customer.email = row.text(u"email");
    customer.phone = row.text(u"phone");
    customer.address = addressOf(row);
    customer.isDesignatedNew = row.flag(u"new-for-sync", false);
    customer.sync = readSyncFields(row, context.mapping);
    return customer;
}

InvoiceRow readInvoice(const Json &json, const ReadContext &context)
{
    const Row row{json, context.mapping.table(u"invoice")};
    InvoiceRow result;
    result.customerId = context.texts->one(row.id(u"customer"));
    result.isContact = row.lookupTable(u"customer") == context.mapping.table(u"contact").name;
    result.isMarkedPaid = isChoice(row, u"status", context.mapping, u"invoice-status", u"paid")
        || isChoice(row, u"status", context.mapping, u"invoice-status", u"completed");
    result.isUntaxed = row.flag(u"no-tax", false);
    domain::Invoice &invoice = result.invoice;
    invoice.id = context.texts->one(row.id(u"id"));
    invoice.type = invoiceTypeOf(row, context.mapping);
    invoice.number = row.text(u"number");
    invoice.name = context.texts->one(row.text(u"name"));
    invoice.date = row.day(u"date", context.zone);
    invoice.dueDate = row.day(u"due-date", context.zone);
    invoice.currencyCode = currencyOf(row, context);
    invoice.isCancelled = row.flag(u"cancelled", false)
        || isChoice(row, u"state", context.mapping, u"invoice-state", u"cancelled");
    invoice.originalId = context.texts->one(row.id(u"original"));
    invoice.refundPaymentType = paymentTypeKey(row, u"refund-type", context.mapping);
    readAmounts(row, result);
    invoice.sync = readSyncFields(row, context.mapping);
    return result;
}

domain::Payment readPayment(const Json &json, const ReadContext &context)
{
    const Row row{json, context.mapping.table(u"payment")};
    domain::Payment payment;
    payment.id = row.id(u"id");
    payment.number = row.text(u"number");
    payment.invoiceId = context.texts->one(row.id(u"invoice"));
    payment.customerId = context.texts->one(row.id(u"account"));
    payment.date = row.day(u"date", context.zone);
    payment.currencyCode = currencyOf(row, context);
    payment.typeKey = context.texts->one(paymentTypeKey(row, u"type", context.mapping));
    payment.typeName = context.texts->one(paymentTypeName(row, payment.typeKey));
    payment.transactionNumber = row.text(u"transaction");
    AmountReader amounts{payment.currencyCode};
    payment.amount = amounts.money(row, u"amount");
    payment.problem = amounts.problem();
    payment.sync = readSyncFields(row, context.mapping);
    return payment;
}

/// Without a currency of its own the amount is read as the home currency until its invoice says otherwise.
domain::DeferredEntry readEntry(const Json &json, const ReadContext &context)
{
    const Row row{json, context.mapping.table(u"entry")};
    domain::DeferredEntry entry;
    entry.id = row.id(u"id");
    entry.number = row.text(u"name");
    entry.invoiceId = row.id(u"invoice");
    entry.date = row.day(u"date", context.zone);
    entry.currencyCode = currencyOf(row, context);
    AmountReader amounts{entry.currencyCode};
    entry.amount = amounts.money(row, u"amount");
    entry.problem = amounts.problem();
    entry.debitAccount = row.text(u"debit");
    entry.creditAccount = row.text(u"credit");
    entry.sync = readSyncFields(row, context.mapping);
    return entry;
}

ContactRow readContact(const Json &json, const ReadContext &context)
{
    const Row row{json, context.mapping.table(u"contact")};
    const QString table = row.lookupTable(u"company");
    const bool isAccount = table.isEmpty() || table == context.mapping.table(u"account").name;
    return {row.id(u"id"), row.text(u"name"), isAccount ? row.id(u"company") : QString{}};
}

CurrencyRow readCurrency(const Json &json, const ReadContext &context)
{
    const Row row{json, context.mapping.table(u"currency")};
    return {row.id(u"id"), row.text(u"code").toUpper()};
}

LineRow readLine(const Json &json, const ReadContext &context, const QString &currencyCode, bool isUntaxed)
{
    const Row row{json, context.mapping.table(u"line")};
    AmountReader amounts{currencyCode};
    LineRow result;
    result.invoiceId = context.texts->one(row.id(u"invoice"));
    result.position = row.value(u"position").toInt();
    domain::InvoiceLine &line = result.line;
    line.productKey = context.texts->one(row.id(u"product"));
    line.productName = context.texts->one(row.label(u"product"));
    line.description = context.texts->one(row.text(u"description"));
    if (line.description.isEmpty())
        line.description = line.productName;
    if (line.productName.isEmpty())
        line.productName = line.description;
    line.quantity = amounts.decimal(row, u"quantity");
    line.unitPrice = amounts.decimal(row, u"unit-price");
    line.tax = amounts.money(row, u"tax");
    line.net = netOf(row, amounts, line.tax);
    line.taxKey = isUntaxed ? QString{} : context.texts->one(row.text(u"tax-code"));
    result.problem = amounts.problem();
    return result;
}

domain::ChapterSettings readSettings(const Json &json, const ReadContext &context)
{
    const Row row{json, context.mapping.table(u"settings")};
    domain::ChapterSettings settings;
    settings.isSyncEnabled = row.flag(u"sync-enabled", settings.isSyncEnabled);
    settings.isReviewEnabled = row.flag(u"review-enabled", settings.isReviewEnabled);
    settings.isMembershipHeldUntilPaid =
        row.flag(u"membership-when-paid", settings.isMembershipHeldUntilPaid);
    settings.isEverythingHeldUntilPaid = row.flag(u"all-when-paid", settings.isEverythingHeldUntilPaid);
    settings.usesSourceNumbers = row.flag(u"source-numbers", settings.usesSourceNumbers);
    return settings;
}

QStringList columnsOf(const MembriMapping::Table &table)
{
    QStringList columns;
    for (const auto &[key, column] : table.columns) {
        const QString property = column.property();
        if (!property.isEmpty() && !columns.contains(property))
            columns.append(property);
    }
    return columns;
}

} // namespace passerelle::connectors::membri
