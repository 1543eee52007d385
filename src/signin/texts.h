// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace passerelle::signin {

/// Every sentence of the sign-in window in one language. So few that the helper carries both instead of
/// translations.
struct Texts
{
    QString title;
    QString back;
    QString reload;
    QString address; ///< accessible name of the bar
    QString expected;
    QString unexpected;
    QString ownBrowser;
    QString closesItself;
    QString haveCode;
    QString cancel;
    QString notOpened; ///< %1: host
    QString badCertificate;
    QString badCertificateReason; ///< %1: host
    QString unreachable;
    QString unreachableReason; ///< %1: host
    QString ended;
    QString endedReason;
};

/// French for "fr" and its variants, else English.
[[nodiscard]] const Texts &textsIn(const QString &language);

} // namespace passerelle::signin
