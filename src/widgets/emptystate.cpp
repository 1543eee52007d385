// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/emptystate.h"

#include "widgets/iconlabel.h"
#include "widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel{this})
    , m_title(new TextLabel{{}, u"cardTitle"_s, u"text"_s, this})
    , m_sentence(new TextLabel{{}, u"body"_s, u"text2"_s, this})
    , m_action(new QPushButton{this})
{
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    m_icon->setIconSize(32);
    m_icon->setTone(u"text3"_s);
    m_title->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(240);
    m_sentence->setMaximumWidth(520);
    m_action->setObjectName(u"emptyAction"_s);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_sentence, 4);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addSpacing(6);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::show(const QString &icon, const QString &title, const QString &sentence,
                      const QString &action)
{
    m_icon->setIconName(icon);
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace passerelle::widgets
