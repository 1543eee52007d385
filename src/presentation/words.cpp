// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/words.h"

#include <QCoreApplication>

#include <array>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::EffectState;
using domain::LeftOutReason;
using domain::RecordKind;
using domain::StepName;
using domain::SyncStatus;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString statusWord(SyncStatus status)
{
    switch (status) {
    case SyncStatus::Pending:
        return Words::tr("Pending");
    case SyncStatus::ToTransfer:
        return Words::tr("To transfer");
    case SyncStatus::Transferred:
        return Words::tr("Transferred");
    case SyncStatus::TransferError:
        return Words::tr("Transfer error");
    case SyncStatus::DoNotSynchronize:
        return Words::tr("Do not synchronize");
    case SyncStatus::InReview:
        return Words::tr("In review");
    }
    Q_UNREACHABLE();
}

QString kindWord(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
        return Words::tr("Customer");
    case RecordKind::Invoice:
        return Words::tr("Invoice");
    case RecordKind::CreditNote:
        return Words::tr("Credit note");
    case RecordKind::Payment:
        return Words::tr("Payment");
    case RecordKind::Refund:
        return Words::tr("Refund");
    case RecordKind::Deposit:
        return Words::tr("Deposit");
    case RecordKind::Expense:
        return Words::tr("Expense");
    case RecordKind::JournalEntry:
        return Words::tr("Journal entry");
    }
    Q_UNREACHABLE();
}

QString kindsWord(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
        return Words::tr("Customers");
    case RecordKind::Invoice:
        return Words::tr("Invoices");
    case RecordKind::CreditNote:
        return Words::tr("Credit notes");
    case RecordKind::Payment:
        return Words::tr("Payments");
    case RecordKind::Refund:
        return Words::tr("Refunds");
    case RecordKind::Deposit:
        return Words::tr("Deposits");
    case RecordKind::Expense:
        return Words::tr("Expenses");
    case RecordKind::JournalEntry:
        return Words::tr("Journal entries");
    }
    Q_UNREACHABLE();
}

QString stepWord(StepName step)
{
    switch (step) {
    case StepName::Connect:
        return Words::tr("Connect");
    case StepName::CreateCustomers:
        return Words::tr("Create customers");
    case StepName::UpdateCustomers:
        return Words::tr("Update customers");
    case StepName::CreateInvoices:
        return Words::tr("Create invoices");
    case StepName::Payments:
        return Words::tr("Post payments");
    case StepName::JournalEntries:
        return Words::tr("Create journal entries");
    }
    Q_UNREACHABLE();
}

QString stateWord(EffectState state)
{
    switch (state) {
    case EffectState::Planned:
        return Words::tr("Planned");
    case EffectState::Intended:
        return Words::tr("Ready to send");
    case EffectState::InFlight:
        return Words::tr("Sending");
    case EffectState::Unknown:
        return Words::tr("Reply lost, being checked");
    case EffectState::Confirmed:
        return Words::tr("In the ledger");
    case EffectState::Acknowledged:
        return Words::tr("In the ledger, marked in the source");
    case EffectState::Closed:
        return Words::tr("In the ledger, audited");
    case EffectState::Rejected:
        return Words::tr("Refused");
    case EffectState::Conflict:
        return Words::tr("Conflict");
    case EffectState::Blocked:
        return Words::tr("Waits for another record");
    }
    Q_UNREACHABLE();
}

QString leftOutWord(LeftOutReason reason)
{
    switch (reason) {
    case LeftOutReason::BeforeStartDate:
        return Words::tr("Dated before the start date");
    case LeftOutReason::NotReady:
        return Words::tr("Not ready yet: no number, or waiting for its payment");
    case LeftOutReason::CancelledBeforeTransfer:
        return Words::tr("Cancelled before it was transferred");
    case LeftOutReason::OpeningBalance:
        return Words::tr("Opening balance: already in the ledger’s opening figures");
    case LeftOutReason::AlreadyInLedger:
        return Words::tr("Entered by hand: it already has a reference");
    case LeftOutReason::NothingToInvoice:
        return Words::tr("New account without an invoice to transfer");
    case LeftOutReason::OutcomePending:
        return Words::tr("The outcome of an earlier run is still being checked");
    case LeftOutReason::NotDueYet:
        return Words::tr("Journal entry whose date has not come");
    case LeftOutReason::SeriesStopped:
        return Words::tr("Membership fee cancelled or credited: nothing more to spread");
    case LeftOutReason::PaymentsOff:
        return Words::tr("Payments are not transferred: see Settings");
    }
    Q_UNREACHABLE();
}

QString systemName(const QString &key)
{
    static const std::array<std::pair<QString, QString>, 12> names{{
        {u"membri"_s, u"Membri 365"_s},
        {u"momence"_s, u"Momence"_s},
        {u"taxdome"_s, u"TaxDome"_s},
        {u"cloudbeds"_s, u"Cloudbeds"_s},
        {u"quickbooks"_s, u"QuickBooks Online"_s},
        {u"business-central"_s, u"Business Central"_s},
        {u"sage-accounting"_s, u"Sage Accounting"_s},
        {u"sage-300"_s, u"Sage 300"_s},
        {u"sage-50"_s, u"Sage 50"_s},
        {u"acomba"_s, u"Acomba"_s},
        {u"acomba-x"_s, u"AcombaX"_s},
        {u"avantage"_s, u"Avantage"_s},
    }};
    for (const auto &[known, name] : names) {
        if (known == key)
            return name;
    }
    return key;
}

QString recordTitle(RecordKind kind, const QString &number)
{
    //: %1 is the kind ("Invoice"), %2 its number
    return Words::tr("%1 %2").arg(kindWord(kind), number.isEmpty() ? Words::tr("without a number") : number);
}

} // namespace passerelle::presentation
