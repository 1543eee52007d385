// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace passerelle::widgets {

struct Theme;

/// Paints a cell as its column asks: plain text, digits in columns, an amount, a status pill, an icon, or an
/// icon with a toned text. Ground, hairline and focus are the same for all.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Kind
    {
        Text,
        Tabular,
        Amount,
        Pill,
        Icon,
        Marked
    };

    CellDelegate(Kind kind, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCheck(QPainter &painter, const QStyleOptionViewItem &option, bool isChecked) const;
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Kind m_kind;
};

} // namespace passerelle::widgets
