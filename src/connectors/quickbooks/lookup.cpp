// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/lookup.h"

#include "connectors/quickbooks/query.h"
#include "connectors/quickbooks/readdocument.h"
#include "connectors/quickbooks/wire.h"
#include "connectors/quickbooks/writecustomer.h"

#include <algorithm>

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;
using connectors::LookUpRequest;
using connectors::LookUpResult;
using connectors::LookUpVerdict;
using domain::LedgerDocument;
using domain::LedgerEntity;

namespace {

constexpr qint64 LongWindow = 24 * 60 * 60; // seconds; worth a filter by customer

LookUpResult resultOf(const LookUpRequest &request, LookUpVerdict verdict,
                      const LedgerDocument &document = {})
{
    LookUpResult result;
    result.effectId = request.effect.effectId;
    result.verdict = verdict;
    result.document = document;
    return result;
}

LookUpResult failed(const LookUpRequest &request, const Error &error)
{
    LookUpResult result = resultOf(request, LookUpVerdict::Failed);
    result.error = error;
    return result;
}

bool isUpdate(const LookUpRequest &request)
{
    return request.effect.purpose == domain::Purpose::Update;
}

/// Voided by hand, or emptied: a void takes all amounts away.
bool isVoided(const LookUpRequest &request, const LedgerDocument &document)
{
    return document.isVoided || (!request.effect.total.isZero() && document.total.isZero());
}

bool hasKey(const LookUpRequest &request, const LedgerDocument &document)
{
    return !request.effect.naturalKey.isEmpty()
        && domain::foldedName(document.number) == domain::foldedName(request.effect.naturalKey);
}

QString keyField(LedgerEntity entity)
{
    if (entity == LedgerEntity::Customer)
        return u"DisplayName"_s;
    return entity == LedgerEntity::Payment ? u"PaymentRefNum"_s : u"DocNumber"_s;
}

} // namespace

LookUpResult judgeLookUp(const LookUpRequest &request, LedgerEntity entity,
                         const std::vector<LedgerDocument> &pool)
{
    const LedgerDocument *live = nullptr;
    const LedgerDocument *voided = nullptr;
    const LedgerDocument *foreign = nullptr;
    for (const LedgerDocument &document : pool) {
        const bool isOurs = document.marker == request.effect.marker;
        if (isOurs && isVoided(request, document)) {
            voided = &document;
        } else if (isOurs) {
            if (live)
                return resultOf(request, LookUpVerdict::Several, *live);
            live = &document;
        } else if (entity != LedgerEntity::Payment && hasKey(request, document)) {
            foreign = &document; // references of payments need not be unique
        }
    }
    if (live)
        return resultOf(request, LookUpVerdict::Found, *live);
    if (voided)
        return resultOf(request, LookUpVerdict::FoundVoided, *voided);
    if (foreign)
        return resultOf(request, LookUpVerdict::Foreign, *foreign);
    return resultOf(request, LookUpVerdict::Absent);
}

LookUpResult judgeUpdate(const LookUpRequest &request, const Json &target, const domain::Currency &home)
{
    const Result<Payload> payload = payloadFromBytes(request.payload);
    if (!payload)
        return failed(request, payload.error());
    if (target.isNull())
        return resultOf(request, LookUpVerdict::Changed);
    const Result<LedgerDocument> document = readDocument(payload->entity, target, home);
    if (!document)
        return failed(request, document.error());
    if (holdsUpdate(target, payload->body))
        return resultOf(request, LookUpVerdict::Found, *document);
    const bool isUntouched = document->versionToken == request.effect.targetVersion;
    return resultOf(request, isUntouched ? LookUpVerdict::Absent : LookUpVerdict::Changed, *document);
}

LookUp::LookUp(Api &api, LedgerEntity entity, domain::Currency home, QDateTime now, MarkedWindow &earlier,
               std::vector<LookUpRequest> requests)
    : m_api(api)
    , m_entity(entity)
    , m_home(home)
    , m_now(std::move(now))
    , m_earlier(earlier)
    , m_requests(std::move(requests))
{
    for (const LookUpRequest &request : m_requests) {
        m_markers.insert(request.effect.marker);
        m_keys.insert(domain::foldedName(request.effect.naturalKey));
    }
    m_keys.remove(QString{});
}

QCoro::Task<std::vector<LookUpResult>> LookUp::run(std::stop_token stop)
{
    Result<Done> read = co_await readUpdates(stop);
    if (read)
        read = co_await readCreations(stop);
    co_return results(read);
}

QCoro::Task<Result<Done>> LookUp::readUpdates(std::stop_token stop)
{
    QStringList ids;
    for (const LookUpRequest &request : m_requests) {
        if (isUpdate(request))
            ids.append(request.effect.targetLedgerId);
    }
    const Result<Json::Array> rows =
        co_await m_api.queryByValues(entityName(m_entity), u"Id"_s, ids, activity(), stop);
    if (!rows)
        co_return Failure{rows.error()};
    for (const Json &row : *rows)
        m_targets.emplace(row[u"Id"].toString(), row);
    co_return Done{};
}

QCoro::Task<Result<Done>> LookUp::readCreations(std::stop_token stop)
{
    QStringList ids;
    for (const LookUpRequest &request : open())
        ids.append(request.effect.ledgerId);
    const Result<Done> byId = co_await readByValues(u"Id"_s, ids, stop);
    if (!byId)
        co_return byId;
    const Result<Done> byKey = co_await readByValues(keyField(m_entity), naturalKeys(), stop);
    if (!byKey)
        co_return byKey;
    co_return co_await readWindow(stop);
}

QCoro::Task<Result<Done>> LookUp::readByValues(QString field, QStringList values, std::stop_token stop)
{
    const Result<Json::Array> rows =
        co_await m_api.queryByValues(entityName(m_entity), field, values, activity(), stop);
    if (!rows)
        co_return Failure{rows.error()};
    co_return addToPool(*rows);
}

QCoro::Task<Result<Done>> LookUp::readWindow(std::stop_token stop)
{
    const std::vector<LookUpRequest> requests = open();
    if (requests.empty())
        co_return Done{};
    const auto youngest = std::min_element(
        requests.begin(), requests.end(),
        [](const LookUpRequest &a, const LookUpRequest &b) { return a.mayBeAsOldAs < b.mayBeAsOldAs; });
    if (youngest->mayBeAsOldAs > std::chrono::milliseconds::zero())
        co_return co_await readEarlierWindow(youngest->mayBeAsOldAs, stop);
    const Api::PageReader add = [this](const Json::Array &rows) { return addToPool(rows); };
    co_return co_await m_api.eachPage(entityName(m_entity), windowCondition(), add, stop);
}

/// What was ours when the window was read is read again, as it is now.
QCoro::Task<Result<Done>> LookUp::readEarlierWindow(std::chrono::milliseconds age, std::stop_token stop)
{
    const Result<Done> known = co_await m_earlier.ensure(&m_api, windowBegin(), age, stop);
    if (!known)
        co_return known;
    QStringList markers;
    for (const LookUpRequest &request : open())
        markers.append(request.effect.marker);
    co_return co_await readByValues(u"Id"_s, m_earlier.idsOf(markers), stop);
}

/// A window may hold thousands: only what answers a request is kept.
Result<Done> LookUp::addToPool(const Json::Array &rows)
{
    const Result<std::vector<LedgerDocument>> documents = readDocuments(m_entity, rows, m_home);
    if (!documents)
        return Failure{documents.error()};
    for (const LedgerDocument &document : *documents) {
        if (!isWanted(document) || m_poolIds.contains(document.ledgerId))
            continue;
        m_poolIds.insert(document.ledgerId);
        m_pool.push_back(document);
    }
    return Done{};
}

bool LookUp::isWanted(const LedgerDocument &document) const
{
    return m_markers.contains(document.marker) || m_keys.contains(domain::foldedName(document.number));
}

/// The service renames what is made inactive, so a customer is asked for under both names.
QStringList LookUp::naturalKeys() const
{
    QStringList keys;
    if (m_entity == LedgerEntity::Payment && m_api.settings().swapsPaymentReference)
        return keys;
    for (const LookUpRequest &request : open()) {
        const QString &key = request.effect.naturalKey;
        keys.append(key);
        if (m_entity == LedgerEntity::Customer && !key.isEmpty())
            keys.append(key + InactiveSuffix);
    }
    return keys;
}

/// Since the earliest of the open requests; without a time everything is read.
QDateTime LookUp::windowBegin() const
{
    const std::vector<LookUpRequest> requests = open();
    QDateTime since = requests.front().createdSince;
    for (const LookUpRequest &request : requests) {
        if (!request.createdSince.isValid() || request.createdSince < since)
            since = request.createdSince;
        if (!since.isValid())
            break;
    }
    return since;
}

/// A long window is narrowed to the customer when it is the same for all.
QString LookUp::windowCondition() const
{
    const std::vector<LookUpRequest> requests = open();
    const QString customerId = requests.front().effect.customerLedgerId;
    const bool isSameCustomer = m_entity != LedgerEntity::Customer && !customerId.isEmpty()
        && std::all_of(requests.begin(), requests.end(), [&customerId](const LookUpRequest &request) {
                                    return request.effect.customerLedgerId == customerId;
                                });
    const QDateTime since = windowBegin();
    const bool isLong = since.isValid() && since.secsTo(m_now) > LongWindow;
    const QString time = since.isValid() ? isSince(u"MetaData.CreateTime"_s, since) : QString{};
    const QString customer = isLong && isSameCustomer ? u"CustomerRef = "_s + quoted(customerId) : QString{};
    return allOf({time, customer, activity()});
}

QString LookUp::activity() const
{
    return m_entity == LedgerEntity::Customer ? withInactive() : QString{};
}

/// Creations that no document read so far answers.
std::vector<LookUpRequest> LookUp::open() const
{
    std::vector<LookUpRequest> result;
    for (const LookUpRequest &request : m_requests) {
        if (!isUpdate(request) && judgeLookUp(request, m_entity, m_pool).verdict != LookUpVerdict::Found)
            result.push_back(request);
    }
    return result;
}

std::vector<LookUpResult> LookUp::results(const Result<Done> &read) const
{
    std::vector<LookUpResult> results;
    for (const LookUpRequest &request : m_requests) {
        if (isUpdate(request)) {
            const auto target = m_targets.find(request.effect.targetLedgerId);
            const bool isGone = target == m_targets.end();
            results.push_back(isGone && !read
                                  ? failed(request, read.error())
                                  : judgeUpdate(request, isGone ? Json{} : target->second, m_home));
            continue;
        }
        const LookUpResult result = judgeLookUp(request, m_entity, m_pool);
        const bool isProven =
            read || result.verdict == LookUpVerdict::Found || result.verdict == LookUpVerdict::Several;
        results.push_back(isProven ? result : failed(request, read.error()));
    }
    return results;
}

} // namespace passerelle::quickbooks
