// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/writerules.h"

#include <algorithm>

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using domain::DocumentDraft;
using domain::DraftLine;
using domain::Effect;
using domain::LedgerEntity;

namespace {

constexpr int LineDecimals = 5; ///< of quantities and unit prices; recalled, so others go by their amount

Result<Done> setCurrency(Json &header, const QString &code, const WriteRules &rules)
{
    const bool isHome = code == rules.homeCurrency;
    if (!isHome && !rules.isMultiCurrency)
        return fail(ErrorCode::CurrencyMismatch, code + u'/' + rules.homeCurrency);
    header.set(u"currencyCode"_s, isHome ? QString{} : code); // empty: the company's own
    return Done{};
}

/// A document carries one class, not its lines.
Result<Done> setClass(Json &header, const std::vector<DraftLine> &lines, const WriteRules &rules)
{
    QStringList classes;
    for (const DraftLine &line : lines)
        classes.append(line.classId);
    classes.removeAll(QString{});
    classes.removeDuplicates();
    if (classes.isEmpty())
        return Done{};
    if (classes.size() > 1 || rules.classField.isEmpty())
        return fail(ErrorCode::LedgerCannotHold, classes.join(u" / "_s));
    header.set(rules.classField, classes.first());
    return Done{};
}

Json commentLine(const QString &text)
{
    Json line;
    line.set(u"lineType"_s, u"Comment"_s);
    line.set(u"description"_s, text);
    return line;
}

/// Quantity and unit price when they make the amount; else one piece at the amount.
void setPrice(Json &line, const DraftLine &draft)
{
    const bool hasParts = draft.quantity && draft.unitPrice && draft.quantity->scale <= LineDecimals
        && draft.unitPrice->scale <= LineDecimals
        && domain::product(*draft.quantity, *draft.unitPrice, draft.net.currency) == draft.net;
    line.set(u"quantity"_s, hasParts ? Json::number(domain::decimalText(*draft.quantity)) : Json{1});
    line.set(u"unitPrice"_s,
             hasParts ? Json::number(domain::decimalText(*draft.unitPrice)) : amountJson(draft.net));
}

/// A line, and comment lines for what its description has too much.
Result<Done> appendLine(Json &lines, const DraftLine &draft, const WriteRules &rules)
{
    const EntryName object = entryNameOf(draft.itemId);
    if (object.type != u"Item" && object.type != u"Account")
        return fail(ErrorCode::RequiredFieldMissing, u"item"_s);
    const bool isTaxed = rules.settings.taxMode == TaxMode::ByTaxGroup;
    if (isTaxed && draft.taxCodeId.isEmpty())
        return fail(ErrorCode::RequiredFieldMissing, u"tax-code"_s);
    QStringList texts = pieces(draft.description, DescriptionLength);
    Json line;
    line.set(u"lineType"_s, object.type);
    line.set(u"lineObjectNumber"_s, object.number);
    if (!texts.isEmpty())
        line.set(u"description"_s, texts.takeFirst());
    setPrice(line, draft);
    if (isTaxed)
        line.set(u"taxCode"_s, draft.taxCodeId);
    lines.append(line);
    for (const QString &text : texts)
        lines.append(commentLine(text));
    return Done{};
}

/// `number`: the source's, of a document whose header has no place for it; else empty.
Result<Json> writeLines(const DocumentDraft &draft, const QString &number, const WriteRules &rules)
{
    if (draft.lines.empty())
        return fail(ErrorCode::RequiredFieldMissing, u"lines"_s);
    Json lines = Json::array();
    for (const QString &text : pieces(number, DescriptionLength) + pieces(draft.memo, DescriptionLength))
        lines.append(commentLine(text));
    for (const DraftLine &line : draft.lines) {
        const Result<Done> appended = appendLine(lines, line, rules);
        if (!appended)
            return Failure{appended.error()};
    }
    return lines;
}

/// What an invoice has and a credit memo has not, and the reverse.
Result<Done> setOfKind(Json &header, const Effect &effect, const DocumentDraft &draft, bool isInvoice,
                       const WriteRules &rules)
{
    if (isInvoice) {
        if (draft.dueDate.isValid())
            header.set(u"dueDate"_s, draft.dueDate.toString(Qt::ISODate));
        if (!effect.recordNumber.isEmpty())
            header.set(u"customerPurchaseOrderReference"_s, effect.recordNumber);
        return checkLength(effect.recordNumber, ExternalNumberLength);
    }
    if (draft.appliesTo && rules.settings.linksCreditMemos) {
        const Result<Done> resolved = requireAll({{u"invoice", draft.appliesTo->ledgerId}});
        if (!resolved)
            return resolved;
        header.set(u"invoiceId"_s, draft.appliesTo->ledgerId);
    }
    return Done{};
}

Result<Json> writeHeader(const Effect &effect, const DocumentDraft &draft, bool isInvoice,
                         const WriteRules &rules)
{
    const QString day = draft.day.toString(Qt::ISODate);
    const Result<Done> complete =
        requireAll({{u"customer", draft.customer.ledgerId}, {u"date", day}, {u"marker", effect.marker}});
    if (!complete)
        return Failure{complete.error()};
    Json header;
    header.set(u"externalDocumentNumber"_s, wireMarker(effect.marker));
    header.set(documentNames(isInvoice).dateField, day);
    header.set(u"postingDate"_s, day);
    header.set(u"customerId"_s, draft.customer.ledgerId);
    const Result<Done> kind = setOfKind(header, effect, draft, isInvoice, rules);
    if (!kind)
        return Failure{kind.error()};
    const Result<Done> currency = setCurrency(header, draft.currencyCode, rules);
    if (!currency)
        return Failure{currency.error()};
    const Result<Done> classified = setClass(header, draft.lines, rules);
    if (!classified)
        return Failure{classified.error()};
    return header;
}

/// The line that pays a refund out: the customer against the account the money left.
Result<Json> payoutLine(const Effect &effect, const DocumentDraft &draft, const WriteRules &rules)
{
    const EntryName account = entryNameOf(draft.accountId);
    const Result<Done> complete =
        requireAll({{u"account", account.number}, {u"payment-journal", rules.journalId}});
    if (!complete)
        return Failure{complete.error()};
    if (draft.currencyCode != rules.homeCurrency || !rules.settings.postsPayments)
        return fail(ErrorCode::LedgerCannotHold, draft.currencyCode);
    const Result<Done> fits = checkLength(draft.paymentReference, ExternalNumberLength);
    if (!fits)
        return Failure{fits.error()};
    Json line;
    line.set(u"accountType"_s, u"Customer"_s);
    line.set(u"accountId"_s, draft.customer.ledgerId);
    line.set(u"postingDate"_s, draft.day.toString(Qt::ISODate));
    line.set(u"documentNumber"_s, wireMarker(effect.marker));
    if (!draft.paymentReference.isEmpty())
        line.set(u"externalDocumentNumber"_s, draft.paymentReference);
    line.set(u"amount"_s, amountJson(effect.total));
    if (!effect.recordNumber.isEmpty())
        line.set(u"description"_s, effect.recordNumber);
    line.set(u"balanceAccountType"_s, account.type);
    line.set(u"balancingAccountNumber"_s, account.number);
    return line;
}

PayloadKind kindOf(LedgerEntity entity)
{
    if (entity == LedgerEntity::Invoice)
        return PayloadKind::Invoice;
    return entity == LedgerEntity::RefundReceipt ? PayloadKind::Refund : PayloadKind::CreditMemo;
}

} // namespace

Result<Payload> documentPayload(const Effect &effect, const DocumentDraft &draft, const WriteRules &rules)
{
    const PayloadKind kind = kindOf(domain::entityOf(effect.record.kind, effect.purpose));
    const Result<Json> header = writeHeader(effect, draft, kind == PayloadKind::Invoice, rules);
    if (!header)
        return Failure{header.error()};
    const QString number = kind == PayloadKind::Invoice ? QString{} : effect.recordNumber;
    const Result<Json> lines = writeLines(draft, number, rules);
    if (!lines)
        return Failure{lines.error()};
    Json content;
    content.set(u"total"_s, amountJson(effect.total));
    content.set(u"currency"_s, draft.currencyCode);
    content.set(u"header"_s, *header);
    content.set(u"lines"_s, *lines);
    if (kind == PayloadKind::Refund) {
        const Result<Json> payout = payoutLine(effect, draft, rules);
        if (!payout)
            return Failure{payout.error()};
        content.set(u"journalId"_s, rules.journalId);
        content.set(u"line"_s, *payout);
    }
    return Payload{kind, content};
}

} // namespace passerelle::businesscentral
