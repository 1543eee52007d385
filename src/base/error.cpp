// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace passerelle {

namespace {

using Row = std::pair<ErrorCode, const char *>;

constexpr std::array Keys{
    Row{ErrorCode::Cancelled, "cancelled"},
    Row{ErrorCode::BadUsage, "bad-usage"},
    Row{ErrorCode::BadConfiguration, "bad-configuration"},
    Row{ErrorCode::CompanyUnknown, "company-unknown"},
    Row{ErrorCode::CompanyExists, "company-exists"},
    Row{ErrorCode::CompanyBusy, "company-busy"},
    Row{ErrorCode::NotAvailableYet, "not-available-yet"},
    Row{ErrorCode::InternalError, "internal-error"},
    Row{ErrorCode::SourceUnreachable, "source-unreachable"},
    Row{ErrorCode::SourceCredentialsRefused, "source-credentials-refused"},
    Row{ErrorCode::SourceSecretExpired, "source-secret-expired"},
    Row{ErrorCode::SourceAccessDenied, "source-access-denied"},
    Row{ErrorCode::SourceColumnMissing, "source-column-missing"},
    Row{ErrorCode::SourceChapterUnknown, "source-chapter-unknown"},
    Row{ErrorCode::SourceSyncDisabled, "source-sync-disabled"},
    Row{ErrorCode::OtherWorkstation, "other-workstation"},
    Row{ErrorCode::TakeOverNeeded, "take-over-needed"},
    Row{ErrorCode::LedgerUnreachable, "ledger-unreachable"},
    Row{ErrorCode::LedgerServerError, "ledger-server-error"},
    Row{ErrorCode::LedgerAccessDenied, "ledger-access-denied"},
    Row{ErrorCode::LedgerSubscriptionEnded, "ledger-subscription-ended"},
    Row{ErrorCode::LedgerKeysRefused, "ledger-keys-refused"},
    Row{ErrorCode::LedgerWrongCompany, "ledger-wrong-company"},
    Row{ErrorCode::PaymentJournalInUse, "payment-journal-in-use"},
    Row{ErrorCode::Throttled, "throttled"},
    Row{ErrorCode::BadReply, "bad-reply"},
    Row{ErrorCode::ReplyTooLarge, "reply-too-large"},
    Row{ErrorCode::ClockWrong, "clock-wrong"},
    Row{ErrorCode::NotAuthorized, "not-authorized"},
    Row{ErrorCode::AuthorizationExpired, "authorization-expired"},
    Row{ErrorCode::ConsentRefused, "consent-refused"},
    Row{ErrorCode::SignInClosed, "sign-in-closed"},
    Row{ErrorCode::SignInStateWrong, "sign-in-state-wrong"},
    Row{ErrorCode::SignInTooLate, "sign-in-too-late"},
    Row{ErrorCode::SignInAddressWrong, "sign-in-address-wrong"},
    Row{ErrorCode::SignInCodeRefused, "sign-in-code-refused"},
    Row{ErrorCode::SignInCompanyDiffers, "sign-in-company-differs"},
    Row{ErrorCode::SignInBrowserFailed, "sign-in-browser-failed"},
    Row{ErrorCode::KeychainAbsent, "keychain-absent"},
    Row{ErrorCode::KeychainLocked, "keychain-locked"},
    Row{ErrorCode::KeychainRefused, "keychain-refused"},
    Row{ErrorCode::SecretMissing, "secret-missing"},
    Row{ErrorCode::SecretTooLong, "secret-too-long"},
    Row{ErrorCode::SecretsFileUnsafe, "secrets-file-unsafe"},
    Row{ErrorCode::SecretsFileBad, "secrets-file-bad"},
    Row{ErrorCode::DiskFull, "disk-full"},
    Row{ErrorCode::JournalLocked, "journal-locked"},
    Row{ErrorCode::JournalDamaged, "journal-damaged"},
    Row{ErrorCode::JournalOlder, "journal-older"},
    Row{ErrorCode::JournalNewer, "journal-newer"},
    Row{ErrorCode::JournalOnNetworkFolder, "journal-on-network-folder"},
    Row{ErrorCode::JournalWriteFailed, "journal-write-failed"},
    Row{ErrorCode::FileWriteFailed, "file-write-failed"},
    Row{ErrorCode::SchedulerFailed, "scheduler-failed"},
    Row{ErrorCode::MailFailed, "mail-failed"},
    Row{ErrorCode::BackupUnusable, "backup-unusable"},
    Row{ErrorCode::RequiredFieldMissing, "required-field-missing"},
    Row{ErrorCode::FieldTooLong, "field-too-long"},
    Row{ErrorCode::AmountInvalid, "amount-invalid"},
    Row{ErrorCode::CurrencyMismatch, "currency-mismatch"},
    Row{ErrorCode::CurrencyUnsupported, "currency-unsupported"},
    Row{ErrorCode::ProductUnmapped, "product-unmapped"},
    Row{ErrorCode::TaxUnmapped, "tax-unmapped"},
    Row{ErrorCode::PaymentTypeUnmapped, "payment-type-unmapped"},
    Row{ErrorCode::MappingTargetMissing, "mapping-target-missing"},
    Row{ErrorCode::RoundingUnmapped, "rounding-unmapped"},
    Row{ErrorCode::CustomerMissing, "customer-missing"},
    Row{ErrorCode::CustomerUnknown, "customer-unknown"},
    Row{ErrorCode::CustomerInactive, "customer-inactive"},
    Row{ErrorCode::CustomerNameUsed, "customer-name-used"},
    Row{ErrorCode::AccountToVerify, "account-to-verify"},
    Row{ErrorCode::CustomerNotTransferred, "customer-not-transferred"},
    Row{ErrorCode::InvoiceNotTransferred, "invoice-not-transferred"},
    Row{ErrorCode::AccountUnknown, "account-unknown"},
    Row{ErrorCode::PaymentExceedsBalance, "payment-exceeds-balance"},
    Row{ErrorCode::TotalDiffers, "total-differs"},
    Row{ErrorCode::PeriodClosed, "period-closed"},
    Row{ErrorCode::NumberUsed, "number-used"},
    Row{ErrorCode::ReferenceInactive, "reference-inactive"},
    Row{ErrorCode::TransactionLocked, "transaction-locked"},
    Row{ErrorCode::RefusedByLedger, "refused-by-ledger"},
    Row{ErrorCode::LedgerCannotHold, "ledger-cannot-hold"},
    Row{ErrorCode::OutcomeUnknown, "outcome-unknown"},
    Row{ErrorCode::ConflictChanged, "conflict-changed"},
    Row{ErrorCode::ConflictTwoDocuments, "conflict-two-documents"},
    Row{ErrorCode::ConflictTotal, "conflict-total"},
    Row{ErrorCode::ConflictVoided, "conflict-voided"},
    Row{ErrorCode::WriteBackFailed, "write-back-failed"},
    Row{ErrorCode::RecordUnknown, "record-unknown"},
    Row{ErrorCode::StatusNotAllowed, "status-not-allowed"},
    Row{ErrorCode::ReferenceRequired, "reference-required"},
    Row{ErrorCode::PersonUnsettled, "person-unsettled"},
    Row{ErrorCode::InvoiceSettled, "invoice-settled"},
};

constexpr auto Codes = [] {
    std::array<ErrorCode, Keys.size()> codes{};
    std::transform(Keys.begin(), Keys.end(), codes.begin(), [](const Row &row) { return row.first; });
    return codes;
}();

static_assert(std::is_sorted(Codes.begin(), Codes.end()), "the table follows the enumeration");

} // namespace

QLatin1StringView errorKey(ErrorCode code)
{
    return QLatin1StringView{Keys.at(static_cast<size_t>(code)).second};
}

std::optional<ErrorCode> errorFromKey(QStringView key)
{
    const auto row = std::find_if(Keys.begin(), Keys.end(),
                                  [key](const Row &entry) { return key == QLatin1StringView{entry.second}; });
    return row == Keys.end() ? std::nullopt : std::optional{row->first};
}

std::span<const ErrorCode> allErrorCodes()
{
    return Codes;
}

} // namespace passerelle
