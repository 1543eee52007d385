// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/office.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::service {

/// Begins a sign-in: the address to open. Keeps only the hash of its state, for ten minutes (S1).
[[nodiscard]] Result<QUrl> beginAuthorization(Office &office, const CompanySettings &company);

/// Finishes a sign-in with the redirect address or the jeton. A ledger company other than the one of before
/// is refused with SignInCompanyDiffers (detail: its id) before anything is exchanged, until `acceptsOther`
/// (T-56).
[[nodiscard]] QCoro::Task<Result<AuthorizationState>> finishAuthorization(Office *office,
                                                                          CompanySettings company,
                                                                          QString pasted, bool acceptsOther,
                                                                          std::stop_token stop);

/// The same with a bare code and company, for a company on a sandbox only (BadUsage otherwise).
[[nodiscard]] QCoro::Task<Result<AuthorizationState>>
authorizeByCode(Office *office, CompanySettings company, QString code, QString realmId, std::stop_token stop);

/// Connects by client id and secret alone, for a company whose settings say so (BadUsage otherwise): nobody
/// consents, and there is nothing to open.
[[nodiscard]] QCoro::Task<Result<AuthorizationState>>
authorizeAsItself(Office *office, CompanySettings company, bool acceptsOther, std::stop_token stop);

/// Refreshes the tokens, so that the provider's window rolls on: at each launch and scheduled run.
[[nodiscard]] QCoro::Task<Result<AuthorizationState>>
renewAuthorization(Office *office, CompanySettings company, std::stop_token stop);

/// Revokes at the provider and removes the refresh token from the vault even when revoking fails (S11); the
/// failure is then returned.
[[nodiscard]] QCoro::Task<Result<Done>> disconnect(Office *office, CompanySettings company,
                                                   std::stop_token stop);

} // namespace passerelle::service
