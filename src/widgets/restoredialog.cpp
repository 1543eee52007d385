// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/restoredialog.h"

#include "ui_restoredialog.h"
#include "widgets/helpdialog.h"
#include "widgets/paint.h"

namespace passerelle::widgets {

using presentation::PrivacyPresenter;

namespace {

constexpr int FirstWidth = 600;

} // namespace

RestoreDialog::RestoreDialog(PrivacyPresenter &presenter, const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::RestoreDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    answerHelp(*this, presentation::HelpTopic::Restore);
    m_ui->restoreButton->setDefault(true);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, this, &RestoreDialog::check);
    for (const QLineEdit *edit : {m_ui->sourceSecretEdit, m_ui->ledgerSecretEdit})
        connect(edit, &QLineEdit::textEdited, this, &RestoreDialog::check);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, [this] {
        m_isTaking = true;
        m_presenter.restore(m_ui->nameEdit->text().trimmed(), m_ui->sourceSecretEdit->text(),
                            m_ui->ledgerSecretEdit->text());
    });
    connect(&presenter, &PrivacyPresenter::backupRead, this, [this] {
        m_ui->nameEdit->setText(m_presenter.contents().settings.name);
        check();
    });
    connect(&presenter, &PrivacyPresenter::changed, this, &RestoreDialog::check);
    connect(&presenter, &PrivacyPresenter::restored, this, &QDialog::accept);
    presenter.readBackup(file);
    check();
    resize(scaled(FirstWidth), sizeHint().height());
}

RestoreDialog::~RestoreDialog() = default;

void RestoreDialog::check()
{
    const bool isRead = !m_presenter.contents().note.company.isEmpty();
    m_ui->contentsLabel->setText(isRead ? m_presenter.contentsText() : QString{});
    m_ui->contentsLabel->setVisible(isRead);
    QString problem = m_presenter.problemOfName(m_ui->nameEdit->text());
    const bool hasOneSecret =
        m_ui->sourceSecretEdit->text().isEmpty() != m_ui->ledgerSecretEdit->text().isEmpty();
    if (problem.isEmpty() && hasOneSecret)
        problem = tr("Enter both secrets, or none.");
    for (QWidget *field : {m_ui->nameEdit, m_ui->sourceSecretEdit, m_ui->ledgerSecretEdit})
        field->setEnabled(isRead);
    const bool isGood = problem.isEmpty();
    if (isGood && m_isTaking)
        problem = m_presenter.notice();
    m_ui->problemLabel->setText(problem);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
    m_ui->restoreButton->setEnabled(isRead && isGood && !m_presenter.isBusy());
}

} // namespace passerelle::widgets
