// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/loginservice.h"

#include "sandbox/businesscentral/loginpages.h"

#include <QCryptographicHash>
#include <QUrl>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
const auto LoginPrefix = u"/businesscentral/login/"_s;
const auto ApiScope = u"https://api.businesscentral.dynamics.com/"_s;

QString valueOf(const QList<std::pair<QString, QString>> &form, QStringView name)
{
    for (const auto &[key, value] : form) {
        if (key == name)
            return value;
    }
    return {};
}

HttpResponse answer(int status, const Json &body)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json; charset=utf-8";
    response.body = body.toBytes();
    response.addHeader("Cache-Control", "no-store, no-cache");
    return response;
}

HttpResponse refused(int status, const QString &error, int code, const QString &text)
{
    Json body;
    body.set(u"error"_s, error).set(u"error_description"_s, u"AADSTS%1: %2"_s.arg(code).arg(text));
    body.set(u"error_codes"_s, Json::array({Json(code)}));
    return answer(status, body);
}

HttpResponse redirect(const QString &address, const QList<std::pair<QString, QString>> &parameters)
{
    QStringList parts;
    for (const auto &[name, value] : parameters)
        parts.append(name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value)));
    HttpResponse response;
    response.status = 302;
    response.contentType = "text/plain";
    response.addHeader("Location",
                       (address + (address.contains(u'?') ? u'&' : u'?') + parts.join(u'&')).toUtf8());
    return response;
}

/// Registered redirect addresses: loopback with any port, and the product's own.
bool isRegistered(const QString &redirectUri)
{
    const QUrl url(redirectUri);
    const bool isLoopback =
        url.scheme() == u"http"_s && (url.host() == u"localhost"_s || url.host() == u"127.0.0.1"_s);
    return isLoopback || (url.scheme() == u"https"_s && url.host() == u"passerelle.invalid"_s);
}

QString challengeOf(const QString &verifier)
{
    const QByteArray digest = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(
        digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}
} // namespace

LoginService::LoginService(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
}

QString LoginService::name() const
{
    return u"business-central-login"_s;
}

bool LoginService::owns(const QString &path) const
{
    return path.startsWith(LoginPrefix);
}

HttpResponse LoginService::handle(const HttpRequest &request)
{
    const QString rest = request.path.mid(LoginPrefix.size());
    const QString tenant = rest.section(u'/', 0, 0);
    const QString endpoint = rest.section(u'/', 1);
    if (tenant != TokenOffice::tenant())
        return refused(400, u"invalid_request"_s, 90002, u"Tenant '%1' not found."_s.arg(tenant));
    if (endpoint == u"oauth2/v2.0/authorize"_s)
        return authorize(request);
    if (endpoint == u"oauth2/v2.0/token"_s && request.method == "POST")
        return token(request);
    return refused(404, u"invalid_request"_s, 900144, u"Nothing is served here."_s);
}

HttpResponse LoginService::authorize(const HttpRequest &request)
{
    const bool isFrench = request.header("accept-language").trimmed().toLower().startsWith("fr");
    const Form form = request.method == "POST" ? parseForm(request.body) : request.query;
    const bool isOurs = TokenOffice::application(valueOf(form, u"client_id")).has_value()
        && isRegistered(valueOf(form, u"redirect_uri")) && valueOf(form, u"response_type") == u"code"_s;
    if (!isOurs)
        return loginErrorPage(isFrench); // the redirect address is never called
    const QString scope = valueOf(form, u"scope");
    const QString method = valueOf(form, u"code_challenge_method");
    const bool isScoped = scope.contains(ApiScope) || scope.contains(u"Financials.ReadWrite.All"_s);
    const bool isHashed = valueOf(form, u"code_challenge").isEmpty() || method == u"S256"_s;
    if (!isScoped || !isHashed)
        return redirect(valueOf(form, u"redirect_uri"),
                        {{u"error"_s, isScoped ? u"invalid_request"_s : u"invalid_scope"_s},
                         {u"state"_s, valueOf(form, u"state")}});
    const QString step = request.method == "POST" ? valueOf(form, u"step") : QString();
    if (valueOf(form, u"sandbox_consent") == u"auto"_s
        || (step == u"consent"_s && valueOf(form, u"answer") == u"allow"_s))
        return grant(form);
    if (step == u"consent"_s)
        return redirect(valueOf(form, u"redirect_uri"),
                        {{u"error"_s, u"access_denied"_s}, {u"state"_s, valueOf(form, u"state")}});
    const bool isSignedIn = step == u"sign-in"_s && !valueOf(form, u"email").trimmed().isEmpty()
        && !valueOf(form, u"password").isEmpty();
    const LoginPage page{isFrench, request.path, form, step == u"sign-in"_s && !isSignedIn};
    return isSignedIn ? loginConsentPage(page) : loginSignInPage(page);
}

HttpResponse LoginService::grant(const Form &form)
{
    const Consent consent{valueOf(form, u"client_id"), valueOf(form, u"redirect_uri"),
                          valueOf(form, u"code_challenge"), valueOf(form, u"scope")};
    HttpResponse response =
        redirect(consent.redirectUri,
                 {{u"code"_s, m_state->tokens.newCode(consent)}, {u"state"_s, valueOf(form, u"state")}});
    response.applied = true;
    return response;
}

HttpResponse LoginService::token(const HttpRequest &request)
{
    const Form form = parseForm(request.body);
    const QString kind = valueOf(form, u"grant_type");
    const QString clientId = valueOf(form, u"client_id");
    const auto application = TokenOffice::application(clientId);
    if (!application)
        return refused(400, u"unauthorized_client"_s, 700016,
                       u"Application with identifier '%1' was not found in the directory."_s.arg(clientId));
    const QString secret = valueOf(form, u"client_secret");
    // A public client signs in with PKCE alone; whoever sends a secret must send the right one.
    if ((kind == u"client_credentials"_s || !secret.isEmpty()) && secret != application->secret)
        return refused(401, u"invalid_client"_s, 7000215, u"Invalid client secret provided."_s);
    if (application->isSecretExpired)
        return refused(401, u"invalid_client"_s, 7000222,
                       u"The provided client secret keys for app '%1' are expired."_s.arg(clientId));
    if (kind == u"client_credentials"_s)
        return byCredentials(*application, form);
    if (kind == u"authorization_code"_s)
        return byCode(*application, form);
    if (kind == u"refresh_token"_s)
        return byRefresh(request, *application, form);
    return refused(400, u"unsupported_grant_type"_s, 70003,
                   u"The app requested an unsupported grant type '%1'."_s.arg(kind));
}

HttpResponse LoginService::byCredentials(const Application &application, const Form &form)
{
    if (valueOf(form, u"scope") != ApiScope + u".default"_s)
        return refused(400, u"invalid_scope"_s, 70011,
                       u"The provided value for the input parameter 'scope' is not valid."_s);
    return issued({application.clientId, {}, {}, valueOf(form, u"scope")}, {});
}

HttpResponse LoginService::byCode(const Application &application, const Form &form)
{
    const auto consent = m_state->tokens.takeCode(valueOf(form, u"code"));
    const bool isSame = consent && consent->clientId == application.clientId
        && consent->redirectUri == valueOf(form, u"redirect_uri");
    if (!isSame)
        return refused(400, u"invalid_grant"_s, 70008,
                       u"The provided authorization code or refresh token has expired or was used."_s);
    const bool isProven = consent->challenge.isEmpty()
        ? !valueOf(form, u"client_secret").isEmpty()
        : challengeOf(valueOf(form, u"code_verifier")) == consent->challenge;
    if (!isProven)
        return refused(400, u"invalid_grant"_s, 501481,
                       u"The Code_Verifier does not match the code_challenge."_s);
    const bool isOffline = consent->scope.split(u' ').contains(u"offline_access"_s);
    return issued(*consent, isOffline ? m_state->tokens.newRefresh(*consent) : QString());
}

HttpResponse LoginService::byRefresh(const HttpRequest &request, const Application &application,
                                     const Form &form)
{
    const QString token = valueOf(form, u"refresh_token");
    if (request.fault == u"expire-token"_s)
        m_state->tokens.expire(token);
    const auto consent = m_state->tokens.refreshConsent(token);
    if (!consent || consent->clientId != application.clientId)
        return refused(400, u"invalid_grant"_s, 700082, u"The refresh token has expired."_s);
    return issued(*consent, m_state->switches.refreshRotates ? m_state->tokens.newRefresh(*consent) : token);
}

HttpResponse LoginService::issued(const Consent &consent, const QString &refresh)
{
    const qint64 life = m_state->switches.accessLifeSeconds;
    Json body;
    body.set(u"token_type"_s, u"Bearer"_s).set(u"expires_in"_s, life).set(u"ext_expires_in"_s, life);
    body.set(u"access_token"_s, m_state->tokens.newAccess(consent));
    if (!refresh.isEmpty())
        body.set(u"scope"_s, consent.scope).set(u"refresh_token"_s, refresh);
    HttpResponse response = answer(200, body);
    response.applied = true;
    return response;
}

HttpResponse LoginService::refusal(int status, const HttpRequest &) const
{
    return refused(status, u"temporarily_unavailable"_s, 90033,
                   u"A transient error has occurred. Please try again."_s);
}

} // namespace passerelle::sandbox::businesscentral
