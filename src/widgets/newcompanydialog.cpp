// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/newcompanydialog.h"

#include "ui_newcompanydialog.h"
#include "widgets/filedialogs.h"
#include "widgets/helpdialog.h"
#include "widgets/paint.h"

#include <QEvent>
#include <QScrollBar>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::NewCompanyPresenter;
using Trial = NewCompanyPresenter::Trial;

namespace {

constexpr QSize FirstSize{990, 680};
constexpr int StepsWidth = 250;

} // namespace

NewCompanyDialog::NewCompanyDialog(NewCompanyPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::NewCompanyDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    answerHelp(*this, presentation::HelpTopic::NewCompany);
    m_ui->stepsCard->setFixedWidth(scaled(StepsWidth));
    resize(scaled(FirstSize));
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    m_ui->createButton->setDefault(true); // Enter goes on
    presenter.begin();
    m_ui->form->show(presenter.first(), false);
    connectPresenter();
    connect(m_ui->form, &CompanyForm::edited, this, [this] {
        m_isEdited = true;
        check();
    });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &NewCompanyDialog::reject);
    connect(m_ui->backButton, &QPushButton::clicked, this,
            [this] { goTo(static_cast<Step>(static_cast<int>(m_step) - 1)); });
    connect(m_ui->skipButton, &QPushButton::clicked, this, &NewCompanyDialog::advance);
    connect(m_ui->createButton, &QPushButton::clicked, this, &NewCompanyDialog::goOn);
    connect(m_ui->fileButton, &QPushButton::clicked, this, [this] {
        askForExisting(this, tr("Settings of a company"), tr("Settings (*.json)"),
                       [this](const QString &file) { m_presenter.readFile(file); });
    });
    goTo(Step::Source);
}

NewCompanyDialog::~NewCompanyDialog() = default;

void NewCompanyDialog::connectPresenter()
{
    connect(&m_presenter, &NewCompanyPresenter::changed, this, &NewCompanyDialog::showState);
    connect(&m_presenter, &NewCompanyPresenter::fileTaken, this, [this] {
        m_ui->form->show(m_presenter.first(), false);
        m_isEdited = true;
        goTo(Step::Source);
    });
    connect(&m_presenter, &NewCompanyPresenter::connected, this, [this] {
        if (m_step == Step::Source)
            advance();
    });
    connect(&m_presenter, &NewCompanyPresenter::created, this, [this] {
        m_ui->form->clearSecrets();
        accept();
    });
}

void NewCompanyDialog::goTo(Step step)
{
    m_step = step;
    m_ui->form->showOnly(static_cast<CompanyForm::Part>(step));
    m_ui->scrollArea->verticalScrollBar()->setValue(0);
    check();
    showState();
    m_ui->form->focusFirst();
}

/// The source is tried before it is left; the last step makes the company.
void NewCompanyDialog::goOn()
{
    const service::CompanySettings settings = m_ui->form->settings();
    if (m_step == Step::Source && !m_presenter.isConnected(settings, m_ui->form->sourceSecret()))
        m_presenter.tryConnection(settings, m_ui->form->sourceSecret());
    else if (isLast())
        m_presenter.create(settings, m_ui->form->sourceSecret(), m_ui->form->ledgerSecret());
    else
        advance();
}

void NewCompanyDialog::advance()
{
    goTo(static_cast<Step>(static_cast<int>(m_step) + 1));
}

QString NewCompanyDialog::problem() const
{
    const QString own = m_step == Step::Ledger ? m_ui->form->problem() : QString{};
    if (!own.isEmpty())
        return own;
    return m_presenter.problemOf(m_step, m_ui->form->settings(), m_ui->form->sourceSecret(),
                                 m_ui->form->ledgerSecret());
}

/// After each change of a field: what was tried may not be what the fields say any more.
void NewCompanyDialog::check()
{
    const service::CompanySettings settings = m_ui->form->settings();
    if (m_presenter.trial() != Trial::None && !m_presenter.isTried(settings, m_ui->form->sourceSecret()))
        m_presenter.forgetTrial();
    if (m_step == Step::StartDate && m_presenter.trial() == Trial::Connected)
        m_presenter.count(settings, m_ui->form->sourceSecret());
    showState();
}

void NewCompanyDialog::showState()
{
    const bool isBusy = m_presenter.trial() == Trial::Trying || m_presenter.isCreating();
    m_ui->stepList->show(m_presenter.steps(m_step));
    m_ui->titleLabel->setText(m_presenter.title(m_step));
    m_ui->introLabel->setText(m_presenter.intro(m_step));
    m_ui->fileLabel->setText(m_presenter.fileText());
    m_ui->fileLabel->setTone(m_presenter.isFileBad() ? u"err"_s : u"ok"_s);
    m_ui->fileLabel->setVisible(m_step == Step::Source && !m_presenter.fileText().isEmpty());
    m_ui->fileButton->setVisible(m_step == Step::Source);
    m_ui->backButton->setVisible(m_step != Step::Source);
    m_ui->skipButton->setVisible(m_step == Step::Source && m_presenter.trial() == Trial::Failed);
    const QString open = problem();
    m_ui->problemLabel->setText(open);
    m_ui->form->setEnabled(!m_presenter.isCreating());
    m_ui->createButton->setEnabled(open.isEmpty() && !isBusy);
    m_ui->createButton->setText(goOnText());
    showResult();
}

QString NewCompanyDialog::goOnText() const
{
    if (isLast())
        return tr("&Create the company");
    const bool isTried = m_presenter.isConnected(m_ui->form->settings(), m_ui->form->sourceSecret());
    return m_step == Step::Source && !isTried ? tr("Co&nnect") : tr("&Next");
}

void NewCompanyDialog::showResult()
{
    QString text;
    QString tone = u"text2"_s;
    if (!m_presenter.createProblem().isEmpty()) {
        text = m_presenter.createProblem();
        tone = u"err"_s;
    } else if (m_step == Step::Source) {
        text = m_presenter.trialText();
        if (m_presenter.trial() == Trial::Failed)
            tone = u"err"_s;
        else if (m_presenter.trial() == Trial::Connected)
            tone = u"ok"_s;
    } else if (m_step == Step::StartDate) {
        text = m_presenter.leftOutText(m_ui->form->settings().startDate);
    }
    m_ui->resultLabel->setText(text);
    m_ui->resultLabel->setTone(tone);
    m_ui->resultLabel->setVisible(!text.isEmpty());
}

void NewCompanyDialog::reject()
{
    if (m_presenter.isCreating())
        return;
    const auto leave = [this] {
        m_presenter.begin(); // no secret stays
        QDialog::reject();
    };
    if (!m_isEdited) {
        leave();
        return;
    }
    askToConfirm(this, tr("Leave the set-up?"),
                 tr("The company is not made yet: what you typed here is not kept."), tr("Leave"), leave);
}

void NewCompanyDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    showState();
}

} // namespace passerelle::widgets
