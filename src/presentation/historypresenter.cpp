// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/historypresenter.h"

#include "presentation/certificatepaper.h"
#include "presentation/format.h"
#include "presentation/recordlistmodel.h"
#include "presentation/words.h"

#include <algorithm>
#include <map>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using storage::RunRow;

namespace {

constexpr qint64 ShownDays = 14;

/// What a run's summary says, read from the object the command line prints.
struct Summary
{
    int effects = 0;
    int errors = 0;
    qint64 amount = 0;
    qint64 difference = 0;
};

qint64 minorOf(const Json &text)
{
    const auto money = domain::moneyFromText(text.toString().toUtf8(), domain::Currency::cad());
    return money ? money->minor : 0;
}

Summary summaryOf(const RunRow &run)
{
    Summary summary;
    summary.effects = static_cast<int>(run.summary[u"effects"].toInt());
    const Json &errors = run.summary[u"errors"];
    summary.errors =
        static_cast<int>(errors.isArray() ? static_cast<qint64>(errors.items().size()) : errors.toInt());
    for (const Json &row : run.summary[u"totals"].items()) {
        const auto kind =
            domain::recordKindFromKey(row[u"kind"].toString()).value_or(domain::RecordKind::Invoice);
        const qint64 source = minorOf(row[u"source"]);
        summary.amount += signedAmount(kind, {source, {}}).minor;
        summary.difference += std::abs(minorOf(row[u"ledger"]) - source);
    }
    return summary;
}

struct Verdict
{
    QString word = {};
    Tone tone = Tone::Idle;
    QString icon = {};
};

Verdict verdictOf(const RunRow &run)
{
    if (run.result == "stopped"_L1)
        return {HistoryPresenter::tr("Stopped"), Tone::Idle, u"stop"_s};
    if (run.result == "interrupted"_L1)
        return {HistoryPresenter::tr("Interrupted"), Tone::Warn, u"warning"_s};
    if (!run.endedAt.isValid())
        return {HistoryPresenter::tr("In progress"), Tone::Accent, u"busy"_s};
    if (summaryOf(run).difference != 0)
        return {HistoryPresenter::tr("Difference"), Tone::Warn, u"warning"_s};
    return {HistoryPresenter::tr("In balance"), Tone::Ok, u"done"_s};
}

} // namespace

HistoryPresenter::HistoryPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_company(company)
{
    connect(&desk, &Desk::runsReady, this, [this](const std::vector<RunRow> &runs) {
        m_runs = runs;
        m_isKnown = true;
        layOut();
        emit changed();
    });
    connect(&desk, &Desk::runReady, this, [this](const RunRow &run) {
        if (run.id != m_chosen)
            return;
        m_detail = run;
        emit detailChanged();
    });
    connect(&desk, &Desk::runFinished, this, &HistoryPresenter::ask);
    connect(&desk, &Desk::exported, this,
            [this](const QString &file) { announce(tr("Written to %1").arg(file)); });
    connect(&desk, &Desk::failed, this, [this] { announce({}); });
    connect(&company, &CompanyPresenter::companyChanged, this, [this] {
        m_chosen = 0;
        m_notice.clear();
        m_runs.clear();
        m_isKnown = false;
        layOut();
        emit changed();
        emit detailChanged();
        ask();
    });
}

void HistoryPresenter::ask()
{
    if (m_company.hasCompany())
        m_desk.requestRuns();
}

void HistoryPresenter::layOut()
{
    std::vector<TableModel::Row> rows;
    for (const RunRow &run : m_runs) {
        const Summary summary = summaryOf(run);
        const Verdict verdict = verdictOf(run);
        const QString duration =
            run.endedAt.isValid() ? Format{}.seconds(run.startedAt.msecsTo(run.endedAt)) : u"–"_s;
        rows.push_back({{.text = QString::number(run.id).rightJustified(4, u'0')},
                        {.text = Format::dateTime(run.startedAt)},
                        {.text = duration, .tone = Tone::Quiet},
                        {.text = run.who.section(u" @ "_s, 0, 0), .tone = Tone::Quiet, .tip = run.who},
                        {.text = Format{}.countOrDash(summary.effects)},
                        {.text = Format{}.countOrDash(summary.errors),
                         .tone = summary.errors > 0 ? Tone::Err : Tone::Neutral,
                         .isStrong = summary.errors > 0},
                        {.text = Format{}.digitsOrDash({summary.amount, {}})},
                        {.text = Format{}.digits({summary.difference, {}})},
                        {.text = verdict.word, .tone = verdict.tone, .icon = verdict.icon}});
    }
    m_runsModel.show({{tr("No.")},
                      {tr("Began")},
                      {tr("Duration"), true},
                      {tr("Started by")},
                      {tr("Posted"), true},
                      {tr("Errors"), true},
                      {tr("Amount ($)"), true},
                      {tr("Difference ($)"), true},
                      {tr("Result")}},
                     std::move(rows));
    std::vector<TableModel::Row> days;
    for (const Bar &bar : bars()) {
        days.push_back(
            {{.text = Format::date(bar.day)},
             {.text = Format{}.count(bar.transferred)},
             {.text = Format{}.countOrDash(bar.errors), .tone = bar.errors > 0 ? Tone::Err : Tone::Neutral}});
    }
    m_daysModel.show({{tr("Day")}, {tr("Posted"), true}, {tr("Errors"), true}}, std::move(days));
}

std::vector<HistoryPresenter::Bar> HistoryPresenter::bars() const
{
    std::map<QDate, Bar> byDay;
    for (const RunRow &run : m_runs) {
        const Summary summary = summaryOf(run);
        Bar &bar = byDay[run.startedAt.toLocalTime().date()];
        bar.transferred += summary.effects;
        bar.errors += summary.errors;
    }
    std::vector<Bar> bars;
    if (byDay.empty())
        return bars;
    const QDate last = byDay.rbegin()->first;
    const QDate first = std::max(byDay.begin()->first, last.addDays(1 - ShownDays));
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        Bar bar = byDay[day];
        bar.day = day;
        bars.push_back(bar);
    }
    return bars;
}

QString HistoryPresenter::subtitle() const
{
    if (m_runs.empty())
        return {};
    return tr("%Ln run(s) since %1", nullptr, static_cast<int>(m_runs.size()))
        .arg(Format::date(m_runs.back().startedAt.toLocalTime().date()));
}

QString HistoryPresenter::foot() const
{
    return m_isKnown ? tr("%Ln run(s)", nullptr, static_cast<int>(m_runs.size())) : tr("Reading…");
}

void HistoryPresenter::choose(int row)
{
    if (row < 0 || row >= static_cast<int>(m_runs.size()))
        return;
    m_detail = m_runs[static_cast<size_t>(row)];
    m_chosen = m_detail.id;
    emit detailChanged();
    m_desk.requestRun(m_chosen);
}

HistoryPresenter::Detail HistoryPresenter::detail() const
{
    if (m_chosen == 0)
        return {};
    const Summary summary = summaryOf(m_detail);
    const Verdict verdict = verdictOf(m_detail);
    Detail detail{.isKnown = true,
                  .title = tr("Run No. %1").arg(QString::number(m_detail.id).rightJustified(4, u'0')),
                  .result = verdict.word,
                  .icon = verdict.icon,
                  .tone = verdict.tone};
    detail.lines = {{tr("Started"),
                     u"%1 %2"_s.arg(Format::date(m_detail.startedAt.toLocalTime().date()),
                                    Format::time(m_detail.startedAt))},
                    {tr("Ended"), m_detail.endedAt.isValid() ? Format::time(m_detail.endedAt) : u"–"_s},
                    {tr("By"), m_detail.who},
                    {tr("Posted"), Format{}.count(summary.effects)},
                    {tr("Errors"), Format{}.count(summary.errors)},
                    {tr("Amount"), Format{}.amount({summary.amount, {}})},
                    {tr("Difference"), Format{}.amount({summary.difference, {}})}};
    for (const Json &row : m_detail.summary[u"totals"].items()) {
        const auto kind = domain::recordKindFromKey(row[u"kind"].toString());
        if (!kind)
            continue;
        detail.lines.emplace_back(u"%1 · %2"_s.arg(kindsWord(*kind), row[u"day"].toString()),
                                  Format{}.amount(signedAmount(*kind, {minorOf(row[u"ledger"]), {}})));
    }
    return detail;
}

void HistoryPresenter::announce(const QString &text)
{
    m_notice = text;
    emit changed();
}

void HistoryPresenter::exportCertificate(const Destination &destination)
{
    if (m_chosen == 0)
        return;
    announce(tr("Writing %1…").arg(destination.file));
    m_desk.exportCertificate(m_chosen, destination);
}

void HistoryPresenter::exportPeriod(PeriodPaper paper, const QDate &from, const QDate &to,
                                    const Destination &destination)
{
    if (paper == PeriodPaper::Certificate) {
        announce(tr("Comparing both systems from %1 to %2…").arg(Format::date(from), Format::date(to)));
        m_desk.exportPeriodCertificate(from, to, destination);
        return;
    }
    announce(tr("Writing %1…").arg(destination.file));
    m_desk.exportList(paper, from, to, destination);
}

std::vector<HistoryPresenter::Period> HistoryPresenter::periods(int firstMonth) const
{
    constexpr int MostYears = 8;
    const QDate today = m_company.today();
    const QDate month{today.year(), today.month(), 1};
    std::vector<Period> periods{
        {tr("This month (%1)").arg(month.toString(u"yyyy-MM"_s)), month, month.addMonths(1).addDays(-1)},
        {tr("Last month (%1)").arg(month.addMonths(-1).toString(u"yyyy-MM"_s)), month.addMonths(-1),
         month.addDays(-1)}};
    const QDate first = m_runs.empty() ? today : m_runs.back().startedAt.toLocalTime().date();
    QDate from{today.month() < firstMonth ? today.year() - 1 : today.year(), firstMonth, 1};
    for (int years = 0; years < MostYears; ++years) {
        const QDate to = from.addYears(1).addDays(-1);
        if (years > 1 && to < first) // last year's documents may have been posted this year
            break;
        periods.push_back({tr("Fiscal year %1").arg(periodWords(from, to)), from, to});
        from = from.addYears(-1);
    }
    return periods;
}

void HistoryPresenter::retranslate()
{
    layOut();
    emit changed();
    emit detailChanged();
}

} // namespace passerelle::presentation
