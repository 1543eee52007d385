// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/claimwriter.h"

#include "connectors/membri/dataverseerrors.h"
#include "connectors/membri/row.h"

namespace passerelle::connectors::membri {

using namespace Qt::StringLiterals;

namespace {

constexpr int Attempts = 3;
constexpr qsizetype LongestWorkstation = 60;

ClaimOutcome outcome(ClaimVerdict verdict, const Claim &before = {}, const Error &error = {})
{
    return ClaimOutcome{verdict, before, error};
}

} // namespace

QString claimText(const Claim &claim)
{
    QString workstation = claim.workstation.left(LongestWorkstation);
    workstation.replace(u'|', u' ');
    const QStringList parts{claim.owner, workstation, QString::number(claim.epoch),
                            claim.until.toUTC().toString(Qt::ISODate)};
    return parts.join(u'|');
}

Claim claimFromText(const QString &text)
{
    const QStringList parts = text.split(u'|');
    constexpr int PartCount = 4;
    if (parts.size() != PartCount)
        return {};
    Claim claim{parts[0], parts[1], parts[2].toLongLong(), QDateTime::fromString(parts[3], Qt::ISODate)};
    return claim.until.isValid() ? claim : Claim{};
}

ClaimWriter::ClaimWriter(DataverseClient &client, const MembriMapping &mapping, QDateTime now)
    : m_client(client)
    , m_table(mapping.table(u"settings"))
    , m_now(std::move(now))
{
}

QDateTime ClaimWriter::now() const
{
    return m_client.serverDate().isValid() ? m_client.serverDate() : m_now;
}

QCoro::Task<ClaimOutcome> ClaimWriter::take(QString chapterId, Claim wanted, std::stop_token stop)
{
    const bool hasPlace = !m_table.name.isEmpty() && !m_table.property(u"claim").isEmpty()
        && !m_table.property(u"id").isEmpty();
    if (!hasPlace)
        co_return outcome(ClaimVerdict::NotKept);
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        const Result<Place> place = co_await find(chapterId, stop);
        if (!place)
            co_return outcome(ClaimVerdict::Failed, {}, place.error());
        if (place->id.isEmpty())
            co_return outcome(ClaimVerdict::NotKept);
        const Claim &held = place->held;
        if (!held.owner.isEmpty() && held.owner != wanted.owner && held.until > now())
            co_return outcome(ClaimVerdict::HeldElsewhere, held);
        const Result<Written> written = co_await write(*place, wanted, stop);
        if (!written)
            co_return outcome(ClaimVerdict::Failed, held, written.error());
        if (*written == Written::NotAllowed)
            co_return outcome(ClaimVerdict::NotKept);
        if (*written == Written::Yes)
            co_return outcome(ClaimVerdict::Held, held);
    }
    co_return outcome(ClaimVerdict::Failed, {}, Error{ErrorCode::BadReply, u"412"_s, {}});
}

/// An empty id when the chapter has no settings row.
QCoro::Task<Result<ClaimWriter::Place>> ClaimWriter::find(QString chapterId, std::stop_token stop)
{
    QStringList columns;
    columns.append(m_table.property(u"id"));
    columns.append(m_table.property(u"claim"));
    const ODataQuery query(m_table.set, columns, anyOf(m_table.property(u"chapter"), QStringList(chapterId)));
    const std::function<Place(const Json &)> rowReader = [this](const Json &json) {
        const Row row{json, m_table};
        return Place{row.id(u"id"), row.versionToken(), claimFromText(row.text(u"claim"))};
    };
    const Result<std::vector<Place>> places = co_await m_client.list<Place>(query, rowReader, stop);
    if (!places)
        co_return Failure{places.error()};
    if (places->empty())
        co_return Place{};
    const Place first = places->front();
    co_return first;
}

QCoro::Task<Result<ClaimWriter::Written>> ClaimWriter::write(Place place, Claim wanted, std::stop_token stop)
{
    const QByteArray path =
        m_table.set.toUtf8() + keySegment(place.id) + "?$select=" + m_table.property(u"claim").toUtf8();
    Json columns;
    columns.set(m_table.property(u"claim"), claimText(wanted));
    const Result<net::Exchange> exchange = co_await m_client.patch(path, place.versionToken, columns, stop);
    if (!exchange)
        co_return Failure{exchange.error()};
    if (exchange->isSuccess())
        co_return Written::Yes;
    if (exchange->isAnswered() && exchange->status == 412)
        co_return Written::Stale;
    if (exchange->isAnswered() && exchange->status == 403)
        co_return Written::NotAllowed;
    co_return Failure{errorOf(*exchange)};
}

} // namespace passerelle::connectors::membri
