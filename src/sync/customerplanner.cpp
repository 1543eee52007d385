// SPDX-License-Identifier: GPL-3.0-or-later
// Steps 2 and 3: new customers (M-47 to M-53) and changed ones (M-54, M-55).
#include "base/hash.h"
#include "sync/plancontext.h"

namespace passerelle::sync {

using namespace domain;

namespace {

CustomerDraft draftOf(const Customer &customer, const LedgerFacts &facts)
{
    CustomerDraft draft;
    draft.name = customer.name.simplified();
    draft.email = customer.email;
    draft.phone = customer.phone;
    draft.address = customer.address;
    draft.currencyCode = facts.homeCurrency;
    return draft;
}

QString ownedFieldsHash(const CustomerDraft &draft)
{
    const Address &place = draft.address;
    const QStringList fields{draft.name, draft.email,    draft.phone,      place.line1,  place.line2,
                             place.city, place.province, place.postalCode, place.country};
    return QString::fromLatin1(sha256Hex(fields.join(QLatin1Char('\n')).toUtf8()));
}

bool isSameContent(const CustomerDraft &draft, const LedgerCustomer &held)
{
    return draft.email == held.email && draft.phone == held.phone && draft.address == held.address;
}

Result<Done> checkName(const PlanContext &context, const QString &name)
{
    const Capabilities &can = context.input().capabilities;
    if (name.trimmed().isEmpty())
        return fail(ErrorCode::RequiredFieldMissing, QStringLiteral("name"));
    if (name.size() > can.customerNameLength)
        return fail(ErrorCode::FieldTooLong, name);
    for (const QChar c : name) {
        if (can.forbiddenNameCharacters.contains(c))
            return fail(ErrorCode::RefusedByLedger, QString{c});
    }
    return Done{};
}

void planCreation(PlanContext &context, const Customer &customer)
{
    const RecordLabel label = labelOf(customer);
    if (context.past(label.record, Purpose::Create) == PlanContext::Past::Unfinished) {
        context.leaveOut(label, LeftOutReason::OutcomePending);
        return;
    }
    const Result<Done> named = checkName(context, customer.name);
    if (!named) {
        context.addProblem(label, named.error(), customer.sync.versionToken);
        return;
    }
    const bool isWanted = context.wantedCustomers().contains(customer.id);
    if (!isWanted && !context.input().policy.createsAllAccounts) {
        context.leaveOut(label, LeftOutReason::NothingToInvoice);
        return;
    }
    Effect effect =
        context.newEffect(label, Purpose::Create, StepName::CreateCustomers, customer.sync.versionToken);
    const CustomerDraft draft = draftOf(customer, context.input().facts);
    effect.naturalKey = draft.name;
    effect.total = {};
    context.addEffect(std::move(effect), draft);
}

const LedgerCustomer *heldCustomer(const PlanContext &context, const Customer &customer)
{
    const LedgerFacts &facts = context.input().facts;
    const Effect *created = context.known(RecordRef{RecordKind::Customer, customer.id}, Purpose::Create);
    if (created && isInLedger(created->state)) {
        const auto byId = facts.customersById.find(created->ledgerId);
        return byId == facts.customersById.end() ? nullptr : &byId->second;
    }
    const QString noted = context.reference(RecordRef{RecordKind::Customer, customer.id}, customer.sync);
    const auto byName = facts.customersByReference.find(foldedName(noted));
    return byName == facts.customersByReference.end() ? nullptr : &byName->second;
}

void addUpdate(PlanContext &context, const Customer &customer, const LedgerCustomer &held)
{
    CustomerDraft draft = draftOf(customer, context.input().facts);
    draft.name
        .clear(); // the ledger's name is the key (M-109): a rename there is followed by id, never undone
    draft.ledgerId = held.id;
    draft.versionToken = held.versionToken;
    const QString version = held.versionToken + QLatin1Char(':') + ownedFieldsHash(draft);
    const RecordLabel label = labelOf(customer);
    Effect effect =
        context.newEffect(label, Purpose::Update, StepName::UpdateCustomers, customer.sync.versionToken);
    effect.baseId = baseIdOf(context.input().scope, label.record, Purpose::Update, version);
    const Effect *before = context.known(label.record, Purpose::Update);
    const bool isTriedAgain = before && before->baseId == effect.baseId
        && (before->state == EffectState::Rejected || before->state == EffectState::Conflict);
    effect.generation = isTriedAgain ? before->generation + 1 : 1;
    effect.effectId = effectIdOf(effect.baseId, effect.generation);
    effect.naturalKey = held.name;
    effect.targetLedgerId = held.id;
    effect.targetVersion = held.versionToken;
    effect.customerLedgerId = held.id;
    effect.total = {};
    context.addEffect(std::move(effect), draft);
}

void planUpdate(PlanContext &context, const Customer &customer)
{
    const RecordLabel label = labelOf(customer);
    if (context.past(label.record, Purpose::Update) == PlanContext::Past::Unfinished) {
        context.leaveOut(label, LeftOutReason::OutcomePending);
        return;
    }
    const LedgerCustomer *held = heldCustomer(context, customer);
    if (!held) {
        context.addProblem(label, Error{ErrorCode::CustomerUnknown, customer.sync.reference},
                           customer.sync.versionToken);
        return;
    }
    if (!held->isActive) {
        context.addProblem(label, Error{ErrorCode::CustomerInactive, held->name}, customer.sync.versionToken);
        return;
    }
    if (!isSameContent(draftOf(customer, context.input().facts), *held))
        addUpdate(context, customer, *held);
    else if (context.past(label.record, Purpose::Create) == PlanContext::Past::Unfinished)
        context.leaveOut(label, LeftOutReason::OutcomePending); // its creation still has its own write-back
    else
        context.addMissingWriteBack(label.record, held->name, {});
}

} // namespace

void planCustomers(PlanContext &context)
{
    for (const Customer &customer : context.input().snapshot.customers) {
        const RecordRef record{RecordKind::Customer, customer.id};
        const Effect *created = context.known(record, Purpose::Create);
        const bool isLinked =
            !context.reference(record, customer.sync).isEmpty() || (created && isInLedger(created->state));
        if (!isLinked && !customer.isDesignatedNew && customer.sync.status != SyncStatus::DoNotSynchronize)
            context.plan().accountsToVerify.push_back(labelOf(customer));
        if (customer.sync.status != SyncStatus::ToTransfer)
            continue;
        if (isLinked)
            planUpdate(context, customer);
        else if (customer.isDesignatedNew)
            planCreation(context, customer);
    }
}

} // namespace passerelle::sync
