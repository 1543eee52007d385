// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deferral.h"

#include <algorithm>

namespace passerelle::domain {

namespace {

constexpr std::array ModeKeys{"off", "source-rows", "monthly", "daily"};

} // namespace

QString deferralModeKey(DeferralMode mode)
{
    return QLatin1StringView{ModeKeys.at(static_cast<size_t>(mode))};
}

std::optional<DeferralMode> deferralModeFromKey(QStringView key)
{
    const auto *const found = std::find_if(
        ModeKeys.begin(), ModeKeys.end(), [key](const char *text) { return key == QLatin1StringView{text}; });
    if (found == ModeKeys.end())
        return std::nullopt;
    return static_cast<DeferralMode>(found - ModeKeys.begin());
}

} // namespace passerelle::domain
