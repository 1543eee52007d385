// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboardpage.h"

#include "presentation/words.h"
#include "ui_dashboardpage.h"
#include "widgets/datemenu.h"
#include "widgets/filedialogs.h"
#include "widgets/icons.h"
#include "widgets/paint.h"
#include "widgets/recordcolumns.h"
#include "widgets/spoken.h"
#include "widgets/statuscard.h"
#include "widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::DashboardPresenter;
using presentation::RecordListModel;

namespace {

constexpr int SearchDelay = 200; // milliseconds after the last letter
constexpr int NarrowPage = 900;

} // namespace

DashboardPage::DashboardPage(DashboardPresenter &presenter, const presentation::CompanyPresenter &company,
                             presentation::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_company(company)
    , m_settings(settings)
    , m_ui(std::make_unique<Ui::DashboardPage>())
{
    m_ui->setupUi(this);
    auto *grid = new QGridLayout{m_ui->cardArea};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(10);
    for (const auto &card : m_presenter.cards()) {
        auto *button = new StatusCard{m_ui->cardArea};
        button->setObjectName(u"card-"_s + domain::syncStatusKey(card.status));
        connect(button, &StatusCard::toggled, this,
                [this, status = card.status] { m_presenter.toggleStatus(status); });
        m_cards.push_back(button);
    }
    placeCards();
    setUpTable();
    connectTable();
    setUpFilters();
    setUpDetail();
    connect(&presenter, &DashboardPresenter::changed, this, &DashboardPage::showState);
    connect(&presenter, &DashboardPresenter::changeAnnounced, this, &DashboardPage::showFoot);
    connect(&presenter, &DashboardPresenter::detailChanged, this, &DashboardPage::showDetail);
    connect(&company, &presentation::CompanyPresenter::companyChanged, this, &DashboardPage::restoreSplitter);
    restoreSplitter();
    showState();
    showDetail();
}

DashboardPage::~DashboardPage() = default;

void DashboardPage::setUpTable()
{
    using Kind = CellDelegate::Kind;
    m_ui->recordTable->setModel(&m_presenter.model());
    m_ui->recordTable->setLook({{Kind::Icon, 36},
                                {Kind::Tabular, 60},
                                {Kind::Text, 0},
                                {Kind::Tabular, 90},
                                {Kind::Amount, 80},
                                {Kind::Pill, 120},
                                {Kind::Tabular, 50},
                                {Kind::Text, 118, false}});
    QHeaderView *head = m_ui->recordTable->horizontalHeader();
    head->setSectionsClickable(true);
    head->setSortIndicatorShown(true);
    head->setSortIndicator(RecordListModel::Date, Qt::DescendingOrder);
    connect(head, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        m_presenter.sort(static_cast<RecordListModel::ColumnName>(column), order);
    });
}

void DashboardPage::connectTable()
{
    RecordListModel *model = &m_presenter.model();
    connect(model, &RecordListModel::modelAboutToBeReset, this, &DashboardPage::keepSelection);
    connect(model, &RecordListModel::modelReset, this, &DashboardPage::restoreSelection);
    connect(model, &RecordListModel::rowsInserted, this, &DashboardPage::showFoot);
    connect(model, &RecordListModel::dataChanged, this, [this] {
        // Rows that scroll by move no column to and fro; longer words, as after a run, still get their place.
        m_columns->fit(std::exchange(m_wasEmpty, false) ? Table::Fit::Anew : Table::Fit::GrowOnly);
        showFoot();
    });
    connect(m_ui->recordTable, &Table::currentRowChanged, this, [this](int row) { m_presenter.choose(row); });
    connect(m_ui->recordTable, &Table::opened, this, [this](int row) { m_presenter.choose(row); });
    connect(m_ui->recordTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DashboardPage::showFoot);
    // A window that closes lays itself out once more when the presenter is gone already.
    const QScrollBar *bar = m_ui->recordTable->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, &m_presenter, [this] { showFoot(); });
    connect(bar, &QScrollBar::rangeChanged, &m_presenter, [this] { showFoot(); });
    connect(m_ui->emptyState, &EmptyState::acted, this, [this] { m_presenter.actOnEmpty(); });
    connect(m_ui->undoButton, &QPushButton::clicked, this, &DashboardPage::undo);
}

void DashboardPage::setUpFilters()
{
    m_search = m_ui->searchEdit->addAction(menuIcon(u"search"_s, palette().color(QPalette::PlaceholderText)),
                                           QLineEdit::LeadingPosition);
    connect(m_search, &QAction::triggered, this, &DashboardPage::focusSearch);
    nameIcons();
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(SearchDelay);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, [this] { m_searchDelay.start(); });
    connect(&m_searchDelay, &QTimer::timeout, this,
            [this] { m_presenter.setText(m_ui->searchEdit->text()); });
    fillKinds();
    connect(m_ui->kindCombo, &QComboBox::activated, this, [this](int at) {
        m_presenter.setKind(at == 0 ? std::nullopt
                                    : std::optional{domain::AllRecordKinds.at(static_cast<size_t>(at) - 1)});
    });
    m_dateMenu = new DateMenu{this};
    connect(m_dateMenu, &DateMenu::chosen, &m_presenter, &DashboardPresenter::setDates);
    connect(m_ui->datesButton, &QPushButton::clicked, this, [this] {
        m_dateMenu->setSpan(m_presenter.query().from, m_presenter.query().to);
        m_dateMenu->popup(m_ui->datesButton->mapToGlobal(QPoint{0, m_ui->datesButton->height() + 2}));
    });
    m_columns = new RecordColumns{*m_ui->recordTable, m_settings, this};
    connect(m_columns, &RecordColumns::grouped, &m_presenter, &DashboardPresenter::groupBy);
    connect(m_ui->viewButton, &QPushButton::clicked, this, [this] {
        m_columns->popup(m_ui->viewButton->mapToGlobal(QPoint{0, m_ui->viewButton->height() + 2}));
    });
    m_presenter.groupBy(m_columns->group());
    m_statusMenu = new QMenu{this};
    connect(m_ui->statusButton, &QPushButton::clicked, this, &DashboardPage::openStatusMenu);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &DashboardPage::exportShown);
    connect(m_ui->accountsBanner, &Banner::acted, this, [this] { emit accountsWanted({}); });
    connect(m_ui->formerBanner, &Banner::acted, this, &DashboardPage::askAboutFormer);
    connect(m_ui->changesBanner, &Banner::acted, this, [this] { m_presenter.actOnChanges(); });
}

void DashboardPage::nameIcons()
{
    m_search->setText(tr("Search"));
    nameClearButton(*m_ui->searchEdit, tr("Clear"));
}

void DashboardPage::setUpDetail()
{
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 0);
    m_ui->detailPanel->setMaximumWidth(scaled(420));
    connect(m_ui->splitter, &QSplitter::splitterMoved, this, [this] {
        m_settings.writeOf(m_company.company().id, u"splitter"_s, m_ui->splitter->saveState());
        m_columns->fit();
    });
    connect(m_ui->detailPanel, &DetailPanel::closed, this, [this] {
        m_presenter.closeDetail();
        m_ui->recordTable->clearSelection();
        m_ui->recordTable->setFocus();
    });
    connect(m_ui->detailPanel, &DetailPanel::fixChosen, this, &DashboardPage::act);
}

void DashboardPage::restoreSplitter()
{
    const QByteArray state = m_settings.readOf(m_company.company().id, u"splitter"_s);
    if (state.isEmpty() || !m_ui->splitter->restoreState(state))
        m_ui->splitter->setSizes({10'000, scaled(286)});
}

void DashboardPage::fillKinds()
{
    const int chosen = std::max(0, m_ui->kindCombo->currentIndex());
    m_ui->kindCombo->clear();
    m_ui->kindCombo->addItem(tr("All kinds"));
    for (const domain::RecordKind kind : domain::AllRecordKinds)
        m_ui->kindCombo->addItem(presentation::kindsWord(kind));
    m_ui->kindCombo->setCurrentIndex(chosen);
}

void DashboardPage::showState()
{
    const auto cards = m_presenter.cards();
    for (size_t at = 0; at < cards.size(); ++at)
        m_cards[at]->show(cards[at].status, cards[at].count, cards[at].amount, cards[at].isChosen);
    if (m_presenter.showsAccountsBanner())
        m_ui->accountsBanner->show(presentation::Tone::Warn, u"unknown"_s, m_presenter.accountsFact(),
                                   m_presenter.accountsExplanation(), tr("&Verify…"));
    else
        m_ui->accountsBanner->hide();
    if (m_presenter.showsChangesBanner())
        m_ui->changesBanner->show(
            presentation::Tone::Warn, u"warning"_s, m_presenter.changesFact(),
            tr("%1 or %2 no longer says what was posted").arg(m_company.sourceName(), m_company.ledgerName()),
            m_presenter.changesAction());
    else
        m_ui->changesBanner->hide();
    if (m_presenter.showsFormerBanner())
        m_ui->formerBanner->show(presentation::Tone::Warn, u"warning"_s, m_presenter.formerFact(),
                                 m_presenter.formerExplanation(), tr("&Decide…"));
    else
        m_ui->formerBanner->hide();
    m_ui->datesButton->setText(m_presenter.datesText());
    if (m_ui->searchEdit->text() != m_presenter.query().text && !m_searchDelay.isActive())
        m_ui->searchEdit->setText(m_presenter.query().text);
    if (m_presenter.query().kinds.empty())
        m_ui->kindCombo->setCurrentIndex(0);
    showEmptyState();
    showFoot();
}

void DashboardPage::showEmptyState()
{
    const bool isFiltered = m_presenter.isFiltered();
    m_ui->emptyState->show(isFiltered ? u"filter"_s : u"dashboard"_s, m_presenter.emptyTitle(),
                           m_presenter.emptySentence(), m_presenter.emptyAction());
    m_ui->tableStack->setCurrentIndex(m_presenter.isListEmpty() ? 1 : 0);
    m_ui->exportButton->setEnabled(!m_presenter.isListEmpty());
}

void DashboardPage::showFoot()
{
    Table *table = m_ui->recordTable;
    const int first = std::max(0, table->rowAt(0));
    const int visible = table->rowAt(table->viewport()->height() - 1);
    m_ui->rangeLabel->setText(
        m_presenter.rangeText(first, visible < 0 ? m_presenter.model().rowCount() - 1 : visible));
    const int count = table->selectedCount();
    m_ui->selectionLabel->setText(count > DashboardPresenter::MostSummed
                                      ? m_presenter.selectionText(count)
                                      : m_presenter.selectionText(selectedRecords()));
    m_ui->changeLabel->setText(m_presenter.changeText());
    m_ui->undoButton->setVisible(m_presenter.canUndo());
    m_ui->statusButton->setEnabled(count > 0);
    m_ui->statusButton->setToolTip(count == 0 ? tr("Select one or more records first")
                                              : tr("Changes the status of the selected records (Ctrl+M)"));
}

void DashboardPage::showDetail()
{
    m_ui->detailPanel->setVisible(m_presenter.hasDetail());
    if (m_presenter.hasDetail())
        m_ui->detailPanel->show(m_presenter.detail(), m_company.ledgerName(), m_presenter.fixWait());
    QTimer::singleShot(0, m_columns, [this] { m_columns->fit(); }); // once the splitter has given the room
}

void DashboardPage::placeCards()
{
    const int columns = width() < scaled(NarrowPage) ? 3 : 6;
    if (columns == m_cardColumns)
        return;
    m_cardColumns = columns;
    auto *grid = static_cast<QGridLayout *>(m_ui->cardArea->layout());
    for (int at = 0; at < static_cast<int>(m_cards.size()); ++at) {
        grid->removeWidget(m_cards[static_cast<size_t>(at)]);
        grid->addWidget(m_cards[static_cast<size_t>(at)], at / columns, at % columns);
    }
}

void DashboardPage::focusSearch()
{
    m_ui->searchEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->searchEdit->selectAll();
}

void DashboardPage::undo()
{
    m_presenter.undo();
}

void DashboardPage::exportShown()
{
    using presentation::PaperFormat;
    askForFile(this, tr("Export what is shown"), tr("records"),
               {PaperFormat::Xlsx, PaperFormat::Csv, PaperFormat::Pdf},
               [this](const presentation::Destination &chosen) { m_presenter.exportTo(chosen); });
}

void DashboardPage::escape()
{
    if (!m_ui->searchEdit->text().isEmpty() && m_ui->searchEdit->hasFocus()) {
        m_ui->searchEdit->clear();
        return;
    }
    m_presenter.closeDetail();
    m_ui->recordTable->setFocus();
}

void DashboardPage::focusNextPane(bool isBackwards)
{
    QList<QWidget *> panes{m_cards.front(), m_ui->searchEdit, m_ui->recordTable};
    if (m_presenter.hasDetail())
        panes += m_ui->detailPanel->findChild<QWidget *>(u"tabs"_s);
    qsizetype at = 0;
    for (qsizetype pane = 0; pane < panes.size(); ++pane) {
        if (panes[pane]->hasFocus() || panes[pane]->isAncestorOf(focusWidget()))
            at = pane;
    }
    const qsizetype step = isBackwards ? panes.size() - 1 : 1;
    panes[(at + step) % panes.size()]->setFocus(Qt::TabFocusReason);
}

void DashboardPage::selectAll()
{
    m_ui->recordTable->selectAll();
}

void DashboardPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    nameIcons();
    m_dateMenu->retranslate();
    fillKinds();
    m_columns->retranslate();
    showState();
    showDetail();
    m_columns->fit();
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeCards();
    m_columns->fit();
    showFoot();
}

} // namespace passerelle::widgets
