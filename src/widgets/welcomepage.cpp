// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/welcomepage.h"

#include "presentation/words.h"
#include "ui_welcomepage.h"
#include "widgets/paint.h"
#include "widgets/privacydialog.h"

#include <QEvent>

namespace passerelle::widgets {

WelcomePage::WelcomePage(presentation::SettingsPresenter &presenter, presentation::PrivacyPresenter &privacy,
                         QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::WelcomePage>())
{
    m_ui->setupUi(this);
    scaleLimits(*this);
    const QStringList ledgers = presentation::SettingsPresenter::ledgers();
    for (const QString &ledger : ledgers)
        m_ui->sampleLedgerCombo->addItem(presentation::systemName(ledger), ledger);
    connect(m_ui->sampleButton, &QPushButton::clicked, this,
            [this] { m_presenter.createSample(m_ui->sampleLedgerCombo->currentData().toString()); });
    connect(m_ui->connectButton, &QPushButton::clicked, this, &WelcomePage::connectWanted);
    m_ui->restoreButton->setVisible(privacy.isSetUp());
    connect(m_ui->restoreButton, &QPushButton::clicked, this,
            [this, &privacy] { offerRestore(privacy, this); });
    connect(m_ui->guideButton, &QPushButton::clicked, this, &WelcomePage::helpWanted);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

} // namespace passerelle::widgets
