// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a paper.
#include "papers/paperwire.h"
#include "printer/inks.h"
#include "printer/pageprinter.h"

#include <algorithm>

namespace passerelle::printer {

using papers::PaperRow;
using papers::RowLook;

namespace {

constexpr qreal Above = points(3.2); // of a row's text
constexpr qreal Below = points(3.2);
constexpr qreal LineStep = points(1);
constexpr size_t LastTogether = 3; // rows

QColor inkOf(RowLook look)
{
    return look == RowLook::Alert ? Inks::Bad : Inks::Text;
}

} // namespace

void PagePrinter::sectionHead(const papers::PaperSection &section, const std::vector<ColumnPlace> &columns,
                              bool isContinued)
{
    if (!section.heading.isEmpty()) {
        paragraph(m_faces.heading, Inks::Text, m_area.left(), m_area.width(),
                  isContinued ? m_paper.continuedWords.arg(section.heading) : section.heading);
        m_y += points(4);
    }
    qsizetype most = 1;
    for (size_t at = 0; at < columns.size(); ++at) {
        const ColumnPlace &place = columns[at];
        const QString &title = section.columns[at].title;
        if (place.isFigure) {
            if (m_painter)
                text(m_faces.head, Inks::Quiet, m_area.left() + place.right() - m_faces.head.width(title),
                     m_y, title);
            continue;
        }
        const QStringList lines = m_faces.head.lines(title, place.width);
        most = std::max(most, lines.size());
        for (qsizetype one = 0; one < lines.size(); ++one)
            text(m_faces.head, Inks::Quiet, m_area.left() + place.left,
                 m_y + static_cast<qreal>(one) * m_faces.head.height(), lines[one]);
    }
    m_y += static_cast<qreal>(most) * m_faces.head.height() + points(3);
    line(m_y, Inks::Rule, 0.75);
}

void PagePrinter::section(const StoredSection &section, const std::vector<ColumnPlace> &columns)
{
    const qreal rowHeight = Above + m_faces.body.height() + Below;
    m_y += points(12);
    need(m_faces.heading.height() + m_faces.head.height() + points(12) + 2 * rowHeight);
    sectionHead(section.section, columns, false);
    const bool isLast = &section == &m_stored.sections.back();
    for (size_t at = 0; at < section.rows.size(); ++at) {
        // The last rows go with the lines to sign on, so that these never stand on a page of their own.
        const qreal ending = isLast && at + LastTogether == section.rows.size() ? signingHeight() : 0;
        if (ending > 0 && m_y + ending + static_cast<qreal>(LastTogether) * rowHeight > bottom())
            continueSection(section, columns);
        const Result<PaperRow> one = papers::rowOf(section.rows[at]);
        if (one)
            row(*one, section, columns);
    }
}

void PagePrinter::continueSection(const StoredSection &section, const std::vector<ColumnPlace> &columns)
{
    beginPage();
    sectionHead(section.section, columns, true);
}

void PagePrinter::row(const PaperRow &row, const StoredSection &section,
                      const std::vector<ColumnPlace> &columns)
{
    const Face &face = row.look == RowLook::Plain ? m_faces.body : m_faces.strong;
    std::vector<QStringList> cells;
    qsizetype most = 1;
    for (size_t at = 0; at < columns.size(); ++at) {
        const QString cell = row.cells.value(static_cast<qsizetype>(at));
        cells.push_back(columns[at].isFigure ? QStringList{cell} : face.lines(cell, columns[at].width));
        most = std::max(most, cells.back().size());
    }
    const qreal step = face.height() + LineStep;
    const qreal height = Above + step * static_cast<qreal>(most) - LineStep + Below;
    if (m_y + height > bottom())
        continueSection(section, columns);
    if (row.look == RowLook::Total)
        line(m_y, Inks::Rule, 0.75);
    for (size_t at = 0; m_painter && at < columns.size(); ++at) {
        const ColumnPlace &place = columns[at];
        if (place.isFigure) {
            const QString &words = cells[at].front();
            const qreal hanging = words.endsWith(u')') ? face.figureWidth(QStringLiteral(")")) : 0;
            figure(face, inkOf(row.look), m_area.left() + place.right() + hanging, m_y + Above, words);
            continue;
        }
        for (qsizetype one = 0; one < cells[at].size(); ++one)
            text(face, inkOf(row.look), m_area.left() + place.left,
                 m_y + Above + step * static_cast<qreal>(one), cells[at][one]);
    }
    m_y += height;
    if (row.look == RowLook::Total) { // the double rule under a sum
        line(m_y, Inks::Rule, 0.5);
        line(m_y + points(1.8), Inks::Rule, 0.5);
        m_y += points(2);
    } else {
        line(m_y, row.look == RowLook::Subtotal ? Inks::Rule : Inks::Line, 0.4);
    }
}

} // namespace passerelle::printer
