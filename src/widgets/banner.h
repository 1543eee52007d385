// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/tone.h"

#include <QFrame>

class QPushButton;

namespace passerelle::widgets {

class TextLabel;
class IconLabel;

/// One line across a page: icon, fact, explanation and a quiet action. It goes when its cause goes.
class Banner final : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void show(presentation::Tone tone, const QString &icon, const QString &fact, const QString &explanation,
              const QString &action);

signals:
    void acted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    presentation::Tone m_tone = presentation::Tone::Warn;
    IconLabel *m_icon;
    TextLabel *m_text;
    QPushButton *m_action;
};

} // namespace passerelle::widgets
