// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/odata.h"

#include <QRegularExpression>
#include <QUrl>

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestCondition = 4'000; // encoded; servers refuse addresses over 8 KiB
constexpr qsizetype FieldRoom = 40; // a field's name and its operators

} // namespace

QString literal(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\'', u"''"_s);
    return u'\'' + escaped + u'\'';
}

QString isEqual(const QString &field, const QString &text)
{
    return field + u" eq "_s + literal(text);
}

QString isOneOf(const QString &field, const QStringList &values)
{
    QStringList conditions;
    for (const QString &value : values)
        conditions.append(isEqual(field, value));
    return conditions.join(u" or "_s);
}

QString isOneOfIds(const QStringList &ids)
{
    QStringList conditions;
    for (const QString &id : ids) {
        if (isId(id))
            conditions.append(u"id eq "_s + id);
    }
    return conditions.join(u" or "_s);
}

QString isBetween(const QString &field, const QDate &from, const QDate &to)
{
    QStringList conditions;
    if (from.isValid())
        conditions.append(field + u" ge "_s + from.toString(Qt::ISODate));
    if (to.isValid())
        conditions.append(field + u" le "_s + to.toString(Qt::ISODate));
    return conditions.join(u" and "_s);
}

bool isId(const QString &text)
{
    static const QRegularExpression pattern{
        u"\\A[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\\z"_s};
    return pattern.match(text).hasMatch();
}

QString entityPath(const QString &resource, const QString &id)
{
    return resource + u'(' + id + u')';
}

std::vector<QStringList> chunked(const QStringList &values, int largest)
{
    QStringList wanted = values;
    wanted.removeAll(QString{});
    wanted.removeDuplicates();
    std::vector<QStringList> chunks;
    qsizetype length = 0;
    for (const QString &value : wanted) {
        const qsizetype encoded = QUrl::toPercentEncoding(literal(value)).size() + FieldRoom;
        if (chunks.empty() || chunks.back().size() >= largest || length + encoded > LongestCondition) {
            chunks.emplace_back();
            length = 0;
        }
        chunks.back().append(value);
        length += encoded;
    }
    return chunks;
}

} // namespace passerelle::businesscentral
