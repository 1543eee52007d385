// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

#include <QList>
#include <QString>

namespace passerelle::sandbox::intuit {

/// What the sign-in pages need; the request's parameters travel in hidden fields from page to page.
struct Page
{
    bool isFrench = false;
    QList<std::pair<QString, QString>> form;
    QList<std::pair<QString, QString>> companies = {}; ///< realm and name
    bool hasProblem = false; ///< the step before was not filled in
};

/// Whether a browser asks for French before any other language.
[[nodiscard]] bool prefersFrench(const QByteArray &acceptLanguage);

[[nodiscard]] HttpResponse signInPage(const Page &page);
[[nodiscard]] HttpResponse companyPage(const Page &page);
[[nodiscard]] HttpResponse consentPage(const Page &page, const QString &companyName);
/// The page for a request that cannot be answered: it never goes back to the application.
[[nodiscard]] HttpResponse errorPage(bool isFrench);

} // namespace passerelle::sandbox::intuit
