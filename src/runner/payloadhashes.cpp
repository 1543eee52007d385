// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/payloadhashes.h"

#include "base/hash.h"
#include "runner/references.h"

#include <map>

namespace passerelle::runner {

using namespace domain;

namespace {

/// Turns references into identities: ours by base id, all others by the ledger's id.
class Identities final
{
public:
    explicit Identities(const std::vector<Effect> &known)
    {
        for (const Effect &effect : known) {
            if (isInLedger(effect.state) && effect.purpose != Purpose::Update)
                m_baseIds.emplace(std::pair{entityOf(effect.record.kind, effect.purpose), effect.ledgerId},
                                  effect.baseId);
        }
    }

    Draft operator()(CustomerDraft draft) const { return draft; }
    Draft operator()(JournalEntryDraft draft) const { return draft; }
    Draft operator()(DocumentDraft draft) const
    {
        name(draft.customer, LedgerEntity::Customer);
        if (draft.appliesTo)
            name(*draft.appliesTo, LedgerEntity::Invoice);
        return draft;
    }
    Draft operator()(PaymentDraft draft) const
    {
        name(draft.customer, LedgerEntity::Customer);
        name(draft.invoice, LedgerEntity::Invoice);
        if (draft.credit)
            name(*draft.credit, LedgerEntity::CreditMemo);
        return draft;
    }

private:
    void name(Reference &reference, LedgerEntity entity) const
    {
        if (reference.ledgerId.isEmpty()) {
            reference.ledgerId = reference.baseId;
            return;
        }
        const auto ours = m_baseIds.find({entity, reference.ledgerId});
        if (ours != m_baseIds.end())
            reference.ledgerId = ours->second;
    }

    std::map<std::pair<LedgerEntity, QString>, QString> m_baseIds;
};

} // namespace

void hashPayloads(SyncPlan &plan, const connectors::Ledger &ledger, const std::vector<Effect> &known)
{
    const Identities identities{known};
    for (PlannedEffect &planned : plan.effects) {
        const Draft draft = std::visit(identities, planned.draft);
        Effect effect = planned.effect;
        effect.customerLedgerId = customerIdOf(draft);
        const Result<QByteArray> payload = ledger.encode(effect, draft);
        planned.effect.payloadHash =
            payload ? sha256Hex(*payload + '\n' + moneyText(planned.effect.total)) : QByteArray{};
    }
}

} // namespace passerelle::runner
