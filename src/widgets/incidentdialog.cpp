// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/incidentdialog.h"

#include "ui_incidentdialog.h"
#include "widgets/helpdialog.h"
#include "widgets/paint.h"

namespace passerelle::widgets {

using presentation::PrivacyPresenter;
using service::Incident;

namespace {

constexpr int FirstWidth = 620;

} // namespace

IncidentDialog::IncidentDialog(PrivacyPresenter &presenter, const Incident &incident, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_number(incident.number)
    , m_ui(std::make_unique<Ui::IncidentDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    answerHelp(*this, presentation::HelpTopic::Incident);
    m_ui->titleLabel->setText(m_number == 0 ? tr("New confidentiality incident")
                                            : tr("Confidentiality incident %1").arg(m_number));
    m_ui->keepButton->setDefault(true);
    fill(incident);
    for (const QDateEdit *edit : {m_ui->dayEdit, m_ui->noticedEdit})
        connect(edit, &QDateEdit::dateChanged, this, &IncidentDialog::check);
    for (const QPlainTextEdit *edit : {m_ui->whatEdit, m_ui->measuresEdit})
        connect(edit, &QPlainTextEdit::textChanged, this, &IncidentDialog::check);
    for (const QLineEdit *edit : {m_ui->dataEdit, m_ui->personsEdit, m_ui->notifiedEdit})
        connect(edit, &QLineEdit::textChanged, this, &IncidentDialog::check);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->keepButton, &QPushButton::clicked, this, [this] { m_presenter.keep(this->incident()); });
    connect(&presenter, &PrivacyPresenter::changed, this, &IncidentDialog::check);
    connect(&presenter, &PrivacyPresenter::incidentKept, this, &QDialog::accept);
    check();
    resize(scaled(FirstWidth), sizeHint().height());
}

IncidentDialog::~IncidentDialog() = default;

void IncidentDialog::fill(const Incident &incident)
{
    const QDate today = m_presenter.today();
    for (QDateEdit *edit : {m_ui->dayEdit, m_ui->noticedEdit})
        edit->setMaximumDate(today);
    m_ui->dayEdit->setDate(incident.day.isValid() ? incident.day : today);
    m_ui->noticedEdit->setDate(incident.noticed.isValid() ? incident.noticed : today);
    m_ui->whatEdit->setPlainText(incident.what);
    m_ui->dataEdit->setText(incident.data);
    m_ui->personsEdit->setText(incident.persons);
    m_ui->seriousCheck->setChecked(incident.isSerious);
    m_ui->measuresEdit->setPlainText(incident.measures);
    m_ui->notifiedEdit->setText(incident.notified);
}

Incident IncidentDialog::incident() const
{
    return {m_number,
            m_ui->dayEdit->date(),
            m_ui->noticedEdit->date(),
            m_ui->whatEdit->toPlainText().trimmed(),
            m_ui->dataEdit->text().trimmed(),
            m_ui->personsEdit->text().trimmed(),
            m_ui->seriousCheck->isChecked(),
            m_ui->measuresEdit->toPlainText().trimmed(),
            m_ui->notifiedEdit->text().trimmed()};
}

void IncidentDialog::check()
{
    const QString problem = m_presenter.problemOf(incident());
    m_ui->problemLabel->setText(problem);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
    m_ui->keepButton->setEnabled(problem.isEmpty() && m_presenter.canAct());
}

} // namespace passerelle::widgets
