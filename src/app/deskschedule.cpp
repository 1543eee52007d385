// SPDX-License-Identifier: GPL-3.0-or-later
// Automatic runs: the operating system's scheduler, and the summary by e-mail.
#include "app/deskworker.h"

#include "presentation/schedulewords.h"
#include "service/schedulejobs.h"
#include "service/summarydelivery.h"

namespace passerelle::app {

using namespace Qt::StringLiterals;
using schedule::SystemScheduler;
using service::CompanySettings;

void DeskWorker::saveSchedule(const schedule::SyncSchedule &schedule, const service::MailSettings &mail,
                              const QByteArray &mailPassword)
{
    CompanySettings company = m_company;
    company.schedule = schedule;
    company.mail = mail;
    launch(keepSchedule(company, Secret{mailPassword}));
}

QCoro::Task<> DeskWorker::keepSchedule(CompanySettings company, Secret mailPassword)
{
    if (!mailPassword.isEmpty()) {
        const Result<Done> stored = co_await service::storeMailPassword(&m_office, company, mailPassword);
        if (!stored) {
            emit failed(u"schedule"_s, stored.error());
            co_return;
        }
    }
    const std::unique_ptr<SystemScheduler> scheduler = schedule::systemScheduler();
    const Result<Done> applied =
        service::applySchedule(m_office, *scheduler, company, m_programs.commandLine);
    if (!applied) {
        emit failed(u"schedule"_s, applied.error());
        co_return;
    }
    if (company.id == m_company.id)
        m_company = company;
    emit settingsSaved(company);
    requestScheduleState();
}

void DeskWorker::requestScheduleState()
{
    const std::unique_ptr<SystemScheduler> scheduler = schedule::systemScheduler();
    const Result<bool> isActive = service::isScheduleActive(m_office.companies.home(), *scheduler, m_company);
    emit scheduleReady(isActive && *isActive);
}

void DeskWorker::sendTestMail(const service::MailSettings &mail, const QByteArray &mailPassword)
{
    CompanySettings company = m_company;
    company.mail = mail;
    launch(test(company, Secret{mailPassword}));
}

QCoro::Task<> DeskWorker::test(CompanySettings company, Secret mailPassword)
{
    mail::Message message = presentation::testMessage(company);
    const Result<Done> sent =
        co_await service::deliver(&m_office, company, std::move(message), std::move(mailPassword));
    if (sent)
        emit testMailSent();
    else
        emit failed(u"mail"_s, sent.error());
}

/// After a run that the schedule began and this window took.
QCoro::Task<> DeskWorker::tellPeople(Result<runner::RunReport> outcome)
{
    const CompanySettings company = m_company;
    const int daysLeft = m_office.companies.authorization(company.id).daysLeft(m_clock.now());
    mail::Message message = presentation::summaryMessage(company, outcome, daysLeft);
    const Result<Done> sent = co_await service::deliver(&m_office, company, std::move(message));
    if (!sent)
        emit failed(u"mail"_s, sent.error());
}

} // namespace passerelle::app
