// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/systems.h"

#include "auth/clientcredentialstokens.h"
#include "auth/tenantdiscovery.h"
#include "connectors/membri/membrisource.h"
#include "connectors/quickbooks/quickbooksledger.h"

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int LedgerParallelCalls = 6;

QString scopeOf(const QUrl &organization)
{
    QString text = organization.toString(QUrl::FullyEncoded);
    while (text.endsWith(u'/'))
        text.chop(1);
    return text + u"/.default"_s;
}

quickbooks::QuickBooksSettings quickBooksSettings(const CompanySettings &company, const AuthorizationState &state)
{
    quickbooks::QuickBooksSettings settings;
    settings.apiBase = company.ledger.apiBase;
    settings.realmId = state.realmId;
    settings.quietTime = std::chrono::seconds{company.ledger.quietSeconds};
    settings.trustsRequestKey = company.ledger.trustsRequestKey;
    settings.taxRounding = company.ledger.taxRounding;
    settings.swapsPaymentReference = company.ledger.swapsPaymentReference;
    return settings;
}

} // namespace

auth::Provider providerOf(const CompanySettings &company)
{
    auth::Provider provider;
    provider.authorizeUrl = company.ledger.authorizeUrl;
    provider.tokenUrl = company.ledger.tokenUrl;
    provider.revokeUrl = company.ledger.revokeUrl;
    provider.redirectUri = company.ledger.redirectUri;
    provider.clientId = company.ledger.clientId;
    provider.scopes = QStringList{u"com.intuit.quickbooks.accounting"_s};
    provider.isLoopbackAllowed = company.isSandbox;
    provider.allowedHosts = company.isSandbox ? QStringList{company.ledger.authorizeUrl.host()}
                                              : QStringList{u"intuit.com"_s, company.ledger.authorizeUrl.host()};
    return provider;
}

SourceLink::SourceLink(const Clock &clock)
    : m_http(clock)
    , m_governor(connectors::membriLimits(), connectors::MembriParallelCalls, clock)
{
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
    std::unique_ptr<SourceLink> link{new SourceLink{office->clock}};
    QUrl tokenUrl = company.source.tokenUrl;
    if (tokenUrl.isEmpty()) {
        const Result<QUrl> found = co_await auth::discoverTenant(link->m_http, company.source.url);
        if (!found)
            co_return Failure{found.error()};
        tokenUrl = *found;
    }
    if (stop.stop_requested())
        co_return fail(ErrorCode::Cancelled);
    link->m_tokens = std::make_unique<auth::ClientCredentialsTokens>(
        link->m_http, tokenUrl, company.source.clientId, *secret, scopeOf(company.source.url), office->clock);
    link->m_client
        = std::make_unique<connectors::AuthorizedClient>(link->m_http, *link->m_tokens, link->m_governor);
    connectors::MembriSettings settings;
    settings.url = company.source.url;
    settings.chapterName = company.source.chapter;
    settings.timeZoneId = company.timeZone.toLatin1();
    settings.mapping = *mapping;
    link->m_source = std::make_unique<connectors::MembriSource>(settings, *link->m_client, office->clock);
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

LedgerLink::LedgerLink(Office *office, const CompanySettings &company, Secret clientSecret)
    : m_http(office->clock)
    , m_governor(quickbooks::publishedLimits(), LedgerParallelCalls, office->clock)
    , m_oauth(m_http, providerOf(company))
    , m_tokens(makeLedgerTokens(office, company, m_oauth, std::move(clientSecret)))
    , m_client(std::make_unique<connectors::AuthorizedClient>(m_http, *m_tokens, m_governor))
{
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
    link->m_ledger = std::make_unique<quickbooks::QuickBooksLedger>(quickBooksSettings(company, state),
                                                                    *link->m_client, office->clock);
    co_return link;
}

} // namespace passerelle::service
