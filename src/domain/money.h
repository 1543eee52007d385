// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <compare>

namespace passerelle::domain {

/// A currency with two decimals, by its ISO 4217 code. Others (JPY, KWD ...) are refused: no ledger rule here
/// was proven for them.
class Currency final
{
public:
    constexpr Currency() = default; ///< CAD

    /// CurrencyUnsupported when the code is no currency of two decimals.
    [[nodiscard]] static Result<Currency> fromCode(QStringView code);
    [[nodiscard]] static constexpr Currency cad() { return {}; }

    [[nodiscard]] QString code() const;

    friend constexpr auto operator<=>(const Currency &, const Currency &) = default;

private:
    std::array<char, 3> m_code{'C', 'A', 'D'};
};

/// An exact amount: integer cents and their currency.
struct Money
{
    qint64 minor = 0;
    Currency currency = {};

    [[nodiscard]] bool isZero() const { return minor == 0; }
    friend constexpr auto operator<=>(const Money &, const Money &) = default;
};

/// Sums; CurrencyMismatch when the currencies differ, AmountInvalid when the sum does not fit.
[[nodiscard]] Result<Money> add(const Money &a, const Money &b);
[[nodiscard]] Result<Money> subtract(const Money &a, const Money &b);

/// The largest amount that is read: 99,999,999,999.99, as much as any ledger here takes. What is added up
/// from one reply, a run or a period then always fits.
inline constexpr qint64 LargestReadMinor = 9'999'999'999'999;

/// Reads the text of a decimal number ("229.95", "229.9500", "-3", "1.5e2" is refused) without floating
/// point. AmountInvalid when it is no number, has a non-zero third decimal or is too large.
[[nodiscard]] Result<Money> moneyFromText(QByteArrayView text, Currency currency);

/// "229.95", "-3.00": two decimals, a point, no grouping. The form of the wire, the journal and the command
/// line.
[[nodiscard]] QByteArray moneyText(const Money &money);

/// A decimal number of up to ten decimals: quantities, unit prices, tax rates. `units` / 10^`scale`.
struct Decimal
{
    qint64 units = 0;
    int scale = 0;

    friend bool operator==(const Decimal &, const Decimal &) = default;
};

/// AmountInvalid when the text is no plain decimal number of at most ten decimals.
[[nodiscard]] Result<Decimal> decimalFromText(QByteArrayView text);
[[nodiscard]] QByteArray decimalText(const Decimal &decimal);

/// Forecasts: what does not fit becomes the nearest amount that does, which no ledger will agree with.
/// `amount` x `percent` / 100, rounded half away from zero to the cent.
[[nodiscard]] Money percentOf(const Money &amount, const Decimal &percent);

/// `quantity` x `price`, rounded half away from zero to the cent.
[[nodiscard]] Money product(const Decimal &quantity, const Decimal &price, Currency currency);

/// The sum of two amounts of one currency.
[[nodiscard]] Money forecastSum(const Money &a, const Money &b);

} // namespace passerelle::domain
