// SPDX-License-Identifier: GPL-3.0-or-later
// Step 5: payments (M-60 to M-62, M-118).
#include "sync/documentrules.h"

#include <algorithm>
#include <tuple>

namespace passerelle::sync {

using namespace domain;

namespace {

Result<Done> checkPayment(const PlanContext &context, const Payment &payment)
{
    const Result<Done> currency = checkCurrency(context, payment.currencyCode);
    if (!currency)
        return currency;
    if (!payment.problem.isEmpty())
        return fail(ErrorCode::AmountInvalid, payment.problem);
    if (payment.amount.minor <= 0)
        return fail(ErrorCode::AmountInvalid, QString::fromLatin1(moneyText(payment.amount)));
    if (payment.invoiceId.isEmpty())
        return fail(ErrorCode::RequiredFieldMissing, QStringLiteral("invoice"));
    if (!payment.date.isValid())
        return fail(ErrorCode::RequiredFieldMissing, QStringLiteral("date"));
    return Done{};
}

/// Which credit notes the payment has to wait for, so that it has room.
Result<QStringList> checkBalance(const PlanContext &context, const Payment &payment, const Money &balance)
{
    qint64 left = balance.minor - context.appliedInPlan(payment.invoiceId);
    if (payment.amount.minor > left)
        return fail(ErrorCode::PaymentExceedsBalance,
                    QString::fromLatin1(moneyText(Money{left, balance.currency})));
    QStringList credits;
    for (const PlanContext::UnsureCredit &credit : context.unsureCredits(payment.invoiceId)) {
        left -= credit.minor;
        credits.append(credit.baseId);
    }
    return payment.amount.minor > left ? credits : QStringList{};
}

Result<PaymentDraft> paymentDraft(const PlanContext &context, const Payment &payment)
{
    const PlanInput &input = context.input();
    const MappingTarget *method = input.mapping.target(MappingKind::PaymentType, payment.typeKey);
    if (!method)
        return fail(ErrorCode::PaymentTypeUnmapped,
                    payment.typeName.isEmpty() ? payment.typeKey : payment.typeName);
    const MappingTarget *account = input.mapping.target(MappingKind::PaymentAccount, payment.typeKey);
    PaymentDraft draft;
    draft.amount = payment.amount;
    draft.applied = payment.amount;
    draft.day = payment.date;
    draft.currencyCode = payment.currencyCode;
    draft.paymentMethodId = method->id;
    draft.accountId = account ? account->id : QString{};
    draft.reference = payment.number;
    draft.note = payment.transactionNumber;
    if (input.policy.swapsPaymentReference && !payment.transactionNumber.isEmpty())
        std::swap(draft.reference, draft.note);
    if (draft.reference.size() > input.capabilities.paymentReferenceLength)
        return fail(ErrorCode::FieldTooLong, draft.reference);
    return draft;
}

Result<PlannedEffect> plannedPayment(const PlanContext &context, const Payment &payment,
                                     const RecordLabel &label)
{
    const Result<Done> checked = checkPayment(context, payment);
    if (!checked)
        return Failure{checked.error()};
    const Invoice *invoice = context.invoice(payment.invoiceId);
    const auto inLedger = invoice ? context.ledgerInvoice(*invoice) : std::nullopt;
    if (!inLedger)
        return fail(ErrorCode::InvoiceNotTransferred, payment.invoiceNumber);
    const Result<Done> open = checkPeriod(context, payment.date);
    if (!open)
        return Failure{open.error()};
    Result<PaymentDraft> draft = paymentDraft(context, payment);
    if (!draft)
        return Failure{draft.error()};
    const Result<QStringList> affordable = checkBalance(context, payment, inLedger->balance);
    if (!affordable)
        return Failure{affordable.error()};
    const bool knowsCustomer = !inLedger->customer.ledgerId.isEmpty();
    const Result<Reference> customer =
        knowsCustomer ? Result<Reference>{inLedger->customer} : context.ledgerCustomer(invoice->customerId);
    if (!customer)
        return Failure{customer.error()};

    draft->customer = *customer;
    draft->invoice = inLedger->reference;
    Effect effect = context.newEffect(label, Purpose::Create, StepName::Payments, payment.sync.versionToken);
    effect.naturalKey = draft->reference;
    effect.customerLedgerId = customer->ledgerId;
    for (const Reference &reference : {draft->customer, draft->invoice}) {
        if (!reference.baseId.isEmpty())
            effect.dependsOn.append(reference.baseId);
    }
    effect.dependsOn.append(*affordable);
    return PlannedEffect{effect, *draft};
}

void planPayment(PlanContext &context, const Payment &payment)
{
    const RecordLabel label = labelOf(payment);
    if (isSettled(context, label, payment.sync))
        return;
    if (payment.date.isValid() && payment.date < context.input().policy.startDate) {
        context.leaveOut(label, LeftOutReason::BeforeStartDate);
        return;
    }
    if (!context.input().policy.transfersPayments) {
        context.leaveOut(label, LeftOutReason::PaymentsOff);
        return;
    }
    Result<PlannedEffect> planned = plannedPayment(context, payment, label);
    if (!planned) {
        if (isBlocking(planned.error().code))
            context.addBlocked(label, planned.error(), payment.sync.versionToken);
        else
            context.addProblem(label, planned.error(), payment.sync.versionToken);
        return;
    }
    context.addApplied(payment.invoiceId, payment.amount.minor);
    context.addEffect(std::move(planned->effect), std::move(planned->draft));
}

} // namespace

void planPayments(PlanContext &context)
{
    std::vector<const Payment *> payments;
    for (const Payment &payment : context.input().snapshot.payments) {
        if (payment.sync.status == SyncStatus::ToTransfer)
            payments.push_back(&payment);
    }
    std::sort(payments.begin(), payments.end(), [](const Payment *a, const Payment *b) {
        return std::tie(a->date, a->number, a->id) < std::tie(b->date, b->number, b->id);
    });
    for (const Payment *payment : payments)
        planPayment(context, *payment);
}

} // namespace passerelle::sync
