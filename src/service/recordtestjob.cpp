// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/recordtestjob.h"

#include "domain/effectlabel.h"
#include "runner/quietobserver.h"
#include "service/syncjob.h"

#include <algorithm>

namespace passerelle::service {

using namespace domain;

namespace {

bool isMeant(const RecordLabel &label, const QString &numberOrId)
{
    return label.number == numberOrId || label.record.id == numberOrId;
}

/// The record to look at when nobody named one: what has the most lines shows the most.
RecordRef sampleOf(const SyncPlan &plan)
{
    const auto linesOf = [](const PlannedEffect &planned) {
        const auto *document = std::get_if<DocumentDraft>(&planned.draft);
        return document ? document->lines.size() : 0;
    };
    const auto most = std::max_element(
        plan.effects.begin(), plan.effects.end(),
        [&linesOf](const PlannedEffect &a, const PlannedEffect &b) { return linesOf(a) < linesOf(b); });
    if (most != plan.effects.end())
        return most->effect.record;
    return plan.problems.empty() ? RecordRef{} : plan.problems.front().label.record;
}

std::optional<RecordTest> testOf(const SyncPlan &plan, const QString &numberOrId)
{
    const QString wanted = numberOrId.isEmpty() ? sampleOf(plan).id : numberOrId;
    RecordTest test;
    bool isFound = false;
    for (const PlannedEffect &planned : plan.effects) {
        const RecordLabel label = labelOf(planned.effect);
        if (!isMeant(label, wanted) || (isFound && label.record != test.label.record))
            continue;
        isFound = true;
        test.label = label;
        test.effects.push_back(planned);
    }
    if (isFound)
        return test;
    for (const PlanProblem &problem : plan.problems) {
        if (isMeant(problem.label, wanted)) {
            test.label = problem.label;
            test.error = problem.error;
            return test;
        }
    }
    for (const LeftOut &leftOut : plan.leftOut) {
        if (isMeant(leftOut.label, wanted)) {
            test.label = leftOut.label;
            test.leftOut = leftOut.reason;
            return test;
        }
    }
    return std::nullopt;
}

} // namespace

QCoro::Task<Result<RecordTest>> testRecord(Office *office, CompanySettings company, QString numberOrId,
                                           std::stop_token stop)
{
    SyncRequest request;
    request.isDryRun = true;
    request.tested = numberOrId;
    runner::QuietObserver observer;
    const Result<runner::RunReport> report = co_await sync(office, company, request, &observer, stop);
    if (!report)
        co_return Failure{report.error()};
    if (report->hasFailure)
        co_return Failure{report->failure};
    std::optional<RecordTest> test = testOf(report->plan, numberOrId);
    if (!test)
        co_return fail(ErrorCode::RecordUnknown, numberOrId);
    test->facts = report->facts;
    test->rounding = company.ledger.taxRounding;
    co_return *std::move(test);
}

} // namespace passerelle::service
