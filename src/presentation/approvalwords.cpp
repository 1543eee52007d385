// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/approvalwords.h"

#include "presentation/format.h"

#include <QCoreApplication>

namespace passerelle::presentation {

using sync::WithheldReason;

namespace {

class Approved
{
    Q_DECLARE_TR_FUNCTIONS(Approved)
};

} // namespace

QString withheldWord(WithheldReason reason)
{
    switch (reason) {
    case WithheldReason::NotApproved:
        return Approved::tr("Not approved");
    case WithheldReason::Changed:
        return Approved::tr("Changed since approval");
    case WithheldReason::NoLongerPlanned:
        return Approved::tr("Nothing to post any more");
    case WithheldReason::AlreadyInLedger:
        return Approved::tr("Posted already");
    case WithheldReason::NeedsWithheld:
        return Approved::tr("Waits for another record");
    }
    Q_UNREACHABLE();
}

QString withheldSentence(WithheldReason reason)
{
    switch (reason) {
    case WithheldReason::NotApproved:
        return Approved::tr("It was not part of what was approved. Preview again to post it.");
    case WithheldReason::Changed:
        return Approved::tr(
            "It changed since you approved it, so it was not posted. Preview again to see what changed.");
    case WithheldReason::NoLongerPlanned:
        return Approved::tr("Since you approved it, it was taken back, left out or found in error.");
    case WithheldReason::AlreadyInLedger:
        return Approved::tr("Another run posted it since you approved it. Nothing is left to do.");
    case WithheldReason::NeedsWithheld:
        return Approved::tr("It depends on a record that was not posted. Preview again once that one is.");
    }
    Q_UNREACHABLE();
}

QString approvedText(const sync::Approval &approval)
{
    const QString print = QString::fromLatin1(approval.fingerprint());
    return Approved::tr("Approved by %1, %2: %3 of %4 · fingerprint %5")
        .arg(approval.by, Format::dateTime(approval.at),
             Format{}.count(static_cast<qint64>(approval.effects.size())), Format{}.count(approval.planned),
             print.left(4) + QLatin1Char(' ') + print.mid(4, 4));
}

} // namespace passerelle::presentation
