// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/provider.h"
#include "base/clock.h"
#include "connectors/api/ledger.h"
#include "connectors/api/ratewindow.h"
#include "connectors/businesscentral/settings.h"
#include "service/companysettings.h"

#include <memory>

namespace passerelle::connectors {
class AuthorizedClient;
}

namespace passerelle::service {

// Everything that depends on which ledger a company has. A new ledger is added here and nowhere else above
// the connectors.

/// "quickbooks", "business-central": the words of settings and of `init --ledger`. Other spellings of a known
/// word are understood; an unknown word answers an empty text.
[[nodiscard]] QString ledgerKey(const QString &word);

/// How the company's ledger is asked for consent: addresses, keys, hosts the sign-in window may go to.
[[nodiscard]] auth::Provider providerOf(const CompanySettings &company);

/// What the ledger's calls are held to, and how many may be in flight.
[[nodiscard]] std::vector<connectors::RateLimit> ledgerLimits(const CompanySettings &company);
[[nodiscard]] connectors::BatchCount ledgerBatchCount(const CompanySettings &company);
[[nodiscard]] int ledgerParallelCalls(const CompanySettings &company);

[[nodiscard]] std::unique_ptr<connectors::Ledger> makeLedger(const CompanySettings &company,
                                                             const AuthorizationState &state,
                                                             connectors::AuthorizedClient &client,
                                                             const Clock &clock);

[[nodiscard]] businesscentral::BusinessCentralSettings
businessCentralSettings(const CompanySettings &company, const AuthorizationState &state);

/// A frozen payload in readable form, and the ledger's own page of a document; both without a connection.
[[nodiscard]] std::vector<std::pair<QString, QString>> readablePayload(const CompanySettings &company,
                                                                       const QByteArray &payload);
[[nodiscard]] QUrl ledgerPage(const CompanySettings &company, const AuthorizationState &state,
                              domain::LedgerEntity entity, const QString &ledgerId);

} // namespace passerelle::service
