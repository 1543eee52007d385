// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace passerelle::cli {

/// A notification on the desktop of the person who is signed in; nothing where there is none.
void notify(const QString &title, const QString &text);

} // namespace passerelle::cli
