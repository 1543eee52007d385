// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/tasks.h"
#include "presentation/recordtestview.h"
#include "presentation/words.h"
#include "service/mappingjobs.h"
#include "service/recordtestjob.h"

#include <QCoreApplication>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using namespace domain;
using service::CompanySettings;
using service::MappingState;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("passerelle::cli", text);
}

const MappingTarget *heldTarget(const MappingState &state, const MappingNeed &need)
{
    const auto ofKind = state.mapping.entries.find(need.kind);
    if (ofKind == state.mapping.entries.end())
        return nullptr;
    const auto found = ofKind->second.find(need.sourceKey);
    return found == ofKind->second.end() ? nullptr : &found->second;
}

QString stateKey(const MappingNeed &need, const MappingTarget *target)
{
    if (target)
        return target->isConfirmed ? u"accepted"_s : u"proposed"_s;
    return need.isRequired ? u"unmapped"_s : u"default"_s;
}

QString stateWord(const QString &key)
{
    if (key == u"accepted")
        return tr("accepted");
    if (key == u"proposed")
        return tr("proposed");
    return key == u"unmapped" ? tr("unmapped") : tr("ledger default");
}

int show(const Bench &bench, const MappingState &state)
{
    Json list = Json::array();
    for (const MappingNeed &need : state.needs) {
        const MappingTarget *target = heldTarget(state, need);
        const QString key = stateKey(need, target);
        Json entry = Json::object();
        entry.set(u"kind"_s, mappingKindKey(need.kind));
        entry.set(u"source"_s, need.sourceKey);
        entry.set(u"name"_s, need.sourceName);
        entry.set(u"ledger"_s, target ? target->id : QString{});
        entry.set(u"ledgerName"_s, target ? target->name : QString{});
        entry.set(u"state"_s, key);
        entry.set(u"documents"_s, need.documentCount);
        list.append(std::move(entry));
        bench.console.line(u"  %1  %2 → %3  (%4)"_s.arg(presentation::mappingKindWord(need.kind),
                                                        presentation::mappingSourceWord(need),
                                                        target ? target->name : u"-"_s, stateWord(key)));
    }
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"mapping"_s, std::move(list));
    bench.console.object(json);
    return 0;
}

/// The mapping tried on one record: 0 when it would be posted, 1 when something holds it up.
int test(const Bench &bench, const CompanySettings &company)
{
    const QString number = bench.arguments.words.value(1);
    const Result<service::RecordTest> tested =
        finished(service::testRecord(&bench.office, company, number, bench.stop));
    if (!tested)
        return bench.console.error(tested.error());
    const presentation::RecordTestView view =
        presentation::viewOf(*tested, presentation::systemName(company.source.system),
                             presentation::systemName(company.ledger.system));
    Json parts = Json::array();
    bench.console.line(view.title);
    for (const presentation::TableModel::Row &row : view.rows) {
        bench.console.line(u"  %1  %2"_s.arg(row.at(0).text, row.at(1).text));
        parts.append(Json::object({{u"part"_s, row.at(0).text}, {u"value"_s, row.at(1).text}}));
    }
    bench.console.line(view.verdict);
    const int exit = tested->error ? 1 : 0;
    Json json = Json::object();
    json.set(u"exit"_s, exit);
    json.set(u"kind"_s, domain::recordKindKey(tested->label.record.kind));
    json.set(u"number"_s, tested->label.number);
    json.set(u"code"_s, tested->error ? QString{errorKey(tested->error->code)} : QString{});
    json.set(u"verdict"_s, view.verdict);
    json.set(u"parts"_s, std::move(parts));
    bench.console.object(json);
    return exit;
}

Result<MappingState> carryOut(const Bench &bench, const CompanySettings &company)
{
    const QStringList &words = bench.arguments.words;
    const QString &verb = words.front();
    if ((verb == u"list" || verb == u"propose") && words.size() == 1)
        return finished(service::proposeMapping(&bench.office, company, bench.stop));
    if (verb == u"accept" && words.size() == 1)
        return finished(service::acceptMapping(&bench.office, company, bench.stop));
    const std::optional<MappingKind> kind =
        words.size() == 4 ? mappingKindFromKey(words.at(1)) : std::optional<MappingKind>{};
    if (verb != u"set" || !kind)
        return fail(ErrorCode::BadUsage, u"mapping "_s + words.join(u' '));
    return finished(service::setMapping(&bench.office, company, *kind, words.at(2), words.at(3), bench.stop));
}

} // namespace

int mapping(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    if (bench.arguments.words.front() == u"test" && bench.arguments.words.size() <= 2)
        return test(bench, *company);
    const Result<MappingState> state = carryOut(bench, *company);
    return state ? show(bench, *state) : bench.console.error(state.error());
}

} // namespace passerelle::cli
