// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/journaltypes.h"

#include <map>

namespace passerelle::storage {

/// Records that say nothing of their person any more, each with what stands for the name.
using ErasedRecords = std::map<domain::RecordRef, QString>;

/// The runs: when, by whom, how they ended.
class RunTable final
{
public:
    explicit RunTable(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<qint64> begin(qint64 actorNo, const QDateTime &now, const QString &mode,
                                       qint64 firstSeq);
    /// Answers false when the run has ended before or does not exist.
    [[nodiscard]] Result<bool> end(qint64 runId, const QDateTime &now, const QString &result, int exitCode,
                                   const Json &summary, qint64 lastSeq);
    /// Takes persons out of what the runs said of these records. Answers how many runs were changed.
    [[nodiscard]] Result<int> scrub(const ErasedRecords &records, const SentenceOf &sentence);
    [[nodiscard]] Result<std::vector<qint64>> open() const; ///< runs without an end
    [[nodiscard]] Result<std::vector<RunRow>> all() const; ///< newest first
    [[nodiscard]] Result<std::optional<RunRow>> find(qint64 runId) const;

private:
    Database &m_database;
};

} // namespace passerelle::storage
