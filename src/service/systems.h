// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/accesstokens.h"
#include "auth/oauthaccesstokens.h"
#include "connectors/api/authorizedclient.h"
#include "connectors/api/ledger.h"
#include "connectors/api/source.h"
#include "net/httpclient.h"
#include "service/office.h"

namespace passerelle::service {

/// How the company's ledger is asked for consent: addresses, keys, hosts the sign-in window may go to.
[[nodiscard]] auth::Provider providerOf(const CompanySettings &company);

/// A company's source, ready to be used on this thread.
class SourceLink final
{
public:
    [[nodiscard]] static QCoro::Task<Result<std::unique_ptr<SourceLink>>> open(Office *office, CompanySettings company,
                                                                               std::stop_token stop);

    [[nodiscard]] connectors::Source &source() { return *m_source; }

private:
    explicit SourceLink(const Clock &clock);

    net::HttpClient m_http;
    connectors::RateGovernor m_governor;
    std::unique_ptr<auth::AccessTokens> m_tokens;
    std::unique_ptr<connectors::AuthorizedClient> m_client;
    std::unique_ptr<connectors::Source> m_source;
};

/// A company's ledger, ready to be used on this thread; its tokens are refreshed when needed and the new expiry is
/// kept with the company. NotAuthorized when there is no authorization.
class LedgerLink final
{
public:
    [[nodiscard]] static QCoro::Task<Result<std::unique_ptr<LedgerLink>>> open(Office *office, CompanySettings company);

    [[nodiscard]] connectors::Ledger &ledger() { return *m_ledger; }
    [[nodiscard]] connectors::Usage usage() const { return m_governor.usage(); }
    [[nodiscard]] auth::OAuthAccessTokens &tokens() { return *m_tokens; }

private:
    LedgerLink(Office *office, const CompanySettings &company, Secret clientSecret);

    net::HttpClient m_http;
    connectors::RateGovernor m_governor;
    auth::OAuthClient m_oauth;
    std::unique_ptr<auth::OAuthAccessTokens> m_tokens;
    std::unique_ptr<connectors::AuthorizedClient> m_client;
    std::unique_ptr<connectors::Ledger> m_ledger;
};

/// The tokens of a company's ledger: refresh token in the vault, expiry written to the company's file.
[[nodiscard]] std::unique_ptr<auth::OAuthAccessTokens> makeLedgerTokens(Office *office, const CompanySettings &company,
                                                                        auth::OAuthClient &client,
                                                                        Secret clientSecret);

} // namespace passerelle::service
