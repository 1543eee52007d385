// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandboxprocess.h"
#include "auth/signinhelper.h"
#include "auth/signinwindow.h"
#include "base/clock.h"
#include "base/random.h"
#include "net/latch.h"
#include "presentation/desk.h"
#include "presentation/privacydesk.h"
#include "service/companydraft.h"
#include "service/office.h"
#include "service/recordjobs.h"
#include "updates/manifest.h"

#include <deque>
#include <functional>

namespace passerelle::app {

/// The desk itself: answers the window's questions with the service's use cases. Lives, with everything it
/// owns, on the worker thread; the window reaches it through OfficeDesk.
class DeskWorker final : public presentation::Desk, public presentation::PrivacyDesk
{
    Q_OBJECT

public:
    struct Programs
    {
        auth::SignInHelper signIn = {};
        QString sandbox = {};
        QString printer = {};
        QString commandLine = {}; ///< what the schedule starts
        updates::UpdateSource updates = {};
    };
    DeskWorker(const service::Home &home, Programs programs);
    ~DeskWorker() override;

    /// Stops what runs; `idle` is emitted once nothing is under way.
    void shutDown();
    void checkForUpdate(const QString &highestSeen); ///< -> updateChecked

    void listCompanies() override;
    void openCompany(const QString &companyId) override;
    void createSampleCompany(const QString &name, const QString &ledger) override;
    void saveSettings(const service::CompanySettings &settings) override;
    void replaceSecrets(const QByteArray &sourceSecret, const QByteArray &ledgerSecret) override;
    void requestOverview() override;
    void readSource() override;
    // The rooms' questions never come here.
    void requestOrder(const storage::JournalReader::RecordQuery &, int) override { }
    void requestRows(const std::vector<qint64> &, int, int) override { }
    void requestDetail(const domain::RecordRef &) override { }
    void requestAlike(const std::vector<ErrorCode> &, const QStringList &) override { }
    void leaveChanges(const std::vector<domain::RecordRef> &records) override;
    void cancelAndPostAgain(const domain::RecordRef &invoice) override;
    void setBackFormerRecords() override;
    void leaveFormerRecords() override;
    void changeStatus(const std::vector<domain::RecordRef> &records, domain::SyncStatus status) override;
    void undoStatusChange() override;
    void setReferences(const std::vector<std::pair<domain::RecordRef, QString>> &references) override;
    void exportRecords(const storage::JournalReader::RecordQuery &query,
                       const presentation::Destination &destination) override;
    void start(presentation::RunWish wish) override;
    void startApproved(const sync::Approval &approval) override;
    void stop() override;
    void requestRuns() override;
    void requestRun(qint64 run) override;
    void exportCertificate(qint64 run, const presentation::Destination &destination) override;
    void exportPeriodCertificate(const QDate &from, const QDate &to,
                                 const presentation::Destination &destination) override;
    void exportList(presentation::PeriodPaper list, const QDate &from, const QDate &to,
                    const presentation::Destination &destination) override;
    void requestAccounts() override;
    void decideAccounts(const std::vector<service::AccountDecision> &decisions) override;
    void saveSchedule(const schedule::SyncSchedule &schedule, const service::MailSettings &mail,
                      const QByteArray &mailPassword) override;
    void requestScheduleState() override;
    void sendTestMail(const service::MailSettings &mail, const QByteArray &mailPassword) override;
    void requestMapping() override;
    void setMapping(domain::MappingKind kind, const QString &sourceKey, const QString &targetId,
                    const QString &targetName) override;
    void acceptMapping() override;
    void testRecord(const QString &numberOrId) override;
    void authorizeInWindow() override;
    void cancelAuthorization() override;
    void authorizeInOwnBrowser() override;
    void finishAuthorization(const QString &pasted) override;
    void acceptDifferentCompany(const QString &typedWord) override;
    void disconnectLedger() override;
    void look(const Tell<presentation::PrivacyView> &tell) override;
    void backUp(const QString &file, const Tell<service::LastBackup> &tell) override;
    void readBackup(const QString &file, const Tell<service::BackupContents> &tell) override;
    void restore(const presentation::RestoreOrder &order,
                 const Tell<service::CompanySettings> &tell) override;
    void whatWouldBeErased(const QString &customer, const Tell<storage::Erasure> &tell) override;
    void erase(const QString &customer, const Tell<storage::Erasure> &tell) override;
    void keepSentFor(int months, const Tell<service::Tidied> &tell) override;
    void keepIncident(const service::Incident &incident, const Tell<service::Incident> &tell) override;
    void writeIncidents(const QString &file, const Tell<Done> &tell) override;
    void writeSupport(const QString &file, const Tell<Done> &tell) override;
    void createCompany(const service::SettingsFile &company, const QByteArray &sourceSecret,
                       const QByteArray &ledgerSecret,
                       const presentation::Answer<service::CompanySettings> &tell) override;
    void trySource(const service::SourceToTry &wanted, const presentation::Answer<Done> &tell) override;
    void countWaiting(const service::SourceToTry &wanted,
                      const presentation::Answer<service::WaitingRecords> &tell) override;
    void readSettingsFile(const QString &file,
                          const presentation::Answer<service::SettingsFile> &tell) override;
    void exportSettings(const QString &file, const presentation::Answer<Done> &tell) override;

signals:
    void idle();
    void
    overviewBegun(const passerelle::presentation::Overview &overview); ///< without what the journal knows
    void updateChecked(const passerelle::updates::UpdateAnswer &answer);

private:
    class Observer;
    using PaperJob =
        std::function<Result<Done>(const storage::JournalReader &, const presentation::PaperOrder &)>;

    void launch(QCoro::Task<> task);
    void finishTask();
    [[nodiscard]] QCoro::Task<> counted(QCoro::Task<> task);
    [[nodiscard]] storage::JournalReader *reader(const QString &question);
    [[nodiscard]] QCoro::Task<> open(service::CompanySettings company);
    [[nodiscard]] QCoro::Task<> makeSample(QString name, QString ledger);
    [[nodiscard]] QCoro::Task<> make(service::SettingsFile company, QByteArray sourceSecret,
                                     QByteArray ledgerSecret,
                                     presentation::Answer<service::CompanySettings> tell);
    [[nodiscard]] QCoro::Task<> tryOne(service::SourceToTry wanted, presentation::Answer<Done> tell);
    [[nodiscard]] QCoro::Task<> count(service::SourceToTry wanted,
                                      presentation::Answer<service::WaitingRecords> tell);
    [[nodiscard]] QCoro::Task<> replace(QByteArray sourceSecret, QByteArray ledgerSecret);
    [[nodiscard]] QCoro::Task<> read();
    [[nodiscard]] QCoro::Task<> letBe(std::vector<domain::RecordRef> records);
    [[nodiscard]] QCoro::Task<> takeBackInLedger(domain::RecordRef invoice);
    [[nodiscard]] QCoro::Task<> setBack();
    [[nodiscard]] QCoro::Task<> change(service::RecordChange wanted);
    [[nodiscard]] QCoro::Task<> takeBack();
    [[nodiscard]] QCoro::Task<> run(presentation::RunWish wish, std::optional<sync::Approval> approval);
    [[nodiscard]] QCoro::Task<> compareAccounts();
    [[nodiscard]] QCoro::Task<> settleAccounts(std::vector<service::AccountDecision> decisions);
    [[nodiscard]] QCoro::Task<> keepSchedule(service::CompanySettings company, Secret mailPassword);
    [[nodiscard]] QCoro::Task<> test(service::CompanySettings company, Secret mailPassword);
    [[nodiscard]] QCoro::Task<> tellPeople(Result<runner::RunReport> outcome);
    [[nodiscard]] QCoro::Task<> map(bool accepts);
    [[nodiscard]] QCoro::Task<> testOne(QString numberOrId);
    [[nodiscard]] QCoro::Task<> mapOne(domain::MappingKind kind, QString sourceKey, QString target);
    [[nodiscard]] QCoro::Task<> signIn();
    [[nodiscard]] QCoro::Task<> connectAsItself(bool acceptsOther);
    void tellAuthorization(const Result<service::AuthorizationState> &state, const QString &pasted);
    [[nodiscard]] QCoro::Task<> finishSignIn(QString pasted, bool acceptsOther);
    [[nodiscard]] QCoro::Task<> disconnectNow();
    [[nodiscard]] QCoro::Task<> signInElsewhere();
    [[nodiscard]] QCoro::Task<> takeOver(presentation::RestoreOrder order,
                                         Tell<service::CompanySettings> tell);
    [[nodiscard]] QCoro::Task<> helpSupport(QString file, Tell<Done> tell);
    [[nodiscard]] QCoro::Task<> lookForUpdate(updates::KnownVersions known);
    [[nodiscard]] QCoro::Task<> findSandbox();
    /// Until the company's outside systems may be asked: the sandbox is found, the window drawn.
    [[nodiscard]] QCoro::Task<> reached();
    [[nodiscard]] QCoro::Task<> renew();
    /// Carries out a job on a thread of its own, with a reader of its own, and tells how it ended.
    [[nodiscard]] QCoro::Task<> write(QString question, PaperJob job, presentation::PaperOrder order);
    [[nodiscard]] QCoro::Task<> certify(QDate from, QDate to, presentation::PaperOrder order);
    [[nodiscard]] presentation::PaperOrder orderTo(const presentation::Destination &destination) const;
    void changed(); ///< rows and counts may look different

    SystemClock m_clock;
    SystemRandom m_random;
    service::Office m_office;
    Programs m_programs;
    std::unique_ptr<auth::SignInWindow> m_signInWindow;
    std::unique_ptr<SandboxProcess> m_sandbox;
    service::CompanySettings m_company;
    std::shared_ptr<net::Latch> m_reached;
    std::unique_ptr<storage::JournalReader> m_reader;
    std::unique_ptr<Observer> m_observer;
    std::deque<QCoro::Task<>> m_tasks;
    std::stop_source m_runStop;
    std::stop_source m_signInStop;
    std::stop_source m_allStop;
    std::optional<service::RecordChangeResult> m_undo;
    QString m_pastedForOther; ///< a redirect that leads to a different company, until the word is typed
    QDateTime m_sourceReadAt;
    int m_busy = 0;
    bool m_isRunning = false;
    bool m_isShuttingDown = false;
};

} // namespace passerelle::app
