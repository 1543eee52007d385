// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/membri/membrimapping.h"
#include "domain/money.h"

#include <QDate>
#include <QTimeZone>

namespace passerelle::connectors::membri {

/// A row of a reply, read by the mapping's column keys. A column that is not mapped reads as empty. Short
/// lived: the row and the table must outlive it.
class Row final
{
public:
    Row(const Json &json, const MembriMapping::Table &table)
        : m_json(json)
        , m_table(table)
    {
    }

    [[nodiscard]] const Json &value(QStringView column) const;
    [[nodiscard]] QString text(QStringView column) const; ///< trimmed
    [[nodiscard]] QString id(QStringView column) const; ///< of a key or lookup, in lower case
    [[nodiscard]] bool flag(QStringView column, bool fallback) const;
    [[nodiscard]] std::optional<qint64> choice(QStringView column) const;
    [[nodiscard]] QDateTime moment(QStringView column) const; ///< UTC
    /// The day a date or date-time falls on in the organization's time zone; invalid when there is none.
    [[nodiscard]] QDate day(QStringView column, const QTimeZone &zone) const;
    [[nodiscard]] QString label(QStringView column) const; ///< formatted value: for display only
    [[nodiscard]] QString
    lookupTable(QStringView column) const; ///< which table a lookup points to; "" when not told
    [[nodiscard]] QString versionToken() const;

private:
    [[nodiscard]] QString annotation(QStringView column, QStringView name) const;

    const Json &m_json;
    const MembriMapping::Table &m_table;
};

/// Reads the amounts of one document in its currency and remembers the first that is none of two decimals.
class AmountReader final
{
public:
    /// The amounts of a currency that is not supported are not judged: the currency will be.
    explicit AmountReader(const QString &currencyCode);

    /// Zero when the column is empty or unreadable.
    [[nodiscard]] domain::Money money(const Row &row, QStringView column);
    [[nodiscard]] std::optional<domain::Decimal> decimal(const Row &row, QStringView column);
    [[nodiscard]] domain::Money zero() const { return {0, m_currency}; }
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    void blame(QStringView column, const QByteArray &text);

    domain::Currency m_currency;
    bool m_isSupported;
    QString m_problem;
};

} // namespace passerelle::connectors::membri
