// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/writedocument.h"

#include "connectors/quickbooks/writecustomer.h"

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;
using domain::DocumentDraft;
using domain::DraftLine;
using domain::Effect;
using domain::LedgerEntity;
using domain::PaymentDraft;

namespace {

constexpr int NoteLength = 4000;
constexpr int DescriptionLength = 4000;
constexpr int RefundReferenceLength = 100;

Result<Done> checkLength(const QString &text, int longest)
{
    if (text.size() > longest)
        return fail(ErrorCode::FieldTooLong, text.left(60));
    return Done{};
}

Result<Done> requireAll(std::initializer_list<std::pair<QStringView, QString>> fields)
{
    for (const auto &[name, value] : fields) {
        if (value.isEmpty())
            return fail(ErrorCode::RequiredFieldMissing, name.toString());
    }
    return Done{};
}

void setUnlessEmpty(Json &body, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        body.set(key, text);
}

void setReference(Json &body, const QString &key, const QString &id)
{
    if (!id.isEmpty())
        body.set(key, reference(id));
}

/// The marker comes first: a void puts its own word in front of it.
QString noteOf(const QString &marker, const QString &text)
{
    return text.isEmpty() ? marker : marker + u' ' + text;
}

Result<Done> setCurrency(Json &body, const QString &code, const WriteRules &rules)
{
    if (rules.isMultiCurrency)
        body.set(u"CurrencyRef"_s, reference(code));
    else if (code != rules.homeCurrency)
        return fail(ErrorCode::CurrencyMismatch, code + u'/' + rules.homeCurrency);
    return Done{};
}

Result<Json> writeLine(const DraftLine &line)
{
    const Result<Done> complete = requireAll({{u"item", line.itemId}, {u"tax-code", line.taxCodeId}});
    if (!complete)
        return Failure{complete.error()};
    const Result<Done> fits = checkLength(line.description, DescriptionLength);
    if (!fits)
        return Failure{fits.error()};
    Json detail;
    detail.set(u"ItemRef"_s, reference(line.itemId));
    const bool hasParts = line.quantity && line.unitPrice;
    // Unequal parts are refused by the service; the amount alone is what counts.
    if (hasParts && domain::product(*line.quantity, *line.unitPrice, line.net.currency) == line.net) {
        detail.set(u"Qty"_s, Json::number(domain::decimalText(*line.quantity)));
        detail.set(u"UnitPrice"_s, Json::number(domain::decimalText(*line.unitPrice)));
    }
    detail.set(u"TaxCodeRef"_s, reference(line.taxCodeId));
    setReference(detail, u"ClassRef"_s, line.classId);
    Json result;
    setUnlessEmpty(result, u"Description"_s, line.description);
    result.set(u"Amount"_s, amountJson(line.net));
    result.set(u"DetailType"_s, u"SalesItemLineDetail"_s);
    result.set(u"SalesItemLineDetail"_s, detail);
    return result;
}

Result<Json> writeLines(const std::vector<DraftLine> &lines)
{
    if (lines.empty())
        return fail(ErrorCode::RequiredFieldMissing, u"lines"_s);
    Json result = Json::array();
    for (const DraftLine &line : lines) {
        const Result<Json> written = writeLine(line);
        if (!written)
            return written;
        result.append(*written);
    }
    return result;
}

/// What only a refund receipt has: the account the money left, and how it went back.
Result<Done> setRefund(Json &body, const DocumentDraft &draft)
{
    if (draft.accountId.isEmpty())
        return fail(ErrorCode::RequiredFieldMissing, u"account"_s);
    const Result<Done> fits = checkLength(draft.paymentReference, RefundReferenceLength);
    if (!fits)
        return fits;
    body.set(u"DepositToAccountRef"_s, reference(draft.accountId));
    setReference(body, u"PaymentMethodRef"_s, draft.paymentMethodId);
    setUnlessEmpty(body, u"PaymentRefNum"_s, draft.paymentReference);
    return Done{};
}

Result<Done> checkDocument(const DocumentDraft &draft, const QString &note)
{
    const Result<Done> complete =
        requireAll({{u"customer", draft.customer.ledgerId}, {u"date", draft.day.toString(Qt::ISODate)}});
    if (!complete)
        return complete;
    const Result<Done> number = checkLength(draft.number, DocumentNumberLength);
    return number ? checkLength(note, NoteLength) : number;
}

Result<Json> documentBody(const Effect &effect, LedgerEntity entity, const DocumentDraft &draft,
                          const WriteRules &rules)
{
    const QString note = noteOf(effect.marker, draft.memo);
    const Result<Done> checked = checkDocument(draft, note);
    if (!checked)
        return Failure{checked.error()};
    const Result<Json> lines = writeLines(draft.lines);
    if (!lines)
        return lines;
    Json body;
    body.set(u"CustomerRef"_s, reference(draft.customer.ledgerId));
    setUnlessEmpty(body, u"DocNumber"_s, draft.number);
    body.set(u"TxnDate"_s, draft.day.toString(Qt::ISODate));
    if (entity == LedgerEntity::Invoice && draft.dueDate.isValid())
        body.set(u"DueDate"_s, draft.dueDate.toString(Qt::ISODate));
    const Result<Done> currency = setCurrency(body, draft.currencyCode, rules);
    if (!currency)
        return Failure{currency.error()};
    body.set(u"GlobalTaxCalculation"_s, u"TaxExcluded"_s);
    if (entity == LedgerEntity::RefundReceipt) {
        const Result<Done> refund = setRefund(body, draft);
        if (!refund)
            return Failure{refund.error()};
    }
    body.set(u"PrivateNote"_s, note);
    body.set(u"Line"_s, *lines);
    return body;
}

Json linkLine(const domain::Money &amount, const QString &id, const QString &type)
{
    Json link;
    link.set(u"TxnId"_s, id);
    link.set(u"TxnType"_s, type);
    Json line;
    line.set(u"Amount"_s, amountJson(amount));
    line.set(u"LinkedTxn"_s, Json::array({link}));
    return line;
}

Result<Done> checkPayment(const PaymentDraft &draft, const QString &note)
{
    const Result<Done> complete = requireAll({{u"customer", draft.customer.ledgerId},
                                              {u"invoice", draft.invoice.ledgerId},
                                              {u"date", draft.day.toString(Qt::ISODate)}});
    if (!complete)
        return complete;
    if (draft.credit && draft.credit->ledgerId.isEmpty())
        return fail(ErrorCode::RequiredFieldMissing, u"credit"_s);
    const Result<Done> number = checkLength(draft.reference, PaymentReferenceLength);
    return number ? checkLength(note, NoteLength) : number;
}

Result<Json> paymentBody(const Effect &effect, const PaymentDraft &draft, const WriteRules &rules)
{
    const QString note = noteOf(effect.marker, draft.note);
    const Result<Done> checked = checkPayment(draft, note);
    if (!checked)
        return Failure{checked.error()};
    Json body;
    body.set(u"CustomerRef"_s, reference(draft.customer.ledgerId));
    body.set(u"TotalAmt"_s, amountJson(draft.amount));
    body.set(u"TxnDate"_s, draft.day.toString(Qt::ISODate));
    const Result<Done> currency = setCurrency(body, draft.currencyCode, rules);
    if (!currency)
        return Failure{currency.error()};
    setReference(body, u"PaymentMethodRef"_s, draft.paymentMethodId);
    setUnlessEmpty(body, u"PaymentRefNum"_s, draft.reference);
    setReference(body, u"DepositToAccountRef"_s, draft.accountId);
    body.set(u"PrivateNote"_s, note);
    Json lines = Json::array({linkLine(draft.applied, draft.invoice.ledgerId, u"Invoice"_s)});
    if (draft.credit)
        lines.append(linkLine(draft.applied, draft.credit->ledgerId, u"CreditMemo"_s));
    body.set(u"Line"_s, lines);
    return body;
}

/// A debit is positive in the draft; on the wire the amount has no sign.
Json entryLine(const domain::EntryLine &line)
{
    const bool isDebit = line.amount.minor > 0;
    Json detail;
    detail.set(u"PostingType"_s, isDebit ? u"Debit"_s : u"Credit"_s);
    detail.set(u"AccountRef"_s, reference(line.accountId));
    Json json;
    json.set(u"Amount"_s, amountJson(domain::Money{std::abs(line.amount.minor), line.amount.currency}));
    setUnlessEmpty(json, u"Description"_s, line.description.left(DescriptionLength));
    json.set(u"DetailType"_s, u"JournalEntryLineDetail"_s);
    json.set(u"JournalEntryLineDetail"_s, detail);
    return json;
}

/// The number is left to the service; the marker finds the entry.
Result<Json> entryBody(const Effect &effect, const domain::JournalEntryDraft &draft, const WriteRules &rules)
{
    const QString note = noteOf(effect.marker, draft.memo);
    const Result<Done> complete = requireAll({{u"date", draft.day.toString(Qt::ISODate)}});
    if (!complete)
        return Failure{complete.error()};
    const Result<Done> fits = checkLength(note, NoteLength);
    if (!fits)
        return Failure{fits.error()};
    qint64 sum = 0;
    Json lines = Json::array();
    for (const domain::EntryLine &line : draft.lines) {
        const Result<Done> hasAccount = requireAll({{u"account", line.accountId}});
        if (!hasAccount)
            return Failure{hasAccount.error()};
        sum += line.amount.minor;
        lines.append(entryLine(line));
    }
    if (sum != 0 || draft.lines.empty())
        return fail(ErrorCode::AmountInvalid, QString::number(sum));
    Json body;
    body.set(u"TxnDate"_s, draft.day.toString(Qt::ISODate));
    const Result<Done> currency = setCurrency(body, draft.currencyCode, rules);
    if (!currency)
        return Failure{currency.error()};
    body.set(u"PrivateNote"_s, note);
    body.set(u"Line"_s, lines);
    return body;
}

} // namespace

Result<Payload> writePayload(const Effect &effect, const domain::Draft &draft, const WriteRules &rules)
{
    const LedgerEntity entity = domain::entityOf(effect.record.kind, effect.purpose);
    Result<Json> body = fail(ErrorCode::InternalError, u"draft"_s);
    if (const auto *customer = std::get_if<domain::CustomerDraft>(&draft))
        body = customerBody(effect, *customer, rules);
    else if (const auto *payment = std::get_if<PaymentDraft>(&draft))
        body = paymentBody(effect, *payment, rules);
    else if (const auto *entry = std::get_if<domain::JournalEntryDraft>(&draft))
        body = entryBody(effect, *entry, rules);
    else if (const auto *document = std::get_if<DocumentDraft>(&draft))
        body = documentBody(effect, entity, *document, rules);
    if (!body)
        return Failure{body.error()};
    return Payload{entity, *body};
}

} // namespace passerelle::quickbooks
