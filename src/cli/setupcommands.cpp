// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/secretsinput.h"
#include "cli/tasks.h"
#include "presentation/words.h"
#include "service/authorization.h"
#include "service/ledgersystems.h"
#include "service/mappingjobs.h"
#include "service/settingsfile.h"

#include <QCoreApplication>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using service::AuthorizationState;
using service::CompanySettings;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("passerelle::cli", text);
}

Result<CompanySettings> initOnSandbox(const Bench &bench, const QDate &startDate)
{
    service::SandboxRequest request;
    request.name = bench.arguments.option(u"name"_s);
    request.ledger = service::ledgerKey(bench.arguments.option(u"ledger"_s));
    request.url = QUrl{bench.arguments.option(u"sandbox"_s)};
    request.startDate = startDate;
    request.timeZone = bench.arguments.option(u"time-zone"_s);
    return finished(service::createOnSandbox(&bench.office, request, bench.stop));
}

Result<Json> configuration(const Bench &bench)
{
    Result<Json> json = service::readSettingsJson(bench.arguments.option(u"config"_s));
    if (!json)
        return json;
    json->set(u"name"_s, bench.arguments.option(u"name"_s));
    json->set(u"startDate"_s, bench.arguments.option(u"start-date"_s));
    if (bench.arguments.has(u"time-zone"_s))
        json->set(u"timeZone"_s, bench.arguments.option(u"time-zone"_s));
    return json;
}

Result<CompanySettings> initFromFile(const Bench &bench)
{
    const Result<Json> json = configuration(bench);
    if (!json)
        return Failure{json.error()};
    Result<service::SettingsFile> file = service::settingsFileFromJson(*json);
    if (!file)
        return fail(file.error().code, bench.arguments.option(u"config"_s) + u": "_s + file.error().detail);
    if (file->settings.ledger.system != service::ledgerKey(bench.arguments.option(u"ledger"_s)))
        return fail(ErrorCode::BadConfiguration, u"ledger.system: "_s + file->settings.ledger.system);
    const bool hasSecretsFile = !bench.office.companies.home().secretsFile.isEmpty();
    Result<CompanySettings> made = fail(ErrorCode::SecretMissing);
    if (hasSecretsFile)
        made = finished(service::createFromFile(&bench.office, *file, {}));
    if (made || made.error().code != ErrorCode::SecretMissing)
        return made;
    Result<service::CompanySecrets> secrets = secretsFromInput(file->settings);
    if (!secrets)
        return Failure{secrets.error()};
    return finished(service::createFromFile(&bench.office, *file, std::move(*secrets)));
}

int tellAuthorized(const Bench &bench, const AuthorizationState &state)
{
    const int days = state.daysLeft(bench.office.clock.now());
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"authorized"_s, true);
    json.set(u"company"_s, state.ledgerCompanyName);
    json.set(u"realm"_s, state.realmId);
    json.set(u"daysLeft"_s, days);
    bench.console.object(json);
    bench.console.line(tr("Authorized: %1, %2 days left.").arg(state.ledgerCompanyName).arg(days));
    return 0;
}

int printAddress(const Bench &bench, const CompanySettings &company)
{
    const Result<QUrl> address = service::beginAuthorization(bench.office, company);
    if (!address)
        return bench.console.error(address.error());
    const QString text = address->toString(QUrl::FullyEncoded);
    if (!bench.console.isJson())
        printLine(text);
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"address"_s, text);
    bench.console.object(json);
    return 0;
}

bool acceptsOtherCompany(const Arguments &arguments)
{
    const QString word = arguments.option(u"accept"_s);
    return word == u"ACCEPT" || word == u"ACCEPTER";
}

int finishWithRedirect(const Bench &bench, const CompanySettings &company)
{
    QString pasted = bench.arguments.option(u"redirect"_s);
    if (pasted == u"-")
        pasted = QString::fromUtf8(readStandardInput()).trimmed();
    const Result<AuthorizationState> state = finished(service::finishAuthorization(
        &bench.office, company, pasted, acceptsOtherCompany(bench.arguments), bench.stop));
    return state ? tellAuthorized(bench, *state) : bench.console.error(state.error());
}

int finishWithCode(const Bench &bench, const CompanySettings &company)
{
    if (!bench.arguments.has(u"realm"_s))
        return badOption(bench, u"--realm"_s);
    const Result<AuthorizationState> state =
        finished(service::authorizeByCode(&bench.office, company, bench.arguments.option(u"code"_s),
                                          bench.arguments.option(u"realm"_s), bench.stop));
    if (!state)
        return bench.console.error(state.error());
    const Result<service::MappingState> mapped =
        finished(service::acceptMapping(&bench.office, company, bench.stop));
    if (!mapped)
        return bench.console.error(mapped.error());
    return tellAuthorized(bench, *state);
}

/// No page to open: the company's own keys are the consent.
int connectAsItself(const Bench &bench, const CompanySettings &company)
{
    const Result<AuthorizationState> state = finished(
        service::authorizeAsItself(&bench.office, company, acceptsOtherCompany(bench.arguments), bench.stop));
    return state ? tellAuthorized(bench, *state) : bench.console.error(state.error());
}

} // namespace

int init(const Bench &bench)
{
    const Arguments &arguments = bench.arguments;
    if (arguments.option(u"name"_s).trimmed().isEmpty())
        return badOption(bench, u"--name"_s);
    if (arguments.option(u"source"_s) != u"membri")
        return badOption(bench, u"--source "_s + arguments.option(u"source"_s));
    if (service::ledgerKey(arguments.option(u"ledger"_s)).isEmpty())
        return badOption(bench, u"--ledger "_s + arguments.option(u"ledger"_s));
    const Result<QDate> startDate = dateOption(arguments, u"start-date"_s);
    if (!startDate)
        return bench.console.error(startDate.error());
    const bool isSandbox = arguments.has(u"sandbox"_s);
    if (isSandbox == arguments.has(u"config"_s))
        return badOption(bench, u"--sandbox | --config"_s);
    if (!isSandbox && !startDate->isValid())
        return badOption(bench, u"--start-date"_s);
    const Result<Done> prepared = service::prepareHome(bench.office.companies.home());
    if (!prepared)
        return bench.console.error(prepared.error());
    const Result<CompanySettings> made = isSandbox ? initOnSandbox(bench, *startDate) : initFromFile(bench);
    if (!made)
        return bench.console.error(made.error());
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"company"_s, made->name);
    json.set(u"id"_s, made->id);
    json.set(u"startDate"_s, made->startDate.toString(Qt::ISODate));
    bench.console.object(json);
    bench.console.line(tr("Company “%1” is ready. Documents before %2 are left out. Next: authorize.")
                           .arg(made->name, made->startDate.toString(Qt::ISODate)));
    return 0;
}

int authorize(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    if (bench.arguments.has(u"redirect"_s))
        return finishWithRedirect(bench, *company);
    if (bench.arguments.has(u"code"_s))
        return finishWithCode(bench, *company);
    if (company->ledger.signsInAsItself())
        return connectAsItself(bench, *company);
    return printAddress(bench, *company);
}

int disconnectLedger(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const Result<Done> done = finished(service::disconnect(&bench.office, *company, bench.stop));
    if (!done)
        return bench.console.error(done.error());
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"authorized"_s, false);
    bench.console.object(json);
    bench.console.line(company->ledger.revokeUrl.isEmpty()
                           ? tr("Disconnected: its token is removed. The provider has no call to revoke it.")
                           : tr("Disconnected: the authorization is revoked and its token removed."));
    return 0;
}

int companies(const Bench &bench)
{
    const Result<std::vector<CompanySettings>> all = bench.office.companies.all();
    if (!all)
        return bench.console.error(all.error());
    Json list = Json::array();
    for (const CompanySettings &company : *all) {
        const AuthorizationState state = bench.office.companies.authorization(company.id);
        Json entry = Json::object();
        entry.set(u"name"_s, company.name);
        entry.set(u"id"_s, company.id);
        entry.set(u"source"_s, company.source.system);
        entry.set(u"ledger"_s, company.ledger.system);
        entry.set(u"authorized"_s, state.isAuthorized);
        entry.set(u"daysLeft"_s, state.daysLeft(bench.office.clock.now()));
        list.append(entry);
        bench.console.line(company.name + u"  "_s + presentation::systemName(company.source.system) + u" → "_s
                           + presentation::systemName(company.ledger.system) + u"  "_s
                           + (state.isAuthorized ? tr("authorized") : tr("not authorized")));
    }
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"companies"_s, std::move(list));
    bench.console.object(json);
    return 0;
}

} // namespace passerelle::cli
