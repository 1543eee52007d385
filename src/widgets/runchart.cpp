// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runchart.h"

#include "widgets/paint.h"

#include <algorithm>
#include <cmath>

namespace passerelle::widgets {

using presentation::HistoryPresenter;

namespace {

constexpr int GridLines = 4;
constexpr qreal SmallestMark = 4;

} // namespace

RunChart::RunChart(QWidget *parent)
    : QWidget(parent)
{
}

void RunChart::show(const std::vector<HistoryPresenter::Bar> &bars)
{
    m_bars = bars;
    setAccessibleName(tr("Chart of the effects per day; “See as a table” gives the numbers"));
    update();
}

int RunChart::top() const
{
    int highest = GridLines;
    for (const auto &bar : m_bars)
        highest = std::max(highest, bar.transferred + bar.errors);
    const int step = (highest + GridLines - 1) / GridLines;
    int unit = 1;
    while (unit * 10 <= step)
        unit *= 10;
    for (const int factor : {1, 2, 5, 10}) {
        if (factor * unit >= step)
            return factor * unit * GridLines;
    }
    return step * GridLines;
}

void RunChart::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(this);
    QPainter painter{this};
    painter.setFont(sizedFont(font(), 12));
    const int room = scaled(26); // of a figure under or over a bar
    const QRectF plot{scaled(44) * 1.0, 18, width() - scaled(44) - 12.0, height() - 18.0 - room};
    const int highest = top();
    for (int line = 0; line <= GridLines; ++line) {
        const qreal y = std::round(plot.bottom() - plot.height() * line / GridLines);
        painter.fillRect(QRectF{plot.left(), y, plot.width(), 1}, line == 0 ? theme.line2 : theme.chartGrid);
        painter.setPen(theme.text3);
        drawTabular(painter, QRectF{0, y - 9, scaled(36) * 1.0, 18}, Qt::AlignRight,
                    QString::number(highest * line / GridLines));
    }
    if (m_bars.empty())
        return;
    const qreal slot = plot.width() / static_cast<qreal>(m_bars.size());
    const qreal thick = std::min(24.0, slot * 0.5);
    for (size_t at = 0; at < m_bars.size(); ++at) {
        const auto &bar = m_bars[at];
        const qreal middle = plot.left() + slot * (static_cast<qreal>(at) + 0.5);
        const qreal left = std::round(middle - thick / 2);
        const qreal good = std::round(plot.height() * bar.transferred / highest);
        painter.fillRect(QRectF{left, plot.bottom() - good, thick, good}, theme.chartOk);
        if (bar.errors > 0) {
            const qreal bad = std::max(SmallestMark, std::round(plot.height() * bar.errors / highest));
            const qreal y = plot.bottom() - good - bad - 1;
            painter.fillRect(QRectF{left, y, thick, bad}, theme.chartErr);
            painter.setPen(theme.err.ink);
            drawTabular(painter, QRectF{middle - 20, y - 18, 40, 16}, Qt::AlignHCenter,
                        QString::number(bar.errors));
        }
        painter.setPen(theme.text3);
        drawTabular(painter, QRectF{middle - 20, plot.bottom() + 6, 40, 16}, Qt::AlignHCenter,
                    QString::number(bar.day.day()));
    }
}

} // namespace passerelle::widgets
