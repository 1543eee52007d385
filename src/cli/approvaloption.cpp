// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/approvaloption.h"

#include "runner/approvaljson.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using sync::Approval;

namespace {

Result<Approval> readFile(const QString &name)
{
    QFile file{name};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadUsage, QDir::toNativeSeparators(name));
    const Result<Json> json = Json::parse(file.readAll());
    if (!json)
        return fail(ErrorCode::BadConfiguration, QDir::toNativeSeparators(name));
    return runner::approvalFromFile(*json);
}

Result<Approval> narrowed(const Arguments &arguments, Approval approval)
{
    std::set<domain::RecordRef> wanted;
    if (arguments.has(u"pilot"_s)) {
        bool isNumber = false;
        const int documents = arguments.option(u"pilot"_s).toInt(&isNumber);
        if (!isNumber || documents < 1)
            return fail(ErrorCode::BadUsage, u"--pilot "_s + arguments.option(u"pilot"_s));
        wanted = sync::pilotOf(approval, documents);
    }
    const QStringList numbers = arguments.option(u"only"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &number : numbers) {
        const size_t before = wanted.size();
        for (const sync::ApprovedEffect &effect : approval.effects) {
            if (effect.label.number == number.trimmed() || effect.label.record.id == number.trimmed())
                wanted.insert(effect.label.record);
        }
        if (wanted.size() == before)
            return fail(ErrorCode::BadUsage, u"--only "_s + number);
    }
    return sync::narrowed(std::move(approval), std::move(wanted));
}

} // namespace

Result<std::optional<Approval>> approvalOption(const Arguments &arguments)
{
    const bool isPart = arguments.has(u"only"_s) || arguments.has(u"pilot"_s);
    const bool writes = arguments.has(u"out"_s);
    if (!arguments.has(u"approve"_s)) {
        if (isPart || (writes && !arguments.has(u"dry-run"_s)))
            return fail(ErrorCode::BadUsage, isPart ? u"--approve"_s : u"--dry-run"_s);
        return std::optional<Approval>{};
    }
    if (arguments.has(u"dry-run"_s) || (arguments.has(u"only"_s) && arguments.has(u"pilot"_s)))
        return fail(ErrorCode::BadUsage, u"--approve"_s);
    Result<Approval> approval = readFile(arguments.option(u"approve"_s));
    if (approval && isPart)
        approval = narrowed(arguments, std::move(*approval));
    if (!approval)
        return Failure{approval.error()};
    approval->at = QDateTime{}; // when it is handed in, not when the plan was made
    return std::optional<Approval>{std::move(*approval)};
}

Result<Done> writePlan(const Arguments &arguments, const runner::RunReport &report)
{
    if (!arguments.has(u"out"_s) || report.hasFailure)
        return Done{};
    const sync::Offer offer = report.offer();
    const Approval all = sync::approve(offer, sync::recordsOf(offer), {}, report.endedAt);
    QSaveFile file{arguments.option(u"out"_s)};
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(runner::toFile(all).toIndentedBytes()) >= 0 && file.commit();
    if (!isWritten)
        return fail(ErrorCode::FileWriteFailed, QDir::toNativeSeparators(file.fileName()));
    return Done{};
}

} // namespace passerelle::cli
