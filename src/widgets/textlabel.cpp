// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textlabel.h"

#include "widgets/paint.h"

#include <QApplication>
#include <QEvent>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::Tone;

namespace {

QFont fontOf(const QString &style)
{
    const QFont base = QApplication::font();
    if (style == "pageTitle"_L1)
        return sizedFont(base, 20, QFont::DemiBold);
    if (style == "welcome"_L1)
        return sizedFont(base, 26, QFont::DemiBold);
    if (style == "cardTitle"_L1)
        return sizedFont(base, 15, QFont::DemiBold);
    if (style == "strong"_L1)
        return sizedFont(base, 13, QFont::DemiBold);
    if (style == "caption"_L1)
        return sizedFont(base, 12);
    if (style == "count"_L1)
        return sizedFont(base, 18, QFont::DemiBold);
    return sizedFont(base, 13);
}

QColor inkOf(const Theme &theme, const QString &tone)
{
    if (tone == "text2"_L1)
        return theme.text2;
    if (tone == "text3"_L1)
        return theme.text3;
    if (tone == "accent"_L1)
        return theme.blue.ink;
    if (tone == "ok"_L1)
        return theme.ok.ink;
    if (tone == "err"_L1)
        return theme.err.ink;
    if (tone == "warn"_L1)
        return theme.warn.ink;
    if (tone == "rev"_L1)
        return theme.rev.ink;
    return tone == "idle"_L1 ? theme.idle.ink : theme.text;
}

} // namespace

QString toneKey(int tone)
{
    switch (static_cast<Tone>(tone)) {
    case Tone::Accent:
        return u"accent"_s;
    case Tone::Ok:
        return u"ok"_s;
    case Tone::Err:
        return u"err"_s;
    case Tone::Warn:
        return u"warn"_s;
    case Tone::Rev:
        return u"rev"_s;
    case Tone::Idle:
        return u"idle"_s;
    case Tone::Quiet:
    case Tone::Off:
        return u"text3"_s;
    case Tone::Neutral:
        return u"text"_s;
    }
    Q_UNREACHABLE();
}

TextLabel::TextLabel(QWidget *parent)
    : QLabel(parent)
{
    dress();
}

TextLabel::TextLabel(const QString &text, const QString &style, const QString &tone, QWidget *parent)
    : QLabel(text, parent)
{
    m_textStyle = style;
    m_tone = tone;
    dress();
}

void TextLabel::setTextStyle(const QString &style)
{
    m_textStyle = style;
    dress();
}

void TextLabel::setTone(const QString &tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    dress();
}

void TextLabel::dress()
{
    m_isDressing = true;
    setFont(fontOf(m_textStyle));
    QPalette palette = QApplication::palette();
    const QColor ink = inkOf(Theme::of(this), m_tone);
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Text, ink);
    setPalette(palette);
    m_isDressing = false;
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool isNew = event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange;
    if (isNew && !m_isDressing)
        dress();
}

} // namespace passerelle::widgets
