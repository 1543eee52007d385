// SPDX-License-Identifier: GPL-3.0-or-later
// The flow of a paper: pages, opening, facts and what stands on every page. The tables are in pagetables.cpp.
#include "printer/pageprinter.h"

#include "printer/inks.h"

#include <QPainterPath>

#include <array>

namespace passerelle::printer {

using papers::VerdictTone;

namespace {

constexpr qreal Margin = points(16 / 25.4 * 72); // 16 mm
constexpr qreal FootRoom = points(24);
constexpr qreal BoxHeight = points(30);
constexpr qreal SigningRoom = points(34);
constexpr qreal CaptionRoom = points(16);

QColor inkOf(VerdictTone tone)
{
    switch (tone) {
    case VerdictTone::Good:
        return Inks::Good;
    case VerdictTone::Bad:
        return Inks::Bad;
    case VerdictTone::Open:
        return Inks::Open;
    }
    Q_UNREACHABLE();
}

} // namespace

PagePrinter::Faces::Faces(const QFont &base)
    : title(base, 20, QFont::DemiBold)
    , reference(base, 10, QFont::Normal)
    , lead(base, 9.5, QFont::Normal)
    , fact(base, 9, QFont::Normal)
    , heading(base, 9.5, QFont::DemiBold)
    , head(base, 8, QFont::Medium)
    , body(base, 8.5, QFont::Normal)
    , strong(base, 8.5, QFont::DemiBold)
    , foot(base, 6.5, QFont::Normal)
{
}

PagePrinter::PagePrinter(const StoredPaper &stored, QPdfWriter &writer)
    : m_stored(stored)
    , m_paper(stored.paper)
    , m_writer(writer)
    , m_faces(paperFont())
{
    m_area = QRectF{0, 0, qreal(writer.width()), qreal(writer.height())}.adjusted(Margin, Margin, -Margin,
                                                                                  -Margin);
    for (const StoredSection &section : m_stored.sections)
        m_columns.push_back(columnsOf(section, m_area.width(), m_faces.body, m_faces.strong, m_faces.head));
}

bool PagePrinter::print()
{
    flow();
    m_pages = m_page;
    QPainter painter;
    if (!painter.begin(&m_writer))
        return false;
    m_painter = &painter;
    flow();
    m_painter = nullptr;
    return painter.end();
}

void PagePrinter::flow()
{
    m_page = 0;
    beginPage();
    for (size_t at = 0; at < m_stored.sections.size(); ++at)
        section(m_stored.sections[at], m_columns[at]);
    signatures();
}

qreal PagePrinter::bottom() const
{
    return m_area.bottom() - FootRoom;
}

void PagePrinter::beginPage()
{
    if (m_painter && m_page > 0)
        m_writer.newPage();
    ++m_page;
    m_y = m_area.top();
    if (m_page == 1) {
        opening();
    } else {
        text(m_faces.fact, Inks::Quiet, m_area.left(), m_y, m_paper.runningHead);
        figure(m_faces.fact, Inks::Quiet, m_area.right(), m_y, m_paper.reference);
        m_y += m_faces.fact.height() + points(5);
        line(m_y, Inks::Line, 0.5);
        m_y += points(8);
    }
    foot();
}

void PagePrinter::need(qreal height)
{
    if (m_y + height > bottom())
        beginPage();
}

void PagePrinter::line(qreal y, const QColor &colour, qreal thickness)
{
    if (!m_painter)
        return;
    m_painter->setPen(QPen{colour, points(thickness)});
    m_painter->drawLine(QPointF{m_area.left(), y}, QPointF{m_area.right(), y});
}

void PagePrinter::text(const Face &face, const QColor &colour, qreal x, qreal top, const QString &words)
{
    if (!m_painter || words.isEmpty())
        return;
    m_painter->setFont(face.font());
    m_painter->setPen(colour);
    m_painter->drawText(QPointF{x, top + face.ascent()}, words);
}

void PagePrinter::figure(const Face &face, const QColor &colour, qreal right, qreal top, const QString &words)
{
    if (!m_painter || words.isEmpty())
        return;
    m_painter->setPen(colour);
    face.drawFigure(*m_painter, right, top + face.ascent(), words);
}

void PagePrinter::paragraph(const Face &face, const QColor &colour, qreal x, qreal width,
                            const QString &words)
{
    for (const QString &one : face.lines(words, width)) {
        text(face, colour, x, m_y, one);
        m_y += face.height() + points(2);
    }
}

void PagePrinter::foot()
{
    const qreal top = m_area.bottom() - m_faces.foot.height();
    line(top - points(6), Inks::Line, 0.5);
    text(m_faces.foot, Inks::Quiet, m_area.left(), top, m_paper.footLeft);
    const QString page = m_paper.pageWords.arg(m_page).arg(m_pages);
    figure(m_faces.foot, Inks::Quiet, m_area.right(), top,
           m_paper.footRight.isEmpty() ? page : m_paper.footRight + QStringLiteral("  ·  ") + page);
}

void PagePrinter::opening()
{
    logo();
    text(m_faces.heading, Inks::Text, m_area.left() + points(24), m_y, QStringLiteral("Passerelle"));
    figure(m_faces.reference, Inks::Text, m_area.right(), m_y, m_paper.reference);
    m_y += m_faces.reference.height() + points(8);
    line(m_y, Inks::Line, 0.5);
    m_y += points(16);
    paragraph(m_faces.title, Inks::Text, m_area.left(), m_area.width(), m_paper.title);
    m_y += points(3);
    if (!m_paper.subtitle.isEmpty())
        paragraph(m_faces.lead, Inks::Quiet, m_area.left(), m_area.width(), m_paper.subtitle);
    m_y += points(8);
    facts();
    verdict();
}

/// The bridge of the program's icon, on its grid of 20.
void PagePrinter::logo()
{
    if (!m_painter)
        return;
    const qreal unit = points(17) / 20;
    const QPointF origin{m_area.left() - 2.5 * unit, m_y - points(2)};
    const auto at = [&](qreal x, qreal y) { return origin + QPointF{x * unit, y * unit}; };
    QPainterPath path;
    path.moveTo(at(2.5, 13.5));
    path.lineTo(at(17.5, 13.5));
    path.moveTo(at(2.5, 13.5));
    path.cubicTo(at(5, 8), at(7.5, 5.5), at(10, 5.5));
    path.cubicTo(at(12.5, 5.5), at(15, 8), at(17.5, 13.5));
    for (const auto &[x, from, to] :
         {std::array{4.5, 13.5, 16.5}, std::array{15.5, 13.5, 16.5}, std::array{7.0, 8.2, 13.5},
          std::array{10.0, 5.5, 13.5}, std::array{13.0, 8.2, 13.5}}) {
        path.moveTo(at(x, from));
        path.lineTo(at(x, to));
    }
    m_painter->setPen(QPen{Inks::Brand, 1.5 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawPath(path);
}

void PagePrinter::facts()
{
    qreal names = points(96);
    for (const auto &[name, value] : m_paper.facts)
        names = std::max(names, m_faces.fact.width(name));
    const qreal left = m_area.left() + names + points(18);
    for (const auto &[name, value] : m_paper.facts) {
        text(m_faces.fact, Inks::Quiet, m_area.left(), m_y, name);
        paragraph(m_faces.fact, Inks::Text, left, m_area.right() - left, value);
        m_y += points(2.5);
    }
}

void PagePrinter::verdict()
{
    if (m_paper.verdict.words.isEmpty())
        return;
    m_y += points(6);
    const QColor ink = inkOf(m_paper.verdict.tone);
    const qreal left = m_area.left() + points(34);
    const qreal figureRoom = m_faces.heading.figureWidth(m_paper.verdict.figure) + points(24);
    const QStringList words =
        m_faces.heading.lines(m_paper.verdict.words, m_area.right() - left - figureRoom);
    const qreal step = m_faces.heading.height() + points(2);
    const qreal height = BoxHeight + step * static_cast<qreal>(words.size() - 1);
    if (m_painter) {
        m_painter->setPen(QPen{ink, points(0.8)});
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawRoundedRect(QRectF{m_area.left(), m_y, m_area.width(), height}, points(4), points(4));
        mark(m_area.left() + points(12), m_y + (height - points(12)) / 2, ink);
    }
    const qreal top = m_y + (BoxHeight - m_faces.heading.height()) / 2;
    for (qsizetype at = 0; at < words.size(); ++at)
        text(m_faces.heading, ink, left, top + step * static_cast<qreal>(at), words[at]);
    figure(m_faces.heading, ink, m_area.right() - points(12), top, m_paper.verdict.figure);
    m_y += height + points(6);
}

/// A tick, a cross or a dash in a ring: tells the verdict without its colour.
void PagePrinter::mark(qreal x, qreal top, const QColor &colour)
{
    const qreal size = points(12);
    const auto at = [&](qreal right, qreal down) { return QPointF{x + right * size, top + down * size}; };
    m_painter->setPen(QPen{colour, points(1), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    m_painter->drawEllipse(QRectF{x, top, size, size});
    switch (m_paper.verdict.tone) {
    case VerdictTone::Good:
        m_painter->drawPolyline(QPolygonF{at(0.28, 0.52), at(0.44, 0.68), at(0.73, 0.34)});
        break;
    case VerdictTone::Bad:
        m_painter->drawLine(at(0.33, 0.33), at(0.67, 0.67));
        m_painter->drawLine(at(0.67, 0.33), at(0.33, 0.67));
        break;
    case VerdictTone::Open:
        m_painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
        break;
    }
}

qreal PagePrinter::signingHeight() const
{
    return m_paper.signatures.isEmpty() ? 0 : SigningRoom + CaptionRoom;
}

void PagePrinter::signatures()
{
    if (m_paper.signatures.isEmpty())
        return;
    need(signingHeight());
    m_y += SigningRoom;
    const qreal gap = points(24);
    const auto count = static_cast<qreal>(m_paper.signatures.size());
    const qreal width = (m_area.width() - gap * (count - 1)) / count;
    qreal left = m_area.left();
    for (const QString &caption : m_paper.signatures) {
        if (m_painter) {
            m_painter->setPen(QPen{Inks::Rule, points(0.5)});
            m_painter->drawLine(QPointF{left, m_y}, QPointF{left + width, m_y});
        }
        text(m_faces.head, Inks::Quiet, left, m_y + points(5), caption);
        left += width + gap;
    }
    m_y += CaptionRoom;
}

} // namespace passerelle::printer
