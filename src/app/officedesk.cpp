// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/officedesk.h"

#include "app/runobserver.h"

namespace passerelle::app {

namespace {

void settle(QObject &room, QThread &thread, const QString &name)
{
    thread.setObjectName(name);
    room.moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, &room, &QObject::deleteLater);
    thread.start();
}

} // namespace

OfficeDesk::OfficeDesk(const service::Home &home, const DeskWorker::Programs &programs)
    : m_areUpdatesSetUp(programs.updates.isSetUp())
    , m_hasSignInWindow(!programs.signIn.program.isEmpty())
{
    m_thread.setObjectName(QStringLiteral("desk"));
    m_thread.start();
    QObject maker; // a foothold on the worker's thread: everything the desk owns is made there
    maker.moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        &maker, [this, &home, &programs] { m_worker = new DeskWorker{home, programs}; },
        Qt::BlockingQueuedConnection);
    QMetaObject::invokeMethod(
        &maker, [&maker, here = thread()] { maker.moveToThread(here); }, Qt::BlockingQueuedConnection);
    m_room = new ReadingRoom{home};
    settle(*m_room, m_readingThread, QStringLiteral("reading"));
    m_inquiries = new InquiryRoom{home};
    settle(*m_inquiries, m_inquiryThread, QStringLiteral("inquiries"));
    passAnswers();
    passReadings();
}

OfficeDesk::~OfficeDesk()
{
    ++m_room->newestGeneration;
    m_readingThread.quit(); // both end within one answer
    m_inquiryThread.quit();
    m_readingThread.wait();
    m_inquiryThread.wait();
    constexpr unsigned long LongestEnd = 6'000; // a stopped run ends within two seconds
    connect(m_worker, &DeskWorker::idle, m_worker, [this] {
        delete m_worker;
        m_thread.quit();
    });
    ask([](DeskWorker &worker) { worker.shutDown(); });
    if (!m_thread.wait(LongestEnd)) {
        m_thread.quit();
        m_thread.wait(LongestEnd);
    }
}

void OfficeDesk::ask(const std::function<void(DeskWorker &)> &question)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, question] { question(*worker); }, Qt::QueuedConnection);
}

void OfficeDesk::read(const std::function<void(ReadingRoom &)> &question)
{
    QMetaObject::invokeMethod(m_room, [room = m_room, question] { question(*room); }, Qt::QueuedConnection);
}

void OfficeDesk::inquire(const std::function<void(InquiryRoom &)> &question)
{
    QMetaObject::invokeMethod(
        m_inquiries, [room = m_inquiries, question] { question(*room); }, Qt::QueuedConnection);
}

/// The rooms learn of companies and changes before the window does, so that they answer from what is new.
void OfficeDesk::passReadings()
{
    connect(m_worker, &DeskWorker::overviewBegun, m_inquiries, &InquiryRoom::completeOverview);
    connect(m_inquiries, &InquiryRoom::overviewReady, this, &Desk::overviewReady);
    connect(m_room, &ReadingRoom::orderReady, this, &Desk::orderReady);
    connect(m_room, &ReadingRoom::rowsReady, this, &Desk::rowsReady);
    connect(m_inquiries, &InquiryRoom::detailReady, this, &Desk::detailReady);
    connect(m_inquiries, &InquiryRoom::alikeReady, this, &Desk::alikeReady);
    connect(m_room, &ReadingRoom::recordsChanged, this, &Desk::recordsChanged);
    connect(m_room, &ReadingRoom::failed, this, &Desk::failed);
    connect(m_inquiries, &InquiryRoom::failed, this, &Desk::failed);
}

void OfficeDesk::passAnswers()
{
    connect(m_worker, &Desk::companyOpened, m_room, &ReadingRoom::open);
    connect(m_worker, &Desk::companyOpened, m_inquiries, &InquiryRoom::open);
    connect(m_worker, &Desk::recordsChanged, m_room, &ReadingRoom::forget);
    connect(m_worker, &Desk::sourceRead, m_room, &ReadingRoom::forget);
    connect(m_worker, &Desk::runFinished, m_room, &ReadingRoom::forget);
    connect(m_worker, &Desk::companiesListed, this, &Desk::companiesListed);
    connect(m_worker, &Desk::companyOpened, this, &Desk::companyOpened);
    connect(m_worker, &Desk::settingsSaved, this, &Desk::settingsSaved);
    connect(m_worker, &Desk::sourceReadStarted, this, &Desk::sourceReadStarted);
    connect(m_worker, &Desk::sourceRead, this, &Desk::sourceRead);
    connect(m_worker, &Desk::recordsChanged, this, &Desk::recordsChanged);
    connect(m_worker, &Desk::statusChanged, this, &Desk::statusChanged);
    connect(m_worker, &Desk::exported, this, &Desk::exported);
    connect(m_worker, &Desk::runStarted, this, &Desk::runStarted);
    connect(m_worker, &Desk::stepsChanged, this, &Desk::stepsChanged);
    connect(m_worker, &Desk::operationsHappened, this, &Desk::operationsHappened);
    connect(m_worker, &Desk::paceChanged, this, &Desk::paceChanged);
    connect(m_worker, &Desk::runFinished, this, &Desk::runFinished);
    connect(m_worker, &Desk::runsReady, this, &Desk::runsReady);
    connect(m_worker, &Desk::runReady, this, &Desk::runReady);
    connect(m_worker, &Desk::accountsReady, this, &Desk::accountsReady);
    connect(m_worker, &Desk::accountsDecided, this, &Desk::accountsDecided);
    connect(m_worker, &Desk::scheduleReady, this, &Desk::scheduleReady);
    connect(m_worker, &Desk::testMailSent, this, &Desk::testMailSent);
    connect(m_worker, &Desk::mappingReady, this, &Desk::mappingReady);
    connect(m_worker, &Desk::recordTested, this, &Desk::recordTested);
    connect(m_worker, &Desk::authorizationChanged, this, &Desk::authorizationChanged);
    connect(m_worker, &Desk::ownBrowserAddress, this, &Desk::ownBrowserAddress);
    connect(m_worker, &Desk::differentCompanyFound, this, &Desk::differentCompanyFound);
    connect(m_worker, &Desk::failed, this, &Desk::failed);
    connect(m_worker, &DeskWorker::updateChecked, this, [this](const updates::UpdateAnswer &answer) {
        if (const auto tell = std::exchange(m_tellUpdate, {}))
            tell(answer);
    });
}

void OfficeDesk::listCompanies()
{
    ask([](DeskWorker &worker) { worker.listCompanies(); });
}

void OfficeDesk::openCompany(const QString &companyId)
{
    ask([companyId](DeskWorker &worker) { worker.openCompany(companyId); });
}

void OfficeDesk::createSampleCompany(const QString &name, const QString &ledger)
{
    ask([name, ledger](DeskWorker &worker) { worker.createSampleCompany(name, ledger); });
}

void OfficeDesk::saveSettings(const service::CompanySettings &settings)
{
    ask([settings](DeskWorker &worker) { worker.saveSettings(settings); });
}

void OfficeDesk::replaceSecrets(const QByteArray &sourceSecret, const QByteArray &ledgerSecret)
{
    ask([sourceSecret, ledgerSecret](DeskWorker &worker) {
        worker.replaceSecrets(sourceSecret, ledgerSecret);
    });
}

void OfficeDesk::requestOverview()
{
    ask([](DeskWorker &worker) { worker.requestOverview(); });
}

void OfficeDesk::readSource()
{
    ask([](DeskWorker &worker) { worker.readSource(); });
}

void OfficeDesk::requestOrder(const storage::JournalReader::RecordQuery &query, int generation)
{
    m_room->newestGeneration = generation;
    read([query, generation](ReadingRoom &room) { room.readOrder(query, generation); });
}

void OfficeDesk::requestRows(const std::vector<qint64> &ids, int generation, int page)
{
    read([ids, generation, page](ReadingRoom &room) { room.readRows(ids, generation, page); });
}

void OfficeDesk::requestAlike(const std::vector<ErrorCode> &codes, const QStringList &details)
{
    inquire([codes, details](InquiryRoom &room) { room.readAlike(codes, details); });
}

void OfficeDesk::leaveChanges(const std::vector<domain::RecordRef> &records)
{
    ask([records](DeskWorker &worker) { worker.leaveChanges(records); });
}

void OfficeDesk::cancelAndPostAgain(const domain::RecordRef &invoice)
{
    ask([invoice](DeskWorker &worker) { worker.cancelAndPostAgain(invoice); });
}

void OfficeDesk::setBackFormerRecords()
{
    ask([](DeskWorker &worker) { worker.setBackFormerRecords(); });
}

void OfficeDesk::leaveFormerRecords()
{
    ask([](DeskWorker &worker) { worker.leaveFormerRecords(); });
}

void OfficeDesk::requestDetail(const domain::RecordRef &record)
{
    inquire([record](InquiryRoom &room) { room.readDetail(record); });
}

void OfficeDesk::changeStatus(const std::vector<domain::RecordRef> &records, domain::SyncStatus status)
{
    ask([records, status](DeskWorker &worker) { worker.changeStatus(records, status); });
}

void OfficeDesk::undoStatusChange()
{
    ask([](DeskWorker &worker) { worker.undoStatusChange(); });
}

void OfficeDesk::setReferences(const std::vector<std::pair<domain::RecordRef, QString>> &references)
{
    ask([references](DeskWorker &worker) { worker.setReferences(references); });
}

void OfficeDesk::exportRecords(const storage::JournalReader::RecordQuery &query,
                               const presentation::Destination &destination)
{
    ask([query, destination](DeskWorker &worker) { worker.exportRecords(query, destination); });
}

void OfficeDesk::start(presentation::RunWish wish)
{
    ask([wish](DeskWorker &worker) { worker.start(wish); });
}

void OfficeDesk::startApproved(const sync::Approval &approval)
{
    ask([approval](DeskWorker &worker) { worker.startApproved(approval); });
}

void OfficeDesk::stop()
{
    ask([](DeskWorker &worker) { worker.stop(); });
}

void OfficeDesk::requestRuns()
{
    ask([](DeskWorker &worker) { worker.requestRuns(); });
}

void OfficeDesk::requestRun(qint64 run)
{
    ask([run](DeskWorker &worker) { worker.requestRun(run); });
}

void OfficeDesk::exportCertificate(qint64 run, const presentation::Destination &destination)
{
    ask([run, destination](DeskWorker &worker) { worker.exportCertificate(run, destination); });
}

void OfficeDesk::exportPeriodCertificate(const QDate &from, const QDate &to,
                                         const presentation::Destination &destination)
{
    ask([from, to, destination](DeskWorker &worker) {
        worker.exportPeriodCertificate(from, to, destination);
    });
}

void OfficeDesk::exportList(presentation::PeriodPaper list, const QDate &from, const QDate &to,
                            const presentation::Destination &destination)
{
    ask([list, from, to, destination](DeskWorker &worker) {
        worker.exportList(list, from, to, destination);
    });
}

void OfficeDesk::requestMapping()
{
    ask([](DeskWorker &worker) { worker.requestMapping(); });
}

void OfficeDesk::setMapping(domain::MappingKind kind, const QString &sourceKey, const QString &targetId,
                            const QString &targetName)
{
    ask([kind, sourceKey, targetId, targetName](DeskWorker &worker) {
        worker.setMapping(kind, sourceKey, targetId, targetName);
    });
}

void OfficeDesk::testRecord(const QString &numberOrId)
{
    ask([numberOrId](DeskWorker &worker) { worker.testRecord(numberOrId); });
}

void OfficeDesk::acceptMapping()
{
    ask([](DeskWorker &worker) { worker.acceptMapping(); });
}

void OfficeDesk::authorizeInWindow()
{
    ask([](DeskWorker &worker) { worker.authorizeInWindow(); });
}

void OfficeDesk::cancelAuthorization()
{
    ask([](DeskWorker &worker) { worker.cancelAuthorization(); });
}

void OfficeDesk::authorizeInOwnBrowser()
{
    ask([](DeskWorker &worker) { worker.authorizeInOwnBrowser(); });
}

void OfficeDesk::finishAuthorization(const QString &pasted)
{
    ask([pasted](DeskWorker &worker) { worker.finishAuthorization(pasted); });
}

void OfficeDesk::acceptDifferentCompany(const QString &typedWord)
{
    ask([typedWord](DeskWorker &worker) { worker.acceptDifferentCompany(typedWord); });
}

void OfficeDesk::requestAccounts()
{
    ask([](DeskWorker &worker) { worker.requestAccounts(); });
}

void OfficeDesk::decideAccounts(const std::vector<service::AccountDecision> &decisions)
{
    ask([decisions](DeskWorker &worker) { worker.decideAccounts(decisions); });
}

void OfficeDesk::saveSchedule(const schedule::SyncSchedule &schedule, const service::MailSettings &mail,
                              const QByteArray &mailPassword)
{
    ask([schedule, mail, mailPassword](DeskWorker &worker) {
        worker.saveSchedule(schedule, mail, mailPassword);
    });
}

void OfficeDesk::requestScheduleState()
{
    ask([](DeskWorker &worker) { worker.requestScheduleState(); });
}

void OfficeDesk::sendTestMail(const service::MailSettings &mail, const QByteArray &mailPassword)
{
    ask([mail, mailPassword](DeskWorker &worker) { worker.sendTestMail(mail, mailPassword); });
}

void OfficeDesk::disconnectLedger()
{
    ask([](DeskWorker &worker) { worker.disconnectLedger(); });
}

void OfficeDesk::checkForUpdate(const QString &highestSeen,
                                const std::function<void(const updates::UpdateAnswer &)> &tell)
{
    m_tellUpdate = tell;
    ask([highestSeen](DeskWorker &worker) { worker.checkForUpdate(highestSeen); });
}

} // namespace passerelle::app
