// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/provider.h"
#include "base/clock.h"
#include "base/json.h"
#include "base/random.h"
#include "base/result.h"
#include "base/secret.h"

#include <QDateTime>

namespace passerelle::auth {

/// A sign-in that was begun and waits for its redirect. Its owner keeps it with the company, as JSON in a
/// file of its user alone (beginning and end may be two processes), and drops it once the redirect was
/// accepted: `state` is for one use. Of `state` only the hash is kept.
struct PendingSignIn
{
    QByteArray stateHash = {}; ///< SHA-256, hex
    QByteArray providerHash = {}; ///< binds it to the company's keys and redirect address
    QDateTime begunAt = {};
    bool isUsed = false;
    Secret verifier = {}; ///< of PKCE, else empty

    [[nodiscard]] Json toJson() const;
    [[nodiscard]] static Result<PendingSignIn> fromJson(const Json &json);
};

/// The page to open, and what to keep until its redirect comes.
struct SignInStart
{
    QUrl address = {};
    PendingSignIn pending = {};
};

/// What an accepted redirect says.
struct SignInAnswer
{
    QString code = {};
    QString realmId = {}; ///< empty when the provider's redirect names no company
};

[[nodiscard]] SignInStart beginSignIn(const Provider &provider, RandomSource &random, const Clock &clock);

/// Judges what the user pasted or the sign-in window caught: the whole redirect address, its query alone, or
/// the jeton "code|company|state". Errors: SignInAddressWrong (detail: "bare-code", "address", "duplicate",
/// "code" or "company"), SignInStateWrong, SignInTooLate, ConsentRefused, LedgerServerError (the provider's
/// own trouble).
[[nodiscard]] Result<SignInAnswer> judgeRedirect(const Provider &provider, const PendingSignIn &pending,
                                                 const QString &pasted, const Clock &clock);

} // namespace passerelle::auth
