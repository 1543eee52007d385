// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/businesscentral/entitytype.h"
#include "sandbox/businesscentral/refusal.h"

#include <QList>

#include <utility>

namespace passerelle::sandbox::businesscentral {

inline const QString NoGuid = QStringLiteral("00000000-0000-0000-0000-000000000000");
inline const QString NoDate = QStringLiteral("0001-01-01");

/// A body that was checked against its resource: the properties sent, in the form in which they are stored.
struct Payload
{
    Json values = Json::object();
    QList<std::pair<const Navigation *, Json>> deep = {}; ///< collections sent along (deep insert)

    /// Sent and not empty.
    [[nodiscard]] bool has(const QString &property) const;
    [[nodiscard]] QString text(const QString &property) const { return values[property].toString(); }
};

/// Reads a POST or PATCH body; refuses unknown and read-only properties, wrong types and over-long texts.
[[nodiscard]] Outcome<Payload> readPayload(const EntityType &type, const Json &body, bool isUpdate);
[[nodiscard]] Outcome<Payload> readPayload(const EntityType &type, const QByteArray &body, bool isUpdate);

/// A new record's body: every property with the value that stands for nothing.
[[nodiscard]] Json emptyBody(const EntityType &type);

} // namespace passerelle::sandbox::businesscentral
