// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/signinwindow.h"

namespace passerelle::auth {

/// Shows the page in the helper program `passerelle-signin`, which lives only as long as its window:
///
///     stdin   one JSON line {address, redirectUri, allowedHosts, language, isLoopbackAllowed}; its end ends
///     the helper stdout  one JSON line of at most 16 KiB: {"event":"redirect","address":..},
///     {"event":"closed","wish":..}
///             or {"event":"failed","reason":..}
///
/// Nothing goes on its command line, in its environment or on disk.
class HelperSignInWindow final : public SignInWindow
{
public:
    explicit HelperSignInWindow(QString program);

    [[nodiscard]] QCoro::Task<Result<QString>> open(Page page, std::stop_token stop) override;

private:
    QString m_program;
};

} // namespace passerelle::auth
