// SPDX-License-Identifier: GPL-3.0-or-later
// RunPresenter's figures, verdict, totals and list of what to fix.
#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/recordlistmodel.h"
#include "presentation/runpresenter.h"
#include "presentation/words.h"

#include <algorithm>
#include <map>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::RecordKind;
using runner::RunResult;
using runner::TotalRow;

namespace {

constexpr qint64 FirstPace = 2000; // milliseconds before a pace says anything

/// One amount a currency: "310,00 $ + 42,00 USD".
QString amountsText(const std::map<domain::Currency, qint64> &minors)
{
    if (minors.empty())
        return Format{}.amount({});
    QStringList texts;
    for (const auto &[currency, minor] : minors)
        texts += Format{}.amount({minor, currency});
    return texts.join(QStringLiteral(" + "));
}

} // namespace

std::vector<RunPresenter::Figure> RunPresenter::figures() const
{
    switch (m_phase) {
    case Phase::Before:
        return beforeFigures();
    case Phase::Reading:
    case Phase::Running:
        return runningFigures();
    case Phase::Preview:
        return previewFigures();
    case Phase::Finished:
        return finishedFigures();
    }
    Q_UNREACHABLE();
}

std::vector<RunPresenter::Figure> RunPresenter::beforeFigures() const
{
    std::vector<Figure> figures;
    for (const RecordKind kind : {RecordKind::Customer, RecordKind::Invoice, RecordKind::CreditNote,
                                  RecordKind::Payment, RecordKind::Refund}) {
        Figure figure{.caption = kindsWord(kind)};
        qint64 count = 0;
        std::map<domain::Currency, qint64> minors;
        for (const auto &entry : m_company.overview().counts) { // one entry a currency
            if (entry.kind != kind || entry.status != domain::SyncStatus::ToTransfer)
                continue;
            count += entry.count;
            minors[entry.amount.currency] += signedAmount(kind, entry.amount).minor;
        }
        figure.value = Format{}.count(count);
        figure.detail = kind == RecordKind::Customer ? tr("to create or update") : amountsText(minors);
        figures.push_back(std::move(figure));
    }
    return figures;
}

namespace {

bool isAnyWaiting(const Overview &overview)
{
    return std::any_of(overview.counts.begin(), overview.counts.end(), [](const auto &entry) {
        return entry.status == domain::SyncStatus::ToTransfer && entry.count > 0;
    });
}

} // namespace

QString RunPresenter::beforeTitle() const
{
    return isAnyWaiting(m_company.overview()) ? tr("Start transfers the records above")
                                              : tr("Nothing to transfer for now");
}

QString RunPresenter::beforeText() const
{
    if (!isAnyWaiting(m_company.overview()))
        return tr("Start reads %1 first and transfers what is new there. Preview does the same and sends "
                  "nothing.")
            .arg(m_company.sourceName());
    return tr("Customers first, then invoices, then payments. Records with another status stay where "
              "they are. Preview shows every record and sends nothing.");
}

std::vector<RunPresenter::Figure> RunPresenter::runningFigures() const
{
    const int done = doneCount();
    const int total = totalCount();
    const qint64 elapsed = std::max<qint64>(1, m_startedAt.msecsTo(m_clock.now()));
    const bool isPaceKnown = elapsed >= FirstPace && done > 0;
    const qint64 perMinute = done * 60'000LL / elapsed;
    const int share = total == 0 ? 0 : static_cast<int>(100LL * done / total);
    const QString pause = m_pausedUntil.isValid() ? tr("paused until %1").arg(Format::time(m_pausedUntil))
                                                  : tr("%Ln request(s)", nullptr, m_requests);
    const qint64 left = done == 0 ? 0 : elapsed * (total - done) / done;
    return {{tr("Progress"), tr("%1 of %2").arg(Format{}.count(done), Format{}.count(total)),
             Format{}.percent(share), share},
            {tr("Pace"), isPaceKnown ? tr("%1 a minute").arg(Format{}.count(perMinute)) : u"–"_s,
             tr("%Ln throttled reply(ies)", nullptr, m_throttled)},
            {tr("Limit of %1").arg(m_company.ledgerName()), Format{}.percent(m_limitPercent),
             m_limit.isEmpty() ? pause : m_limit + u" · "_s + pause, m_limitPercent},
            {tr("Time left"),
             !isPaceKnown ? u"–"_s : tr("About %1").arg(Format{}.seconds(std::max<qint64>(left, 1000))),
             !isPaceKnown ? tr("known after the first effects")
                          : tr("ends about %1").arg(Format::time(m_clock.now().addMSecs(left)))}};
}

std::vector<RunPresenter::Figure> RunPresenter::finishedFigures() const
{
    if (m_report.run == 0)
        return {}; // refused before it began
    const qint64 elapsed = std::max<qint64>(1, m_report.startedAt.msecsTo(m_report.endedAt));
    return {{tr("Duration"), Format{}.seconds(elapsed),
             u"%1 – %2"_s.arg(Format::time(m_report.startedAt), Format::time(m_report.endedAt))},
            {tr("Pace"), tr("%1 a minute").arg(Format{}.count(m_report.effects * 60'000LL / elapsed)),
             tr("%Ln throttled reply(ies)", nullptr, m_report.throttled)},
            {tr("Requests"), Format{}.count(m_report.requests),
             m_report.tightestLimit.isEmpty()
                 ? QString{}
                 : tr("%1 of the limit used").arg(Format{}.percent(m_report.tightestLimitPercent))},
            {tr("Run"), tr("No. %1").arg(m_report.run), tr("%Ln effect(s)", nullptr, m_report.effects)},
            {tr("Lost replies"), Format{}.count(m_report.lostReplies),
             m_report.lostReplies > 0 ? tr("found in the ledger, not resent") : QString{}}};
}

std::vector<RunPresenter::Figure> RunPresenter::previewFigures() const
{
    const auto &plan = m_report.plan;
    const auto updates = std::count_if(plan.effects.begin(), plan.effects.end(), [](const auto &planned) {
        return planned.effect.purpose == domain::Purpose::Update;
    });
    const auto created = static_cast<qint64>(plan.effects.size()) - updates;
    return {{tr("To create"), Format{}.count(created), tr("customers, documents, payments")},
            {tr("To change"), Format{}.count(updates), tr("customers")},
            {tr("Left out"), Format{}.count(static_cast<qint64>(plan.leftOut.size())),
             tr("the reason is in the list")},
            {tr("To fix first"), Format{}.count(static_cast<qint64>(plan.problems.size())),
             plan.problems.empty() ? tr("nothing stands in the way") : tr("these will not be posted")}};
}

bool RunPresenter::isBalanced() const
{
    return std::all_of(m_report.totals.begin(), m_report.totals.end(),
                       [](const TotalRow &row) { return row.isBalanced(); });
}

Tone RunPresenter::verdictTone() const
{
    if (m_report.hasFailure && m_report.failure.code != ErrorCode::Cancelled)
        return Tone::Err;
    return isBalanced() && m_report.pending.empty() && m_report.result != RunResult::Stopped ? Tone::Ok
                                                                                             : Tone::Warn;
}

QString RunPresenter::verdict() const
{
    if (m_report.hasFailure && m_report.failure.code != ErrorCode::Cancelled)
        return ErrorText::title(m_report.failure.code);
    if (!isBalanced())
        return tr("A difference needs a person");
    if (!m_report.pending.empty())
        return tr("%Ln reply(ies) still being checked", nullptr, static_cast<int>(m_report.pending.size()));
    if (m_report.result == RunResult::Stopped)
        return tr("Stopped: what was sent is in balance");
    return tr("Source = journal = ledger, difference %1").arg(Format{}.digits({}));
}

bool RunPresenter::wantsTakeOver() const
{
    return m_report.hasFailure && m_report.failure.code == ErrorCode::TakeOverNeeded;
}

QString RunPresenter::verdictSentence() const
{
    if (m_report.hasFailure && m_report.failure.code != ErrorCode::Cancelled)
        return ErrorText::sentence(m_report.failure) + u' ' + ErrorText::fix(m_report.failure);
    QString text = tr("%Ln effect(s) are in %1 and marked in %2. Every amount was read back from the ledger.",
                      nullptr, m_report.effects)
                       .arg(m_company.ledgerName(), m_company.sourceName());
    if (m_report.result == RunResult::Stopped)
        text += u' ' + tr("Starting again continues from here and posts nothing twice.");
    text += u' '
        + (m_report.errors.empty()
               ? tr("No error occurred.")
               : tr("%Ln error(s) occurred.", nullptr, static_cast<int>(m_report.errors.size())));
    if (m_report.changedRecords > 0)
        text += u' '
            + tr("%Ln record(s) changed after their transfer: see the dashboard.", nullptr,
                 static_cast<int>(m_report.changedRecords));
    return text;
}

namespace {

struct Sum
{
    int count = 0;
    qint64 source = 0;
    qint64 journal = 0;
    qint64 ledger = 0;

    void take(const TotalRow &row)
    {
        count += row.count;
        source += signedAmount(row.kind, row.source).minor;
        journal += signedAmount(row.kind, row.journal).minor;
        ledger += signedAmount(row.kind, row.ledger).minor;
    }
};

TableModel::Row sumRow(const QString &title, const QString &icon, const Sum &sum, const QString &currency,
                       bool isTotal)
{
    const auto code = domain::Currency::fromCode(currency);
    const domain::Currency unit = code ? *code : domain::Currency::cad();
    const auto amount = [&](qint64 minor) {
        return Cell{.text = Format{}.digitsOrDash({minor, unit}), .isStrong = isTotal};
    };
    const qint64 difference = std::max(std::abs(sum.ledger - sum.source), std::abs(sum.journal - sum.source));
    return {{.text = title, .icon = icon, .isStrong = isTotal},
            {.text = Format{}.count(sum.count), .isStrong = isTotal},
            amount(sum.source),
            amount(sum.journal),
            amount(sum.ledger),
            {.text = Format{}.digits({difference, unit}),
             .tone = difference == 0 ? Tone::Ok : Tone::Warn,
             .icon = difference == 0 ? u"check"_s : u"warning"_s,
             .isStrong = true}};
}

} // namespace

void RunPresenter::layOutTotals()
{
    std::map<std::tuple<QString, RecordKind, QDate>, Sum> sums;
    std::map<QString, Sum> totals;
    for (const TotalRow &row : m_report.totals) {
        sums[{row.currency, row.kind, m_isByDay ? row.day : QDate{}}].take(row);
        totals[row.currency].take(row);
    }
    std::vector<TableModel::Row> rows;
    for (const auto &[currency, total] : totals) {
        for (const auto &[key, sum] : sums) {
            if (std::get<0>(key) != currency)
                continue;
            const QString day = Format::date(std::get<2>(key));
            const QString kind = kindsWord(std::get<1>(key));
            rows.push_back(sumRow(day.isEmpty() ? kind : kind + u" · "_s + day, iconOf(std::get<1>(key)), sum,
                                  currency, false));
        }
        rows.push_back(sumRow(tr("Total, %1").arg(currency), {}, total, currency, true));
    }
    m_totals.show({{tr("Kind")},
                   {tr("Count"), true},
                   {tr("Source ($)"), true},
                   {tr("Journal ($)"), true},
                   {tr("Ledger ($)"), true},
                   {tr("Difference"), true}},
                  std::move(rows));
}

std::vector<RunPresenter::Issue> RunPresenter::issues() const
{
    std::vector<Issue> issues;
    const auto add = [&issues](const runner::RecordIssue &from, Tone tone) {
        const auto kind = from.label.record.kind;
        const auto code = from.error.code;
        issues.push_back({.record = from.label.record,
                          .icon = iconOf(kind),
                          .number = from.label.number,
                          .customer = from.label.customerName,
                          .amount = Format{}.amount(signedAmount(kind, from.label.amount)),
                          .title = ErrorText::title(code),
                          .sentence = ErrorText::sentence(from.error) + u' ' + ErrorText::fix(from.error),
                          .tone = tone});
    };
    for (const auto &issue : m_report.errors)
        add(issue, Tone::Err);
    for (const auto &issue : m_report.blocked)
        add(issue, Tone::Idle);
    addWithheld(issues);
    return issues;
}

QString RunPresenter::issuesTitle() const
{
    const std::vector<Issue> all = issues();
    const auto waiting =
        std::count_if(all.begin(), all.end(), [](const Issue &issue) { return issue.tone != Tone::Err; });
    const auto toFix = static_cast<qint64>(all.size()) - waiting;
    if (waiting == 0 || toFix == 0)
        return tr("%Ln record(s) to fix", nullptr, static_cast<int>(all.size()));
    return tr("%1 to fix, %2 waiting").arg(Format{}.count(toFix), Format{}.count(waiting));
}

QString RunPresenter::sealText() const
{
    if (m_report.journalHash.isEmpty())
        return approvalText();
    QStringList groups;
    for (int at = 0; at < 16; at += 4)
        groups += m_report.journalHash.mid(at, 4);
    const QString seal =
        tr("Sealed in the journal as %1 · the certificate carries this number").arg(groups.join(u' '));
    return approvalText().isEmpty() ? seal : approvalText() + u" · "_s + seal;
}

} // namespace passerelle::presentation
