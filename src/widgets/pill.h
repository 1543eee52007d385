// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/tone.h"

#include <QWidget>

namespace passerelle::widgets {

/// A status in one tinted capsule: icon and word.
class Pill final : public QWidget
{
    Q_OBJECT

public:
    explicit Pill(QWidget *parent = nullptr);

    void show(presentation::Tone tone, const QString &icon, const QString &word);
    [[nodiscard]] QString word() const { return m_word; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    presentation::Tone m_tone = presentation::Tone::Idle;
    QString m_icon = {};
    QString m_word = {};
};

} // namespace passerelle::widgets
