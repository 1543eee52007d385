// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/amounts.h"

namespace passerelle::sandbox::businesscentral {

namespace {
__extension__ using Wide = __int128;

constexpr qint64 Largest = 100'000'000'000'000'000;
constexpr int Cents = 2;
constexpr int Decimals = 5;

/// Adds one digit, or gives false when the number grows too large.
bool push(qint64 &value, int digit)
{
    if (value > Largest)
        return false;
    value = value * 10 + digit;
    return true;
}
} // namespace

std::optional<qint64> scaledOf(const Json &value, int decimals)
{
    QByteArray text = value.isNumber() ? value.numberText() : QByteArray();
    const bool isNegative = text.startsWith('-');
    if (isNegative)
        text.remove(0, 1);
    const qsizetype point = text.indexOf('.');
    const QByteArray whole = point < 0 ? text : text.left(point);
    QByteArray part = point < 0 ? QByteArray() : text.mid(point + 1);
    const bool roundsUp = part.size() > decimals && part[decimals] >= '5';
    part = part.leftJustified(decimals, '0', true);
    qint64 scaled = 0;
    for (const char c : whole + part) {
        if (c < '0' || c > '9' || !push(scaled, c - '0')) // an exponent is refused too
            return std::nullopt;
    }
    if (whole.isEmpty())
        return std::nullopt;
    scaled += roundsUp ? 1 : 0;
    return isNegative ? -scaled : scaled;
}

qint64 centsOf(const Json &value)
{
    return scaledOf(value, Cents).value_or(0);
}

qint64 decimalOf(const Json &value)
{
    return scaledOf(value, Decimals).value_or(0);
}

Json numberJson(qint64 scaled, int decimals)
{
    const bool isNegative = scaled < 0;
    QByteArray digits = QByteArray::number(isNegative ? -scaled : scaled).rightJustified(decimals + 1, '0');
    digits.insert(digits.size() - decimals, '.');
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    return Json::number((isNegative ? QByteArray("-") : QByteArray()) + digits);
}

Json amountJson(qint64 cents)
{
    return numberJson(cents, Cents);
}

Json plainNumber(const Json &value)
{
    return numberJson(decimalOf(value), Decimals);
}

qint64 multiplyRounded(qint64 a, qint64 b, qint64 divisor)
{
    const Wide product = Wide(a) * b;
    const Wide half = divisor / 2;
    return qint64(product >= 0 ? (product + half) / divisor : -((-product + half) / divisor));
}

} // namespace passerelle::sandbox::businesscentral
