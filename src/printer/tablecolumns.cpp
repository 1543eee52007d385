// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/tablecolumns.h"

#include "papers/paperwire.h"

#include <algorithm>
#include <numeric>

namespace passerelle::printer {

namespace {

constexpr qreal Gap = points(11);
constexpr qreal NarrowestText = points(48);
constexpr qreal Usual = 0.9; // the share of cells that a text column should hold on one line

/// What the cells of a column would like.
struct Wish
{
    std::vector<float> widths = {};
    qreal widest = 0;
    qreal hanging = 0;

    [[nodiscard]] qreal usual() const
    {
        if (widths.empty())
            return 0;
        std::vector<float> sorted = widths;
        const auto at =
            sorted.begin() + static_cast<qsizetype>(Usual * static_cast<double>(sorted.size() - 1));
        std::nth_element(sorted.begin(), at, sorted.end());
        return *at;
    }
};

void note(std::vector<Wish> &wishes, const std::vector<papers::PaperColumn> &columns,
          const papers::PaperRow &row, const Face &face)
{
    for (size_t at = 0; at < wishes.size() && static_cast<qsizetype>(at) < row.cells.size(); ++at) {
        const QString &cell = row.cells[static_cast<qsizetype>(at)];
        Wish &wish = wishes[at];
        qreal width = columns[at].isFigure ? face.figureWidth(cell) : face.width(cell);
        if (columns[at].isFigure && cell.endsWith(u')')) {
            const qreal hanging = face.figureWidth(QStringLiteral(")"));
            wish.hanging = std::max(wish.hanging, hanging);
            width -= hanging;
        }
        wish.widths.push_back(static_cast<float>(width));
        wish.widest = std::max(wish.widest, width);
    }
}

qreal sumOf(const std::vector<ColumnPlace> &places)
{
    return std::accumulate(places.begin(), places.end(), 0.0,
                           [](qreal sum, const ColumnPlace &place) { return sum + place.width; });
}

/// Widens each column towards what it wishes, all by the same share, as far as there is room.
void widenTo(std::vector<ColumnPlace> &places, const std::vector<qreal> &wished, qreal room)
{
    qreal missing = 0;
    for (size_t at = 0; at < places.size(); ++at)
        missing += std::max(0.0, wished[at] - places[at].width);
    const qreal share = missing > 0 ? std::clamp((room - sumOf(places)) / missing, 0.0, 1.0) : 0;
    for (size_t at = 0; at < places.size(); ++at)
        places[at].width += share * std::max(0.0, wished[at] - places[at].width);
}

} // namespace

std::vector<ColumnPlace> columnsOf(const StoredSection &section, qreal width, const Face &body,
                                   const Face &strong, const Face &head)
{
    const std::vector<papers::PaperColumn> &columns = section.section.columns;
    std::vector<Wish> wishes(columns.size());
    for (const QByteArray &line : section.rows) {
        const Result<papers::PaperRow> row = papers::rowOf(line);
        if (row)
            note(wishes, columns, *row, row->look == papers::RowLook::Plain ? body : strong);
    }
    std::vector<ColumnPlace> places(columns.size());
    std::vector<qreal> usual(columns.size());
    std::vector<qreal> widest(columns.size());
    for (size_t at = 0; at < columns.size(); ++at) {
        const qreal title = head.width(columns[at].title);
        places[at].isFigure = columns[at].isFigure;
        places[at].hanging = wishes[at].hanging;
        widest[at] = std::max(title, wishes[at].widest) + wishes[at].hanging;
        usual[at] = std::max(title, wishes[at].usual());
        places[at].width = places[at].isFigure || columns[at].isWhole
            ? widest[at]
            : std::min(widest[at], std::max(title, NarrowestText));
    }
    if (places.empty())
        return places;
    const qreal room = width - Gap * static_cast<qreal>(places.size() - 1);
    widenTo(places, usual, room);
    widenTo(places, widest, room);
    const qreal spare = std::max(0.0, room - sumOf(places)) / static_cast<qreal>(places.size());
    qreal left = 0;
    for (ColumnPlace &place : places) {
        place.width += spare;
        place.left = left;
        left += place.width + Gap;
    }
    return places;
}

} // namespace passerelle::printer
