// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace passerelle::widgets {

class TextLabel;
class TourRing;

/// A card that goes from stop to stop of the window and says what each is for, with a ring around what it
/// speaks of. It stands beside the rest: the window can be used all the while. Escape ends it.
class Tour final : public QFrame
{
    Q_OBJECT

public:
    explicit Tour(QWidget &window);

    void begin(bool isSample);
    void end();
    /// Stands beside this part of the window; null: in the middle.
    void pointAt(QWidget *part);
    void retranslate();

signals:
    void reached(int stop);
    void ended();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void goTo(int stop);
    void showStop();
    void place();

    QWidget &m_window;
    TourRing *m_ring;
    TextLabel *m_count;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_skip;
    QPushButton *m_back;
    QPushButton *m_next;
    QWidget *m_part = nullptr;
    int m_stop = 0;
    bool m_isSample = false; ///< nothing in the company is real
};

} // namespace passerelle::widgets
