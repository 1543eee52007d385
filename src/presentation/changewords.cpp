// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/changewords.h"

#include "presentation/format.h"
#include "presentation/recordlistmodel.h"

#include <QCoreApplication>

namespace passerelle::presentation {

namespace {

class Change
{
    Q_DECLARE_TR_FUNCTIONS(Change)
};

QString lineOf(const QString &what, const storage::RecordRow &now, const domain::RecordLabel &posted)
{
    const auto amount = [&now](const domain::Money &of) {
        return Format{}.amount(signedAmount(now.record.kind, of));
    };
    if (what == u"gone")
        return Change::tr("It is not in the source any more.");
    if (what == u"cancelled")
        return Change::tr("It is cancelled in the source.");
    if (what == u"amount")
        return Change::tr("Amount: was %1, is now %2").arg(amount(posted.amount), amount(now.amount));
    if (what == u"date")
        return Change::tr("Date: was %1, is now %2").arg(Format::date(posted.day), Format::date(now.day));
    if (what == u"number")
        return Change::tr("Number: was %1, is now %2").arg(posted.number, now.number);
    return Change::tr("Customer: was %1, is now %2").arg(posted.customerName, now.customerName);
}

} // namespace

QStringList changeLines(const storage::RecordRow &now, const domain::RecordLabel &posted)
{
    QStringList lines;
    for (const QString &what : now.changed)
        lines.append(lineOf(what, now, posted));
    return lines;
}

} // namespace passerelle::presentation
