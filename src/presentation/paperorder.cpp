// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/paperorder.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace passerelle::presentation {

namespace {

constexpr std::array Formats{PaperFormat::Csv, PaperFormat::Xlsx, PaperFormat::Pdf};

} // namespace

QString paperFormatKey(PaperFormat format)
{
    switch (format) {
    case PaperFormat::Csv:
        return QStringLiteral("csv");
    case PaperFormat::Xlsx:
        return QStringLiteral("xlsx");
    case PaperFormat::Pdf:
        return QStringLiteral("pdf");
    }
    Q_UNREACHABLE();
}

std::optional<PaperFormat> paperFormatFromKey(QStringView key)
{
    const auto *found = std::find_if(Formats.begin(), Formats.end(),
                                     [key](PaperFormat format) { return key == paperFormatKey(format); });
    return found == Formats.end() ? std::nullopt : std::optional{*found};
}

papers::PageSize pageSizeOfSystem()
{
    const QLocale system = QLocale::system();
    if (system.language() == QLocale::C)
        return papers::PageSize::Letter;
    switch (system.territory()) {
    case QLocale::AnyTerritory:
    case QLocale::Canada:
    case QLocale::UnitedStates:
    case QLocale::Mexico:
    case QLocale::PuertoRico:
    case QLocale::Philippines:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::Venezuela:
        return papers::PageSize::Letter;
    default:
        return papers::PageSize::A4;
    }
}

} // namespace passerelle::presentation
