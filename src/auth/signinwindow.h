// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <stop_token>

namespace passerelle::auth {

/// The port behind which the provider's page is shown to the user.
class SignInWindow
{
public:
    struct Page
    {
        QUrl address = {};
        QUrl redirectUri = {};
        QStringList allowedHosts = {}; ///< exact names or their subdomains
        QString language = {}; ///< "fr" or "en"
        bool isLoopbackAllowed = false; ///< a company made on a sandbox
    };

    SignInWindow() = default;
    SignInWindow(const SignInWindow &) = delete;
    SignInWindow &operator=(const SignInWindow &) = delete;
    virtual ~SignInWindow();

    /// Shows the page until the redirect comes and returns its address, not yet judged. SignInClosed when the
    /// user closed the window (detail "own-browser" or "code" when they asked for that way instead),
    /// SignInBrowserFailed when there is no browser (detail: why), Cancelled when stopped.
    [[nodiscard]] virtual QCoro::Task<Result<QString>> open(Page page, std::stop_token stop) = 0;
};

} // namespace passerelle::auth
