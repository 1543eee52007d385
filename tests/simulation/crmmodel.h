// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcerecords.h"
#include "simulation/chance.h"
#include "simulation/ledgermodel.h"

#include <set>

namespace passerelle::simulation {

/// The membership system: records with a version each, changed only by conditional updates.
class CrmModel final
{
public:
    CrmModel(const Scene &scene, quint64 seed, LedgerModel &ledger);

    [[nodiscard]] const domain::SourceSnapshot &books() const { return m_books; }
    [[nodiscard]] domain::SyncFields *find(const domain::RecordRef &record);
    [[nodiscard]] const std::vector<domain::RecordRef> &records() const { return m_records; }

    /// A write-back as the source's connector carries it out: conditional, read again when the version is
    /// stale, and never over a person's decision.
    [[nodiscard]] sync::WriteBackFinished writeBack(const sync::TellSource &command);
    /// A person changes a record's status, or (the same status) something else in it.
    void touch(const domain::RecordRef &record, domain::SyncStatus status);
    /// Records whose status a person changed for another end than to transfer them.
    [[nodiscard]] bool isTakenBack(const domain::RecordRef &record) const
    {
        return m_takenBack.contains(record);
    }

private:
    void addCustomers(const Scene &scene, Chance &chance, LedgerModel &ledger);
    void addDocuments(const Scene &scene, Chance &chance);
    void addEntries(const Scene &scene, Chance &chance);
    void renew(domain::SyncFields &fields);

    domain::SourceSnapshot m_books;
    std::vector<domain::RecordRef> m_records;
    std::set<domain::RecordRef> m_takenBack;
    int m_version = 0;
};

} // namespace passerelle::simulation
