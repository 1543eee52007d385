// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QUrl>

namespace passerelle::auth {

/// The parts of a redirect that matter, not yet judged.
struct RedirectParts
{
    QString code = {};
    QString realmId = {};
    QString state = {};
    QString error = {};
};

/// Reads a redirect address, its query alone, or the jeton. Refuses (SignInAddressWrong) another address than
/// redirectUri, fragments, user info and repeated parameters.
[[nodiscard]] Result<RedirectParts> readRedirect(const QString &pasted, const QUrl &redirectUri);

} // namespace passerelle::auth
