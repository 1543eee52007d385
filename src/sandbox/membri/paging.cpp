// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/paging.h"

#include "base/json.h"

#include <QRegularExpression>
#include <QUrl>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
constexpr int DeltaDays = 7;

Json toJsonValue(const QVariant &value)
{
    if (value.isNull())
        return {};
    if (value.typeId() == QMetaType::QString)
        return {value.toString()};
    return {value.toLongLong()};
}

QVariant fromJsonValue(const Json &value)
{
    if (value.isNull())
        return {};
    return value.isString() ? QVariant(value.toString()) : QVariant(value.toInt());
}

Refusal badCookie()
{
    return notUnderstood(u"Malformed XML in the Paging Cookie"_s);
}
} // namespace

QString encodePosition(const PagePosition &position)
{
    Json values = Json::array();
    for (const QVariant &value : position.values)
        values.append(toJsonValue(value));
    Json state;
    state.set(u"v"_s, values).set(u"t"_s, position.trackedVersion);
    const QString cookie =
        u"<cookie pagenumber=\"%1\" pagingcookie=\"%2\" istracking=\"%3\" />"_s.arg(position.number)
            .arg(QString::fromLatin1(state.toBytes().toBase64(QByteArray::Base64UrlEncoding)),
                 position.trackedVersion < 0 ? u"False"_s : u"True"_s);
    return QString::fromLatin1(QUrl::toPercentEncoding(cookie));
}

Outcome<PagePosition> decodePosition(const QString &cookie)
{
    static const QRegularExpression shape(
        u"^<cookie pagenumber=\"(\\d{1,7})\" pagingcookie=\"([A-Za-z0-9_=-]*)\" istracking=\"(False|True)\" />$"_s);
    const auto match = shape.match(cookie);
    if (!match.hasMatch())
        return badCookie();
    const auto state =
        Json::parse(QByteArray::fromBase64(match.captured(2).toLatin1(), QByteArray::Base64UrlEncoding));
    if (!state)
        return badCookie();
    PagePosition position;
    position.number = match.captured(1).toInt();
    position.trackedVersion = (*state)[u"t"].toInt(-1);
    for (const Json &value : (*state)[u"v"].items())
        position.values.append(fromJsonValue(value));
    return position;
}

Condition rowsAfter(const std::vector<OrderTerm> &order, const QString &idSql, const PagePosition &position)
{
    Condition after{idSql + u" > ?"_s, {position.values.value(qsizetype(order.size()))}};
    for (size_t i = order.size(); i-- > 0;) {
        const OrderTerm &term = order[i];
        const QVariant &value = position.values[qsizetype(i)];
        Condition strict;
        if (value.isNull())
            strict.sql = term.isDescending ? u"0"_s : term.sql + u" IS NOT NULL"_s;
        else if (term.isDescending)
            strict = {u"(%1 < ? OR %1 IS NULL)"_s.arg(term.sql), {value}};
        else
            strict = {term.sql + u" > ?"_s, {value}};
        after.sql = u"(%1 OR (%2 IS ? AND %3))"_s.arg(strict.sql, term.sql, after.sql);
        after.bound = strict.bound + QVariantList{value} + after.bound;
    }
    return after;
}

QString encodeDelta(const DeltaPosition &delta)
{
    const QString text =
        u"%1!%2"_s.arg(delta.version).arg(delta.givenAt.toUTC().toString(u"MM/dd/yyyy HH:mm:ss"_s));
    return QString::fromLatin1(QUrl::toPercentEncoding(text, {}, "!"));
}

Outcome<DeltaPosition> decodeDelta(const QString &token, const QDateTime &now)
{
    const qsizetype mark = token.indexOf(u'!');
    bool isNumber = false;
    DeltaPosition delta;
    delta.version = token.left(mark).toLongLong(&isNumber);
    delta.givenAt = QDateTime::fromString(token.mid(mark + 1), u"MM/dd/yyyy HH:mm:ss"_s);
    delta.givenAt.setTimeSpec(Qt::UTC);
    if (mark < 0 || !isNumber || !delta.givenAt.isValid())
        return notUnderstood(u"The delta token is not valid."_s);
    if (delta.givenAt.addDays(DeltaDays) < now)
        return Refusal{
            400, u"0x80044352"_s,
            u"Version stamp associated with the client has expired. Please perform a full sync."_s};
    return delta;
}

} // namespace passerelle::sandbox::membri
