// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/recordfix.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QPushButton;

namespace passerelle::widgets {

class TextLabel;

/// What holds a record up: title, cause, and up to three things to do about it. Where the first is of no use
/// yet, its button counts down.
class ErrorBox final : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorBox(QWidget *parent = nullptr);

    void show(const presentation::RecordFix &fix, std::chrono::milliseconds wait);

signals:
    void acted(passerelle::presentation::FixAction action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showStep(QPushButton *button, const presentation::RecordFix::Step &step);
    void countDown();

    presentation::RecordFix m_view = {};
    std::chrono::milliseconds m_wait{};
    QElapsedTimer m_since;
    QTimer m_tick;
    TextLabel *m_title;
    TextLabel *m_sentence;
    TextLabel *m_fix;
    QPushButton *m_action;
    QPushButton *m_second;
    QPushButton *m_alike;
};

} // namespace passerelle::widgets
