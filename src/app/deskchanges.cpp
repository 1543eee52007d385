// SPDX-License-Identifier: GPL-3.0-or-later
// Records that were changed after their transfer, and those of another ledger company.
#include "app/deskworker.h"
#include "service/changejobs.h"
#include "service/formercompany.h"

namespace passerelle::app {

using namespace Qt::StringLiterals;

void DeskWorker::leaveChanges(const std::vector<domain::RecordRef> &records)
{
    launch(letBe(records));
}

QCoro::Task<> DeskWorker::letBe(std::vector<domain::RecordRef> records)
{
    co_await reached();
    const Result<Done> left = service::leaveChanges(m_office, m_company, records);
    if (!left) {
        emit failed(u"change-decision"_s, left.error());
        co_return;
    }
    emit changeDecided(false);
    changed();
}

void DeskWorker::cancelAndPostAgain(const domain::RecordRef &invoice)
{
    launch(takeBackInLedger(invoice));
}

QCoro::Task<> DeskWorker::takeBackInLedger(domain::RecordRef invoice)
{
    co_await reached();
    const Result<Done> done =
        co_await service::cancelAndPostAgain(&m_office, m_company, invoice, m_allStop.get_token());
    if (done)
        emit changeDecided(true);
    else
        emit failed(u"change-decision"_s, done.error());
    changed();
}

void DeskWorker::setBackFormerRecords()
{
    launch(setBack());
}

QCoro::Task<> DeskWorker::setBack()
{
    co_await reached();
    const service::SetBackProgress told = [this](int done, int total) { emit recordsSetBack(done, total); };
    const Result<int> done =
        co_await service::setBackRecords(&m_office, m_company, told, m_allStop.get_token());
    if (!done)
        emit failed(u"set-back"_s, done.error());
    changed();
}

void DeskWorker::leaveFormerRecords()
{
    const Result<Done> left = service::leaveFormerRecords(m_office, m_company);
    if (!left)
        emit failed(u"set-back"_s, left.error());
    requestOverview();
}

} // namespace passerelle::app
