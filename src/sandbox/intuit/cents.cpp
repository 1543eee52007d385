// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/cents.h"

namespace passerelle::sandbox::intuit {

namespace {
__extension__ using Wide = __int128;

constexpr int MaximumDigits = 18;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
} // namespace

std::optional<qint64> parseDecimal(QByteArrayView text, int decimals)
{
    text = text.trimmed();
    const bool isNegative = text.startsWith('-');
    if (isNegative || text.startsWith('+'))
        text = text.sliced(1);
    qint64 value = 0;
    int digits = 0;
    int places = -1;
    bool roundsUp = false;
    for (const char c : text) {
        if (c == '.' && places < 0) {
            places = 0;
            continue;
        }
        if (!isDigit(c))
            return std::nullopt;
        ++digits;
        if (places >= decimals) {
            roundsUp = places == decimals ? c >= '5' : roundsUp;
        } else {
            if (value > 0 && digits > MaximumDigits)
                return std::nullopt;
            value = value * 10 + (c - '0');
        }
        if (places >= 0)
            ++places;
    }
    if (digits == 0)
        return std::nullopt;
    for (int i = places < 0 ? 0 : places; i < decimals; ++i) {
        if (value > 100'000'000'000'000'000)
            return std::nullopt;
        value *= 10;
    }
    value += roundsUp ? 1 : 0;
    return isNegative ? -value : value;
}

std::optional<qint64> decimalOf(const Json &value, int decimals)
{
    if (value.isNumber())
        return parseDecimal(value.numberText(), decimals);
    if (value.isString())
        return parseDecimal(value.toString().toUtf8(), decimals);
    return std::nullopt;
}

qint64 centsOf(const Json &value)
{
    return decimalOf(value, 2).value_or(0);
}

qint64 multiplyRounded(qint64 a, qint64 b, qint64 divisor)
{
    const Wide product = Wide(a) * b;
    const Wide half = divisor / 2;
    const Wide rounded = product >= 0 ? (product + half) / divisor : -((-product + half) / divisor);
    return qint64(rounded);
}

Json amountJson(qint64 cents)
{
    if (cents == 0)
        return {0};
    const QByteArray digits = QByteArray::number(cents < 0 ? -cents : cents).rightJustified(3, '0');
    return Json::number((cents < 0 ? QByteArray("-") : QByteArray()) + digits.chopped(2) + '.'
                        + digits.right(2));
}

} // namespace passerelle::sandbox::intuit
