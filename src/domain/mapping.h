// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerfacts.h"

#include <map>

namespace passerelle::domain {

/// What is mapped: a word of the source to an entry of the ledger.
enum class MappingKind
{
    Product,
    Tax,
    PaymentType,
    PaymentAccount,
    Class,
    DeferredAccount, ///< by product: where a fee waits until it is earned
    RevenueAccount ///< by product: where it goes as its period passes
};

inline constexpr std::array AllMappingKinds{MappingKind::Product,       MappingKind::Tax,
                                            MappingKind::PaymentType,   MappingKind::PaymentAccount,
                                            MappingKind::Class,         MappingKind::DeferredAccount,
                                            MappingKind::RevenueAccount};

/// "product", "tax", "payment-type", "payment-account", "class", "deferred-account", "revenue-account".
[[nodiscard]] QString mappingKindKey(MappingKind kind);
[[nodiscard]] std::optional<MappingKind> mappingKindFromKey(QStringView key);

struct MappingTarget
{
    QString id = {};
    QString name = {};
    bool isConfirmed = false; ///< a proposal counts only once a person accepted it

    friend bool operator==(const MappingTarget &, const MappingTarget &) = default;
};

/// A company's mapping: plain data, kept by its owner.
struct Mapping
{
    std::map<MappingKind, std::map<QString, MappingTarget>> entries = {};

    /// The confirmed target of a source word, or null.
    [[nodiscard]] const MappingTarget *target(MappingKind kind, const QString &sourceKey) const;

    friend bool operator==(const Mapping &, const Mapping &) = default;
};

/// A word of the source that can be mapped, with what it is called and where it occurs.
struct MappingNeed
{
    MappingKind kind = MappingKind::Product;
    QString sourceKey = {};
    QString sourceName = {};
    int documentCount = 0; ///< documents to transfer that need it
    bool isRequired = true;

    friend bool operator==(const MappingNeed &, const MappingNeed &) = default;
};

/// The words of a snapshot's documents to transfer, sorted by kind and name, each once. `spreadsFees`: this
/// program computes the series of membership fees, so that their products may have accounts.
[[nodiscard]] std::vector<MappingNeed> mappingNeeds(const SourceSnapshot &snapshot, bool spreadsFees = false);

/// Proposes ledger entries for the needs that have no target yet: same or similar name (accents, case and
/// small words ignored), tax codes by their rates' names. Proposals are unconfirmed; what nothing resembles
/// stays out.
[[nodiscard]] Mapping proposedMapping(const std::vector<MappingNeed> &needs, const LedgerFacts &facts,
                                      const Mapping &current);

} // namespace passerelle::domain
