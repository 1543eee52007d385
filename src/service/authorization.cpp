// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/authorization.h"

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

QCoro::Task<Result<AuthorizationState>> exchange(Office *office, CompanySettings company,
                                                 auth::SignInAnswer answer, std::stop_token stop)
{
    const QString entry = secretEntry(company, auth::secretname::LedgerClientSecret);
    const Result<Secret> secret = co_await office->vault->read(entry);
    if (!secret)
        co_return Failure{secret.error()};
    net::HttpClient http{office->clock};
    auth::OAuthClient client{http, providerOf(company)};
    Result<auth::TokenReply> reply = co_await client.exchange(*secret, answer.code, stop);
    if (!reply)
        co_return Failure{reply.error()};
    AuthorizationState state;
    state.isAuthorized = true;
    state.realmId = answer.realmId;
    state.connectedAt = office->clock.now();
    state.expiresAt = office->clock.now().addSecs(reply->refreshLife.count());
    const auto tokens = makeLedgerTokens(office, company, client, *secret);
    const Result<Done> adopted = co_await tokens->adopt(std::move(*reply));
    co_await tokens->settled();
    if (!adopted)
        co_return Failure{adopted.error()};
    const Result<Done> saved = office->companies.saveAuthorization(company.id, state);
    if (!saved)
        co_return Failure{saved.error()};
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
    const bool isOther = !before.realmId.isEmpty() && before.realmId != answer->realmId;
    if (isOther && !acceptsOther)
        co_return fail(ErrorCode::SignInCompanyDiffers, answer->realmId);
    pending->isUsed = true;
    const Result<Done> used = office->companies.savePendingSignIn(company.id, *pending);
    if (!used)
        co_return Failure{used.error()};
    co_return co_await exchange(office, company, *answer, stop);
}

QCoro::Task<Result<AuthorizationState>> authorizeByCode(Office *office, CompanySettings company, QString code,
                                                        QString realmId, std::stop_token stop)
{
    if (!company.isSandbox)
        co_return fail(ErrorCode::BadUsage, QStringLiteral("--code"));
    auth::SignInAnswer answer;
    answer.code = code;
    answer.realmId = realmId;
    co_return co_await exchange(office, company, answer, stop);
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
    co_return office->companies.authorization(company.id);
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
