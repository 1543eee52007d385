// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/operationlistmodel.h"

#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/recordlistmodel.h"
#include "presentation/words.h"

#include <algorithm>

namespace passerelle::presentation {

using domain::EffectState;
using runner::Operation;

OperationListModel::OperationListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_flush.setInterval(100);
    m_flush.setSingleShot(true);
    connect(&m_flush, &QTimer::timeout, this, &OperationListModel::flush);
}

bool OperationListModel::isError(const Operation &operation)
{
    return operation.state == EffectState::Rejected || operation.state == EffectState::Conflict
        || operation.state == EffectState::Unknown;
}

void OperationListModel::append(const std::vector<Operation> &operations)
{
    m_waiting.insert(m_waiting.end(), operations.begin(), operations.end());
    if (!m_flush.isActive())
        m_flush.start();
}

void OperationListModel::count(const Operation &operation)
{
    if (operation.state == EffectState::Confirmed)
        ++m_confirmed;
    else if (operation.state == EffectState::Unknown)
        ++m_unknown;
    else if (operation.state == EffectState::Rejected || operation.state == EffectState::Conflict)
        ++m_errors;
}

void OperationListModel::flush()
{
    if (m_waiting.empty())
        return;
    std::vector<Operation> fresh;
    for (const Operation &operation : m_waiting) {
        count(operation);
        m_all.push_back(operation);
        if (!m_isOnlyErrors || isError(operation))
            fresh.push_back(operation);
    }
    m_waiting.clear();
    while (m_all.size() > Capacity)
        m_all.pop_front();
    if (!fresh.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
        m_shown.insert(m_shown.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }
    trim();
    emit grown();
}

void OperationListModel::trim()
{
    if (m_shown.size() <= Capacity)
        return;
    const auto surplus = static_cast<std::ptrdiff_t>(m_shown.size() - Capacity);
    beginRemoveRows({}, 0, static_cast<int>(surplus) - 1);
    m_shown.erase(m_shown.begin(), m_shown.begin() + surplus);
    endRemoveRows();
}

void OperationListModel::clear()
{
    beginResetModel();
    m_all.clear();
    m_shown.clear();
    m_waiting.clear();
    m_confirmed = m_unknown = m_errors = 0;
    endResetModel();
    emit grown();
}

void OperationListModel::setOnlyErrors(bool isOnly)
{
    m_isOnlyErrors = isOnly;
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_shown),
                 [isOnly](const Operation &operation) { return !isOnly || isError(operation); });
    endResetModel();
}

void OperationListModel::retranslate()
{
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int OperationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int OperationListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OperationListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    return cellData(cell(m_shown.at(static_cast<size_t>(index.row())), index.column()), role);
}

Cell OperationListModel::outcomeCell(const Operation &operation) const
{
    Cell cell{
        .text = stateWord(operation.state), .tone = toneOf(operation.state), .icon = iconOf(operation.state)};
    if (operation.isWriteBack)
        cell.text = tr("Marked in the source");
    else if (domain::isInLedger(operation.state))
        cell.text = tr("In %1").arg(m_ledgerName);
    else if (operation.state == EffectState::Rejected || operation.state == EffectState::Conflict)
        cell.text = ErrorText::title(operation.error.code);
    if (isError(operation))
        cell.tip = ErrorText::sentence(operation.error);
    return cell;
}

Cell OperationListModel::cell(const Operation &operation, int column) const
{
    const auto kind = operation.label.record.kind;
    switch (column) {
    case Time:
        return {.text = Format::time(operation.at), .tone = Tone::Quiet};
    case Kind:
        return {.tone = Tone::Quiet, .icon = iconOf(kind), .tip = kindWord(kind)};
    case Number:
        return {.text = operation.label.number};
    case Customer:
        return {.text = operation.label.customerName, .tip = operation.label.customerName};
    case Amount:
        return {.text = Format{}.digitsOrDash(signedAmount(kind, operation.label.amount))};
    case Outcome:
        return outcomeCell(operation);
    case Reference:
        return {.text = operation.ledgerNumber, .tone = Tone::Quiet};
    default:
        return {};
    }
}

QVariant OperationListModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Time:
        return tr("Time");
    case Number:
        return tr("Number");
    case Customer:
        return tr("Customer");
    case Amount:
        return tr("Amount ($)");
    case Outcome:
        return tr("Result");
    case Reference:
        return tr("Ref.");
    default:
        return {};
    }
}

} // namespace passerelle::presentation
