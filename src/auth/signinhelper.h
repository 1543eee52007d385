// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace passerelle::auth {

/// How the provider's page is shown on this computer.
struct SignInHelper
{
    QString program = {}; ///< empty: in the user's own browser
    QString fact = {}; ///< with what, or why not: for people who help
};

/// The helper program that stands in that folder, which is the program's own. Elsewhere than on Windows it
/// comes with every version, and whether it can be started shows when it is; on Windows only where a version
/// was made with it, and only if the system can show pages to it.
[[nodiscard]] SignInHelper signInHelper(const QString &folder);

/// The choice on Windows: whether the program is there, and the version of the WebView2 runtime.
[[nodiscard]] SignInHelper chooseSignInHelper(const QString &program, bool isThere,
                                              const Result<QString> &webView);

} // namespace passerelle::auth
