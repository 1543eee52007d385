// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/prefer.h"

#include <algorithm>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
/// Splits at commas (or semicolons) outside quotes.
QStringList parts(const QString &header)
{
    QStringList found;
    QString current;
    bool isQuoted = false;
    for (const QChar c : header) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == u',' || c == u';'))
            found.append(std::exchange(current, {}).trimmed());
        else
            current += c;
    }
    found.append(current.trimmed());
    found.removeAll(QString());
    return found;
}
} // namespace

bool Preferences::wants(QStringView annotation) const
{
    return std::any_of(annotations.begin(), annotations.end(), [&](const QString &pattern) {
        return pattern.endsWith(u'*') ? annotation.startsWith(pattern.chopped(1)) : annotation == pattern;
    });
}

QByteArray Preferences::applied() const
{
    QStringList applied;
    if (wantsRepresentation)
        applied.append(u"return=representation"_s);
    if (hasPageSize)
        applied.append(u"odata.maxpagesize=%1"_s.arg(pageSize));
    if (tracksChanges)
        applied.append(u"odata.track-changes"_s);
    if (!annotations.isEmpty())
        applied.append(u"odata.include-annotations=\"%1\""_s.arg(annotations.join(u',')));
    return applied.join(u", "_s).toLatin1();
}

Preferences readPreferences(const HttpRequest &request)
{
    Preferences preferences;
    preferences.isFrench = !request.header("accept-language").startsWith("en");
    for (const QString &part : parts(QString::fromLatin1(request.header("prefer")))) {
        const qsizetype equals = part.indexOf(u'=');
        const QString name = (equals < 0 ? part : part.left(equals)).trimmed();
        const QString value = equals < 0 ? QString() : part.mid(equals + 1).trimmed();
        if (name == u"odata.maxpagesize"_s) {
            bool isNumber = false;
            const int size = value.toInt(&isNumber);
            preferences.hasPageSize = isNumber && size > 0;
            preferences.pageSize = preferences.hasPageSize ? std::min(size, LargestPage) : LargestPage;
        } else if (name == u"odata.include-annotations"_s) {
            for (const QString &pattern : value.split(u',', Qt::SkipEmptyParts))
                preferences.annotations.append(pattern.trimmed());
        } else if (name == u"return"_s) {
            preferences.wantsRepresentation = value == u"representation"_s;
        } else if (name == u"odata.track-changes"_s) {
            preferences.tracksChanges = true;
        } else if (name == u"odata.continue-on-error"_s) {
            preferences.continuesOnError = value != u"false"_s;
        }
    }
    return preferences;
}

} // namespace passerelle::sandbox::membri
