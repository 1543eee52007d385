// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/systems.h"

#include "auth/clientcredentialstokens.h"
#include "auth/tenantdiscovery.h"
#include "connectors/membri/membrisource.h"
#include "service/pacefile.h"

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

QString scopeOf(const QUrl &organization)
{
    QString text = organization.toString(QUrl::FullyEncoded);
    while (text.endsWith(u'/'))
        text.chop(1);
    return text + u"/.default"_s;
}

/// A renewal in progress is never cut short: what it needs stays until it is over.
template<typename Wire> QCoro::Task<> keepUntilSettled(std::shared_ptr<Wire> wire)
{
    co_await wire->tokens->settled();
}

} // namespace

/// What a source's calls go through.
struct SourceLink::Wire
{
    Wire(const Clock &clock, std::vector<connectors::RateLimit> limits)
        : http(clock)
        , governor(std::move(limits), connectors::MembriParallelCalls, clock)
    {
    }

    net::HttpClient http;
    connectors::RateGovernor governor;
    std::unique_ptr<auth::ClientCredentialsTokens> tokens;
    std::unique_ptr<connectors::AuthorizedClient> client;
};

SourceLink::SourceLink(const Clock &clock, bool isUnlimited)
    : m_wire(std::make_shared<Wire>(
          clock, isUnlimited ? std::vector<connectors::RateLimit>{} : connectors::membriLimits()))
{
}

SourceLink::~SourceLink()
{
    if (m_wire->tokens) [[maybe_unused]]
        const QCoro::Task<> ending = keepUntilSettled(m_wire);
}

QCoro::Task<Result<std::unique_ptr<SourceLink>>> SourceLink::open(Office *office, CompanySettings company,
                                                                  std::stop_token stop)
{
    const QString entry = secretEntry(company, auth::secretname::SourceClientSecret);
    const Result<Secret> secret = co_await office->vault->read(entry);
    if (!secret)
        co_return Failure{secret.error()};
    const Result<connectors::MembriMapping> mapping = office->companies.membriMapping(company.id);
    if (!mapping)
        co_return Failure{mapping.error()};
    co_return co_await openWith(office, company, *secret, *mapping, stop);
}

QCoro::Task<Result<std::unique_ptr<SourceLink>>> SourceLink::openWith(Office *office, CompanySettings company,
                                                                      Secret secret,
                                                                      connectors::MembriMapping columns,
                                                                      std::stop_token stop)
{
    std::unique_ptr<SourceLink> link{new SourceLink{office->clock, company.isUnlimited}};
    QUrl tokenUrl = company.source.tokenUrl;
    if (tokenUrl.isEmpty()) {
        const Result<QUrl> found = co_await auth::discoverTenant(link->m_wire->http, company.source.url);
        if (!found)
            co_return Failure{found.error()};
        tokenUrl = *found;
    }
    if (stop.stop_requested())
        co_return fail(ErrorCode::Cancelled);
    Wire &wire = *link->m_wire;
    wire.tokens = std::make_unique<auth::ClientCredentialsTokens>(
        wire.http, tokenUrl, company.source.clientId, secret, scopeOf(company.source.url), office->clock);
    wire.client = std::make_unique<connectors::AuthorizedClient>(wire.http, *wire.tokens, wire.governor);
    connectors::MembriSettings settings;
    settings.url = company.source.url;
    settings.chapterName = company.source.chapter;
    settings.timeZoneId = company.timeZone.toLatin1();
    settings.mapping = columns;
    link->m_source = std::make_unique<connectors::MembriSource>(settings, *wire.client, office->clock);
    co_return link;
}

std::unique_ptr<auth::OAuthAccessTokens> makeLedgerTokens(Office *office, const CompanySettings &company,
                                                          auth::OAuthClient &client, Secret clientSecret)
{
    const QString id = company.id;
    const auto keepExpiry = [office, id](const QDateTime &expiresAt) {
        AuthorizationState state = office->companies.authorization(id);
        state.expiresAt = expiresAt;
        const Result<Done> saved = office->companies.saveAuthorization(id, state);
        Q_UNUSED(saved) // the days left are shown from the file; the token itself is safe in the vault
    };
    return std::make_unique<auth::OAuthAccessTokens>(
        client, *office->vault, secretEntry(company, auth::secretname::RefreshToken), std::move(clientSecret),
        office->companies.folder(id) + u"/refresh.lock"_s, office->clock, keepExpiry);
}

std::unique_ptr<auth::RenewedTokens> makeOwnTokens(Office *office, const CompanySettings &company,
                                                   net::HttpClient &http, Secret clientSecret)
{
    const auth::Provider provider = providerOf(company);
    return std::make_unique<auth::ClientCredentialsTokens>(
        http, provider.tokenUrl, provider.clientId, std::move(clientSecret), provider.scopes.join(u' '),
        office->clock, auth::Party::Ledger);
}

namespace {

std::unique_ptr<auth::RenewedTokens> tokensOf(Office *office, const CompanySettings &company,
                                              net::HttpClient &http, auth::OAuthClient &oauth,
                                              Secret clientSecret)
{
    if (company.ledger.signsInAsItself())
        return makeOwnTokens(office, company, http, std::move(clientSecret));
    return makeLedgerTokens(office, company, oauth, std::move(clientSecret));
}

} // namespace

/// What a ledger's calls go through.
struct LedgerLink::Wire
{
    Wire(Office *office, const CompanySettings &company, Secret clientSecret)
        : http(office->clock)
        , governor(ledgerLimits(company), ledgerParallelCalls(company), office->clock,
                   ledgerBatchCount(company))
        , oauth(http, providerOf(company))
        , tokens(tokensOf(office, company, http, oauth, std::move(clientSecret)))
        , client(http, *tokens, governor)
        , paceFile(office->companies.folder(company.id) + u"/pace.json"_s)
    {
        governor.remember(readPace(paceFile));
    }

    net::HttpClient http;
    connectors::RateGovernor governor;
    auth::OAuthClient oauth;
    std::unique_ptr<auth::RenewedTokens> tokens;
    connectors::AuthorizedClient client;
    QString paceFile;
};

LedgerLink::LedgerLink(Office *office, const CompanySettings &company, Secret clientSecret)
    : m_wire(std::make_shared<Wire>(office, company, std::move(clientSecret)))
{
}

LedgerLink::~LedgerLink()
{
    writePace(m_wire->paceFile, m_wire->governor.recentCalls());
    [[maybe_unused]] const QCoro::Task<> ending = keepUntilSettled(m_wire);
}

connectors::Usage LedgerLink::usage() const
{
    return m_wire->governor.usage();
}

auth::RenewedTokens &LedgerLink::tokens()
{
    return *m_wire->tokens;
}

QCoro::Task<Result<std::unique_ptr<LedgerLink>>> LedgerLink::open(Office *office, CompanySettings company)
{
    const AuthorizationState state = office->companies.authorization(company.id);
    if (!state.isAuthorized)
        co_return fail(ErrorCode::NotAuthorized);
    const QString entry = secretEntry(company, auth::secretname::LedgerClientSecret);
    const Result<Secret> secret = co_await office->vault->read(entry);
    if (!secret)
        co_return Failure{secret.error()};
    std::unique_ptr<LedgerLink> link{new LedgerLink{office, company, *secret}};
    link->m_ledger = makeLedger(company, state, link->m_wire->client, office->clock);
    co_return link;
}

} // namespace passerelle::service
