// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QUrl>

namespace passerelle::businesscentral {

/// The next page's address as given, as long as it leads to the service of `base`: our token goes with it.
/// Empty after the last page.
[[nodiscard]] Result<QUrl> nextPage(const Json &page, const QUrl &base);

} // namespace passerelle::businesscentral
