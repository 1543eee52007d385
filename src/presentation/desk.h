// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping.h"
#include "presentation/paperorder.h"
#include "presentation/setupdesk.h"
#include "runner/runreport.h"
#include "service/accounts.h"
#include "service/companysettings.h"
#include "service/recordtest.h"
#include "storage/journalreader.h"

#include <QObject>

namespace passerelle::presentation {

/// What the dashboard's head shows.
struct Overview
{
    std::vector<storage::JournalReader::StatusCount> counts = {};
    int accountsToVerify = 0;
    int changedRecords = 0; ///< after their transfer, and nobody left them so
    int invoicesWaitingForAccounts = 0;
    QDateTime sourceReadAt = {};
    service::AuthorizationState authorization = {};
    QDateTime lastRunAt = {};
    QString lastRunResult = {}; ///< "done", "partial", "stopped", "interrupted" or empty
    bool lastRunBalanced = false;
    QDateTime lastAutomaticAt = {}; ///< invalid: no automatic run yet
    int lastAutomaticDone = 0; ///< records transferred by it
    int lastAutomaticErrors = 0;
    bool isRunning = false;
    bool isReviewEnabled = false; ///< the source allows the status "in review" (M-37)
};

/// Everything the detail panel shows of one record.
struct RecordDetail
{
    storage::JournalReader::RecordRow row = {};
    std::vector<domain::Effect> effects = {};
    std::vector<storage::JournalReader::EventRow> events = {};
    std::vector<std::pair<QString, QString>> sent = {}; ///< the frozen payload in readable form
    QByteArray rawSent = {}; ///< the same as its bytes
    QUrl ledgerPage = {};
    std::vector<domain::RecordRef> alike = {}; ///< in error for the same cause, this one among them
};

/// A row of the mapping page.
struct MappingRow
{
    domain::MappingNeed need = {};
    domain::MappingTarget target = {};
    bool hasTarget = false;
};

struct MappingView
{
    std::vector<MappingRow> rows = {};
    domain::LedgerFacts facts = {}; ///< the lists to choose from
};

/// What a person asked for by starting a run.
enum class RunWish
{
    Transfer,
    Preview, ///< nothing is sent
    TakeOver, ///< the same as Transfer; nobody works on the company elsewhere any more
    Scheduled, ///< the same as Transfer; the schedule began it
};

/// Everything the window asks of the rest of the program, without a thread or a task in sight: a question
/// returns at once, its answer comes as a signal on the window's thread. Long work never blocks the window.
class Desk : public QObject, public SetupDesk
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Companies
    virtual void listCompanies() = 0; ///< -> companiesListed
    virtual void openCompany(const QString &companyId) = 0; ///< -> companyOpened
    /// Starts the sandbox; `ledger` as CompanySettings names it. -> companyOpened
    virtual void createSampleCompany(const QString &name, const QString &ledger) = 0;
    virtual void saveSettings(const service::CompanySettings &settings) = 0; ///< -> settingsSaved
    virtual void replaceSecrets(const QByteArray &sourceSecret, const QByteArray &ledgerSecret) = 0;

    // Records
    virtual void requestOverview() = 0; ///< -> overviewReady
    virtual void readSource() = 0; ///< F5: reads the source again, -> sourceRead, overviewReady
    virtual void requestOrder(const storage::JournalReader::RecordQuery &query, int generation) = 0;
    virtual void requestRows(const std::vector<qint64> &ids, int generation, int page) = 0;
    virtual void requestDetail(const domain::RecordRef &record) = 0;
    /// The records in error for one of these causes, about one of these things. -> alikeReady
    virtual void requestAlike(const std::vector<ErrorCode> &codes, const QStringList &details) = 0;
    virtual void changeStatus(const std::vector<domain::RecordRef> &records, domain::SyncStatus status) = 0;
    virtual void undoStatusChange() = 0;
    /// Each record with its own reference: transferred by hand (M-114 to M-118), -> statusChanged
    virtual void setReferences(const std::vector<std::pair<domain::RecordRef, QString>> &references) = 0;
    /// Changed after their transfer: they stay as they are, -> changeDecided
    virtual void leaveChanges(const std::vector<domain::RecordRef> &records) = 0;
    /// Takes the invoice back in the ledger and sets it back to be transferred, -> changeDecided
    virtual void cancelAndPostAgain(const domain::RecordRef &invoice) = 0;
    /// What only the former ledger company has: set back to be transferred, -> recordsSetBack again and again
    virtual void setBackFormerRecords() = 0;
    virtual void leaveFormerRecords() = 0; ///< it stays so, -> overviewReady
    virtual void exportRecords(const storage::JournalReader::RecordQuery &query,
                               const Destination &destination) = 0; ///< -> exported

    // Runs
    virtual void start(RunWish wish) = 0;
    /// Posts what was approved of a preview and is still the same; nothing else.
    virtual void startApproved(const sync::Approval &approval) = 0;
    virtual void stop() = 0;
    virtual void requestRuns() = 0; ///< -> runsReady
    virtual void requestRun(qint64 run) = 0; ///< -> runReady
    virtual void exportCertificate(qint64 run, const Destination &destination) = 0; ///< -> exported
    /// Asks both systems afresh, -> exported; invalid dates are open ends.
    virtual void exportPeriodCertificate(const QDate &from, const QDate &to,
                                         const Destination &destination) = 0;
    /// The posting register or the rounding differences of a period, -> exported.
    virtual void exportList(PeriodPaper list, const QDate &from, const QDate &to,
                            const Destination &destination) = 0;

    // Accounts to verify
    /// Reads them and the ledger's customers, -> accountsReady
    virtual void requestAccounts() = 0;
    /// Writes them to the source, -> accountsDecided
    virtual void decideAccounts(const std::vector<service::AccountDecision> &decisions) = 0;

    // Automatic runs
    /// Tells the operating system's scheduler and keeps it, -> settingsSaved, scheduleReady. An empty
    /// password keeps the one that is stored.
    virtual void saveSchedule(const schedule::SyncSchedule &schedule, const service::MailSettings &mail,
                              const QByteArray &mailPassword) = 0;
    virtual void requestScheduleState() = 0; ///< -> scheduleReady
    /// Sends a summary at once, as after an automatic run, -> testMailSent
    virtual void sendTestMail(const service::MailSettings &mail, const QByteArray &mailPassword) = 0;

    // Mapping
    virtual void requestMapping() = 0; ///< reads source and ledger, -> mappingReady
    virtual void setMapping(domain::MappingKind kind, const QString &sourceKey, const QString &targetId,
                            const QString &targetName) = 0;
    virtual void acceptMapping() = 0; ///< accepts every proposal
    /// Plans one record by the mapping as it is and posts nothing; empty: one with many lines. ->
    /// recordTested
    virtual void testRecord(const QString &numberOrId) = 0;

    // Authorization
    /// Whether this version has a sign-in window of its own; else there is the user's own browser.
    [[nodiscard]] virtual bool hasSignInWindow() const { return true; }
    virtual void authorizeInWindow() = 0; ///< embedded browser, -> authorizationChanged or failed
    virtual void cancelAuthorization() = 0;
    virtual void authorizeInOwnBrowser() = 0; ///< -> ownBrowserAddress
    virtual void finishAuthorization(const QString &pasted) = 0;
    virtual void acceptDifferentCompany(const QString &typedWord) = 0;
    virtual void disconnectLedger() = 0;

signals:
    void companiesListed(const std::vector<passerelle::service::CompanySettings> &companies);
    void companyOpened(const passerelle::service::CompanySettings &company);
    void settingsSaved(const passerelle::service::CompanySettings &company);
    void overviewReady(const passerelle::presentation::Overview &overview);
    void sourceReadStarted();
    void sourceRead();
    /// A long list comes twice: its beginning at once, then all of it.
    void orderReady(const passerelle::storage::RecordOrder &order, int generation);
    void rowsReady(const std::vector<passerelle::storage::JournalReader::RecordRow> &rows, int generation,
                   int page);
    void detailReady(const passerelle::presentation::RecordDetail &detail);
    void alikeReady(const std::vector<passerelle::domain::RecordRef> &records);
    void recordsChanged(); ///< rows may look different now: ask again
    void statusChanged(int count, bool canUndo);
    void changeDecided(bool isPostedAgain);
    void recordsSetBack(int done, int total);
    void exported(const QString &file);
    void runStarted(bool isDryRun);
    void stepsChanged(const std::vector<passerelle::runner::StepProgress> &steps);
    void operationsHappened(const std::vector<passerelle::runner::Operation> &operations);
    void paceChanged(int requests, int throttled, const QString &limit, int percent,
                     const QDateTime &pausedUntil);
    void runFinished(const passerelle::runner::RunReport &report);
    void runsReady(const std::vector<passerelle::storage::JournalReader::RunRow> &runs);
    void runReady(const passerelle::storage::JournalReader::RunRow &run);
    void accountsReady(const std::vector<passerelle::service::AccountToVerify> &accounts);
    /// How many were written; the first error of those that were not.
    void accountsDecided(int done, const std::optional<passerelle::Error> &error);
    void scheduleReady(bool isActive); ///< whether the operating system starts the runs
    void testMailSent();
    void mappingReady(const passerelle::presentation::MappingView &mapping);
    void recordTested(const passerelle::service::RecordTest &test);
    void authorizationChanged(const passerelle::service::AuthorizationState &state);
    void ownBrowserAddress(const QUrl &address);
    void differentCompanyFound(const QString &currentCompany, const QString &otherCompany);
    /// Any question that could not be answered: what was asked (a short key such as "read-source") and why.
    void failed(const QString &question, const passerelle::Error &error);
};

} // namespace passerelle::presentation
