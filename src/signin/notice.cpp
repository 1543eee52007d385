// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/notice.h"

#include "signin/icons.h"

#include <QLabel>
#include <QVBoxLayout>

namespace passerelle::signin {

using namespace Qt::StringLiterals;

namespace {

constexpr int TextWidth = 420;

QLabel *makeLabel(const QColor &colour, QWidget *parent)
{
    const auto label = new QLabel(parent);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    return label;
}

} // namespace

Notice::Notice(const Colours &colours, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(colours.text, this))
    , m_reason(makeLabel(colours.text2, this))
{
    const auto mark = new QLabel(this);
    mark->setPixmap(tintedIcon(u"warning"_s, colours.warn, devicePixelRatioF(), LargeIconSide));
    QFont large = m_title->font();
    large.setPointSizeF(15);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    const auto column = new QWidget(this);
    column->setMaximumWidth(TextWidth);
    const auto texts = new QVBoxLayout(column);
    texts->setContentsMargins({});
    texts->setSpacing(10);
    texts->addWidget(mark, 0, Qt::AlignHCenter);
    texts->addWidget(m_title);
    texts->addWidget(m_reason);
    const auto centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(column, 100);
    centre->addStretch(1);
    const auto layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(centre);
    layout->addStretch(2);
    QPalette background = palette();
    background.setColor(QPalette::Window, colours.surface);
    setPalette(background);
    setAutoFillBackground(true);
}

void Notice::say(const QString &title, const QString &reason)
{
    m_title->setText(title);
    m_reason->setText(reason);
    setAccessibleName(title);
    setAccessibleDescription(reason);
}

} // namespace passerelle::signin
