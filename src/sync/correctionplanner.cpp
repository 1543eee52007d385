// SPDX-License-Identifier: GPL-3.0-or-later
// Credit notes and refunds: what a cancelled or refunded invoice becomes in the ledger (product: rules for
// documents).
#include "sync/documentrules.h"
#include "sync/linesplit.h"

#include <algorithm>

namespace passerelle::sync {

using namespace domain;

namespace {

/// Everything known about one correction before its effects are made.
struct Correction
{
    const Invoice *note = nullptr;
    RecordLabel label = {};
    Reference customer = {};
    PlanContext::LedgerInvoice original = {};
    QString originalId = {};
    std::vector<DraftLine> lines = {};
    Money unpaid = {}; ///< of the original: what a credit note settles
};

void dependOn(Effect &effect, const Reference &reference)
{
    if (!reference.baseId.isEmpty() && !effect.dependsOn.contains(reference.baseId))
        effect.dependsOn.append(reference.baseId);
}

Money amountOf(qint64 minor, const Money &like)
{
    return Money{minor, like.currency};
}

DocumentDraft documentDraft(const Correction &correction, std::vector<DraftLine> lines)
{
    DocumentDraft draft;
    draft.customer = correction.customer;
    draft.day = correction.note->date;
    draft.currencyCode = correction.note->currencyCode;
    draft.memo = correction.note->name;
    draft.lines = std::move(lines);
    return draft;
}

/// The journal's effect of this part when an earlier run posted it or may have: it is never planned again.
const Effect *begun(const PlanContext &context, const RecordRef &record, Purpose purpose)
{
    const PlanContext::Past past = context.past(record, purpose);
    const bool isBegun = past == PlanContext::Past::Unfinished || past == PlanContext::Past::InLedger;
    return isBegun ? context.known(record, purpose) : nullptr;
}

bool isBegun(const PlanContext &context, const Correction &correction, Purpose purpose)
{
    return begun(context, correction.label.record, purpose) != nullptr;
}

void addCreditMemo(PlanContext &context, const Correction &correction, std::vector<DraftLine> lines,
                   const Money &total)
{
    if (isBegun(context, correction, Purpose::Create))
        return;
    const PlanInput &input = context.input();
    const Invoice &note = *correction.note;
    Effect effect = context.newEffect(correction.label, Purpose::Create, StepName::CreateInvoices,
                                      note.sync.versionToken);
    DocumentDraft draft = documentDraft(correction, std::move(lines));
    if (input.facts.keepsOurNumbers && input.snapshot.settings.usesSourceNumbers)
        draft.number = note.number;
    draft.appliesTo = correction.original.reference;
    effect.naturalKey = draft.number;
    effect.total = total;
    effect.customerLedgerId = correction.customer.ledgerId;
    dependOn(effect, correction.customer);
    dependOn(effect, correction.original.reference);
    context.addEffect(std::move(effect), std::move(draft));
}

void addApplication(PlanContext &context, const Correction &correction, const Money &amount)
{
    if (isBegun(context, correction, Purpose::Apply))
        return;
    const Invoice &note = *correction.note;
    Effect effect =
        context.newEffect(correction.label, Purpose::Apply, StepName::Payments, note.sync.versionToken);
    PaymentDraft draft;
    draft.customer = correction.customer;
    draft.invoice = correction.original.reference;
    const Effect *memo = context.known(correction.label.record, Purpose::Create);
    draft.credit = memo && isInLedger(memo->state)
        ? Reference{memo->ledgerId, {}}
        : Reference{{}, context.baseId(correction.label.record, Purpose::Create)};
    draft.amount = amountOf(0, amount);
    draft.applied = amount;
    draft.day = note.date;
    draft.currencyCode = note.currencyCode;
    draft.reference = note.number;
    effect.naturalKey = draft.reference;
    effect.total = draft.amount;
    effect.customerLedgerId = correction.customer.ledgerId;
    dependOn(effect, *draft.credit);
    dependOn(effect, correction.original.reference);
    const bool mayBeInBalance =
        memo && correction.original.isAsRead && context.input().capabilities.appliesCreditsOnPosting;
    const bool isUnsure = mayBeInBalance && !isInLedger(memo->state)
        && context.past(correction.label.record, Purpose::Create) == PlanContext::Past::Unfinished;
    if (isUnsure)
        context.addUnsureCredit(correction.originalId, {amount.minor, memo->baseId});
    else if (!mayBeInBalance || !isInLedger(memo->state))
        context.addApplied(correction.originalId, amount.minor);
    context.addEffect(std::move(effect), std::move(draft));
}

/// How the money of a refund went back: the note's own payment type, else the last payment's of the original.
QString refundType(const PlanContext &context, const Correction &correction)
{
    if (!correction.note->refundPaymentType.isEmpty())
        return correction.note->refundPaymentType;
    const std::vector<const Payment *> payments = context.paymentsOf(correction.originalId);
    const auto last =
        std::max_element(payments.begin(), payments.end(), [](const Payment *a, const Payment *b) {
            return std::tie(a->date, a->number) < std::tie(b->date, b->number);
        });
    return last == payments.end() ? QString{} : (*last)->typeKey;
}

Result<DocumentDraft> refundDraft(const PlanContext &context, const Correction &correction,
                                  std::vector<DraftLine> lines)
{
    const PlanInput &input = context.input();
    const QString type = refundType(context, correction);
    const MappingTarget *method = input.mapping.target(MappingKind::PaymentType, type);
    if (!method)
        return fail(ErrorCode::PaymentTypeUnmapped, type);
    const MappingTarget *account = input.mapping.target(MappingKind::PaymentAccount, type);
    DocumentDraft draft = documentDraft(correction, std::move(lines));
    draft.paymentMethodId = method->id;
    draft.accountId = account ? account->id : input.facts.refundAccountId;
    if (draft.accountId.isEmpty())
        return fail(ErrorCode::RequiredFieldMissing, QStringLiteral("account"));
    draft.number = correction.note->number;
    draft.paymentReference = correction.note->number;
    return draft;
}

Result<Done> addRefund(PlanContext &context, const Correction &correction, Purpose purpose,
                       std::vector<DraftLine> lines, const Money &total)
{
    if (isBegun(context, correction, purpose))
        return Done{};
    Result<DocumentDraft> draft = refundDraft(context, correction, std::move(lines));
    if (!draft)
        return Failure{draft.error()};
    const Invoice &note = *correction.note;
    Effect effect = context.newEffect(correction.label, purpose, StepName::Payments, note.sync.versionToken);
    if (!context.input().facts.keepsOurNumbers || !context.input().snapshot.settings.usesSourceNumbers)
        draft->number.clear();
    effect.naturalKey = draft->number;
    effect.total = total;
    effect.customerLedgerId = correction.customer.ledgerId;
    dependOn(effect, correction.customer);
    dependOn(effect, correction.original.reference);
    context.addEffect(std::move(effect), std::move(*draft));
    return Done{};
}

/// Unpaid: a credit note applied to the invoice. Partly paid: credit note for the unpaid part, refund for the
/// rest.
Result<Done> addCreditNote(PlanContext &context, const Correction &correction)
{
    const Invoice &note = *correction.note;
    const qint64 creditMinor = std::min(correction.unpaid.minor, note.total.minor);
    if (creditMinor <= 0)
        return addRefund(context, correction, Purpose::Refund, correction.lines, note.total);
    const Money credit = amountOf(creditMinor, note.total);
    const Money rest = amountOf(note.total.minor - creditMinor, note.total);
    if (rest.isZero()) {
        addCreditMemo(context, correction, correction.lines, credit);
        addApplication(context, correction, credit);
        return Done{};
    }
    const PlanInput &input = context.input();
    const std::optional<SplitLines> split =
        splitLines(correction.lines, credit, rest, input.facts.taxCodes, input.capabilities.taxRounding);
    if (!split)
        return fail(ErrorCode::TotalDiffers, QString::fromLatin1(moneyText(credit)));
    const Result<Done> refund = addRefund(context, correction, Purpose::Refund, split->rest, rest);
    if (!refund)
        return refund;
    addCreditMemo(context, correction, split->first, credit);
    addApplication(context, correction, credit);
    return Done{};
}

/// What a credit note settles: as an earlier run split it, else what the payments left open.
Money unpaidOf(const PlanContext &context, const Invoice &note, const Invoice &original)
{
    const RecordRef record{note.kind, note.id};
    if (const Effect *memo = begun(context, record, Purpose::Create))
        return memo->total;
    if (const Effect *refund = begun(context, record, Purpose::Refund))
        return amountOf(note.total.minor - refund->total.minor, note.total);
    Money unpaid = original.total;
    for (const Payment *payment : context.paymentsOf(original.id))
        unpaid.minor -= payment->amount.minor;
    return unpaid;
}

Result<Done> planCorrection(PlanContext &context, const Invoice &note, const Invoice &original)
{
    Correction correction;
    correction.note = &note;
    correction.label = labelOf(note);
    correction.originalId = original.id;
    const auto inLedger = context.ledgerInvoice(original);
    if (!inLedger)
        return fail(ErrorCode::InvoiceNotTransferred, original.number);
    correction.original = *inLedger;
    const Result<Done> checked = checkDocument(context, note);
    if (!checked)
        return checked;
    const bool knowsCustomer = !inLedger->customer.ledgerId.isEmpty();
    const Result<Reference> customer =
        knowsCustomer ? Result<Reference>{inLedger->customer} : context.ledgerCustomer(original.customerId);
    if (!customer)
        return Failure{customer.error()};
    correction.customer = *customer;
    const Result<std::vector<DraftLine>> mapped = draftLines(context, note);
    if (!mapped)
        return Failure{mapped.error()};
    const Result<std::vector<DraftLine>> lines = reconciledLines(context, *mapped, note);
    if (!lines)
        return Failure{lines.error()};
    correction.lines = *lines;
    correction.unpaid = unpaidOf(context, note, original);
    if (note.kind == RecordKind::Refund)
        return addRefund(context, correction, Purpose::Create, correction.lines, note.total);
    return addCreditNote(context, correction);
}

/// What earlier runs left of a correction's parts: nothing, some still under way, or all in the ledger.
enum class PartsLeft
{
    Untouched,
    UnderWay,
    InLedger
};

PartsLeft partsLeft(const PlanContext &context, const RecordLabel &label)
{
    PartsLeft left = PartsLeft::Untouched;
    for (const Purpose purpose : {Purpose::Create, Purpose::Apply, Purpose::Refund}) {
        const PlanContext::Past past = context.past(label.record, purpose);
        if (past == PlanContext::Past::Unfinished)
            return PartsLeft::UnderWay;
        if (past == PlanContext::Past::InLedger)
            left = PartsLeft::InLedger;
    }
    return left;
}

/// Nothing had to be planned any more: every part is known to the journal.
void settle(PlanContext &context, const RecordLabel &label)
{
    if (partsLeft(context, label) == PartsLeft::UnderWay) {
        context.leaveOut(label, LeftOutReason::OutcomePending);
        return;
    }
    const Effect *first = context.known(label.record, Purpose::Create);
    if (!first)
        first = context.known(label.record, Purpose::Refund);
    context.addMissingWriteBack(label.record, first ? first->ledgerNumber : QString{},
                                first ? first->effectId : QString{});
}

/// Entered by hand: has a reference and no part of ours (M-117).
bool isByHand(PlanContext &context, const Invoice &note, const RecordLabel &label)
{
    const QString noted = context.reference(label.record, note.sync);
    if (noted.isEmpty() || partsLeft(context, label) != PartsLeft::Untouched)
        return false;
    context.leaveOut(label, LeftOutReason::AlreadyInLedger);
    context.addMissingWriteBack(label.record, noted, {});
    return true;
}

bool isLeftOut(PlanContext &context, const Invoice &note, const Invoice *original, const RecordLabel &label)
{
    if (note.date.isValid() && note.date < context.input().policy.startDate)
        context.leaveOut(label, LeftOutReason::BeforeStartDate);
    else if (original && original->isCancelled && !context.ledgerInvoice(*original))
        context.leaveOut(label, LeftOutReason::CancelledBeforeTransfer);
    else if (note.number.isEmpty())
        context.leaveOut(label, LeftOutReason::NotReady);
    else
        return false;
    return true;
}

} // namespace

void planCorrections(PlanContext &context)
{
    for (const Invoice &note : context.input().snapshot.invoices) {
        if (note.kind == RecordKind::Invoice || note.sync.status != SyncStatus::ToTransfer)
            continue;
        const RecordLabel label = labelOf(note);
        const Invoice *original = context.invoice(note.originalId);
        if (isByHand(context, note, label) || isLeftOut(context, note, original, label))
            continue;
        const size_t before = context.plan().effects.size();
        const Result<Done> planned = original
            ? planCorrection(context, note, *original)
            : Result<Done>{fail(ErrorCode::RequiredFieldMissing, QStringLiteral("original-invoice"))};
        if (planned && context.plan().effects.size() == before)
            settle(context, label);
        if (planned)
            continue;
        if (isBlocking(planned.error().code))
            context.addBlocked(label, planned.error(), note.sync.versionToken);
        else
            context.addProblem(label, planned.error(), note.sync.versionToken);
    }
}

} // namespace passerelle::sync
