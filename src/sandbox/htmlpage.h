// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

#include <QString>

namespace passerelle::sandbox {

/// The one of two texts that is in the visitor's language.
[[nodiscard]] QString say(bool isFrench, const QString &french, const QString &english);

/// A whole page of a sign-in service with its own style; it says that it is an imitation, and is never
/// cached. `title` and `content` are HTML.
[[nodiscard]] HttpResponse htmlPage(const QString &style, bool isFrench, const QString &title,
                                    const QString &content, int status);

} // namespace passerelle::sandbox
