// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"

#include <set>

namespace passerelle::sync {

/// One effect as a person saw and approved it.
struct ApprovedEffect
{
    QString effectId = {};
    QByteArray payloadHash = {}; ///< of what would be sent, its references by identity
    domain::Purpose purpose = domain::Purpose::Create;
    domain::RecordLabel label = {};
    QString baseId = {};
    QStringList needs = {}; ///< base ids of what must be in the ledger before
};

/// What a person allowed a run to post: these effects with these payloads, and nothing else.
struct Approval
{
    QString by = {};
    QDateTime at = {};
    int planned = 0; ///< effects the plan had: more than were approved when a part of it was
    std::vector<ApprovedEffect> effects = {};

    [[nodiscard]] bool isWhole() const { return planned == static_cast<int>(effects.size()); }
    /// SHA-256 of identities and payload hashes, whatever their order; 64 hex digits.
    [[nodiscard]] QByteArray fingerprint() const;
};

/// Why a run that was approved does not post a record.
enum class WithheldReason
{
    NotApproved, ///< taken out by the person, or not in the plan that was approved
    Changed, ///< what would be posted is not what was approved
    NoLongerPlanned, ///< nothing to post any more: taken back, left out or in error since
    AlreadyInLedger, ///< posted since, by another run
    NeedsWithheld, ///< depends on a record that is withheld
};

/// "not-approved", "changed", "no-longer-planned", "already-in-ledger", "needs-withheld".
[[nodiscard]] QString withheldKey(WithheldReason reason);

struct Withheld
{
    domain::RecordLabel label = {};
    WithheldReason reason = WithheldReason::NotApproved;
};

/// A plan's effects and those that an earlier run left unfinished; each with the hash of its payload.
struct Offer
{
    domain::SyncPlan plan = {};
    std::vector<domain::Effect> resumed = {};
};

/// The records of `wanted` with all that they depend on. Effects of one record are never parted.
[[nodiscard]] std::set<domain::RecordRef> withDependencies(const Offer &offer,
                                                           std::set<domain::RecordRef> wanted);

/// The records of `dropped` with all that depends on them.
[[nodiscard]] std::set<domain::RecordRef> withDependants(const Offer &offer,
                                                         std::set<domain::RecordRef> dropped);

/// The first documents of an offer, for a pilot run; what they depend on comes along by withDependencies().
[[nodiscard]] std::set<domain::RecordRef> pilotOf(const Offer &offer, int documents);

/// Every record that an offer would post.
[[nodiscard]] std::set<domain::RecordRef> recordsOf(const Offer &offer);

/// The approval of some records and what they depend on.
[[nodiscard]] Approval approve(const Offer &offer, const std::set<domain::RecordRef> &records,
                               const QString &by, const QDateTime &at);

/// The first documents of what was approved, for a pilot run.
[[nodiscard]] std::set<domain::RecordRef> pilotOf(const Approval &approval, int documents);

/// A part of an approval: these records and what they depend on.
[[nodiscard]] Approval narrowed(Approval approval, std::set<domain::RecordRef> records);

/// Takes out of a fresh offer what was not approved or is no longer what was approved, with all that depends
/// on it, and tells which records and why. `known`: the journal's effects.
[[nodiscard]] std::vector<Withheld> withhold(Offer &offer, const Approval &approval,
                                             const std::vector<domain::Effect> &known);

} // namespace passerelle::sync
