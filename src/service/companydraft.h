// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "connectors/membri/membrimapping.h"
#include "domain/mapping.h"
#include "domain/record.h"
#include "service/companysettings.h"

#include <map>
#include <optional>

namespace passerelle::service {

/// What `export settings` wrote: a company's settings, its mapping, and what the source's columns are called.
/// No secret is in it.
struct SettingsFile
{
    CompanySettings settings = {};
    std::optional<domain::Mapping> mapping = {};
    std::optional<connectors::MembriMapping> columns = {};
};

/// What the detail of BadConfiguration says in place of a field when a file is no JSON.
inline constexpr QLatin1StringView NotJson{"JSON"};

/// A source that no company has yet: the settings and the secret as they were typed.
struct SourceToTry
{
    SettingsFile company = {};
    Secret secret = {};
};

/// How many records of each kind are to transfer, by day. A record without a date has none.
struct WaitingRecords
{
    std::map<domain::RecordKind, std::map<QDate, int>> days = {};

    /// Those that a start date leaves out (T-37).
    [[nodiscard]] int before(domain::RecordKind kind, const QDate &startDate) const;
    [[nodiscard]] int from(domain::RecordKind kind, const QDate &startDate) const;

    friend bool operator==(const WaitingRecords &, const WaitingRecords &) = default;
};

} // namespace passerelle::service
