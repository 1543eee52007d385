// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tour.h"

#include "presentation/tourtext.h"
#include "widgets/paint.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int CardWidth = 380;
constexpr int Air = 12; // between the ring, the card and the edges
constexpr int RingAir = 4;

} // namespace

/// Frames what the tour speaks of; lets every click through.
class TourRing final : public QWidget
{
public:
    explicit TourRing(QWidget &window)
        : QWidget(&window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter{this};
        paintFrame(painter, rect(), 8, {}, Theme::of(this).focus, 2);
    }
};

Tour::Tour(QWidget &window)
    : QFrame(&window)
    , m_window(window)
    , m_ring(new TourRing{window})
    , m_count(new TextLabel{{}, u"caption"_s, u"text3"_s, this})
    , m_title(new TextLabel{{}, u"cardTitle"_s, u"text"_s, this})
    , m_text(new TextLabel{{}, u"body"_s, u"text2"_s, this})
    , m_skip(new QPushButton{this})
    , m_back(new QPushButton{this})
    , m_next(new QPushButton{this})
{
    setObjectName(u"tour"_s);
    m_skip->setObjectName(u"tourSkip"_s);
    m_skip->setProperty("kind", u"quiet"_s);
    m_back->setObjectName(u"tourBack"_s);
    m_next->setObjectName(u"tourNext"_s);
    m_next->setProperty("kind", u"primary"_s);
    m_title->setObjectName(u"tourTitle"_s);
    m_text->setWordWrap(true);
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(6);
    for (TextLabel *label : {m_count, m_title, m_text})
        layout->addWidget(label);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 8, 0, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    layout->addLayout(buttons);
    connect(m_skip, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_stop - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_stop + 1); });
    window.installEventFilter(this);
    hide();
}

void Tour::begin(bool isSample)
{
    m_isSample = isSample;
    show();
    goTo(0);
}

void Tour::end()
{
    if (isHidden())
        return;
    hide();
    m_ring->hide();
    m_part = nullptr;
    emit ended();
}

void Tour::goTo(int stop)
{
    if (stop >= static_cast<int>(presentation::tourTexts(m_isSample).size()))
        return end();
    m_stop = std::max(0, stop);
    showStop();
    emit reached(m_stop);
    m_next->setFocus(Qt::OtherFocusReason); // read out with what it is for
}

void Tour::showStop()
{
    const auto texts = presentation::tourTexts(m_isSample);
    const auto &shown = texts.at(static_cast<size_t>(m_stop));
    const bool isLast = m_stop + 1 == static_cast<int>(texts.size());
    m_count->setText(tr("Tour, %1 of %2").arg(m_stop + 1).arg(texts.size()));
    m_title->setText(shown.title);
    m_text->setText(shown.text);
    m_skip->setText(tr("End the tour"));
    m_skip->setVisible(!isLast);
    m_skip->setToolTip(tr("Esc; the help shows it again"));
    m_back->setText(tr("Back"));
    m_back->setEnabled(m_stop > 0);
    m_next->setText(isLast ? tr("Done") : tr("Next"));
    setAccessibleName(m_count->text());
    m_next->setAccessibleDescription(u"%1. %2"_s.arg(shown.title, shown.text));
    place();
}

void Tour::pointAt(QWidget *part)
{
    m_part = part;
    place();
}

/// Below what it speaks of, else above, else inside of it.
void Tour::place()
{
    setFixedWidth(scaled(CardWidth));
    const int height = layout()->heightForWidth(width());
    const QRect room = m_window.rect().adjusted(Air, Air, -Air, -Air);
    QRect ring{room.center(), QSize{0, 0}};
    if (m_part && m_part->isVisibleTo(&m_window)) {
        const QPoint corner = m_part->mapTo(&m_window, QPoint{0, 0});
        ring = QRect{corner, m_part->size()}.adjusted(-RingAir, -RingAir, RingAir, RingAir) & m_window.rect();
    }
    m_ring->setVisible(isVisible() && ring.width() > 0);
    m_ring->setGeometry(ring);
    int top = ring.bottom() + Air;
    if (top + height > room.bottom())
        top = ring.top() - Air - height;
    const bool isInside = top < room.top();
    if (isInside)
        top = ring.bottom() - Air - height;
    const int wanted =
        isInside ? ring.right() - Air - width() : ring.left(); // what rows are called stays in view
    const int left = std::clamp(wanted, room.left(), std::max(room.left(), room.right() - width()));
    setGeometry(left, std::clamp(top, room.top(), std::max(room.top(), room.bottom() - height)), width(),
                height);
    m_ring->raise();
    raise();
}

void Tour::retranslate()
{
    if (isVisible())
        showStop();
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize && isVisible())
        QMetaObject::invokeMethod(this, &Tour::place, Qt::QueuedConnection); // once the window is laid out
    return QFrame::eventFilter(watched, event);
}

void Tour::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(this);
    QPainter painter{this};
    paintFrame(painter, rect(), 8, theme.surface, theme.focus);
}

} // namespace passerelle::widgets
