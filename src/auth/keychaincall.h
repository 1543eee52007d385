// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QCoroTask>
#include <QString>

#include <chrono>

namespace passerelle::auth {

/// One job for the keychain.
struct KeychainCommand
{
    enum class Verb
    {
        Read,
        Write,
        Remove
    };

    KeychainCommand(Verb what, QString entry, Secret secret = {});

    Verb verb;
    QString entry;
    Secret secret; ///< of a write
};

/// Runs one job on the main thread and waits for it at most that long (KeychainLocked). The secret of a read;
/// an empty one for other verbs. SecretMissing is only what the keychain says: a locked one says it too.
[[nodiscard]] QCoro::Task<Result<Secret>> callKeychain(KeychainCommand command,
                                                       std::chrono::milliseconds timeout);

} // namespace passerelle::auth
