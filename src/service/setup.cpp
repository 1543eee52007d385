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

QCoro::Task<Result<Json>> readDescription(Office *office, QUrl sandbox, std::stop_token stop)
{
    if (!sandbox.isValid() || !isThisComputer(sandbox))
        co_return fail(ErrorCode::BadUsage, u"--sandbox "_s + sandbox.toString());
    sandbox.setPath(u"/sandbox.json"_s);
    net::HttpClient http{office->clock};
    net::Request request{QByteArrayLiteral("GET"), sandbox};
    const net::Exchange exchange = co_await http.send(request, stop);
    if (exchange.delivery != net::Delivery::Answered || exchange.status != 200)
        co_return fail(ErrorCode::SourceUnreachable, sandbox.toString());
    const Result<Json> json = Json::parse(exchange.body);
    if (!json)
        co_return Failure{json.error()};
    if (!(*json)[u"membri"].isObject() || !(*json)[u"quickbooks"].isObject())
        co_return fail(ErrorCode::BadReply, sandbox.toString());
    co_return *json;
}

void takeAddresses(CompanySettings &settings, const Json &description)
{
    const Json &membri = description[u"membri"];
    settings.source.system = u"membri"_s;
    settings.source.url = member(membri, u"url");
    settings.source.tokenUrl = member(membri, u"tokenUrl");
    settings.source.clientId = membri[u"clientId"].toString();
    settings.source.chapter = membri[u"chapter"].toString();
    const Json &quickbooks = description[u"quickbooks"];
    settings.ledger.system = u"quickbooks"_s;
    settings.ledger.apiBase = member(quickbooks, u"apiBase");
    settings.ledger.authorizeUrl = member(quickbooks, u"authorizeUrl");
    settings.ledger.tokenUrl = member(quickbooks, u"tokenUrl");
    settings.ledger.revokeUrl = member(quickbooks, u"revokeUrl");
    settings.ledger.redirectUri = member(quickbooks, u"redirectUri");
    settings.ledger.clientId = quickbooks[u"clientId"].toString();
    settings.ledger.quietSeconds = static_cast<int>(description[u"lateApplySeconds"].toInt(2)) + 1;
    settings.isSandbox = true;
}

CompanySecrets secretsOf(const Json &description)
{
    CompanySecrets secrets;
    secrets.sourceClientSecret = Secret{description[u"membri"][u"clientSecret"].toString().toUtf8()};
    secrets.ledgerClientSecret = Secret{description[u"quickbooks"][u"clientSecret"].toString().toUtf8()};
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
    const Result<Json> description = co_await readDescription(office, request.url, stop);
    if (!description)
        co_return Failure{description.error()};
    CompanySettings settings;
    settings.name = request.name;
    settings.startDate = request.startDate.isValid()
        ? request.startDate
        : QDate::fromString((*description)[u"startDate"].toString(), Qt::ISODate);
    if (!request.timeZone.isEmpty())
        settings.timeZone = request.timeZone;
    takeAddresses(settings, *description);
    CompanySecrets secrets = secretsOf(*description);
    co_return co_await createCompany(office, std::move(settings), std::move(secrets));
}

QCoro::Task<Result<CompanySettings>> createCompany(Office *office, CompanySettings settings,
                                                   CompanySecrets secrets)
{
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
    const Result<Json> description = co_await readDescription(office, url, stop);
    if (!description)
        co_return Failure{description.error()};
    takeAddresses(company, *description);
    const Result<Done> saved = office->companies.save(company);
    if (!saved)
        co_return Failure{saved.error()};
    CompanySecrets secrets = secretsOf(*description);
    const Result<Done> stored = co_await replaceSecrets(office, company, std::move(secrets));
    if (!stored)
        co_return Failure{stored.error()};
    co_return company;
}

} // namespace passerelle::service
