// SPDX-License-Identifier: GPL-3.0-or-later
// Personal data: what is stored where, erasing a person, how long what was sent is kept, incidents.
#include "cli/commands.h"
#include "presentation/privacywords.h"
#include "service/privacyjobs.h"

#include <QCoreApplication>

#include <algorithm>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using service::CompanySettings;
using service::Incident;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("passerelle::cli", text);
}

int tellPlaces(const Bench &bench, const CompanySettings &company)
{
    Json list = Json::array();
    for (const service::StoredThing &thing : service::storedThings(bench.office, company)) {
        const QString content = presentation::storedContent(thing.kind);
        Json entry = Json::object();
        entry.set(u"kind"_s, service::storedKindKey(thing.kind));
        entry.set(u"path"_s, thing.path);
        entry.set(u"bytes"_s, thing.size);
        entry.set(u"names"_s, thing.holdsNames);
        entry.set(u"secrets"_s, thing.holdsSecrets);
        entry.set(u"content"_s, content);
        list.append(std::move(entry));
        bench.console.line(presentation::storedWord(thing.kind) + u"  "_s
                           + presentation::sizeWords(thing.size));
        bench.console.line(u"  "_s + presentation::storedPlace(thing));
        bench.console.line(u"  "_s + content);
    }
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"things"_s, std::move(list));
    bench.console.object(json);
    return 0;
}

Json toJson(const storage::Erasure &erasure)
{
    Json unsettled = Json::array();
    for (const domain::RecordRef &record : erasure.unsettled)
        unsettled.append(
            Json::object({{u"kind"_s, domain::recordKindKey(record.kind)}, {u"record"_s, record.id}}));
    Json json = Json::object();
    json.set(u"shownAs"_s, erasure.pseudonym);
    json.set(u"records"_s, erasure.records);
    json.set(u"effects"_s, erasure.effects);
    json.set(u"texts"_s, erasure.texts);
    json.set(u"history"_s, erasure.history);
    json.set(u"runs"_s, erasure.runs);
    json.set(u"leftAlone"_s, erasure.leftAlone);
    json.set(u"inSource"_s, erasure.isInSource);
    json.set(u"unsettled"_s, std::move(unsettled));
    return json;
}

int erase(const Bench &bench, const CompanySettings &company)
{
    const QString kind = bench.arguments.words.at(1);
    if (domain::recordKindFromKey(kind) != domain::RecordKind::Customer)
        return badOption(bench, u"privacy erase "_s + kind);
    const bool isDryRun = bench.arguments.has(u"dry-run"_s);
    const QString customer = bench.arguments.words.at(2);
    const Result<storage::Erasure> erasure = isDryRun
        ? service::whatWouldBeErased(bench.office, company, customer)
        : service::erasePerson(bench.office, company, customer);
    if (!erasure)
        return bench.console.error(erasure.error());
    const int exit = erasure->unsettled.empty() ? 0 : 1;
    Json json = toJson(*erasure);
    json.set(u"exit"_s, exit);
    json.set(u"dryRun"_s, isDryRun);
    bench.console.object(json);
    for (const QString &line : presentation::erasureLines(*erasure, !isDryRun))
        bench.console.line(line);
    return exit;
}

int tellRetention(const Bench &bench, int months)
{
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"months"_s, months);
    bench.console.object(json);
    bench.console.line(presentation::retentionWords(months));
    return 0;
}

int retention(const Bench &bench, const CompanySettings &company)
{
    if (bench.arguments.words.size() == 1)
        return tellRetention(bench, company.keepsSentMonths);
    bool isNumber = false;
    const int months = bench.arguments.words.at(1).toInt(&isNumber);
    if (!isNumber)
        return badOption(bench, bench.arguments.words.at(1));
    const Result<Done> set = service::setRetention(bench.office, company, months);
    return set ? tellRetention(bench, months) : bench.console.error(set.error());
}

int apply(const Bench &bench, const CompanySettings &company)
{
    const Result<service::Tidied> tidied = service::applyRetention(bench.office, company);
    if (!tidied)
        return bench.console.error(tidied.error());
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"texts"_s, tidied->texts);
    json.set(u"records"_s, tidied->records);
    bench.console.object(json);
    bench.console.line(
        tr("Texts dropped: %1. Records erased again: %2.").arg(tidied->texts).arg(tidied->records));
    return 0;
}

/// The options over what the register says already.
Result<Incident> wanted(const Bench &bench, Incident incident)
{
    for (const auto &[name, field] :
         {std::pair{u"what"_s, &incident.what}, std::pair{u"data"_s, &incident.data},
          std::pair{u"persons"_s, &incident.persons}, std::pair{u"measures"_s, &incident.measures},
          std::pair{u"notified"_s, &incident.notified}}) {
        if (bench.arguments.has(name))
            *field = bench.arguments.option(name);
    }
    for (const auto &[name, field] :
         {std::pair{u"date"_s, &incident.day}, std::pair{u"noticed"_s, &incident.noticed}}) {
        const Result<QDate> day = dateOption(bench.arguments, name);
        if (!day)
            return Failure{day.error()};
        if (day->isValid())
            *field = *day;
    }
    incident.isSerious = incident.isSerious || bench.arguments.has(u"serious"_s);
    return incident;
}

int keep(const Bench &bench, const CompanySettings &company, const Incident &before)
{
    const Result<Incident> asked = wanted(bench, before);
    const Result<Incident> kept =
        asked ? service::keepIncident(bench.office, company, *asked) : Failure{asked.error()};
    if (!kept)
        return bench.console.error(kept.error());
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"incident"_s, toJson(*kept));
    bench.console.object(json);
    bench.console.line(tr("Incident %1 is in the register.").arg(kept->number));
    return 0;
}

int change(const Bench &bench, const CompanySettings &company, const std::vector<Incident> &all)
{
    const int number = bench.arguments.words.at(1).toInt();
    const auto found =
        std::find_if(all.begin(), all.end(), [number](const Incident &one) { return one.number == number; });
    if (found == all.end())
        return bench.console.error(Error{ErrorCode::RecordUnknown, bench.arguments.words.at(1)});
    return keep(bench, company, *found);
}

int listIncidents(const Bench &bench, const std::vector<Incident> &all)
{
    Json list = Json::array();
    for (const Incident &one : all) {
        list.append(toJson(one));
        bench.console.line(
            u"%1  %2  %3"_s.arg(QString::number(one.number), one.day.toString(Qt::ISODate), one.what));
        for (const QString &text : {one.data, one.persons, one.measures, one.notified}) {
            if (!text.isEmpty())
                bench.console.line(u"  "_s + text);
        }
    }
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"incidents"_s, std::move(list));
    bench.console.object(json);
    bench.console.line(tr("Incidents in the register: %1").arg(all.size()));
    return 0;
}

int exportIncidents(const Bench &bench, const std::vector<Incident> &all)
{
    const QString file = bench.arguments.option(u"out"_s);
    if (file.isEmpty())
        return badOption(bench, u"--out"_s);
    const Result<Done> written = service::writePrivateFile(file, presentation::incidentsFile(all));
    return written ? tellFile(bench, file) : bench.console.error(written.error());
}

} // namespace

int privacy(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const QStringList &words = bench.arguments.words;
    const QString verb = words.front();
    if (verb == "where"_L1 && words.size() == 1)
        return tellPlaces(bench, *company);
    if (verb == "erase"_L1 && words.size() == 3)
        return erase(bench, *company);
    if (verb == "retention"_L1 && words.size() <= 2)
        return retention(bench, *company);
    if (verb == "apply"_L1 && words.size() == 1)
        return apply(bench, *company);
    return badOption(bench, u"privacy "_s + words.join(u' '));
}

int incident(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const Result<std::vector<Incident>> all = service::incidents(bench.office, *company);
    if (!all)
        return bench.console.error(all.error());
    const QStringList &words = bench.arguments.words;
    const QString verb = words.front();
    if (verb == "list"_L1 && words.size() == 1)
        return listIncidents(bench, *all);
    if (verb == "add"_L1 && words.size() == 1)
        return keep(bench, *company, Incident{});
    if (verb == "change"_L1 && words.size() == 2)
        return change(bench, *company, *all);
    if (verb == "export"_L1 && words.size() == 1)
        return exportIncidents(bench, *all);
    return badOption(bench, u"incident "_s + words.join(u' '));
}

} // namespace passerelle::cli
