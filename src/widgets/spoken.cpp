// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/spoken.h"

#include "widgets/figurestrip.h"
#include "widgets/pill.h"
#include "widgets/runchart.h"
#include "widgets/timeline.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QAction>
#include <QLineEdit>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

namespace {

/// Their text is their accessible name; without a role it would be read as the name of a group.
QAccessibleInterface *interfaceOf(const QString & /*className*/, QObject *object)
{
    if (qobject_cast<Pill *>(object) || qobject_cast<FigureStrip *>(object)
        || qobject_cast<Timeline *>(object))
        return new QAccessibleWidget{qobject_cast<QWidget *>(object), QAccessible::StaticText};
    if (auto *chart = qobject_cast<RunChart *>(object))
        return new QAccessibleWidget{chart, QAccessible::Chart};
    return nullptr;
}

} // namespace

void installSpokenRoles()
{
    QAccessible::installFactory(&interfaceOf);
}

void followSelection(QAbstractItemView &view)
{
    const auto follow = [&view] {
        QItemSelectionModel *selection = view.selectionModel();
        if (!selection || selection->selection().size() != 1)
            return;
        const QItemSelectionRange &range = selection->selection().first();
        const QModelIndex current = selection->currentIndex();
        const bool isThere = current.row() == range.top() && current.parent() == range.parent();
        if (range.height() == 1 && !isThere)
            selection->setCurrentIndex(range.topLeft(), QItemSelectionModel::NoUpdate);
    };
    // A mouse or a key moves the current row a moment after, or before, it selects.
    QMetaObject::invokeMethod(&view, follow, Qt::QueuedConnection);
}

void nameClearButton(QLineEdit &edit, const QString &name)
{
    if (auto *clear = edit.findChild<QAction *>(u"_q_qlineeditclearaction"_s))
        clear->setText(name);
}

} // namespace passerelle::widgets
