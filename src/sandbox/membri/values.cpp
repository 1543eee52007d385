// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/values.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
Refusal wrongType(const Table &table, const Column &column)
{
    return notUnderstood(
        u"Error identified in Payload provided by the user for Entity :'%1'. Cannot convert the value "
        "of property '%2' to the expected type."_s.arg(table.set, column.wireName()));
}

Refusal outOfRange(const Table &table, const Column &column, const QByteArray &value)
{
    QStringList accepted;
    for (const Option &option : column.options)
        accepted.append(QString::number(option.value));
    return {400, u"0x80048403"_s,
            u"A validation error occurred. The value %1 of '%2' on record of type '%3' is outside the valid "
            u"range. "
            "Accepted Values: %4"_s.arg(QString::fromLatin1(value), column.name, table.name,
                                        accepted.join(u','))};
}

Outcome<QVariant> textToStored(const Table &table, const Column &column, const Json &value)
{
    if (!value.isString())
        return wrongType(table, column);
    const QString text = value.toString();
    if (text.size() > column.length)
        return Refusal{
            400, u"0x80044331"_s,
            u"A validation error occurred.  The length of the '%1' attribute of the '%2' entity exceeded the "
            "maximum allowed length of '%3'."_s.arg(column.name, table.name)
                .arg(column.length)};
    return text.isEmpty() ? QVariant() : QVariant(text);
}

Outcome<QVariant> choiceToStored(const Table &table, const Column &column, const Json &value)
{
    const QByteArray number = value.numberText();
    const auto isIt = [&](const Option &option) { return QByteArray::number(option.value) == number; };
    if (!value.isNumber())
        return wrongType(table, column);
    if (!std::any_of(column.options.begin(), column.options.end(), isIt))
        return outOfRange(table, column, number);
    return QVariant(number.toLongLong());
}

Outcome<QVariant> dateToStored(const Table &table, const Column &column, const Json &value)
{
    const QString text = value.toString();
    if (column.type == ColumnType::DateOnly) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() && text.size() == 10 ? Outcome<QVariant>(QVariant(text))
                                                   : wrongType(table, column);
    }
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    const bool hasZone = text.endsWith(u'Z') || text.lastIndexOf(u'+') > 10 || text.lastIndexOf(u'-') > 10;
    if (!moment.isValid() || !hasZone)
        return wrongType(table, column);
    return QVariant(moment.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s));
}
} // namespace

bool isGuid(QStringView text)
{
    static const QRegularExpression shape(u"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    return text.size() == 36 && shape.match(text).hasMatch();
}

std::optional<qint64> scaled(QByteArrayView text)
{
    const bool isNegative = text.startsWith('-');
    if (isNegative)
        text = text.sliced(1);
    const qsizetype point = text.indexOf('.');
    const QByteArrayView whole = point < 0 ? text : text.first(point);
    QByteArray fraction = point < 0 ? QByteArray() : text.sliced(point + 1).toByteArray();
    while (fraction.size() > 4 && fraction.endsWith('0'))
        fraction.chop(1);
    const QByteArray digits = whole.toByteArray() + fraction.leftJustified(4, '0');
    const bool isPlain = !whole.isEmpty() && fraction.size() <= 4 && digits.size() <= 18
        && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isPlain)
        return std::nullopt;
    const qint64 value = digits.toLongLong();
    return isNegative ? -value : value;
}

QByteArray decimalText(qint64 stored)
{
    const qint64 magnitude = stored < 0 ? -stored : stored;
    QByteArray fraction = QByteArray::number(magnitude % Scale).rightJustified(4, '0');
    while (fraction.size() > 2 && fraction.endsWith('0'))
        fraction.chop(1);
    return (stored < 0 ? "-" : "") + QByteArray::number(magnitude / Scale) + '.' + fraction;
}

Json toJson(const Column &column, const QVariant &stored)
{
    if (stored.isNull())
        return {};
    switch (column.type) {
    case ColumnType::Whole:
    case ColumnType::Choice:
        return {stored.toLongLong()};
    case ColumnType::YesNo:
        return {stored.toLongLong() != 0};
    case ColumnType::Money:
    case ColumnType::Decimal:
        return Json::number(decimalText(stored.toLongLong()));
    default:
        return {stored.toString()};
    }
}

Outcome<QVariant> toStored(const Table &table, const Column &column, const Json &value)
{
    if (value.isNull())
        return QVariant();
    switch (column.type) {
    case ColumnType::Text:
        return textToStored(table, column, value);
    case ColumnType::Choice:
        return choiceToStored(table, column, value);
    case ColumnType::YesNo:
        return value.isBool() ? Outcome<QVariant>(QVariant(value.toBool() ? 1 : 0))
                              : wrongType(table, column);
    case ColumnType::Whole:
        return value.isNumber() && !value.numberText().contains('.')
            ? Outcome<QVariant>(QVariant(value.toInt()))
            : wrongType(table, column);
    case ColumnType::Money:
    case ColumnType::Decimal: {
        const auto number = value.isNumber() ? scaled(value.numberText()) : std::nullopt;
        return number ? Outcome<QVariant>(QVariant(*number)) : wrongType(table, column);
    }
    case ColumnType::DateTime:
    case ColumnType::DateOnly:
        return dateToStored(table, column, value);
    case ColumnType::Id:
        return isGuid(value.toString()) ? Outcome<QVariant>(QVariant(value.toString().toLower()))
                                        : wrongType(table, column);
    case ColumnType::Lookup:
        return notUnderstood(
            u"CRM do not support direct update of Entity Reference properties, Use Navigation "
            "properties instead."_s);
    }
    Q_UNREACHABLE();
}

QString formatted(const Column &column, const QVariant &stored, bool isFrench)
{
    if (stored.isNull())
        return {};
    switch (column.type) {
    case ColumnType::Choice:
        for (const Option &option : column.options) {
            if (option.value == stored.toInt())
                return isFrench ? option.label.french : option.label.english;
        }
        return {};
    case ColumnType::YesNo:
        return stored.toInt() != 0 ? (isFrench ? u"Oui"_s : u"Yes"_s) : (isFrench ? u"Non"_s : u"No"_s);
    case ColumnType::Money: {
        QString text = QString::fromLatin1(decimalText(stored.toLongLong()));
        return isFrench ? text.replace(u'.', u',') + u"\u00a0$"_s : u"$"_s + text;
    }
    case ColumnType::DateTime:
    case ColumnType::DateOnly:
        return stored.toString().left(10);
    default:
        return {};
    }
}

} // namespace passerelle::sandbox::membri
