// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mappingpage.h"

#include "presentation/words.h"
#include "ui_mappingpage.h"
#include "widgets/testdialog.h"

#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::MappingPresenter;
using Kind = CellDelegate::Kind;

MappingPage::MappingPage(MappingPresenter &presenter, const presentation::CompanyPresenter &company,
                         QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_company(company)
    , m_ui(std::make_unique<Ui::MappingPage>())
{
    m_ui->setupUi(this);
    for (const domain::MappingKind kind : domain::AllMappingKinds)
        m_ui->kindTabs->addTab(presentation::mappingTabWord(kind));
    m_ui->mappingTable->setModel(&presenter.rows());
    m_ui->mappingTable->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_ui->kindTabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_ui->mappingTable->clearSelection();
        m_ui->mappingTable->setCurrentIndex({});
        m_presenter.setKind(domain::AllMappingKinds.at(static_cast<size_t>(tab)));
    });
    connect(m_ui->mappingTable, &Table::currentRowChanged, this, &MappingPage::showChoice);
    connect(m_ui->mappingTable, &Table::opened, this, &MappingPage::openList);
    connect(m_ui->targetCombo, &QComboBox::activated, this, [this](int at) {
        if (at > 0)
            m_presenter.choose(m_ui->mappingTable->currentRow(), m_choices.at(static_cast<size_t>(at) - 1));
    });
    connect(m_ui->acceptButton, &QPushButton::clicked, this, &MappingPage::acceptCurrent);
    connect(m_ui->acceptAllButton, &QPushButton::clicked, &presenter, &MappingPresenter::acceptAll);
    connect(m_ui->readButton, &QPushButton::clicked, &presenter, &MappingPresenter::ask);
    connect(m_ui->undoButton, &QPushButton::clicked, this, &MappingPage::undo);
    connect(m_ui->testButton, &QPushButton::clicked, this,
            [this] { (new TestDialog{m_presenter.test(), this})->open(); });
    connect(m_ui->alikeBanner, &Banner::acted, &presenter, &MappingPresenter::retryAlike);
    connect(&presenter, &MappingPresenter::changed, this, &MappingPage::showState);
    showState();
}

MappingPage::~MappingPage() = default;

void MappingPage::showState()
{
    for (size_t at = 0; at < domain::AllMappingKinds.size(); ++at) {
        const int open = m_presenter.unmappedOf(domain::AllMappingKinds[at]);
        const QString word = presentation::mappingTabWord(domain::AllMappingKinds[at]);
        m_ui->kindTabs->setTabVisible(static_cast<int>(at), m_presenter.isUsed(domain::AllMappingKinds[at]));
        m_ui->kindTabs->setTabText(static_cast<int>(at), open == 0 ? word : u"%1 (%2)"_s.arg(word).arg(open));
    }
    m_ui->subtitleLabel->setText(m_presenter.isLoading() ? tr("reading…") : QString{});
    m_ui->readButton->setEnabled(!m_presenter.isLoading());
    m_ui->undoButton->setVisible(m_presenter.canUndo());
    const int proposed = m_presenter.proposedCount();
    m_ui->acceptAllButton->setText(proposed == 0 ? tr("Accept &all suggestions")
                                                 : tr("Accept &all suggestions (%1)").arg(proposed));
    m_ui->acceptAllButton->setEnabled(proposed > 0);
    m_ui->acceptAllButton->setToolTip(proposed > 0 ? tr("Accepts every suggestion of every kind")
                                                   : tr("There is no suggestion left"));
    if (m_presenter.fact().isEmpty() || m_company.hasFailure())
        m_ui->openBanner->hide();
    else
        m_ui->openBanner->show(presentation::Tone::Warn, u"warning"_s, m_presenter.fact(),
                               m_presenter.explanation(), {});
    if (m_presenter.alikeFact().isEmpty())
        m_ui->alikeBanner->hide();
    else
        m_ui->alikeBanner->show(presentation::Tone::Accent, u"bolt"_s, m_presenter.alikeFact(),
                                tr("they may go now"), tr("&Transfer them again"));
    m_ui->mappingTable->setLook(
        {{Kind::Text, 0}, {Kind::Text, 320}, {Kind::Amount, 90}, {Kind::Marked, 130}});
    m_ui->mappingTable->setColumnWidth(MappingPresenter::Ledger,
                                       std::max(200, m_ui->mappingTable->width() * 2 / 5));
    m_ui->emptyState->show(u"mapping"_s, tr("Nothing to map here"),
                           tr("No document to transfer uses anything of this kind."), {});
    m_ui->tableStack->setCurrentIndex(m_presenter.isEmpty() ? 1 : 0);
    m_ui->footLabel->setText(m_presenter.foot());
    showKind();
    if (const int wanted = m_presenter.takeWanted(); wanted >= 0)
        m_ui->mappingTable->chooseRow(wanted);
    else if (m_ui->mappingTable->currentRow() < 0 && m_presenter.rows().rowCount() > 0)
        m_ui->mappingTable->chooseRow(0);
    showChoice();
}

/// The presenter may have turned to another kind: what an error is about.
void MappingPage::showKind()
{
    const auto &kinds = domain::AllMappingKinds;
    const auto at = std::find(kinds.begin(), kinds.end(), m_presenter.kind()) - kinds.begin();
    const QSignalBlocker quiet{m_ui->kindTabs};
    m_ui->kindTabs->setCurrentIndex(static_cast<int>(at));
}

void MappingPage::showChoice()
{
    const int row = m_ui->mappingTable->currentRow();
    m_ui->choiceStrip->setVisible(row >= 0 && row < m_presenter.rows().rowCount());
    m_ui->choiceLabel->setText(m_presenter.sourceNameOf(row).replace(u'&', u"&&"_s) + u" →"_s);
    m_choices = m_presenter.choices();
    const QSignalBlocker quiet{m_ui->targetCombo};
    m_ui->targetCombo->clear();
    m_ui->targetCombo->addItem(tr("Choose…"));
    for (const auto &choice : m_choices) {
        m_ui->targetCombo->addItem(choice.name);
        if (choice.id == m_presenter.targetOf(row))
            m_ui->targetCombo->setCurrentIndex(m_ui->targetCombo->count() - 1);
    }
    m_ui->acceptButton->setEnabled(m_presenter.canAccept(row));
    m_ui->acceptButton->setVisible(m_presenter.canAccept(row));
}

void MappingPage::acceptCurrent()
{
    const int row = m_ui->mappingTable->currentRow();
    m_presenter.accept(row);
}

void MappingPage::openList()
{
    m_ui->targetCombo->setFocus(Qt::ShortcutFocusReason);
    m_ui->targetCombo->showPopup();
}

void MappingPage::undo()
{
    m_presenter.undo();
}

void MappingPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    showState();
}

} // namespace passerelle::widgets
