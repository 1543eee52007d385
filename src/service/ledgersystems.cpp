// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ledgersystems.h"

#include "connectors/businesscentral/businesscentralledger.h"
#include "connectors/businesscentral/readable.h"
#include "connectors/businesscentral/webpage.h"
#include "connectors/quickbooks/quickbooksledger.h"
#include "connectors/quickbooks/readable.h"
#include "connectors/quickbooks/webpage.h"

namespace passerelle::service {

using namespace Qt::StringLiterals;
using businesscentral::BusinessCentralSettings;
using quickbooks::QuickBooksSettings;

namespace {

constexpr int QuickBooksParallelCalls = 6;
constexpr int BusinessCentralParallelCalls = 4; // the service runs five at once and lets the others wait

QuickBooksSettings quickBooksSettings(const CompanySettings &company, const AuthorizationState &state)
{
    QuickBooksSettings settings;
    settings.apiBase = company.ledger.apiBase;
    settings.realmId = state.realmId;
    settings.quietTime = std::chrono::seconds{company.ledger.quietSeconds};
    settings.trustsRequestKey = company.ledger.trustsRequestKey;
    settings.countsBatchPayloads = company.ledger.countsBatchPayloads;
    settings.taxRounding = company.ledger.taxRounding;
    settings.swapsPaymentReference = company.ledger.swapsPaymentReference;
    settings.postsEntries = !company.ledger.deferral.isOff();
    return settings;
}

/// "{service}/v2.0/{tenant}/{environment}/api/v2.0"
QUrl businessCentralBase(const CompanySettings &company)
{
    QUrl url = company.ledger.apiBase;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    const BusinessCentralChoices &choices = company.ledger.businessCentral;
    const QStringList parts{path, u"v2.0"_s, choices.tenant, choices.environment, u"api"_s, u"v2.0"_s};
    url.setPath(parts.join(u'/'));
    return url;
}

/// The sign-in addresses of Microsoft's cloud, where the settings name none.
QUrl entraAddress(const CompanySettings &company, const QString &endpoint)
{
    QUrl url{u"https://login.microsoftonline.com"_s};
    url.setPath(u'/' + company.ledger.businessCentral.tenant + u"/oauth2/v2.0/"_s + endpoint);
    return url;
}

void completeForIntuit(auth::Provider &provider, bool isSandbox)
{
    provider.scopes = QStringList{u"com.intuit.quickbooks.accounting"_s};
    if (!isSandbox)
        provider.allowedHosts.prepend(u"intuit.com"_s);
}

void completeForEntra(auth::Provider &provider, const CompanySettings &company)
{
    const QString api = u"https://api.businesscentral.dynamics.com/"_s;
    provider.scopes = company.ledger.signsInAsItself()
        ? QStringList{api + u".default"_s}
        : QStringList{api + u"Financials.ReadWrite.All"_s, u"offline_access"_s};
    if (provider.authorizeUrl.isEmpty())
        provider.authorizeUrl = entraAddress(company, u"authorize"_s);
    if (provider.tokenUrl.isEmpty())
        provider.tokenUrl = entraAddress(company, u"token"_s);
    provider.allowedHosts = QStringList{provider.authorizeUrl.host()};
    provider.usesPkce = true;
    provider.sendsKeysInForm = true;
    provider.namesCompany = false;
    provider.refreshLife = std::chrono::hours{24 * company.ledger.businessCentral.signInDays};
    if (!company.isSandbox)
        provider.allowedHosts.append({u"microsoftonline.com"_s, u"microsoft.com"_s, u"live.com"_s});
}

} // namespace

QString ledgerKey(const QString &word)
{
    const QString bare = word.toLower().remove(u'-').remove(u'_').remove(u' ');
    if (bare == u"quickbooks" || bare == u"quickbooksonline")
        return u"quickbooks"_s;
    if (bare == u"businesscentral")
        return u"business-central"_s;
    return {};
}

auth::Provider providerOf(const CompanySettings &company)
{
    auth::Provider provider;
    provider.authorizeUrl = company.ledger.authorizeUrl;
    provider.tokenUrl = company.ledger.tokenUrl;
    provider.revokeUrl = company.ledger.revokeUrl;
    provider.redirectUri = company.ledger.redirectUri;
    provider.clientId = company.ledger.clientId;
    provider.isLoopbackAllowed = company.isSandbox;
    provider.allowedHosts = QStringList{company.ledger.authorizeUrl.host()};
    if (company.ledger.isBusinessCentral())
        completeForEntra(provider, company);
    else
        completeForIntuit(provider, company.isSandbox);
    return provider;
}

std::vector<connectors::RateLimit> ledgerLimits(const CompanySettings &company)
{
    if (company.isUnlimited)
        return {};
    return company.ledger.isBusinessCentral() ? businesscentral::publishedLimits()
                                              : quickbooks::publishedLimits();
}

connectors::BatchCount ledgerBatchCount(const CompanySettings &company)
{
    return company.ledger.countsBatchPayloads ? connectors::BatchCount::EachPayload
                                              : connectors::BatchCount::OneCall;
}

int ledgerParallelCalls(const CompanySettings &company)
{
    return company.ledger.isBusinessCentral() ? BusinessCentralParallelCalls : QuickBooksParallelCalls;
}

BusinessCentralSettings businessCentralSettings(const CompanySettings &company,
                                                const AuthorizationState &state)
{
    const BusinessCentralChoices &choices = company.ledger.businessCentral;
    BusinessCentralSettings settings;
    settings.apiBase = businessCentralBase(company);
    settings.companyId = state.realmId;
    settings.quietTime = std::chrono::seconds{company.ledger.quietSeconds};
    settings.paymentJournal = choices.paymentJournal;
    settings.postsPayments = choices.postsPayments;
    settings.postsEntries = !company.ledger.deferral.isOff();
    settings.generalJournal = choices.generalJournal;
    settings.customerNumbers = choices.numbersBySource ? businesscentral::CustomerNumbers::OfTheSource
                                                       : businesscentral::CustomerNumbers::OfTheLedger;
    settings.taxMode =
        choices.taxRates.empty() ? businesscentral::TaxMode::None : businesscentral::TaxMode::ByTaxGroup;
    settings.taxArea = choices.taxArea;
    settings.taxRates = choices.taxRates;
    settings.taxRounding = company.ledger.taxRounding;
    settings.classDimension = choices.classDimension;
    settings.linksCreditMemos = choices.linksCreditMemos;
    settings.insertsLinesAtOnce = choices.insertsLinesAtOnce;
    return settings;
}

std::unique_ptr<connectors::Ledger> makeLedger(const CompanySettings &company,
                                               const AuthorizationState &state,
                                               connectors::AuthorizedClient &client, const Clock &clock)
{
    if (company.ledger.isBusinessCentral())
        return std::make_unique<businesscentral::BusinessCentralLedger>(
            businessCentralSettings(company, state), client, clock);
    return std::make_unique<quickbooks::QuickBooksLedger>(quickBooksSettings(company, state), client, clock);
}

std::vector<std::pair<QString, QString>> readablePayload(const CompanySettings &company,
                                                         const QByteArray &payload)
{
    return company.ledger.isBusinessCentral() ? businesscentral::readablePayload(payload)
                                              : quickbooks::readablePayload(payload);
}

QUrl ledgerPage(const CompanySettings &company, const AuthorizationState &state, domain::LedgerEntity entity,
                const QString &ledgerId)
{
    if (company.ledger.isBusinessCentral())
        return businesscentral::webPageOf(businessCentralSettings(company, state), state.ledgerCompanyName,
                                          entity, ledgerId);
    return quickbooks::webPageOf(quickBooksSettings(company, state), entity, ledgerId);
}

} // namespace passerelle::service
