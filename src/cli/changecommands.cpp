// SPDX-License-Identifier: GPL-3.0-or-later
// Records that were changed after their transfer, and what a person decides about them.
#include "cli/commands.h"
#include "cli/tasks.h"
#include "presentation/changewords.h"
#include "presentation/words.h"
#include "service/changejobs.h"

#include <QCoreApplication>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using domain::RecordLabel;
using domain::RecordRef;
using service::ChangedRecord;
using service::CompanySettings;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("passerelle::cli", text);
}

Json sideJson(const RecordLabel &label)
{
    Json json = Json::object();
    json.set(u"number"_s, label.number);
    json.set(u"customer"_s, label.customerName);
    json.set(u"day"_s, label.day.toString(Qt::ISODate));
    json.set(u"amount"_s, QString::fromLatin1(domain::moneyText(label.amount)));
    json.set(u"currency"_s, label.amount.currency.code());
    return json;
}

Json changeJson(const Bench &bench, const ChangedRecord &changed)
{
    const storage::RecordRow &row = changed.row;
    Json what = Json::array();
    for (const QString &one : row.changed)
        what.append(Json{one});
    Json json = Json::object();
    json.set(u"kind"_s, domain::recordKindKey(row.record.kind));
    json.set(u"record"_s, row.record.id);
    json.set(u"number"_s, row.number);
    json.set(u"ledgerNumber"_s, changed.ledgerNumber);
    json.set(u"changed"_s, std::move(what));
    if (changed.posted)
        json.set(u"posted"_s, sideJson(*changed.posted));
    json.set(u"now"_s, sideJson({row.record, row.number, row.customerName, row.day, row.amount}));
    if (row.ledgerChange) {
        json.set(u"ledgerCode"_s, QString{errorKey(row.ledgerChange->code)});
        json.set(u"ledgerMessage"_s, bench.office.words.sentence(*row.ledgerChange));
    }
    return json;
}

int tellChanges(const Bench &bench, const CompanySettings &company)
{
    const Result<std::vector<ChangedRecord>> changed = service::changedRecords(bench.office, company);
    if (!changed)
        return bench.console.error(changed.error());
    Json list = Json::array();
    for (const ChangedRecord &one : *changed) {
        list.append(changeJson(bench, one));
        bench.console.line(presentation::recordTitle(one.row.record.kind, one.row.number) + u"  "_s
                           + one.row.customerName);
        const QStringList lines = presentation::changeLines(one.row, one.posted.value_or(RecordLabel{}));
        for (const QString &line : lines)
            bench.console.line(u"  "_s + line);
        if (one.row.ledgerChange)
            bench.console.line(u"  "_s + bench.office.words.sentence(*one.row.ledgerChange));
    }
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"changes"_s, std::move(list));
    bench.console.object(json);
    bench.console.line(tr("Changed after transfer: %1").arg(changed->size()));
    return 0;
}

int tellDecision(const Bench &bench, const RecordRef &record, const QString &decision, const QString &words)
{
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"kind"_s, domain::recordKindKey(record.kind));
    json.set(u"record"_s, record.id);
    json.set(u"decision"_s, decision);
    bench.console.object(json);
    bench.console.line(presentation::recordTitle(record.kind, bench.arguments.words.at(2)) + u": "_s + words);
    return 0;
}

} // namespace

int changes(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const QStringList &words = bench.arguments.words;
    const QString verb = words.value(0);
    if (words.isEmpty())
        return tellChanges(bench, *company);
    if (words.size() != 3 || (verb != "leave"_L1 && verb != "post-again"_L1))
        return badOption(bench, u"changes "_s + words.join(u' '));
    const Result<RecordRef> record = namedRecord(bench, *company, words.at(1), words.at(2));
    if (!record)
        return bench.console.error(record.error());
    if (verb == "leave"_L1) {
        const Result<Done> left = service::leaveChanges(bench.office, *company, {*record});
        return left ? tellDecision(bench, *record, verb, tr("left as it is"))
                    : bench.console.error(left.error());
    }
    const Result<Done> cancelled =
        finished(service::cancelAndPostAgain(&bench.office, *company, *record, bench.stop));
    if (!cancelled)
        return bench.console.error(cancelled.error());
    return tellDecision(bench, *record, verb, tr("cancelled; the next run posts it again"));
}

} // namespace passerelle::cli
