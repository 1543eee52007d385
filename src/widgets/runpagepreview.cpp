// SPDX-License-Identifier: GPL-3.0-or-later
// The run page's preview: the plan, its ticks, the row at hand and the totals.
#include "presentation/words.h"
#include "ui_runpage.h"
#include "widgets/paint.h"
#include "widgets/runpage.h"
#include "widgets/spoken.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::PlanModel;
using presentation::RunPresenter;
using Kind = CellDelegate::Kind;

namespace {

constexpr int RowHeight = 32;
constexpr int MostDetails = 9;

} // namespace

void RunPage::setUpPlan()
{
    QTreeView *tree = m_ui->planTree;
    tree->setModel(&m_presenter.plan());
    tree->setFrameShape(QFrame::NoFrame);
    tree->setProperty("hasChecks", true);
    tree->setIndentation(0);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setItemsExpandable(false);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->installEventFilter(this);
    const Kind kinds[]{Kind::Icon, Kind::Tabular, Kind::Text, Kind::Text, Kind::Amount};
    const int widths[]{76, 84, 168, 0, 104};
    QHeaderView *head = tree->header();
    head->setStretchLastSection(false);
    head->setMinimumSectionSize(24);
    for (int column = 0; column < PlanModel::ColumnCount; ++column) {
        tree->setItemDelegateForColumn(column, new CellDelegate{kinds[column], tree});
        head->setSectionResizeMode(column,
                                   widths[column] == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (widths[column] > 0)
            head->resizeSection(column, scaled(widths[column]));
    }
    m_ui->planDetailTable->setModel(&m_presenter.planDetail());
    m_ui->planTotalsTable->setModel(&m_presenter.planTotals());
    for (Table *table : {m_ui->planDetailTable, m_ui->planTotalsTable}) {
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->horizontalHeader()->hide();
    }
    m_ui->planSplitter->setStretchFactor(0, 1);
    m_ui->planSplitter->setStretchFactor(1, 0);
    m_ui->planSplitter->setSizes({10'000, 300});
    connectPlan();
}

void RunPage::connectPlan()
{
    PlanModel &plan = m_presenter.plan();
    connect(&plan, &PlanModel::laidOut, this, &RunPage::openGroups);
    connect(&m_presenter, &RunPresenter::planChanged, this, &RunPage::showPlan);
    connect(m_ui->planTree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RunPage::showPlanRow);
    connect(m_ui->planTree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { followSelection(*m_ui->planTree); });
    connect(m_ui->planSearch, &QLineEdit::textChanged, &plan, &PlanModel::setSearch);
    connect(m_ui->planKindCombo, &QComboBox::currentIndexChanged, this, [this, &plan](int index) {
        const QVariant kind = m_ui->planKindCombo->itemData(index);
        plan.setOnlyKind(kind.isValid() ? std::optional{static_cast<domain::RecordKind>(kind.toInt())}
                                        : std::nullopt);
    });
    connect(m_ui->tickAllButton, &QPushButton::clicked, this, [this, &plan] {
        if (static_cast<int>(plan.chosen().size()) == plan.openCount())
            plan.choose({});
        else
            plan.chooseAll();
    });
    connect(m_ui->pilotButton, &QPushButton::clicked, &m_presenter, &RunPresenter::choosePilot);
    connect(m_ui->approveButton, &QPushButton::clicked, &m_presenter, &RunPresenter::approve);
}

void RunPage::openGroups()
{
    m_ui->planTree->expandAll();
    const PlanModel &plan = m_presenter.plan();
    for (int group = 0; group < plan.rowCount(); ++group)
        m_ui->planTree->setFirstColumnSpanned(group, {}, true);
    showPlanRow();
}

void RunPage::showKinds()
{
    const QSignalBlocker quiet{m_ui->planKindCombo};
    const int chosen = std::max(0, m_ui->planKindCombo->currentIndex());
    m_ui->planKindCombo->clear();
    m_ui->planKindCombo->addItem(tr("All kinds"));
    for (const domain::RecordKind kind : domain::AllRecordKinds) {
        if (kind != domain::RecordKind::Deposit && kind != domain::RecordKind::Expense)
            m_ui->planKindCombo->addItem(presentation::kindsWord(kind), static_cast<int>(kind));
    }
    m_ui->planKindCombo->setCurrentIndex(chosen);
}

void RunPage::showPreview()
{
    showKinds();
    openGroups();
    showPlan();
}

void RunPage::showPlanRow()
{
    m_presenter.showPlanRow(m_ui->planTree->currentIndex());
}

void RunPage::showPlan()
{
    const PlanModel &plan = m_presenter.plan();
    m_ui->approveButton->setText(m_presenter.approveText());
    m_ui->approveButton->setEnabled(m_presenter.canApprove());
    m_ui->pilotButton->setEnabled(m_presenter.canTry());
    m_ui->tickAllButton->setEnabled(plan.openCount() > 0);
    m_ui->tickAllButton->setText(
        static_cast<int>(plan.chosen().size()) == plan.openCount() ? tr("Tick &none") : tr("Tick a&ll"));
    m_ui->previewFootLabel->setText(plan.shownCount() == 0 ? tr("Nothing in the plan matches")
                                                           : m_presenter.planFoot());
    const QString title = m_presenter.planDetailTitle();
    const QString explanation = m_presenter.planExplanation();
    const int details = m_presenter.planDetail().rowCount();
    m_ui->planDetailTitle->setText(title);
    m_ui->planDetailTitle->setVisible(!title.isEmpty());
    m_ui->planExplanation->setText(explanation);
    m_ui->planExplanation->setVisible(!explanation.isEmpty());
    m_ui->planDetailTable->setVisible(details > 0);
    m_ui->planDetailTable->setLook({{Kind::Text, 0}, {Kind::Amount, 120}});
    m_ui->planDetailTable->setFixedHeight(scaled(RowHeight) * std::min(details, MostDetails) + 1);
    m_ui->planTotalsTable->setLook({{Kind::Text, 0}, {Kind::Amount, 88}});
    m_ui->planTotalsTable->fitColumns();
}

bool RunPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_ui->planTree || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
        m_presenter.plan().toggle(m_ui->planTree->currentIndex());
        return true;
    }
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
        m_presenter.approve();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace passerelle::widgets
