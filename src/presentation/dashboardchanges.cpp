// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the records of the list, and with the one in the panel.
#include "presentation/dashboardpresenter.h"
#include "presentation/format.h"

#include <algorithm>

namespace passerelle::presentation {

using domain::SyncStatus;

std::chrono::milliseconds DashboardPresenter::fixWait() const
{
    const auto fix = detail().fix;
    if (!fix || !fix->notBefore.isValid())
        return {};
    return std::max(std::chrono::milliseconds{},
                    std::chrono::milliseconds{m_company.clock().now().msecsTo(fix->notBefore)});
}

std::vector<SyncStatus> DashboardPresenter::offeredStatuses() const
{
    std::vector statuses{SyncStatus::ToTransfer, SyncStatus::Pending, SyncStatus::DoNotSynchronize};
    if (m_company.overview().isReviewEnabled)
        statuses.push_back(SyncStatus::InReview);
    return statuses;
}

void DashboardPresenter::changeStatus(const QList<int> &rows, SyncStatus status)
{
    if (rows.size() > MostSummed) {
        announce(tr("Select at most %1 records at a time").arg(Format{}.count(MostSummed)));
        return;
    }
    m_change = {rows, status};
    carryOutChange();
}

void DashboardPresenter::carryOutChange()
{
    if (!m_change)
        return;
    std::vector<domain::RecordRef> records;
    bool isComplete = true;
    for (const int row : m_change->first) {
        if (const auto *record = m_model.record(row)) {
            records.push_back(record->record);
        } else if (!m_model.isHead(row)) {
            m_model.wantRow(row);
            isComplete = false;
        }
    }
    if (!isComplete)
        return;
    const SyncStatus status = m_change->second;
    m_change.reset();
    if (!records.empty())
        m_desk.changeStatus(records, status);
}

void DashboardPresenter::announce(const QString &text)
{
    m_changeText = text;
    emit changeAnnounced();
}

void DashboardPresenter::retry()
{
    if (m_detail)
        m_desk.changeStatus({m_detail->row.record}, SyncStatus::ToTransfer);
}

void DashboardPresenter::leaveChange()
{
    if (m_detail)
        m_desk.leaveChanges({m_detail->row.record});
}

void DashboardPresenter::postAgain()
{
    if (m_detail)
        m_desk.cancelAndPostAgain(m_detail->row.record);
}

bool DashboardPresenter::showsFormerBanner() const
{
    const Overview &overview = m_company.overview();
    const bool hasTransferred =
        std::any_of(overview.counts.begin(), overview.counts.end(), [](const storage::StatusCount &count) {
            return count.status == SyncStatus::Transferred && count.count > 0;
        });
    return hasTransferred && !overview.authorization.formerCompany.isEmpty() && !m_company.hasFailure();
}

QString DashboardPresenter::formerFact() const
{
    return tr("What was transferred is in %1").arg(m_company.overview().authorization.formerCompany);
}

QString DashboardPresenter::formerExplanation() const
{
    const QDateTime since = m_company.overview().authorization.otherSince;
    return tr("%1 is connected since %2").arg(connectedName(), Format::date(since.toLocalTime().date()));
}

QString DashboardPresenter::formerConsequence() const
{
    return tr("What the program transferred to %3 and not to %2 will be set back to To transfer in %1, "
              "without "
              "references: customers, and documents from the start date on. The next runs post it to %2. "
              "What "
              "is in %3 stays there, and what was transferred by hand is left as it is.")
        .arg(m_company.sourceName(), connectedName(), m_company.overview().authorization.formerCompany);
}

QString DashboardPresenter::connectedName() const
{
    const service::AuthorizationState &state = m_company.overview().authorization;
    return state.ledgerCompanyName.isEmpty() ? state.realmId : state.ledgerCompanyName;
}

void DashboardPresenter::setBackFormer()
{
    announce(tr("Setting the records back…"));
    m_desk.setBackFormerRecords();
}

void DashboardPresenter::leaveFormer()
{
    m_desk.leaveFormerRecords();
}

void DashboardPresenter::retryAlike()
{
    if (m_detail)
        m_desk.changeStatus(m_detail->alike, SyncStatus::ToTransfer);
}

void DashboardPresenter::check()
{
    m_desk.start(RunWish::Transfer);
}

void DashboardPresenter::setReference(const QString &reference)
{
    if (m_detail && !reference.trimmed().isEmpty())
        m_desk.setReferences({{m_detail->row.record, reference.trimmed()}});
}

void DashboardPresenter::undo()
{
    if (m_canUndo)
        m_desk.undoStatusChange();
}

void DashboardPresenter::setReferences(const QList<std::pair<int, QString>> &references)
{
    std::vector<std::pair<domain::RecordRef, QString>> entered;
    for (const auto &[row, reference] : references) {
        if (const auto *record = m_model.record(row); record && !reference.trimmed().isEmpty())
            entered.emplace_back(record->record, reference.trimmed());
    }
    if (!entered.empty())
        m_desk.setReferences(entered);
}

void DashboardPresenter::exportTo(const Destination &destination)
{
    announce(tr("Writing %1…").arg(destination.file));
    m_desk.exportRecords(m_query, destination);
}

} // namespace passerelle::presentation
