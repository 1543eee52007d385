// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/tasks.h"
#include "presentation/words.h"
#include "service/recordjobs.h"

#include <QCoreApplication>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using namespace domain;
using service::CompanySettings;

namespace {

int change(const Bench &bench, const std::optional<SyncStatus> &status, const QString &reference)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const QString kindKey = bench.arguments.words.at(0);
    const Result<RecordRef> record = namedRecord(bench, *company, kindKey, bench.arguments.words.at(1));
    if (!record)
        return bench.console.error(record.error());
    service::RecordChange wanted;
    wanted.records = {*record};
    wanted.status = status;
    wanted.reference = reference;
    const Result<service::RecordChangeResult> result =
        finished(service::changeRecords(&bench.office, *company, wanted, bench.stop));
    if (!result)
        return bench.console.error(result.error());
    const std::optional<Error> error = result->entries.front().error;
    if (error)
        return bench.console.error(*error);
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"kind"_s, kindKey);
    json.set(u"record"_s, record->id);
    if (status)
        json.set(u"status"_s, syncStatusKey(*status));
    if (!reference.isEmpty())
        json.set(u"reference"_s, reference);
    bench.console.object(json);
    const QString now = status ? presentation::statusWord(*status) : reference;
    bench.console.line(presentation::recordTitle(record->kind, bench.arguments.words.at(1)) + u": "_s + now);
    return 0;
}

} // namespace

Result<RecordRef> namedRecord(const Bench &bench, const CompanySettings &company, const QString &kindKey,
                              const QString &idOrNumber)
{
    const std::optional<RecordKind> kind = recordKindFromKey(kindKey);
    if (!kind)
        return fail(ErrorCode::BadUsage, kindKey);
    return finished(service::findRecord(&bench.office, company, *kind, idOrNumber, bench.stop));
}

int setStatus(const Bench &bench)
{
    const std::optional<SyncStatus> status = syncStatusFromKey(bench.arguments.words.at(2));
    if (!status)
        return badOption(bench, bench.arguments.words.at(2));
    return change(bench, status, {});
}

int setReference(const Bench &bench)
{
    const QString reference = bench.arguments.words.at(2).trimmed();
    if (reference.isEmpty())
        return bench.console.error(Error{ErrorCode::ReferenceRequired});
    return change(bench, SyncStatus::Transferred, reference);
}

} // namespace passerelle::cli
