// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settingspage.h"

#include "presentation/privacywords.h"
#include "ui_settingspage.h"
#include "widgets/filedialogs.h"
#include "widgets/paint.h"
#include "widgets/privacydialog.h"
#include "widgets/scheduledialog.h"

#include <QEvent>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::SettingsPresenter;

namespace {

constexpr int NarrowPage = 1020;
constexpr int SideWidth = 330;
constexpr int SideMargins = 46; // of the page and of the scrolled content

} // namespace

SettingsPage::SettingsPage(SettingsPresenter &presenter, presentation::SchedulePresenter &schedule,
                           presentation::PrivacyPresenter &privacy,
                           const presentation::CompanyPresenter &company, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_schedule(schedule)
    , m_privacy(privacy)
    , m_company(company)
    , m_ui(std::make_unique<Ui::SettingsPage>())
{
    m_ui->setupUi(this);
    m_ui->languageCombo->addItem(u"Français"_s, u"fr"_s);
    m_ui->languageCombo->addItem(u"English"_s, u"en"_s);
    fillThemes();
    connect(m_ui->languageCombo, &QComboBox::activated, this,
            [this] { emit languageChosen(m_ui->languageCombo->currentData().toString()); });
    connect(m_ui->themeCombo, &QComboBox::activated, this,
            [this](int at) { emit themeChosen(static_cast<Look::Choice>(at)); });
    connect(m_ui->form, &CompanyForm::edited, this, [this] {
        m_isEdited = true;
        check();
    });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &SettingsPage::save);
    connect(m_ui->exportSettingsButton, &QPushButton::clicked, this, &SettingsPage::exportSettings);
    connect(m_ui->authorizeButton, &QPushButton::clicked, this, &SettingsPage::authorizationWanted);
    connect(m_ui->disconnectButton, &QPushButton::clicked, this, &SettingsPage::disconnectLedger);
    connect(&presenter, &SettingsPresenter::changed, this, &SettingsPage::showState);
    connect(&presenter, &SettingsPresenter::saved, this, [this] {
        if (!m_isEdited) // else something beside the form was saved
            fill();
    });
    connect(m_ui->scheduleButton, &QPushButton::clicked, this,
            [this] { (new ScheduleDialog{m_schedule, this})->open(); });
    connect(&schedule, &presentation::SchedulePresenter::changed, this, &SettingsPage::showSchedule);
    connect(m_ui->privacyButton, &QPushButton::clicked, this,
            [this] { (new PrivacyDialog{m_privacy, this})->open(); });
    connect(&privacy, &presentation::PrivacyPresenter::changed, this, &SettingsPage::showPrivacy);
    fill();
    showState();
    showSchedule();
    showPrivacy();
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::fillThemes()
{
    const int chosen = std::max(0, m_ui->themeCombo->currentIndex());
    m_ui->themeCombo->clear();
    m_ui->themeCombo->addItems({tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")});
    m_ui->themeCombo->setCurrentIndex(chosen);
}

void SettingsPage::showWindowChoices(const QString &language, Look::Choice theme)
{
    m_ui->languageCombo->setCurrentIndex(m_ui->languageCombo->findData(language));
    m_ui->themeCombo->setCurrentIndex(static_cast<int>(theme));
}

void SettingsPage::fill()
{
    m_ui->form->show(m_presenter.settings(), true);
    m_isEdited = false;
    check();
}

void SettingsPage::check()
{
    QString problem = m_company.hasCompany() ? m_presenter.problemOf(m_ui->form->settings()) : QString{};
    if (problem.isEmpty() && m_company.hasCompany())
        problem = m_ui->form->problem();
    m_ui->problemLabel->setText(problem.isEmpty() ? m_presenter.exportProblem() : problem);
    m_ui->exportSettingsButton->setEnabled(m_company.hasCompany() && !m_isEdited);
    m_ui->exportSettingsButton->setToolTip(
        m_isEdited ? tr("Save your changes first") : tr("Settings and mapping in a file, without secrets"));
    m_ui->noticeLabel->setText(m_isEdited ? QString{} : m_presenter.notice());
    m_ui->saveButton->setEnabled(m_company.hasCompany() && m_isEdited && problem.isEmpty());
    m_ui->saveButton->setToolTip(m_isEdited ? problem : tr("Nothing was changed"));
    m_ui->form->setEnabled(m_company.hasCompany());
}

void SettingsPage::showState()
{
    m_ui->systemsLabel->setText(m_presenter.systems());
    m_ui->authorizationPill->show(m_presenter.authorizationTone(),
                                  m_presenter.isAuthorized() ? u"shield"_s : u"shieldoff"_s,
                                  m_presenter.authorizationText());
    m_ui->authorizationDetail->setText(m_presenter.authorizationDetail());
    m_ui->authorizeButton->setVisible(!m_presenter.isAuthorized());
    m_ui->disconnectButton->setVisible(m_presenter.isAuthorized());
    check();
}

void SettingsPage::showSchedule()
{
    const bool isOff = m_schedule.schedule().isOff();
    m_ui->schedulePill->show(m_schedule.nextTone(), isOff ? u"minus"_s : u"calendar"_s,
                             m_schedule.scheduleText());
    m_ui->scheduleNext->setText(m_schedule.nextText());
    m_ui->scheduleLast->setText(m_schedule.lastText());
    m_ui->scheduleLast->setVisible(!m_schedule.lastText().isEmpty());
    m_ui->scheduleButton->setEnabled(m_schedule.canChange());
}

void SettingsPage::showPrivacy()
{
    m_ui->privacyCard->setVisible(m_privacy.isSetUp());
    m_ui->privacyBackup->setText(m_privacy.lastBackupText());
    m_ui->privacyBackup->setTone(toneKey(static_cast<int>(m_privacy.lastBackupTone())));
    m_ui->privacyRetention->setText(presentation::retentionWords(m_privacy.keepsSentMonths()));
    m_ui->privacyButton->setEnabled(m_company.hasCompany());
}

void SettingsPage::save()
{
    m_isEdited = false;
    m_presenter.replaceSecrets(m_ui->form->sourceSecret(), m_ui->form->ledgerSecret());
    m_presenter.save(m_ui->form->settings());
    m_ui->form->clearSecrets();
}

void SettingsPage::exportSettings()
{
    askForPath(this, tr("Export the settings"), tr("Settings (*.json)"),
               m_presenter.settings().name + u".json"_s,
               [this](const QString &file) { m_presenter.exportTo(file); });
}

void SettingsPage::disconnectLedger()
{
    askToConfirm(
        this, tr("Disconnect %1?").arg(m_company.ledgerName()),
        tr("The authorization is withdrawn and its token is erased. Nothing already transferred changes; "
           "Start is not available until the next authorization."),
        tr("Disconnect"), [this] { m_presenter.disconnectLedger(); });
}

/// A narrow window has the cards of the side below the form.
void SettingsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < scaled(NarrowPage);
    m_ui->columnsLayout->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_ui->sideColumn->setFixedWidth(isNarrow ? width() - SideMargins : scaled(SideWidth));
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    fillThemes();
    showState();
    showSchedule();
    showPrivacy();
}

} // namespace passerelle::widgets
