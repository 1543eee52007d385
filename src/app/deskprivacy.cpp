// SPDX-License-Identifier: GPL-3.0-or-later
// Backups and personal data of the company at work.
#include "app/deskworker.h"

#include "presentation/privacywords.h"
#include "service/supportbundle.h"

namespace passerelle::app {

using namespace Qt::StringLiterals;
using presentation::PrivacyView;
using presentation::RestoreOrder;
using service::CompanySettings;

void DeskWorker::look(const Tell<PrivacyView> &tell)
{
    Result<std::vector<service::Incident>> incidents = service::incidents(m_office, m_company);
    if (!incidents) {
        tell(Failure{incidents.error()});
        return;
    }
    PrivacyView view;
    view.things = service::storedThings(m_office, m_company);
    view.incidents = std::move(*incidents);
    view.backup = service::lastBackup(m_office, m_company);
    view.keepsSentMonths = m_company.keepsSentMonths;
    tell(view);
}

void DeskWorker::backUp(const QString &file, const Tell<service::LastBackup> &tell)
{
    tell(service::backUp(m_office, m_company, file));
}

void DeskWorker::readBackup(const QString &file, const Tell<service::BackupContents> &tell)
{
    tell(service::readBackup(m_office, file));
}

void DeskWorker::restore(const RestoreOrder &order, const Tell<CompanySettings> &tell)
{
    launch(takeOver(order, tell));
}

QCoro::Task<> DeskWorker::takeOver(RestoreOrder order, Tell<CompanySettings> tell)
{
    const bool hasSecrets = !order.sourceSecret.isEmpty() && !order.ledgerSecret.isEmpty();
    const service::Secrets when = hasSecrets ? service::Secrets::Now : service::Secrets::Later;
    service::CompanySecrets secrets;
    secrets.sourceClientSecret = Secret{order.sourceSecret};
    secrets.ledgerClientSecret = Secret{order.ledgerSecret};
    const Result<CompanySettings> made =
        co_await service::restoreBackup(&m_office, order.file, order.name, std::move(secrets), when);
    tell(made);
    if (!made)
        co_return;
    listCompanies();
    co_await open(*made);
}

void DeskWorker::whatWouldBeErased(const QString &customer, const Tell<storage::Erasure> &tell)
{
    tell(service::whatWouldBeErased(m_office, m_company, customer));
}

void DeskWorker::erase(const QString &customer, const Tell<storage::Erasure> &tell)
{
    m_undo.reset(); // it would write the old messages again
    const Result<storage::Erasure> erased = service::erasePerson(m_office, m_company, customer);
    tell(erased);
    if (erased)
        changed();
}

void DeskWorker::keepSentFor(int months, const Tell<service::Tidied> &tell)
{
    const Result<Done> set = service::setRetention(m_office, m_company, months);
    if (!set) {
        tell(Failure{set.error()});
        return;
    }
    m_company.keepsSentMonths = months;
    emit settingsSaved(m_company);
    tell(service::applyRetention(m_office, m_company));
}

void DeskWorker::keepIncident(const service::Incident &incident, const Tell<service::Incident> &tell)
{
    tell(service::keepIncident(m_office, m_company, incident));
}

void DeskWorker::writeIncidents(const QString &file, const Tell<Done> &tell)
{
    const Result<std::vector<service::Incident>> all = service::incidents(m_office, m_company);
    tell(all ? service::writePrivateFile(file, presentation::incidentsFile(*all)) : Failure{all.error()});
}

void DeskWorker::writeSupport(const QString &file, const Tell<Done> &tell)
{
    launch(helpSupport(file, tell));
}

QCoro::Task<> DeskWorker::helpSupport(QString file, Tell<Done> tell)
{
    const CompanySettings company = m_company;
    const std::vector<service::DoctorFinding> findings =
        co_await service::examine(&m_office, company, false, m_programs.signIn, m_allStop.get_token());
    const Result<Json> bundle = service::supportBundle(m_office, company, findings);
    tell(bundle ? service::writePrivateFile(file, bundle->toIndentedBytes()) : Failure{bundle.error()});
}

} // namespace passerelle::app
