// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace passerelle::auth {

/// An OAuth 2 provider as one company uses it: its addresses and the organization's own keys. The client
/// secret is not here: it comes from the vault.
struct Provider
{
    QUrl authorizeUrl = {};
    QUrl tokenUrl = {};
    QUrl revokeUrl = {};
    QUrl redirectUri = {}; ///< exactly as registered with the provider
    QString clientId = {};
    QStringList scopes = {};
    QStringList allowedHosts = {}; ///< where the sign-in window may go, exact names or their subdomains
    bool isLoopbackAllowed = false; ///< a company made on a sandbox
    bool usesPkce = false;
};

/// Whether secrets may be sent there: https, or http to this computer when a sandbox company allows it.
[[nodiscard]] bool isSafeEndpoint(const QUrl &url, bool isLoopbackAllowed);

} // namespace passerelle::auth
