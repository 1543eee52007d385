// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QDateTime>
#include <QLocale>

namespace passerelle::presentation {

/// Writes amounts, numbers and dates as product.md 5 asks: `24 350,25 $` in French, `$24,350.25` in English,
/// negatives in parentheses, dates YYYY-MM-DD. Integer arithmetic only. Without a locale it follows the
/// language in use.
class Format final
{
public:
    Format() = default;
    explicit Format(const QLocale &locale)
        : m_locale(locale)
    {
    }

    [[nodiscard]] QString amount(const domain::Money &money) const; ///< with its currency sign
    [[nodiscard]] QString digits(const domain::Money &money) const; ///< without
    [[nodiscard]] QString digitsOrDash(const domain::Money &money) const; ///< zero as an en dash
    [[nodiscard]] QString count(qint64 number) const;
    [[nodiscard]] QString countOrDash(qint64 number) const;
    [[nodiscard]] QString percent(int share) const;
    [[nodiscard]] QString seconds(qint64 milliseconds) const; ///< "1,2 s", "43 s", "2 min 05 s"

    [[nodiscard]] QString month(const QDate &day) const; ///< "November 2026", "Novembre 2026"
    [[nodiscard]] static QString date(const QDate &day); ///< empty when invalid
    [[nodiscard]] static QString time(const QDateTime &at); ///< "14:31:44" on the computer's clock
    [[nodiscard]] static QString minute(const QDateTime &at); ///< "14:31"
    [[nodiscard]] static QString dateTime(const QDateTime &at); ///< "2026-11-20 14:31"

    /// The locale of a language key: "fr" is fr_CA, anything else en_CA.
    [[nodiscard]] static QLocale localeOf(const QString &language);

private:
    [[nodiscard]] bool isFrench() const { return m_locale.language() == QLocale::French; }

    QLocale m_locale = {};
};

} // namespace passerelle::presentation
