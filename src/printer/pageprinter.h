// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printer/tablecolumns.h"

#include <QPdfWriter>

namespace passerelle::printer {

/// Prints a paper: the same flow runs twice, first only to count the pages ("page 3 of 212"), then to draw.
class PagePrinter final
{
public:
    PagePrinter(const StoredPaper &stored, QPdfWriter &writer);

    /// False when the document could not be begun or finished.
    [[nodiscard]] bool print();

private:
    struct Faces
    {
        explicit Faces(const QFont &base);
        Face title, reference, lead, fact, heading, head, body, strong, foot;
    };

    void flow();
    void beginPage();
    void need(qreal height); ///< begins a page when there is less room than this
    [[nodiscard]] qreal bottom() const;

    // Drawing: nothing happens while pages are counted
    void line(qreal y, const QColor &colour, qreal thickness);
    void text(const Face &face, const QColor &colour, qreal x, qreal top, const QString &words);
    void figure(const Face &face, const QColor &colour, qreal right, qreal top, const QString &words);
    /// Draws a text in lines below m_y; moves m_y.
    void paragraph(const Face &face, const QColor &colour, qreal x, qreal width, const QString &words);

    void foot();
    void opening();
    void logo();
    void facts();
    void verdict();
    void mark(qreal x, qreal top, const QColor &colour);
    void section(const StoredSection &section, const std::vector<ColumnPlace> &columns);
    void sectionHead(const papers::PaperSection &section, const std::vector<ColumnPlace> &columns,
                     bool isContinued);
    void continueSection(const StoredSection &section, const std::vector<ColumnPlace> &columns);
    void row(const papers::PaperRow &row, const StoredSection &section,
             const std::vector<ColumnPlace> &columns);
    [[nodiscard]] qreal signingHeight() const;
    void signatures();

    const StoredPaper &m_stored;
    const papers::Paper &m_paper;
    QPdfWriter &m_writer;
    Faces m_faces;
    std::vector<std::vector<ColumnPlace>> m_columns;
    QPainter *m_painter = nullptr; ///< nothing while pages are counted
    QRectF m_area; ///< inside the margins
    qreal m_y = 0;
    int m_page = 0;
    int m_pages = 0;
};

} // namespace passerelle::printer
