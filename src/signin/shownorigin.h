// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace passerelle::signin {

/// An origin the way the bar shows it: scheme, and host with a port that is not the usual one.
struct ShownOrigin
{
    QString scheme = {}; ///< "https://"
    QString host = {};
    bool isSecure = false;
};

/// A host in letters of more than one script (its ending included) is shown in punycode: look-alikes then
/// look odd.
[[nodiscard]] ShownOrigin shownOrigin(const QUrl &url);

} // namespace passerelle::signin
