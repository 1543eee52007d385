// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtp.h"

namespace passerelle::mail {

bool isAvailable()
{
    return false;
}

Result<Done> send(const Server & /*server*/, const Message & /*message*/)
{
    return fail(ErrorCode::MailFailed, QStringLiteral("-"));
}

} // namespace passerelle::mail
