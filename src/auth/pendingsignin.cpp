// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/pendingsignin.h"

#include "auth/redirectreader.h"
#include "base/hash.h"

#include <QCryptographicHash>
#include <QUrlQuery>

#include <algorithm>
#include <chrono>

namespace passerelle::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr int StateBytes = 32;
constexpr std::chrono::minutes Life{10};
constexpr qsizetype LongestCode = 4096; // Entra's are far longer than Intuit's
constexpr qsizetype LongestRealm = 32;
constexpr auto Base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray hashOf(const Provider &provider)
{
    return sha256Hex(provider.clientId.toUtf8() + '|' + provider.redirectUri.toEncoded() + '|'
                     + provider.authorizeUrl.toEncoded());
}

bool isCode(const QString &text)
{
    return !text.isEmpty() && text.size() <= LongestCode
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

bool isRealm(const QString &text)
{
    return !text.isEmpty() && text.size() <= LongestRealm
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isInTime(const PendingSignIn &pending, const QDateTime &now)
{
    const std::chrono::milliseconds age{pending.begunAt.msecsTo(now)};
    return age <= Life && age >= -Life; // a clock set back far is no proof of youth
}

} // namespace

Json PendingSignIn::toJson() const
{
    Json json = Json::object();
    json.set(u"stateHash"_s, QString::fromLatin1(stateHash));
    json.set(u"providerHash"_s, QString::fromLatin1(providerHash));
    json.set(u"begunAt"_s, begunAt.toUTC().toString(Qt::ISODateWithMs));
    json.set(u"isUsed"_s, isUsed);
    if (!verifier.isEmpty())
        json.set(u"verifier"_s, QString::fromLatin1(verifier.reveal()));
    return json;
}

Result<PendingSignIn> PendingSignIn::fromJson(const Json &json)
{
    PendingSignIn pending;
    pending.stateHash = json[u"stateHash"].toString().toLatin1();
    pending.providerHash = json[u"providerHash"].toString().toLatin1();
    pending.begunAt = QDateTime::fromString(json[u"begunAt"].toString(), Qt::ISODateWithMs);
    pending.isUsed = json[u"isUsed"].toBool(true);
    pending.verifier = Secret{json[u"verifier"].toString().toLatin1()};
    if (pending.stateHash.size() != 64 || !pending.begunAt.isValid())
        return fail(ErrorCode::BadConfiguration, u"sign-in"_s);
    return pending;
}

SignInStart beginSignIn(const Provider &provider, RandomSource &random, const Clock &clock)
{
    SignInStart start;
    const QByteArray state = random.bytes(StateBytes).toBase64(Base64);
    start.pending.stateHash = sha256Hex(state);
    start.pending.providerHash = hashOf(provider);
    start.pending.begunAt = clock.now();
    QUrlQuery query{provider.authorizeUrl};
    const auto add = [&query](const QString &name, const QByteArray &value) {
        query.addQueryItem(name, QString::fromLatin1(value.toPercentEncoding()));
    };
    add(u"client_id"_s, provider.clientId.toUtf8());
    add(u"response_type"_s, "code");
    add(u"scope"_s, provider.scopes.join(u' ').toUtf8());
    add(u"redirect_uri"_s, provider.redirectUri.toEncoded());
    add(u"state"_s, state);
    if (provider.usesPkce) {
        start.pending.verifier = Secret{random.bytes(StateBytes).toBase64(Base64)};
        const QByteArray digest =
            QCryptographicHash::hash(start.pending.verifier.reveal(), QCryptographicHash::Sha256);
        add(u"code_challenge"_s, digest.toBase64(Base64));
        add(u"code_challenge_method"_s, "S256");
    }
    start.address = provider.authorizeUrl;
    start.address.setQuery(query);
    return start;
}

Result<SignInAnswer> judgeRedirect(const Provider &provider, const PendingSignIn &pending,
                                   const QString &pasted, const Clock &clock)
{
    const Result<RedirectParts> parts = readRedirect(pasted, provider.redirectUri);
    if (!parts)
        return Failure{parts.error()};
    if (sha256Hex(parts->state.toUtf8()) != pending.stateHash || hashOf(provider) != pending.providerHash)
        return fail(ErrorCode::SignInStateWrong);
    if (pending.isUsed || !isInTime(pending, clock.now()))
        return fail(ErrorCode::SignInTooLate);
    if (parts->error == u"access_denied")
        return fail(ErrorCode::ConsentRefused);
    if (!parts->error.isEmpty())
        return fail(ErrorCode::LedgerServerError, parts->error.left(60));
    if (!isCode(parts->code))
        return fail(ErrorCode::SignInAddressWrong, u"code"_s);
    if (!provider.namesCompany)
        return SignInAnswer{parts->code, {}};
    if (!isRealm(parts->realmId))
        return fail(ErrorCode::SignInAddressWrong, u"company"_s);
    return SignInAnswer{parts->code, parts->realmId};
}

} // namespace passerelle::auth
