// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows that were read make of a look-up.
#include "connectors/businesscentral/customer.h"
#include "connectors/businesscentral/lookup.h"
#include "connectors/businesscentral/lookupresult.h"
#include "connectors/businesscentral/readdocument.h"
#include "domain/identity.h"

#include <algorithm>

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using connectors::LookUpRequest;
using connectors::LookUpResult;
using connectors::LookUpVerdict;
using domain::LedgerDocument;

namespace {

/// A customer proved to be ours: the service has no place for a marker.
LedgerDocument ourCustomer(const LookUpRequest &request, const Json &row)
{
    LedgerDocument document = customerAsDocument(row);
    document.marker = request.effect.marker;
    return document;
}

bool isInWindow(const LookUpRequest &request, const Json &row)
{
    if (!request.createdSince.isValid())
        return true;
    const QDateTime changed =
        QDateTime::fromString(row[u"lastModifiedDateTime"].toString(), Qt::ISODateWithMs);
    return changed.isValid() && changed >= request.createdSince;
}

/// The texts that were written, whatever case the company gives them.
bool isSameContent(const Json &row, const Json &body)
{
    return std::all_of(body.members().begin(), body.members().end(), [&row](const Json::Member &wanted) {
        const bool isText = wanted.second.isString() && wanted.first != u"taxAreaId";
        return !isText
            || domain::foldedName(row[wanted.first].toString())
            == domain::foldedName(wanted.second.toString());
    });
}

/// The one attempt there was found the name in use and wrote nothing.
bool isSurelyForeign(const LookUpRequest &request)
{
    return request.effect.attempt == 1 && request.effect.error.code == ErrorCode::CustomerNameUsed;
}

bool isSameName(const Json &row, const QString &name)
{
    return domain::foldedName(row[u"displayName"].toString()) == domain::foldedName(name);
}

bool isSameId(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

const Json *entityOf(const Json::Array &rows, const QString &id)
{
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&id](const Json &row) { return isSameId(row[u"id"].toString(), id); });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

LookUpResult resultOf(const LookUpRequest &request, LookUpVerdict verdict, const LedgerDocument &document)
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

PayloadKind kindOf(const domain::Effect &effect)
{
    if (effect.purpose == domain::Purpose::Apply)
        return PayloadKind::Application;
    switch (domain::entityOf(effect.record.kind, effect.purpose)) {
    case domain::LedgerEntity::Customer:
        return PayloadKind::Customer;
    case domain::LedgerEntity::Invoice:
        return PayloadKind::Invoice;
    case domain::LedgerEntity::CreditMemo:
        return PayloadKind::CreditMemo;
    case domain::LedgerEntity::Payment:
        return PayloadKind::Payment;
    case domain::LedgerEntity::RefundReceipt:
        return PayloadKind::Refund;
    case domain::LedgerEntity::JournalEntry:
        return PayloadKind::Entry;
    }
    Q_UNREACHABLE();
}

LookUpResult judgeDocument(const LookUpRequest &request, const Json::Array &rows,
                           const domain::Currency &home)
{
    const Json *found = nullptr;
    for (const Json &row : rows) {
        if (domain::markerIn(row[u"externalDocumentNumber"].toString()) != request.effect.marker)
            continue;
        if (found)
            return resultOf(request, LookUpVerdict::Several);
        found = &row;
    }
    if (!found || stateOf(*found) == DocumentState::Draft)
        return resultOf(request, LookUpVerdict::Absent);
    const Result<LedgerDocument> document = readDocument(*found, home);
    if (!document)
        return failed(request, document.error());
    return resultOf(request, document->isVoided ? LookUpVerdict::FoundVoided : LookUpVerdict::Found,
                    *document);
}

LookUpResult judgeCustomer(const LookUpRequest &request, const Json::Array &rows)
{
    const Result<Payload> payload = payloadFromBytes(request.payload);
    if (!payload)
        return failed(request, payload.error());
    const Json &body = payload->content[u"body"];
    const QString number = body[u"number"].toString();
    const Json *ours = nullptr;
    const Json *foreign = nullptr;
    for (const Json &row : rows) {
        const bool hasKey = number.isEmpty() ? isSameName(row, body[u"displayName"].toString())
                                             : row[u"number"].toString() == number;
        if (!hasKey)
            continue;
        const bool isOurs = number.isEmpty()
            ? !isSurelyForeign(request) && isInWindow(request, row) && isSameContent(row, body)
            : isSameName(row, body[u"displayName"].toString());
        if (isOurs && ours)
            return resultOf(request, LookUpVerdict::Several, ourCustomer(request, row));
        (isOurs ? ours : foreign) = &row;
    }
    if (!ours && !foreign)
        return resultOf(request, LookUpVerdict::Absent);
    if (!ours)
        return resultOf(request, LookUpVerdict::Foreign, customerAsDocument(*foreign));
    const LedgerDocument document = ourCustomer(request, *ours);
    return resultOf(request, document.isVoided ? LookUpVerdict::FoundVoided : LookUpVerdict::Found, document);
}

LookUpResult judgeUpdate(const LookUpRequest &request, const Json &target)
{
    const Result<Payload> payload = payloadFromBytes(request.payload);
    if (!payload)
        return failed(request, payload.error());
    if (target.isNull())
        return resultOf(request, LookUpVerdict::Changed);
    const LedgerDocument document = ourCustomer(request, target);
    if (holdsBody(target, payload->content[u"body"]))
        return resultOf(request, LookUpVerdict::Found, document);
    const bool isUntouched = document.versionToken == request.effect.targetVersion;
    return resultOf(request, isUntouched ? LookUpVerdict::Absent : LookUpVerdict::Changed, document);
}

LookUpResult judgeApplication(const LookUpRequest &request, const Json::Array &memos,
                              const Json::Array &invoices, const domain::Currency &home)
{
    const Result<Payload> payload = payloadFromBytes(request.payload);
    if (!payload)
        return failed(request, payload.error());
    const QString invoiceId = payload->content[u"invoiceId"].toString();
    const Json *memo = entityOf(memos, payload->content[u"creditMemoId"].toString());
    const Json *invoice = entityOf(invoices, invoiceId);
    if (!memo || !invoice || stateOf(*memo) == DocumentState::Draft
        || !isSameId((*memo)[u"invoiceId"].toString(), invoiceId))
        return resultOf(request, LookUpVerdict::Absent);
    Result<LedgerDocument> document = readDocument(*memo, home);
    const Result<LedgerDocument> settled = readDocument(*invoice, home);
    if (!document || !settled)
        return failed(request, document ? settled.error() : document.error());
    const Result<domain::Money> amount = readAmount(payload->content[u"amount"], settled->total.currency);
    if (!amount)
        return failed(request, amount.error());
    if (settled->balance.minor > settled->total.minor - amount->minor)
        return resultOf(request, LookUpVerdict::Absent);
    document->ledgerId = applicationId(document->ledgerId, request.effect.marker);
    document->marker = request.effect.marker;
    document->number = request.effect.naturalKey;
    document->total.minor = 0;
    return resultOf(request, document->isVoided ? LookUpVerdict::FoundVoided : LookUpVerdict::Found,
                    *document);
}

} // namespace passerelle::businesscentral
