// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

namespace passerelle::mail {

/// A short text to one or two people.
struct Message
{
    QString from = {}; ///< addresses as settings accept them: no space, no line break, no angle bracket
    QStringList to = {};
    QString subject = {};
    QString text = {};
    QDateTime at = {};
    QString id = {}; ///< unique: letters, digits, dots and dashes
};

/// The message as it is sent (RFC 5322, MIME): pure ASCII, lines of at most 76 characters ended by CR LF.
[[nodiscard]] QByteArray toBytes(const Message &message);

} // namespace passerelle::mail
