// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/tone.h"

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::EffectState;
using domain::RecordKind;
using domain::SyncStatus;

Tone toneOf(SyncStatus status)
{
    switch (status) {
    case SyncStatus::Pending:
        return Tone::Idle;
    case SyncStatus::ToTransfer:
        return Tone::Accent;
    case SyncStatus::Transferred:
        return Tone::Ok;
    case SyncStatus::TransferError:
        return Tone::Err;
    case SyncStatus::DoNotSynchronize:
        return Tone::Off;
    case SyncStatus::InReview:
        return Tone::Rev;
    }
    Q_UNREACHABLE();
}

QString iconOf(SyncStatus status)
{
    switch (status) {
    case SyncStatus::Pending:
        return u"pending"_s;
    case SyncStatus::ToTransfer:
        return u"transfer"_s;
    case SyncStatus::Transferred:
        return u"done"_s;
    case SyncStatus::TransferError:
        return u"error"_s;
    case SyncStatus::DoNotSynchronize:
        return u"never"_s;
    case SyncStatus::InReview:
        return u"review"_s;
    }
    Q_UNREACHABLE();
}

QString iconOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
        return u"customer"_s;
    case RecordKind::Invoice:
        return u"invoice"_s;
    case RecordKind::CreditNote:
        return u"credit"_s;
    case RecordKind::Payment:
        return u"payment"_s;
    case RecordKind::Refund:
        return u"refund"_s;
    case RecordKind::Deposit:
        return u"deposit"_s;
    case RecordKind::Expense:
        return u"expense"_s;
    case RecordKind::JournalEntry:
        return u"journal"_s;
    }
    Q_UNREACHABLE();
}

Tone toneOf(EffectState state)
{
    switch (state) {
    case EffectState::Planned:
    case EffectState::Intended:
        return Tone::Idle;
    case EffectState::InFlight:
        return Tone::Accent;
    case EffectState::Unknown:
    case EffectState::Conflict:
        return Tone::Warn;
    case EffectState::Confirmed:
    case EffectState::Acknowledged:
    case EffectState::Closed:
        return Tone::Ok;
    case EffectState::Rejected:
        return Tone::Err;
    case EffectState::Blocked:
        return Tone::Idle;
    }
    Q_UNREACHABLE();
}

QString iconOf(EffectState state)
{
    switch (state) {
    case EffectState::Planned:
    case EffectState::Intended:
        return u"pending"_s;
    case EffectState::InFlight:
        return u"busy"_s;
    case EffectState::Unknown:
        return u"unknown"_s;
    case EffectState::Conflict:
        return u"warning"_s;
    case EffectState::Confirmed:
    case EffectState::Acknowledged:
    case EffectState::Closed:
        return u"done"_s;
    case EffectState::Rejected:
        return u"error"_s;
    case EffectState::Blocked:
        return u"lock"_s;
    }
    Q_UNREACHABLE();
}

} // namespace passerelle::presentation
