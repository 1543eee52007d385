// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/setup.h"

#include "net/httpclient.h"

#include <QHostAddress>

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

bool isThisComputer(const QUrl &url)
{
    return url.host() == u"localhost" || QHostAddress{url.host()}.isLoopback();
}

QUrl member(const Json &json, QStringView key)
{
    return QUrl::fromEncoded(json[key].toString().toUtf8());
}

/// What the sandbox calls a ledger.
QString sandboxName(bool isBusinessCentral)
{
    return isBusinessCentral ? u"businessCentral"_s : u"quickbooks"_s;
}

QCoro::Task<Result<Json>> readJson(Office *office, QUrl sandbox, QString path, std::stop_token stop)
{
    sandbox.setPath(path);
    net::HttpClient http{office->clock};
    net::Request request{QByteArrayLiteral("GET"), sandbox};
    const net::Exchange exchange = co_await http.send(request, stop);
    if (exchange.delivery != net::Delivery::Answered || exchange.status != 200)
        co_return fail(ErrorCode::SourceUnreachable, sandbox.toString());
    co_return Json::parse(exchange.body);
}

/// What a running sandbox says of itself, for a company on this ledger. What only a person would know of the
/// Business Central company comes with it, as "setup".
QCoro::Task<Result<Json>> readDescription(Office *office, QUrl sandbox, bool isBusinessCentral,
                                          std::stop_token stop)
{
    if (!sandbox.isValid() || !isThisComputer(sandbox))
        co_return fail(ErrorCode::BadUsage, u"--sandbox "_s + sandbox.toString());
    Result<Json> json = co_await readJson(office, sandbox, u"/sandbox.json"_s, stop);
    if (!json)
        co_return Failure{json.error()};
    if (!(*json)[u"membri"].isObject() || !(*json)[sandboxName(isBusinessCentral)].isObject())
        co_return fail(ErrorCode::BadReply, sandbox.toString());
    if (isBusinessCentral) {
        const Result<Json> setup =
            co_await readJson(office, sandbox, u"/admin/business-central/setup"_s, stop);
        if (!setup)
            co_return Failure{setup.error()};
        json->set(u"setup"_s, *setup);
    }
    co_return *json;
}

/// Addresses, and what nobody chose yet; choices that were made stay.
Result<Done> takeBusinessCentral(LedgerSettings &ledger, const Json &description)
{
    const Json &central = description[u"businessCentral"];
    const Json &setup = description[u"setup"];
    ledger.apiBase = member(central, u"apiBase");
    ledger.authorizeUrl = member(central, u"authorizeUrl");
    ledger.tokenUrl = member(central, u"tokenUrl");
    ledger.clientId = central[u"clientId"].toString();
    const bool isNew = ledger.businessCentral.tenant.isEmpty();
    BusinessCentralChoices choices = ledger.businessCentral;
    if (isNew) {
        const Result<BusinessCentralChoices> known = businessCentralFromJson(setup);
        if (!known)
            return Failure{known.error()};
        choices = *known;
        choices.company = central[u"companyId"].toString();
        if (!choices.generalJournal.isEmpty())
            ledger.deferral.mode = domain::DeferralMode::SourceRows;
        ledger.taxRounding = setup[u"taxRounding"].toString() == u"per-line" ? domain::TaxRounding::PerLine
                                                                             : domain::TaxRounding::PerRate;
    }
    choices.tenant = central[u"tenant"].toString();
    choices.environment = central[u"environment"].toString();
    ledger.businessCentral = std::move(choices);
    return Done{};
}

void takeQuickBooks(LedgerSettings &ledger, const Json &description)
{
    const Json &quickbooks = description[u"quickbooks"];
    ledger.apiBase = member(quickbooks, u"apiBase");
    ledger.authorizeUrl = member(quickbooks, u"authorizeUrl");
    ledger.tokenUrl = member(quickbooks, u"tokenUrl");
    ledger.revokeUrl = member(quickbooks, u"revokeUrl");
    ledger.redirectUri = member(quickbooks, u"redirectUri");
    ledger.clientId = quickbooks[u"clientId"].toString();
}

Result<Done> takeAddresses(CompanySettings &settings, const Json &description)
{
    const Json &membri = description[u"membri"];
    settings.source.system = u"membri"_s;
    settings.source.url = member(membri, u"url");
    settings.source.tokenUrl = member(membri, u"tokenUrl");
    settings.source.clientId = membri[u"clientId"].toString();
    settings.source.chapter = membri[u"chapter"].toString();
    settings.ledger.quietSeconds = static_cast<int>(description[u"lateApplySeconds"].toInt(2)) + 1;
    settings.isSandbox = true;
    if (settings.ledger.isBusinessCentral())
        return takeBusinessCentral(settings.ledger, description);
    takeQuickBooks(settings.ledger, description);
    return Done{};
}

CompanySecrets secretsOf(const Json &description, bool isBusinessCentral)
{
    const Json &ledger = description[sandboxName(isBusinessCentral)];
    CompanySecrets secrets;
    secrets.sourceClientSecret = Secret{description[u"membri"][u"clientSecret"].toString().toUtf8()};
    secrets.ledgerClientSecret = Secret{ledger[u"clientSecret"].toString().toUtf8()};
    return secrets;
}

QCoro::Task<Result<Done>> store(Office *office, QString entry, Secret secret)
{
    if (!secret.isEmpty())
        co_return co_await office->vault->write(entry, secret);
    const Result<Secret> held = co_await office->vault->read(entry);
    if (!held)
        co_return Failure{held.error()};
    co_return Done{};
}

} // namespace

QCoro::Task<Result<CompanySettings>> createOnSandbox(Office *office, SandboxRequest request,
                                                     std::stop_token stop)
{
    CompanySettings settings;
    settings.ledger = ledgerDefaults(request.ledger);
    const bool isBusinessCentral = settings.ledger.isBusinessCentral();
    const Result<Json> description = co_await readDescription(office, request.url, isBusinessCentral, stop);
    if (!description)
        co_return Failure{description.error()};
    settings.name = request.name;
    settings.startDate = request.startDate.isValid()
        ? request.startDate
        : QDate::fromString((*description)[u"startDate"].toString(), Qt::ISODate);
    if (!request.timeZone.isEmpty())
        settings.timeZone = request.timeZone;
    const Result<Done> taken = takeAddresses(settings, *description);
    if (!taken)
        co_return Failure{taken.error()};
    CompanySecrets secrets = secretsOf(*description, isBusinessCentral);
    co_return co_await createCompany(office, std::move(settings), std::move(secrets));
}

QCoro::Task<Result<CompanySettings>> createCompany(Office *office, CompanySettings settings,
                                                   CompanySecrets secrets)
{
    settings.schedule = {}; // this computer was told nothing, whatever the settings were taken from
    Result<CompanySettings> added = office->companies.add(std::move(settings));
    if (!added)
        co_return Failure{added.error()};
    const QString sourceEntry = secretEntry(*added, auth::secretname::SourceClientSecret);
    const QString ledgerEntry = secretEntry(*added, auth::secretname::LedgerClientSecret);
    Result<Done> stored = co_await store(office, sourceEntry, secrets.sourceClientSecret);
    if (stored)
        stored = co_await store(office, ledgerEntry, secrets.ledgerClientSecret);
    if (!stored) {
        office->companies.remove(added->id);
        co_return Failure{stored.error()};
    }
    co_return *added;
}

QCoro::Task<Result<Done>> replaceSecrets(Office *office, CompanySettings company, CompanySecrets secrets)
{
    const QString sourceEntry = secretEntry(company, auth::secretname::SourceClientSecret);
    const QString ledgerEntry = secretEntry(company, auth::secretname::LedgerClientSecret);
    if (!secrets.sourceClientSecret.isEmpty()) {
        const Result<Done> stored = co_await office->vault->write(sourceEntry, secrets.sourceClientSecret);
        if (!stored)
            co_return stored;
    }
    if (!secrets.ledgerClientSecret.isEmpty()) {
        const Result<Done> stored = co_await office->vault->write(ledgerEntry, secrets.ledgerClientSecret);
        if (!stored)
            co_return stored;
    }
    co_return Done{};
}

QCoro::Task<Result<CompanySettings>> followSandbox(Office *office, CompanySettings company, QUrl url,
                                                   std::stop_token stop)
{
    const bool isBusinessCentral = company.ledger.isBusinessCentral();
    const Result<Json> description = co_await readDescription(office, url, isBusinessCentral, stop);
    if (!description)
        co_return Failure{description.error()};
    const Result<Done> taken = takeAddresses(company, *description);
    if (!taken)
        co_return Failure{taken.error()};
    const Result<Done> saved = office->companies.save(company);
    if (!saved)
        co_return Failure{saved.error()};
    CompanySecrets secrets = secretsOf(*description, isBusinessCentral);
    const Result<Done> stored = co_await replaceSecrets(office, company, std::move(secrets));
    if (!stored)
        co_return Failure{stored.error()};
    co_return company;
}

} // namespace passerelle::service
