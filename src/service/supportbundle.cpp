// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/supportbundle.h"

#include "base/log.h"
#include "service/storedthings.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <algorithm>

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MostRuns = 30;
constexpr size_t MostEvents = 400;

QString utc(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString{};
}

Json versions()
{
    Json json = Json::object();
    json.set(u"program"_s, QCoreApplication::applicationVersion());
    json.set(u"qt"_s, QString{QLatin1StringView{qVersion()}});
    json.set(u"system"_s, QSysInfo::prettyProductName());
    json.set(u"architecture"_s, QSysInfo::currentCpuArchitecture());
    return json;
}

/// Choices, each by its name: what is not here does not leave the computer.
Json settingsOf(const CompanySettings &company)
{
    const Json whole = toJson(company);
    Json json = Json::object();
    for (const QString &key : {u"version"_s, u"startDate"_s, u"timeZone"_s, u"language"_s, u"sandbox"_s,
                               u"alwaysPreviews"_s, u"unlimited"_s, u"keepsSentMonths"_s, u"schedule"_s})
        json.set(key, whole[key]);
    json.set(u"source"_s, whole[u"source"][u"system"]);
    Json ledger = Json::object();
    for (const QString &key :
         {u"system"_s, u"trustsRequestKey"_s, u"quietSeconds"_s, u"countsBatchPayloads"_s, u"taxRounding"_s,
          u"roundingPolicy"_s, u"closedPeriodPolicy"_s, u"swapsPaymentReference"_s, u"deferral"_s})
        ledger.set(key, whole[u"ledger"][key]);
    json.set(u"ledger"_s, std::move(ledger));
    json.set(u"sendsSummaries"_s, !company.mail.isOff());
    return json;
}

/// The facts that name nobody; of source and ledger only whether they answered.
Json findingsOf(const std::vector<DoctorFinding> &findings)
{
    static const QStringList impersonal{u"versions"_s, u"keychain"_s, u"journal"_s, u"clock"_s, u"browser"_s};
    Json list = Json::array();
    for (const DoctorFinding &finding : findings) {
        Json entry = Json::object();
        entry.set(u"subject"_s, finding.subject);
        entry.set(u"ok"_s, finding.isGood);
        if (impersonal.contains(finding.subject))
            entry.set(u"fact"_s, redacted(finding.fact));
        if (finding.error)
            entry.set(u"error"_s, QString{errorKey(finding.error->code)});
        list.append(std::move(entry));
    }
    return list;
}

Json mappingOf(const Office &office, const CompanySettings &company)
{
    Json json = Json::object();
    const Result<domain::Mapping> mapping = office.companies.mapping(company.id);
    if (!mapping)
        return json;
    for (const auto &[kind, entries] : mapping->entries) {
        const auto confirmed = std::count_if(entries.begin(), entries.end(),
                                             [](const auto &one) { return one.second.isConfirmed; });
        json.set(domain::mappingKindKey(kind),
                 Json::object({{u"entries"_s, static_cast<qint64>(entries.size())},
                               {u"confirmed"_s, static_cast<qint64>(confirmed)}}));
    }
    return json;
}

/// How much room what takes.
Json sizesOf(const Office &office, const CompanySettings &company)
{
    std::map<QString, qint64> sizes;
    for (const StoredThing &thing : storedThings(office, company))
        sizes[storedKindKey(thing.kind)] += thing.size;
    Json json = Json::object();
    for (const auto &[kind, size] : sizes)
        json.set(kind, size);
    return json;
}

Json countsOf(const std::vector<storage::StatusCount> &counts)
{
    Json list = Json::array();
    for (const storage::StatusCount &count : counts) {
        Json entry = Json::object();
        entry.set(u"kind"_s, domain::recordKindKey(count.kind));
        entry.set(u"status"_s, domain::syncStatusKey(count.status));
        entry.set(u"count"_s, count.count);
        list.append(std::move(entry));
    }
    return list;
}

/// How often each error code stands in a list of a run's summary.
Json codesOf(const Json &issues)
{
    std::map<QString, qint64> counts;
    for (const Json &issue : issues.items()) {
        if (errorFromKey(issue[u"code"].toString()))
            ++counts[issue[u"code"].toString()];
    }
    Json json = Json::object();
    for (const auto &[code, count] : counts)
        json.set(code, count);
    return json;
}

Json runOf(const storage::RunRow &run)
{
    Json json = Json::object();
    json.set(u"run"_s, run.id);
    json.set(u"startedAt"_s, utc(run.startedAt));
    json.set(u"endedAt"_s, utc(run.endedAt));
    json.set(u"mode"_s, run.mode);
    json.set(u"result"_s, run.result);
    json.set(u"exit"_s, run.exitCode);
    json.set(u"effects"_s, run.summary[u"effects"].toInt());
    json.set(u"errors"_s, codesOf(run.summary[u"errors"]));
    json.set(u"blocked"_s, codesOf(run.summary[u"blocked"]));
    json.set(u"pending"_s, static_cast<qint64>(run.summary[u"pending"].items().size()));
    for (const QString &key : {u"throttled"_s, u"requests"_s, u"lostReplies"_s, u"tightestLimitPercent"_s})
        json.set(key, run.summary[key].toInt());
    json.set(u"steps"_s, run.summary[u"steps"]);
    return json;
}

/// What happened, without to whom: kind, record's kind, states, the error's code.
Json eventOf(const storage::EventRow &event)
{
    Json json = Json::object();
    json.set(u"at"_s, utc(event.at));
    json.set(u"kind"_s, event.kind);
    if (!event.record.id.isEmpty())
        json.set(u"record"_s, domain::recordKindKey(event.record.kind));
    if (!event.from.isEmpty())
        json.set(u"from"_s, event.from);
    if (!event.to.isEmpty())
        json.set(u"to"_s, event.to);
    for (const QString &key : {u"error"_s, u"reason"_s, u"mode"_s, u"result"_s}) {
        const QString value = event.data[key].toString();
        if (!value.isEmpty() && (key != u"error" || errorFromKey(value)))
            json.set(key, redacted(value));
    }
    return json;
}

Result<Json> eventsOf(const storage::JournalReader &reader, const std::vector<storage::RunRow> &runs)
{
    Json list = Json::array();
    for (const storage::RunRow &run : runs) { // the newest first
        Result<std::vector<storage::EventRow>> events = reader.eventsOfRun(run.id);
        if (!events)
            return Failure{events.error()};
        for (auto event = events->rbegin(); event != events->rend(); ++event) {
            if (list.items().size() >= MostEvents)
                return list;
            list.append(eventOf(*event));
        }
    }
    return list;
}

Result<Done> addJournal(Json &json, const storage::JournalReader &reader)
{
    const Result<storage::Memory> memory = reader.memory();
    const Result<std::vector<storage::StatusCount>> counts = reader.statusCounts();
    const Result<std::vector<domain::Effect>> unfinished = reader.unfinished();
    Result<std::vector<storage::RunRow>> runs = reader.runs();
    if (!memory || !counts || !unfinished || !runs)
        return Failure{!memory           ? memory.error()
                           : !counts     ? counts.error()
                           : !unfinished ? unfinished.error()
                                         : runs.error()};
    if (runs->size() > MostRuns)
        runs->resize(MostRuns);
    std::map<QString, qint64> states;
    for (const domain::Effect &effect : *unfinished)
        ++states[domain::effectStateKey(effect.state)];
    Json open = Json::object();
    for (const auto &[state, count] : states)
        open.set(state, count);
    Json runList = Json::array();
    for (const storage::RunRow &run : *runs)
        runList.append(runOf(run));
    const Result<Json> events = eventsOf(reader, *runs);
    if (!events)
        return Failure{events.error()};
    json.set(u"amnesia"_s, *memory == storage::Memory::Amnesia);
    json.set(u"records"_s, countsOf(*counts));
    json.set(u"unfinished"_s, std::move(open));
    json.set(u"runs"_s, std::move(runList));
    json.set(u"log"_s, *events);
    return Done{};
}

} // namespace

Result<Json> supportBundle(const Office &office, const CompanySettings &company,
                           const std::vector<DoctorFinding> &findings)
{
    Json json = Json::object();
    json.set(u"madeAt"_s, utc(office.clock.now()));
    json.set(u"versions"_s, versions());
    json.set(u"doctor"_s, findingsOf(findings));
    json.set(u"settings"_s, settingsOf(company));
    json.set(u"mapping"_s, mappingOf(office, company));
    json.set(u"bytes"_s, sizesOf(office, company));
    const AuthorizationState state = office.companies.authorization(company.id);
    json.set(u"authorized"_s, state.isAuthorized);
    json.set(u"daysLeft"_s, state.daysLeft(office.clock.now()));
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(office, company);
    if (!reader) { // a journal that can't be read is what is to be helped with
        json.set(u"journal"_s, QString{errorKey(reader.error().code)});
        return json;
    }
    const Result<Done> added = addJournal(json, **reader);
    if (!added)
        json.set(u"journal"_s, QString{errorKey(added.error().code)});
    return json;
}

} // namespace passerelle::service
