// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/journalsend.h"

#include "connectors/businesscentral/readdocument.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using connectors::SendOutcome;
using connectors::SendVerdict;
using domain::LedgerDocument;

JournalSend::JournalSend(Api &api, const domain::Currency &home, domain::Effect effect,
                         const Payload &payload)
    : m_api(api)
    , m_home(home)
    , m_effect(std::move(effect))
    , m_isPayment(payload.kind == PayloadKind::Payment)
    , m_isPosting(payload.kind == PayloadKind::Entry || api.settings().postsPayments)
    , m_lines(payload.kind == PayloadKind::Entry ? payload.content[u"lines"].items()
                                                 : Json::Array{payload.content[u"line"]})
    , m_isWritten(m_lines.size())
    , m_journal(api, payload.content[u"journalId"].toString(), m_isPosting)
{
}

QCoro::Task<SendOutcome> JournalSend::run(std::stop_token stop)
{
    using Step = QCoro::Task<Ending> (JournalSend::*)(std::stop_token);
    constexpr std::array<Step, 5> steps{&JournalSend::look, &JournalSend::clear, &JournalSend::writeLines,
                                        &JournalSend::checkAlone, &JournalSend::post};
    for (const Step step : steps) {
        const Ending over = co_await (this->*step)(stop);
        if (over)
            co_return *over;
    }
    co_return ending(m_effect, SendVerdict::Unknown, Error{ErrorCode::BadReply, u"post"_s, {}});
}

bool JournalSend::isOurs(const Json &line) const
{
    return numberFromWire(line[u"documentNumber"].toString()) == m_effect.marker;
}

/// Finds a line of ours among those that are to be written. The pages show under the same names what matters:
/// day, amount and, where we gave one, the account.
bool JournalSend::claim(const Json &line)
{
    for (size_t position = 0; position < m_lines.size(); ++position) {
        const Json &wanted = m_lines[position];
        const bool isSameAccount =
            !wanted.contains(u"accountNumber") || wanted[u"accountNumber"] == line[u"accountNumber"];
        const bool isIt = !m_isWritten[position] && isSameAccount
            && isSameNumber(line[u"amount"], wanted[u"amount"])
            && readDate(line[u"postingDate"]) == readDate(wanted[u"postingDate"]);
        if (isIt) {
            m_isWritten[position] = true;
            return true;
        }
    }
    return false;
}

SendOutcome JournalSend::foreign(const Json &line) const
{
    return ending(m_effect, SendVerdict::Refused, Error{ErrorCode::PaymentJournalInUse, lineName(line), {}});
}

/// The marker proves whose it is.
Ending JournalSend::endingOfPosted(const std::map<QString, LedgerDocument> &posted) const
{
    const auto found = posted.find(m_effect.marker);
    if (found == posted.end())
        return {};
    if (found->second.isVoided)
        return ending(m_effect, SendVerdict::NumberTaken,
                      Error{ErrorCode::ConflictVoided, m_effect.marker, {}});
    LedgerDocument document = found->second;
    document.number = numberOf(m_effect, document);
    document.customerId = m_effect.customerLedgerId;
    return applied(m_effect, document);
}

QCoro::Task<Ending> JournalSend::look(std::stop_token stop)
{
    const QStringList numbers(m_effect.marker);
    const auto posted = co_await m_journal.posted(numbers, m_home, stop);
    if (!posted)
        co_return notSent(m_effect, posted.error());
    co_return endingOfPosted(*posted);
}

QCoro::Task<Ending> JournalSend::clear(std::stop_token stop)
{
    const Result<Json::Array> lines = co_await m_journal.lines(stop);
    if (!lines)
        co_return notSent(m_effect, lines.error());
    for (const Json &line : *lines) {
        if (m_isPosting && isForeign(line))
            co_return foreign(line);
    }
    for (const Json &line : *lines) {
        if (!m_isPosting && !isOurs(line))
            continue;
        const Ending over = co_await clearOne(line, stop);
        if (over)
            co_return over;
    }
    co_return Ending();
}

/// Keeps the lines that this effect wrote before; removes what an earlier generation or another effect
/// left.
QCoro::Task<Ending> JournalSend::clearOne(Json line, std::stop_token stop)
{
    if (isOurs(line) && claim(line))
        co_return Ending();
    if (isOurs(line) && m_effect.generation == 1)
        co_return ending(m_effect, SendVerdict::Refused,
                         Error{ErrorCode::ConflictChanged, m_effect.marker, {}});
    const Reply reply = co_await m_journal.remove(line, stop);
    const bool isGone = reply || reply.status == 404;
    if (!isGone)
        co_return notSent(m_effect, reply.problem->error);
    co_return Ending();
}

QCoro::Task<Ending> JournalSend::writeLines(std::stop_token stop)
{
    for (size_t position = 0; position < m_lines.size(); ++position) {
        if (m_isWritten[position])
            continue;
        Write write{"POST", m_isPayment ? m_journal.paymentsPath() : m_journal.linesPath()};
        write.body = m_lines[position].toBytes();
        const Reply reply = co_await m_api.write(write, stop);
        if (reply && isOurs(reply.body))
            continue;
        if (position > 0 && reply.problem && reply.problem->verdict == SendVerdict::Refused)
            co_await removeOurs(stop); // half an entry
        co_return endingOf(m_effect, reply);
    }
    co_return Ending();
}

/// Once more before the journal is posted whole. A payment that is left for the bookkeeper ends here.
QCoro::Task<Ending> JournalSend::checkAlone(std::stop_token stop)
{
    const Result<Json::Array> lines = co_await m_journal.lines(stop);
    if (!lines)
        co_return notSent(m_effect, lines.error());
    std::optional<Json> written;
    std::optional<Json> other;
    size_t count = 0;
    for (const Json &line : *lines) {
        if (isOurs(line) && count < m_lines.size()) {
            written = line;
            ++count;
        } else {
            other = line;
        }
    }
    if (count < m_lines.size())
        co_return ending(m_effect, SendVerdict::Unknown, Error{ErrorCode::BadReply, u"line"_s, {}});
    if (!m_isPosting) {
        const Result<LedgerDocument> document = readJournalLine(*written, m_home);
        if (!document)
            co_return ending(m_effect, SendVerdict::Unknown, document.error());
        LedgerDocument named = *document;
        named.number = numberOf(m_effect, named);
        co_return applied(m_effect, named);
    }
    if (!other)
        co_return Ending();
    co_await removeOurs(stop);
    if (isForeign(*other))
        co_return foreign(*other);
    co_return notSent(m_effect, Error{ErrorCode::ConflictChanged, lineName(*other), {}});
}

QCoro::Task<Ending> JournalSend::post(std::stop_token stop)
{
    const Reply reply = co_await m_journal.post(stop);
    const bool isAnswered = reply || reply.problem->verdict == SendVerdict::Refused
        || reply.problem->verdict == SendVerdict::NumberTaken;
    if (!isAnswered)
        co_return endingOf(m_effect, reply);
    const QStringList numbers(m_effect.marker);
    const auto posted = co_await m_journal.posted(numbers, m_home, stop);
    if (!posted)
        co_return ending(m_effect, SendVerdict::Unknown, posted.error());
    const Ending over = endingOfPosted(*posted);
    if (over || !reply.problem)
        co_return over;
    if (reply.problem->verdict == SendVerdict::Refused)
        co_await removeOurs(stop);
    co_return endingOf(m_effect, reply);
}

/// Nothing was posted: our lines go, so that nobody posts it by hand. Should it stay, the next attempt finds
/// it by its marker.
QCoro::Task<void> JournalSend::removeOurs(std::stop_token stop)
{
    const Result<Json::Array> lines = co_await m_journal.lines(stop);
    if (!lines)
        co_return;
    for (const Json &line : *lines) {
        if (isOurs(line))
            (void)co_await m_journal.remove(line, stop);
    }
}

} // namespace passerelle::businesscentral
