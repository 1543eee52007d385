// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/historypage.h"

#include "ui_historypage.h"
#include "widgets/filedialogs.h"
#include "widgets/paint.h"
#include "widgets/papersdialog.h"

#include <QEvent>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::Destination;
using presentation::HistoryPresenter;
using presentation::PaperFormat;
using presentation::PeriodPaper;
using Kind = CellDelegate::Kind;

namespace {

constexpr int Duration = 2; // columns of the runs
constexpr int Transferred = 4;
constexpr int Difference = 7;
constexpr int NarrowestName = 96;

/// The company's choice of the month in which its fiscal year begins.
QString firstMonthKey()
{
    return u"firstMonth"_s;
}

} // namespace

HistoryPage::HistoryPage(HistoryPresenter &presenter, presentation::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_settings(settings)
    , m_ui(std::make_unique<Ui::HistoryPage>())
{
    m_ui->setupUi(this);
    m_ui->runTable->setModel(&presenter.runs());
    m_ui->runTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->runTable->setGivingWay({Duration, Difference, Transferred}, NarrowestName); // the panel has them
    m_ui->dayTable->setModel(&presenter.days());
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setSizes({10'000, scaled(290)});
    m_ui->detailCard->setMaximumWidth(scaled(300));
    connect(m_ui->runTable, &Table::currentRowChanged, &presenter, &HistoryPresenter::choose);
    connect(m_ui->tableButton, &QPushButton::clicked, this, &HistoryPage::toggleTable);
    connect(m_ui->certificateButton, &QPushButton::clicked, this, &HistoryPage::exportCertificate);
    connect(m_ui->papersButton, &QPushButton::clicked, this, &HistoryPage::exportPeriod);
    connect(&presenter, &HistoryPresenter::changed, this, &HistoryPage::showState);
    connect(&presenter, &HistoryPresenter::detailChanged, this, &HistoryPage::showDetail);
    showState();
    showDetail();
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::showState()
{
    m_ui->subtitleLabel->setText(m_presenter.subtitle());
    m_ui->footLabel->setText(m_presenter.foot());
    m_ui->noticeLabel->setText(m_presenter.notice());
    m_ui->papersButton->setEnabled(!m_presenter.companyId().isEmpty());
    m_ui->chart->show(m_presenter.bars());
    m_ui->runTable->setLook({{Kind::Tabular, 56},
                             {Kind::Tabular, 120},
                             {Kind::Amount, 60},
                             {Kind::Text, 0},
                             {Kind::Amount, 70},
                             {Kind::Amount, 56},
                             {Kind::Amount, 84},
                             {Kind::Amount, 64},
                             {Kind::Pill, 104}});
    m_ui->runTable->fitColumns();
    m_ui->dayTable->setLook({{Kind::Tabular, 0}, {Kind::Amount, 120}, {Kind::Amount, 120}});
    m_ui->emptyState->show(u"history"_s, tr("No run yet"),
                           tr("Each run will be listed here with its certificate."), {});
    m_ui->runsStack->setCurrentIndex(m_presenter.isEmpty() ? 1 : 0);
    m_ui->chartCard->setVisible(!m_presenter.isEmpty());
    m_ui->tableButton->setText(m_ui->chartStack->currentIndex() == 0 ? tr("See as a &table")
                                                                     : tr("See as a c&hart"));
    if (m_presenter.chosenRun() == 0 && m_presenter.runs().rowCount() > 0)
        m_ui->runTable->chooseRow(0);
}

void HistoryPage::showDetail()
{
    const auto detail = m_presenter.detail();
    m_ui->detailCard->setVisible(detail.isKnown);
    m_ui->certificateButton->setEnabled(detail.isKnown);
    if (!detail.isKnown)
        return;
    m_ui->detailTitle->setText(detail.title);
    m_ui->detailPill->show(detail.tone, detail.icon, detail.result);
    std::vector<presentation::DetailView::Line> lines;
    lines.reserve(detail.lines.size());
    for (const auto &[name, value] : detail.lines)
        lines.push_back({name, value});
    m_ui->detailList->show(lines, {});
}

void HistoryPage::toggleTable()
{
    m_ui->chartStack->setCurrentIndex(1 - m_ui->chartStack->currentIndex());
    showState();
}

void HistoryPage::exportCertificate()
{
    if (m_presenter.chosenRun() == 0)
        return;
    askForFile(this, tr("Export the certificate"), tr("certificate-%1").arg(m_presenter.chosenRun()),
               {PaperFormat::Pdf, PaperFormat::Csv},
               [this](const Destination &chosen) { m_presenter.exportCertificate(chosen); });
}

void HistoryPage::exportPeriod()
{
    const QString company = m_presenter.companyId();
    auto *dialog = new PapersDialog{m_presenter, m_settings.readOf(company, firstMonthKey()).toInt(), this};
    connect(dialog, &PapersDialog::firstMonthChosen, this, [this, company](int month) {
        m_settings.writeOf(company, firstMonthKey(), QByteArray::number(month));
    });
    connect(dialog, &PapersDialog::wanted, this, &HistoryPage::askWhere);
    dialog->open();
}

void HistoryPage::askWhere(PeriodPaper paper, const QDate &from, const QDate &to)
{
    const QString span = u"%1_%2"_s.arg(from.toString(Qt::ISODate), to.toString(Qt::ISODate));
    const auto ask = [&](const QString &title, const QString &name, const std::vector<PaperFormat> &formats) {
        askForFile(this, title, name, formats, [this, paper, from, to](const Destination &chosen) {
            m_presenter.exportPeriod(paper, from, to, chosen);
        });
    };
    switch (paper) {
    case PeriodPaper::Certificate:
        return ask(tr("Export the certificate"), tr("certificate-%1").arg(span),
                   {PaperFormat::Pdf, PaperFormat::Csv});
    case PeriodPaper::Register:
        return ask(tr("Export the posting register"), tr("register-%1").arg(span),
                   {PaperFormat::Pdf, PaperFormat::Xlsx, PaperFormat::Csv});
    case PeriodPaper::Rounding:
        return ask(tr("Export the rounding differences"), tr("rounding-%1").arg(span),
                   {PaperFormat::Pdf, PaperFormat::Xlsx, PaperFormat::Csv});
    }
}

void HistoryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    showState();
    showDetail();
}

} // namespace passerelle::widgets
