// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

#include <QStringList>

namespace passerelle::sandbox::membri {

/// What the Prefer header asks for.
struct Preferences
{
    int pageSize = 5000;
    bool hasPageSize = false;
    bool wantsRepresentation = false;
    bool tracksChanges = false;
    bool continuesOnError = false;
    bool isFrench = true; ///< the language of formatted values (Accept-Language)
    QStringList annotations = {}; ///< patterns: "*", "Microsoft.Dynamics.CRM.*", a full name

    [[nodiscard]] bool wants(QStringView annotation) const;
    [[nodiscard]] bool wantsEverything() const { return annotations.contains(QLatin1StringView("*")); }
    [[nodiscard]] QByteArray applied() const; ///< for Preference-Applied
};

inline constexpr int LargestPage = 5000;

[[nodiscard]] Preferences readPreferences(const HttpRequest &request);

} // namespace passerelle::sandbox::membri
