// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printer/face.h"
#include "printer/storedpaper.h"

namespace passerelle::printer {

/// Where a column stands: text begins at its left edge, the digits of a figure end at its right edge.
struct ColumnPlace
{
    qreal left = 0;
    qreal width = 0;
    qreal hanging = 0; ///< room at the right for a closing parenthesis
    bool isFigure = false;

    [[nodiscard]] qreal right() const { return left + width - hanging; }
};

/// The columns of a table over the whole width: figures are never broken; when the room is short, texts share
/// what figures leave, and will be broken into lines.
[[nodiscard]] std::vector<ColumnPlace> columnsOf(const StoredSection &section, qreal width, const Face &body,
                                                 const Face &strong, const Face &head);

} // namespace passerelle::printer
