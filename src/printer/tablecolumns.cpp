// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/tablecolumns.h"

#include "papers/paperwire.h"

#include <algorithm>
#include <numeric>

namespace passerelle::printer {

namespace {

constexpr qreal Gap = points(11);
constexpr qreal WidestText = points(210); // of one column, where room is short
constexpr qreal NarrowestText = points(40);

/// What the columns would like: the width of their widest cell.
void widen(std::vector<ColumnPlace> &places, const papers::PaperRow &row, const Face &face)
{
    for (size_t at = 0; at < places.size() && static_cast<qsizetype>(at) < row.cells.size(); ++at) {
        const QString &cell = row.cells[static_cast<qsizetype>(at)];
        ColumnPlace &place = places[at];
        if (!place.isFigure) {
            place.width = std::max(place.width, face.width(cell));
            continue;
        }
        const bool hangs = cell.endsWith(u')');
        const qreal hanging = hangs ? face.figureWidth(QStringLiteral(")")) : 0;
        place.hanging = std::max(place.hanging, hanging);
        place.width = std::max(place.width, face.figureWidth(cell) - hanging);
    }
}

qreal sumOf(const std::vector<ColumnPlace> &places)
{
    return std::accumulate(places.begin(), places.end(), 0.0,
                           [](qreal sum, const ColumnPlace &place) { return sum + place.width; });
}

/// Texts give way until everything fits: the widest are cut down first.
void narrow(std::vector<ColumnPlace> &places, qreal room)
{
    for (qreal limit = WidestText; sumOf(places) > room && limit >= NarrowestText; limit -= points(2)) {
        for (ColumnPlace &place : places) {
            if (!place.isFigure)
                place.width = std::min(place.width, limit);
        }
    }
}

} // namespace

std::vector<ColumnPlace> columnsOf(const StoredSection &section, qreal width, const Face &body,
                                   const Face &strong, const Face &head)
{
    std::vector<ColumnPlace> places;
    for (const papers::PaperColumn &column : section.section.columns) {
        ColumnPlace place;
        place.isFigure = column.isFigure;
        place.width = head.width(column.title);
        places.push_back(place);
    }
    for (const QByteArray &line : section.rows) {
        const Result<papers::PaperRow> row = papers::rowOf(line);
        if (row)
            widen(places, *row, row->look == papers::RowLook::Plain ? body : strong);
    }
    if (places.empty())
        return places;
    for (ColumnPlace &place : places)
        place.width += place.hanging;
    const qreal gaps = Gap * static_cast<qreal>(places.size() - 1);
    narrow(places, width - gaps);
    const qreal spare = std::max(0.0, width - gaps - sumOf(places)) / static_cast<qreal>(places.size());
    qreal left = 0;
    for (ColumnPlace &place : places) {
        place.width += spare;
        place.left = left;
        left += place.width + Gap;
    }
    // The last edge is the page's: a figure ends there, its parenthesis in the margin's first point.
    places.back().width = width - places.back().left;
    return places;
}

} // namespace passerelle::printer
