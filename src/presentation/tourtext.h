// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace passerelle::presentation {

/// What the tour says at one of its stops.
struct TourText
{
    QString title = {};
    QString text = {};
};

/// In the order of the stops: the cards, the table with its panel, Start, the authorization, the mapping,
/// the history.
[[nodiscard]] std::vector<TourText> tourTexts(bool isSample);

} // namespace passerelle::presentation
