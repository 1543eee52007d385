// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tenantdiscovery.h"

#include "auth/provider.h"
#include "net/httpclient.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <chrono>

namespace passerelle::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds Limit{30};

bool givesOutTokens(const QUrl &authority, const QUrl &org)
{
    static constexpr std::array Hosts{
        QLatin1StringView{"login.microsoftonline.com"}, QLatin1StringView{"login.windows.net"},
        QLatin1StringView{"login.microsoftonline.us"}, QLatin1StringView{"login.partner.microsoftonline.cn"}};
    const bool isKnown = std::find(Hosts.begin(), Hosts.end(), authority.host()) != Hosts.end();
    if (isKnown)
        return authority.scheme() == u"https";
    const bool isSandbox = org.scheme() == u"http" && isSafeEndpoint(org, true);
    return isSandbox && authority.authority() == org.authority() && authority.scheme() == org.scheme();
}

} // namespace

Result<QUrl> tokenUrlOf(const QByteArray &challenge, const QUrl &org)
{
    static const QRegularExpression uriPattern{u"\\bauthorization_uri\\s*=\\s*\"?([^\\s,\"]+)"_s,
                                               QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression pathPattern{u"^(.*/([^/]+))/oauth2/(?:v2\\.0/)?authorize/?$"_s};
    const QUrl authority{uriPattern.match(QString::fromLatin1(challenge)).captured(1), QUrl::StrictMode};
    const QRegularExpressionMatch path = pathPattern.match(authority.path());
    if (!authority.isValid() || !path.hasMatch())
        return fail(ErrorCode::BadReply, u"challenge"_s);
    const QString tenant = path.captured(2);
    if (tenant == u"common" || tenant == u"organizations" || !givesOutTokens(authority, org))
        return fail(ErrorCode::BadReply, u"tenant"_s);
    QUrl url;
    url.setScheme(authority.scheme());
    url.setHost(authority.host());
    url.setPort(authority.port());
    url.setPath(path.captured(1) + u"/oauth2/v2.0/token"_s);
    return url;
}

QCoro::Task<Result<QUrl>> discoverTenant(std::reference_wrapper<net::HttpClient> http, QUrl org,
                                         std::stop_token stop)
{
    if (!isSafeEndpoint(org, true))
        co_return fail(ErrorCode::BadConfiguration, org.host());
    QString path = org.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    QUrl whoAmI = org;
    whoAmI.setPath(path + u"/api/data/v9.2/WhoAmI"_s);
    net::Request request{"GET", whoAmI};
    request.timeout = Limit;
    const net::Exchange exchange = co_await http.get().send(request, stop);
    if (!exchange.isAnswered() && exchange.error == ErrorCode::Cancelled)
        co_return fail(ErrorCode::Cancelled);
    if (!exchange.isAnswered() || exchange.status >= 500)
        co_return Failure{Error{ErrorCode::SourceUnreachable, org.host(), exchange.transportText}};
    if (exchange.status != 401)
        co_return fail(ErrorCode::BadReply, QString::number(exchange.status));
    co_return tokenUrlOf(exchange.headers.value("www-authenticate"), org);
}

} // namespace passerelle::auth
