// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/paperorder.h"

#include <QTimeZone>

namespace passerelle::presentation {

/// Moments as a paper tells them: on the company's clock, whatever the computer's is.
class Moments final
{
public:
    explicit Moments(const QString &timeZone);

    [[nodiscard]] QString minute(const QDateTime &at) const; ///< "2026-11-20 14:32"
    /// "2026-11-20 14:31:16 – 14:31:59 (America/Toronto)"; an end that isn't there is a dash.
    [[nodiscard]] QString span(const QDateTime &from, const QDateTime &to) const;

private:
    QTimeZone m_zone;
};

/// A paper with what all have: size, language, page words, and when it was made.
[[nodiscard]] papers::Paper paperBegun(const PaperOrder &order);

[[nodiscard]] QString sourceWords(const QString &system, const QString &chapter);
[[nodiscard]] QString ledgerWords(const QString &system, const QString &company);
[[nodiscard]] QString runNumber(qint64 run); ///< "0007"
[[nodiscard]] QString pageWords(); ///< "Page %1 of %2"
[[nodiscard]] QString grouped(const QString &hash); ///< in groups of eight

} // namespace passerelle::presentation
