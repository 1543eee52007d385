// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runpage.h"

#include "presentation/format.h"
#include "presentation/words.h"
#include "ui_runpage.h"
#include "widgets/filedialogs.h"
#include "widgets/paint.h"
#include "widgets/spoken.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::PaperFormat;
using presentation::RunPresenter;
using presentation::Tone;
using Kind = CellDelegate::Kind;

namespace {

constexpr int RowHeight = 32;
constexpr int MostTotals = 8;
constexpr int StepsWidth = 300;

int heightOf(int rows)
{
    return scaled(RowHeight) * (rows + 1) + 1;
}

} // namespace

RunPage::RunPage(RunPresenter &presenter, presentation::CompanyPresenter &company, presentation::Desk &desk,
                 QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_company(company)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::RunPage>())
{
    m_ui->setupUi(this);
    setUpTables();
    connectButtons();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &RunPage::showPace);
    connect(&presenter, &RunPresenter::changed, this, &RunPage::showPhase);
    connect(&presenter, &RunPresenter::paceChanged, this, &RunPage::showPace);
    connect(&company, &presentation::CompanyPresenter::changed, this, [this] {
        m_ui->previewButton->setEnabled(m_company.canStart());
        showPlan();
        m_ui->previewButton->setToolTip(
            m_company.canStart() ? tr("Shows what Start would do; nothing is sent") : m_company.startHint());
    });
    showPhase();
}

RunPage::~RunPage() = default;

void RunPage::setUpTables()
{
    m_ui->operationTable->setModel(&m_presenter.operations());
    m_ui->operationTable->setLook({{Kind::Tabular, 76},
                                   {Kind::Icon, 32},
                                   {Kind::Tabular, 76},
                                   {Kind::Text, 0},
                                   {Kind::Amount, 92},
                                   {Kind::Marked, 244},
                                   {Kind::Tabular, 58}});
    m_ui->operationTable->setGivingWay({0, 6}, 96); // the time, then the reference
    m_ui->stepsCard->setMinimumWidth(scaled(StepsWidth));
    m_ui->totalsTable->setModel(&m_presenter.totals());
    m_ui->totalsTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->issueTable->setModel(&m_issues);
    m_ui->issueTable->setRowLines(2);
    setUpPlan();
    connect(m_ui->operationTable->verticalScrollBar(), &QScrollBar::sliderMoved, this, [this](int value) {
        m_isFollowing = value == m_ui->operationTable->verticalScrollBar()->maximum();
        m_ui->followLabel->setVisible(m_isFollowing);
    });
    connect(m_ui->operationTable->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &RunPage::followLatest);
    m_ui->runSplitter->setStretchFactor(0, 0);
    m_ui->runSplitter->setStretchFactor(1, 1);
    m_ui->runSplitter->setSizes({288, 10'000});
}

void RunPage::connectButtons()
{
    connect(m_ui->previewButton, &QPushButton::clicked, this, [this] { m_company.preview(); });
    connect(m_ui->leaveButton, &QPushButton::clicked, this, [this] { m_presenter.leave(); });
    connect(m_ui->dashboardButton, &QPushButton::clicked, this, [this] {
        m_presenter.leave();
        emit dashboardWanted();
    });
    connect(m_ui->fixIssueButton, &QPushButton::clicked, this,
            [this] { showIssue(m_ui->issueTable->currentRow()); });
    connect(m_ui->issueTable, &Table::opened, this, &RunPage::showIssue);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &RunPage::retryIssues);
    connect(m_ui->takeOverButton, &QPushButton::clicked, this, [this] { m_company.takeOver(); });
    connect(m_ui->certificateButton, &QPushButton::clicked, this, &RunPage::exportCertificate);
    connect(m_ui->beforeState, &EmptyState::acted, this, [this] { m_company.preview(); });
    connect(m_ui->errorsOnlyCheck, &QCheckBox::toggled, this,
            [this](bool isOn) { m_presenter.operations().setOnlyErrors(isOn); });
    connect(m_ui->byDayCheck, &QCheckBox::toggled, this, [this](bool isOn) {
        m_presenter.setTotalsByDay(isOn);
        showFinished();
    });
}

void RunPage::followLatest()
{
    if (m_isFollowing)
        m_ui->operationTable->scrollToBottom();
}

void RunPage::showPhase()
{
    using Phase = RunPresenter::Phase;
    const Phase phase = m_presenter.phase();
    m_ui->titleLabel->setText(m_presenter.title());
    m_ui->subtitleLabel->setText(m_presenter.subtitle());
    nameClearButton(*m_ui->planSearch, tr("Clear"));
    m_ui->previewButton->setVisible(phase == Phase::Before || phase == Phase::Preview);
    m_ui->previewButton->setEnabled(m_company.canStart());
    const bool isShown = phase == Phase::Preview;
    m_ui->previewButton->setText(isShown ? tr("Re&fresh") : tr("&Preview"));
    m_ui->previewButton->setProperty("iconName", isShown ? u"refresh"_s : u"review"_s);
    m_ui->leaveButton->setVisible(phase == Phase::Preview);
    m_ui->pilotButton->setVisible(phase == Phase::Preview);
    m_ui->approveButton->setVisible(phase == Phase::Preview);
    m_ui->dashboardButton->setVisible(phase == Phase::Finished);
    m_ui->beforeState->show(u"run"_s, m_presenter.beforeTitle(), m_presenter.beforeText(), {});
    QWidget *page = m_ui->beforePhase;
    if (phase == Phase::Running || phase == Phase::Reading)
        page = m_ui->runningPhase;
    else if (phase == Phase::Preview)
        page = m_ui->previewPhase;
    else if (phase == Phase::Finished)
        page = m_ui->finishedPhase;
    m_ui->phases->setCurrentWidget(page);
    if (page == m_ui->runningPhase && !m_tick.isActive()) {
        m_isFollowing = true;
        m_tick.start();
    } else if (page != m_ui->runningPhase) {
        m_tick.stop();
    }
    showPace();
    if (phase == Phase::Preview)
        showPreview();
    if (phase == Phase::Finished)
        showFinished();
}

void RunPage::showPace()
{
    m_ui->figures->show(m_presenter.figures());
    m_ui->figures->setVisible(!m_presenter.figures().empty());
    if (m_ui->phases->currentWidget() != m_ui->runningPhase)
        return;
    m_ui->stepList->show(m_presenter.steps());
    const auto &operations = m_presenter.operations();
    const auto pill = [](Pill *shown, Tone tone, const QString &icon, int count, const QString &meaning) {
        shown->show(tone, icon, count == 0 ? QString{} : presentation::Format{}.count(count));
        shown->setAccessibleName(u"%1 %2"_s.arg(presentation::Format{}.count(count), meaning));
        shown->setToolTip(meaning);
    };
    pill(m_ui->confirmedPill, Tone::Ok, u"done"_s, operations.confirmedCount(), tr("in the ledger"));
    pill(m_ui->unknownPill, Tone::Warn, u"unknown"_s, operations.unknownCount(), tr("being checked"));
    pill(m_ui->errorPill, Tone::Err, u"error"_s, operations.errorCount(), tr("errors"));
    m_ui->followLabel->setVisible(m_isFollowing);
    m_ui->operationsFootLabel->setText(m_presenter.operationsFoot());
}

void RunPage::showFinished()
{
    m_ui->verdictCard->setTint(m_presenter.verdictTone() == Tone::Ok        ? u"ok"_s
                                   : m_presenter.verdictTone() == Tone::Err ? u"err"_s
                                                                            : u"warn"_s);
    m_ui->verdictIcon->setTone(toneKey(static_cast<int>(m_presenter.verdictTone())));
    m_ui->verdictIcon->setIconName(m_presenter.verdictTone() == Tone::Ok        ? u"done"_s
                                       : m_presenter.verdictTone() == Tone::Err ? u"error"_s
                                                                                : u"warning"_s);
    m_ui->verdictLabel->setText(m_presenter.verdict());
    m_ui->verdictSentence->setText(m_presenter.verdictSentence());
    m_ui->takeOverButton->setVisible(m_presenter.wantsTakeOver());
    m_ui->certificateButton->setVisible(!m_presenter.wantsTakeOver());
    const int totals = m_presenter.totals().rowCount();
    m_ui->totalsCard->setVisible(totals > 0);
    m_ui->totalsTable->setLook({{Kind::Text, 0},
                                {Kind::Amount, 80},
                                {Kind::Amount, 116},
                                {Kind::Amount, 116},
                                {Kind::Amount, 116},
                                {Kind::Amount, 110}});
    m_ui->totalsTable->setMinimumHeight(heightOf(1));
    m_ui->totalsTable->setMaximumHeight(heightOf(std::min(totals, MostTotals)));
    showIssues();
    m_ui->sealLabel->setText(m_presenter.sealText());
    m_ui->sealIcon->setVisible(!m_presenter.sealText().isEmpty());
}

void RunPage::showIssues()
{
    std::vector<presentation::TableModel::Row> rows;
    for (const auto &issue : m_presenter.issues()) {
        const QString icon = issue.tone == Tone::Err ? u"error"_s : u"later"_s;
        const QString kind = presentation::kindWord(issue.record.kind);
        rows.push_back({{.tone = Tone::Quiet, .icon = issue.icon, .tip = kind},
                        {.text = issue.number},
                        {.text = issue.customer, .tip = issue.customer},
                        {.text = issue.amount},
                        {.text = issue.title, .tone = issue.tone, .icon = icon},
                        {.text = issue.sentence, .tone = Tone::Quiet, .tip = issue.sentence}});
    }
    const int count = static_cast<int>(rows.size());
    m_issues.show({{tr("Kind"), false, true},
                   {tr("Number")},
                   {tr("Customer")},
                   {tr("Amount"), true},
                   {tr("Cause")},
                   {tr("Explanation")}},
                  std::move(rows));
    m_ui->issueTable->setLook({{Kind::Icon, 34},
                               {Kind::Tabular, 84},
                               {Kind::Text, 170, false},
                               {Kind::Amount, 96},
                               {Kind::Marked, 180},
                               {Kind::Text, 0}});
    m_ui->issueTable->fitColumns();
    m_ui->issuesCard->setVisible(count > 0);
    m_ui->issuesTitle->setText(m_presenter.issuesTitle());
    const int row = m_ui->issueTable->verticalHeader()->defaultSectionSize();
    m_ui->issueTable->setMinimumHeight(heightOf(0) + std::min(count, 1) * row);
    m_ui->issueTable->setMaximumHeight(heightOf(0) + count * row);
}

void RunPage::showIssue(int row)
{
    const auto issues = m_presenter.issues();
    if (issues.empty())
        return;
    const auto &issue =
        issues.at(static_cast<size_t>(std::clamp(row, 0, static_cast<int>(issues.size()) - 1)));
    emit recordWanted(issue.record, issue.number);
}

void RunPage::retryIssues()
{
    const auto issues = m_presenter.issues();
    QList<int> rows = m_ui->issueTable->selectedRows();
    if (rows.isEmpty()) {
        for (int row = 0; row < static_cast<int>(issues.size()); ++row)
            rows.push_back(row);
    }
    std::vector<domain::RecordRef> records;
    for (const int row : rows)
        records.push_back(issues.at(static_cast<size_t>(row)).record);
    m_desk.changeStatus(records, domain::SyncStatus::ToTransfer);
}

void RunPage::exportCertificate()
{
    if (m_presenter.phase() != RunPresenter::Phase::Finished)
        return;
    askForFile(this, tr("Export the certificate"), tr("certificate-%1").arg(m_presenter.run()),
               {PaperFormat::Pdf, PaperFormat::Csv},
               [this](const presentation::Destination &chosen) { m_presenter.exportCertificate(chosen); });
}

void RunPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    showPhase();
}

} // namespace passerelle::widgets
