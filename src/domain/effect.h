// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerfacts.h"

#include <QStringList>

#include <variant>

namespace passerelle::domain {

/// The steps of a run in their order (M-44). Credit notes are created with the invoices; refunds and the
/// application of credit notes go with the payments.
enum class StepName
{
    Connect,
    CreateCustomers,
    UpdateCustomers,
    CreateInvoices,
    Payments,
    JournalEntries
};

/// "connect", "create-customers", "update-customers", "create-invoices", "payments", "journal-entries".
[[nodiscard]] QString stepKey(StepName step);
[[nodiscard]] std::optional<StepName> stepFromKey(QStringView key);

/// What an effect does for its record: part of its identity.
enum class Purpose
{
    Create,
    Update,
    Apply,
    Refund
};

/// "create", "update", "apply", "refund".
[[nodiscard]] QString purposeKey(Purpose purpose);
[[nodiscard]] std::optional<Purpose> purposeFromKey(QStringView key);

/// Which list of the ledger an effect writes to.
enum class LedgerEntity
{
    Customer,
    Invoice,
    CreditMemo,
    Payment,
    RefundReceipt,
    JournalEntry
};

/// The entity an effect of this record kind and purpose writes.
[[nodiscard]] LedgerEntity entityOf(RecordKind kind, Purpose purpose);

/// States of one effect (docs/exactly-once). Planned to InFlight and Unknown are unfinished; Blocked waits
/// for another record; Rejected and Conflict wait for a person; Confirmed is in the ledger; Acknowledged is
/// also marked in the source; Closed also passed the audit.
enum class EffectState
{
    Planned,
    Intended,
    InFlight,
    Unknown,
    Confirmed,
    Acknowledged,
    Closed,
    Rejected,
    Conflict,
    Blocked,
};

/// "planned", "intended", ... : the journal's words.
[[nodiscard]] QString effectStateKey(EffectState state);
[[nodiscard]] std::optional<EffectState> effectStateFromKey(QStringView key);

/// True for Confirmed, Acknowledged and Closed.
[[nodiscard]] bool isInLedger(EffectState state);

struct Effect;

/// Its document stood in the ledger and is proved not to be there any more: its record may be posted anew.
[[nodiscard]] bool isProvedVoid(const Effect &effect);

/// A place in the ledger that is known by its id, or will be once another effect is confirmed.
struct Reference
{
    QString ledgerId = {};
    QString baseId = {}; ///< of the effect that creates it, when ledgerId is empty

    friend bool operator==(const Reference &, const Reference &) = default;
};

struct CustomerDraft
{
    QString name = {};
    QString email = {};
    QString phone = {};
    Address address = {};
    QString currencyCode = {};
    QString ledgerId = {}; ///< of an update
    QString versionToken = {}; ///< of an update: the ledger's token it was planned on

    friend bool operator==(const CustomerDraft &, const CustomerDraft &) = default;
};

struct DraftLine
{
    QString description = {};
    QString itemId = {};
    QString taxCodeId = {};
    QString classId = {};
    std::optional<Decimal> quantity = {};
    std::optional<Decimal> unitPrice = {};
    Money net = {};
    bool isAdjusting = false; ///< it makes up for the cents that the ledger would compute otherwise

    friend bool operator==(const DraftLine &, const DraftLine &) = default;
};

/// An invoice, credit memo or refund receipt, told apart by the effect's entity.
struct DocumentDraft
{
    Reference customer = {};
    QString number = {}; ///< empty: the ledger numbers it
    QDate day = {};
    QDate dueDate = {};
    QString currencyCode = {};
    QString memo = {};
    std::vector<DraftLine> lines = {};
    QString paymentMethodId = {}; ///< refund receipt
    QString accountId = {}; ///< refund receipt: the account the money left
    QString paymentReference = {}; ///< refund receipt
    std::optional<Reference> appliesTo = {}; ///< credit memo: the invoice it settles

    friend bool operator==(const DocumentDraft &, const DocumentDraft &) = default;
};

/// A payment on an invoice; with `credit` set, the application of a credit memo to it (amount 0).
struct PaymentDraft
{
    Reference customer = {};
    Reference invoice = {};
    std::optional<Reference> credit = {};
    Money amount = {};
    Money applied = {}; ///< what falls on the invoice; differs from amount only for a credit application
    QDate day = {};
    QString currencyCode = {};
    QString paymentMethodId = {};
    QString accountId = {}; ///< empty: the ledger's default (Undeposited Funds)
    QString reference = {};
    QString note = {};

    friend bool operator==(const PaymentDraft &, const PaymentDraft &) = default;
};

/// One line of a journal entry: a debit is positive, a credit negative.
struct EntryLine
{
    QString accountId = {};
    Money amount = {};
    QString description = {};

    friend bool operator==(const EntryLine &, const EntryLine &) = default;
};

/// A journal entry; its lines add up to zero (I6).
struct JournalEntryDraft
{
    QDate day = {};
    QString currencyCode = {};
    QString memo = {};
    std::vector<EntryLine> lines = {};

    friend bool operator==(const JournalEntryDraft &, const JournalEntryDraft &) = default;
};

using Draft = std::variant<CustomerDraft, DocumentDraft, PaymentDraft, JournalEntryDraft>;

enum class Proof
{
    None,
    Reply,
    Lookup
};

/// One create or update in the ledger: its identity, what was promised, and what is proven. The journal keeps
/// all of it (and the frozen payload beside it); the draft exists only until the payload is frozen.
struct Effect
{
    // Identity
    QString effectId = {}; ///< 32 hex digits: the request key
    QString baseId = {}; ///< 64 hex digits
    QString marker = {}; ///< PSRL- and 15 hex digits
    int generation = 1;
    RecordRef record = {};
    Purpose purpose = Purpose::Create;
    StepName step = StepName::CreateInvoices;
    // Promise
    QString recordNumber = {}; ///< the source's number of the record, for people
    QString customerName = {}; ///< for people
    QString naturalKey =
        {}; ///< document number, payment reference or customer name; empty when the ledger numbers it
    QStringList dependsOn = {}; ///< base ids
    Money total = {}; ///< predicted ledger total
    Money adjustment = {}; ///< the part of the total that adjusting lines make up
    QDate day = {};
    QString customerLedgerId = {};
    QString targetLedgerId = {}; ///< of an update: what it changes
    QString targetVersion = {}; ///< of an update: the version token it was planned on
    QString sourceVersion = {}; ///< the source record's token when it was planned
    QByteArray payloadHash = {};
    // Progress
    EffectState state = EffectState::Planned;
    int attempt = 0;
    qint64 sentAt = 0; ///< UTC milliseconds of the last attempt
    qint64 mayApplyUntil = 0; ///< UTC milliseconds after which absence is proof (sentAt + quiet time)
    QString batchId = {};
    bool looksUpFirst = false; ///< amnesia: a look-up must come before the first send
    // Outcome
    QString ledgerId = {};
    QString versionToken = {};
    QString ledgerNumber = {};
    Money ledgerTotal = {};
    Proof proof = Proof::None;
    Error error = {};
    qint64 runId = 0;

    friend bool operator==(const Effect &, const Effect &) = default;
};

} // namespace passerelle::domain
