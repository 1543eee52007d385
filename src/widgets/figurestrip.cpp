// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figurestrip.h"

#include "widgets/paint.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::RunPresenter;

namespace {

constexpr int Gap = 10;

} // namespace

FigureStrip::FigureStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureStrip::show(const std::vector<RunPresenter::Figure> &figures)
{
    m_figures = figures;
    QStringList spoken;
    for (const auto &figure : figures)
        spoken += figure.detail.isEmpty() ? u"%1: %2"_s.arg(figure.caption, figure.value)
                                          : u"%1: %2, %3"_s.arg(figure.caption, figure.value, figure.detail);
    setAccessibleName(spoken.join(u". "_s));
    updateGeometry();
    update();
}

bool FigureStrip::hasBars() const
{
    return std::any_of(m_figures.begin(), m_figures.end(),
                       [](const auto &figure) { return figure.share >= 0; });
}

QSize FigureStrip::sizeHint() const
{
    return {640, scaled(hasBars() ? 94 : 80)};
}

QSize FigureStrip::minimumSizeHint() const
{
    return {320, sizeHint().height()};
}

QRectF FigureStrip::rectOf(size_t at) const
{
    const auto count = static_cast<qreal>(std::max<size_t>(1, m_figures.size()));
    const qreal each = (width() - Gap * (count - 1)) / count;
    const qreal left = std::round(static_cast<qreal>(at) * (each + Gap));
    const bool isLast = at + 1 == m_figures.size();
    return {left, 0, isLast ? width() - left : std::round(each), height() * 1.0};
}

void FigureStrip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(this);
    QPainter painter{this};
    for (size_t at = 0; at < m_figures.size(); ++at) {
        const auto &figure = m_figures[at];
        const QRectF card = rectOf(at);
        paintFrame(painter, card, 8, theme.surface, theme.line);
        const QRectF inside = card.adjusted(14, 0, -8, 0);
        const auto line = [&](int top, int height, const QFont &font, const QColor &ink,
                              const QString &text) {
            painter.setFont(font);
            painter.setPen(ink);
            const QString fitted = QFontMetricsF{font}.elidedText(text, Qt::ElideRight, inside.width());
            drawTabular(painter,
                        QRectF{inside.left(), scaled(top) * 1.0, inside.width(), scaled(height) * 1.0},
                        Qt::AlignLeft, fitted);
        };
        line(9, 18, sizedFont(font(), 12), theme.text3, figure.caption);
        line(28, 26, sizedFont(font(), 18, QFont::DemiBold), theme.text, figure.value);
        line(54, 18, sizedFont(font(), 12), theme.text3, figure.detail);
        if (figure.share >= 0)
            drawBar(painter, QRectF{inside.left(), scaled(79) * 1.0, inside.width() - 6, 6}, theme,
                    figure.share);
    }
}

bool FigureStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (size_t at = 0; at < m_figures.size(); ++at) {
            if (rectOf(at).contains(help->pos()))
                QToolTip::showText(help->globalPos(), m_figures[at].detail, this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace passerelle::widgets
