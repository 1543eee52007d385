// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for an update, beside everything else the desk does.
#include "app/deskworker.h"
#include "updates/updatecheck.h"

#include <QCoreApplication>

namespace passerelle::app {

void DeskWorker::checkForUpdate(const QString &highestSeen)
{
    launch(lookForUpdate(updates::KnownVersions{QCoreApplication::applicationVersion(), highestSeen}));
}

QCoro::Task<> DeskWorker::lookForUpdate(updates::KnownVersions known)
{
    const std::stop_token stop = m_allStop.get_token();
    const updates::UpdateAnswer answer =
        co_await updates::checkForUpdate(m_programs.updates, known, &m_clock, stop);
    if (!stop.stop_requested())
        emit updateChecked(answer);
}

} // namespace passerelle::app
