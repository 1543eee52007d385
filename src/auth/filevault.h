// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/tokenvault.h"
#include "base/json.h"

namespace passerelle::auth {

/// Secrets in a JSON file, for a server without a keychain (`--secrets FILE`). The file belongs to its user
/// alone and is refused otherwise; each write replaces it as a whole, under a lock, so that a crash leaves
/// the old or the new one.
class FileVault final : public TokenVault
{
public:
    explicit FileVault(QString path);

    /// Makes an empty file with mode 0600. An existing one is kept and only checked.
    [[nodiscard]] static Result<Done> create(const QString &path);

    [[nodiscard]] QCoro::Task<Result<Secret>> read(QString entry) override;
    [[nodiscard]] QCoro::Task<Result<Done>> write(QString entry, Secret secret) override;
    [[nodiscard]] QCoro::Task<Result<Done>> remove(QString entry) override;

private:
    [[nodiscard]] Result<Done> change(const QString &entry, const Secret *secret) const;

    QString m_path;
};

} // namespace passerelle::auth
