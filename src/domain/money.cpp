// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include <algorithm>
#include <limits>

namespace passerelle::domain {

namespace {

__extension__ using Wide = __int128;

// Currencies of two decimals that an association in Canada may meet; a longer list brings no proof with it.
constexpr std::array<std::array<char, 3>, 12> TwoDecimals{{{'C', 'A', 'D'},
                                                           {'U', 'S', 'D'},
                                                           {'E', 'U', 'R'},
                                                           {'G', 'B', 'P'},
                                                           {'C', 'H', 'F'},
                                                           {'A', 'U', 'D'},
                                                           {'N', 'Z', 'D'},
                                                           {'M', 'X', 'N'},
                                                           {'B', 'R', 'L'},
                                                           {'M', 'A', 'D'},
                                                           {'S', 'E', 'K'},
                                                           {'N', 'O', 'K'}}};

constexpr Wide powerOfTen(int exponent)
{
    Wide result = 1;
    for (int i = 0; i < exponent; ++i)
        result *= 10;
    return result;
}

Wide dividedHalfAwayFromZero(Wide value, Wide divisor)
{
    const Wide half = divisor / 2;
    return value >= 0 ? (value + half) / divisor : -((-value + half) / divisor);
}

bool fits(Wide value)
{
    return value >= std::numeric_limits<qint64>::min() && value <= std::numeric_limits<qint64>::max();
}

qint64 nearest(Wide value)
{
    return static_cast<qint64>(
        std::clamp<Wide>(value, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()));
}

Result<Money> inRange(Wide minor, Currency currency)
{
    if (!fits(minor))
        return fail(ErrorCode::AmountInvalid);
    return Money{static_cast<qint64>(minor), currency};
}

} // namespace

Result<Currency> Currency::fromCode(QStringView code)
{
    Currency result;
    const bool isPlain = std::all_of(code.begin(), code.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (code.size() != 3 || !isPlain)
        return fail(ErrorCode::CurrencyUnsupported, code.toString());
    for (size_t i = 0; i < 3; ++i)
        result.m_code[i] = code[static_cast<qsizetype>(i)].toUpper().toLatin1();
    if (std::find(TwoDecimals.begin(), TwoDecimals.end(), result.m_code) == TwoDecimals.end())
        return fail(ErrorCode::CurrencyUnsupported, code.toString());
    return result;
}

QString Currency::code() const
{
    return QString::fromLatin1(m_code.data(), 3);
}

Result<Money> add(const Money &a, const Money &b)
{
    if (a.currency != b.currency)
        return fail(ErrorCode::CurrencyMismatch, a.currency.code() + QLatin1Char('/') + b.currency.code());
    return inRange(Wide{a.minor} + b.minor, a.currency);
}

Result<Money> subtract(const Money &a, const Money &b)
{
    if (a.currency != b.currency)
        return add(a, b);
    return inRange(Wide{a.minor} - b.minor, a.currency);
}

Result<Decimal> decimalFromText(QByteArrayView text)
{
    const Failure invalid = fail(ErrorCode::AmountInvalid, QString::fromLatin1(text));
    const bool isNegative = !text.isEmpty() && text.front() == '-';
    const QByteArrayView digits = isNegative ? text.sliced(1) : text;
    Wide units = 0;
    int scale = -1;
    bool hasDigit = false;
    for (const char c : digits) {
        if (c == '.' && scale < 0 && hasDigit) {
            scale = 0;
            continue;
        }
        if (c < '0' || c > '9')
            return invalid;
        hasDigit = true;
        units = units * 10 + (c - '0');
        scale += scale >= 0 ? 1 : 0;
        if (!fits(units) || scale > 10)
            return invalid;
    }
    if (!hasDigit || scale == 0)
        return invalid;
    return Decimal{static_cast<qint64>(isNegative ? -units : units), std::max(scale, 0)};
}

QByteArray decimalText(const Decimal &decimal)
{
    const bool isNegative = decimal.units < 0;
    QByteArray digits = QByteArray::number(decimal.units);
    if (isNegative)
        digits.remove(0, 1);
    if (decimal.scale > 0) {
        digits = digits.rightJustified(decimal.scale + 1, '0');
        digits.insert(digits.size() - decimal.scale, '.');
    }
    return isNegative ? '-' + digits : digits;
}

Result<Money> moneyFromText(QByteArrayView text, Currency currency)
{
    const Result<Decimal> decimal = decimalFromText(text);
    if (!decimal)
        return Failure{decimal.error()};
    const bool isBeyondCents = decimal->scale > 2;
    const Wide step = powerOfTen(isBeyondCents ? decimal->scale - 2 : 2 - decimal->scale);
    const Wide minor = isBeyondCents ? decimal->units / step : decimal->units * step;
    const bool isExact = !isBeyondCents || decimal->units % step == 0;
    if (!isExact || minor > LargestReadMinor || minor < -LargestReadMinor)
        return fail(ErrorCode::AmountInvalid, QString::fromLatin1(text));
    return Money{static_cast<qint64>(minor), currency};
}

QByteArray moneyText(const Money &money)
{
    return decimalText(Decimal{money.minor, 2});
}

Money percentOf(const Money &amount, const Decimal &percent)
{
    const Wide value = Wide{amount.minor} * percent.units;
    return Money{nearest(dividedHalfAwayFromZero(value, powerOfTen(percent.scale + 2))), amount.currency};
}

Money product(const Decimal &quantity, const Decimal &price, Currency currency)
{
    const Wide value = Wide{quantity.units} * price.units;
    const int decimals = quantity.scale + price.scale - 2; // beyond the cent
    if (decimals >= 0)
        return Money{nearest(dividedHalfAwayFromZero(value, powerOfTen(decimals))), currency};
    return Money{nearest(Wide{nearest(value)} * powerOfTen(-decimals)), currency};
}

Money forecastSum(const Money &a, const Money &b)
{
    return Money{nearest(Wide{a.minor} + b.minor), a.currency};
}

} // namespace passerelle::domain
