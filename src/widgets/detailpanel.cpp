// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detailpanel.h"

#include "presentation/words.h"
#include "ui_detailpanel.h"
#include "widgets/paint.h"
#include "widgets/rawdialog.h"

#include <QDesktopServices>
#include <QEvent>

namespace passerelle::widgets {

using presentation::DetailView;

DetailPanel::DetailPanel(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::DetailPanel>())
{
    m_ui->setupUi(this);
    for (int tab = 0; tab < 3; ++tab)
        m_ui->tabs->addTab({});
    nameTabs();
    m_ui->scrollArea->viewport()->setAutoFillBackground(false);
    m_ui->scrollContent->setAutoFillBackground(false);
    connect(m_ui->tabs, &QTabBar::currentChanged, m_ui->sections, &QStackedWidget::setCurrentIndex);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &DetailPanel::closed);
    connect(m_ui->errorBox, &ErrorBox::acted, this, &DetailPanel::fixChosen);
    connect(m_ui->ledgerButton, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(m_view.ledgerPage); });
    connect(m_ui->rawButton, &QPushButton::clicked, this,
            [this] { (new RawDialog{m_view.title, m_view.rawSent, this})->open(); });
}

DetailPanel::~DetailPanel() = default;

void DetailPanel::nameTabs()
{
    m_ui->tabs->setTabText(0, tr("Summary"));
    m_ui->tabs->setTabText(1, tr("Sent"));
    m_ui->tabs->setTabText(2, tr("Reply"));
}

void DetailPanel::show(const DetailView &view, const QString &ledgerName, std::chrono::milliseconds fixWait)
{
    m_view = view;
    m_ui->kindIcon->setIconName(view.icon);
    m_ui->titleLabel->setText(view.title);
    m_ui->amountLabel->setText(view.amount);
    m_ui->statusPill->show(presentation::toneOf(view.status), presentation::iconOf(view.status),
                           presentation::statusWord(view.status));
    m_ui->summaryList->show(view.summary, {});
    m_ui->sentList->show(view.sent, tr("Nothing was sent yet."));
    m_ui->rawButton->setVisible(!view.rawSent.isEmpty());
    m_ui->replyList->show(view.reply, tr("%1 has not answered yet.").arg(ledgerName));
    if (view.fix)
        m_ui->errorBox->show(*view.fix, fixWait);
    else
        m_ui->errorBox->hide();
    m_ui->ledgerButton->setVisible(view.ledgerPage.isValid());
    m_ui->ledgerButton->setText(tr("Open in %1").arg(ledgerName));
    m_ui->historyDayLabel->setText(view.historyDay);
    m_ui->historyLabel->setVisible(!view.history.empty());
    m_ui->timeline->show(view.history);
}

void DetailPanel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(this);
    QPainter painter{this};
    paintFrame(painter, rect(), 8, theme.surface, theme.line);
}

void DetailPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    nameTabs();
}

} // namespace passerelle::widgets
