// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/odataquery.h"

#include <QUrl>
#include <QUuid>

namespace passerelle::connectors::membri {

using namespace Qt::StringLiterals;

QString odataText(const QString &text)
{
    QString literal = text;
    literal.replace(u'\'', u"''"_s);
    return u'\'' + literal + u'\'';
}

QString odataId(const QString &id)
{
    const QString bare = QUuid::fromString(id).toString(QUuid::WithoutBraces);
    return bare == id.toLower() ? bare : odataText(id);
}

QString anyOf(const QString &property, const QStringList &ids)
{
    QStringList terms;
    for (const QString &id : ids)
        terms.append(property + u" eq "_s + odataId(id));
    return terms.join(u" or "_s);
}

QByteArray keySegment(const QString &id)
{
    return '(' + QUrl::toPercentEncoding(odataId(id)) + ')';
}

QByteArray ODataQuery::encoded() const
{
    QStringList columns = select;
    columns.removeAll(QString{});
    QByteArray text = set.toUtf8() + "?$select=" + columns.join(u',').toUtf8();
    if (!filter.isEmpty())
        text += "&$filter=" + QUrl::toPercentEncoding(filter);
    return text;
}

} // namespace passerelle::connectors::membri
