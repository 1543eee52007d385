// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QMenu>

class QDateEdit;

namespace passerelle::widgets {

/// The choice of a span of days: common ones, or two dates.
class DateMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit DateMenu(QWidget *parent = nullptr);

    void setSpan(const QDate &from, const QDate &to);
    void retranslate();

signals:
    void chosen(const QDate &from, const QDate &to);

private:
    void offer(const QString &text, const QDate &from, const QDate &to);

    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
};

} // namespace passerelle::widgets
