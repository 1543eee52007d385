// SPDX-License-Identifier: GPL-3.0-or-later
// A company that is being set up, and settings in a file.
#include "app/deskworker.h"
#include "service/settingsfile.h"
#include "service/sourcetrial.h"

namespace passerelle::app {

using presentation::Answer;
using service::CompanySettings;

void DeskWorker::trySource(const service::SourceToTry &wanted, const Answer<Done> &tell)
{
    launch(tryOne(wanted, tell));
}

QCoro::Task<> DeskWorker::tryOne(service::SourceToTry wanted, Answer<Done> tell)
{
    const Result<Done> tried = co_await service::trySource(&m_office, wanted, m_allStop.get_token());
    tell(tried);
}

void DeskWorker::countWaiting(const service::SourceToTry &wanted, const Answer<service::WaitingRecords> &tell)
{
    launch(count(wanted, tell));
}

QCoro::Task<> DeskWorker::count(service::SourceToTry wanted, Answer<service::WaitingRecords> tell)
{
    const Result<service::WaitingRecords> waiting =
        co_await service::countWaiting(&m_office, wanted, m_allStop.get_token());
    tell(waiting);
}

void DeskWorker::createCompany(const service::SettingsFile &company, const QByteArray &sourceSecret,
                               const QByteArray &ledgerSecret, const Answer<CompanySettings> &tell)
{
    launch(make(company, sourceSecret, ledgerSecret, tell));
}

QCoro::Task<> DeskWorker::make(service::SettingsFile company, QByteArray sourceSecret,
                               QByteArray ledgerSecret, Answer<CompanySettings> tell)
{
    service::CompanySecrets secrets;
    secrets.sourceClientSecret = Secret{sourceSecret};
    secrets.ledgerClientSecret = Secret{ledgerSecret};
    const Result<CompanySettings> made = co_await service::createFromFile(&m_office, company, secrets);
    tell(made);
    if (made)
        co_await open(*made);
}

void DeskWorker::readSettingsFile(const QString &file, const Answer<service::SettingsFile> &tell)
{
    tell(service::readSettingsFile(file));
}

void DeskWorker::exportSettings(const QString &file, const Answer<Done> &tell)
{
    tell(service::writeSettingsFile(m_office, m_company, file));
}

} // namespace passerelle::app
