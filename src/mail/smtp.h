// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "mail/message.h"

namespace passerelle::mail {

/// The server that takes the message. Nothing is ever sent without TLS.
struct Server
{
    QString host = {};
    int port = 587;
    bool usesTlsAtOnce = false; ///< else STARTTLS, without which nothing is sent
    QString user = {}; ///< empty: no password is asked for
    Secret password = {};
    QString certificates = {}; ///< a file of trusted certificates in place of the system's; for tests
};

/// Whether this version can send mail at all.
[[nodiscard]] bool isAvailable();

/// Sends one message and waits for the server's answer, at most a minute: never on the window's thread.
/// MailFailed with what the server said.
[[nodiscard]] Result<Done> send(const Server &server, const Message &message);

} // namespace passerelle::mail
