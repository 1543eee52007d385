// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace passerelle::domain {

/// Where the entries that spread a membership fee over its period come from (M-68 to M-72). The rows of the
/// source always come first: a fee that has rows is never computed.
enum class DeferralMode
{
    Off, ///< no entries
    SourceRows, ///< the source's rows, nothing else
    Monthly, ///< fees without rows: the same amount each month
    Daily ///< fees without rows: by the days of the period that fall into each month
};

inline constexpr std::array AllDeferralModes{DeferralMode::Off, DeferralMode::SourceRows,
                                             DeferralMode::Monthly, DeferralMode::Daily};

/// "off", "source-rows", "monthly", "daily".
[[nodiscard]] QString deferralModeKey(DeferralMode mode);
[[nodiscard]] std::optional<DeferralMode> deferralModeFromKey(QStringView key);

inline constexpr int LongestMembership = 120; ///< months

struct DeferralPolicy
{
    DeferralMode mode = DeferralMode::Off;
    int months = 12; ///< a membership lasts, from the day of its invoice; 1 to LongestMembership

    [[nodiscard]] bool isOff() const { return mode == DeferralMode::Off; }
    [[nodiscard]] bool computes() const
    {
        return mode == DeferralMode::Monthly || mode == DeferralMode::Daily;
    }

    friend bool operator==(const DeferralPolicy &, const DeferralPolicy &) = default;
};

} // namespace passerelle::domain
