// SPDX-License-Identifier: GPL-3.0-or-later
// Questions while a company is set up, handed to the worker thread, and their answers back.
#include "app/officedesk.h"
#include "service/companydraft.h"

namespace passerelle::app {

using presentation::Answer;

namespace {

/// The answer comes on the worker's thread and is told on the desk's, while there is one.
template<typename Value> Answer<Value> toldBy(QObject *desk, const Answer<Value> &tell)
{
    return [desk, tell](const Result<Value> &answer) {
        QMetaObject::invokeMethod(desk, [tell, answer] { tell(answer); }, Qt::QueuedConnection);
    };
}

} // namespace

void OfficeDesk::trySource(const service::SourceToTry &wanted, const Answer<Done> &tell)
{
    ask([wanted, answer = toldBy(this, tell)](DeskWorker &worker) { worker.trySource(wanted, answer); });
}

void OfficeDesk::countWaiting(const service::SourceToTry &wanted, const Answer<service::WaitingRecords> &tell)
{
    ask([wanted, answer = toldBy(this, tell)](DeskWorker &worker) { worker.countWaiting(wanted, answer); });
}

void OfficeDesk::createCompany(const service::SettingsFile &company, const QByteArray &sourceSecret,
                               const QByteArray &ledgerSecret, const Answer<service::CompanySettings> &tell)
{
    ask([company, sourceSecret, ledgerSecret, answer = toldBy(this, tell)](DeskWorker &worker) {
        worker.createCompany(company, sourceSecret, ledgerSecret, answer);
    });
}

void OfficeDesk::readSettingsFile(const QString &file, const Answer<service::SettingsFile> &tell)
{
    ask([file, answer = toldBy(this, tell)](DeskWorker &worker) { worker.readSettingsFile(file, answer); });
}

void OfficeDesk::exportSettings(const QString &file, const Answer<Done> &tell)
{
    ask([file, answer = toldBy(this, tell)](DeskWorker &worker) { worker.exportSettings(file, answer); });
}

} // namespace passerelle::app
