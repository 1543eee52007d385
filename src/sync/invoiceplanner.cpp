// SPDX-License-Identifier: GPL-3.0-or-later
// Step 4: invoices (M-26 to M-37, M-56 to M-59 and the product's rules for documents).
#include "sync/documentrules.h"

namespace passerelle::sync {

using namespace domain;

namespace {

/// True when the invoice is left out for a reason that is no error.
bool isLeftOut(PlanContext &context, const Invoice &invoice, const RecordLabel &label)
{
    const PlanInput &input = context.input();
    if (invoice.type == InvoiceType::OpeningBalance)
        context.leaveOut(label, LeftOutReason::OpeningBalance);
    else if (invoice.date.isValid() && invoice.date < input.policy.startDate)
        context.leaveOut(label, LeftOutReason::BeforeStartDate);
    else if (invoice.isCancelled)
        context.leaveOut(label, LeftOutReason::CancelledBeforeTransfer);
    else if (!isReady(input.snapshot.settings, invoice))
        context.leaveOut(label, LeftOutReason::NotReady);
    else
        return false;
    return true;
}

Result<PlannedEffect> plannedInvoice(const PlanContext &context, const Invoice &invoice,
                                     const RecordLabel &label)
{
    const PlanInput &input = context.input();
    const Result<Done> checked = checkDocument(context, invoice);
    if (!checked)
        return Failure{checked.error()};
    const Result<Reference> customer = context.ledgerCustomer(invoice.customerId);
    if (!customer)
        return Failure{customer.error()};
    const Result<std::vector<DraftLine>> mapped = draftLines(context, invoice);
    if (!mapped)
        return Failure{mapped.error()};
    const Result<std::vector<DraftLine>> lines = reconciledLines(context, *mapped, invoice);
    if (!lines)
        return Failure{lines.error()};

    Effect effect =
        context.newEffect(label, Purpose::Create, StepName::CreateInvoices, invoice.sync.versionToken);
    DocumentDraft draft;
    draft.customer = *customer;
    draft.day = invoice.date;
    draft.dueDate = invoice.dueDate;
    draft.currencyCode = invoice.currencyCode;
    draft.memo = invoice.name;
    draft.lines = *lines;
    if (input.facts.keepsOurNumbers && input.snapshot.settings.usesSourceNumbers)
        draft.number = context.documentNumber(label.record, invoice.number);
    effect.naturalKey = draft.number;
    effect.customerLedgerId = customer->ledgerId;
    if (!customer->baseId.isEmpty())
        effect.dependsOn.append(customer->baseId);
    return PlannedEffect{effect, draft};
}

/// The number is in use by a document that is not ours: known before Start.
bool isNumberTaken(const PlanContext &context, const PlannedEffect &planned)
{
    const auto &byNumber = context.input().facts.invoicesByNumber;
    const auto found = byNumber.find(planned.effect.naturalKey);
    return !planned.effect.naturalKey.isEmpty() && found != byNumber.end()
        && found->second.marker != planned.effect.marker;
}

void planInvoice(PlanContext &context, const Invoice &invoice)
{
    const RecordLabel label = labelOf(invoice);
    if (isSettled(context, label, invoice.sync) || isLeftOut(context, invoice, label))
        return;
    Result<PlannedEffect> planned = plannedInvoice(context, invoice, label);
    if (planned && isNumberTaken(context, *planned))
        planned = fail(ErrorCode::NumberUsed, invoice.number);
    if (!planned) {
        if (isBlocking(planned.error().code))
            context.addBlocked(label, planned.error(), invoice.sync.versionToken);
        else
            context.addProblem(label, planned.error(), invoice.sync.versionToken);
        return;
    }
    context.noteCandidate(invoice.customerId);
    context.addEffect(std::move(planned->effect), std::move(planned->draft));
}

} // namespace

void planInvoices(PlanContext &context)
{
    for (const Invoice &invoice : context.input().snapshot.invoices) {
        if (invoice.kind == RecordKind::Invoice && invoice.sync.status == SyncStatus::ToTransfer)
            planInvoice(context, invoice);
    }
}

} // namespace passerelle::sync
