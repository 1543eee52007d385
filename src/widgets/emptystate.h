// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace passerelle::widgets {

class IconLabel;
class TextLabel;

/// What stands where nothing is: icon, title, one sentence, one action.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void show(const QString &icon, const QString &title, const QString &sentence, const QString &action);

signals:
    void acted();

private:
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace passerelle::widgets
