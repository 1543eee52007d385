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

void RecordListModel::setOrder(storage::RecordOrder order, int generation)
{
    if (generation != m_generation)
        return;
    const bool isContinued = m_shownGeneration == generation && !m_order.isWhole;
    m_shownGeneration = generation;
    if (order.ids == m_order.ids) {
        m_order = std::move(order);
        if (isContinued)
            return;
        m_requested.clear();
        if (!m_order.ids.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    const size_t known = m_order.ids.size();
    if (isContinued && known < order.ids.size()
        && std::equal(m_order.ids.begin(), m_order.ids.end(), order.ids.begin())) {
        beginInsertRows({}, static_cast<int>(known), static_cast<int>(order.ids.size()) - 1);
        m_requested.remove(static_cast<int>(known) / PageSize); // it was not full
        m_order = std::move(order);
        endInsertRows();
        return;
    }
    beginResetModel();
    m_requested.clear();
    m_order = std::move(order);
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
    m_order = {};
    m_rows.clear();
    m_requested.clear();
    endResetModel();
}

void RecordListModel::retranslate()
{
    if (!m_order.ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const RecordRow *RecordListModel::record(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : m_rows.object(idOf(row));
}

int RecordListModel::rowOf(const domain::RecordRef &wanted) const
{
    qint64 id = 0;
    const QList<qint64> known = m_rows.keys();
    for (const qint64 key : known) {
        if (m_rows.object(key)->record == wanted)
            id = key;
    }
    const auto found = std::find(m_order.ids.begin(), m_order.ids.end(), id);
    return id == 0 || found == m_order.ids.end() ? -1 : static_cast<int>(found - m_order.ids.begin());
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
    std::vector<qint64> ids;
    const int last = std::min((page + 1) * PageSize, rowCount());
    for (int row = page * PageSize; row < last; ++row) {
        const qint64 id = idOf(row);
        ids.push_back(id < 0 ? m_order.groups.at(static_cast<size_t>(-id - 1)).firstId : id);
        if (ids.size() > 1 && ids.back() == ids[ids.size() - 2])
            ids.pop_back(); // a head speaks of the row after it
    }
    return ids;
}

bool RecordListModel::isHead(int row) const
{
    return row >= 0 && row < rowCount() && idOf(row) < 0;
}

int RecordListModel::recordCount() const
{
    return rowCount() - static_cast<int>(m_order.groups.size());
}

QList<int> RecordListModel::rowsOf(const QSet<qint64> &ids) const
{
    QList<int> rows;
    for (int row = 0; row < rowCount() && rows.size() < ids.size(); ++row) {
        if (ids.contains(idOf(row)))
            rows.push_back(row);
    }
    return rows;
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.ids.size());
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
    const qint64 id = idOf(index.row());
    if (id < 0)
        return headData(id, index.column(), role);
    if (const RecordRow *row = m_rows.object(id))
        return cellData(cell(*row, index.column()), role);
    return role == Qt::DisplayRole && index.column() == Number ? QVariant{u"…"_s} : QVariant{};
}

QVariant RecordListModel::headData(qint64 id, int column, int role) const
{
    using Group = storage::RecordQuery::Group;
    if (role == Role::Group || role == Role::Strong)
        return true;
    const storage::RecordOrder::Group &group = m_order.groups.at(static_cast<size_t>(-id - 1));
    const RecordRow *row = m_rows.object(group.firstId);
    if (column == Kind && role == Role::Icon && row && m_group == Group::Kind)
        return iconOf(row->record.kind);
    if (column != Customer || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    QString title = u"…"_s;
    if (row && m_group == Group::Kind)
        title = kindsWord(row->record.kind);
    else if (row && m_group == Group::Date)
        title = row->day.isValid() ? Format{}.month(row->day) : tr("Without a date");
    else if (row && m_group == Group::Cause)
        title =
            row->errorCode.isEmpty() ? tr("Nothing holds them up") : ErrorText::titleOfKey(row->errorCode);
    else if (row)
        title = row->customerName.isEmpty() ? tr("Without a customer") : row->customerName;
    //: The head of a group in the table of records: its name and how many records it has.
    return tr("%1 (%2)").arg(title, Format{}.count(group.count));
}

Qt::ItemFlags RecordListModel::flags(const QModelIndex &index) const
{
    return isHead(index.row()) ? Qt::ItemIsEnabled : QAbstractTableModel::flags(index);
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
