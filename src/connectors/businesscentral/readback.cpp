// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/readback.h"

#include "connectors/businesscentral/customer.h"
#include "connectors/businesscentral/journal.h"
#include "connectors/businesscentral/lookupresult.h"
#include "connectors/businesscentral/odata.h"
#include "connectors/businesscentral/readdocument.h"
#include "connectors/businesscentral/wire.h"

#include <QSet>

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using connectors::ReadBackRequest;
using domain::LedgerDocument;
using domain::LedgerEntity;

namespace {

QString resourceOf(LedgerEntity entity)
{
    if (entity == LedgerEntity::Customer)
        return u"customers"_s;
    return documentNames(entity == LedgerEntity::Invoice).documents;
}

bool isApplication(const QString &ledgerId)
{
    return !partsOfApplicationId(ledgerId).second.isEmpty();
}

} // namespace

ReadBack::ReadBack(Api &api, const domain::Currency &home, QString journalId)
    : m_api(api)
    , m_home(home)
    , m_journalId(std::move(journalId))
{
}

void ReadBack::keep(LedgerEntity entity, const LedgerDocument &document)
{
    m_documents.insert_or_assign(ReadBackRequest{entity, document.ledgerId}, document);
}

QCoro::Task<Result<ReadBack::Documents>> ReadBack::again(std::vector<ReadBackRequest> requests,
                                                         std::stop_token stop)
{
    std::map<LedgerEntity, QStringList> byEntity;
    QStringList payments;
    QStringList entries;
    QStringList applications;
    for (const ReadBackRequest &request : requests) {
        if (request.entity == LedgerEntity::JournalEntry)
            entries.append(request.ledgerId);
        else if (request.entity != LedgerEntity::Payment)
            byEntity[request.entity].append(request.ledgerId);
        else
            (isApplication(request.ledgerId) ? applications : payments).append(request.ledgerId);
    }
    for (const auto &[entity, ids] : byEntity) {
        const Result<Done> read = co_await readEntities(entity, ids, stop);
        if (!read)
            co_return Failure{read.error()};
    }
    const Result<Done> paid = co_await readPayments(payments, stop);
    if (!paid)
        co_return Failure{paid.error()};
    const Result<Done> entered = co_await readPosted(LedgerEntity::JournalEntry, entries, stop);
    if (!entered)
        co_return Failure{entered.error()};
    const Result<Done> applied = co_await readApplications(applications, stop);
    if (!applied)
        co_return Failure{applied.error()};
    co_return std::as_const(m_documents); // a task moves from what is not const
}

QCoro::Task<Result<Done>> ReadBack::readEntities(LedgerEntity entity, QStringList ids, std::stop_token stop)
{
    const Result<Json::Array> rows = co_await m_api.listByIds(resourceOf(entity), ids, stop);
    if (!rows)
        co_return Failure{rows.error()};
    for (const Json &row : *rows) {
        if (entity == LedgerEntity::Customer) {
            keep(entity, customerAsDocument(row));
            continue;
        }
        const Result<LedgerDocument> document = readDocument(row, m_home);
        if (!document)
            co_return Failure{document.error()};
        if (stateOf(row) != DocumentState::Draft)
            keep(entity, *document);
    }
    co_return Done{};
}

QCoro::Task<Result<Done>> ReadBack::readPosted(LedgerEntity entity, QStringList ids, std::stop_token stop)
{
    Journal journal{m_api, m_journalId};
    const auto posted = co_await journal.posted(ids, m_home, stop);
    if (!posted)
        co_return Failure{posted.error()};
    for (const auto &[number, document] : *posted)
        keep(entity, document);
    co_return Done{};
}

QCoro::Task<Result<Done>> ReadBack::readPayments(QStringList ids, std::stop_token stop)
{
    const Result<Done> posted = co_await readPosted(LedgerEntity::Payment, ids, stop);
    if (!posted)
        co_return posted;
    if (m_api.settings().postsPayments || ids.isEmpty())
        co_return Done{};
    co_return co_await readLeftPayments(ids, stop);
}

/// What the bookkeeper has not posted yet.
QCoro::Task<Result<Done>> ReadBack::readLeftPayments(QStringList ids, std::stop_token stop)
{
    Journal journal{m_api, m_journalId, false};
    const Result<Json::Array> lines = co_await journal.lines(stop);
    if (!lines)
        co_return Failure{lines.error()};
    for (const Json &line : *lines) {
        const Result<LedgerDocument> document = readJournalLine(line, m_home);
        if (document && ids.contains(document->ledgerId))
            m_documents.emplace(ReadBackRequest{LedgerEntity::Payment, document->ledgerId}, *document);
    }
    co_return Done{};
}

/// The memo that was applied stands for its application.
QCoro::Task<Result<Done>> ReadBack::readApplications(QStringList ids, std::stop_token stop)
{
    QStringList memoIds;
    for (const QString &id : ids)
        memoIds.append(partsOfApplicationId(id).first);
    const Result<Json::Array> rows =
        co_await m_api.listByIds(resourceOf(LedgerEntity::CreditMemo), memoIds, stop);
    if (!rows)
        co_return Failure{rows.error()};
    for (const QString &id : ids) {
        const auto [memoId, marker] = partsOfApplicationId(id);
        for (const Json &row : *rows) {
            Result<LedgerDocument> document = readDocument(row, m_home);
            if (!document || document->ledgerId != memoId || stateOf(row) == DocumentState::Draft)
                continue;
            document->ledgerId = id;
            document->marker = marker;
            document->total.minor = 0;
            keep(LedgerEntity::Payment, *document);
        }
    }
    co_return Done{};
}

QCoro::Task<Result<std::vector<LedgerDocument>>> ReadBack::marked(LedgerEntity entity, QDate from, QDate to,
                                                                  std::stop_token stop)
{
    std::vector<LedgerDocument> documents;
    if (entity == LedgerEntity::Payment || entity == LedgerEntity::JournalEntry)
        co_return co_await markedPostings(entity, from, to, stop);
    if (entity != LedgerEntity::Invoice && entity != LedgerEntity::CreditMemo)
        co_return documents;
    const QString period = isBetween(u"postingDate"_s, from, to);
    const Result<Json::Array> rows = co_await m_api.list(resourceOf(entity), period, stop);
    if (!rows)
        co_return Failure{rows.error()};
    for (const Json &row : *rows) {
        const Result<LedgerDocument> document = readDocument(row, m_home);
        if (document && (document->marker.isEmpty() || stateOf(row) != DocumentState::Posted))
            continue;
        if (!document)
            co_return Failure{document.error()};
        documents.push_back(*document);
    }
    co_return documents;
}

/// What is posted under our markers, without the paying out of refunds: their credit memos stand for them. A
/// payment's postings say that they are of one, an entry's say nothing.
QCoro::Task<Result<std::vector<LedgerDocument>>> ReadBack::markedPostings(LedgerEntity entity, QDate from,
                                                                          QDate to, std::stop_token stop)
{
    const QString period = isBetween(u"postingDate"_s, from, to);
    const Result<Json::Array> entries = co_await m_api.list(u"generalLedgerEntries"_s, period, stop);
    if (!entries)
        co_return Failure{entries.error()};
    Json::Array ours;
    QStringList markers;
    for (const Json &entry : *entries) {
        const bool isOfEntry = entry[u"documentType"].toString().trimmed().isEmpty();
        if (isForeign(entry) || isOfEntry != (entity == LedgerEntity::JournalEntry))
            continue;
        ours.push_back(entry);
        markers.append(entry[u"documentNumber"].toString());
    }
    const Result<Json::Array> memos = co_await m_api.listByValues(resourceOf(LedgerEntity::CreditMemo),
                                                                  u"externalDocumentNumber"_s, markers, stop);
    if (!memos)
        co_return Failure{memos.error()};
    QSet<QString> refunds;
    for (const Json &memo : *memos)
        refunds.insert(numberFromWire(memo[u"externalDocumentNumber"].toString()));
    const auto posted = readEntries(ours, m_home);
    if (!posted)
        co_return Failure{posted.error()};
    std::vector<LedgerDocument> documents;
    for (const auto &[number, document] : *posted) {
        if (!document.isVoided && !refunds.contains(number))
            documents.push_back(document);
    }
    co_return documents;
}

} // namespace passerelle::businesscentral
