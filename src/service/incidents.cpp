// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/incidents.h"

#include "service/csv.h"

#include <QFile>

#include <algorithm>

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

constexpr char ByteOrderMark[] = "\xEF\xBB\xBF";
constexpr qsizetype LongestText = 4'000;

QString registerFile(const Office &office, const CompanySettings &company)
{
    return office.companies.folder(company.id) + u"/incidents.json"_s;
}

QDate dayOf(const Json &json)
{
    return QDate::fromString(json.toString(), Qt::ISODate);
}

Incident incidentFromJson(const Json &json)
{
    return {static_cast<int>(json[u"number"].toInt()),
            dayOf(json[u"day"]),
            dayOf(json[u"noticed"]),
            json[u"what"].toString(),
            json[u"data"].toString(),
            json[u"persons"].toString(),
            json[u"serious"].toBool(),
            json[u"measures"].toString(),
            json[u"notified"].toString()};
}

Result<Done> checked(const Incident &incident, const QDate &today)
{
    if (!incident.day.isValid() || incident.day > today)
        return fail(ErrorCode::BadUsage, u"date "_s + incident.day.toString(Qt::ISODate));
    if (incident.noticed.isValid() && (incident.noticed < incident.day || incident.noticed > today))
        return fail(ErrorCode::BadUsage, u"noticed "_s + incident.noticed.toString(Qt::ISODate));
    for (const auto &[name, text] : {std::pair{u"what"_s, incident.what}, std::pair{u"data"_s, incident.data},
                                     std::pair{u"persons"_s, incident.persons}}) {
        if (text.trimmed().isEmpty())
            return fail(ErrorCode::BadUsage, name);
    }
    for (const QString &text :
         {incident.what, incident.data, incident.persons, incident.measures, incident.notified}) {
        if (text.size() > LongestText)
            return fail(ErrorCode::BadUsage, text.first(20) + u'…');
    }
    return Done{};
}

} // namespace

Json toJson(const Incident &incident)
{
    Json json = Json::object();
    json.set(u"number"_s, incident.number);
    json.set(u"day"_s, incident.day.toString(Qt::ISODate));
    json.set(u"noticed"_s, incident.noticed.toString(Qt::ISODate));
    json.set(u"what"_s, incident.what);
    json.set(u"data"_s, incident.data);
    json.set(u"persons"_s, incident.persons);
    json.set(u"serious"_s, incident.isSerious);
    json.set(u"measures"_s, incident.measures);
    json.set(u"notified"_s, incident.notified);
    return json;
}

Result<std::vector<Incident>> incidents(const Office &office, const CompanySettings &company)
{
    const QString file = registerFile(office, company);
    if (!QFile::exists(file))
        return std::vector<Incident>{};
    const Result<QByteArray> bytes = readFile(file);
    const Result<Json> json = bytes ? Json::parse(*bytes) : Failure{bytes.error()};
    if (!json || !(*json)[u"incidents"].isArray())
        return fail(ErrorCode::BadConfiguration, file);
    std::vector<Incident> all;
    for (const Json &entry : (*json)[u"incidents"].items())
        all.push_back(incidentFromJson(entry));
    std::sort(all.begin(), all.end(),
              [](const Incident &a, const Incident &b) { return a.number < b.number; });
    return all;
}

Result<Incident> keepIncident(Office &office, const CompanySettings &company, Incident incident)
{
    if (!incident.noticed.isValid())
        incident.noticed = incident.day;
    const Result<Done> isGood = checked(incident, office.clock.now().toLocalTime().date());
    if (!isGood)
        return Failure{isGood.error()};
    Result<std::vector<Incident>> all = incidents(office, company);
    if (!all)
        return Failure{all.error()};
    if (incident.number == 0) {
        incident.number = all->empty() ? 1 : all->back().number + 1;
        all->push_back(incident);
    } else {
        const auto place = std::find_if(all->begin(), all->end(), [&incident](const Incident &one) {
            return one.number == incident.number;
        });
        if (place == all->end())
            return fail(ErrorCode::RecordUnknown, QString::number(incident.number));
        *place = incident;
    }
    Json list = Json::array();
    for (const Incident &one : *all)
        list.append(toJson(one));
    Json json = Json::object();
    json.set(u"version"_s, 1).set(u"incidents"_s, std::move(list));
    const Result<Done> written = writePrivateFile(registerFile(office, company), json.toIndentedBytes());
    return written ? Result<Incident>{incident} : Failure{written.error()};
}

QByteArray incidentsCsv(const std::vector<Incident> &all, const QStringList &heads, const QString &yes,
                        const QString &no)
{
    QByteArray out{ByteOrderMark};
    out += csvLine(heads);
    for (const Incident &one : all)
        out += csvLine({QString::number(one.number), one.day.toString(Qt::ISODate),
                        one.noticed.toString(Qt::ISODate), one.what, one.data, one.persons,
                        one.isSerious ? yes : no, one.measures, one.notified});
    return out;
}

} // namespace passerelle::service
