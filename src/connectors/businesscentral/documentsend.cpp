// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/documentsend.h"

#include "connectors/businesscentral/draftmatch.h"
#include "connectors/businesscentral/odata.h"
#include "connectors/businesscentral/readdocument.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using connectors::SendOutcome;
using connectors::SendVerdict;
using domain::LedgerDocument;

DocumentSend::DocumentSend(Api &api, const domain::Currency &home, domain::Effect effect, Payload payload)
    : m_api(api)
    , m_home(home)
    , m_effect(std::move(effect))
    , m_payload(std::move(payload))
    , m_names(documentNames(m_payload.kind == PayloadKind::Invoice))
{
}

QCoro::Task<SendOutcome> DocumentSend::run(std::stop_token stop)
{
    using Step = QCoro::Task<Ending> (DocumentSend::*)(std::stop_token);
    constexpr std::array<Step, 6> steps{&DocumentSend::look,        &DocumentSend::takeUp,
                                        &DocumentSend::writeHeader, &DocumentSend::writeLines,
                                        &DocumentSend::checkTotal,  &DocumentSend::post};
    for (const Step step : steps) {
        const Ending over = co_await (this->*step)(stop);
        if (over)
            co_return *over;
    }
    co_return ending(m_effect, SendVerdict::Unknown, Error{ErrorCode::InternalError, {}, {}});
}

QString DocumentSend::documentPath() const
{
    return entityPath(m_names.documents, m_id);
}

QCoro::Task<Result<Json::Array>> DocumentSend::marked(std::stop_token stop)
{
    const QString condition = isEqual(u"externalDocumentNumber"_s, wireMarker(m_effect.marker));
    co_return co_await m_api.list(m_names.documents, condition, stop);
}

QCoro::Task<Result<Json::Array>> DocumentSend::readLines(std::stop_token stop)
{
    co_return co_await m_api.list(documentPath() + u'/' + m_names.lines, QString(), stop);
}

QCoro::Task<Ending> DocumentSend::look(std::stop_token stop)
{
    const Result<Json::Array> found = co_await marked(stop);
    if (!found)
        co_return notSent(m_effect, found.error());
    if (found->size() > 1)
        co_return ending(m_effect, SendVerdict::NumberTaken,
                         Error{ErrorCode::ConflictTwoDocuments, m_effect.marker});
    if (found->empty())
        co_return Ending();
    if (stateOf(found->front()) != DocumentState::Draft)
        co_return endingOfPosted(found->front());
    m_draft = found->front();
    m_id = m_draft[u"id"].toString();
    if (!isId(m_id))
        co_return notSent(m_effect, Error{ErrorCode::BadReply, u"id"_s});
    co_return Ending();
}

/// A draft of ours is gone on with. One that contradicts us is of an earlier generation, and replaced, or was
/// changed by somebody, and left to a person.
QCoro::Task<Ending> DocumentSend::takeUp(std::stop_token stop)
{
    if (m_id.isEmpty())
        co_return Ending();
    const Result<Json::Array> lines = co_await readLines(stop);
    if (!lines)
        co_return notSent(m_effect, lines.error());
    if (isSameHeader(m_draft, m_payload.content[u"header"]))
        m_linesInPlace = linesInPlace(*lines, m_payload.content[u"lines"].items());
    if (m_linesInPlace)
        co_return Ending();
    const bool isReplaced = m_effect.generation > 1 && co_await discard(stop);
    if (!isReplaced)
        co_return ending(m_effect, SendVerdict::Refused,
                         Error{ErrorCode::ConflictChanged, m_draft[u"number"].toString()});
    m_id.clear();
    co_return Ending();
}

QCoro::Task<Ending> DocumentSend::writeHeader(std::stop_token stop)
{
    if (!m_id.isEmpty())
        co_return Ending();
    Json body = m_payload.content[u"header"];
    const bool isWhole = m_api.settings().insertsLinesAtOnce;
    if (isWhole)
        body.set(m_names.lines, m_payload.content[u"lines"]);
    Write write{"POST", m_names.documents};
    write.body = body.toBytes();
    const Reply reply = co_await m_api.write(write, stop);
    if (!reply)
        co_return endingOf(m_effect, reply);
    const bool isOurs = numberFromWire(reply.body[u"externalDocumentNumber"].toString()) == m_effect.marker;
    m_id = reply.body[u"id"].toString();
    if (!isOurs || !isId(m_id))
        co_return endingOf(m_effect, reply);
    if (!isWhole)
        m_linesInPlace = 0;
    co_return Ending();
}

QCoro::Task<Ending> DocumentSend::writeLines(std::stop_token stop)
{
    const Json::Array wanted = m_payload.content[u"lines"].items();
    if (!m_linesInPlace) {
        const Result<Json::Array> held = co_await readLines(stop);
        if (!held)
            co_return notSent(m_effect, held.error());
        m_linesInPlace = linesInPlace(*held, wanted);
    }
    if (!m_linesInPlace)
        co_return ending(m_effect, SendVerdict::Unknown, Error{ErrorCode::BadReply, m_names.lines});
    for (size_t i = *m_linesInPlace; i < wanted.size(); ++i) {
        Write write{"POST", documentPath() + u'/' + m_names.lines};
        write.body = wanted[i].toBytes();
        const Reply reply = co_await m_api.write(write, stop);
        if (reply && reply.body[u"id"].toString().isEmpty() && reply.body[u"sequence"].isNull())
            co_return endingOf(m_effect, reply);
        if (reply.problem && reply.problem->verdict == SendVerdict::Refused)
            co_return co_await refuse(reply.problem->error, stop);
        if (!reply)
            co_return endingOf(m_effect, reply);
    }
    co_return Ending();
}

/// The ledger computes the tax: its total is compared to the cent before anything is posted.
QCoro::Task<Ending> DocumentSend::checkTotal(std::stop_token stop)
{
    const Result<domain::Money> promised = promisedTotal(m_payload);
    if (!promised)
        co_return notSent(m_effect, promised.error());
    const Result<Json> now = co_await m_api.find(documentPath(), stop);
    if (!now)
        co_return notSent(m_effect, now.error());
    if (now->isNull()) // somebody removed or posted it meanwhile: look again
        co_return ending(m_effect, SendVerdict::NumberTaken, Error{ErrorCode::ConflictChanged, {}, {}});
    if (stateOf(*now) != DocumentState::Draft)
        co_return endingOfPosted(*now);
    const Result<LedgerDocument> document = readDocument(*now, m_home);
    if (!document)
        co_return notSent(m_effect, document.error());
    if (document->marker != m_effect.marker)
        co_return ending(m_effect, SendVerdict::NumberTaken, Error{ErrorCode::ConflictChanged, {}, {}});
    if (document->total.currency != promised->currency) {
        const QString codes = promised->currency.code() + u'/' + document->total.currency.code();
        const Error error{ErrorCode::CurrencyMismatch, codes, {}};
        co_return co_await refuse(error, stop);
    }
    if (document->total != *promised) {
        const Error error{ErrorCode::TotalDiffers, amounts(*promised, document->total), {}};
        co_return co_await refuse(error, stop);
    }
    co_return Ending();
}

QCoro::Task<Ending> DocumentSend::post(std::stop_token stop)
{
    const Write write{"POST", documentPath() + u"/Microsoft.NAV.post"_s};
    const Reply reply = co_await m_api.write(write, stop);
    const bool isAnswered = reply || reply.problem->verdict == SendVerdict::Refused
        || reply.problem->verdict == SendVerdict::NumberTaken;
    if (!isAnswered)
        co_return endingOf(m_effect, reply);
    co_return co_await afterPosting(reply, stop);
}

/// Whatever the answer says, the ledger shows what became of the draft: a refusal may only mean that it was
/// posted already.
QCoro::Task<Ending> DocumentSend::afterPosting(Reply reply, std::stop_token stop)
{
    const Result<Json::Array> found = co_await marked(stop);
    if (!found)
        co_return ending(m_effect, SendVerdict::Unknown, found.error());
    if (found->size() > 1)
        co_return ending(m_effect, SendVerdict::NumberTaken,
                         Error{ErrorCode::ConflictTwoDocuments, m_effect.marker});
    const bool isDraft = !found->empty() && stateOf(found->front()) == DocumentState::Draft;
    if (!found->empty() && !isDraft)
        co_return endingOfPosted(found->front());
    if (isDraft && reply.problem && reply.problem->verdict == SendVerdict::Refused)
        co_return co_await refuse(reply.problem->error, stop);
    if (isDraft && reply.problem)
        co_return endingOf(m_effect, reply);
    co_return ending(m_effect, SendVerdict::Unknown, Error{ErrorCode::BadReply, u"post"_s});
}

Ending DocumentSend::endingOfPosted(const Json &document) const
{
    const Result<LedgerDocument> read = readDocument(document, m_home);
    if (!read)
        return ending(m_effect, SendVerdict::Unknown, read.error());
    if (read->isVoided)
        return ending(m_effect, SendVerdict::NumberTaken, Error{ErrorCode::ConflictVoided, read->number});
    return applied(m_effect, *read);
}

/// Removes our draft as it is now; true when it is gone.
QCoro::Task<bool> DocumentSend::discard(std::stop_token stop)
{
    const Result<Json> now = co_await m_api.find(documentPath(), stop);
    if (!now || (now->isObject() && stateOf(*now) != DocumentState::Draft))
        co_return false;
    if (now->isNull())
        co_return true;
    Write write{"DELETE", documentPath()};
    write.versionToken = versionTokenOf(*now);
    const Reply reply = co_await m_api.write(write, stop);
    co_return static_cast<bool>(reply);
}

/// Nothing was posted. The draft goes, so that nobody posts it by hand; should it stay, the next generation
/// finds it by its marker.
QCoro::Task<Ending> DocumentSend::refuse(Error error, std::stop_token stop)
{
    (void)co_await discard(stop);
    co_return ending(m_effect, SendVerdict::Refused, error);
}

} // namespace passerelle::businesscentral
