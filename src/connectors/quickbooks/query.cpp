// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/query.h"

#include <QUrl>

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestList = 4'000; // encoded; servers refuse addresses over 8 KiB

} // namespace

QString quoted(const QString &text)
{
    QString literal = u"'"_s;
    for (const QChar c : text) {
        if (c == u'\\' || c == u'\'')
            literal += u'\\';
        literal += c;
    }
    return literal + u'\'';
}

QString isOneOf(const QString &field, const QStringList &values)
{
    QStringList literals;
    for (const QString &value : values)
        literals.append(quoted(value));
    return field + u" IN ("_s + literals.join(u',') + u')';
}

QString isSince(const QString &field, const QDateTime &moment)
{
    const QString text = moment.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss"_s) + u"+00:00"_s;
    return field + u" >= "_s + quoted(text);
}

QString withInactive()
{
    return u"Active IN (true,false)"_s;
}

QString allOf(const QStringList &conditions)
{
    QStringList present = conditions;
    present.removeAll(QString{});
    return present.join(u" AND "_s);
}

QString pageStatement(const QString &entity, const QString &condition, int startPosition)
{
    QString statement = u"SELECT * FROM "_s + entity;
    if (!condition.isEmpty())
        statement += u" WHERE "_s + condition;
    return statement + u" ORDERBY Id STARTPOSITION "_s + QString::number(startPosition) + u" MAXRESULTS "_s
        + QString::number(PageSize);
}

std::vector<QStringList> chunked(const QStringList &values, int largest)
{
    QStringList wanted = values;
    wanted.removeAll(QString{});
    wanted.removeDuplicates();
    std::vector<QStringList> chunks;
    qsizetype length = 0;
    for (const QString &value : wanted) {
        const qsizetype encoded = QUrl::toPercentEncoding(quoted(value)).size() + 3;
        if (chunks.empty() || chunks.back().size() >= largest || length + encoded > LongestList) {
            chunks.emplace_back();
            length = 0;
        }
        chunks.back().append(value);
        length += encoded;
    }
    return chunks;
}

} // namespace passerelle::quickbooks
