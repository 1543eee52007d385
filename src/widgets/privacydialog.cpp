// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/privacydialog.h"

#include "presentation/privacywords.h"
#include "ui_privacydialog.h"
#include "widgets/filedialogs.h"
#include "widgets/helpdialog.h"
#include "widgets/incidentdialog.h"
#include "widgets/paint.h"
#include "widgets/restoredialog.h"

#include <algorithm>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::PrivacyPresenter;

namespace {

constexpr QSize FirstSize{860, 600};
const QString BackupSuffix = u"passerelle-backup"_s;

} // namespace

PrivacyDialog::PrivacyDialog(PrivacyPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::PrivacyDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    answerHelp(*this, presentation::HelpTopic::Privacy);
    resize(scaled(FirstSize));
    for (const QString &title :
         {tr("Backup"), tr("Erase a person"), tr("What is kept"), tr("Incidents"), tr("Support")})
        m_ui->sectionTabs->addTab(title);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter in a field looks, it does not erase
    setUpTables();
    fillMonths();
    listen();
    presenter.forgetPerson();
    presenter.refresh();
    showState();
}

PrivacyDialog::~PrivacyDialog() = default;

void PrivacyDialog::setUpTables()
{
    using Kind = CellDelegate::Kind;
    m_ui->placeTable->setModel(&m_presenter.places());
    m_ui->placeTable->setLook(
        {{Kind::Text, 160}, {Kind::Amount, 80}, {Kind::Text, 270, false}, {Kind::Text, 0}});
    m_ui->incidentTable->setModel(&m_presenter.incidents());
    m_ui->incidentTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->incidentTable->setLook({{Kind::Amount, 60},
                                  {Kind::Text, 100},
                                  {Kind::Text, 0},
                                  {Kind::Text, 150, false},
                                  {Kind::Text, 220, false}});
    m_ui->placeTable->setRowLines(2);
    m_ui->incidentTable->setRowLines(2);
    m_ui->incidentTable->setPlaceholder(tr("No incident is kept. That is how it should be."));
}

void PrivacyDialog::fillMonths()
{
    m_ui->monthsCombo->clear();
    for (const int months : {0, 6, 12, 24, 36, 60, 84})
        m_ui->monthsCombo->addItem(months == 0 ? tr("always") : tr("for %n month(s)", nullptr, months),
                                   months);
    if (m_ui->monthsCombo->findData(m_presenter.keepsSentMonths()) < 0) // set by the command line
        m_ui->monthsCombo->addItem(tr("for %n month(s)", nullptr, m_presenter.keepsSentMonths()),
                                   m_presenter.keepsSentMonths());
    m_ui->monthsCombo->setCurrentIndex(m_ui->monthsCombo->findData(m_presenter.keepsSentMonths()));
}

void PrivacyDialog::listen()
{
    connect(m_ui->sectionTabs, &QTabBar::currentChanged, m_ui->sections, &QStackedWidget::setCurrentIndex);
    connect(m_ui->backupButton, &QPushButton::clicked, this, &PrivacyDialog::save);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, [this] { offerRestore(m_presenter, this); });
    const auto look = [this] {
        if (m_ui->lookButton->isEnabled())
            m_presenter.look(m_ui->personEdit->text());
    };
    connect(m_ui->personEdit, &QLineEdit::textEdited, &m_presenter, &PrivacyPresenter::forgetPerson);
    connect(m_ui->personEdit, &QLineEdit::returnPressed, this, look);
    connect(m_ui->lookButton, &QPushButton::clicked, this, look);
    connect(m_ui->eraseButton, &QPushButton::clicked, this, &PrivacyDialog::askToErase);
    connect(m_ui->monthsButton, &QPushButton::clicked, this,
            [this] { m_presenter.keepSentFor(m_ui->monthsCombo->currentData().toInt()); });
    connect(m_ui->addIncidentButton, &QPushButton::clicked, this, [this] { openIncident(-1); });
    connect(m_ui->changeIncidentButton, &QPushButton::clicked, this,
            [this] { openIncident(m_ui->incidentTable->currentRow()); });
    connect(m_ui->monthsCombo, &QComboBox::currentIndexChanged, this, &PrivacyDialog::showState);
    connect(m_ui->incidentTable, &Table::opened, this, &PrivacyDialog::openIncident);
    connect(m_ui->incidentTable, &Table::currentRowChanged, this, &PrivacyDialog::showState);
    connect(m_ui->exportIncidentsButton, &QPushButton::clicked, this, &PrivacyDialog::writeIncidents);
    connect(m_ui->supportButton, &QPushButton::clicked, this, [this] {
        askForPath(this, tr("Write the file for support"), tr("Support file (*.json)"),
                   tr("Passerelle support") + u".json"_s,
                   [this](const QString &file) { m_presenter.writeSupport(file); });
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_presenter, &PrivacyPresenter::changed, this, &PrivacyDialog::showState);
    connect(&m_presenter, &PrivacyPresenter::restored, this, &QDialog::accept);
}

void PrivacyDialog::showState()
{
    const bool canAct = m_presenter.canAct();
    m_ui->lastBackupLabel->setText(m_presenter.lastBackupText());
    m_ui->lastBackupLabel->setTone(toneKey(static_cast<int>(m_presenter.lastBackupTone())));
    m_ui->erasureLabel->setText(m_presenter.erasureText());
    m_ui->erasureLabel->setVisible(!m_presenter.erasureText().isEmpty());
    m_ui->noticeLabel->setText(m_presenter.notice());
    m_ui->noticeLabel->setTone(toneKey(static_cast<int>(m_presenter.noticeTone())));
    m_ui->noticeLabel->setVisible(!m_presenter.notice().isEmpty());
    for (QWidget *button :
         {m_ui->backupButton, m_ui->restoreButton, m_ui->addIncidentButton, m_ui->supportButton})
        button->setEnabled(canAct);
    m_ui->monthsButton->setEnabled(
        canAct && m_ui->monthsCombo->currentData().toInt() != m_presenter.keepsSentMonths());
    m_ui->lookButton->setEnabled(canAct && !m_ui->personEdit->text().trimmed().isEmpty());
    m_ui->eraseButton->setEnabled(m_presenter.canErase());
    const bool hasIncidents = m_presenter.incidents().rowCount() > 0;
    m_ui->changeIncidentButton->setEnabled(canAct && m_ui->incidentTable->currentRow() >= 0);
    m_ui->exportIncidentsButton->setEnabled(canAct && hasIncidents);
}

void PrivacyDialog::save()
{
    askForPath(this, tr("Save the company to a file"), tr("Backup (*.%1)").arg(BackupSuffix),
               m_presenter.proposedName() + u'.' + BackupSuffix,
               [this](const QString &file) { m_presenter.backUp(file); });
}

void PrivacyDialog::askToErase()
{
    askToConfirm(this, tr("Erase “%1” for good?").arg(m_presenter.erasedName()), m_presenter.erasureText(),
                 tr("Erase"), [this] {
                     m_ui->personEdit->clear();
                     m_presenter.erase();
                 });
}

void PrivacyDialog::openIncident(int row)
{
    (new IncidentDialog{m_presenter, m_presenter.incidentAt(row), this})->open();
}

void PrivacyDialog::writeIncidents()
{
    askForPath(this, tr("Export the register"), tr("Table (*.csv)"), tr("Register of incidents") + u".csv"_s,
               [this](const QString &file) { m_presenter.writeIncidents(file); });
}

void offerRestore(PrivacyPresenter &presenter, QWidget *parent)
{
    askForExisting(
        parent, PrivacyDialog::tr("Choose a backup"), PrivacyDialog::tr("Backup (*.%1)").arg(BackupSuffix),
        [&presenter, parent](const QString &file) { (new RestoreDialog{presenter, file, parent})->open(); });
}

} // namespace passerelle::widgets
