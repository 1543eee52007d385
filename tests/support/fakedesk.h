// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/desk.h"
#include "samplestory.h"
#include "service/companydraft.h"

#include <QStringList>

namespace passerelle::test {

/// A desk that holds one sample story in memory and answers every question a moment later, as the real one
/// does. Tests read what was asked of it in `calls`; a run moves on only when told to.
class FakeDesk final : public presentation::Desk
{
    Q_OBJECT

public:
    explicit FakeDesk(const QDateTime &now, QObject *parent = nullptr);

    // The story's knobs
    QStringList calls = {};
    bool hasCompany = true;
    bool isAuthorized = true;
    bool isReviewEnabled = true;
    bool signInWindow = true;
    bool isSchedulerMissing = false;
    std::vector<service::AccountToVerify> accounts = sampleAccounts();
    std::optional<Error> accountsError = {}; ///< of a decision
    std::optional<Error> testError = {}; ///< of the record that is tested
    bool isScheduleActive = true;
    bool hasRun = true; ///< else the company was never transferred
    int formerRecords = 0; ///< transferred to another ledger company
    std::optional<Error> trialError = {}; ///< of the source that is tried
    std::optional<Error> fileError = {}; ///< of a settings file
    service::WaitingRecords waiting = {};
    service::SettingsFile settingsFile = {};
    bool isSilent = false; ///< answers nothing: the window must stay usable
    std::vector<storage::RecordRow> records = {};
    presentation::MappingView mapping = {};
    std::vector<storage::RunRow> runs = {};

    void showRunHalfway(); ///< steps, operations and pace in the middle of a run
    void finishRun();
    void finishPreview();
    void fail(const QString &question, const Error &error);
    void findDifferentCompany();
    [[nodiscard]] QString companyId() const { return m_company.id; }
    [[nodiscard]] const service::CompanySettings &company() const { return m_company; }
    [[nodiscard]] domain::SyncStatus statusOf(const domain::RecordRef &record) const;

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
    void changeStatus(const std::vector<domain::RecordRef> &changed, domain::SyncStatus status) override;
    void undoStatusChange() override;
    void setReferences(const std::vector<std::pair<domain::RecordRef, QString>> &references) override;
    void exportRecords(const storage::JournalReader::RecordQuery & /*query*/,
                       const presentation::Destination &destination) override
    {
        exportTo(QStringLiteral("exportRecords"), destination);
    }
    void start(presentation::RunWish wish) override;
    void startApproved(const sync::Approval &approval) override;
    void stop() override;
    void requestRuns() override;
    void requestRun(qint64 run) override;
    void exportCertificate(qint64 run, const presentation::Destination &destination) override
    {
        exportTo(QStringLiteral("exportCertificate %1").arg(run), destination);
    }
    void exportPeriodCertificate(const QDate &from, const QDate &to,
                                 const presentation::Destination &destination) override
    {
        exportTo(QStringLiteral("exportPeriodCertificate ") + spanOf(from, to), destination);
    }
    void exportList(presentation::PeriodPaper list, const QDate &from, const QDate &to,
                    const presentation::Destination &destination) override
    {
        const bool isRounding = list == presentation::PeriodPaper::Rounding;
        const QString call =
            isRounding ? QStringLiteral("exportRounding ") : QStringLiteral("exportRegister ");
        exportTo(call + spanOf(from, to), destination);
    }
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
    [[nodiscard]] bool hasSignInWindow() const override { return signInWindow; }
    void authorizeInWindow() override;
    void cancelAuthorization() override;
    void authorizeInOwnBrowser() override;
    void finishAuthorization(const QString &pasted) override;
    void acceptDifferentCompany(const QString &typedWord) override;
    void disconnectLedger() override;
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
    void later(const std::function<void()> &answer);
    [[nodiscard]] static QString spanOf(const QDate &from, const QDate &to)
    {
        return from.toString(Qt::ISODate) + QLatin1Char(' ') + to.toString(Qt::ISODate);
    }
    [[nodiscard]] bool isNewGroup(storage::RecordOrder &order, const storage::RecordRow &row) const;
    void exportTo(const QString &call, const presentation::Destination &destination);
    [[nodiscard]] service::AuthorizationState authorization() const;
    void setStatus(const domain::RecordRef &record, domain::SyncStatus status);

    QDateTime m_now;
    service::CompanySettings m_company = {};
    std::vector<std::vector<std::pair<domain::RecordRef, domain::SyncStatus>>> m_undo = {};
    bool m_isRunning = false;
};

} // namespace passerelle::test
