// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/smtp.h"
#include "service/office.h"

namespace passerelle::service {

/// Keeps the password of the mail server in the vault.
[[nodiscard]] QCoro::Task<Result<Done>> storeMailPassword(Office *office, CompanySettings company,
                                                          Secret password);

/// Sends the message to those whom the company's settings name, with the password given or, when it is empty,
/// the stored one. MailFailed with what the server said; KeychainLocked and the like.
[[nodiscard]] QCoro::Task<Result<Done>> deliver(Office *office, CompanySettings company,
                                                mail::Message message, Secret password = Secret{});

} // namespace passerelle::service
