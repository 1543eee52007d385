// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/errorbox.h"

#include "presentation/format.h"
#include "widgets/paint.h"
#include "widgets/textlabel.h"

#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds OneSecond{1'000};

} // namespace

ErrorBox::ErrorBox(QWidget *parent)
    : QFrame(parent)
    , m_title(new TextLabel{{}, u"strong"_s, u"text"_s, this})
    , m_sentence(new TextLabel{{}, u"body"_s, u"text"_s, this})
    , m_fix(new TextLabel{{}, u"body"_s, u"text2"_s, this})
    , m_action(new QPushButton{this})
    , m_second(new QPushButton{this})
    , m_alike(new QPushButton{this})
{
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(15, 11, 12, 13);
    layout->setSpacing(6);
    for (TextLabel *label : {m_title, m_sentence, m_fix}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    m_action->setProperty("kind", u"primary"_s);
    m_action->setProperty("iconName", u"bolt"_s);
    m_action->setObjectName(u"fixButton"_s);
    m_second->setObjectName(u"secondFixButton"_s);
    m_alike->setObjectName(u"alikeButton"_s);
    layout->addSpacing(2);
    for (QPushButton *button : {m_action, m_second, m_alike})
        layout->addWidget(button);
    connect(m_action, &QPushButton::clicked, this, [this] { emit acted(m_view.first.action); });
    connect(m_second, &QPushButton::clicked, this, [this] { emit acted(m_view.second.action); });
    connect(m_alike, &QPushButton::clicked, this, [this] { emit acted(m_view.alike.action); });
    m_tick.setInterval(OneSecond);
    connect(&m_tick, &QTimer::timeout, this, &ErrorBox::countDown);
}

void ErrorBox::showStep(QPushButton *button, const presentation::RecordFix::Step &step)
{
    button->setText(step.label);
    button->setVisible(step.action != presentation::FixAction::None);
    button->setEnabled(true);
}

void ErrorBox::show(const presentation::RecordFix &fix, std::chrono::milliseconds wait)
{
    m_view = fix;
    m_wait = wait;
    m_since.start();
    m_title->setText(fix.title);
    m_sentence->setText(fix.sentence);
    m_fix->setText(fix.fix);
    m_fix->setVisible(!fix.fix.isEmpty());
    showStep(m_action, fix.first);
    showStep(m_second, fix.second);
    showStep(m_alike, fix.alike);
    countDown();
    setVisible(true);
    update();
}

void ErrorBox::countDown()
{
    const auto left = m_wait - std::chrono::milliseconds{m_since.elapsed()};
    const bool isWaiting = m_wait.count() > 0 && left.count() > 0;
    m_action->setEnabled(!isWaiting);
    if (!isWaiting) {
        m_tick.stop();
        m_action->setText(m_view.first.label);
        return;
    }
    const auto seconds = (left.count() + 999) / 1'000;
    m_action->setText(tr("Check at %1 (in %2)")
                          .arg(presentation::Format::minute(m_view.notBefore.toLocalTime()),
                               u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'))));
    m_tick.start();
}

void ErrorBox::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(this);
    QPainter painter{this};
    const auto &inks = m_view.tone == presentation::Tone::Warn ? theme.warn : theme.err;
    paintFrame(painter, rect(), 6, inks.background, inks.line);
    QPainterPath shape;
    shape.addRoundedRect(rect(), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(shape);
    painter.fillRect(QRect{0, 0, 3, height()}, inks.ink);
}

} // namespace passerelle::widgets
