// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/navigationrules.h"

#include <algorithm>
#include <utility>

namespace passerelle::signin {

using namespace Qt::StringLiterals;

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

bool isBlank(const QUrl &url)
{
    return url == QUrl{u"about:blank"_s};
}

} // namespace

NavigationRules::NavigationRules(QUrl redirectUri, QStringList allowedHosts, bool isLoopbackAllowed)
    : m_redirectUri(std::move(redirectUri))
    , m_allowedHosts(std::move(allowedHosts))
    , m_isLoopbackAllowed(isLoopbackAllowed)
{
}

NavigationRules::Verdict NavigationRules::judgePage(const QUrl &url) const
{
    if (isRedirect(url))
        return Verdict::Redirect;
    const bool isAllowed = url.scheme() == u"https" && isAllowedHost(url.host());
    return isAllowed || isLoopback(url) || isBlank(url) ? Verdict::Load : Verdict::Refuse;
}

NavigationRules::Verdict NavigationRules::judgeFrame(const QUrl &url) const
{
    if (isRedirect(url))
        return Verdict::Refuse;
    const bool isEmpty = isBlank(url) || url == QUrl{u"about:srcdoc"_s};
    return url.scheme() == u"https" || isLoopback(url) || isEmpty ? Verdict::Load : Verdict::Refuse;
}

bool NavigationRules::mayFetch(const QUrl &url) const
{
    const QString scheme = url.scheme();
    const bool isInner = scheme == u"data" || scheme == u"blob" || scheme == u"about";
    return !isRedirect(url) && (scheme == u"https" || scheme == u"wss" || isInner || isLoopback(url));
}

bool NavigationRules::isRedirect(const QUrl &url) const
{
    return url.scheme() == m_redirectUri.scheme() && url.host() == m_redirectUri.host()
        && portOf(url) == portOf(m_redirectUri)
        && url.path(QUrl::FullyEncoded) == m_redirectUri.path(QUrl::FullyEncoded);
}

bool NavigationRules::isLoopback(const QUrl &url) const
{
    const bool isHttp = url.scheme() == u"http" || url.scheme() == u"https";
    return m_isLoopbackAllowed && isHttp && (url.host() == u"127.0.0.1" || url.host() == u"localhost");
}

bool NavigationRules::isAllowedHost(const QString &host) const
{
    return std::any_of(m_allowedHosts.begin(), m_allowedHosts.end(), [&host](const QString &allowed) {
        return !allowed.isEmpty() && (host == allowed || host.endsWith(u'.' + allowed));
    });
}

} // namespace passerelle::signin
