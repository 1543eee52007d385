// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/newcompanydialog.h"

#include "ui_newcompanydialog.h"
#include "widgets/helpdialog.h"
#include "widgets/paint.h"

namespace passerelle::widgets {

NewCompanyDialog::NewCompanyDialog(presentation::SettingsPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::NewCompanyDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    answerHelp(*this, presentation::HelpTopic::NewCompany);
    resize(scaled(QSize{720, 720}));
    m_ui->form->show(presenter.first(), false);
    m_ui->createButton->setDefault(true);
    connect(m_ui->form, &CompanyForm::edited, this, &NewCompanyDialog::check);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->createButton, &QPushButton::clicked, this, [this] {
        m_presenter.create(m_ui->form->settings(), m_ui->form->sourceSecret(), m_ui->form->ledgerSecret());
        m_ui->form->clearSecrets();
        accept();
    });
    check();
}

NewCompanyDialog::~NewCompanyDialog() = default;

void NewCompanyDialog::check()
{
    QString problem = m_presenter.problemOf(m_ui->form->settings());
    if (problem.isEmpty())
        problem = m_ui->form->problem();
    if (problem.isEmpty() && m_ui->form->sourceSecret().isEmpty())
        problem = tr("The client secret is missing.");
    if (problem.isEmpty() && m_ui->form->ledgerSecret().isEmpty())
        problem = tr("The application secret is missing.");
    m_ui->problemLabel->setText(problem);
    m_ui->createButton->setEnabled(problem.isEmpty());
}

} // namespace passerelle::widgets
