// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpdate.h"

#include <QLocale>

#include <algorithm>

namespace passerelle::net {

using namespace Qt::StringLiterals;

std::optional<QDateTime> parseHttpDate(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    if (!trimmed.endsWith(" GMT"))
        return std::nullopt;
    const QString local = QString::fromLatin1(trimmed.chopped(4));
    QDateTime date = QLocale::c().toDateTime(local, u"ddd, dd MMM yyyy hh:mm:ss"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &text, const QDateTime &now)
{
    constexpr qint64 Day = 86'400;
    bool isNumber = false;
    qint64 seconds = text.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        const std::optional<QDateTime> date = parseHttpDate(text);
        if (!date)
            return std::nullopt;
        seconds = now.secsTo(*date);
    }
    return std::chrono::seconds{std::clamp<qint64>(seconds, 0, Day)};
}

} // namespace passerelle::net
