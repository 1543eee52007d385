// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/errortext.h"

#include "presentation/errortexts.h"

#include <algorithm>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

namespace {

/// No `default`: a new code does not compile until it has a group, and a test asks for its texts.
std::span<const ErrorTexts> groupOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
    case ErrorCode::BadUsage:
    case ErrorCode::BadConfiguration:
    case ErrorCode::CompanyUnknown:
    case ErrorCode::CompanyExists:
    case ErrorCode::CompanyBusy:
    case ErrorCode::NotAvailableYet:
    case ErrorCode::InternalError:
        return errorTextsOfRun();
    case ErrorCode::SourceUnreachable:
    case ErrorCode::SourceCredentialsRefused:
    case ErrorCode::SourceSecretExpired:
    case ErrorCode::SourceAccessDenied:
    case ErrorCode::SourceColumnMissing:
    case ErrorCode::SourceChapterUnknown:
    case ErrorCode::SourceSyncDisabled:
    case ErrorCode::LedgerUnreachable:
    case ErrorCode::LedgerServerError:
    case ErrorCode::LedgerAccessDenied:
    case ErrorCode::LedgerSubscriptionEnded:
    case ErrorCode::LedgerKeysRefused:
    case ErrorCode::LedgerWrongCompany:
    case ErrorCode::Throttled:
    case ErrorCode::BadReply:
    case ErrorCode::ReplyTooLarge:
    case ErrorCode::ClockWrong:
        return errorTextsOfSystems();
    case ErrorCode::NotAuthorized:
    case ErrorCode::AuthorizationExpired:
    case ErrorCode::ConsentRefused:
    case ErrorCode::SignInClosed:
    case ErrorCode::SignInStateWrong:
    case ErrorCode::SignInTooLate:
    case ErrorCode::SignInAddressWrong:
    case ErrorCode::SignInCodeRefused:
    case ErrorCode::SignInCompanyDiffers:
    case ErrorCode::SignInBrowserFailed:
        return errorTextsOfAuthorization();
    case ErrorCode::KeychainAbsent:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainRefused:
    case ErrorCode::SecretMissing:
    case ErrorCode::SecretTooLong:
    case ErrorCode::SecretsFileUnsafe:
    case ErrorCode::SecretsFileBad:
    case ErrorCode::DiskFull:
    case ErrorCode::JournalLocked:
    case ErrorCode::JournalDamaged:
    case ErrorCode::JournalOlder:
    case ErrorCode::JournalNewer:
    case ErrorCode::JournalOnNetworkFolder:
    case ErrorCode::JournalWriteFailed:
    case ErrorCode::FileWriteFailed:
        return errorTextsOfLocal();
    case ErrorCode::RequiredFieldMissing:
    case ErrorCode::FieldTooLong:
    case ErrorCode::AmountInvalid:
    case ErrorCode::CurrencyMismatch:
    case ErrorCode::CurrencyUnsupported:
    case ErrorCode::ProductUnmapped:
    case ErrorCode::TaxUnmapped:
    case ErrorCode::PaymentTypeUnmapped:
    case ErrorCode::MappingTargetMissing:
    case ErrorCode::CustomerMissing:
    case ErrorCode::CustomerUnknown:
    case ErrorCode::CustomerInactive:
    case ErrorCode::CustomerNameUsed:
    case ErrorCode::AccountToVerify:
    case ErrorCode::CustomerNotTransferred:
    case ErrorCode::InvoiceNotTransferred:
    case ErrorCode::PaymentExceedsBalance:
    case ErrorCode::TotalDiffers:
    case ErrorCode::PeriodClosed:
    case ErrorCode::NumberUsed:
    case ErrorCode::ReferenceInactive:
    case ErrorCode::TransactionLocked:
    case ErrorCode::RefusedByLedger:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::ConflictChanged:
    case ErrorCode::ConflictTwoDocuments:
    case ErrorCode::ConflictTotal:
    case ErrorCode::ConflictVoided:
    case ErrorCode::WriteBackFailed:
    case ErrorCode::RecordUnknown:
    case ErrorCode::StatusNotAllowed:
    case ErrorCode::ReferenceRequired:
        return errorTextsOfRecords();
    }
    Q_UNREACHABLE();
}

const ErrorTexts &textsOf(ErrorCode code)
{
    const auto group = groupOf(code);
    const auto found = std::find_if(group.begin(), group.end(),
                                    [code](const ErrorTexts &texts) { return texts.code == code; });
    Q_ASSERT(found != group.end());
    return *found;
}

QString withDetail(QString text, const QString &detail)
{
    return detail.isEmpty() ? text.remove(u" (%1)"_s) : text.replace(u"%1"_s, detail);
}

} // namespace

QString ErrorText::title(ErrorCode code)
{
    return tr(textsOf(code).title);
}

QString ErrorText::sentence(const Error &error)
{
    return withDetail(tr(textsOf(error.code).sentence), error.detail);
}

QString ErrorText::fix(const Error &error)
{
    return withDetail(tr(textsOf(error.code).fix), error.detail);
}

QString ErrorText::titleOfKey(const QString &key)
{
    const auto code = errorFromKey(key);
    return code ? title(*code) : key;
}

} // namespace passerelle::presentation
