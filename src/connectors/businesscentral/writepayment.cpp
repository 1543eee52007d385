// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/writerules.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using domain::Effect;
using domain::PaymentDraft;

namespace {

/// A line of the payment journal has no account and no currency of its own.
Result<Done> checkJournal(const PaymentDraft &draft, const WriteRules &rules)
{
    Result<Done> known = requireAll({{u"payment-journal", rules.journalId}});
    if (!known)
        return known;
    if (!draft.accountId.isEmpty() && entryNameOf(draft.accountId).number != rules.journalAccount)
        return fail(ErrorCode::LedgerCannotHold, draft.accountId);
    if (draft.currencyCode != rules.homeCurrency)
        return fail(ErrorCode::LedgerCannotHold, draft.currencyCode);
    return Done{};
}

Result<Done> checkPayment(const PaymentDraft &draft)
{
    Result<Done> complete = requireAll({{u"customer", draft.customer.ledgerId},
                                        {u"invoice", draft.invoice.ledgerId},
                                        {u"date", draft.day.toString(Qt::ISODate)}});
    if (!complete)
        return complete;
    if (draft.amount.minor <= 0)
        return fail(ErrorCode::AmountInvalid, QString::fromLatin1(domain::moneyText(draft.amount)));
    const Result<Done> reference = checkLength(draft.reference, ExternalNumberLength);
    return reference ? checkLength(draft.note, CommentLength) : reference;
}

/// A posted credit memo can't be applied through this interface. The memo names its invoice and posting
/// applies it, so that this effect only proves it.
Result<Payload> applicationPayload(const PaymentDraft &draft, const WriteRules &rules)
{
    if (!rules.settings.linksCreditMemos)
        return fail(ErrorCode::LedgerCannotHold, draft.reference);
    const Result<Done> complete =
        requireAll({{u"credit", draft.credit->ledgerId}, {u"invoice", draft.invoice.ledgerId}});
    if (!complete)
        return Failure{complete.error()};
    Json content;
    content.set(u"creditMemoId"_s, draft.credit->ledgerId);
    content.set(u"invoiceId"_s, draft.invoice.ledgerId);
    content.set(u"amount"_s, amountJson(draft.applied));
    content.set(u"currency"_s, draft.currencyCode);
    return Payload{PayloadKind::Application, content};
}

} // namespace

/// Money received is negative. The way it was paid has no place on the line.
Result<Payload> paymentPayload(const Effect &effect, const PaymentDraft &draft, const WriteRules &rules)
{
    if (draft.credit)
        return applicationPayload(draft, rules);
    const Result<Done> checked = checkPayment(draft);
    if (!checked)
        return Failure{checked.error()};
    const Result<Done> possible = checkJournal(draft, rules);
    if (!possible)
        return Failure{possible.error()};
    Json line;
    line.set(u"customerId"_s, draft.customer.ledgerId);
    line.set(u"postingDate"_s, draft.day.toString(Qt::ISODate));
    line.set(u"documentNumber"_s, wireMarker(effect.marker));
    if (!draft.reference.isEmpty())
        line.set(u"externalDocumentNumber"_s, draft.reference);
    line.set(u"amount"_s, amountJson(domain::Money{-draft.amount.minor, draft.amount.currency}));
    line.set(u"appliesToInvoiceId"_s, draft.invoice.ledgerId);
    if (!draft.reference.isEmpty())
        line.set(u"description"_s, draft.reference);
    if (!draft.note.isEmpty())
        line.set(u"comment"_s, draft.note);
    Json content;
    content.set(u"total"_s, amountJson(draft.amount));
    content.set(u"currency"_s, draft.currencyCode);
    content.set(u"journalId"_s, rules.journalId);
    content.set(u"line"_s, line);
    return Payload{PayloadKind::Payment, content};
}

} // namespace passerelle::businesscentral
