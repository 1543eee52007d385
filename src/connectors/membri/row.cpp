// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/row.h"

namespace passerelle::connectors::membri {

using namespace Qt::StringLiterals;

namespace {

QByteArray numberIn(const Json &value)
{
    return value.isString() ? value.toString().trimmed().toUtf8() : value.numberText();
}

} // namespace

const Json &Row::value(QStringView column) const
{
    static const Json null;
    const QString property = m_table.property(column);
    return property.isEmpty() ? null : m_json[property];
}

QString Row::text(QStringView column) const
{
    const Json &found = value(column);
    return found.isNumber() ? QString::fromLatin1(found.numberText()) : found.toString().trimmed();
}

QString Row::id(QStringView column) const
{
    return value(column).toString().toLower();
}

bool Row::flag(QStringView column, bool fallback) const
{
    return value(column).toBool(fallback);
}

std::optional<qint64> Row::choice(QStringView column) const
{
    const Json &found = value(column);
    return found.isNumber() ? std::optional{found.toInt(-1)} : std::nullopt;
}

QDateTime Row::moment(QStringView column) const
{
    return QDateTime::fromString(value(column).toString(), Qt::ISODate).toUTC();
}

QDate Row::day(QStringView column, const QTimeZone &zone) const
{
    const QString text = value(column).toString();
    if (!text.contains(u'T'))
        return QDate::fromString(text, Qt::ISODate);
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    return moment.isValid() ? moment.toTimeZone(zone).date() : QDate{};
}

QString Row::label(QStringView column) const
{
    return annotation(column, u"@OData.Community.Display.V1.FormattedValue");
}

QString Row::lookupTable(QStringView column) const
{
    return annotation(column, u"@Microsoft.Dynamics.CRM.lookuplogicalname");
}

QString Row::versionToken() const
{
    return m_json[u"@odata.etag"].toString();
}

QString Row::annotation(QStringView column, QStringView name) const
{
    const QString property = m_table.property(column);
    return property.isEmpty() ? QString{} : m_json[property + name.toString()].toString();
}

AmountReader::AmountReader(const QString &currencyCode)
{
    const Result<domain::Currency> currency = domain::Currency::fromCode(currencyCode);
    m_isSupported = static_cast<bool>(currency);
    if (currency)
        m_currency = *currency;
}

domain::Money AmountReader::money(const Row &row, QStringView column)
{
    const Json &value = row.value(column);
    if (value.isNull())
        return zero();
    const QByteArray text = numberIn(value);
    const Result<domain::Money> amount = domain::moneyFromText(text, m_currency);
    if (amount)
        return *amount;
    blame(column, text);
    return zero();
}

std::optional<domain::Decimal> AmountReader::decimal(const Row &row, QStringView column)
{
    const Json &value = row.value(column);
    if (value.isNull())
        return std::nullopt;
    const QByteArray text = numberIn(value);
    const Result<domain::Decimal> number = domain::decimalFromText(text);
    if (number)
        return *number;
    blame(column, text);
    return std::nullopt;
}

void AmountReader::blame(QStringView column, const QByteArray &text)
{
    if (m_isSupported && m_problem.isEmpty())
        m_problem = column.toString() + u": "_s + QString::fromUtf8(text);
}

} // namespace passerelle::connectors::membri
