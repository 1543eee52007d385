// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/samplebooks.h"
#include "sync/plancontext.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace passerelle::sync {

using namespace domain;
using namespace test;
using namespace Qt::StringLiterals;

/// A chapter with the linked account "a" and whatever a test adds; plan() decides, the rest asks about it.
class PlanFixture : public testing::Test
{
protected:
    PlanFixture()
    {
        input.snapshot.customers.reserve(20); // add() hands out references
        input.snapshot.invoices.reserve(20);
        input.snapshot.payments.reserve(20);
        input.scope = SampleScope;
        input.snapshot.organizationId = SampleScope.sourceOrganizationId;
        input.snapshot.customers.push_back(linkedAccount(u"a"_s, u"Ariane"_s));
        input.facts = sampleFacts();
        input.facts.customersByReference[foldedName(u"Ariane"_s)] = ledgerCustomer(u"L-a"_s, u"Ariane"_s);
        input.mapping = sampleMapping();
        input.capabilities = sampleCapabilities();
        input.policy.startDate = QDate{2026, 1, 1};
    }

    Invoice &add(const Invoice &invoice) { return input.snapshot.invoices.emplace_back(invoice); }
    Payment &add(const Payment &payment) { return input.snapshot.payments.emplace_back(payment); }
    Customer &add(const Customer &customer) { return input.snapshot.customers.emplace_back(customer); }
    /// The journal knows this record in this state.
    Effect &know(const RecordLabel &label, EffectState state, Purpose purpose = Purpose::Create)
    {
        return input.known.emplace_back(pastEffect(label, purpose, state, u"L-"_s + label.record.id));
    }

    void plan() { made = makePlan(input); }

    const PlannedEffect *effect(const QString &id, Purpose purpose = Purpose::Create) const
    {
        const auto found =
            std::find_if(made.effects.begin(), made.effects.end(), [&](const PlannedEffect &one) {
                return one.effect.record.id == id && one.effect.purpose == purpose;
            });
        return found == made.effects.end() ? nullptr : &*found;
    }
    bool isPlanned(const QString &id, Purpose purpose = Purpose::Create) const { return effect(id, purpose); }

    std::optional<LeftOutReason> leftOut(const QString &id) const
    {
        const auto found = std::find_if(made.leftOut.begin(), made.leftOut.end(),
                                        [&](const LeftOut &one) { return one.label.record.id == id; });
        return found == made.leftOut.end() ? std::nullopt : std::optional{found->reason};
    }
    const PlanProblem *problem(const QString &id) const
    {
        const auto found = std::find_if(made.problems.begin(), made.problems.end(),
                                        [&](const PlanProblem &one) { return one.label.record.id == id; });
        return found == made.problems.end() ? nullptr : &*found;
    }
    std::optional<ErrorCode> error(const QString &id) const
    {
        const PlanProblem *found = problem(id);
        return found && !found->isBlocked ? std::optional{found->error.code} : std::nullopt;
    }
    std::optional<ErrorCode> blocked(const QString &id) const
    {
        const PlanProblem *found = problem(id);
        return found && found->isBlocked ? std::optional{found->error.code} : std::nullopt;
    }
    QStringList toVerify() const
    {
        QStringList ids;
        for (const RecordLabel &label : made.accountsToVerify)
            ids.append(label.record.id);
        return ids;
    }
    bool isWriteBackMissing(const QString &id) const
    {
        return std::any_of(made.missingWriteBacks.begin(), made.missingWriteBacks.end(),
                           [&](const MissingWriteBack &one) { return one.record.id == id; });
    }

    PlanInput input = {};
    SyncPlan made = {};
};

} // namespace passerelle::sync
