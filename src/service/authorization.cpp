// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/authorization.h"

#include "connectors/businesscentral/findcompany.h"
#include "service/formercompany.h"
#include "service/systems.h"

namespace passerelle::service {

namespace {

/// The company's name in the ledger, or an empty text when it can't be read now.
QCoro::Task<QString> ledgerCompanyName(Office *office, CompanySettings company, std::stop_token stop)
{
    Result<std::unique_ptr<LedgerLink>> link = co_await LedgerLink::open(office, company);
    if (!link)
        co_return QString{};
    const Result<domain::LedgerFacts> facts = co_await (*link)->ledger().connect(stop);
    co_return facts ? facts->companyName : QString{};
}

/// The company that the settings name; when they name none, the one of before, else the only one there is.
QString wantedCompany(const CompanySettings &company, const AuthorizationState &before)
{
    const QString &wanted = company.ledger.businessCentral.company;
    return wanted.isEmpty() ? before.realmId : wanted;
}

/// Which company of Business Central it is: the provider's answer does not say.
QCoro::Task<Result<AuthorizationState>> withCompany(Office *office, CompanySettings company,
                                                    auth::AccessTokens *tokens, AuthorizationState state,
                                                    std::stop_token stop)
{
    net::HttpClient http{office->clock};
    connectors::RateGovernor governor{ledgerLimits(company), 1, office->clock};
    connectors::AuthorizedClient client{http, *tokens, governor};
    businesscentral::Api api{businessCentralSettings(company, state), client};
    const QString wanted = wantedCompany(company, office->companies.authorization(company.id));
    const Result<businesscentral::CompanyEntry> found =
        co_await businesscentral::findCompany(&api, wanted, stop);
    if (!found)
        co_return Failure{found.error()};
    state.realmId = found->id;
    state.ledgerCompanyName = found->name;
    co_return std::as_const(state);
}

QDateTime rollingExpiry(const Office &office, const CompanySettings &company)
{
    return office.clock.now().addDays(company.ledger.businessCentral.signInDays);
}

/// The company that is not the one of before: the answer names it, or the settings where it can't.
std::optional<QString> otherCompany(const CompanySettings &company, const AuthorizationState &before,
                                    const QString &answeredRealm)
{
    const QString other = company.ledger.isBusinessCentral() ? wantedCompany(company, before) : answeredRealm;
    const bool isSame = before.realmId.isEmpty() || before.realmId.compare(other, Qt::CaseInsensitive) == 0;
    const bool isSameName = company.ledger.isBusinessCentral()
        && domain::foldedName(before.ledgerCompanyName) == domain::foldedName(other);
    return isSame || isSameName ? std::nullopt : std::optional{other};
}

/// Keeps the tokens, then the state; what the vault took is taken back when the company is not there.
QCoro::Task<Result<AuthorizationState>> settle(Office *office, CompanySettings company,
                                               auth::OAuthAccessTokens *tokens, auth::TokenReply reply,
                                               AuthorizationState state, std::stop_token stop)
{
    const Result<Done> adopted = co_await tokens->adopt(std::move(reply));
    if (!adopted)
        co_return Failure{adopted.error()};
    if (!company.ledger.isBusinessCentral())
        co_return std::as_const(state);
    const Result<AuthorizationState> known = co_await withCompany(office, company, tokens, state, stop);
    if (known)
        co_return known;
    const QString entry = secretEntry(company, auth::secretname::RefreshToken);
    const Result<Done> removed = co_await office->vault->remove(entry);
    Q_UNUSED(removed) // the company stays unauthorized either way
    co_return Failure{known.error()};
}

QCoro::Task<Result<AuthorizationState>> exchange(Office *office, CompanySettings company,
                                                 auth::SignInAnswer answer, Secret verifier,
                                                 std::stop_token stop)
{
    const QString entry = secretEntry(company, auth::secretname::LedgerClientSecret);
    const Result<Secret> secret = co_await office->vault->read(entry);
    if (!secret)
        co_return Failure{secret.error()};
    net::HttpClient http{office->clock};
    auth::OAuthClient client{http, providerOf(company)};
    Result<auth::TokenReply> reply = co_await client.exchange(*secret, answer.code, verifier, stop);
    if (!reply)
        co_return Failure{reply.error()};
    AuthorizationState state;
    state.isAuthorized = true;
    state.realmId = answer.realmId;
    state.connectedAt = office->clock.now();
    state.expiresAt = office->clock.now().addSecs(reply->refreshLife.count());
    const auto tokens = makeLedgerTokens(office, company, client, *secret);
    const Result<AuthorizationState> settled =
        co_await settle(office, company, tokens.get(), std::move(*reply), state, stop);
    co_await tokens->settled();
    if (!settled)
        co_return Failure{settled.error()};
    state = *settled;
    const AuthorizationState before = office->companies.authorization(company.id);
    const Result<Done> noted = noteFormerCompany(*office, company, state, before);
    if (!noted)
        co_return Failure{noted.error()};
    const Result<Done> saved = office->companies.saveAuthorization(company.id, state);
    if (!saved)
        co_return Failure{saved.error()};
    if (!state.ledgerCompanyName.isEmpty())
        co_return std::as_const(state);
    const QString name = co_await ledgerCompanyName(office, company, stop);
    state = office->companies.authorization(company.id);
    state.ledgerCompanyName = name;
    const Result<Done> named = office->companies.saveAuthorization(company.id, state);
    if (!named)
        co_return Failure{named.error()};
    co_return state;
}

} // namespace

Result<QUrl> beginAuthorization(Office &office, const CompanySettings &company)
{
    const auth::SignInStart start = auth::beginSignIn(providerOf(company), office.random, office.clock);
    const Result<Done> saved = office.companies.savePendingSignIn(company.id, start.pending);
    if (!saved)
        return Failure{saved.error()};
    return start.address;
}

QCoro::Task<Result<AuthorizationState>> finishAuthorization(Office *office, CompanySettings company,
                                                            QString pasted, bool acceptsOther,
                                                            std::stop_token stop)
{
    Result<auth::PendingSignIn> pending = office->companies.pendingSignIn(company.id);
    if (!pending)
        co_return Failure{pending.error()};
    const Result<auth::SignInAnswer> answer =
        auth::judgeRedirect(providerOf(company), *pending, pasted, office->clock);
    if (!answer)
        co_return Failure{answer.error()};
    const AuthorizationState before = office->companies.authorization(company.id);
    const std::optional<QString> other = otherCompany(company, before, answer->realmId);
    if (other && !acceptsOther)
        co_return fail(ErrorCode::SignInCompanyDiffers, *other);
    pending->isUsed = true;
    const Result<Done> used = office->companies.savePendingSignIn(company.id, *pending);
    if (!used)
        co_return Failure{used.error()};
    const Secret verifier = pending->verifier;
    co_return co_await exchange(office, company, *answer, verifier, stop);
}

QCoro::Task<Result<AuthorizationState>> authorizeByCode(Office *office, CompanySettings company, QString code,
                                                        QString realmId, std::stop_token stop)
{
    if (!company.isSandbox)
        co_return fail(ErrorCode::BadUsage, QStringLiteral("--code"));
    auth::SignInAnswer answer;
    answer.code = code;
    answer.realmId = realmId;
    if (company.ledger.isBusinessCentral())
        company.ledger.businessCentral.company = realmId;
    const Result<auth::PendingSignIn> pending = office->companies.pendingSignIn(company.id);
    const Secret verifier = pending ? pending->verifier : Secret{};
    co_return co_await exchange(office, company, answer, verifier, stop);
}

QCoro::Task<Result<AuthorizationState>> authorizeAsItself(Office *office, CompanySettings company,
                                                          bool acceptsOther, std::stop_token stop)
{
    if (!company.ledger.signsInAsItself())
        co_return fail(ErrorCode::BadUsage, QStringLiteral("signsInAsItself"));
    const AuthorizationState before = office->companies.authorization(company.id);
    const std::optional<QString> other = otherCompany(company, before, {});
    if (other && !acceptsOther)
        co_return fail(ErrorCode::SignInCompanyDiffers, *other);
    const QString entry = secretEntry(company, auth::secretname::LedgerClientSecret);
    const Result<Secret> secret = co_await office->vault->read(entry);
    if (!secret)
        co_return Failure{secret.error()};
    net::HttpClient http{office->clock};
    const auto tokens = makeOwnTokens(office, company, http, *secret);
    AuthorizationState state;
    state.isAuthorized = true;
    state.connectedAt = office->clock.now();
    state.expiresAt = rollingExpiry(*office, company);
    const Result<AuthorizationState> known = co_await withCompany(office, company, tokens.get(), state, stop);
    co_await tokens->settled();
    if (!known)
        co_return Failure{known.error()};
    state = *known;
    const Result<Done> noted = noteFormerCompany(*office, company, state, before);
    if (!noted)
        co_return Failure{noted.error()};
    const Result<Done> saved = office->companies.saveAuthorization(company.id, state);
    if (!saved)
        co_return Failure{saved.error()};
    co_return std::as_const(state);
}

QCoro::Task<Result<AuthorizationState>> renewAuthorization(Office *office, CompanySettings company,
                                                           std::stop_token stop)
{
    Result<std::unique_ptr<LedgerLink>> link = co_await LedgerLink::open(office, company);
    if (!link)
        co_return Failure{link.error()};
    const Result<Secret> token = co_await (*link)->tokens().current(stop);
    if (!token)
        co_return Failure{token.error()};
    AuthorizationState state = office->companies.authorization(company.id);
    if (company.ledger.signsInAsItself()) { // no token to roll on: that the keys still work is what counts
        state.expiresAt = rollingExpiry(*office, company);
        const Result<Done> saved = office->companies.saveAuthorization(company.id, state);
        if (!saved)
            co_return Failure{saved.error()};
    }
    co_return std::as_const(state);
}

QCoro::Task<Result<Done>> disconnect(Office *office, CompanySettings company, std::stop_token stop)
{
    const QString refreshEntry = secretEntry(company, auth::secretname::RefreshToken);
    const QString secretEntryName = secretEntry(company, auth::secretname::LedgerClientSecret);
    const Result<Secret> token = co_await office->vault->read(refreshEntry);
    const Result<Secret> secret = co_await office->vault->read(secretEntryName);
    Result<Done> revoked = Done{};
    if (token && secret) {
        net::HttpClient http{office->clock};
        auth::OAuthClient client{http, providerOf(company)};
        revoked = co_await client.revoke(*secret, *token, stop);
    }
    const Result<Done> removed = co_await office->vault->remove(refreshEntry);
    AuthorizationState state = office->companies.authorization(company.id);
    state.isAuthorized = false; // the ledger company stays known: another one needs the typed word
    const Result<Done> saved = office->companies.saveAuthorization(company.id, state);
    if (!removed)
        co_return removed;
    if (!saved)
        co_return saved;
    co_return revoked;
}

} // namespace passerelle::service
