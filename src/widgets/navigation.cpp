// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/navigation.h"

#include "widgets/icons.h"
#include "widgets/paint.h"
#include "widgets/spoken.h"

#include <QStyledItemDelegate>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::Role;

namespace {

constexpr int RowHeight = 38;
constexpr int NarrowBar = 80; // icons only
constexpr int BadgeRole = Qt::UserRole + 20;

class PageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.widget);
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const QRectF rect = QRectF{option.rect}.adjusted(0, 1, 0, -1);
        painter->save();
        if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
            paintFrame(*painter, rect, 6, isChosen ? theme.select : theme.hover, {});
        if (theme.isContrast && isChosen)
            painter->fillRect(QRectF{rect.left(), rect.top() + 4, 4, rect.height() - 8}, theme.accent);
        if (option.state.testFlag(QStyle::State_HasFocus) && option.widget->hasFocus()
            && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paintFrame(*painter, rect, 6, {}, theme.focus, 2);
        const QColor ink = isChosen ? theme.blue.ink : theme.text2;
        drawIcon(*painter, QRectF{rect.left() + 8, rect.top(), 20, rect.height()},
                 index.data(Role::Icon).toString(), 20, ink);
        const bool isNarrow = rect.width() < NarrowBar;
        painter->setPen(ink);
        painter->setFont(sizedFont(option.font, 13, isChosen ? QFont::DemiBold : QFont::Medium));
        if (!isNarrow)
            painter->drawText(rect.adjusted(36, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter,
                              index.data().toString());
        const int count = index.data(BadgeRole).toInt();
        if (count > 0 && isNarrow) {
            paintFrame(*painter, QRectF{rect.right() - 12, rect.top() + 5, 8, 8}, 4, theme.warn.ink, {});
        } else if (count > 0) {
            const QString text = QString::number(count);
            painter->setFont(sizedFont(option.font, 11, QFont::DemiBold));
            const qreal width = std::max(20.0, tabularWidth(painter->font(), text) + 14);
            const qreal height = scaled(18);
            const QRectF badge{rect.right() - width - 8, rect.center().y() - height / 2, width, height};
            paintFrame(*painter, badge, height / 2, theme.warn.background,
                       theme.isContrast ? theme.warn.line : QColor{});
            painter->setPen(theme.warn.ink);
            drawTabular(*painter, badge, Qt::AlignHCenter, text);
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        Q_UNUSED(option)
        Q_UNUSED(index)
        return {100, scaled(RowHeight)};
    }
};

} // namespace

Navigation::Navigation(QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new PageDelegate{this});
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Navigation::addPage(const QString &icon)
{
    auto *item = new QListWidgetItem{this};
    item->setData(Role::Icon, icon);
    updateGeometry();
}

void Navigation::setTitles(const QStringList &titles)
{
    for (int page = 0; page < count() && page < titles.size(); ++page) {
        item(page)->setText(titles[page]);
        item(page)->setToolTip(u"%1 (Ctrl+%2)"_s.arg(titles[page]).arg(page + 1));
    }
}

void Navigation::setBadge(int page, int count)
{
    item(page)->setData(BadgeRole, count);
    item(page)->setData(Qt::AccessibleTextRole,
                        count > 0 ? u"%1, %2"_s.arg(item(page)->text()).arg(count) : item(page)->text());
}

void Navigation::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListWidget::selectionChanged(selected, deselected);
    if (!selected.isEmpty())
        followSelection(*this);
}

QSize Navigation::sizeHint() const
{
    return {180, count() * scaled(RowHeight)};
}

} // namespace passerelle::widgets
