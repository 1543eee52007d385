// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/csv.h"

#include <algorithm>

namespace passerelle::service {

namespace {

constexpr QChar AmountMark{0x1}; // can't occur in a cell: control characters are dropped from text

bool startsAFormula(const QString &text)
{
    static const QString starts = QStringLiteral("=+-@\t\r\n");
    return !text.isEmpty() && (starts.contains(text.front()) || text.front().isNull());
}

QString quoted(QString text)
{
    const bool needsQuotes = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == QLatin1Char('"') || c == QLatin1Char(',') || c == QLatin1Char('\n')
            || c == QLatin1Char('\r');
    });
    if (!needsQuotes)
        return text;
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString cellText(const QString &cell)
{
    if (cell.startsWith(AmountMark))
        return cell.mid(1);
    QString text = cell;
    text.remove(AmountMark);
    return quoted(startsAFormula(text) ? QLatin1Char('\'') + text : text);
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QStringList texts;
    for (const QString &cell : cells)
        texts.append(cellText(cell));
    return texts.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

QString csvAmount(const QByteArray &amount)
{
    return AmountMark + QString::fromLatin1(amount);
}

} // namespace passerelle::service
