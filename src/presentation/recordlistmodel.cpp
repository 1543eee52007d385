// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recordlistmodel.h"

#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/words.h"

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::RecordKind;
using storage::RecordRow;

namespace {

constexpr int KeptRows = 16'384;

Cell messageCell(const RecordRow &row)
{
    if (!row.errorCode.isEmpty() && row.sync.status == domain::SyncStatus::TransferError)
        return {.text = ErrorText::titleOfKey(row.errorCode), .tone = Tone::Err, .tip = row.sync.message};
    if (row.effectState == domain::EffectState::Unknown)
        return {.text = stateWord(*row.effectState), .tone = Tone::Warn};
    if (row.isToVerify)
        return {.text = ErrorText::title(ErrorCode::AccountToVerify), .tone = Tone::Warn};
    return {.text = row.sync.message.section(u'\n', 0, 0), .tone = Tone::Quiet, .tip = row.sync.message};
}

} // namespace

domain::Money signedAmount(RecordKind kind, const domain::Money &amount)
{
    const bool isBack =
        kind == RecordKind::CreditNote || kind == RecordKind::Refund || kind == RecordKind::Expense;
    return isBack ? domain::Money{-amount.minor, amount.currency} : amount;
}

RecordListModel::RecordListModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_rows(KeptRows)
{
}

int RecordListModel::nextGeneration()
{
    return ++m_generation;
}

void RecordListModel::setOrder(std::vector<qint64> ids, int generation)
{
    if (generation != m_generation)
        return;
    m_shownGeneration = generation;
    m_requested.clear();
    if (ids == m_ids) {
        if (!m_ids.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_ids = std::move(ids);
    endResetModel();
}

void RecordListModel::setRows(const std::vector<RecordRow> &rows, int generation, int page)
{
    if (generation != m_shownGeneration)
        return;
    for (const RecordRow &row : rows)
        m_rows.insert(row.rowId, new RecordRow{row});
    const int first = page * PageSize;
    const int last = std::min(first + PageSize, rowCount()) - 1;
    if (first <= last)
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void RecordListModel::clear()
{
    beginResetModel();
    m_shownGeneration = nextGeneration();
    m_ids.clear();
    m_rows.clear();
    m_requested.clear();
    endResetModel();
}

void RecordListModel::retranslate()
{
    if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const RecordRow *RecordListModel::record(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : m_rows.object(m_ids[static_cast<size_t>(row)]);
}

int RecordListModel::rowOf(const domain::RecordRef &wanted) const
{
    qint64 id = 0;
    const QList<qint64> known = m_rows.keys();
    for (const qint64 key : known) {
        if (m_rows.object(key)->record == wanted)
            id = key;
    }
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return id == 0 || found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

void RecordListModel::wantRow(int row) const
{
    const int page = row / PageSize;
    if (m_requested.contains(page))
        return;
    m_requested.insert(page);
    emit pageWanted(page, m_shownGeneration);
}

std::vector<qint64> RecordListModel::idsOfPage(int page) const
{
    const qsizetype beginning = qsizetype{page} * PageSize;
    const auto first = m_ids.begin() + std::min<qsizetype>(beginning, rowCount());
    const auto last = m_ids.begin() + std::min<qsizetype>(beginning + PageSize, rowCount());
    return {first, last};
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int RecordListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    wantRow(index.row());
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (const RecordRow *row = m_rows.object(m_ids[static_cast<size_t>(index.row())]))
        return cellData(cell(*row, index.column()), role);
    return role == Qt::DisplayRole && index.column() == Number ? QVariant{u"…"_s} : QVariant{};
}

Cell RecordListModel::cell(const RecordRow &row, int column)
{
    switch (column) {
    case Kind:
        return {.tone = Tone::Quiet, .icon = iconOf(row.record.kind), .tip = kindWord(row.record.kind)};
    case Number:
        return {.text = row.number.isEmpty() ? u"–"_s : row.number};
    case Customer:
        return {.text = row.customerName, .tip = row.customerName};
    case Date:
        return {.text = Format::date(row.day), .tone = Tone::Quiet};
    case Amount:
        return {.text = Format{}.digitsOrDash(signedAmount(row.record.kind, row.amount))};
    case Status:
        return {.text = statusWord(row.sync.status),
                .tone = toneOf(row.sync.status),
                .icon = iconOf(row.sync.status)};
    case Reference:
        return {.text = row.sync.reference, .tone = Tone::Quiet, .tip = row.sync.reference};
    case Message:
        return messageCell(row);
    default:
        return {};
    }
}

QVariant RecordListModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Date:
        return tr("Date");
    case Amount:
        return tr("Amount ($)");
    case Status:
        return tr("Status");
    case Reference:
        return tr("Ref.");
    case Message:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace passerelle::presentation
