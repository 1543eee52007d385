// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

namespace passerelle::signin {

/// Where the sign-in window may go (exactly-once S2 to S4). Plain rules about addresses, no browser in them.
class NavigationRules final
{
public:
    enum class Verdict
    {
        Load,
        Redirect, ///< this is the answer: hand it over, never load it
        Refuse,
    };

    NavigationRules(QUrl redirectUri, QStringList allowedHosts, bool isLoopbackAllowed);

    /// The page itself: the redirect address, or https on an allowed host.
    [[nodiscard]] Verdict judgePage(const QUrl &url) const;
    /// A frame inside a page: any https host (captcha and bank pages live there), never the redirect address.
    [[nodiscard]] Verdict judgeFrame(const QUrl &url) const;
    /// An image, script or call of a page.
    [[nodiscard]] bool mayFetch(const QUrl &url) const;

private:
    [[nodiscard]] bool isRedirect(const QUrl &url) const;
    [[nodiscard]] bool isLoopback(const QUrl &url) const;
    [[nodiscard]] bool isAllowedHost(const QString &host) const;

    QUrl m_redirectUri;
    QStringList m_allowedHosts;
    bool m_isLoopbackAllowed;
};

} // namespace passerelle::signin
