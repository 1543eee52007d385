// SPDX-License-Identifier: GPL-3.0-or-later
// What a person pastes or the browser was led to, and the challenge that names a token address.
// covers: S2
#include "auth/pendingsignin.h"
#include "auth/redirectreader.h"
#include "auth/tenantdiscovery.h"
#include "base/hash.h"
#include "fuzz.h"

namespace passerelle::fuzz {

using namespace Qt::StringLiterals;

namespace {

const QUrl Registered{u"https://club.example.org/redirect"_s};
const QUrl Loopback{u"http://localhost:8765/callback"_s};
const QString State = u"kq3Zx0sT"_s;

class NoonClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return {QDate(2026, 11, 20), QTime(12, 0), Qt::UTC}; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return {}; }
};

/// "scheme://host[:port]/path" before the query, as it stands in the text.
bool startsWith(const QString &text, const QUrl &address)
{
    const QString origin = address.scheme() + u"://"_s + address.authority();
    const QString withPort = origin + (address.scheme() == u"https" ? u":443"_s : u":80"_s);
    const QString place = text.section(u'?', 0, 0);
    const qsizetype length = place.size() - address.path().size();
    const QString before = place.left(length);
    return place.endsWith(address.path())
        && (before.compare(origin, Qt::CaseInsensitive) == 0
            || before.compare(withPort, Qt::CaseInsensitive) == 0);
}

QString addressOf(const auth::RedirectParts &parts, const QUrl &redirect)
{
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    return redirect.toString() + u"?code="_s + encoded(parts.code) + u"&realmId="_s + encoded(parts.realmId)
        + u"&state="_s + encoded(parts.state) + u"&error="_s + encoded(parts.error);
}

void readAddress(const QString &pasted, const QUrl &redirect)
{
    const Result<auth::RedirectParts> parts = auth::readRedirect(pasted, redirect);
    if (!parts) {
        require(parts.error().code == ErrorCode::SignInAddressWrong, "a refused address is named so");
        require(!parts.error().detail.isEmpty(), "a refusal says why");
        return;
    }
    const QString text = pasted.trimmed();
    if (text.contains(u"://"_s))
        require(startsWith(text, redirect), "only the registered address is accepted");
    if (pasted.size() > 1024)
        return;
    const auto again = auth::readRedirect(addressOf(*parts, redirect), redirect);
    require(bool(again), "an address made of what was read is read");
    require(again->code == parts->code && again->realmId == parts->realmId && again->state == parts->state
                && again->error == parts->error,
            "it says the same again");
}

auth::Provider provider(bool namesCompany)
{
    auth::Provider result;
    result.clientId = u"club"_s;
    result.redirectUri = Registered;
    result.namesCompany = namesCompany;
    return result;
}

void judge(const QString &pasted, const auth::Provider &registered)
{
    static const NoonClock clock;
    static const auth::PendingSignIn begun = [] {
        auth::PendingSignIn pending;
        pending.stateHash = sha256Hex(State.toUtf8());
        pending.providerHash = sha256Hex("club|" + Registered.toEncoded() + '|');
        pending.begunAt = clock.now();
        return pending;
    }();
    const auto answer = auth::judgeRedirect(registered, begun, pasted, clock);
    if (!answer)
        return;
    require(pasted.contains(State), "no answer without the state");
    require(!answer->code.isEmpty(), "an answer has a code");
    require(answer->realmId.isEmpty() != registered.namesCompany,
            "and the company, where the provider names it");
    auth::PendingSignIn used = begun;
    used.isUsed = true;
    require(!auth::judgeRedirect(registered, used, pasted, clock), "a state is for one use");
}

void readChallenge(const QByteArray &challenge)
{
    static const QUrl Organization{u"https://club.crm3.dynamics.com"_s};
    const Result<QUrl> url = auth::tokenUrlOf(challenge, Organization);
    if (!url)
        return;
    static const QStringList hosts{u"login.microsoftonline.com"_s, u"login.windows.net"_s,
                                   u"login.microsoftonline.us"_s, u"login.partner.microsoftonline.cn"_s};
    require(url->isValid() && url->scheme() == u"https", "tokens are asked for by https");
    require(hosts.contains(url->host()), "tokens are asked for at a known host");
    require(url->userInfo().isEmpty() && !url->hasQuery(), "nothing but host and path");
    require(url->path().endsWith(u"/oauth2/v2.0/token"), "the path of the token endpoint");
}

} // namespace

void run(const QByteArray &input)
{
    const QString pasted = QString::fromUtf8(input);
    readAddress(pasted, Registered);
    readAddress(pasted, Loopback);
    static const auth::Provider intuit = provider(true);
    static const auth::Provider entra = provider(false);
    judge(pasted, intuit);
    judge(pasted, entra);
    readChallenge(input);
}

} // namespace passerelle::fuzz
