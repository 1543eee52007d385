// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/signinhelper.h"
#include "service/office.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::service {

/// One thing `doctor` looked at.
struct DoctorFinding
{
    QString subject = {}; ///< "keychain", "journal", "source", "ledger", "clock", "browser", "versions"
    bool isGood = false;
    QString fact = {}; ///< version, hash, address: for people who help
    std::optional<Error> error = {};
};

/// Looks at everything a run needs, without changing anything. `isDeep` also verifies the journal's whole
/// chain. `signIn` is how the provider's page is shown.
[[nodiscard]] QCoro::Task<std::vector<DoctorFinding>> examine(Office *office, CompanySettings company,
                                                              bool isDeep, auth::SignInHelper signIn,
                                                              std::stop_token stop);

} // namespace passerelle::service
