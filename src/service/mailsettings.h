// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QStringList>

namespace passerelle::service {

/// To whom the summary of an automatic run goes by e-mail. The password is in the vault.
struct MailSettings
{
    QStringList to = {}; ///< one or two addresses; empty: nothing is sent
    QString from = {};
    QString server = {};
    int port = 587;
    bool usesTlsAtOnce = false; ///< else STARTTLS, without which nothing is sent
    QString user = {}; ///< empty: the server asks for no password

    [[nodiscard]] bool isOff() const { return to.isEmpty(); }

    friend bool operator==(const MailSettings &, const MailSettings &) = default;
};

/// Null for those that are off.
[[nodiscard]] Json toJson(const MailSettings &mail);
[[nodiscard]] MailSettings mailFromJson(const Json &json);
/// BadConfiguration names the field that is missing or wrong. Good when off.
[[nodiscard]] Result<Done> checked(const MailSettings &mail);

} // namespace passerelle::service
