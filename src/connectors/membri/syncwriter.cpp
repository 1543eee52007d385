// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/syncwriter.h"

#include "connectors/membri/dataverseerrors.h"

namespace passerelle::connectors::membri {

using namespace Qt::StringLiterals;

namespace {

constexpr int SettleAttempts = 3;

WriteBackOutcome outcomeOf(const WriteBack &change, WriteBackVerdict verdict, Error error = {})
{
    WriteBackOutcome outcome;
    outcome.record = change.record;
    outcome.verdict = verdict;
    outcome.error = std::move(error);
    return outcome;
}

/// A refusal in the service's own words; a bare status may come from anything in between.
bool isRefusal(const net::Exchange &exchange, const ServiceFault &fault)
{
    if (fault.isEmpty() || exchange.status == 401 || exchange.status == 408 || exchange.status == 429)
        return false;
    return (exchange.status >= 400 && exchange.status < 500) || isRefusedByPlugin(fault);
}

/// The outcome of an exchange that neither succeeded nor met a stale version.
WriteBackOutcome failedOutcome(const WriteBack &change, const net::Exchange &exchange)
{
    const ServiceFault fault = faultIn(exchange);
    if (exchange.isAnswered() && exchange.status == 404 && !fault.isEmpty())
        return outcomeOf(change, WriteBackVerdict::Gone);
    if (exchange.isAnswered() && isRefusal(exchange, fault)) {
        const Error refused{ErrorCode::WriteBackFailed, QString::number(exchange.status), fault.message};
        return outcomeOf(change, WriteBackVerdict::Refused, refused);
    }
    Error error = errorOf(exchange);
    if (exchange.isAnswered() && exchange.status == 404)
        error = {ErrorCode::BadReply, u"404"_s, {}};
    WriteBackOutcome outcome = outcomeOf(change, WriteBackVerdict::Failed, error);
    outcome.retryAfter = exchange.retryAfter;
    return outcome;
}

bool wantsReference(const WriteBack &change)
{
    return !change.reference.isEmpty() || change.clearsReference;
}

/// True when the record already shows what was to be written. Whether an account is designated is not read.
bool isAsWanted(const domain::SyncFields &fields, const WriteBack &change)
{
    if (change.designatesNew)
        return false;
    const bool hasReference = !wantsReference(change) || fields.reference == change.reference;
    return hasReference && (change.keepsStatus || fields.status == change.status);
}

/// True when nobody decided otherwise: the record still waits, and no other document is named in it.
bool mayTakeReference(const domain::SyncFields &fields, const WriteBack &change)
{
    return fields.status == domain::SyncStatus::ToTransfer
        && (fields.reference.isEmpty() || fields.reference == change.reference);
}

} // namespace

QString shortened(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    QString cut = text.left(length - 1);
    const qsizetype space = cut.lastIndexOf(u' ');
    if (space > length / 2)
        cut.truncate(space);
    if (!cut.isEmpty() && cut.back().isHighSurrogate())
        cut.chop(1);
    return cut.trimmed() + u'…';
}

SyncWriter::SyncWriter(DataverseClient &client, const MembriMapping &mapping)
    : m_client(client)
    , m_mapping(mapping)
{
}

const MembriMapping::Table &SyncWriter::tableOf(domain::RecordKind kind) const
{
    switch (kind) {
    case domain::RecordKind::Customer:
        return m_mapping.table(u"account");
    case domain::RecordKind::Payment:
        return m_mapping.table(u"payment");
    case domain::RecordKind::Invoice:
    case domain::RecordKind::CreditNote:
    case domain::RecordKind::Refund:
        return m_mapping.table(u"invoice");
    case domain::RecordKind::JournalEntry:
        return m_mapping.table(u"entry");
    case domain::RecordKind::Deposit:
    case domain::RecordKind::Expense:
        break;
    }
    return m_mapping.table({}); // Membri has no such records
}

Json SyncWriter::columnsToSet(const WriteBack &change) const
{
    const MembriMapping::Table &table = tableOf(change.record.kind);
    const QString message = shortened(change.message, MessageLength);
    Json columns = Json::object();
    const auto set = [&columns, &table](QStringView key, Json value) {
        const QString property = table.property(key);
        if (!property.isEmpty())
            columns.set(property, std::move(value));
    };
    const std::optional<qint64> status = m_mapping.choiceValue(u"sync-status", syncStatusKey(change.status));
    if (!change.keepsStatus && status)
        set(u"sync-status", Json{*status});
    if (wantsReference(change))
        set(u"sync-reference", change.reference.isEmpty() ? Json{} : Json{change.reference});
    set(u"sync-message", message.isEmpty() ? Json{} : Json{message});
    if (change.designatesNew)
        set(u"new-for-sync", Json{*change.designatesNew});
    if (change.syncedAt.isValid())
        set(u"synced-on", Json{change.syncedAt.toUTC().toString(Qt::ISODate)});
    return columns;
}

QCoro::Task<WriteBackOutcome> SyncWriter::write(WriteBack change, std::stop_token stop)
{
    const MembriMapping::Table &table = tableOf(change.record.kind);
    const QString statusKey = syncStatusKey(change.status);
    const bool hasStatus = change.keepsStatus || m_mapping.choiceValue(u"sync-status", statusKey).has_value();
    if (table.set.isEmpty() || !hasStatus) {
        const Error missing{ErrorCode::StatusNotAllowed, statusKey, {}};
        co_return outcomeOf(change, WriteBackVerdict::Refused, missing);
    }
    if (change.reference.size() > ReferenceLength) {
        const Error tooLong{ErrorCode::FieldTooLong, table.property(u"sync-reference"), {}};
        co_return outcomeOf(change, WriteBackVerdict::Refused, tooLong);
    }
    if (change.versionToken.isEmpty()) {
        const Step current = co_await readFields(change, stop);
        if (current.isOver)
            co_return current.outcome;
        change.versionToken = current.fields.versionToken;
    }
    const Step sent = co_await send(change, stop);
    if (!sent.isStale)
        co_return sent.outcome;
    co_return co_await settle(change, stop);
}

QCoro::Task<WriteBackOutcome> SyncWriter::settle(WriteBack change, std::stop_token stop)
{
    for (int attempt = 0; attempt < SettleAttempts; ++attempt) {
        const Step current = co_await readFields(change, stop);
        if (current.isOver)
            co_return current.outcome;
        change.versionToken = current.fields.versionToken;
        if (isAsWanted(current.fields, change)) {
            WriteBackOutcome outcome = outcomeOf(change, WriteBackVerdict::Written);
            outcome.versionToken = current.fields.versionToken;
            co_return outcome;
        }
        if (!mayTakeReference(current.fields, change)) {
            const Error changed{ErrorCode::WriteBackFailed, syncStatusKey(current.fields.status), {}};
            WriteBackOutcome outcome = outcomeOf(change, WriteBackVerdict::ChangedMeanwhile, changed);
            outcome.versionToken = current.fields.versionToken;
            co_return outcome;
        }
        WriteBack withoutStatus = change;
        withoutStatus.keepsStatus = true;
        Step sent = co_await send(withoutStatus, stop);
        if (sent.isStale)
            continue;
        if (sent.outcome.verdict == WriteBackVerdict::Written && !change.keepsStatus)
            sent.outcome.verdict = WriteBackVerdict::ChangedMeanwhile;
        co_return sent.outcome;
    }
    const Error restless{ErrorCode::WriteBackFailed, u"412"_s, {}};
    co_return outcomeOf(change, WriteBackVerdict::Failed, restless);
}

QCoro::Task<SyncWriter::Step> SyncWriter::readFields(WriteBack change, std::stop_token stop)
{
    const MembriMapping::Table &table = tableOf(change.record.kind);
    const QByteArray path = table.set.toUtf8() + keySegment(change.record.id) + "?$select="
        + table.property(u"sync-status").toUtf8() + ',' + table.property(u"sync-reference").toUtf8();
    Step step;
    step.isOver = true;
    const Result<net::Exchange> exchange = co_await m_client.fetch(path, stop);
    if (!exchange) {
        step.outcome = outcomeOf(change, WriteBackVerdict::Failed, exchange.error());
        co_return step;
    }
    if (!exchange->isSuccess()) {
        step.outcome = failedOutcome(change, *exchange);
        co_return step;
    }
    const Result<Json> body = Json::parse(exchange->body);
    const Json json = body ? *body : Json{};
    step.fields = readSyncFields(Row(json, table), m_mapping);
    step.isOver = step.fields.versionToken.isEmpty();
    if (step.isOver) {
        const Error unreadable{ErrorCode::BadReply, u"@odata.etag"_s, {}};
        step.outcome = outcomeOf(change, WriteBackVerdict::Failed, unreadable);
    }
    co_return step;
}

QCoro::Task<SyncWriter::Step> SyncWriter::send(WriteBack change, std::stop_token stop)
{
    const MembriMapping::Table &table = tableOf(change.record.kind);
    const QByteArray path = table.set.toUtf8() + keySegment(change.record.id)
        + "?$select=" + table.property(u"sync-status").toUtf8();
    const Json columns = columnsToSet(change);
    Step step;
    step.isOver = true;
    const Result<net::Exchange> exchange = co_await m_client.patch(path, change.versionToken, columns, stop);
    if (!exchange) {
        step.outcome = outcomeOf(change, WriteBackVerdict::Failed, exchange.error());
        co_return step;
    }
    if (exchange->isAnswered() && exchange->status == 412) {
        step.isStale = true;
        co_return step;
    }
    if (!exchange->isSuccess()) {
        step.outcome = failedOutcome(change, *exchange);
        co_return step;
    }
    step.outcome = outcomeOf(change, WriteBackVerdict::Written);
    const Result<Json> body = Json::parse(exchange->body); // none with a 204
    if (body)
        step.outcome.versionToken = (*body)[u"@odata.etag"].toString();
    if (step.outcome.versionToken.isEmpty())
        step.outcome.versionToken = QString::fromLatin1(exchange->headers.value("etag"));
    co_return step;
}

} // namespace passerelle::connectors::membri
