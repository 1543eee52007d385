// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace passerelle::sandbox::intuit {

enum class TaxMode
{
    Excluded,
    Inclusive,
    None
};
enum class TaxRounding
{
    PerLine,
    PerRate
};

/// One rate of a tax code: its id and its percentage as the service writes it ("9.975").
struct TaxShare
{
    QString rateId;
    QByteArray percent;
};

/// An amount and the rates that apply to it.
struct TaxableLine
{
    qint64 cents = 0;
    QList<TaxShare> shares = {};
};

/// What one rate brings over the whole document.
struct TaxTotal
{
    TaxShare share;
    qint64 netCents = 0;
    qint64 taxCents = 0;
};

struct TaxResult
{
    QList<qint64> netCents; ///< of each line, in order
    QList<TaxTotal> totals; ///< one a rate, in order of appearance
    qint64 totalTax = 0;
};

/// Each tax on the net amount, half up to the cent, by line or once a rate. Pure arithmetic on whole numbers.
[[nodiscard]] TaxResult computeTaxes(const QList<TaxableLine> &lines, TaxMode mode, TaxRounding rounding);

} // namespace passerelle::sandbox::intuit
