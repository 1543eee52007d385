// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/admin.h"

#include <limits>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
HttpResponse json(const Json &body, int status = 200)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    response.body = body.toBytes();
    return response;
}

HttpResponse refuse(int status, const QString &message)
{
    return json(Json().set(u"error"_s, message), status);
}
} // namespace

Admin::Admin(Parts parts)
    : m_parts(parts)
{
}

HttpResponse Admin::handle(const HttpRequest &request)
{
    if (request.method == "GET") {
        if (request.path == u"/admin/requests") {
            const int limit = request.hasParameter(u"limit") ? request.parameter(u"limit").toInt()
                                                             : std::numeric_limits<int>::max();
            return json(m_parts.log.since(request.parameter(u"since").toLongLong(), limit));
        }
        if (request.path == u"/admin/statistics")
            return statistics();
        if (request.path == u"/admin/faults")
            return json(m_parts.faults.describe());
        if (request.path == u"/admin/clock")
            return json(Json().set(u"now"_s, m_parts.clock.now().toString(Qt::ISODate)));
        return refuse(404, u"no such admin address"_s);
    }
    const auto body = Json::parse(request.body);
    if (request.method != "POST" || !body)
        return refuse(400, u"POST a JSON object"_s);
    if (request.path == u"/admin/clock")
        return moveClock(*body);
    if (request.path == u"/admin/faults")
        return loadFaults(*body);
    if (request.path == u"/admin/close-period")
        return closePeriod(*body);
    if (request.path == u"/admin/limits")
        return setLimits(*body);
    return refuse(404, u"no such admin address"_s);
}

HttpResponse Admin::moveClock(const Json &body)
{
    const auto duration = parseDuration(body[u"advance"].toString());
    if (!duration)
        return refuse(400, u"\"advance\" is an ISO-8601 duration such as P101D or PT2H"_s);
    m_parts.clock.advance(*duration);
    m_parts.database.setSetting(u"clock-offset"_s, QString::number(m_parts.clock.offset().count()));
    return json(Json().set(u"now"_s, m_parts.clock.now().toString(Qt::ISODate)));
}

HttpResponse Admin::loadFaults(const Json &body)
{
    const auto loaded = m_parts.faults.load(body);
    if (!loaded)
        return refuse(400, loaded.error().detail);
    return json(m_parts.faults.describe());
}

HttpResponse Admin::closePeriod(const Json &body)
{
    const QDate date = QDate::fromString(body[u"date"].toString(), Qt::ISODate);
    if (!date.isValid())
        return refuse(400, u"\"date\" is a day such as 2026-10-31"_s);
    const QString ledger = body[u"ledger"].toString().remove(u'-'); // "business-central" will do
    for (const auto &service : m_parts.services) {
        const bool isMeant = service->name().compare(ledger, Qt::CaseInsensitive) == 0;
        if (isMeant && service->closePeriod(date))
            return json(Json().set(u"closed"_s, date.toString(Qt::ISODate)));
    }
    return refuse(404, u"no such ledger here"_s);
}

HttpResponse Admin::setLimits(const Json &body)
{
    const QString mode = body[u"limits"].toString();
    if (mode != u"documented" && mode != u"off")
        return refuse(400, u"\"limits\" is \"documented\" or \"off\""_s);
    m_parts.limiter.setRefuses(mode == u"documented");
    return json(Json().set(u"limits"_s, mode));
}

HttpResponse Admin::statistics()
{
    Json all = m_parts.log.counts();
    const Json limits = m_parts.limiter.statistics();
    all.set(u"limits"_s, limits[u"limits"]).set(u"tightest"_s, limits[u"tightest"]);
    return json(all);
}

} // namespace passerelle::sandbox
