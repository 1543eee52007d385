// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/tokenvault.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace passerelle::test {

/// A vault in memory that can be made to fail and remembers what was done.
class MemoryVault final : public auth::TokenVault
{
public:
    QMap<QString, Secret> entries;
    QStringList calls; ///< "read X", "write X", "remove X"
    std::optional<ErrorCode> failsReading;
    std::optional<ErrorCode> failsWriting;

    [[nodiscard]] QCoro::Task<Result<Secret>> read(QString entry) override
    {
        calls.append(QStringLiteral("read ") + entry);
        if (failsReading)
            co_return fail(*failsReading);
        if (!entries.contains(entry))
            co_return fail(ErrorCode::SecretMissing, entry);
        co_return entries.value(entry);
    }

    [[nodiscard]] QCoro::Task<Result<Done>> write(QString entry, Secret secret) override
    {
        calls.append(QStringLiteral("write ") + entry);
        if (const Result<Done> storable = checkStorable(secret); !storable)
            co_return storable;
        if (failsWriting)
            co_return fail(*failsWriting);
        entries.insert(entry, secret);
        co_return Done{};
    }

    [[nodiscard]] QCoro::Task<Result<Done>> remove(QString entry) override
    {
        calls.append(QStringLiteral("remove ") + entry);
        entries.remove(entry);
        co_return Done{};
    }
};

} // namespace passerelle::test
