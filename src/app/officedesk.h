// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deskworker.h"
#include "app/inquiryroom.h"
#include "app/readingroom.h"
#include "presentation/updatedesk.h"

#include <QThread>

#include <functional>

namespace passerelle::app {

/// The desk as the window sees it: hands every question to the worker thread, or to one of the rooms', and
/// the answers back. Lives on the window's thread; its end stops a run and waits for it (at most a few
/// seconds).
class OfficeDesk final : public presentation::Desk,
                         public presentation::UpdateDesk,
                         public presentation::PrivacyDesk
{
    Q_OBJECT

public:
    OfficeDesk(const service::Home &home, const DeskWorker::Programs &programs);
    ~OfficeDesk() override;

    void listCompanies() override;
    void openCompany(const QString &companyId) override;
    void createSampleCompany(const QString &name, const QString &ledger) override;
    void saveSettings(const service::CompanySettings &settings) override;
    void replaceSecrets(const QByteArray &sourceSecret, const QByteArray &ledgerSecret) override;
    void requestOverview() override;
    void readSource() override;
    void requestOrder(const storage::JournalReader::RecordQuery &query, int generation) override;
    void requestRows(const std::vector<qint64> &ids, int generation, int page) override;
    void requestDetail(const domain::RecordRef &record) override;
    void requestAlike(const std::vector<ErrorCode> &codes, const QStringList &details) override;
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
    [[nodiscard]] bool hasSignInWindow() const override { return m_hasSignInWindow; }
    void authorizeInWindow() override;
    void cancelAuthorization() override;
    void authorizeInOwnBrowser() override;
    void finishAuthorization(const QString &pasted) override;
    void acceptDifferentCompany(const QString &typedWord) override;
    void disconnectLedger() override;
    [[nodiscard]] bool areUpdatesSetUp() const override { return m_areUpdatesSetUp; }
    void checkForUpdate(const QString &highestSeen,
                        const std::function<void(const updates::UpdateAnswer &)> &tell) override;
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

private:
    template<typename Value> [[nodiscard]] Tell<Value> here(const Tell<Value> &tell);
    void ask(const std::function<void(DeskWorker &)> &question);
    void read(const std::function<void(ReadingRoom &)> &question);
    void inquire(const std::function<void(InquiryRoom &)> &question);
    void passAnswers();
    void passReadings();

    const bool m_areUpdatesSetUp;
    const bool m_hasSignInWindow;
    std::function<void(const updates::UpdateAnswer &)> m_tellUpdate = {};
    QThread m_thread;
    DeskWorker *m_worker = nullptr; ///< owned; lives and ends on m_thread
    QThread m_readingThread;
    ReadingRoom *m_room = nullptr; ///< owned; lives and ends on m_readingThread
    QThread m_inquiryThread;
    InquiryRoom *m_inquiries = nullptr; ///< owned; lives and ends on m_inquiryThread
};

} // namespace passerelle::app
