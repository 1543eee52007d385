// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/tokenvault.h"

#include <chrono>

namespace passerelle::auth {

/// The operating system's keychain, by QtKeychain without its plain-text fallback. May be used from any
/// thread with an event loop; its jobs run on the application's main thread, whose event loop must be
/// running. A job that does not end within the time-out means that the keychain is locked and nobody answers
/// its prompt.
class KeychainVault final : public TokenVault
{
public:
    explicit KeychainVault(std::chrono::milliseconds timeout = std::chrono::seconds{20});

    [[nodiscard]] QCoro::Task<Result<Secret>> read(QString entry) override;
    [[nodiscard]] QCoro::Task<Result<Done>> write(QString entry, Secret secret) override;
    [[nodiscard]] QCoro::Task<Result<Done>> remove(QString entry) override;

private:
    [[nodiscard]] QCoro::Task<Result<Done>> checkUnlocked();

    std::chrono::milliseconds m_timeout;
};

} // namespace passerelle::auth
