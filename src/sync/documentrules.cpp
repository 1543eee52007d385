// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/documentrules.h"

#include <algorithm>

namespace passerelle::sync {

using namespace domain;

namespace {

Result<Done> checkSums(const Invoice &invoice)
{
    qint64 sum = 0;
    for (const InvoiceLine &line : invoice.lines)
        sum += line.net.minor + line.tax.minor;
    const QString total = QString::fromLatin1(moneyText(invoice.total));
    if (sum != invoice.total.minor)
        return fail(ErrorCode::AmountInvalid,
                    QString::fromLatin1(moneyText(Money{sum, invoice.total.currency})) + QStringLiteral(" / ")
                        + total);
    if (invoice.total.minor < 0)
        return fail(ErrorCode::AmountInvalid, total);
    return Done{};
}

Result<Done> checkRequired(const Invoice &invoice)
{
    if (!invoice.problem.isEmpty())
        return fail(ErrorCode::AmountInvalid, invoice.problem);
    if (invoice.customerId.isEmpty())
        return fail(ErrorCode::RequiredFieldMissing, QStringLiteral("customer"));
    if (!invoice.date.isValid())
        return fail(ErrorCode::RequiredFieldMissing, QStringLiteral("date"));
    if (invoice.lines.empty())
        return fail(ErrorCode::RequiredFieldMissing, QStringLiteral("lines"));
    return Done{};
}

const LedgerTaxCode *untaxedCode(const PlanContext &context)
{
    const auto &codes = context.input().facts.taxCodes;
    const MappingTarget *mapped = context.input().mapping.target(MappingKind::Tax, {});
    const auto code = std::find_if(codes.begin(), codes.end(), [mapped](const LedgerTaxCode &entry) {
        return mapped ? entry.id == mapped->id : entry.isActive && entry.rates.empty();
    });
    return code == codes.end() ? nullptr : &*code;
}

template<typename Entry> bool hasActive(const std::vector<Entry> &entries, const QString &id)
{
    return std::any_of(entries.begin(), entries.end(),
                       [&id](const Entry &entry) { return entry.id == id && entry.isActive; });
}

Result<DraftLine> draftLine(const PlanContext &context, const InvoiceLine &line)
{
    const PlanInput &input = context.input();
    const MappingTarget *item = input.mapping.target(MappingKind::Product, line.productKey);
    if (!item)
        return fail(ErrorCode::ProductUnmapped,
                    line.productName.isEmpty() ? line.description : line.productName);
    if (!hasActive(input.facts.items, item->id))
        return fail(ErrorCode::MappingTargetMissing, item->name);
    const MappingTarget *tax = input.mapping.target(MappingKind::Tax, line.taxKey);
    if (!tax)
        return fail(ErrorCode::TaxUnmapped, line.taxKey);
    if (!hasActive(input.facts.taxCodes, tax->id))
        return fail(ErrorCode::MappingTargetMissing, tax->name);
    DraftLine draft;
    draft.description = line.description;
    draft.itemId = item->id;
    draft.taxCodeId = tax->id;
    draft.quantity = line.quantity;
    draft.unitPrice = line.unitPrice;
    draft.net = line.net;
    return draft;
}

QString bothAmounts(const Money &wanted, const Money &forecast)
{
    return QString::fromLatin1(moneyText(wanted)) + QStringLiteral(" / ")
        + QString::fromLatin1(moneyText(forecast));
}

/// The product of the adjusting line: as mapped, else as the settings name it.
Result<QString> roundingItem(const PlanContext &context, const QString &amounts)
{
    const PlanInput &input = context.input();
    const MappingTarget *mapped = input.mapping.target(MappingKind::Rounding, RoundingDifference);
    const QString id = mapped ? mapped->id : input.policy.roundingItemId;
    if (id.isEmpty())
        return fail(ErrorCode::RoundingUnmapped, amounts);
    if (!hasActive(input.facts.items, id))
        return fail(ErrorCode::MappingTargetMissing, mapped ? mapped->name : id);
    return id;
}

} // namespace

Result<Done> checkPeriod(const PlanContext &context, const QDate &day)
{
    const QDate closed = context.input().facts.closedThrough;
    if (closed.isValid() && day <= closed)
        return fail(ErrorCode::PeriodClosed, closed.toString(Qt::ISODate));
    const QDate open = context.input().facts.openThrough;
    if (open.isValid() && day > open)
        return fail(ErrorCode::PeriodClosed, open.toString(Qt::ISODate));
    return Done{};
}

Result<Done> checkCurrency(const PlanContext &context, const QString &code)
{
    const Result<Currency> currency = Currency::fromCode(code);
    if (!currency)
        return Failure{currency.error()};
    const LedgerFacts &facts = context.input().facts;
    if (!facts.isMultiCurrency && code != facts.homeCurrency)
        return fail(ErrorCode::CurrencyMismatch, code + QLatin1Char('/') + facts.homeCurrency);
    return Done{};
}

Result<Done> checkDocument(const PlanContext &context, const Invoice &invoice)
{
    const Result<Done> currency = checkCurrency(context, invoice.currencyCode);
    if (!currency)
        return currency;
    const Result<Done> required = checkRequired(invoice);
    if (!required)
        return required;
    const Result<Done> sums = checkSums(invoice);
    if (!sums)
        return sums;
    if (invoice.number.size() > context.input().capabilities.documentNumberLength)
        return fail(ErrorCode::FieldTooLong, invoice.number);
    return checkPeriod(context, invoice.date);
}

Result<std::vector<DraftLine>> draftLines(const PlanContext &context, const Invoice &invoice)
{
    const MappingTarget *ofType =
        context.input().mapping.target(MappingKind::Class, invoiceTypeKey(invoice.type));
    std::vector<DraftLine> lines;
    for (const InvoiceLine &line : invoice.lines) {
        Result<DraftLine> draft = draftLine(context, line);
        if (!draft)
            return Failure{draft.error()};
        draft->classId = ofType ? ofType->id : QString{};
        lines.push_back(*draft);
    }
    return lines;
}

Result<std::vector<DraftLine>> reconciledLines(const PlanContext &context, std::vector<DraftLine> lines,
                                               const Invoice &document)
{
    const PlanInput &input = context.input();
    const Money wanted = document.total;
    const auto roundingAtMost = static_cast<qint64>(lines.size()) + 1; // a cent a line, and one of the sum
    Money forecast = predictedTotal(lines, input.facts.taxCodes, input.capabilities.taxRounding);
    forecast.minor += context.ledgerSurprise({document.kind, document.id}, forecast.minor, roundingAtMost);
    if (forecast.minor == wanted.minor)
        return lines;
    const LedgerTaxCode *untaxed = untaxedCode(context);
    const qint64 difference = wanted.minor - forecast.minor;
    const bool isRounding = std::abs(difference) <= roundingAtMost;
    if (!input.policy.adjustsRounding || !untaxed || !isRounding)
        return fail(ErrorCode::TotalDiffers, bothAmounts(wanted, forecast));
    const Result<QString> item = roundingItem(context, bothAmounts(wanted, forecast));
    if (!item)
        return Failure{item.error()};
    DraftLine adjusting;
    adjusting.itemId = *item;
    adjusting.taxCodeId = untaxed->id;
    adjusting.net = Money{difference, wanted.currency};
    adjusting.isAdjusting = true;
    lines.push_back(adjusting);
    return lines;
}

bool isReady(const ChapterSettings &settings, const Invoice &invoice)
{
    if (invoice.number.isEmpty())
        return false;
    const bool waits = settings.isEverythingHeldUntilPaid
        || (settings.isMembershipHeldUntilPaid && isMembership(invoice.type));
    return !waits || invoice.isPaid;
}

} // namespace passerelle::sync
