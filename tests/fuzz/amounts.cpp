// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts, decimals, currencies and dates by their text; one a line.
#include "connectors/businesscentral/wire.h"
#include "domain/money.h"
#include "fuzz.h"
#include "net/httpdate.h"

#include <algorithm>
#include <limits>

namespace passerelle::fuzz {

using namespace Qt::StringLiterals;
using domain::Currency;
using domain::Decimal;
using domain::Money;

namespace {

/// Sign, digits and decimals without zeros that say nothing.
QByteArray plain(QByteArray text)
{
    const bool isNegative = text.startsWith('-');
    if (isNegative)
        text.remove(0, 1);
    while (text.contains('.') && (text.endsWith('0') || text.endsWith('.')))
        text.chop(1);
    while (text.size() > 1 && text.startsWith('0') && text[1] != '.')
        text.remove(0, 1);
    return isNegative && text != "0" ? '-' + text : text;
}

Result<Money> readMoney(const QByteArray &text)
{
    const Result<Money> money = domain::moneyFromText(text, Currency::cad());
    if (!money) {
        require(money.error().code == ErrorCode::AmountInvalid, "a refused amount is named so");
        return money;
    }
    require(plain(domain::moneyText(*money)) == plain(text), "an amount is what its text says");
    const Result<Money> again = domain::moneyFromText(domain::moneyText(*money), Currency::cad());
    require(again && *again == *money, "the text of an amount is read as the same amount");
    return money;
}

Result<Decimal> readDecimal(const QByteArray &text)
{
    const Result<Decimal> decimal = domain::decimalFromText(text);
    if (!decimal) {
        require(decimal.error().code == ErrorCode::AmountInvalid, "a refused decimal is named so");
        return decimal;
    }
    require(plain(domain::decimalText(*decimal)) == plain(text), "a decimal is what its text says");
    require(decimal->scale >= 0 && decimal->scale <= 10, "a decimal has at most ten decimals");
    return decimal;
}

void calculate(const Money &a, const Money &b)
{
    if (const auto sum = domain::add(a, b)) {
        const auto back = domain::subtract(*sum, b);
        require(back && *back == a, "a sum less its part is the other part");
    }
    if (const auto difference = domain::subtract(a, b)) {
        const auto back = domain::add(*difference, b);
        require(back && *back == a, "a difference and what was taken are the whole");
    }
    require(!domain::moneyText(a).isEmpty(), "every amount has a text");
}

void multiply(const Money &amount, const Decimal &decimal)
{
    const bool isAtEnd = amount.minor == std::numeric_limits<qint64>::min();
    const Money tax = domain::percentOf(amount, decimal);
    if (!isAtEnd) {
        const Money opposite = domain::percentOf(Money{-amount.minor, amount.currency}, decimal);
        const bool isCut = std::min(tax.minor, opposite.minor) == std::numeric_limits<qint64>::min();
        require(isCut || tax.minor == -opposite.minor, "tax of an amount and of its opposite cancel out");
    }
    require(domain::percentOf(amount, Decimal{100, 0}) == amount, "a hundred percent is the whole");
    const Money whole = domain::product(Decimal{amount.minor, 2}, Decimal{1, 0}, amount.currency);
    require(whole == amount, "once an amount is the amount");
    const bool isSameWay = domain::product(decimal, Decimal{amount.minor, 2}, amount.currency)
        == domain::product(Decimal{amount.minor, 2}, decimal, amount.currency);
    require(isSameWay, "a product does not depend on the order");
}

void readCurrency(const QString &code)
{
    const Result<Currency> currency = Currency::fromCode(code);
    if (!currency) {
        require(currency.error().code == ErrorCode::CurrencyUnsupported, "a refused currency is named so");
        return;
    }
    const bool isPlain = std::all_of(code.begin(), code.end(), [](QChar c) { return c.unicode() < 0x80; });
    require(isPlain && code.toUpper() == currency->code(), "a currency is called by its code");
    const Result<Currency> again = Currency::fromCode(currency->code());
    require(again && *again == *currency, "the code of a currency is read as the same currency");
}

void readDates(const QByteArray &text)
{
    const QDate day = businesscentral::readDate(Json{QString::fromUtf8(text)});
    if (day.isValid()) {
        require(day.year() > 1 && day.year() <= 9999, "a day has a year of four digits");
        require(QDate::fromString(day.toString(Qt::ISODate), Qt::ISODate) == day,
                "the text of a day is read as the same day");
    }
    if (const auto moment = net::parseHttpDate(text))
        require(moment->isValid() && moment->timeSpec() == Qt::UTC, "the time of an answer is UTC");
    static const QDateTime now{QDate(2026, 11, 20), QTime(12, 0), Qt::UTC};
    if (const auto pause = net::parseRetryAfter(text, now))
        require(pause->count() >= 0 && *pause <= std::chrono::hours{24}, "a pause lasts at most a day");
}

} // namespace

void run(const QByteArray &input)
{
    const QByteArrayList lines = input.split('\n');
    const QByteArray &first = lines.front();
    const QByteArray &second = lines.size() > 1 ? lines[1] : first;
    const Result<Money> a = readMoney(first);
    const Result<Money> b = readMoney(second);
    const Result<Decimal> decimal = readDecimal(second);
    const Money kept{first.trimmed().toLongLong(), Currency::cad()}; // as a journal keeps it: any cents
    if (a && b)
        calculate(*a, *b);
    calculate(kept, Money{second.trimmed().toLongLong(), Currency::cad()});
    if (decimal) {
        multiply(kept, *decimal);
        if (a)
            multiply(*a, *decimal);
    }
    readCurrency(QString::fromUtf8(first));
    readDates(first);
}

} // namespace passerelle::fuzz
