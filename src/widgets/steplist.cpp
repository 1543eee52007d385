// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/steplist.h"

#include "widgets/icons.h"
#include "widgets/paint.h"

#include <QStyledItemDelegate>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::Role;
using presentation::RunPresenter;
using presentation::Tone;

namespace {

enum StepRole
{
    Detail = Qt::UserRole + 30,
    Duration,
    Current,
    Share
};

bool hasBar(const QModelIndex &index)
{
    return index.data(Share).toInt() >= 0;
}

class StepDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.widget);
        const bool isCurrent = index.data(Current).toBool();
        const QRectF rect = QRectF{option.rect}.adjusted(8, 1, -8, -1);
        painter->save();
        if (isCurrent)
            paintFrame(*painter, rect, 6, theme.select, theme.isContrast ? theme.accent : QColor{});
        const auto tone = static_cast<Tone>(index.data(Role::Tone).toInt());
        drawIcon(*painter, QRectF{rect.left() + 10, rect.top() + scaled(8), 22, scaled(22) * 1.0},
                 index.data(Role::Icon).toString(), 22, tone == Tone::Quiet ? theme.text3 : theme.ink(tone));
        const QString duration = index.data(Duration).toString();
        painter->setFont(sizedFont(option.font, 12));
        const qreal room = tabularWidth(painter->font(), duration);
        painter->setPen(theme.text3);
        drawTabular(*painter,
                    QRectF{rect.right() - room - 10, rect.top() + scaled(8), room, scaled(20) * 1.0},
                    Qt::AlignRight, duration);
        painter->setFont(sizedFont(option.font, 13, QFont::Medium));
        painter->setPen(theme.text);
        const QRectF title{rect.left() + 44, rect.top() + scaled(7), rect.width() - 62 - room,
                           scaled(20) * 1.0};
        painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter, index.data(Role::Old).toString());
        painter->setFont(sizedFont(option.font, 12));
        painter->setPen(isCurrent ? theme.text2 : theme.text3);
        painter->drawText(
            QRectF{rect.left() + 44, rect.top() + scaled(26), rect.width() - 52, scaled(18) * 1.0},
            Qt::AlignLeft | Qt::AlignVCenter, index.data(Detail).toString());
        if (isCurrent && hasBar(index))
            drawBar(*painter, QRectF{rect.left() + 44, rect.top() + scaled(49), rect.width() - 54, 6}, theme,
                    index.data(Share).toInt());
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        Q_UNUSED(option)
        return {240, scaled(index.data(Current).toBool() && hasBar(index) ? 68 : 56)};
    }
};

} // namespace

StepList::StepList(QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new StepDelegate{this});
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
}

void StepList::show(const std::vector<RunPresenter::Step> &steps)
{
    while (count() < static_cast<int>(steps.size()))
        new QListWidgetItem{this};
    for (size_t at = 0; at < steps.size(); ++at) {
        const RunPresenter::Step &step = steps[at];
        QListWidgetItem *row = item(static_cast<int>(at));
        row->setText(u"%1, %2 %3"_s.arg(step.title, step.detail, step.duration));
        row->setData(Role::Old, step.title);
        row->setData(Detail, step.detail);
        row->setData(Duration, step.duration);
        row->setData(Current, step.isCurrent);
        row->setData(Share, step.share);
        row->setData(Role::Icon, step.icon);
        row->setData(Role::Tone, static_cast<int>(step.tone));
    }
}

} // namespace passerelle::widgets
