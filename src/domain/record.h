// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <tuple>

namespace passerelle::domain {

/// What a record of the source is. The keys (recordKindKey) are those of the command line.
enum class RecordKind
{
    Customer,
    Invoice,
    CreditNote,
    Payment,
    Refund,
    Deposit,
    Expense,
    JournalEntry
};

inline constexpr std::array AllRecordKinds{
    RecordKind::Customer, RecordKind::Invoice, RecordKind::CreditNote, RecordKind::Payment,
    RecordKind::Refund,   RecordKind::Deposit, RecordKind::Expense,    RecordKind::JournalEntry};

/// "customer", "invoice", "credit-note", "payment", "refund", "deposit", "expense", "journal-entry".
[[nodiscard]] QString recordKindKey(RecordKind kind);
[[nodiscard]] std::optional<RecordKind> recordKindFromKey(QStringView key);

/// The six synchronization statuses (M-25).
enum class SyncStatus
{
    Pending,
    ToTransfer,
    Transferred,
    TransferError,
    DoNotSynchronize,
    InReview
};

inline constexpr std::array AllSyncStatuses{SyncStatus::Pending,          SyncStatus::ToTransfer,
                                            SyncStatus::Transferred,      SyncStatus::TransferError,
                                            SyncStatus::DoNotSynchronize, SyncStatus::InReview};

/// "pending", "to-transfer", "transferred", "transfer-error", "do-not-synchronize", "in-review".
[[nodiscard]] QString syncStatusKey(SyncStatus status);
[[nodiscard]] std::optional<SyncStatus> syncStatusFromKey(QStringView key);

/// Which record: its kind and its id in the source.
struct RecordRef
{
    RecordKind kind = RecordKind::Invoice;
    QString id = {};

    /// An entry that this program computed: the source has no such record and is told nothing of it.
    [[nodiscard]] bool isComputed() const
    {
        return kind == RecordKind::JournalEntry && id.contains(QLatin1Char('#'));
    }

    friend bool operator==(const RecordRef &, const RecordRef &) = default;
    friend bool operator<(const RecordRef &a, const RecordRef &b)
    {
        return std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
    }
};

} // namespace passerelle::domain
