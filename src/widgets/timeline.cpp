// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline.h"

#include "widgets/icons.h"
#include "widgets/paint.h"
#include "widgets/textlabel.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QResizeEvent>
#include <QToolTip>
#include <QVBoxLayout>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::DetailView;

namespace {

constexpr int RowHeight = 27;
constexpr int WhoHeight = 16; // the second line of a moment
constexpr int WordsLeft = 24;
constexpr int WordsRight = 8;
constexpr int SideBySide = 224; // pixels of name and value; wider ones stand one above the other

} // namespace

Timeline::Timeline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Timeline::show(const std::vector<DetailView::Moment> &moments)
{
    m_moments = moments;
    QStringList spoken;
    for (const auto &moment : moments)
        spoken += u"%1, %2 %3"_s.arg(moment.text, moment.when, moment.who).trimmed();
    setAccessibleName(spoken.join(u". "_s));
    updateGeometry();
    update();
}

QSize Timeline::sizeHint() const
{
    return {220, topOf(m_moments.size())};
}

int Timeline::topOf(size_t moment) const
{
    int top = 0;
    for (size_t at = 0; at < std::min(moment, m_moments.size()); ++at)
        top += scaled(RowHeight) + (hasSecondLine(m_moments[at]) ? scaled(WhoHeight) : 0);
    return top;
}

/// True when words and time do not fit side by side.
bool Timeline::isLong(const DetailView::Moment &moment) const
{
    const qreal words = QFontMetricsF{sizedFont(font(), 13)}.horizontalAdvance(moment.text);
    return words + tabularWidth(sizedFont(font(), 12), moment.when) + WordsLeft + WordsRight > width();
}

bool Timeline::hasSecondLine(const DetailView::Moment &moment) const
{
    return !moment.who.isEmpty() || isLong(moment);
}

void Timeline::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry();
}

void Timeline::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(this);
    QPainter painter{this};
    for (size_t at = 0; at < m_moments.size(); ++at) {
        const auto &moment = m_moments[at];
        const int top = topOf(at);
        const QRectF row{0, top * 1.0, width() * 1.0, scaled(RowHeight) * 1.0};
        const QRectF second{WordsLeft, row.bottom() - 5, width() - WordsLeft * 1.0, scaled(WhoHeight) * 1.0};
        if (at + 1 < m_moments.size())
            painter.fillRect(QRectF{8, row.center().y() + 10, 1, topOf(at + 1) - top - 20.0}, theme.line2);
        if (!moment.who.isEmpty()) {
            painter.setFont(sizedFont(font(), 12));
            painter.setPen(theme.text3);
            painter.drawText(
                second, Qt::AlignLeft | Qt::AlignVCenter,
                QFontMetricsF{painter.font()}.elidedText(moment.who, Qt::ElideRight, second.width()));
        }
        drawIcon(painter, QRectF{row.left(), row.top(), 16, row.height()}, moment.icon, 16,
                 theme.ink(moment.tone));
        painter.setFont(sizedFont(font(), 12));
        const qreal room = tabularWidth(painter.font(), moment.when);
        painter.setPen(theme.text3);
        const bool isUnder = isLong(moment);
        drawTabular(painter, isUnder ? second : row, Qt::AlignRight, moment.when);
        painter.setFont(sizedFont(font(), 13));
        painter.setPen(theme.text);
        const QRectF words{WordsLeft, row.top(), row.width() - WordsLeft - (isUnder ? 0 : WordsRight + room),
                           row.height()};
        painter.drawText(
            words, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF{painter.font()}.elidedText(moment.text, Qt::ElideRight, words.width()));
    }
}

bool Timeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    size_t at = 0;
    while (at < m_moments.size() && topOf(at + 1) <= help->pos().y())
        ++at;
    if (at < m_moments.size())
        QToolTip::showText(help->globalPos(), m_moments[at].text + u"\n"_s + m_moments[at].tip, this);
    return true;
}

NameValueList::NameValueList(QWidget *parent)
    : QWidget(parent)
{
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
}

void NameValueList::show(const std::vector<DetailView::Line> &lines, const QString &whenEmpty)
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto &line : lines)
        layout()->addWidget(makeRow(line));
    if (lines.empty() && !whenEmpty.isEmpty()) {
        auto *note = new TextLabel{whenEmpty, u"body"_s, u"text3"_s, this};
        note->setWordWrap(true);
        layout()->addWidget(note);
    }
    static_cast<QVBoxLayout *>(layout())->addStretch(); // what is left goes under the rows, not between
}

QWidget *NameValueList::makeRow(const DetailView::Line &line)
{
    auto *row = new QWidget{this};
    auto *name = new TextLabel{line.name, u"body"_s, u"text3"_s, row};
    auto *value = new TextLabel{line.value, u"body"_s, u"text"_s, row};
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const QFontMetrics metrics{name->font()};
    const bool isLong =
        metrics.horizontalAdvance(line.name) + metrics.horizontalAdvance(line.value) > scaled(SideBySide);
    auto *layout = new QBoxLayout{isLong ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, row};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(isLong ? 0 : 10);
    layout->addWidget(name);
    layout->addWidget(value, 1);
    value->setWordWrap(isLong);
    value->setAlignment((isLong ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop);
    return row;
}

} // namespace passerelle::widgets
