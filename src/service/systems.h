// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/accesstokens.h"
#include "auth/oauthaccesstokens.h"
#include "connectors/api/authorizedclient.h"
#include "connectors/api/ledger.h"
#include "connectors/api/source.h"
#include "net/httpclient.h"
#include "service/ledgersystems.h"
#include "service/office.h"

namespace passerelle::service {

/// A company's source, ready to be used on this thread.
class SourceLink final
{
public:
    [[nodiscard]] static QCoro::Task<Result<std::unique_ptr<SourceLink>>>
    open(Office *office, CompanySettings company, std::stop_token stop);
    /// The same for a company that is not made yet.
    [[nodiscard]] static QCoro::Task<Result<std::unique_ptr<SourceLink>>>
    openWith(Office *office, CompanySettings company, Secret secret, connectors::MembriMapping columns,
             std::stop_token stop);

    SourceLink(const SourceLink &) = delete;
    SourceLink &operator=(const SourceLink &) = delete;
    ~SourceLink();

    [[nodiscard]] connectors::Source &source() { return *m_source; }

private:
    struct Wire;
    SourceLink(const Clock &clock, bool isUnlimited);

    std::shared_ptr<Wire> m_wire; ///< outlives the link while a token is being renewed
    std::unique_ptr<connectors::Source> m_source;
};

/// A company's ledger, ready to be used on this thread; its tokens are refreshed when needed and the new
/// expiry is kept with the company. NotAuthorized when there is no authorization.
class LedgerLink final
{
public:
    [[nodiscard]] static QCoro::Task<Result<std::unique_ptr<LedgerLink>>> open(Office *office,
                                                                               CompanySettings company);

    LedgerLink(const LedgerLink &) = delete;
    LedgerLink &operator=(const LedgerLink &) = delete;
    ~LedgerLink();

    [[nodiscard]] connectors::Ledger &ledger() { return *m_ledger; }
    [[nodiscard]] connectors::Usage usage() const;
    [[nodiscard]] auth::RenewedTokens &tokens();

private:
    struct Wire;
    LedgerLink(Office *office, const CompanySettings &company, Secret clientSecret);

    std::shared_ptr<Wire> m_wire; ///< outlives the link while a token is being renewed
    std::unique_ptr<connectors::Ledger> m_ledger;
};

/// The tokens of a company's ledger: refresh token in the vault, expiry written to the company's file.
[[nodiscard]] std::unique_ptr<auth::OAuthAccessTokens> makeLedgerTokens(Office *office,
                                                                        const CompanySettings &company,
                                                                        auth::OAuthClient &client,
                                                                        Secret clientSecret);

/// The same for a company that signs in as itself, by client id and secret.
[[nodiscard]] std::unique_ptr<auth::RenewedTokens>
makeOwnTokens(Office *office, const CompanySettings &company, net::HttpClient &http, Secret clientSecret);

} // namespace passerelle::service
