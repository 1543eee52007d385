// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/datemenu.h"

#include "widgets/paint.h"
#include "widgets/textlabel.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>
#include <QWidgetAction>

namespace passerelle::widgets {

namespace {

constexpr int DateWidth = 124; // ten figures and the arrow

} // namespace

using namespace Qt::StringLiterals;

DateMenu::DateMenu(QWidget *parent)
    : QMenu(parent)
{
    retranslate();
}

void DateMenu::offer(const QString &text, const QDate &from, const QDate &to)
{
    connect(addAction(text), &QAction::triggered, this, [this, from, to] { emit chosen(from, to); });
}

void DateMenu::retranslate()
{
    const QDate from = m_from ? m_from->date() : QDate::currentDate().addMonths(-1);
    const QDate to = m_to ? m_to->date() : QDate::currentDate();
    clear();
    const QDate today = QDate::currentDate();
    const QDate month{today.year(), today.month(), 1};
    offer(tr("All dates"), {}, {});
    offer(tr("This month"), month, today);
    offer(tr("Last month"), month.addMonths(-1), month.addDays(-1));
    offer(tr("Last 90 days"), today.addDays(-89), today);
    offer(tr("This year"), QDate{today.year(), 1, 1}, today);
    addSeparator();
    auto *row = new QWidget{this};
    auto *layout = new QHBoxLayout{row};
    layout->setContentsMargins(12, 6, 12, 8);
    m_from = new QDateEdit{from, row};
    m_to = new QDateEdit{to, row};
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(u"yyyy-MM-dd"_s);
        edit->setCalendarPopup(true);
        edit->setMinimumWidth(scaled(DateWidth));
    }
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    auto *apply = new QPushButton{tr("Show"), row};
    layout->addWidget(m_from);
    layout->addWidget(new TextLabel{u"–"_s, u"body"_s, u"text3"_s, row});
    layout->addWidget(m_to);
    layout->addWidget(apply);
    connect(apply, &QPushButton::clicked, this, [this] {
        const QDate first = std::min(m_from->date(), m_to->date());
        const QDate last = std::max(m_from->date(), m_to->date());
        hide();
        emit chosen(first, last);
    });
    auto *action = new QWidgetAction{this};
    action->setDefaultWidget(row);
    addAction(action);
}

void DateMenu::setSpan(const QDate &from, const QDate &to)
{
    if (from.isValid())
        m_from->setDate(from);
    if (to.isValid())
        m_to->setDate(to);
}

} // namespace passerelle::widgets
