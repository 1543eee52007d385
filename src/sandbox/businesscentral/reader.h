// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/entitytype.h"
#include "sandbox/businesscentral/recordstore.h"
#include "sandbox/businesscentral/refusal.h"
#include "sandbox/businesscentral/switches.h"

namespace passerelle::sandbox::businesscentral {

/// The query options of one level: the request's, or those in the brackets of an $expand.
struct QueryOptions
{
    QString filter = {};
    QString select = {};
    QString expand = {};
    QString order = {};
    QString skipToken = {};
    qint64 top = -1; ///< -1: all
    qint64 skip = 0;
    bool counts = false;
    qint64 pageSize = 0; ///< rows of one answer
};

/// The options of a request, its Prefer header included; refuses what the service does not know.
[[nodiscard]] Outcome<QueryOptions> optionsOf(const HttpRequest &request, const Switches &switches);

/// Answers reads: one record or a page of a list, with the records that $expand asks for.
class Reader final
{
public:
    /// `root` is the address of the company: ".../api/v2.0/companies(id)".
    Reader(RecordStore &store, QString root);

    /// A list under a scope (the parts of a whole), or the whole resource. `self` is the request's own
    /// address, from which the address of the next page is made.
    [[nodiscard]] Outcome<Json> list(const EntityType &type, const Condition &scope,
                                     const QueryOptions &options, const QString &self);
    [[nodiscard]] Outcome<Json> one(const EntityType &type, const Record &record,
                                    const QueryOptions &options);
    [[nodiscard]] Outcome<qint64> count(const EntityType &type, const Condition &scope,
                                        const QueryOptions &options);

private:
    [[nodiscard]] Outcome<Condition> conditionOf(const EntityType &type, const Condition &scope,
                                                 const QueryOptions &options) const;
    [[nodiscard]] Outcome<Json> shape(const EntityType &type, const Record &record,
                                      const QueryOptions &options);
    [[nodiscard]] Check expand(const EntityType &type, const Record &record, const QString &wanted,
                               Json &shown);
    [[nodiscard]] Outcome<Json> parts(const EntityType &type, const Record &whole,
                                      const QueryOptions &options);

    RecordStore &m_store;
    QString m_root;
};

/// The rows of a shared table that a resource shows.
[[nodiscard]] Condition viewOf(const EntityType &type);

} // namespace passerelle::sandbox::businesscentral
