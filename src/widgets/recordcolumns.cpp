// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recordcolumns.h"

#include "widgets/paint.h"
#include "widgets/table.h"

#include <QActionGroup>
#include <QHeaderView>

#include <algorithm>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::RecordListModel;
using Group = storage::RecordQuery::Group;

namespace {

constexpr int NarrowCustomer = 140;
constexpr int AmpleCustomer = 220; // from here on the message takes what it asks for
constexpr int WidestMessage = 320;

// The names of columns in the settings; those without one are always shown.
QString keyOf(int column)
{
    switch (column) {
    case RecordListModel::Kind:
        return u"kind"_s;
    case RecordListModel::Date:
        return u"date"_s;
    case RecordListModel::Amount:
        return u"amount"_s;
    case RecordListModel::Status:
        return u"status"_s;
    case RecordListModel::Reference:
        return u"reference"_s;
    case RecordListModel::Message:
        return u"message"_s;
    default:
        return {};
    }
}

} // namespace

RecordColumns::RecordColumns(Table &table, presentation::Settings &settings, QWidget *parent)
    : QMenu(parent)
    , m_table(table)
    , m_settings(settings)
{
    QHeaderView *head = table.horizontalHeader();
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QWidget::customContextMenuRequested, this,
            [this, head](const QPoint &at) { popup(head->mapToGlobal(at)); });
    fill();
}

Group RecordColumns::group() const
{
    const int kept = m_settings.read(presentation::GroupedBy);
    return kept < 0 || kept > int(Group::Cause) ? Group::None : static_cast<Group>(kept);
}

bool RecordColumns::isWanted(int column) const
{
    const QString key = keyOf(column);
    return key.isEmpty() || !m_settings.read(presentation::HiddenColumns).contains(key);
}

void RecordColumns::fill()
{
    clear();
    addSection(tr("Group by"));
    delete findChild<QActionGroup *>();
    auto *groups = new QActionGroup{this};
    const QStringList words{tr("No groups"), tr("Kind"), tr("Month"), tr("Customer"), tr("Cause")};
    for (int at = 0; at < words.size(); ++at) {
        QAction *action = groups->addAction(words[at]);
        action->setCheckable(true);
        action->setChecked(at == int(group()));
        connect(action, &QAction::triggered, this, [this, at] {
            m_settings.write(presentation::GroupedBy, at);
            emit grouped(static_cast<Group>(at));
        });
    }
    addActions(groups->actions());
    addSection(tr("Columns"));
    for (int column = 0; column < RecordListModel::ColumnCount; ++column) {
        if (keyOf(column).isEmpty())
            continue;
        const QVariant spoken = m_table.model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole);
        const QVariant title = m_table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole);
        QAction *action = addAction(spoken.isValid() ? spoken.toString() : title.toString());
        action->setCheckable(true);
        action->setChecked(isWanted(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) { show(column, isShown); });
    }
}

void RecordColumns::show(int column, bool isShown)
{
    QStringList hidden = m_settings.read(presentation::HiddenColumns);
    hidden.removeAll(keyOf(column));
    if (!isShown)
        hidden += keyOf(column);
    m_settings.write(presentation::HiddenColumns, hidden);
    fit();
}

void RecordColumns::retranslate()
{
    fill();
}

void RecordColumns::fit(Table::Fit fit)
{
    for (int column = 0; column < RecordListModel::ColumnCount; ++column)
        m_table.setColumnHidden(column, !isWanted(column));
    m_table.fitColumns(fit);
    const int spare = m_table.columnWidth(RecordListModel::Customer) - scaled(AmpleCustomer);
    if (isWanted(RecordListModel::Message) && spare > 0) {
        const int width = m_table.columnWidth(RecordListModel::Message);
        const int wanted = std::min(m_table.contentWidth(RecordListModel::Message), scaled(WidestMessage));
        if (wanted > width)
            m_table.setColumnWidth(RecordListModel::Message, std::min(wanted, width + spare));
    }
    int taken = 0;
    for (int column = 0; column < RecordListModel::ColumnCount; ++column)
        taken += column == RecordListModel::Customer || !isWanted(column) ? 0 : m_table.columnWidth(column);
    for (const int column : {RecordListModel::Reference, RecordListModel::Message}) {
        if (m_table.viewport()->width() - taken >= scaled(NarrowCustomer))
            return;
        taken -= isWanted(column) ? m_table.columnWidth(column) : 0;
        m_table.setColumnHidden(column, true);
    }
}

} // namespace passerelle::widgets
