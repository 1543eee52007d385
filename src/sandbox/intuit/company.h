// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/entitystore.h"
#include "sandbox/intuit/fault.h"
#include "sandbox/intuit/switches.h"
#include "sandbox/intuit/taxengine.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <optional>

namespace passerelle::sandbox::intuit {

/// What a reference leads to.
struct ResolvedName
{
    bool isActive = false;
    QString name;
};

/// Looked up once a request: a batch asks for the same items and tax codes thirty times. Emptied when a list
/// changes.
struct Lookups
{
    QHash<QString, ResolvedName> names; ///< by type and id
    QHash<QString, QList<TaxShare>> shares; ///< by rate list and tax code
};

/// One company while one request is served: its objects, the switches and the time of the request.
struct Company
{
    EntityStore store;
    const IntuitSwitches &switches;
    QDateTime now;
    Lookups lookups = {};

    [[nodiscard]] qint64 seconds() const { return now.toSecsSinceEpoch(); }
};

/// A write on its way through the rules: they complete `body` or refuse it.
struct Draft
{
    const EntityType *type = nullptr;
    Json sent = Json::object(); ///< as received
    Json body = Json::object(); ///< what will be stored
    std::optional<StoredEntity> before = {}; ///< empty on a create
    QStringList include = {}; ///< the request's include values, lower case
    QList<Link> links = {}; ///< what this transaction will use of others

    [[nodiscard]] qint64 id() const { return before ? before->id : 0; }
};

/// The closing date of the books; invalid when none is set.
[[nodiscard]] QDate closeDate(Database &database, const QString &realm);
void setCloseDate(Database &database, const QString &realm, const QDate &date);

} // namespace passerelle::sandbox::intuit
