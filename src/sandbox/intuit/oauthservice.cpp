// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/oauthservice.h"

#include "sandbox/intuit/gatewayanswers.h"
#include "sandbox/intuit/oauthpages.h"
#include "sandbox/intuit/settingsobjects.h"

#include <QUrl>
#include <QUrlQuery>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
const auto AuthorizePath = u"/connect/oauth2"_s;
const auto TokenPath = u"/oauth2/v1/tokens/bearer"_s;
const auto RevokePath = u"/v2/oauth2/tokens/revoke"_s;
const auto DiscoveryPrefix = u"/.well-known/openid_"_s;
const auto KeysPath = u"/op/v1/jwks"_s;

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
    response.contentType = "application/json;charset=utf-8";
    response.body = body.toBytes();
    response.addHeader("intuit_tid", newTransactionId());
    response.addHeader("Cache-Control", "no-cache, no-store");
    return response;
}

HttpResponse refused(int status, const QString &error, const QString &description = {})
{
    Json body = Json::object({{u"error"_s, error}});
    if (!description.isEmpty())
        body.set(u"error_description"_s, description);
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
    response.addHeader("Location", (address + u'?' + parts.join(u'&')).toUtf8());
    response.addHeader("intuit_tid", newTransactionId());
    return response;
}

QString withoutSlash(QString path)
{
    if (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path;
}
} // namespace

OAuthService::OAuthService(std::shared_ptr<IntuitState> state)
    : m_state(std::move(state))
{
}

QString OAuthService::name() const
{
    return u"intuit-oauth"_s;
}

bool OAuthService::owns(const QString &path) const
{
    const QString plain = withoutSlash(path);
    return plain == AuthorizePath || plain == TokenPath || plain == RevokePath || plain == KeysPath
        || plain.startsWith(DiscoveryPrefix);
}

HttpResponse OAuthService::handle(const HttpRequest &request)
{
    const QString path = withoutSlash(request.path);
    if (path == KeysPath)
        return answer(200, Json::object({{u"keys"_s, Json::array()}}));
    if (path.startsWith(DiscoveryPrefix))
        return discovery();
    if (path == AuthorizePath)
        return authorize(request);
    if (request.method != "POST")
        return refused(405, u"invalid_request"_s);
    return path == TokenPath ? token(request) : revoke(request);
}

HttpResponse OAuthService::discovery() const
{
    const QString base = m_state->options.baseUrl();
    Json::Array scopes;
    for (const auto &scope : {u"openid"_s, u"email"_s, u"profile"_s, u"address"_s, u"phone"_s})
        scopes.emplace_back(scope);
    return answer(
        200,
        Json::object({{u"issuer"_s, QString(base + u"/op/v1"_s)},
                      {u"authorization_endpoint"_s, QString(base + AuthorizePath)},
                      {u"token_endpoint"_s, QString(base + TokenPath)},
                      {u"userinfo_endpoint"_s, QString(base + u"/v1/openid_connect/userinfo"_s)},
                      {u"revocation_endpoint"_s, QString(base + RevokePath)},
                      {u"jwks_uri"_s, QString(base + KeysPath)},
                      {u"response_types_supported"_s, Json::array({Json(u"code"_s)})},
                      {u"subject_types_supported"_s, Json::array({Json(u"public"_s)})},
                      {u"id_token_signing_alg_values_supported"_s, Json::array({Json(u"RS256"_s)})},
                      {u"scopes_supported"_s, Json::array(std::move(scopes))},
                      {u"token_endpoint_auth_methods_supported"_s,
                       Json::array({Json(u"client_secret_post"_s), Json(u"client_secret_basic"_s)})}}));
}

HttpResponse OAuthService::authorize(const HttpRequest &request)
{
    const bool isFrench = prefersFrench(request.header("accept-language"));
    const Form form = request.method == "POST" ? parseForm(request.body) : request.query;
    const bool isOurs = valueOf(form, u"client_id") == m_state->tokens.clientId()
        && valueOf(form, u"redirect_uri") == RedirectUri;
    const bool isComplete = valueOf(form, u"response_type") == u"code"_s && !valueOf(form, u"state").isEmpty()
        && !valueOf(form, u"scope").isEmpty();
    if (!isOurs || !isComplete)
        return errorPage(isFrench); // the same for every cause; the redirect address is never called
    if (!valueOf(form, u"scope").split(u' ').contains(u"com.intuit.quickbooks.accounting"_s))
        return redirect(RedirectUri,
                        {{u"error"_s, u"invalid_scope"_s}, {u"state"_s, valueOf(form, u"state")}});
    if (valueOf(form, u"sandbox_consent") == u"auto"_s)
        return grant(form, Realms[0]);
    return step(request, form);
}

HttpResponse OAuthService::step(const HttpRequest &request, const Form &form)
{
    Page page{prefersFrench(request.header("accept-language")), form};
    for (const QString &realm : Realms)
        page.companies.append({realm, companyName(m_state->database, realm)});
    const QString done = request.method == "POST" ? valueOf(form, u"step") : QString();
    if (done == u"sign-in"_s) {
        page.hasProblem = valueOf(form, u"email").trimmed().isEmpty() || valueOf(form, u"password").isEmpty();
        return page.hasProblem ? signInPage(page) : companyPage(page);
    }
    const QString realm = valueOf(form, u"company");
    const bool isKnown = std::find(Realms.begin(), Realms.end(), realm) != Realms.end();
    if (done == u"company"_s) {
        page.hasProblem = !isKnown;
        return isKnown ? consentPage(page, companyName(m_state->database, realm)) : companyPage(page);
    }
    if (done == u"consent"_s && isKnown) {
        if (valueOf(form, u"answer") == u"allow"_s)
            return grant(form, realm);
        return redirect(RedirectUri,
                        {{u"error"_s, u"access_denied"_s}, {u"state"_s, valueOf(form, u"state")}});
    }
    return signInPage(page);
}

HttpResponse OAuthService::grant(const Form &form, const QString &realm)
{
    const QString code = m_state->tokens.consent(realm, valueOf(form, u"redirect_uri"));
    HttpResponse response = redirect(
        RedirectUri, {{u"code"_s, code}, {u"state"_s, valueOf(form, u"state")}, {u"realmId"_s, realm}});
    response.applied = true;
    return response;
}

bool OAuthService::isClient(const HttpRequest &request)
{
    const QByteArray header = request.header("authorization");
    if (!header.toLower().startsWith("basic "))
        return false;
    const QByteArray sent = QByteArray::fromBase64(header.mid(6).trimmed());
    return sent == (m_state->tokens.clientId() + u':' + m_state->tokens.clientSecret()).toUtf8();
}

HttpResponse OAuthService::token(const HttpRequest &request)
{
    if (!isClient(request))
        return refused(401, u"invalid_client"_s);
    const Form form = parseForm(request.body);
    const QString grantType = valueOf(form, u"grant_type");
    std::optional<TokenPair> pair;
    if (grantType == u"authorization_code"_s) {
        pair = m_state->tokens.exchange(valueOf(form, u"code"), valueOf(form, u"redirect_uri"));
        if (!pair)
            return refused(400, u"invalid_grant"_s, u"Invalid authorization code"_s);
    } else if (grantType == u"refresh_token"_s) {
        if (request.fault == u"expire-token"_s)
            (void)m_state->tokens.revoke(valueOf(form, u"refresh_token"));
        pair = m_state->tokens.refresh(valueOf(form, u"refresh_token"));
        if (!pair)
            return refused(400, u"invalid_grant"_s, u"Incorrect or invalid refresh token"_s);
    } else {
        return refused(400, u"unsupported_grant_type"_s);
    }
    Json body = Json::object({{u"token_type"_s, u"bearer"_s},
                              {u"access_token"_s, pair->access},
                              {u"expires_in"_s, pair->accessSeconds},
                              {u"refresh_token"_s, pair->refresh},
                              {u"x_refresh_token_expires_in"_s, pair->refreshSeconds}});
    if (request.header("x-include-refresh-token-hard-expires-in").toLower() == "true")
        body.set(u"x_refresh_token_hard_expires_in"_s, pair->hardSeconds);
    HttpResponse response = answer(200, body);
    response.applied = true;
    return response;
}

HttpResponse OAuthService::revoke(const HttpRequest &request)
{
    if (!isClient(request))
        return refused(401, u"invalid_client"_s);
    const auto json = Json::parse(request.body);
    const QString token =
        json && json->isObject() ? (*json)[u"token"].toString() : valueOf(parseForm(request.body), u"token");
    HttpResponse response = answer(200, Json());
    response.body.clear();
    response.applied = m_state->tokens.revoke(token);
    if (!response.applied)
        return refused(400, u"invalid_request"_s, u"Token invalid"_s);
    return response;
}

HttpResponse OAuthService::refusal(int status, const HttpRequest &) const
{
    if (status == 429)
        return refused(429, u"too_many_requests"_s);
    return gatewayDown(status);
}

} // namespace passerelle::sandbox::intuit
