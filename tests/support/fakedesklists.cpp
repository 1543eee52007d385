// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of the desk of the tests: filters, orders and groups, worked out in memory.
#include "fakedesk.h"

#include <algorithm>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using domain::RecordRef;
using domain::SyncStatus;
using storage::RecordQuery;
using storage::RecordRow;

namespace {

bool matches(const RecordRow &row, const RecordQuery &query)
{
    const auto holds = [](const auto &wanted, const auto &value) {
        return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
    };
    if (!holds(query.kinds, row.record.kind) || !holds(query.statuses, row.sync.status))
        return false;
    if (query.onlyToVerify && !row.isToVerify)
        return false;
    if (query.onlyChanged && row.changed.isEmpty() && !row.ledgerChange)
        return false;
    if ((query.from.isValid() && row.day < query.from) || (query.to.isValid() && row.day > query.to))
        return false;
    const QString text = row.number + u' ' + row.customerName + u' ' + row.sync.reference;
    return query.text.isEmpty() || text.contains(query.text, Qt::CaseInsensitive);
}

bool isBefore(const RecordRow &a, const RecordRow &b, const RecordQuery &query)
{
    switch (query.sort) {
    case RecordQuery::Sort::Number:
        return a.number < b.number;
    case RecordQuery::Sort::Customer:
        return a.customerName.localeAwareCompare(b.customerName) < 0;
    case RecordQuery::Sort::Amount:
        return a.amount.minor < b.amount.minor;
    case RecordQuery::Sort::Status:
        return a.sync.status < b.sync.status;
    case RecordQuery::Sort::Reference:
        return a.sync.reference < b.sync.reference;
    case RecordQuery::Sort::Kind:
        return a.record.kind < b.record.kind;
    case RecordQuery::Sort::Date:
        return a.day < b.day;
    }
    Q_UNREACHABLE();
}

} // namespace

bool FakeDesk::isNewGroup(storage::RecordOrder &order, const RecordRow &row) const
{
    const bool isNew = order.groups.empty()
        || records.at(static_cast<size_t>(order.groups.back().firstId - 1)).record.kind != row.record.kind;
    if (isNew)
        order.groups.push_back({row.rowId, 0});
    return isNew;
}

void FakeDesk::requestOrder(const RecordQuery &query, int generation)
{
    calls += u"requestOrder"_s;
    std::vector<const RecordRow *> found;
    for (const RecordRow &row : records)
        if (matches(row, query))
            found.push_back(&row);
    std::sort(found.begin(), found.end(), [&query](const RecordRow *a, const RecordRow *b) {
        const auto &[first, second] = query.descending ? std::pair{b, a} : std::pair{a, b};
        if (query.group == RecordQuery::Group::Kind && a->record.kind != b->record.kind)
            return a->record.kind < b->record.kind;
        return isBefore(*first, *second, query) || (!isBefore(*second, *first, query) && a < b);
    });
    storage::RecordOrder order;
    for (const RecordRow *row : found) {
        if (query.group == RecordQuery::Group::Kind && isNewGroup(order, *row))
            order.ids.push_back(-static_cast<qint64>(order.groups.size()));
        if (!order.groups.empty())
            ++order.groups.back().count;
        order.ids.push_back(row->rowId);
    }
    later([this, order, generation] { emit orderReady(order, generation); });
}

void FakeDesk::requestRows(const std::vector<qint64> &ids, int generation, int page)
{
    calls += u"requestRows %1"_s.arg(page);
    std::vector<RecordRow> rows;
    for (const qint64 id : ids)
        rows.push_back(records.at(static_cast<size_t>(id - 1)));
    later([this, rows, generation, page] { emit rowsReady(rows, generation, page); });
}

void FakeDesk::leaveChanges(const std::vector<domain::RecordRef> &left)
{
    for (const domain::RecordRef &record : left)
        calls += u"leaveChanges "_s + record.id;
    later([this] { emit changeDecided(false); });
}

void FakeDesk::setBackFormerRecords()
{
    calls += u"setBackFormerRecords"_s;
    const int count = std::exchange(formerRecords, 0);
    later([this, count] {
        emit recordsSetBack(count, count);
        emit recordsChanged();
    });
}

void FakeDesk::leaveFormerRecords()
{
    calls += u"leaveFormerRecords"_s;
    formerRecords = 0;
    requestOverview();
}

void FakeDesk::cancelAndPostAgain(const domain::RecordRef &invoice)
{
    calls += u"cancelAndPostAgain "_s + invoice.id;
    later([this] { emit changeDecided(true); });
}

void FakeDesk::requestAlike(const std::vector<ErrorCode> &codes, const QStringList &details)
{
    calls += u"requestAlike "_s + details.join(u'|');
    std::vector<RecordRef> alike;
    for (const RecordRow &row : records) {
        const auto code = errorFromKey(row.errorCode);
        if (code && std::find(codes.begin(), codes.end(), *code) != codes.end()
            && details.contains(row.errorDetail) && row.sync.status == SyncStatus::TransferError)
            alike.push_back(row.record);
    }
    later([this, alike] { emit alikeReady(alike); });
}

void FakeDesk::testRecord(const QString &numberOrId)
{
    calls += u"testRecord "_s + numberOrId;
    service::RecordTest tested = sampleTest();
    tested.error = testError;
    later([this, tested] { emit recordTested(tested); });
}

} // namespace passerelle::test
