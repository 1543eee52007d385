// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/shownorigin.h"

#include <QSet>

namespace passerelle::signin {

using namespace Qt::StringLiterals;

namespace {

bool isOneScript(const QString &host)
{
    QSet<QChar::Script> scripts;
    for (const char32_t c : host.toUcs4()) {
        const QChar::Script script = QChar::script(c);
        if (script != QChar::Script_Common && script != QChar::Script_Inherited)
            scripts.insert(script);
    }
    return scripts.size() <= 1;
}

} // namespace

ShownOrigin shownOrigin(const QUrl &url)
{
    const QString encoded = url.host(QUrl::FullyEncoded);
    const QString readable = QUrl::fromAce(encoded.toLatin1(), QUrl::IgnoreIDNWhitelist);
    ShownOrigin origin;
    origin.isSecure = url.scheme() == u"https";
    if (url.host().isEmpty())
        return origin;
    origin.scheme = url.scheme() + u"://"_s;
    origin.host = isOneScript(readable) ? readable : encoded;
    if (url.port() > 0)
        origin.host += u':' + QString::number(url.port());
    return origin;
}

} // namespace passerelle::signin
