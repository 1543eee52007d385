// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/company.h"

namespace passerelle::sandbox::intuit {

enum class WriteOperation
{
    Create,
    Update,
    Delete,
    Void
};

/// What became of one write.
struct WriteOutcome
{
    Check fault = {};
    Json answer = {}; ///< {"Invoice":{...}}; an empty batch envelope where the service quietly does nothing
    bool isApplied = false;
};

/// Creates, changes, deletes and voids objects of one company by all the rules; each write is whole or
/// nothing.
class EntityWriter final
{
public:
    explicit EntityWriter(Company &company)
        : m_company(company)
    {
    }

    /// `include` holds the request's include values in lower case.
    [[nodiscard]] WriteOutcome write(const EntityType &type, WriteOperation operation, const Json &sent,
                                     const QStringList &include = {});

private:
    [[nodiscard]] WriteOutcome create(const EntityType &type, const Json &sent, const QStringList &include);
    [[nodiscard]] WriteOutcome change(const EntityType &type, const Json &sent, const QStringList &include);
    [[nodiscard]] WriteOutcome remove(const EntityType &type, const Json &sent);
    [[nodiscard]] WriteOutcome voidIt(const EntityType &type, const Json &sent);

    [[nodiscard]] Check load(const EntityType &type, const Json &sent, std::optional<StoredEntity> &found);
    [[nodiscard]] Check prepare(Draft &draft);
    [[nodiscard]] Check checkOpen(const Json &body) const;
    [[nodiscard]] Check checkUntouchable(const StoredEntity &entity);
    [[nodiscard]] Check checkNumber(Draft &draft);
    [[nodiscard]] WriteOutcome store(Draft &draft);
    void settle(const Draft &draft, qint64 id);

    Company &m_company;
};

} // namespace passerelle::sandbox::intuit
