// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard's selection, and what a person does with it.
#include "presentation/words.h"
#include "ui_dashboardpage.h"
#include "widgets/dashboardpage.h"
#include "widgets/filedialogs.h"
#include "widgets/icons.h"
#include "widgets/referencedialog.h"
#include "widgets/theme.h"

#include <QAction>
#include <QMenu>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::DashboardPresenter;
using presentation::RecordListModel;

namespace {

constexpr int MostReferences = 50; // entered in one dialog

} // namespace

void DashboardPage::keepSelection()
{
    m_selected.clear();
    const RecordListModel &model = m_presenter.model();
    if (m_ui->recordTable->selectedCount() <= DashboardPresenter::MostSummed) {
        for (const int row : selectedRecords())
            m_selected.insert(model.idOf(row));
    }
    const auto *record = model.record(m_ui->recordTable->currentRow());
    m_current = record ? std::optional{record->record} : m_current;
}

void DashboardPage::restoreSelection()
{
    RecordListModel &model = m_presenter.model();
    const QList<int> rows = m_selected.size() > 1 ? model.rowsOf(m_selected) : QList<int>{};
    const int row = m_current ? model.rowOf(*m_current) : -1;
    if (!rows.isEmpty())
        m_ui->recordTable->chooseRows(rows);
    else if (row >= 0)
        m_ui->recordTable->chooseRow(row);
    showFoot();
}

QList<int> DashboardPage::selectedRecords() const
{
    QList<int> rows;
    if (m_ui->recordTable->selectedCount() > DashboardPresenter::MostSummed)
        return m_ui->recordTable->selectedRows();
    for (const int row : m_ui->recordTable->selectedRows()) {
        if (!m_presenter.model().isHead(row))
            rows.push_back(row);
    }
    return rows;
}

void DashboardPage::fillStatusMenu()
{
    m_statusMenu->clear();
    const QList<int> rows = selectedRecords();
    for (const domain::SyncStatus status : m_presenter.offeredStatuses()) {
        const QColor ink = Theme::of(this).ink(presentation::toneOf(status));
        QAction *action = m_statusMenu->addAction(menuIcon(presentation::iconOf(status), ink),
                                                  presentation::statusWord(status));
        connect(action, &QAction::triggered, this,
                [this, rows, status] { m_presenter.changeStatus(rows, status); });
    }
    m_statusMenu->addSeparator();
    const QColor ink = Theme::of(this).text2;
    QAction *byHand =
        m_statusMenu->addAction(menuIcon(u"link"_s, ink), tr("Transferred by hand: enter a reference…"));
    byHand->setEnabled(!rows.isEmpty() && rows.size() <= MostReferences);
    connect(byHand, &QAction::triggered, this, &DashboardPage::enterReference);
    QAction *undone = m_statusMenu->addAction(menuIcon(u"undo"_s, ink), tr("Undo the last change"));
    undone->setShortcut(QKeySequence::Undo);
    undone->setEnabled(m_presenter.canUndo());
    connect(undone, &QAction::triggered, this, &DashboardPage::undo);
}

void DashboardPage::openStatusMenu()
{
    if (m_ui->recordTable->selectedCount() == 0)
        return;
    fillStatusMenu();
    m_statusMenu->popup(m_ui->statusButton->mapToGlobal(QPoint{0, m_ui->statusButton->height() + 2}));
}

void DashboardPage::act(presentation::FixAction action)
{
    using presentation::FixAction;
    const auto fix = m_presenter.detail().fix;
    if (!fix)
        return;
    switch (action) {
    case FixAction::Retry:
        return m_presenter.retry();
    case FixAction::RetryAlike:
        return m_presenter.retryAlike();
    case FixAction::OpenMapping:
        emit mappingWanted(fix->mappingKind.value_or(domain::MappingKind::Product), fix->subject);
        return;
    case FixAction::VerifyAccount:
        emit accountsWanted(fix->subject);
        return;
    case FixAction::ShowRecord:
        return m_presenter.find(fix->subject);
    case FixAction::EnterReference:
        return enterReferenceOfPanel();
    case FixAction::OpenSettings:
        emit settingsWanted();
        return;
    case FixAction::Authorize:
        emit authorizationWanted();
        return;
    case FixAction::CheckOutcome:
        return m_presenter.check();
    case FixAction::PostAgain:
        return confirmPostingAgain();
    case FixAction::LeaveChange:
        return m_presenter.leaveChange();
    case FixAction::None:
        return;
    }
}

void DashboardPage::confirmPostingAgain()
{
    const QString ledger = m_company.ledgerName();
    askToConfirm(
        this, tr("Cancel this invoice in %1?").arg(ledger),
        tr("%1 takes it back: this can't be undone here. The next run posts the invoice again as it is "
           "now, under another number if the first one stays in use. Nothing is cancelled if a payment "
           "or a credit is on it.")
            .arg(ledger),
        tr("Cancel the invoice"), [this] { m_presenter.postAgain(); });
}

void DashboardPage::askAboutFormer()
{
    askBetween(this, tr("Transfer these records again?"), m_presenter.formerConsequence(),
               {{tr("Set them back"), [this] { m_presenter.setBackFormer(); }},
                {tr("Leave them"), [this] { m_presenter.leaveFormer(); }}});
}

void DashboardPage::enterReferenceOfPanel()
{
    auto *dialog = new ReferenceDialog{{m_presenter.detail().title}, this};
    connect(dialog, &ReferenceDialog::entered, this,
            [this](const QStringList &references) { m_presenter.setReference(references.value(0)); });
    dialog->open();
}

void DashboardPage::open(const domain::RecordRef &record, const QString &number)
{
    m_current = record;
    m_presenter.open(record, number);
}

void DashboardPage::enterReference()
{
    QList<int> rows;
    QStringList titles;
    for (const int row : selectedRecords()) {
        if (const auto *record = m_presenter.model().record(row)) {
            rows.push_back(row);
            titles += presentation::recordTitle(record->record.kind, record->number);
        }
    }
    if (rows.isEmpty())
        return;
    auto *dialog = new ReferenceDialog{titles, this};
    connect(dialog, &ReferenceDialog::entered, this, [this, rows](const QStringList &references) {
        QList<std::pair<int, QString>> entered;
        for (qsizetype at = 0; at < rows.size(); ++at)
            entered.emplace_back(rows[at], references.value(at));
        m_presenter.setReferences(entered);
    });
    dialog->open();
}

} // namespace passerelle::widgets
