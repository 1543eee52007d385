// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/runreport.h"

#include "runner/approvaljson.h"

#include <algorithm>
#include <array>

namespace passerelle::runner {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

Json decimal(const Money &money)
{
    return Json{QString::fromLatin1(moneyText(money))};
}

Json steps(const std::vector<StepProgress> &all)
{
    Json list = Json::array();
    for (const StepProgress &step : all) {
        Json entry = Json::object();
        entry.set(u"name"_s, stepKey(step.step));
        entry.set(u"done"_s, step.done);
        entry.set(u"failed"_s, step.failed);
        entry.set(u"ms"_s, step.milliseconds);
        list.append(std::move(entry));
    }
    return list;
}

Json totals(const std::vector<TotalRow> &all)
{
    Json list = Json::array();
    for (const TotalRow &row : all) {
        Json entry = Json::object();
        entry.set(u"kind"_s, recordKindKey(row.kind));
        entry.set(u"currency"_s, row.currency);
        entry.set(u"day"_s, row.day.toString(Qt::ISODate));
        entry.set(u"count"_s, row.count);
        entry.set(u"source"_s, decimal(row.source));
        entry.set(u"journal"_s, decimal(row.journal));
        entry.set(u"ledger"_s, decimal(row.ledger));
        list.append(std::move(entry));
    }
    return list;
}

Json issues(const std::vector<RecordIssue> &all, const ErrorWords &words)
{
    Json list = Json::array();
    for (const RecordIssue &issue : all)
        list.append(toJson(issue, words));
    return list;
}

Json pendings(const std::vector<PendingOutcome> &all)
{
    Json list = Json::array();
    for (const PendingOutcome &pending : all) {
        Json entry = Json::object();
        entry.set(u"kind"_s, recordKindKey(pending.label.record.kind));
        entry.set(u"record"_s, pending.label.record.id);
        entry.set(u"number"_s, pending.label.number);
        entry.set(u"checkAfter"_s, pending.checkAfter.toUTC().toString(Qt::ISODate));
        list.append(std::move(entry));
    }
    return list;
}

Json leftOut(const std::vector<LeftOut> &all)
{
    Json counts = Json::object();
    for (const LeftOut &entry : all) {
        const QString key = leftOutKey(entry.reason);
        counts.set(key, counts[key].toInt() + 1);
    }
    return counts;
}

Json failure(const Error &error, const ErrorWords &words)
{
    Json entry = Json::object();
    entry.set(u"code"_s, QString{errorKey(error.code)});
    entry.set(u"message"_s, words.sentence ? words.sentence(error) : error.detail);
    entry.set(u"fix"_s, words.fix ? words.fix(error) : QString{});
    return entry;
}

} // namespace

QString runResultKey(RunResult result)
{
    static constexpr std::array Keys{"done", "partial", "stopped"};
    return QLatin1StringView{Keys.at(static_cast<size_t>(result))};
}

int exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::PersonUnsettled:
    case ErrorCode::InvoiceSettled:
        return 1;
    case ErrorCode::Cancelled:
        return 7;
    case ErrorCode::NotAuthorized:
    case ErrorCode::AuthorizationExpired:
    case ErrorCode::ConsentRefused:
    case ErrorCode::SignInClosed:
    case ErrorCode::SignInStateWrong:
    case ErrorCode::SignInTooLate:
    case ErrorCode::SignInAddressWrong:
    case ErrorCode::SignInCodeRefused:
    case ErrorCode::SignInCompanyDiffers:
    case ErrorCode::SignInBrowserFailed:
    case ErrorCode::SourceCredentialsRefused:
    case ErrorCode::SourceSecretExpired:
    case ErrorCode::SourceAccessDenied:
    case ErrorCode::LedgerAccessDenied:
    case ErrorCode::LedgerKeysRefused:
    case ErrorCode::LedgerSubscriptionEnded:
    case ErrorCode::LedgerWrongCompany:
        return 3;
    case ErrorCode::SourceUnreachable:
    case ErrorCode::LedgerUnreachable:
    case ErrorCode::LedgerServerError:
    case ErrorCode::Throttled:
    case ErrorCode::BadReply:
    case ErrorCode::ReplyTooLarge:
        return 4;
    case ErrorCode::CompanyBusy:
    case ErrorCode::OtherWorkstation:
    case ErrorCode::TakeOverNeeded:
        return 5;
    case ErrorCode::KeychainAbsent:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainRefused:
    case ErrorCode::SecretMissing:
    case ErrorCode::SecretTooLong:
    case ErrorCode::SecretsFileUnsafe:
    case ErrorCode::SecretsFileBad:
    case ErrorCode::DiskFull:
    case ErrorCode::JournalLocked:
    case ErrorCode::JournalDamaged:
    case ErrorCode::JournalOlder:
    case ErrorCode::JournalNewer:
    case ErrorCode::JournalOnNetworkFolder:
    case ErrorCode::JournalWriteFailed:
    case ErrorCode::FileWriteFailed:
    case ErrorCode::SchedulerFailed:
        return 6;
    case ErrorCode::InternalError:
        return 70;
    default:
        return 2; // usage, configuration, and records that a command names wrongly
    }
}

bool RunReport::hasLostApprovals() const
{
    return std::any_of(withheld.begin(), withheld.end(), [](const sync::Withheld &entry) {
        return entry.reason != sync::WithheldReason::NotApproved
            && entry.reason != sync::WithheldReason::AlreadyInLedger;
    });
}

int exitCodeOf(const RunReport &report)
{
    if (report.hasFailure)
        return exitCodeOf(report.failure.code);
    if (report.result == RunResult::Stopped)
        return 7;
    const bool isClean = report.errors.empty() && report.blocked.empty() && report.pending.empty()
        && !report.hasLostApprovals();
    return isClean ? 0 : 1;
}

Json toJson(const RecordIssue &issue, const ErrorWords &words)
{
    Json entry = failure(issue.error, words);
    entry.set(u"kind"_s, recordKindKey(issue.label.record.kind));
    entry.set(u"record"_s, issue.label.record.id);
    entry.set(u"number"_s, issue.label.number);
    entry.set(u"customer"_s, issue.label.customerName);
    entry.set(u"detail"_s, issue.error.detail);
    if (!issue.error.systemText.isEmpty())
        entry.set(u"ledgerText"_s, issue.error.systemText);
    return entry;
}

Json toJson(const RunReport &report, const ErrorWords &words)
{
    Json json = Json::object();
    json.set(u"run"_s, report.run);
    json.set(u"result"_s, runResultKey(report.result));
    json.set(u"exit"_s, exitCodeOf(report));
    if (report.isDryRun)
        json.set(u"dryRun"_s, true);
    json.set(u"startedAt"_s, report.startedAt.toUTC().toString(Qt::ISODate));
    json.set(u"endedAt"_s, report.endedAt.toUTC().toString(Qt::ISODate));
    json.set(u"steps"_s, steps(report.steps));
    json.set(u"effects"_s, report.effects);
    json.set(u"totals"_s, totals(report.totals));
    json.set(u"errors"_s, issues(report.errors, words));
    if (report.hasFailure)
        json.set(u"errors"_s, [&] {
            Json all = issues(report.errors, words);
            all.append(failure(report.failure, words));
            return all;
        }());
    json.set(u"blocked"_s, issues(report.blocked, words));
    json.set(u"pending"_s, pendings(report.pending));
    json.set(u"leftOut"_s, leftOut(report.leftOut));
    if (report.approval)
        json.set(u"approval"_s, toJson(*report.approval, report.withheld));
    json.set(u"accountsToVerify"_s, static_cast<qint64>(report.accountsToVerify.size()));
    json.set(u"changedAfterTransfer"_s, report.changedRecords);
    json.set(u"throttled"_s, report.throttled);
    json.set(u"requests"_s, report.requests);
    json.set(u"lostReplies"_s, report.lostReplies);
    json.set(u"tightestLimit"_s, report.tightestLimit);
    json.set(u"tightestLimitPercent"_s, report.tightestLimitPercent);
    json.set(u"certificate"_s, report.journalHash);
    return json;
}

} // namespace passerelle::runner
