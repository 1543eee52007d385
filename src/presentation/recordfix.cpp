// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recordfix.h"

#include "domain/effectlabel.h"
#include "presentation/changewords.h"
#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace passerelle::presentation {

using domain::Effect;
using domain::EffectState;
using domain::MappingKind;
using domain::SyncStatus;

namespace {

class Fix
{
    Q_DECLARE_TR_FUNCTIONS(Fix)
};

FixAction firstActionOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ProductUnmapped:
    case ErrorCode::TaxUnmapped:
    case ErrorCode::PaymentTypeUnmapped:
    case ErrorCode::MappingTargetMissing:
    case ErrorCode::RoundingUnmapped:
        return FixAction::OpenMapping;
    case ErrorCode::AccountToVerify:
    case ErrorCode::CustomerUnknown:
    case ErrorCode::CustomerNameUsed:
    case ErrorCode::CustomerInactive:
        return FixAction::VerifyAccount;
    case ErrorCode::CustomerNotTransferred:
    case ErrorCode::InvoiceNotTransferred:
        return FixAction::ShowRecord;
    case ErrorCode::NotAuthorized:
    case ErrorCode::AuthorizationExpired:
        return FixAction::Authorize;
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::WriteBackFailed:
        return FixAction::CheckOutcome;
    default:
        return FixAction::Retry;
    }
}

/// Where a person may prefer another way than the first.
FixAction secondActionOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::PeriodClosed:
    case ErrorCode::TotalDiffers:
        return FixAction::OpenSettings;
    case ErrorCode::ReferenceInactive:
        return FixAction::OpenMapping;
    case ErrorCode::NumberUsed:
    case ErrorCode::ConflictChanged:
    case ErrorCode::ConflictTwoDocuments:
    case ErrorCode::ConflictTotal:
    case ErrorCode::ConflictVoided:
    case ErrorCode::RefusedByLedger:
    case ErrorCode::LedgerCannotHold:
    case ErrorCode::CurrencyMismatch:
    case ErrorCode::CurrencyUnsupported:
        return FixAction::EnterReference;
    case ErrorCode::ProductUnmapped:
    case ErrorCode::TaxUnmapped:
    case ErrorCode::PaymentTypeUnmapped:
    case ErrorCode::MappingTargetMissing:
    case ErrorCode::RoundingUnmapped:
    case ErrorCode::CustomerUnknown:
    case ErrorCode::CustomerNameUsed:
    case ErrorCode::CustomerInactive:
    case ErrorCode::CustomerNotTransferred:
    case ErrorCode::InvoiceNotTransferred:
        return FixAction::Retry;
    default:
        return FixAction::None;
    }
}

QString labelOf(FixAction action)
{
    switch (action) {
    case FixAction::None:
    case FixAction::RetryAlike:
        return {};
    case FixAction::Retry:
        return Fix::tr("Transfer a&gain");
    case FixAction::OpenMapping:
        return Fix::tr("Map it &now");
    case FixAction::VerifyAccount:
        return Fix::tr("&Link the account…");
    case FixAction::ShowRecord:
        return Fix::tr("&Show what it waits for");
    case FixAction::EnterReference:
        return Fix::tr("Enter its &reference…");
    case FixAction::OpenSettings:
        return Fix::tr("O&pen settings");
    case FixAction::Authorize:
        return Fix::tr("A&uthorization");
    case FixAction::CheckOutcome:
        return Fix::tr("Check &now");
    case FixAction::PostAgain:
        return Fix::tr("Cancel and &post again…");
    case FixAction::LeaveChange:
        return Fix::tr("L&eave it as it is");
    }
    Q_UNREACHABLE();
}

RecordFix::Step stepOf(FixAction action)
{
    return {action, labelOf(action)};
}

/// What the journal says, in its effect's own words where there are any.
Error errorOf(const RecordDetail &detail)
{
    const auto code = errorFromKey(detail.row.errorCode);
    Error error = code ? Error{*code, detail.row.errorDetail} : Error{};
    for (const Effect &effect : detail.effects) {
        if (code && effect.error.code == *code && effect.error != Error{})
            error = effect.error;
    }
    return error;
}

const Effect *openEffect(const RecordDetail &detail)
{
    const auto found = std::find_if(detail.effects.begin(), detail.effects.end(), [](const Effect &effect) {
        return effect.state == EffectState::Unknown || effect.state == EffectState::InFlight;
    });
    return found == detail.effects.end() ? nullptr : &*found;
}

/// Sent, and nobody knows yet: the one thing not to do is to enter it by hand.
RecordFix fixOfUnknown(const Effect &effect, const QString &ledgerName)
{
    RecordFix fix;
    fix.tone = Tone::Warn;
    fix.title = ErrorText::title(ErrorCode::OutcomeUnknown);
    fix.sentence =
        Fix::tr("It was sent, and %1 has not said what became of it. Do not enter it by hand: it may "
                "be there already.")
            .arg(ledgerName);
    fix.fix = Fix::tr("The next run looks for it in %1 and goes on from what it finds.").arg(ledgerName);
    fix.first = stepOf(FixAction::CheckOutcome);
    if (effect.mayApplyUntil > 0)
        fix.notBefore = QDateTime::fromMSecsSinceEpoch(effect.mayApplyUntil, Qt::UTC);
    return fix;
}

void addSteps(RecordFix &fix, const RecordDetail &detail, ErrorCode code)
{
    const bool isOfOtherTotal =
        code == ErrorCode::ConflictTotal && detail.row.record.kind == domain::RecordKind::Invoice;
    fix.first = stepOf(isOfOtherTotal ? FixAction::PostAgain : firstActionOf(code));
    fix.second = stepOf(secondActionOf(code));
    fix.mappingKind = mappingKindOf(code);
    if (fix.first.action == FixAction::ShowRecord && fix.subject.isEmpty())
        fix.first = stepOf(FixAction::Retry);
    if (fix.first.action == fix.second.action)
        fix.second = {};
    const auto others = static_cast<int>(detail.alike.size());
    if (others > 1)
        fix.alike = {FixAction::RetryAlike, Fix::tr("Transfer all %Ln &alike", nullptr, others)};
}

/// Transferred, and not any more as it was posted.
RecordFix fixOfChange(const RecordDetail &detail, const QString &ledgerName)
{
    const storage::RecordRow &row = detail.row;
    RecordFix fix;
    fix.tone = Tone::Warn;
    fix.title = Fix::tr("Changed after its transfer");
    QStringList lines = changeLines(row, domain::postedLabel(detail.effects).value_or(domain::RecordLabel{}));
    if (row.ledgerChange)
        lines.append(Fix::tr("In %1: %2").arg(ledgerName, ErrorText::sentence(*row.ledgerChange)));
    fix.sentence = lines.join(QLatin1Char('\n'));
    const bool isPostable = row.record.kind == domain::RecordKind::Invoice && !row.changed.contains(u"gone")
        && !row.changed.contains(u"cancelled");
    if (isPostable && row.ledgerChange && row.ledgerChange->code == ErrorCode::ConflictVoided) {
        fix.fix = Fix::tr("Leave it as it is, or let the next run post the invoice again as it is now.");
        fix.first = stepOf(FixAction::PostAgain);
    } else if (isPostable) {
        fix.fix =
            Fix::tr(
                "Leave it as it is, or cancel the invoice in %1: the next run posts it again as it is now.")
                .arg(ledgerName);
        fix.first = stepOf(FixAction::PostAgain);
    } else {
        fix.fix = Fix::tr("Correct it in %1 if it has to be, then leave it as it is.").arg(ledgerName);
    }
    fix.second = stepOf(FixAction::LeaveChange);
    return fix;
}

/// A record that only waits may be told as well as one in error: what it waits for is the same kind of thing.
RecordFix fixOfError(const RecordDetail &detail, const Error &error)
{
    RecordFix fix;
    fix.tone = detail.row.sync.status == SyncStatus::TransferError ? Tone::Err : Tone::Warn;
    fix.title = ErrorText::title(error.code);
    fix.sentence = ErrorText::sentence(error);
    fix.fix = ErrorText::fix(error);
    fix.subject = error.detail;
    addSteps(fix, detail, error.code);
    if (error.code == ErrorCode::RoundingUnmapped)
        fix.subject = domain::RoundingDifference;
    if (fix.first.action == FixAction::VerifyAccount)
        fix.subject = detail.row.customerName;
    if (fix.tone == Tone::Warn && fix.first.action == FixAction::Retry) // it is to be transferred already
        fix.first = {};
    return fix;
}

} // namespace

std::optional<MappingKind> mappingKindOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ProductUnmapped:
    case ErrorCode::MappingTargetMissing: // most often; the page looks through the other kinds too
    case ErrorCode::ReferenceInactive:
        return MappingKind::Product;
    case ErrorCode::TaxUnmapped:
        return MappingKind::Tax;
    case ErrorCode::PaymentTypeUnmapped:
        return MappingKind::PaymentType;
    case ErrorCode::RoundingUnmapped:
        return MappingKind::Rounding;
    default:
        return std::nullopt;
    }
}

std::optional<RecordFix> fixOf(const RecordDetail &detail, const QString &ledgerName)
{
    const SyncStatus status = detail.row.sync.status;
    const bool isWaiting = status == SyncStatus::ToTransfer || status == SyncStatus::Pending;
    const bool isChanged = !detail.row.changed.isEmpty() || detail.row.ledgerChange;
    if (isChanged && !openEffect(detail))
        return fixOfChange(detail, ledgerName);
    if (status != SyncStatus::TransferError && !isWaiting)
        return std::nullopt;
    if (const Effect *open = openEffect(detail))
        return fixOfUnknown(*open, ledgerName);
    const Error error = errorOf(detail);
    const bool isKnown = errorFromKey(detail.row.errorCode).has_value();
    if (isKnown && (!isWaiting || !detail.row.sync.message.isEmpty()))
        return fixOfError(detail, error);
    if (isWaiting)
        return std::nullopt;
    RecordFix fix; // told by the source, of an earlier program
    fix.title = statusWord(status);
    fix.sentence = detail.row.sync.message;
    fix.first = stepOf(FixAction::Retry);
    return fix;
}

} // namespace passerelle::presentation
