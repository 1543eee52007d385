// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/plancontext.h"

#include <algorithm>

namespace passerelle::sync {

using namespace domain;

namespace {

QString recordKey(const RecordRef &record, Purpose purpose)
{
    return recordKindKey(record.kind) + QLatin1Char('|') + record.id + QLatin1Char('|') + purposeKey(purpose);
}

/// The cents that adjusting lines make up, in the document's currency; nothing where there are none.
Money adjustmentIn(const Draft &draft)
{
    Money sum;
    const auto *document = std::get_if<DocumentDraft>(&draft);
    for (const DraftLine &line : document ? document->lines : std::vector<DraftLine>{}) {
        if (line.isAdjusting)
            sum = Money{sum.minor + line.net.minor, line.net.currency};
    }
    return sum.isZero() ? Money{} : sum;
}

} // namespace

PlanContext::PlanContext(const PlanInput &input)
    : m_input(input)
{
    for (const Customer &customer : input.snapshot.customers)
        m_customers.insert(customer.id, &customer);
    for (const Invoice &invoice : input.snapshot.invoices)
        m_invoices.insert(invoice.id, &invoice);
    for (const Payment &payment : input.snapshot.payments)
        m_payments[payment.invoiceId].push_back(&payment);
    m_plan.effects.reserve(static_cast<size_t>(
        std::count_if(input.snapshot.invoices.begin(), input.snapshot.invoices.end(),
                      [](const Invoice &invoice) { return invoice.sync.status == SyncStatus::ToTransfer; })));
    for (const Effect &effect : input.known) {
        const QString key = recordKey(effect.record, effect.purpose);
        if (effect.purpose == Purpose::Create && isProvedVoid(effect))
            m_void[key].push_back(&effect);
        else
            m_knownByRecord.insert(key, &effect);
    }
}

const Customer *PlanContext::customer(const QString &id) const
{
    return m_customers.value(id, nullptr);
}

const Invoice *PlanContext::invoice(const QString &id) const
{
    return m_invoices.value(id, nullptr);
}

std::vector<const Payment *> PlanContext::paymentsOf(const QString &invoiceId) const
{
    return m_payments.value(invoiceId);
}

const Effect *PlanContext::known(const RecordRef &record, Purpose purpose) const
{
    return m_knownByRecord.value(recordKey(record, purpose), nullptr);
}

/// What is posted anew has an identity that follows from the void document: it is the same wherever it is
/// computed, and never that of the first one.
QString PlanContext::baseId(const RecordRef &record, Purpose purpose) const
{
    const auto before = m_void.constFind(recordKey(record, purpose));
    return baseIdOf(m_input.scope, record, purpose,
                    before == m_void.constEnd() ? QString{} : before->back()->ledgerId);
}

QString PlanContext::documentNumber(const RecordRef &record, const QString &number) const
{
    const auto before = m_void.constFind(recordKey(record, Purpose::Create));
    if (before == m_void.constEnd() || number.isEmpty())
        return number;
    return QStringLiteral("%1-%2").arg(number).arg(before->size() + 1);
}

/// The oldest void document shows how the ledger computes the lines by themselves, a later one whether that
/// still holds. A larger difference is no rounding: a person edited the document.
qint64 PlanContext::ledgerSurprise(const RecordRef &record, qint64 forecast, qint64 atMost) const
{
    qint64 learned = 0;
    for (const Effect *before : m_void.value(recordKey(record, Purpose::Create))) {
        const qint64 surprise = before->ledgerTotal.minor - before->total.minor;
        const bool wasForeseenSo = before->total.minor - before->adjustment.minor == forecast + learned;
        const bool isRounding =
            before->ledgerTotal.currency == before->total.currency && std::abs(surprise) <= atMost;
        if (wasForeseenSo && isRounding)
            learned += surprise;
    }
    return learned;
}

QString PlanContext::reference(const RecordRef &record, const SyncFields &sync) const
{
    const auto there = m_input.elsewhere.find(record);
    return there != m_input.elsewhere.end() && there->second == sync.reference ? QString{} : sync.reference;
}

PlanContext::Past PlanContext::past(const RecordRef &record, Purpose purpose) const
{
    const Effect *effect = known(record, purpose);
    if (!effect)
        return Past::None;
    switch (effect->state) {
    case EffectState::Planned:
    case EffectState::Blocked:
        return Past::None;
    case EffectState::Intended:
    case EffectState::InFlight:
    case EffectState::Unknown:
    case EffectState::Confirmed:
        return Past::Unfinished;
    case EffectState::Acknowledged:
    case EffectState::Closed:
        return Past::InLedger;
    case EffectState::Rejected:
    case EffectState::Conflict:
        return Past::MayTryAgain;
    }
    return Past::None;
}

Effect PlanContext::newEffect(const RecordLabel &label, Purpose purpose, StepName step,
                              const QString &sourceVersion) const
{
    Effect effect;
    effect.record = label.record;
    effect.recordNumber = label.number;
    effect.customerName = label.customerName;
    effect.day = label.day;
    effect.total = label.amount;
    effect.purpose = purpose;
    effect.step = step;
    effect.sourceVersion = sourceVersion;
    effect.baseId = baseId(label.record, purpose);
    effect.marker = markerOf(effect.baseId);
    effect.looksUpFirst = m_input.isAmnesiac;
    if (const Effect *before = known(label.record, purpose)) {
        const bool isTriedAgain =
            before->state == EffectState::Rejected || before->state == EffectState::Conflict;
        effect.generation = before->generation + (isTriedAgain ? 1 : 0);
        effect.looksUpFirst = effect.looksUpFirst || before->state == EffectState::Conflict;
        // A look-up before that proves nothing: what was sent may not be seen yet.
        const qint64 quiet = before->sentAt > 0 ? m_input.capabilities.quietTime.count() : 0;
        effect.mayApplyUntil = std::max(before->mayApplyUntil, before->sentAt + quiet);
    }
    effect.effectId = effectIdOf(effect.baseId, effect.generation);
    return effect;
}

void PlanContext::addEffect(Effect effect, Draft draft)
{
    m_planned.insert(effect.baseId, effect.total);
    effect.adjustment = adjustmentIn(draft);
    m_plan.effects.push_back(PlannedEffect{std::move(effect), std::move(draft)});
}

void PlanContext::leaveOut(RecordLabel label, LeftOutReason reason)
{
    m_plan.leftOut.push_back(LeftOut{std::move(label), reason});
}

void PlanContext::addProblem(RecordLabel label, Error error, const QString &sourceVersion)
{
    m_failed.insert(recordKey(label.record, Purpose::Create));
    const bool isHeld = error.code == ErrorCode::PeriodClosed
        && m_input.policy.heldInClosedPeriods.contains(label.record.kind);
    m_plan.problems.push_back(PlanProblem{std::move(label), std::move(error), false, isHeld, sourceVersion});
}

void PlanContext::addBlocked(RecordLabel label, Error error, const QString &sourceVersion)
{
    m_plan.problems.push_back(PlanProblem{std::move(label), std::move(error), true, false, sourceVersion});
}

void PlanContext::addMissingWriteBack(const RecordRef &record, const QString &reference,
                                      const QString &effectId)
{
    m_plan.missingWriteBacks.push_back(MissingWriteBack{record, reference, effectId});
}

/// Not only of the same number.
bool PlanContext::isSameInvoice(const LedgerDocument &document, const Invoice &invoice) const
{
    const Result<Reference> customer = ledgerCustomer(invoice.customerId);
    return document.total == invoice.total && customer && customer->ledgerId == document.customerId;
}

std::optional<PlanContext::LedgerInvoice> PlanContext::ledgerInvoice(const Invoice &invoice) const
{
    const RecordRef record{RecordKind::Invoice, invoice.id};
    const QString id = baseId(record, Purpose::Create);
    if (isPlanned(id))
        return LedgerInvoice{Reference{{}, id}, m_planned.value(id), {}};
    const Effect *effect = known(record, Purpose::Create);
    if (effect && isInLedger(effect->state)) {
        Money balance = effect->ledgerTotal;
        for (const Payment *payment : paymentsOf(invoice.id)) {
            const Effect *paid = known(RecordRef{RecordKind::Payment, payment->id}, Purpose::Create);
            if (paid && isInLedger(paid->state))
                balance.minor -= paid->ledgerTotal.minor;
        }
        return LedgerInvoice{Reference{effect->ledgerId, {}}, balance,
                             Reference{effect->customerLedgerId, {}}};
    }
    if (effect && past(record, Purpose::Create) == Past::Unfinished)
        return LedgerInvoice{Reference{{}, id}, effect->total, Reference{effect->customerLedgerId, {}}};
    const QString noted = reference(record, invoice.sync);
    if (noted.isEmpty())
        return std::nullopt;
    const auto byHand = m_input.facts.invoicesByNumber.find(noted);
    if (byHand == m_input.facts.invoicesByNumber.end() || byHand->second.isVoided)
        return std::nullopt;
    const LedgerDocument &document = byHand->second;
    if (m_input.hasOtherCompany && !isSameInvoice(document, invoice))
        return std::nullopt;
    return LedgerInvoice{Reference{document.ledgerId, {}}, document.balance,
                         Reference{document.customerId, {}}, true};
}

Result<Reference> PlanContext::ledgerCustomer(const QString &customerId) const
{
    const Customer *account = customer(customerId);
    if (!account)
        return fail(ErrorCode::CustomerMissing);
    const RecordRef record{RecordKind::Customer, customerId};
    const Effect *created = known(record, Purpose::Create);
    if (created && isInLedger(created->state)) {
        const auto held = m_input.facts.customersById.find(created->ledgerId);
        if (held != m_input.facts.customersById.end() && !held->second.isActive)
            return fail(ErrorCode::CustomerInactive, account->name);
        return Reference{created->ledgerId, {}};
    }
    if (created && past(record, Purpose::Create) == Past::Unfinished)
        return Reference{{}, created->baseId};
    if (const QString noted = reference(record, account->sync); !noted.isEmpty()) {
        const auto linked = m_input.facts.customersByReference.find(foldedName(noted));
        if (linked == m_input.facts.customersByReference.end())
            return fail(ErrorCode::CustomerUnknown, noted);
        if (!linked->second.isActive)
            return fail(ErrorCode::CustomerInactive, linked->second.name);
        return Reference{linked->second.id, {}};
    }
    if (!account->isDesignatedNew)
        return fail(ErrorCode::AccountToVerify, account->name);
    const bool willBeCreated =
        account->sync.status == SyncStatus::ToTransfer && !account->name.trimmed().isEmpty();
    if (!willBeCreated)
        return fail(ErrorCode::CustomerNotTransferred, account->name);
    return Reference{{}, baseId(record, Purpose::Create)};
}

bool isBlocking(ErrorCode code)
{
    return code == ErrorCode::AccountToVerify || code == ErrorCode::CustomerNotTransferred
        || code == ErrorCode::InvoiceNotTransferred;
}

namespace {

/// Refused, but something came between the refusal and telling the source: nobody asked to try again.
bool isUntold(const Effect &effect, const SyncFields &sync)
{
    return !effect.sourceVersion.isEmpty() && effect.sourceVersion == sync.versionToken;
}

} // namespace

bool isSettled(PlanContext &context, const RecordLabel &label, const SyncFields &sync)
{
    const Effect *effect = context.known(label.record, Purpose::Create);
    switch (context.past(label.record, Purpose::Create)) {
    case PlanContext::Past::Unfinished:
        context.leaveOut(label, LeftOutReason::OutcomePending);
        return true;
    case PlanContext::Past::InLedger:
        context.addMissingWriteBack(label.record, effect->ledgerNumber, effect->effectId);
        return true;
    case PlanContext::Past::MayTryAgain:
        if (!isUntold(*effect, sync))
            break;
        context.addProblem(label, effect->error, sync.versionToken);
        return true;
    case PlanContext::Past::None:
        break;
    }
    const QString noted = context.reference(label.record, sync);
    if (noted.isEmpty())
        return false;
    context.leaveOut(label, LeftOutReason::AlreadyInLedger);
    context.addMissingWriteBack(label.record, noted, {});
    return true;
}

} // namespace passerelle::sync
