// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capabilities.h"
#include "domain/deferral.h"
#include "domain/identity.h"
#include "domain/mapping.h"
#include "domain/plan.h"

#include <map>
#include <set>

namespace passerelle::sync {

/// The company's choices that decide what is posted.
struct PlanPolicy
{
    QDate startDate = {}; ///< older documents are left out (T-36)
    bool adjustsRounding = false; ///< add a line of the forecast difference instead of leaving it to a person
    QString roundingItemId = {};
    /// Kinds that go back to pending in a closed period, in place of a transfer error (M-33).
    std::set<domain::RecordKind> heldInClosedPeriods = {};
    bool swapsPaymentReference = false;
    domain::DeferralPolicy deferral = {};
    bool transfersPayments = true; ///< else each is left out and stays to transfer (T-05)
    bool createsAllAccounts = false; ///< designated accounts without anything to invoice, too (T-35)
};

/// Everything a plan is made of. Values only: the same input gives the same plan.
struct PlanInput
{
    domain::SourceSnapshot snapshot = {};
    domain::LedgerFacts facts = {};
    domain::Mapping mapping = {};
    domain::Capabilities capabilities = {};
    PlanPolicy policy = {};
    std::vector<domain::Effect> known = {}; ///< the journal's effects, newest generation of each
    /// In another ledger company and not in this one, with their numbers there: these name nothing here.
    std::map<domain::RecordRef, QString> elsewhere = {};
    bool hasOtherCompany = false; ///< another one was posted to: any reference may be of its documents
    domain::IdentityScope scope = {};
    QDate today = {}; ///< the organization's day, by the source's clock: entries after it are not due
    bool isAmnesiac = false; ///< look up before every send
};

/// Decides what a run would do (product: one run, step 2). Pure: no I/O, no clock, no chance.
[[nodiscard]] domain::SyncPlan makePlan(const PlanInput &input);

/// Names, ids and numbers that the planner needs from the ledger for this snapshot.
struct NeededFacts
{
    QStringList customerNames = {};
    QStringList customerIds = {};
    QStringList documentNumbers = {};
};
[[nodiscard]] NeededFacts neededFacts(const domain::SourceSnapshot &snapshot,
                                      const std::vector<domain::Effect> &known, const QDate &startDate);

} // namespace passerelle::sync
