// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/company.h"

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

QDate closeDate(Database &database, const QString &realm)
{
    return QDate::fromString(database.setting(u"intuit-close-date-%1"_s.arg(realm)), Qt::ISODate);
}

void setCloseDate(Database &database, const QString &realm, const QDate &date)
{
    database.setSetting(u"intuit-close-date-%1"_s.arg(realm), date.toString(Qt::ISODate));
}

} // namespace passerelle::sandbox::intuit
