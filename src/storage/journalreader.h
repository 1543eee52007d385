// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/journaltypes.h"

#include <functional>
#include <memory>
#include <optional>

namespace passerelle::storage {

class Database;
class RecordOrders;

/// Reads a company's journal beside its writer: needs no lock, never writes, never checkpoints, and every
/// call is one short transaction. Used only on the thread that opened it. Without a journal it is empty and
/// every list too.
class JournalReader final
{
public:
    using StatusCount = storage::StatusCount;
    using RecordRow = storage::RecordRow;
    using RecordQuery = storage::RecordQuery;
    using RecordOrder = storage::RecordOrder;
    using EventRow = storage::EventRow;
    using RunRow = storage::RunRow;

    /// JournalDamaged, JournalNewer, JournalOlder (open it once for writing) or JournalLocked.
    [[nodiscard]] static Result<std::unique_ptr<JournalReader>> open(const JournalPaths &paths);
    JournalReader(const JournalReader &) = delete;
    JournalReader &operator=(const JournalReader &) = delete;
    ~JournalReader();

    [[nodiscard]] bool isEmpty() const { return !m_database; } ///< no journal yet
    [[nodiscard]] Result<Memory> memory() const; ///< of an empty reader: Amnesia

    /// Whether the source had its status "in review" switched on when it was last read (M-37).
    [[nodiscard]] Result<bool> isReviewEnabled() const;

    /// Number and sum by kind, status and currency; records that are gone don't count.
    [[nodiscard]] Result<std::vector<StatusCount>> statusCounts() const;
    [[nodiscard]] Result<qint64> accountsToVerify() const; ///< how many there are (M-16)
    [[nodiscard]] Result<qint64> changedRecords() const; ///< after their transfer, and nobody left them so
    /// The records in error for the same cause: the same code about the same thing. 10,000 at most.
    /// RoundingUnmapped is about one thing only, whatever its amounts.
    [[nodiscard]] Result<std::vector<domain::RecordRef>> alike(ErrorCode code, const QString &detail) const;
    enum class Keep
    {
        WhatIsThere, ///< rows that came since the order was read are not listed
        Anew
    };

    /// The row ids of a list in its order; pages are then read with rows(). The order of a column is kept;
    /// what narrows the list is always of now. Nothing when `isWanted`, asked between rows, answers false.
    [[nodiscard]] Result<std::optional<RecordOrder>> order(const RecordQuery &query, Keep keep,
                                                           const std::function<bool()> &isWanted) const;
    /// The first rows of the same list, at once; empty when that would take as long as all of it.
    [[nodiscard]] Result<std::vector<qint64>> beginning(const RecordQuery &query, int count) const;
    /// The row ids of a list without groups, of now.
    [[nodiscard]] Result<std::vector<qint64>> orderedIds(const RecordQuery &query) const;
    /// A number that differs after anything in the journal was changed by another connection.
    [[nodiscard]] Result<qint64> dataVersion() const;
    [[nodiscard]] Result<std::vector<RecordRow>> rows(const std::vector<qint64> &rowIds) const;
    /// All rows of a list at once, in its order: for lists that are short.
    [[nodiscard]] Result<std::vector<RecordRow>> rows(const RecordQuery &query) const;
    /// By id in the source, or else by number; RecordUnknown when there is none.
    [[nodiscard]] Result<RecordRow> find(domain::RecordKind kind, const QString &idOrNumber) const;

    [[nodiscard]] Result<std::vector<domain::Effect>> effectsOf(const domain::RecordRef &record) const;
    [[nodiscard]] Result<std::vector<domain::Effect>> effectsOfRun(qint64 runId) const;
    [[nodiscard]] Result<std::vector<domain::Effect>> effectsInPeriod(QDate from, QDate to) const;
    /// Those in a period that an adjusting line makes equal to the source, sent or not, and those that the
    /// ledger has with another total.
    [[nodiscard]] Result<std::vector<domain::Effect>> unequalEffects(QDate from, QDate to) const;
    [[nodiscard]] Result<std::vector<domain::Effect>> effects() const; ///< newest generation of every base id
    [[nodiscard]] Result<std::vector<domain::Effect>> unfinished() const;
    [[nodiscard]] Result<QByteArray> payload(const QString &effectId) const;

    [[nodiscard]] Result<std::vector<EventRow>> eventsOf(const domain::RecordRef &record) const;
    [[nodiscard]] Result<std::vector<EventRow>> eventsOfRun(qint64 runId) const;
    [[nodiscard]] Result<std::vector<RunRow>> runs() const; ///< newest first
    [[nodiscard]] Result<RunRow> run(qint64 runId) const;

    /// What the journal holds of a customer; RecordUnknown.
    [[nodiscard]] Result<Erasure> erasureOf(const domain::RecordRef &customer) const;

    [[nodiscard]] Result<QString> headHash() const; ///< 64 hex digits; empty without events
    [[nodiscard]] Result<bool> chainHolds() const; ///< the whole chain, from the first event
    [[nodiscard]] QString sqliteVersion() const;

private:
    explicit JournalReader(std::unique_ptr<Database> database);

    std::unique_ptr<Database> m_database;
    std::unique_ptr<RecordOrders> m_orders; ///< null without a journal
};

} // namespace passerelle::storage
