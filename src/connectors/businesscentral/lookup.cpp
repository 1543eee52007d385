// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/lookup.h"

#include "connectors/businesscentral/journal.h"
#include "connectors/businesscentral/lookupresult.h"
#include "connectors/businesscentral/readdocument.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using connectors::LookUpRequest;
using connectors::LookUpResult;
using connectors::LookUpVerdict;
using domain::LedgerDocument;

namespace {

QStringList markersOf(const std::vector<LookUpRequest> &requests)
{
    QStringList markers;
    for (const LookUpRequest &request : requests)
        markers.append(request.effect.marker);
    return markers;
}

/// A member of a payload, or nothing where the payload can't be read: its judgement then fails.
Json payloadMember(const LookUpRequest &request, QStringView name)
{
    const Result<Payload> payload = payloadFromBytes(request.payload);
    return payload ? payload->content[name] : Json{};
}

LookUpResult judgePosting(const LookUpRequest &request, const std::map<QString, LedgerDocument> &posted)
{
    const auto found = posted.find(request.effect.marker);
    if (found == posted.end())
        return resultOf(request, LookUpVerdict::Absent);
    LedgerDocument document = found->second;
    document.number = numberOf(request.effect, document);
    document.customerId = request.effect.customerLedgerId;
    return resultOf(request, document.isVoided ? LookUpVerdict::FoundVoided : LookUpVerdict::Found, document);
}

/// A refund is whole when its credit memo is posted and the money is paid out.
LookUpResult judgeRefund(const LookUpResult &memo, const LookUpResult &payout)
{
    const bool isHalf = memo.verdict == LookUpVerdict::Found && payout.verdict != LookUpVerdict::Found;
    LookUpResult result = memo;
    if (isHalf)
        result.verdict = payout.verdict;
    return result;
}

} // namespace

QString applicationId(const QString &creditMemoId, const QString &marker)
{
    return creditMemoId + u'/' + marker;
}

std::pair<QString, QString> partsOfApplicationId(const QString &ledgerId)
{
    const qsizetype slash = ledgerId.indexOf(u'/');
    if (slash < 0)
        return {};
    return {ledgerId.first(slash), ledgerId.sliced(slash + 1)};
}

LookUp::LookUp(Api &api, const domain::Currency &home, std::vector<LookUpRequest> requests)
    : m_api(api)
    , m_home(home)
    , m_requests(std::move(requests))
{
}

QCoro::Task<std::vector<LookUpResult>> LookUp::run(std::stop_token stop)
{
    std::map<PayloadKind, Requests> byKind;
    Requests changed;
    for (const LookUpRequest &request : m_requests) {
        const bool isUpdate = request.effect.purpose == domain::Purpose::Update;
        (isUpdate ? changed : byKind[kindOf(request.effect)]).push_back(request);
    }
    const Result<Done> updated = co_await updates(changed, stop);
    if (!updated) {
        for (const LookUpRequest &request : changed)
            m_results.push_back(failed(request, updated.error()));
    }
    for (const auto &[kind, requests] : byKind) {
        const Result<Done> read = co_await lookUp(kind, requests, stop);
        if (read)
            continue;
        for (const LookUpRequest &request : requests)
            m_results.push_back(failed(request, read.error()));
    }
    co_return std::as_const(m_results); // a task moves from what is not const
}

QCoro::Task<Result<Done>> LookUp::lookUp(PayloadKind kind, Requests requests, std::stop_token stop)
{
    switch (kind) {
    case PayloadKind::Customer:
        co_return co_await customers(requests, stop);
    case PayloadKind::Invoice:
    case PayloadKind::CreditMemo:
    case PayloadKind::Refund:
        co_return co_await documents(kind, requests, stop);
    case PayloadKind::Payment:
        co_return co_await payments(requests, m_api.settings().postsPayments, stop);
    case PayloadKind::Entry:
        co_return co_await payments(requests, true, stop);
    case PayloadKind::Application:
        co_return co_await applications(requests, stop);
    }
    Q_UNREACHABLE();
}

QCoro::Task<Result<Done>> LookUp::updates(Requests requests, std::stop_token stop)
{
    QStringList ids;
    for (const LookUpRequest &request : requests)
        ids.append(request.effect.targetLedgerId);
    const Result<Json::Array> rows = co_await m_api.listByIds(u"customers"_s, ids, stop);
    if (!rows)
        co_return Failure{rows.error()};
    std::map<QString, Json> targets;
    for (const Json &row : *rows)
        targets.emplace(row[u"id"].toString(), row);
    for (const LookUpRequest &request : requests) {
        const auto target = targets.find(request.effect.targetLedgerId);
        m_results.push_back(judgeUpdate(request, target == targets.end() ? Json{} : target->second));
    }
    co_return Done{};
}

QCoro::Task<Result<Done>> LookUp::customers(Requests requests, std::stop_token stop)
{
    const bool isByNumber = m_api.settings().customerNumbers == CustomerNumbers::OfTheSource;
    QStringList keys;
    for (const LookUpRequest &request : requests) {
        const Json body = payloadMember(request, u"body");
        keys.append(body[isByNumber ? u"number" : u"displayName"].toString());
    }
    const QString field = isByNumber ? u"number"_s : u"displayName"_s;
    const Result<Json::Array> rows = co_await m_api.listByValues(u"customers"_s, field, keys, stop);
    if (!rows)
        co_return Failure{rows.error()};
    for (const LookUpRequest &request : requests)
        m_results.push_back(judgeCustomer(request, *rows));
    co_return Done{};
}

QCoro::Task<Result<Done>> LookUp::documents(PayloadKind kind, Requests requests, std::stop_token stop)
{
    const QString path = documentNames(kind == PayloadKind::Invoice).documents;
    QStringList markers = markersOf(requests);
    for (QString &marker : markers)
        marker = wireMarker(marker);
    const Result<Json::Array> rows =
        co_await m_api.listByValues(path, u"externalDocumentNumber"_s, markers, stop);
    if (!rows)
        co_return Failure{rows.error()};
    std::map<QString, LedgerDocument> payouts;
    if (kind == PayloadKind::Refund) {
        const auto read = co_await posted(requests, stop);
        if (!read)
            co_return Failure{read.error()};
        payouts = *read;
    }
    for (const LookUpRequest &request : requests) {
        const LookUpResult document = judgeDocument(request, *rows, m_home);
        m_results.push_back(
            kind == PayloadKind::Refund ? judgeRefund(document, judgePosting(request, payouts)) : document);
    }
    co_return Done{};
}

QCoro::Task<Result<std::map<QString, LedgerDocument>>> LookUp::posted(Requests requests, std::stop_token stop)
{
    Journal journal{m_api, QString{}};
    co_return co_await journal.posted(markersOf(requests), m_home, stop);
}

/// Payments and entries: posted, or left in the journal where that is the company's choice.
QCoro::Task<Result<Done>> LookUp::payments(Requests requests, bool arePosted, std::stop_token stop)
{
    auto documents = co_await posted(requests, stop);
    if (!documents)
        co_return Failure{documents.error()};
    if (!arePosted) {
        Journal journal{m_api, payloadMember(requests.front(), u"journalId").toString(), false};
        const Result<Json::Array> lines = co_await journal.lines(stop);
        if (!lines)
            co_return Failure{lines.error()};
        for (const Json &line : *lines) {
            const Result<LedgerDocument> document = readJournalLine(line, m_home);
            if (document && !document->marker.isEmpty())
                documents->emplace(document->marker, *document);
        }
    }
    for (const LookUpRequest &request : requests)
        m_results.push_back(judgePosting(request, *documents));
    co_return Done{};
}

QCoro::Task<Result<Done>> LookUp::applications(Requests requests, std::stop_token stop)
{
    QStringList memoIds;
    QStringList invoiceIds;
    for (const LookUpRequest &request : requests) {
        memoIds.append(payloadMember(request, u"creditMemoId").toString());
        invoiceIds.append(payloadMember(request, u"invoiceId").toString());
    }
    const Result<Json::Array> memos = co_await m_api.listByIds(u"salesCreditMemos"_s, memoIds, stop);
    if (!memos)
        co_return Failure{memos.error()};
    const Result<Json::Array> invoices = co_await m_api.listByIds(u"salesInvoices"_s, invoiceIds, stop);
    if (!invoices)
        co_return Failure{invoices.error()};
    for (const LookUpRequest &request : requests)
        m_results.push_back(judgeApplication(request, *memos, *invoices, m_home));
    co_return Done{};
}

} // namespace passerelle::businesscentral
