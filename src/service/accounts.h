// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/accountmatch.h"

namespace passerelle::service {

/// An account of the source that is neither linked nor to be created (M-16), or in error because of its link,
/// and whom it may be.
struct AccountToVerify
{
    domain::Customer customer = {};
    std::vector<domain::AccountCandidate> candidates = {}; ///< the best first
    bool hasWrongLink = false; ///< it names a customer that the ledger does not have: only another link helps
};

/// What a person decided of an account.
enum class AccountVerdict
{
    Link, ///< it is that customer of the ledger (M-104)
    CreateNew, ///< the ledger is to get it (M-103)
    DoNotSynchronize
};

struct AccountDecision
{
    QString customerId = {};
    AccountVerdict verdict = AccountVerdict::Link;
    QString reference = {}; ///< of a link: what the source's reference field takes

    friend bool operator==(const AccountDecision &, const AccountDecision &) = default;
};

} // namespace passerelle::service
