// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/journaltypes.h"

namespace passerelle::storage {

/// The effects as they are now: derived from the events, kept for fast answers.
class EffectTable final
{
public:
    struct Entry
    {
        qint64 no = 0;
        qint64 recordNo = 0;
        domain::Effect effect = {};
    };

    explicit EffectTable(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<std::optional<Entry>> find(const QString &effectId) const;
    [[nodiscard]] Result<std::vector<Entry>> entriesOf(qint64 recordNo) const;
    /// Answers the effect's number; 0 in `no` lets SQLite choose it.
    [[nodiscard]] Result<qint64> insert(qint64 no, qint64 recordNo, const domain::Effect &effect);
    /// Writes what differs, if the row is still in `before`'s state. Answers the rows changed: 0 or 1.
    [[nodiscard]] Result<qint64> update(const Entry &before, const domain::Effect &after);
    [[nodiscard]] Result<Done> clear();

    [[nodiscard]] Result<std::vector<domain::Effect>> all() const; ///< newest generation of every base id
    [[nodiscard]] Result<std::vector<domain::Effect>> unfinished() const;
    [[nodiscard]] Result<std::vector<domain::Effect>> ofRun(qint64 runId) const;
    [[nodiscard]] Result<std::vector<qint64>> numbersOfRun(qint64 runId) const;
    [[nodiscard]] Result<std::vector<domain::Effect>> numbered(const std::vector<qint64> &numbers) const;
    [[nodiscard]] Result<std::vector<domain::Effect>> ofRecord(const domain::RecordRef &record) const;
    [[nodiscard]] Result<std::vector<domain::Effect>> inPeriod(QDate from, QDate to) const;
    [[nodiscard]] Result<std::vector<domain::Effect>> unequalIn(QDate from, QDate to) const;

private:
    [[nodiscard]] Result<std::vector<domain::Effect>> select(const QString &condition,
                                                             const QVariantList &values) const;

    Database &m_database;
};

} // namespace passerelle::storage
