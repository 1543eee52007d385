// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/effect.h"

namespace passerelle::quickbooks {

/// "Customer", "Invoice", ...: the name in queries, batches and answers.
[[nodiscard]] QString entityName(domain::LedgerEntity entity);

/// "customer", "creditmemo", ...: the name in addresses.
[[nodiscard]] QString resourceName(domain::LedgerEntity entity);

/// The entity of a resource name, or nothing.
[[nodiscard]] std::optional<domain::LedgerEntity> entityOfResource(const QString &resource);

/// The end the service puts to the name of what is made inactive.
inline constexpr QLatin1StringView InactiveSuffix{" (deleted)"};

/// {"value": id}
[[nodiscard]] Json reference(const QString &id);

/// The id inside a reference, or an empty text.
[[nodiscard]] QString referencedId(const Json &reference);

[[nodiscard]] Json amountJson(const domain::Money &amount);

/// An amount by its text; zero when it is missing.
[[nodiscard]] Result<domain::Money> readAmount(const Json &value, domain::Currency currency);

/// A frozen payload: which resource, and the exact body that goes on the wire.
struct Payload
{
    domain::LedgerEntity entity = domain::LedgerEntity::Invoice;
    Json body = {};
};

[[nodiscard]] QByteArray toBytes(const Payload &payload);
[[nodiscard]] Result<Payload> payloadFromBytes(const QByteArray &bytes);

} // namespace passerelle::quickbooks
