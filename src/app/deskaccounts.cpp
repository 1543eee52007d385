// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts to verify.
#include "app/deskworker.h"
#include "service/accountjobs.h"

namespace passerelle::app {

using namespace Qt::StringLiterals;

void DeskWorker::requestAccounts()
{
    launch(compareAccounts());
}

QCoro::Task<> DeskWorker::compareAccounts()
{
    co_await reached();
    const Result<std::vector<service::AccountToVerify>> accounts =
        co_await service::readAccountsToVerify(&m_office, m_company, m_allStop.get_token());
    if (accounts)
        emit accountsReady(*accounts);
    else
        emit failed(u"accounts"_s, accounts.error());
}

void DeskWorker::decideAccounts(const std::vector<service::AccountDecision> &decisions)
{
    launch(settleAccounts(decisions));
}

QCoro::Task<> DeskWorker::settleAccounts(std::vector<service::AccountDecision> decisions)
{
    co_await reached();
    const Result<service::RecordChangeResult> result =
        co_await service::decideAccounts(&m_office, m_company, std::move(decisions), m_allStop.get_token());
    if (!result) {
        emit failed(u"accounts"_s, result.error());
        co_return;
    }
    const int done = result->writtenCount();
    const std::optional<Error> first = result->firstError();
    m_undo = *result;
    emit statusChanged(done, done > 0);
    emit accountsDecided(done, first);
    changed();
}

} // namespace passerelle::app
