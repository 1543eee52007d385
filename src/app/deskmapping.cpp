// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/deskworker.h"
#include "app/runobserver.h"
#include "service/mappingjobs.h"
#include "service/recordtestjob.h"

namespace passerelle::app {

using namespace Qt::StringLiterals;
using service::MappingState;

namespace {

presentation::MappingView viewOf(const MappingState &state)
{
    presentation::MappingView view;
    view.facts = state.facts;
    for (const domain::MappingNeed &need : state.needs) {
        presentation::MappingRow row;
        row.need = need;
        const auto ofKind = state.mapping.entries.find(need.kind);
        if (ofKind != state.mapping.entries.end()) {
            const auto found = ofKind->second.find(need.sourceKey);
            row.hasTarget = found != ofKind->second.end();
            if (row.hasTarget)
                row.target = found->second;
        }
        view.rows.push_back(row);
    }
    return view;
}

} // namespace

void DeskWorker::requestMapping()
{
    launch(map(false));
}

void DeskWorker::testRecord(const QString &numberOrId)
{
    launch(testOne(numberOrId));
}

QCoro::Task<> DeskWorker::testOne(QString numberOrId)
{
    co_await reached();
    const Result<service::RecordTest> tested =
        co_await service::testRecord(&m_office, m_company, numberOrId, m_allStop.get_token());
    if (tested)
        emit recordTested(*tested);
    else
        emit failed(u"test-record"_s, tested.error());
}

void DeskWorker::acceptMapping()
{
    launch(map(true));
}

QCoro::Task<> DeskWorker::map(bool accepts)
{
    co_await reached();
    const std::stop_token stop = m_allStop.get_token();
    auto task = accepts ? service::acceptMapping(&m_office, m_company, stop)
                        : service::proposeMapping(&m_office, m_company, stop);
    const Result<MappingState> state = co_await task;
    if (state)
        emit mappingReady(viewOf(*state));
    else
        emit failed(u"mapping"_s, state.error());
}

void DeskWorker::setMapping(domain::MappingKind kind, const QString &sourceKey, const QString &targetId,
                            const QString & /*targetName*/)
{
    launch(mapOne(kind, sourceKey, targetId));
}

QCoro::Task<> DeskWorker::mapOne(domain::MappingKind kind, QString sourceKey, QString target)
{
    co_await reached();
    const Result<MappingState> state =
        co_await service::setMapping(&m_office, m_company, kind, sourceKey, target, m_allStop.get_token());
    if (state)
        emit mappingReady(viewOf(*state));
    else
        emit failed(u"mapping"_s, state.error());
}

} // namespace passerelle::app
