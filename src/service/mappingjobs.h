// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/office.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::service {

/// The words that the records to transfer need, what they are mapped to, and what the ledger offers.
struct MappingState
{
    std::vector<domain::MappingNeed> needs = {};
    domain::Mapping mapping = {}; ///< confirmed ones and proposals
    domain::LedgerFacts facts = {};
};

/// Reads source and ledger and proposes targets for what has none; the proposals are saved, unconfirmed.
[[nodiscard]] QCoro::Task<Result<MappingState>> proposeMapping(Office *office, CompanySettings company,
                                                               std::stop_token stop);

/// The same, and confirms every proposal. What stays unmapped is found before Start.
[[nodiscard]] QCoro::Task<Result<MappingState>> acceptMapping(Office *office, CompanySettings company,
                                                              std::stop_token stop);

/// Maps one word to an entry of the ledger by its id or name, confirmed. MappingTargetMissing when the ledger
/// has no such entry. An empty target unmaps the word.
[[nodiscard]] QCoro::Task<Result<MappingState>> setMapping(Office *office, CompanySettings company,
                                                           domain::MappingKind kind, QString sourceKey,
                                                           QString target, std::stop_token stop);

} // namespace passerelle::service
