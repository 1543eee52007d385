// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/office.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::service {

/// The two secrets of a company, on their way to the vault.
struct CompanySecrets
{
    Secret sourceClientSecret = {};
    Secret ledgerClientSecret = {};
};

/// What `init --sandbox` may override.
struct SandboxRequest
{
    QString name = {};
    QString ledger = QStringLiteral("quickbooks"); ///< or "business-central"
    QUrl url = {}; ///< of the running sandbox; this computer only
    QDate startDate = {}; ///< invalid: the sandbox's own
    QString timeZone = {}; ///< empty: the default
};

/// Makes a company on a running sandbox: addresses, keys and start date from URL/sandbox.json.
[[nodiscard]] QCoro::Task<Result<CompanySettings>> createOnSandbox(Office *office, SandboxRequest request,
                                                                   std::stop_token stop);

/// Makes a company and stores its secrets; nothing of it stays when a secret can't be stored. An empty secret
/// is expected in the vault already (an existing secrets file).
[[nodiscard]] QCoro::Task<Result<CompanySettings>> createCompany(Office *office, CompanySettings settings,
                                                                 CompanySecrets secrets);

/// Replaces the secrets that are not empty.
[[nodiscard]] QCoro::Task<Result<Done>> replaceSecrets(Office *office, CompanySettings company,
                                                       CompanySecrets secrets);

/// Points an existing sandbox company at the address where its sandbox runs now.
[[nodiscard]] QCoro::Task<Result<CompanySettings>> followSandbox(Office *office, CompanySettings company,
                                                                 QUrl url, std::stop_token stop);

} // namespace passerelle::service
