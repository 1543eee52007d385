// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record.h"

#include <algorithm>

namespace passerelle::domain {

namespace {

constexpr std::array KindKeys{"customer", "invoice", "credit-note", "payment",
                              "refund",   "deposit", "expense",     "journal-entry"};
constexpr std::array StatusKeys{"pending",        "to-transfer",        "transferred",
                                "transfer-error", "do-not-synchronize", "in-review"};

template<typename Enum, size_t Size>
std::optional<Enum> fromKey(const std::array<const char *, Size> &keys, QStringView key)
{
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [key](const char *text) { return key == QLatin1StringView{text}; });
    if (found == keys.end())
        return std::nullopt;
    return static_cast<Enum>(found - keys.begin());
}

} // namespace

QString recordKindKey(RecordKind kind)
{
    return QLatin1StringView{KindKeys.at(static_cast<size_t>(kind))};
}

std::optional<RecordKind> recordKindFromKey(QStringView key)
{
    return fromKey<RecordKind>(KindKeys, key);
}

QString syncStatusKey(SyncStatus status)
{
    return QLatin1StringView{StatusKeys.at(static_cast<size_t>(status))};
}

std::optional<SyncStatus> syncStatusFromKey(QStringView key)
{
    return fromKey<SyncStatus>(StatusKeys, key);
}

} // namespace passerelle::domain
