// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace passerelle::widgets {

class TextLabel;

/// What went wrong with a record: title, cause, one fix and what the fix leads to.
class ErrorBox final : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorBox(QWidget *parent = nullptr);

    void show(const QString &title, const QString &sentence, const QString &fix, const QString &action);

signals:
    void acted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_title;
    TextLabel *m_sentence;
    TextLabel *m_fix;
    QPushButton *m_action;
};

} // namespace passerelle::widgets
