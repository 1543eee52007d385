// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/format.h"

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar NoBreakSpace{0x00a0};

QString sign(const QString &code, bool isFrench)
{
    if (code == "CAD"_L1)
        return u"$"_s;
    if (code == "USD"_L1)
        return isFrench ? u"$%1US"_s.arg(NoBreakSpace) : u"US$"_s;
    return code;
}

QString inParentheses(const QString &text, bool isNegative)
{
    return isNegative ? u'(' + text + u')' : text;
}

} // namespace

QString Format::digits(const domain::Money &money) const
{
    const bool isNegative = money.minor < 0;
    const quint64 minor =
        isNegative ? ~static_cast<quint64>(money.minor) + 1 : static_cast<quint64>(money.minor);
    const QString cents = QString::number(minor % 100).rightJustified(2, u'0');
    return inParentheses(m_locale.toString(static_cast<qulonglong>(minor / 100)) + m_locale.decimalPoint()
                             + cents,
                         isNegative);
}

QString Format::amount(const domain::Money &money) const
{
    const bool isNegative = money.minor < 0;
    QString text = digits(money);
    if (isNegative)
        text = text.mid(1, text.size() - 2);
    const QString symbol = sign(money.currency.code(), isFrench());
    if (isFrench())
        text += NoBreakSpace + symbol;
    else
        text = symbol.endsWith(u'$') ? symbol + text : symbol + NoBreakSpace + text;
    return inParentheses(text, isNegative);
}

QString Format::digitsOrDash(const domain::Money &money) const
{
    return money.isZero() ? u"–"_s : digits(money);
}

QString Format::count(qint64 number) const
{
    return m_locale.toString(number);
}

QString Format::countOrDash(qint64 number) const
{
    return number == 0 ? u"–"_s : count(number);
}

QString Format::percent(int share) const
{
    return isFrench() ? u"%1%2%"_s.arg(share).arg(NoBreakSpace) : u"%1%"_s.arg(share);
}

QString Format::seconds(qint64 milliseconds) const
{
    if (milliseconds < 10'000) {
        const qint64 tenths = milliseconds / 100;
        return QString::number(tenths / 10) + m_locale.decimalPoint() + QString::number(tenths % 10)
            + NoBreakSpace + u's';
    }
    const qint64 whole = milliseconds / 1000;
    if (whole < 60)
        return QString::number(whole) + NoBreakSpace + u's';
    return QString::number(whole / 60) + NoBreakSpace + u"min"_s + NoBreakSpace
        + QString::number(whole % 60).rightJustified(2, u'0') + NoBreakSpace + u's';
}

QString Format::month(const QDate &day) const
{
    QString text = m_locale.standaloneMonthName(day.month()) + u' ' + QString::number(day.year());
    text[0] = text[0].toUpper();
    return text;
}

QString Format::date(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString{};
}

QString Format::time(const QDateTime &at)
{
    return at.isValid() ? at.toLocalTime().time().toString(u"HH:mm:ss"_s) : QString{};
}

QString Format::minute(const QDateTime &at)
{
    return at.isValid() ? at.toLocalTime().time().toString(u"HH:mm"_s) : QString{};
}

QString Format::dateTime(const QDateTime &at)
{
    if (!at.isValid())
        return {};
    return date(at.toLocalTime().date()) + u' ' + minute(at);
}

QLocale Format::localeOf(const QString &language)
{
    return language == "fr"_L1 ? QLocale{QLocale::French, QLocale::Canada}
                               : QLocale{QLocale::English, QLocale::Canada};
}

} // namespace passerelle::presentation
