// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace passerelle::auth {

/// An OAuth 2 provider as one company uses it: its addresses and the organization's own keys. The client
/// secret is not here: it comes from the vault.
struct Provider
{
    QUrl authorizeUrl = {};
    QUrl tokenUrl = {};
    QUrl revokeUrl = {}; ///< empty: the provider has none
    QUrl redirectUri = {}; ///< exactly as registered with the provider
    QString clientId = {};
    QStringList scopes = {};
    QStringList allowedHosts = {}; ///< where the sign-in window may go, exact names or their subdomains
    bool isLoopbackAllowed = false; ///< a company made on a sandbox
    bool usesPkce = false;
    bool sendsKeysInForm = false; ///< client id and secret as form fields (Entra), else HTTP Basic (Intuit)
    bool namesCompany = true; ///< the redirect says which company consented (Intuit's realmId)
    /// Of a refresh token whose reply does not say; a hundred days unless the provider is known to give less
    /// (M-128).
    std::chrono::hours refreshLife{24 * 100};
};

/// Whether secrets may be sent there: https, or http to this computer when a sandbox company allows it.
[[nodiscard]] bool isSafeEndpoint(const QUrl &url, bool isLoopbackAllowed);

} // namespace passerelle::auth
