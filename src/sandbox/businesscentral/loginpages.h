// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

namespace passerelle::sandbox::businesscentral {

/// What a sign-in page needs; the request's parameters travel in hidden fields from page to page.
struct LoginPage
{
    bool isFrench = false;
    QString address; ///< of the form
    QList<std::pair<QString, QString>> form;
    bool hasProblem = false; ///< the step before was not filled in
};

[[nodiscard]] HttpResponse loginSignInPage(const LoginPage &page);
[[nodiscard]] HttpResponse loginConsentPage(const LoginPage &page);
/// The page for a request that cannot be answered: it never goes back to the application.
[[nodiscard]] HttpResponse loginErrorPage(bool isFrench);

} // namespace passerelle::sandbox::businesscentral
