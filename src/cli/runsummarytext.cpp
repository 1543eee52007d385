// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runsummarytext.h"

#include "presentation/approvalwords.h"
#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/words.h"

#include <QCoreApplication>

#include <map>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using namespace presentation;
using namespace runner;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("passerelle::cli", text);
}

QString stepsText(const std::vector<StepProgress> &steps)
{
    QString text;
    for (const StepProgress &step : steps) {
        const QString failed = step.failed > 0 ? tr(", %1 not done").arg(step.failed) : QString{};
        text += u"  %1  %2%3\n"_s.arg(stepWord(step.step), QString::number(step.done), failed);
    }
    return text;
}

QString leftOutText(const std::vector<domain::LeftOut> &leftOut)
{
    std::map<QString, int> counts;
    for (const domain::LeftOut &entry : leftOut)
        ++counts[leftOutWord(entry.reason)];
    QString text;
    for (const auto &[word, count] : counts)
        text += u"  %1: %2\n"_s.arg(word).arg(count);
    return text;
}

QString section(const QString &title, const QString &content)
{
    return content.isEmpty() ? QString{} : title + u'\n' + content;
}

QString pendingText(const std::vector<PendingOutcome> &pending)
{
    QString text;
    for (const PendingOutcome &entry : pending)
        text += u"  %1: %2\n"_s.arg(
            recordTitle(entry.label.record.kind, entry.label.number),
            tr("checked again after %1; do not enter it by hand").arg(Format::minute(entry.checkAfter)));
    return text;
}

/// One row a kind and currency: days are in the JSON and in the certificate.
std::vector<TotalRow> byKind(const std::vector<TotalRow> &totals)
{
    std::map<std::pair<domain::RecordKind, QString>, TotalRow> sums;
    for (const TotalRow &row : totals) {
        TotalRow &sum = sums[{row.kind, row.currency}];
        sum.kind = row.kind;
        sum.currency = row.currency;
        sum.count += row.count;
        sum.source = domain::Money{sum.source.minor + row.source.minor, row.source.currency};
        sum.journal = domain::Money{sum.journal.minor + row.journal.minor, row.journal.currency};
        sum.ledger = domain::Money{sum.ledger.minor + row.ledger.minor, row.ledger.currency};
    }
    std::vector<TotalRow> rows;
    rows.reserve(sums.size());
    for (const auto &[key, row] : sums)
        rows.push_back(row);
    return rows;
}

QString approvalText(const RunReport &report)
{
    if (!report.approval)
        return {};
    const sync::Approval &approval = *report.approval;
    QString text = approvedText(approval) + u'\n';
    for (const sync::Withheld &entry : report.withheld) {
        if (entry.reason != sync::WithheldReason::NotApproved)
            text += u"  %1 (%2): %3\n"_s.arg(recordTitle(entry.label.record.kind, entry.label.number),
                                             entry.label.customerName, withheldSentence(entry.reason));
    }
    return text;
}

QString resultText(const RunReport &report)
{
    if (report.hasFailure)
        return ErrorText::sentence(report.failure) + u'\n' + ErrorText::fix(report.failure) + u'\n';
    if (report.result == RunResult::Stopped)
        return tr("Stopped. What was under way is checked by the next run.") + u'\n';
    return {};
}

} // namespace

QString totalsText(const std::vector<TotalRow> &totals)
{
    if (totals.empty())
        return {};
    const Format format;
    bool isBalanced = true;
    for (const TotalRow &row : totals)
        isBalanced = isBalanced && row.isBalanced();
    QString text =
        isBalanced ? tr("Source = journal = ledger, to the cent") : tr("Source, journal and ledger differ");
    text += u'\n';
    for (const TotalRow &row : byKind(totals))
        text += u"  %1  %2  %3 = %4 = %5 %6\n"_s.arg(kindsWord(row.kind), QString::number(row.count),
                                                     format.digits(row.source), format.digits(row.journal),
                                                     format.digits(row.ledger), row.currency);
    return text;
}

QString issuesText(const std::vector<RecordIssue> &issues)
{
    QString text;
    for (const RecordIssue &issue : issues) {
        text += u"  %1 (%2): %3 %4\n"_s.arg(recordTitle(issue.label.record.kind, issue.label.number),
                                            issue.label.customerName, ErrorText::sentence(issue.error),
                                            ErrorText::fix(issue.error));
        if (!issue.error.systemText.isEmpty())
            text += u"    %1\n"_s.arg(issue.error.systemText);
    }
    return text;
}

QString runText(const RunReport &report)
{
    QString text = report.isDryRun ? tr("Preview: nothing was posted.") : tr("Run no. %1").arg(report.run);
    text += u'\n' + stepsText(report.steps);
    text += resultText(report);
    text += section(tr("Errors"), issuesText(report.errors));
    text += section(tr("Blocked"), issuesText(report.blocked));
    text += section(tr("Outcome not known yet"), pendingText(report.pending));
    text += section(tr("Left out"), leftOutText(report.leftOut));
    text += approvalText(report);
    if (!report.accountsToVerify.empty())
        text += tr("Accounts to verify: %1").arg(report.accountsToVerify.size()) + u'\n';
    if (report.changedRecords > 0)
        text += tr("Changed after their transfer: %1").arg(report.changedRecords) + u'\n';
    text += totalsText(report.totals);
    if (!report.journalHash.isEmpty())
        text += tr("Certificate %1").arg(report.journalHash) + u'\n';
    text += tr("%1 effects · %2 errors · %3 blocked · %4 pending")
                .arg(report.effects)
                .arg(report.errors.size() + (report.hasFailure ? 1 : 0))
                .arg(report.blocked.size())
                .arg(report.pending.size());
    return text;
}

} // namespace passerelle::cli
