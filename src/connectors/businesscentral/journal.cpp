// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/journal.h"

#include "connectors/businesscentral/odata.h"
#include "connectors/businesscentral/readdocument.h"
#include "connectors/businesscentral/wire.h"
#include "domain/identity.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;

bool isForeign(const Json &line)
{
    const QString number = line[u"documentNumber"].toString();
    return number.isEmpty() || domain::markerIn(number) != numberFromWire(number);
}

QString numberOf(const domain::Effect &effect, const domain::LedgerDocument &posted)
{
    return effect.record.kind == domain::RecordKind::JournalEntry ? posted.number : effect.naturalKey;
}

QString lineName(const Json &line)
{
    const QString number = line[u"documentNumber"].toString();
    return number.isEmpty() ? line[u"description"].toString() : number;
}

Journal::Journal(Api &api, QString journalId, bool isPosted)
    : m_api(api)
    , m_id(std::move(journalId))
    , m_isPosted(isPosted)
{
}

QString Journal::paymentsPath() const
{
    return entityPath(u"customerPaymentJournals"_s, m_id) + u"/customerPayments"_s;
}

/// The page of general journals takes the id of any journal batch.
QString Journal::linesPath() const
{
    return entityPath(u"journals"_s, m_id) + u"/journalLines"_s;
}

QCoro::Task<Result<Json::Array>> Journal::lines(std::stop_token stop)
{
    const QString path = m_isPosted ? linesPath() : paymentsPath();
    co_return co_await m_api.list(path, QString(), stop);
}

QCoro::Task<Result<std::map<QString, domain::LedgerDocument>>>
Journal::posted(QStringList numbers, domain::Currency home, std::stop_token stop)
{
    for (QString &number : numbers)
        number = wireMarker(number);
    const Result<Json::Array> entries =
        co_await m_api.listByValues(u"generalLedgerEntries"_s, u"documentNumber"_s, numbers, stop);
    if (!entries)
        co_return Failure{entries.error()};
    co_return readEntries(*entries, home);
}

QCoro::Task<Reply> Journal::remove(Json line, std::stop_token stop)
{
    const QString path = m_isPosted ? linesPath() : paymentsPath();
    Write write{"DELETE", entityPath(path, line[u"id"].toString())};
    write.versionToken = versionTokenOf(line);
    co_return co_await m_api.write(write, stop);
}

QCoro::Task<Reply> Journal::post(std::stop_token stop)
{
    const Write write{"POST", entityPath(u"journals"_s, m_id) + u"/Microsoft.NAV.post"_s};
    co_return co_await m_api.write(write, stop);
}

} // namespace passerelle::businesscentral
