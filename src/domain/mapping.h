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
    RevenueAccount, ///< by product: where it goes as its period passes
    Rounding ///< the product of the line that makes up for a cent of difference
};

inline constexpr std::array AllMappingKinds{MappingKind::Product,        MappingKind::Tax,
                                            MappingKind::PaymentType,    MappingKind::PaymentAccount,
                                            MappingKind::Class,          MappingKind::DeferredAccount,
                                            MappingKind::RevenueAccount, MappingKind::Rounding};

/// "product", "tax", "payment-type", "payment-account", "class", "deferred-account", "revenue-account",
/// "rounding".
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

    /// The same with nothing confirmed: each is to be looked at again.
    [[nodiscard]] Mapping unconfirmed() const;

    friend bool operator==(const Mapping &, const Mapping &) = default;
};

/// The one word of the source that MappingKind::Rounding maps.
inline constexpr QLatin1StringView RoundingDifference{"difference"};

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

/// What a company's settings ask of its mapping besides the words of its documents.
struct MappingWants
{
    bool spreadsFees = false; ///< this program computes the series of fees: their products may have accounts
    bool adjustsRounding = false; ///< a line makes up for a cent of difference: it needs a product
};

/// The words of a snapshot's documents to transfer, sorted by kind and name, each once.
[[nodiscard]] std::vector<MappingNeed> mappingNeeds(const SourceSnapshot &snapshot,
                                                    const MappingWants &wants = {});

/// The entries of the ledger that a kind may be mapped to.
[[nodiscard]] std::vector<LedgerEntry> entriesOf(MappingKind kind, const LedgerFacts &facts);

/// Proposes ledger entries for the needs that have no target yet: same or similar name (accents, case and
/// small words ignored), tax codes by their rates' names. Proposals are unconfirmed; what nothing resembles
/// stays out. An unconfirmed target that the ledger does not have, by id and name, is proposed anew: it is
/// another company's.
[[nodiscard]] Mapping proposedMapping(const std::vector<MappingNeed> &needs, const LedgerFacts &facts,
                                      const Mapping &current);

} // namespace passerelle::domain
