// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>

namespace passerelle {

/// Everything that can go wrong and that the user may read about. The kebab-case key of each (errorKey) is
/// part of the command line's contract; the sentence and the fix live in presentation's ErrorText, in both
/// languages.
enum class ErrorCode
{
    // The run as a whole
    Cancelled,
    BadUsage,
    BadConfiguration,
    CompanyUnknown,
    CompanyExists,
    CompanyBusy,
    NotAvailableYet,
    InternalError,
    // Systems
    SourceUnreachable,
    SourceCredentialsRefused,
    SourceSecretExpired,
    SourceAccessDenied,
    SourceColumnMissing,
    SourceChapterUnknown,
    SourceSyncDisabled,
    OtherWorkstation,
    TakeOverNeeded,
    LedgerUnreachable,
    LedgerServerError,
    LedgerAccessDenied,
    LedgerSubscriptionEnded,
    LedgerKeysRefused,
    LedgerWrongCompany,
    PaymentJournalInUse,
    Throttled,
    BadReply,
    ReplyTooLarge,
    ClockWrong,
    // Authorization
    NotAuthorized,
    AuthorizationExpired,
    ConsentRefused,
    SignInClosed,
    SignInStateWrong,
    SignInTooLate,
    SignInAddressWrong,
    SignInCodeRefused,
    SignInCompanyDiffers,
    SignInBrowserFailed,
    // Local
    KeychainAbsent,
    KeychainLocked,
    KeychainRefused,
    SecretMissing,
    SecretTooLong,
    SecretsFileUnsafe,
    SecretsFileBad,
    DiskFull,
    JournalLocked,
    JournalDamaged,
    JournalOlder,
    JournalNewer,
    JournalOnNetworkFolder,
    JournalWriteFailed,
    FileWriteFailed,
    SchedulerFailed,
    MailFailed,
    BackupUnusable,
    // Records: left as they are until a person acts
    RequiredFieldMissing,
    FieldTooLong,
    AmountInvalid,
    CurrencyMismatch,
    CurrencyUnsupported,
    ProductUnmapped,
    TaxUnmapped,
    PaymentTypeUnmapped,
    MappingTargetMissing,
    RoundingUnmapped,
    CustomerMissing,
    CustomerUnknown,
    CustomerInactive,
    CustomerNameUsed,
    AccountToVerify,
    CustomerNotTransferred,
    InvoiceNotTransferred,
    AccountUnknown,
    PaymentExceedsBalance,
    TotalDiffers,
    PeriodClosed,
    NumberUsed,
    ReferenceInactive,
    TransactionLocked,
    RefusedByLedger,
    LedgerCannotHold,
    OutcomeUnknown,
    ConflictChanged,
    ConflictTwoDocuments,
    ConflictTotal,
    ConflictVoided,
    WriteBackFailed,
    // Commands on records
    RecordUnknown,
    StatusNotAllowed,
    ReferenceRequired,
    PersonUnsettled,
    InvoiceSettled,
};

/// What went wrong: a code to act on, a short fact for the log and for the sentence's %1 (never a finished
/// sentence), and the outside system's own words where it gave any.
struct Error
{
    ErrorCode code = ErrorCode::InternalError;
    QString detail = {};
    QString systemText = {};

    friend bool operator==(const Error &, const Error &) = default;
};

/// The kebab-case key of a code, e.g. "product-unmapped".
[[nodiscard]] QLatin1StringView errorKey(ErrorCode code);

/// The code of a key, or nothing when the key is unknown.
[[nodiscard]] std::optional<ErrorCode> errorFromKey(QStringView key);

/// Every code once, in the order of the enumeration.
[[nodiscard]] std::span<const ErrorCode> allErrorCodes();

} // namespace passerelle
