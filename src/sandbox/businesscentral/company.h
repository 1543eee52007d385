// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/payload.h"
#include "sandbox/businesscentral/recordstore.h"
#include "sandbox/businesscentral/switches.h"

namespace passerelle::sandbox::businesscentral {

/// One company while one request is served.
struct Company
{
    RecordStore store;
    const Switches &switches;
    RandomSource &random;

    [[nodiscard]] QDate today() const { return store.now().date(); }
    [[nodiscard]] Record setup(); ///< the only record of generalLedgerSetup
    [[nodiscard]] QString localCurrency() { return setup().text(QStringLiteral("localCurrencyCode")); }
};

/// Two properties that name one record, by its id and by its key: customerId and customerNumber.
struct Relation
{
    QLatin1StringView id;
    QLatin1StringView key;
    QLatin1StringView table;
    QLatin1StringView keyOfTable;
    QLatin1StringView field; ///< as the application calls it, for its refusals
};

/// Sets both properties from whichever was sent; an empty one clears both. Gives the record, if there is one.
[[nodiscard]] Outcome<std::optional<Record>> relate(Company &company, const Payload &sent, Json &body,
                                                    const Relation &relation);
/// The currency: nothing, or the company's own code, means the company's own.
[[nodiscard]] Check relateCurrency(Company &company, const Payload &sent, Json &body);
/// Whether the ids that were sent exist.
[[nodiscard]] Check checkIds(Company &company, const Payload &sent, const EntityType &type);

/// Refuses a number given by hand unless the series allows it; else gives the next one.
[[nodiscard]] Outcome<QString> numberFor(Company &company, const Payload &sent, const EntityType &type,
                                         const QString &nextNumber);

/// Whether a posting date lies within the allowed range.
[[nodiscard]] Check checkPostingDate(Company &company, const QString &date);
/// Whether lines may name an account of the general ledger.
[[nodiscard]] Check checkAccount(const Record &account);
/// Whether a customer may get another document or payment.
[[nodiscard]] Check checkBlocked(const Record &customer, bool isPosting);

} // namespace passerelle::sandbox::businesscentral
