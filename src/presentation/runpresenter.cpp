// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/runpresenter.h"

#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/words.h"

#include <algorithm>
#include <array>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::StepName;
using runner::RunReport;
using runner::RunResult;
using runner::StepProgress;

RunPresenter::RunPresenter(Desk &desk, const CompanyPresenter &company, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_company(company)
    , m_clock(clock)
{
    connect(&desk, &Desk::runStarted, this, &RunPresenter::begin);
    connect(&desk, &Desk::stepsChanged, this, [this](const std::vector<StepProgress> &steps) {
        m_steps = steps;
        emit paceChanged();
    });
    connect(&desk, &Desk::operationsHappened, &m_operations, &OperationListModel::append);
    connect(&m_operations, &OperationListModel::grown, this, &RunPresenter::paceChanged);
    connect(
        &desk, &Desk::paceChanged, this,
        [this](int requests, int throttled, const QString &limit, int percent, const QDateTime &pausedUntil) {
            m_requests = requests;
            m_throttled = throttled;
            m_limit = limit;
            m_limitPercent = percent;
            m_pausedUntil = pausedUntil;
            emit paceChanged();
        });
    connect(&desk, &Desk::runFinished, this, &RunPresenter::showReport);
    connect(&m_planModel, &PlanModel::choiceChanged, this, &RunPresenter::layOutPlanTables);
    connect(&desk, &Desk::failed, this, [this](const QString &question) {
        if ((question == "start"_L1 || question == "run"_L1) && m_phase != Phase::Finished)
            leave();
    });
    connect(&company, &CompanyPresenter::companyChanged, this, &RunPresenter::leave);
    connect(&company, &CompanyPresenter::changed, this, [this] {
        if (m_phase == Phase::Before)
            emit changed();
    });
}

void RunPresenter::begin(bool isDryRun)
{
    m_phase = isDryRun ? Phase::Reading : Phase::Running;
    m_report = {};
    m_steps.clear();
    m_startedAt = m_clock.now();
    m_requests = m_throttled = m_limitPercent = 0;
    m_limit.clear();
    m_pausedUntil = {};
    m_operations.clear();
    m_operations.setLedgerName(m_company.ledgerName());
    emit changed();
}

void RunPresenter::showReport(const RunReport &report)
{
    m_operations.flush();
    m_report = report;
    m_steps = report.steps;
    m_phase = report.isDryRun ? Phase::Preview : Phase::Finished;
    if (report.isDryRun)
        m_planModel.show(report);
    layOutTotals();
    emit changed();
}

void RunPresenter::leave()
{
    m_phase = Phase::Before;
    emit changed();
}

void RunPresenter::retranslate()
{
    m_operations.retranslate();
    m_planModel.retranslate();
    showPlanRow({});
    layOutPlanTables();
    layOutTotals();
    emit changed();
}

QString RunPresenter::title() const
{
    switch (m_phase) {
    case Phase::Before:
        return tr("Run");
    case Phase::Reading:
        return tr("Reading for the preview");
    case Phase::Preview:
        return tr("Preview of the run");
    case Phase::Running:
        return tr("Run in progress");
    case Phase::Finished:
        if (m_report.hasFailure && m_report.failure.code != ErrorCode::Cancelled)
            return tr("Run interrupted");
        return m_report.result == RunResult::Stopped ? tr("Run stopped") : tr("Run finished");
    }
    Q_UNREACHABLE();
}

QString RunPresenter::subtitle() const
{
    switch (m_phase) {
    case Phase::Before:
        return {};
    case Phase::Reading:
    case Phase::Running:
        return tr("started at %1").arg(Format::time(m_startedAt));
    case Phase::Preview:
        return tr("nothing was sent");
    case Phase::Finished:
        return u"%1 %2"_s.arg(Format::date(m_report.endedAt.toLocalTime().date()),
                              Format::time(m_report.endedAt));
    }
    Q_UNREACHABLE();
}

namespace {

constexpr std::array AllSteps{StepName::Connect,        StepName::CreateCustomers, StepName::UpdateCustomers,
                              StepName::CreateInvoices, StepName::Payments,        StepName::JournalEntries};

void dress(RunPresenter::Step &step, const StepProgress &progress)
{
    step.duration =
        progress.isRunning || progress.isFinished ? Format{}.seconds(progress.milliseconds) : QString{};
    step.share = progress.total == 0
        ? 0
        : static_cast<int>(100LL * (progress.done + progress.failed) / progress.total);
    if (progress.isRunning) {
        step.isCurrent = true;
        step.icon = u"busy"_s;
        step.tone = Tone::Accent;
    } else if (progress.isFinished) {
        step.icon = progress.failed > 0 ? u"warning"_s : u"done"_s;
        step.tone = progress.failed > 0 ? Tone::Warn : Tone::Ok;
    }
}

} // namespace

std::vector<RunPresenter::Step> RunPresenter::steps() const
{
    std::vector<Step> steps;
    for (const StepName name : AllSteps) {
        Step step{.title = u"%1. %2"_s.arg(steps.size() + 1).arg(stepWord(name)), .icon = u"ring"_s};
        const auto found = std::find_if(m_steps.begin(), m_steps.end(), [name](const StepProgress &progress) {
            return progress.step == name;
        });
        if (found == m_steps.end()) {
            const bool isUsed =
                name != StepName::JournalEntries || !m_company.company().ledger.deferral.isOff();
            step.detail = isUsed ? tr("waiting") : tr("Turned off in Settings");
            step.icon = isUsed ? u"ring"_s : u"skip"_s;
        } else {
            dress(step, *found);
            step.detail = found->total == 0
                ? (found->isFinished ? tr("nothing to do") : tr("waiting"))
                : tr("%1 of %2")
                      .arg(Format{}.count(found->done + found->failed), Format{}.count(found->total));
            if (found->failed > 0)
                step.detail += u" · "_s + tr("%Ln error(s)", nullptr, found->failed);
            if (name == StepName::Connect)
                step.detail = tr("%1 and %2").arg(m_company.sourceName(), m_company.ledgerName());
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

int RunPresenter::doneCount() const
{
    int sum = 0;
    for (const StepProgress &step : m_steps)
        sum += step.step == StepName::Connect ? 0 : step.done + step.failed;
    return sum;
}

int RunPresenter::totalCount() const
{
    int sum = 0;
    for (const StepProgress &step : m_steps)
        sum += step.step == StepName::Connect ? 0 : step.total;
    return sum;
}

QString RunPresenter::operationsFoot() const
{
    return tr("The journal is written before each send · %Ln effect(s) done", nullptr, doneCount());
}

void RunPresenter::setTotalsByDay(bool isByDay)
{
    m_isByDay = isByDay;
    layOutTotals();
}

void RunPresenter::exportCertificate(const Destination &destination)
{
    m_desk.exportCertificate(m_report.run, destination);
}

} // namespace passerelle::presentation
