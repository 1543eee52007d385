// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/businesscentralform.h"

#include "ui_businesscentralform.h"

#include <QEvent>

namespace passerelle::widgets {

using service::BusinessCentralChoices;

BusinessCentralForm::BusinessCentralForm(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::BusinessCentralForm>())
{
    m_ui->setupUi(this);
    m_ui->ratesEdit->viewport()->setAutoFillBackground(false); // the field's frame paints its ground
    const QList<QLineEdit *> lines = findChildren<QLineEdit *>();
    for (QLineEdit *line : lines)
        connect(line, &QLineEdit::textEdited, this, &BusinessCentralForm::edited);
    const QList<QCheckBox *> checks = findChildren<QCheckBox *>();
    for (QCheckBox *check : checks)
        connect(check, &QCheckBox::toggled, this, &BusinessCentralForm::edited);
    connect(m_ui->ratesEdit, &QPlainTextEdit::textChanged, this, &BusinessCentralForm::edited);
}

BusinessCentralForm::~BusinessCentralForm() = default;

void BusinessCentralForm::show(const BusinessCentralChoices &choices)
{
    const QSignalBlocker quiet{this}; // what is shown was not edited
    m_shown = choices;
    m_ui->tenantEdit->setText(choices.tenant);
    m_ui->environmentEdit->setText(choices.environment);
    m_ui->companyEdit->setText(choices.company);
    m_ui->paymentJournalEdit->setText(choices.paymentJournal);
    m_ui->generalJournalEdit->setText(choices.generalJournal);
    m_ui->taxAreaEdit->setText(choices.taxArea);
    m_ui->ratesEdit->setPlainText(service::taxRatesText(choices.taxRates));
    m_ui->postsCheck->setChecked(choices.postsPayments);
    m_ui->itselfCheck->setChecked(choices.signsInAsItself);
    m_ui->numbersCheck->setChecked(choices.numbersBySource);
}

BusinessCentralChoices BusinessCentralForm::choices() const
{
    BusinessCentralChoices choices = m_shown;
    choices.tenant = m_ui->tenantEdit->text().trimmed();
    choices.environment = m_ui->environmentEdit->text().trimmed();
    choices.company = m_ui->companyEdit->text().trimmed();
    choices.paymentJournal = m_ui->paymentJournalEdit->text().trimmed();
    choices.generalJournal = m_ui->generalJournalEdit->text().trimmed();
    choices.taxArea = m_ui->taxAreaEdit->text().trimmed();
    choices.postsPayments = m_ui->postsCheck->isChecked();
    choices.signsInAsItself = m_ui->itselfCheck->isChecked();
    choices.numbersBySource = m_ui->numbersCheck->isChecked();
    if (const auto rates = service::taxRatesFromText(m_ui->ratesEdit->toPlainText()))
        choices.taxRates = *rates;
    return choices;
}

QString BusinessCentralForm::problem() const
{
    const auto rates = service::taxRatesFromText(m_ui->ratesEdit->toPlainText());
    if (rates)
        return {};
    return tr("A tax rate is not understood (%1). Example: TPSTVQ; TPS; 5")
        .arg(rates.error().detail.section(QLatin1String(": "), 1));
}

void BusinessCentralForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

} // namespace passerelle::widgets
