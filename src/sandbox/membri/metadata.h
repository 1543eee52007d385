// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"
#include "sandbox/membri/schema.h"

namespace passerelle::sandbox::membri {

/// Answers EntityDefinitions: what tables, columns, choices and navigation properties are called, in both
/// languages. `rest` is what follows "EntityDefinitions" in the path.
[[nodiscard]] HttpResponse answerMetadata(const QString &rest, const HttpRequest &request,
                                          const QString &contextRoot);

} // namespace passerelle::sandbox::membri
