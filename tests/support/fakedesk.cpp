// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakedesk.h"

#include "samplestory.h"

#include <algorithm>
#include <map>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using domain::RecordRef;
using domain::SyncStatus;
using storage::RecordRow;

FakeDesk::FakeDesk(const QDateTime &now, QObject *parent)
    : Desk(parent)
    , records(sampleRecords())
    , mapping(sampleMapping())
    , runs(sampleRuns())
    , m_now(now)
    , m_company(sampleCompany())
{
}

void FakeDesk::later(const std::function<void()> &answer)
{
    if (!isSilent)
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}

service::AuthorizationState FakeDesk::authorization() const
{
    service::AuthorizationState state;
    state.isAuthorized = isAuthorized;
    state.realmId = u"9130350000000042"_s;
    state.ledgerCompanyName = u"Réseau des archivistes"_s;
    state.connectedAt = m_now.addDays(-8);
    state.expiresAt = isAuthorized ? m_now.addDays(92).addSecs(-3600) : m_now.addSecs(-3600);
    if (formerRecords > 0) {
        state.formerCompany = u"Archivistes de l’Estuaire (2024)"_s;
        state.otherSince = m_now.addDays(-1);
    }
    return state;
}

void FakeDesk::listCompanies()
{
    calls += u"listCompanies"_s;
    later([this] {
        emit companiesListed(hasCompany ? std::vector{m_company} : std::vector<service::CompanySettings>{});
    });
}

void FakeDesk::openCompany(const QString &companyId)
{
    calls += u"openCompany "_s + companyId;
    later([this] { emit companyOpened(m_company); });
}

void FakeDesk::createSampleCompany(const QString &name, const QString &ledger)
{
    calls += u"createSampleCompany "_s + name + u' ' + ledger;
    hasCompany = true;
    later([this] { emit companyOpened(m_company); });
}

void FakeDesk::saveSettings(const service::CompanySettings &settings)
{
    calls += u"saveSettings "_s + settings.name;
    m_company = settings;
    later([this] { emit settingsSaved(m_company); });
}

void FakeDesk::replaceSecrets(const QByteArray &sourceSecret, const QByteArray &ledgerSecret)
{
    calls += u"replaceSecrets %1 %2"_s.arg(sourceSecret.size()).arg(ledgerSecret.size());
}

void FakeDesk::requestOverview()
{
    calls += u"requestOverview"_s;
    presentation::Overview overview;
    std::map<std::pair<domain::RecordKind, SyncStatus>, storage::StatusCount> counts;
    for (const RecordRow &row : records) {
        auto &count = counts[{row.record.kind, row.sync.status}];
        count.kind = row.record.kind;
        count.status = row.sync.status;
        ++count.count;
        count.amount.minor += row.amount.minor;
    }
    for (const auto &[key, count] : counts)
        overview.counts.push_back(count);
    overview.changedRecords =
        static_cast<int>(std::count_if(records.begin(), records.end(), [](const RecordRow &row) {
            return !row.changed.isEmpty() || row.ledgerChange;
        }));
    overview.accountsToVerify = 14;
    overview.invoicesWaitingForAccounts = 17;
    overview.sourceReadAt = m_now.addSecs(-26 * 60);
    overview.authorization = authorization();
    if (hasRun)
        overview.lastRunAt = m_now.addDays(-1).addSecs(2 * 3600);
    overview.lastRunResult = u"partial"_s;
    overview.lastRunBalanced = true;
    overview.isRunning = m_isRunning;
    overview.isReviewEnabled = isReviewEnabled;
    later([this, overview] { emit overviewReady(overview); });
}

void FakeDesk::readSource()
{
    calls += u"readSource"_s;
    later([this] { emit sourceReadStarted(); });
    later([this] { emit sourceRead(); });
}

void FakeDesk::requestDetail(const RecordRef &record)
{
    calls += u"requestDetail "_s + record.id;
    for (const RecordRow &row : records) {
        if (row.record != record)
            continue;
        presentation::RecordDetail detail = sampleDetail(row);
        for (const RecordRow &other : records) {
            if (!row.errorCode.isEmpty() && other.errorCode == row.errorCode
                && other.errorDetail == row.errorDetail)
                detail.alike.push_back(other.record);
        }
        later([this, detail] { emit detailReady(detail); });
    }
}

SyncStatus FakeDesk::statusOf(const RecordRef &record) const
{
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&record](const RecordRow &row) { return row.record == record; });
    return found == records.end() ? SyncStatus::Pending : found->sync.status;
}

void FakeDesk::setStatus(const RecordRef &record, SyncStatus status)
{
    for (RecordRow &row : records) {
        if (row.record == record)
            row.sync.status = status;
    }
}

void FakeDesk::changeStatus(const std::vector<RecordRef> &changed, SyncStatus status)
{
    calls += u"changeStatus %1 %2"_s.arg(changed.size()).arg(domain::syncStatusKey(status));
    std::vector<std::pair<RecordRef, SyncStatus>> before;
    for (const RecordRef &record : changed) {
        before.emplace_back(record, statusOf(record));
        setStatus(record, status);
    }
    m_undo.push_back(before);
    const int count = static_cast<int>(changed.size());
    later([this, count] {
        emit statusChanged(count, true);
        emit recordsChanged();
    });
}

void FakeDesk::undoStatusChange()
{
    calls += u"undoStatusChange"_s;
    if (m_undo.empty())
        return;
    for (const auto &[record, status] : m_undo.back())
        setStatus(record, status);
    const int count = static_cast<int>(m_undo.back().size());
    m_undo.pop_back();
    later([this, count] {
        emit statusChanged(count, !m_undo.empty());
        emit recordsChanged();
    });
}

void FakeDesk::setReferences(const std::vector<std::pair<RecordRef, QString>> &references)
{
    std::vector<std::pair<RecordRef, SyncStatus>> before;
    for (const auto &[record, reference] : references) {
        calls += u"setReference %1 %2"_s.arg(record.id, reference);
        for (RecordRow &row : records) {
            if (row.record != record)
                continue;
            before.emplace_back(record, row.sync.status);
            row.sync.reference = reference;
            row.sync.status = SyncStatus::Transferred;
        }
    }
    m_undo.push_back(before);
    const int count = static_cast<int>(references.size());
    later([this, count] {
        emit statusChanged(count, true);
        emit recordsChanged();
    });
}

void FakeDesk::exportTo(const QString &call, const presentation::Destination &destination)
{
    calls += u"%1 %2 %3"_s.arg(call, presentation::paperFormatKey(destination.format), destination.file);
    later([this, file = destination.file] { emit exported(file); });
}

void FakeDesk::start(presentation::RunWish wish)
{
    calls += QStringList{u"start"_s, u"preview"_s, u"take over"_s, u"scheduled"_s}.at(static_cast<int>(wish));
    m_isRunning = true;
    later([this, wish] { emit runStarted(wish == presentation::RunWish::Preview); });
}

void FakeDesk::startApproved(const sync::Approval &approval)
{
    calls += u"startApproved %1/%2"_s.arg(approval.effects.size()).arg(approval.planned);
    m_isRunning = true;
    later([this] { emit runStarted(false); });
}

void FakeDesk::stop()
{
    calls += u"stop"_s;
    m_isRunning = false;
    later([this] {
        runner::RunReport report = sampleReport(m_now);
        report.result = runner::RunResult::Stopped;
        emit runFinished(report);
    });
}

void FakeDesk::showRunHalfway()
{
    emit stepsChanged(sampleSteps(false));
    emit operationsHappened(sampleOperations(m_now));
    emit paceChanged(228, 0, u"500/min"_s, 46, {});
}

void FakeDesk::finishRun()
{
    m_isRunning = false;
    emit stepsChanged(sampleSteps(true));
    emit runFinished(sampleReport(m_now));
}

void FakeDesk::finishPreview()
{
    m_isRunning = false;
    emit runFinished(samplePreview());
}

void FakeDesk::fail(const QString &question, const Error &error)
{
    m_isRunning = false;
    emit failed(question, error);
}

void FakeDesk::findDifferentCompany()
{
    emit differentCompanyFound(u"Réseau des archivistes"_s, u"Papeterie du Vieux-Port"_s);
}

void FakeDesk::requestRuns()
{
    calls += u"requestRuns"_s;
    later([this] { emit runsReady(runs); });
}

void FakeDesk::requestRun(qint64 run)
{
    calls += u"requestRun %1"_s.arg(run);
    for (const auto &row : runs) {
        if (row.id == run)
            later([this, row] { emit runReady(row); });
    }
}

void FakeDesk::requestMapping()
{
    calls += u"requestMapping"_s;
    later([this] { emit mappingReady(mapping); });
}

void FakeDesk::setMapping(domain::MappingKind kind, const QString &sourceKey, const QString &targetId,
                          const QString &targetName)
{
    calls += u"setMapping %1 %2 %3"_s.arg(domain::mappingKindKey(kind), sourceKey, targetId);
    for (auto &row : mapping.rows) {
        if (row.need.kind == kind && row.need.sourceKey == sourceKey) {
            row.target = {targetId, targetName, !targetId.isEmpty()};
            row.hasTarget = !targetId.isEmpty();
        }
    }
    later([this] { emit mappingReady(mapping); });
}

void FakeDesk::acceptMapping()
{
    calls += u"acceptMapping"_s;
    for (auto &row : mapping.rows)
        row.target.isConfirmed = row.hasTarget;
    later([this] { emit mappingReady(mapping); });
}

void FakeDesk::authorizeInWindow()
{
    calls += u"authorizeInWindow"_s;
}

void FakeDesk::cancelAuthorization()
{
    calls += u"cancelAuthorization"_s;
}

void FakeDesk::authorizeInOwnBrowser()
{
    calls += u"authorizeInOwnBrowser"_s;
}

void FakeDesk::finishAuthorization(const QString &pasted)
{
    calls += u"finishAuthorization "_s + pasted;
    if (!pasted.startsWith("https://"_L1)) {
        later([this] { emit failed(u"authorize"_s, Error{ErrorCode::SignInAddressWrong}); });
        return;
    }
    isAuthorized = true;
    later([this] { emit authorizationChanged(authorization()); });
}

void FakeDesk::acceptDifferentCompany(const QString &typedWord)
{
    calls += u"acceptDifferentCompany "_s + typedWord;
    isAuthorized = true;
    later([this] { emit authorizationChanged(authorization()); });
}

void FakeDesk::requestAccounts()
{
    calls += u"requestAccounts"_s;
    later([this] { emit accountsReady(accounts); });
}

void FakeDesk::decideAccounts(const std::vector<service::AccountDecision> &decisions)
{
    QStringList words;
    for (const service::AccountDecision &decision : decisions)
        words += u"%1=%2%3"_s.arg(decision.customerId)
                     .arg(static_cast<int>(decision.verdict))
                     .arg(decision.reference.isEmpty() ? QString{} : u':' + decision.reference);
    calls += u"decideAccounts "_s + words.join(u'|');
    const int done = static_cast<int>(decisions.size()) - (accountsError ? 1 : 0);
    later([this, done] { emit accountsDecided(done, accountsError); });
}

void FakeDesk::saveSchedule(const schedule::SyncSchedule &schedule, const service::MailSettings &mail,
                            const QByteArray &mailPassword)
{
    calls += u"saveSchedule %1 %2 %3"_s.arg(schedule::timesText(schedule.timesOfDay()), mail.to.join(u','))
                 .arg(mailPassword.size());
    if (isSchedulerMissing) {
        fail(u"schedule"_s, Error{ErrorCode::SchedulerFailed, u"no bus"_s});
        return;
    }
    m_company.schedule = schedule;
    m_company.mail = mail;
    later([this] {
        emit settingsSaved(m_company);
        emit scheduleReady(!m_company.schedule.isOff());
    });
}

void FakeDesk::requestScheduleState()
{
    later([this] { emit scheduleReady(isScheduleActive && !m_company.schedule.isOff()); });
}

void FakeDesk::sendTestMail(const service::MailSettings &mail, const QByteArray & /*mailPassword*/)
{
    calls += u"sendTestMail "_s + mail.to.join(u',');
    later([this] { emit testMailSent(); });
}

void FakeDesk::disconnectLedger()
{
    calls += u"disconnectLedger"_s;
    isAuthorized = false;
    later([this] { emit authorizationChanged(authorization()); });
}

} // namespace passerelle::test
