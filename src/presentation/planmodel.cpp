// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/planmodel.h"

#include "presentation/format.h"
#include "presentation/words.h"

#include <algorithm>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::PlannedEffect;
using domain::RecordRef;

namespace {

constexpr quintptr TopLevel = 0;

} // namespace

void PlanModel::show(const runner::RunReport &preview)
{
    beginResetModel();
    m_offer = preview.offer();
    m_facts = preview.facts;
    m_open = sync::recordsOf(m_offer);
    m_chosen = m_open;
    m_note.clear();
    layOut();
    endResetModel();
    emit laidOut();
    emit choiceChanged();
}

void PlanModel::retranslate()
{
    beginResetModel();
    layOut();
    endResetModel();
    emit laidOut();
}

void PlanModel::setSearch(const QString &text)
{
    if (m_search == text)
        return;
    m_search = text;
    retranslate();
}

void PlanModel::setOnlyKind(std::optional<domain::RecordKind> kind)
{
    if (m_onlyKind == kind)
        return;
    m_onlyKind = kind;
    retranslate();
}

int PlanModel::shownCount() const
{
    size_t count = 0;
    for (const Group &group : m_groups)
        count += group.rows.size();
    return static_cast<int>(count);
}

void PlanModel::choose(std::set<RecordRef> records)
{
    m_chosen = sync::withDependencies(m_offer, std::move(records));
    m_note.clear();
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex head = index(group, Kind);
        if (rowCount(head) > 0)
            emit dataChanged(index(0, Kind, head), index(rowCount(head) - 1, Amount, head));
    }
    emit choiceChanged();
}

void PlanModel::chooseAll()
{
    choose(m_open);
}

QString PlanModel::noteOn(size_t before, bool isChosen) const
{
    const auto others = static_cast<int>(isChosen ? m_chosen.size() - before : before - m_chosen.size()) - 1;
    if (others <= 0)
        return {};
    return isChosen ? tr("%Ln record(s) it depends on came along", nullptr, others)
                    : tr("%Ln record(s) that depend on it were taken out too", nullptr, others);
}

void PlanModel::toggle(const QModelIndex &index)
{
    const Row *row = rowAt(index);
    if (!row || !m_open.contains(row->record))
        return;
    const RecordRef record = row->record;
    const size_t before = m_chosen.size();
    const bool isChosen = !m_chosen.contains(record);
    std::set<RecordRef> wanted = m_chosen;
    if (isChosen) {
        wanted.insert(record);
    } else {
        for (const RecordRef &dropped : sync::withDependants(m_offer, {record}))
            wanted.erase(dropped);
    }
    choose(std::move(wanted));
    m_note = noteOn(before, isChosen);
    emit choiceChanged();
}

const PlanModel::Row *PlanModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == TopLevel)
        return nullptr;
    return &m_groups[index.internalId() - 1].rows[static_cast<size_t>(index.row())];
}

std::vector<const PlannedEffect *> PlanModel::effectsAt(const QModelIndex &index) const
{
    std::vector<const PlannedEffect *> effects;
    const Row *row = rowAt(index);
    for (const PlannedEffect &planned : m_offer.plan.effects) {
        if (row && planned.effect.record == row->record)
            effects.push_back(&planned);
    }
    return effects;
}

QString PlanModel::titleAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    return row ? recordTitle(row->record.kind, row->cells[Number].text) : QString{};
}

QString PlanModel::explanationAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    if (!row)
        return {};
    const Cell &action = row->cells[Action];
    return action.tip.isEmpty() ? action.text : action.tip;
}

std::vector<const PlannedEffect *> PlanModel::chosenEffects() const
{
    std::vector<const PlannedEffect *> effects;
    for (const PlannedEffect &planned : m_offer.plan.effects) {
        if (m_chosen.contains(planned.effect.record))
            effects.push_back(&planned);
    }
    return effects;
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, static_cast<quintptr>(parent.row()) + 1)
                            : createIndex(row, column, TopLevel);
}

QModelIndex PlanModel::parent(const QModelIndex &child) const
{
    return child.internalId() == TopLevel
        ? QModelIndex{}
        : createIndex(static_cast<int>(child.internalId()) - 1, 0, TopLevel);
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != TopLevel || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<size_t>(parent.row())].rows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const auto column = static_cast<size_t>(index.column());
    if (const Row *row = rowAt(index)) {
        if (role == Qt::CheckStateRole && index.column() == Kind && m_open.contains(row->record))
            return m_chosen.contains(row->record) ? Qt::Checked : Qt::Unchecked;
        return cellData(row->cells[column], role);
    }
    const Group &group = m_groups[static_cast<size_t>(index.row())];
    if (role == Role::Group || role == Role::Strong)
        return true;
    if (index.column() == Amount)
        return cellData({.text = Format{}.digitsOrDash({group.minor, {}}), .isStrong = true}, role);
    const QString title = group.title + u" · "_s + Format{}.count(static_cast<qint64>(group.rows.size()));
    return index.column() == Kind ? cellData({.text = title, .tone = group.tone, .icon = group.icon}, role)
                                  : QVariant{};
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Row *row = rowAt(index);
    if (role != Qt::CheckStateRole || !row)
        return false;
    if (m_chosen.contains(row->record) != (value.toInt() == Qt::Checked))
        toggle(index);
    return true;
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (row && index.column() == Kind && m_open.contains(row->record))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == Kind)
        return tr("Kind");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Customer:
        return tr("Customer");
    case Action:
        return tr("What will be done");
    case Amount:
        return tr("Amount ($)");
    default:
        return {};
    }
}

} // namespace passerelle::presentation
