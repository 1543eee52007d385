// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/servicetime.h"

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
constexpr int OffsetSeconds = -8 * 3600;

QDateTime local(const QDateTime &utc)
{
    return utc.toOffsetFromUtc(OffsetSeconds);
}
} // namespace

QString serviceTime(qint64 epochSeconds)
{
    return local(QDateTime::fromSecsSinceEpoch(epochSeconds, Qt::UTC))
        .toString(u"yyyy-MM-ddThh:mm:ss-08:00"_s);
}

QString envelopeTime(const QDateTime &now)
{
    return local(now).toString(u"yyyy-MM-ddThh:mm:ss.zzz-08:00"_s);
}

QDate serviceDay(const QDateTime &now)
{
    return local(now).date();
}

std::optional<qint64> parseServiceTime(const QString &text)
{
    if (text.size() == 10) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid())
            return std::nullopt;
        return QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() - OffsetSeconds;
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() != Qt::LocalTime)
        return time.toSecsSinceEpoch();
    return QDateTime(time.date(), time.time(), Qt::UTC).toSecsSinceEpoch() - OffsetSeconds;
}

} // namespace passerelle::sandbox::intuit
