// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"

#include <QDateTime>
#include <QStringView>

#include <optional>
#include <stop_token>

namespace passerelle::presentation {

/// The forms in which a list or a certificate is written.
enum class PaperFormat
{
    Csv,
    Xlsx,
    Pdf
};

/// "csv", "xlsx", "pdf".
[[nodiscard]] QString paperFormatKey(PaperFormat format);
[[nodiscard]] std::optional<PaperFormat> paperFormatFromKey(QStringView key);

/// What is written for a period.
enum class PeriodPaper
{
    Certificate,
    Register, ///< every entry in the ledger
    Rounding ///< documents whose totals source and ledger compute differently
};

/// What a person chose: a file and its form.
struct Destination
{
    QString file = {};
    PaperFormat format = PaperFormat::Csv;

    friend bool operator==(const Destination &, const Destination &) = default;
};

/// A destination with all that making it needs.
struct PaperOrder
{
    Destination destination = {};
    QString printer = {}; ///< the program that draws PDF pages
    QString timeZone = {}; ///< of the company
    QDateTime now = {};
    std::stop_token stop = {};
};

/// Letter where letters are written on it (Canada among them, and where the system doesn't say), else A4.
[[nodiscard]] papers::PageSize pageSizeOfSystem();

} // namespace passerelle::presentation
