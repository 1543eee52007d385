// SPDX-License-Identifier: GPL-3.0-or-later
// Step 6: journal entries of deferred revenue (M-68 to M-71).
#include "sync/documentrules.h"

#include <algorithm>
#include <tuple>

namespace passerelle::sync {

using namespace domain;

namespace {

/// A row names an account by number or by name, a computed entry by the ledger's id.
Result<QString> accountId(const LedgerFacts &facts, const QString &text)
{
    if (text.isEmpty())
        return fail(ErrorCode::RequiredFieldMissing, QStringLiteral("account"));
    const QString name = foldedName(text);
    const auto is = [&](const LedgerEntry &account, auto &&matches) {
        return account.isActive && matches(account);
    };
    const auto byKey = [&](const LedgerEntry &one) { return one.id == text || one.number == text; };
    const auto byName = [&](const LedgerEntry &one) { return foldedName(one.name) == name; };
    auto found = std::find_if(facts.accounts.begin(), facts.accounts.end(),
                              [&](const LedgerEntry &account) { return is(account, byKey); });
    if (found == facts.accounts.end())
        found = std::find_if(facts.accounts.begin(), facts.accounts.end(),
                             [&](const LedgerEntry &account) { return is(account, byName); });
    if (found == facts.accounts.end())
        return fail(ErrorCode::AccountUnknown, text);
    return found->id;
}

Result<Done> checkEntry(const PlanContext &context, const DeferredEntry &entry)
{
    if (!entry.problem.isEmpty())
        return fail(ErrorCode::AmountInvalid, entry.problem);
    if (entry.amount.isZero())
        return fail(ErrorCode::AmountInvalid, QString::fromLatin1(moneyText(entry.amount)));
    if (!entry.date.isValid())
        return fail(ErrorCode::RequiredFieldMissing, QStringLiteral("date"));
    const LedgerFacts &facts = context.input().facts;
    if (entry.currencyCode != facts.homeCurrency) // the accounts of a fee are kept in the home currency
        return fail(ErrorCode::CurrencyMismatch, entry.currencyCode + QLatin1Char('/') + facts.homeCurrency);
    return checkPeriod(context, entry.date);
}

/// The document an entry rests on is in the ledger, or will be before it: what to wait for. Its number when
/// neither.
Result<QStringList> basisOf(const PlanContext &context, const DeferredEntry &entry)
{
    const Invoice *fee = context.invoice(entry.invoiceId);
    const auto inLedger = fee ? context.ledgerInvoice(*fee) : std::nullopt;
    const bool isByHand = fee && fee->sync.status == SyncStatus::Transferred;
    if (!inLedger && !isByHand)
        return fail(ErrorCode::InvoiceNotTransferred, entry.invoiceNumber);
    QStringList waitsFor;
    if (inLedger && !inLedger->reference.baseId.isEmpty())
        waitsFor.append(inLedger->reference.baseId);
    if (entry.correctionId.isEmpty())
        return waitsFor;
    const Invoice *note = context.invoice(entry.correctionId);
    if (!note)
        return fail(ErrorCode::InvoiceNotTransferred, entry.number);
    const RecordRef record{note->kind, note->id};
    const QString baseId = context.baseId(record, Purpose::Create);
    const PlanContext::Past past = context.past(record, Purpose::Create);
    if (context.isPlanned(baseId) || past == PlanContext::Past::Unfinished)
        waitsFor.append(baseId);
    else if (past != PlanContext::Past::InLedger && note->sync.status != SyncStatus::Transferred)
        return fail(ErrorCode::InvoiceNotTransferred, note->number);
    return waitsFor;
}

Result<JournalEntryDraft> draftOf(const LedgerFacts &facts, const DeferredEntry &entry)
{
    const Result<QString> deferred = accountId(facts, entry.debitAccount);
    if (!deferred)
        return Failure{deferred.error()};
    const Result<QString> revenue = accountId(facts, entry.creditAccount);
    if (!revenue)
        return Failure{revenue.error()};
    if (*deferred == *revenue)
        return fail(ErrorCode::AmountInvalid,
                    entry.debitAccount + QStringLiteral(" / ") + entry.creditAccount);
    JournalEntryDraft draft;
    draft.day = entry.date;
    draft.currencyCode = entry.currencyCode;
    draft.memo = entry.number;
    const Money back{-entry.amount.minor, entry.amount.currency};
    draft.lines.push_back(EntryLine{*deferred, entry.amount, entry.number});
    draft.lines.push_back(EntryLine{*revenue, back, entry.number});
    if (entry.amount.minor < 0)
        std::swap(draft.lines[0], draft.lines[1]); // debits first
    return draft;
}

Result<PlannedEffect> plannedEntry(const PlanContext &context, const DeferredEntry &entry,
                                   const RecordLabel &label)
{
    const Result<QStringList> basis = basisOf(context, entry);
    if (!basis)
        return Failure{basis.error()};
    const Result<Done> checked = checkEntry(context, entry);
    if (!checked)
        return Failure{checked.error()};
    const Result<JournalEntryDraft> draft = draftOf(context.input().facts, entry);
    if (!draft)
        return Failure{draft.error()};
    Effect effect =
        context.newEffect(label, Purpose::Create, StepName::JournalEntries, entry.sync.versionToken);
    effect.total = Money{std::abs(entry.amount.minor), entry.amount.currency};
    effect.dependsOn = *basis;
    return PlannedEffect{effect, *draft};
}

/// True when the entry waits for its day, or never comes.
bool isLeftOut(PlanContext &context, const DeferredEntry &entry, const RecordLabel &label)
{
    const PlanInput &input = context.input();
    if (entry.isStopped)
        context.leaveOut(label, LeftOutReason::SeriesStopped);
    else if (entry.date.isValid() && entry.date < input.policy.startDate)
        context.leaveOut(label, LeftOutReason::BeforeStartDate);
    else if (entry.date.isValid() && !(entry.date <= input.today))
        context.leaveOut(label, LeftOutReason::NotDueYet);
    else
        return false;
    return true;
}

void planEntry(PlanContext &context, const DeferredEntry &entry)
{
    const RecordLabel label = labelOf(entry);
    if (isSettled(context, label, entry.sync) || isLeftOut(context, entry, label))
        return;
    Result<PlannedEffect> planned = plannedEntry(context, entry, label);
    if (planned)
        context.addEffect(std::move(planned->effect), std::move(planned->draft));
    else if (isBlocking(planned.error().code))
        context.addBlocked(label, planned.error(), entry.sync.versionToken);
    else
        context.addProblem(label, planned.error(), entry.sync.versionToken);
}

} // namespace

void planEntries(PlanContext &context)
{
    const auto &steps = context.input().capabilities.steps;
    if (std::find(steps.begin(), steps.end(), StepName::JournalEntries) == steps.end())
        return;
    for (const DeferredEntry &entry : context.input().snapshot.entries) {
        if (entry.sync.status == SyncStatus::ToTransfer)
            planEntry(context, entry);
    }
}

} // namespace passerelle::sync
