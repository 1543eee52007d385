// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/redirectreader.h"

#include <QSet>
#include <QUrlQuery>

#include <algorithm>

namespace passerelle::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 16 * 1024;

Failure wrongAddress(const QString &detail)
{
    return fail(ErrorCode::SignInAddressWrong, detail);
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

bool isRedirect(const QUrl &url, const QUrl &redirectUri)
{
    return url.scheme() == redirectUri.scheme() && url.host() == redirectUri.host()
        && portOf(url) == portOf(redirectUri)
        && url.path(QUrl::FullyEncoded) == redirectUri.path(QUrl::FullyEncoded) && !url.hasFragment()
        && !url.authority().contains(u'@');
}

/// Scheme, host and path as they stand in the text: an address that only means the same is another one.
bool isWrittenAs(const QString &text, const QUrl &redirectUri)
{
    const QString place = text.section(u'?', 0, 0);
    const QString path = redirectUri.path(QUrl::FullyEncoded);
    const QString origin = place.chopped(std::min(path.size(), place.size())).toLower();
    const QString expected =
        redirectUri.toString(QUrl::FullyEncoded | QUrl::RemovePort | QUrl::RemovePath | QUrl::RemoveQuery);
    const bool isPlain = std::all_of(place.begin(), place.end(), [](QChar c) { return c < u'\x7f'; });
    return isPlain && place.endsWith(path)
        && (origin == expected || origin == expected + u':' + QString::number(portOf(redirectUri)));
}

Result<RedirectParts> readQuery(const QString &text)
{
    const auto items = QUrlQuery{text}.queryItems(QUrl::FullyDecoded);
    QSet<QString> names;
    RedirectParts parts;
    for (const auto &[name, value] : items) {
        if (names.contains(name))
            return wrongAddress(u"duplicate"_s);
        names.insert(name);
        if (name == u"code")
            parts.code = value;
        else if (name == u"realmId")
            parts.realmId = value;
        else if (name == u"state")
            parts.state = value;
        else if (name == u"error")
            parts.error = value;
    }
    return parts;
}

Result<RedirectParts> readJeton(const QString &text)
{
    const QStringList fields = text.split(u'|');
    if (fields.size() != 3)
        return wrongAddress(u"address"_s);
    return RedirectParts{fields[0], fields[1], fields[2], {}};
}

} // namespace

Result<RedirectParts> readRedirect(const QString &pasted, const QUrl &redirectUri)
{
    const QString text = pasted.trimmed();
    const bool isOdd =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
    if (text.isEmpty() || text.size() > LongestText || isOdd)
        return wrongAddress(u"address"_s);
    if (text.contains(u"://"_s)) {
        const QUrl url{text, QUrl::StrictMode};
        if (!url.isValid() || !isRedirect(url, redirectUri) || !isWrittenAs(text, redirectUri))
            return wrongAddress(u"address"_s);
        return readQuery(url.query(QUrl::FullyEncoded));
    }
    if (text.contains(u'|'))
        return readJeton(text);
    if (text.contains(u'#'))
        return wrongAddress(u"address"_s);
    if (text.contains(u'='))
        return readQuery(text.startsWith(u'?') ? text.sliced(1) : text);
    return wrongAddress(u"bare-code"_s);
}

} // namespace passerelle::auth
