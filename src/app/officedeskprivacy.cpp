// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about backups and personal data, handed to the worker thread, and their answers back.
#include "app/officedesk.h"

namespace passerelle::app {

/// The answer comes on the worker's thread and is told on this one.
template<typename Value>
presentation::PrivacyDesk::Tell<Value> OfficeDesk::here(const presentation::PrivacyDesk::Tell<Value> &tell)
{
    return [this, tell](const Result<Value> &answer) {
        QMetaObject::invokeMethod(this, [tell, answer] { tell(answer); }, Qt::QueuedConnection);
    };
}

void OfficeDesk::look(const Tell<presentation::PrivacyView> &tell)
{
    ask([tell = here(tell)](DeskWorker &worker) { worker.look(tell); });
}

void OfficeDesk::backUp(const QString &file, const Tell<service::LastBackup> &tell)
{
    ask([file, tell = here(tell)](DeskWorker &worker) { worker.backUp(file, tell); });
}

void OfficeDesk::readBackup(const QString &file, const Tell<service::BackupContents> &tell)
{
    ask([file, tell = here(tell)](DeskWorker &worker) { worker.readBackup(file, tell); });
}

void OfficeDesk::restore(const presentation::RestoreOrder &order, const Tell<service::CompanySettings> &tell)
{
    ask([order, tell = here(tell)](DeskWorker &worker) { worker.restore(order, tell); });
}

void OfficeDesk::whatWouldBeErased(const QString &customer, const Tell<storage::Erasure> &tell)
{
    ask([customer, tell = here(tell)](DeskWorker &worker) { worker.whatWouldBeErased(customer, tell); });
}

void OfficeDesk::erase(const QString &customer, const Tell<storage::Erasure> &tell)
{
    ask([customer, tell = here(tell)](DeskWorker &worker) { worker.erase(customer, tell); });
}

void OfficeDesk::keepSentFor(int months, const Tell<service::Tidied> &tell)
{
    ask([months, tell = here(tell)](DeskWorker &worker) { worker.keepSentFor(months, tell); });
}

void OfficeDesk::keepIncident(const service::Incident &incident, const Tell<service::Incident> &tell)
{
    ask([incident, tell = here(tell)](DeskWorker &worker) { worker.keepIncident(incident, tell); });
}

void OfficeDesk::writeIncidents(const QString &file, const Tell<Done> &tell)
{
    ask([file, tell = here(tell)](DeskWorker &worker) { worker.writeIncidents(file, tell); });
}

void OfficeDesk::writeSupport(const QString &file, const Tell<Done> &tell)
{
    ask([file, tell = here(tell)](DeskWorker &worker) { worker.writeSupport(file, tell); });
}

} // namespace passerelle::app
