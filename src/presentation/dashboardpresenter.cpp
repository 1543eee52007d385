// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/dashboardpresenter.h"

#include "presentation/format.h"
#include "presentation/words.h"

#include <algorithm>
#include <map>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::SyncStatus;
using storage::RecordQuery;

namespace {

QString amountsText(const std::map<domain::Currency, qint64> &sums)
{
    QStringList texts;
    for (const auto &[currency, minor] : sums)
        texts += Format{}.amount({minor, currency});
    return texts.isEmpty() ? Format{}.amount({}) : texts.join(u" · "_s);
}

} // namespace

DashboardPresenter::DashboardPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_company(company)
{
    m_query.descending = true;
    connect(&company, &CompanyPresenter::changed, this, &DashboardPresenter::changed);
    connect(&company, &CompanyPresenter::companyChanged, this, [this] {
        m_model.clear();
        m_isListKnown = false;
        m_canUndo = false;
        closeDetail();
        clearFilters();
    });
    connect(&m_model, &RecordListModel::pageWanted, this, [this](int page, int generation) {
        m_desk.requestRows(m_model.idsOfPage(page), generation, page);
    });
    connect(&desk, &Desk::orderReady, this, &DashboardPresenter::takeOrder);
    connect(&desk, &Desk::rowsReady, this, [this](const auto &rows, int generation, int page) {
        m_model.setRows(rows, generation, page);
        carryOutChange();
    });
    connect(&desk, &Desk::detailReady, this, [this](const RecordDetail &detail) {
        if (m_wanted != detail.row.record)
            return;
        m_detail = detail;
        emit detailChanged();
    });
    connect(&desk, &Desk::recordsChanged, this, &DashboardPresenter::ask);
    connect(&desk, &Desk::sourceRead, this, &DashboardPresenter::ask);
    connect(&desk, &Desk::runFinished, this, &DashboardPresenter::ask);
    connect(&desk, &Desk::statusChanged, this, [this](int count, bool canUndo) {
        m_canUndo = canUndo;
        announce(tr("Status of %Ln record(s) changed", nullptr, count));
    });
    connect(&desk, &Desk::changeDecided, this, [this](bool isPostedAgain) {
        announce(isPostedAgain ? tr("Cancelled: the next run posts it again") : tr("Left as it is"));
    });
    connect(&desk, &Desk::recordsSetBack, this, [this](int done, int total) {
        announce(tr("%1 of %2 set back to To transfer").arg(Format{}.count(done), Format{}.count(total)));
    });
    connect(&desk, &Desk::exported, this,
            [this](const QString &file) { announce(tr("Written to %1").arg(file)); });
}

void DashboardPresenter::ask()
{
    m_desk.requestOverview();
    askOrder();
    if (m_wanted)
        m_desk.requestDetail(*m_wanted);
}

void DashboardPresenter::askOrder()
{
    m_desk.requestOrder(m_query, m_model.nextGeneration());
    emit changed();
}

void DashboardPresenter::takeOrder(const storage::RecordOrder &order, int generation)
{
    m_isListKnown = true;
    m_change.reset(); // its rows were of another order
    m_model.setOrder(order, generation);
    emit changed();
}

void DashboardPresenter::groupBy(RecordQuery::Group group)
{
    if (m_query.group == group)
        return;
    m_query.group = group;
    m_model.setGroup(group);
    askOrder();
}

std::vector<DashboardPresenter::Card> DashboardPresenter::cards() const
{
    std::vector<Card> cards;
    for (const SyncStatus status :
         {SyncStatus::Pending, SyncStatus::ToTransfer, SyncStatus::Transferred, SyncStatus::TransferError,
          SyncStatus::InReview, SyncStatus::DoNotSynchronize}) {
        qint64 count = 0;
        std::map<domain::Currency, qint64> sums;
        for (const auto &entry : m_company.overview().counts) {
            if (entry.status != status)
                continue;
            count += entry.count;
            if (entry.kind != domain::RecordKind::Customer)
                sums[entry.amount.currency] += signedAmount(entry.kind, entry.amount).minor;
        }
        const bool isChosen =
            std::find(m_query.statuses.begin(), m_query.statuses.end(), status) != m_query.statuses.end();
        cards.push_back({status, Format{}.count(count), amountsText(sums), isChosen});
    }
    return cards;
}

bool DashboardPresenter::showsAccountsBanner() const
{
    return m_company.accountsToVerify() > 0 && !m_company.hasFailure();
}

QString DashboardPresenter::accountsFact() const
{
    return tr("%Ln account(s) to verify", nullptr, m_company.accountsToVerify());
}

QString DashboardPresenter::accountsExplanation() const
{
    const QString why = tr("neither linked to %1 nor marked as new").arg(m_company.ledgerName());
    const int waiting = m_company.overview().invoicesWaitingForAccounts;
    return waiting == 0 ? why : why + tr("; %Ln invoice(s) are waiting for them", nullptr, waiting);
}

bool DashboardPresenter::showsChangesBanner() const
{
    return (m_company.overview().changedRecords > 0 || m_query.onlyChanged) && !m_company.hasFailure();
}

QString DashboardPresenter::changesFact() const
{
    return tr("%Ln record(s) changed after transfer", nullptr, m_company.overview().changedRecords);
}

QString DashboardPresenter::changesAction() const
{
    return m_query.onlyChanged ? tr("Show everyt&hing") : tr("S&how them");
}

void DashboardPresenter::actOnChanges()
{
    const bool wasAlone = m_query.onlyChanged;
    clearFilters();
    if (wasAlone)
        return;
    m_query.onlyChanged = true;
    askOrder();
}

void DashboardPresenter::setText(const QString &text)
{
    if (m_query.text == text)
        return;
    m_query.text = text;
    askOrder();
}

void DashboardPresenter::setKind(std::optional<domain::RecordKind> kind)
{
    std::vector<domain::RecordKind> kinds;
    if (kind)
        kinds.push_back(*kind);
    if (kinds == m_query.kinds)
        return;
    m_query.kinds = std::move(kinds);
    askOrder();
}

void DashboardPresenter::setDates(const QDate &from, const QDate &to)
{
    if (m_query.from == from && m_query.to == to)
        return;
    m_query.from = from;
    m_query.to = to;
    askOrder();
}

void DashboardPresenter::toggleStatus(SyncStatus status)
{
    if (m_query.statuses == std::vector{status})
        m_query.statuses.clear();
    else
        m_query.statuses = {status};
    askOrder();
}

void DashboardPresenter::clearFilters()
{
    const RecordQuery all;
    m_query.kinds = all.kinds;
    m_query.statuses = all.statuses;
    m_query.text = all.text;
    m_query.from = all.from;
    m_query.to = all.to;
    m_query.onlyChanged = all.onlyChanged;
    askOrder();
}

void DashboardPresenter::sort(RecordListModel::ColumnName column, Qt::SortOrder order)
{
    using Sort = RecordQuery::Sort;
    static const std::map<RecordListModel::ColumnName, Sort> sorts{
        {RecordListModel::Kind, Sort::Kind},          {RecordListModel::Number, Sort::Number},
        {RecordListModel::Customer, Sort::Customer},  {RecordListModel::Date, Sort::Date},
        {RecordListModel::Amount, Sort::Amount},      {RecordListModel::Status, Sort::Status},
        {RecordListModel::Reference, Sort::Reference}};
    const auto found = sorts.find(column);
    const bool isDescending = order == Qt::DescendingOrder;
    if (found == sorts.end() || (m_query.sort == found->second && m_query.descending == isDescending))
        return;
    m_query.sort = found->second;
    m_query.descending = isDescending;
    askOrder();
}

bool DashboardPresenter::isFiltered() const
{
    return !m_query.kinds.empty() || !m_query.statuses.empty() || !m_query.text.isEmpty()
        || m_query.from.isValid() || m_query.to.isValid() || m_query.onlyChanged;
}

QString DashboardPresenter::datesText() const
{
    if (!m_query.from.isValid() && !m_query.to.isValid())
        return tr("All dates");
    if (!m_query.to.isValid())
        return tr("From %1").arg(Format::date(m_query.from));
    if (!m_query.from.isValid())
        return tr("Until %1").arg(Format::date(m_query.to));
    return u"%1 – %2"_s.arg(Format::date(m_query.from), Format::date(m_query.to));
}

QString DashboardPresenter::emptyTitle() const
{
    return isFiltered() ? tr("Nothing matches this filter") : tr("No record yet");
}

QString DashboardPresenter::emptySentence() const
{
    if (!isFiltered())
        return tr("Read %1 to see its customers, invoices and payments.").arg(m_company.sourceName());
    QStringList parts;
    if (!m_query.text.isEmpty())
        parts += tr("containing “%1”").arg(m_query.text);
    for (const SyncStatus status : m_query.statuses)
        parts += statusWord(status);
    for (const domain::RecordKind kind : m_query.kinds)
        parts += kindsWord(kind);
    if (m_query.from.isValid() || m_query.to.isValid())
        parts += datesText();
    if (m_query.onlyChanged)
        parts += tr("changed after transfer");
    return tr("Filter: %1").arg(parts.join(u" · "_s));
}

QString DashboardPresenter::emptyAction() const
{
    return isFiltered() ? tr("Show everything") : tr("Read %1").arg(m_company.sourceName());
}

void DashboardPresenter::actOnEmpty()
{
    if (isFiltered())
        clearFilters();
    else
        m_desk.readSource();
}

QString DashboardPresenter::rangeText(int firstRow, int lastRow) const
{
    const int total = m_model.recordCount();
    if (m_query.group != RecordQuery::Group::None && total > 0)
        return tr("%Ln record(s)", nullptr, total);
    if (total == 0)
        return m_isListKnown ? tr("No record") : tr("Reading…");
    return tr("%1–%2 of %Ln record(s)", nullptr, total)
        .arg(Format{}.count(firstRow + 1), Format{}.count(std::min(lastRow, total - 1) + 1));
}

QString DashboardPresenter::selectionText(int count) const
{
    return count == 0 ? QString{} : tr("%Ln selected", nullptr, count);
}

QString DashboardPresenter::selectionText(const QList<int> &rows) const
{
    if (rows.isEmpty())
        return {};
    const QString count = selectionText(static_cast<int>(rows.size()));
    if (rows.size() > MostSummed)
        return count;
    std::map<domain::Currency, qint64> sums;
    for (const int row : rows) {
        const auto *record = m_model.record(row);
        if (!record)
            return count;
        sums[record->amount.currency] += signedAmount(record->record.kind, record->amount).minor;
    }
    return u"%1 · <b>%2</b>"_s.arg(count, amountsText(sums));
}

void DashboardPresenter::choose(int row)
{
    const auto *record = m_model.record(row);
    if (!record || m_wanted == record->record)
        return;
    m_wanted = record->record;
    m_desk.requestDetail(*m_wanted);
}

void DashboardPresenter::open(const domain::RecordRef &record, const QString &number)
{
    find(number);
    m_wanted = record;
    m_desk.requestDetail(record);
}

void DashboardPresenter::find(const QString &text)
{
    clearFilters();
    setText(text);
}

void DashboardPresenter::closeDetail()
{
    m_wanted.reset();
    m_detail.reset();
    emit detailChanged();
}

DetailView DashboardPresenter::detail() const
{
    return m_detail ? detailView(*m_detail, m_company.ledgerName()) : DetailView{};
}

void DashboardPresenter::retranslate()
{
    m_model.retranslate();
    emit changed();
    emit detailChanged();
}

} // namespace passerelle::presentation
