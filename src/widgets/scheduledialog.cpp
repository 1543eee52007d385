// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scheduledialog.h"

#include "presentation/format.h"
#include "presentation/schedulewords.h"
#include "ui_scheduledialog.h"
#include "widgets/helpdialog.h"
#include "widgets/paint.h"

#include <QCheckBox>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::SchedulePresenter;
using presentation::Tone;
using schedule::Mode;
using schedule::SyncSchedule;
using service::MailSettings;

namespace {

constexpr int DaysAWeek = 7;
constexpr int StartTlsPort = 587;
constexpr int TlsPort = 465;

} // namespace

ScheduleDialog::ScheduleDialog(SchedulePresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::ScheduleDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    answerHelp(*this, presentation::HelpTopic::Schedule);
    m_ui->saveButton->setDefault(true);
    fillChoices();
    fill(presenter.schedule());
    fill(presenter.mail());
    m_ui->mailCheck->setVisible(SchedulePresenter::canMail());
    m_ui->testButton->setVisible(SchedulePresenter::canMail());
    listen();
    check();
}

ScheduleDialog::~ScheduleDialog() = default;

void ScheduleDialog::listen()
{
    connect(m_ui->securityCombo, &QComboBox::activated, this, [this] {
        const bool isTls = m_ui->securityCombo->currentData().toBool();
        m_ui->portEdit->setText(QString::number(isTls ? TlsPort : StartTlsPort));
    });
    const QList<QComboBox *> choices = findChildren<QComboBox *>();
    for (const QComboBox *choice : choices)
        connect(choice, &QComboBox::activated, this, &ScheduleDialog::check);
    const QList<QCheckBox *> boxes = findChildren<QCheckBox *>();
    for (const QCheckBox *box : boxes)
        connect(box, &QCheckBox::toggled, this, &ScheduleDialog::check);
    const QList<QLineEdit *> lines = findChildren<QLineEdit *>();
    for (const QLineEdit *line : lines)
        connect(line, &QLineEdit::textEdited, this, &ScheduleDialog::check);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->saveButton, &QPushButton::clicked, this,
            [this] { m_presenter.save(schedule(), mail(), m_ui->passwordEdit->text()); });
    connect(m_ui->testButton, &QPushButton::clicked, this,
            [this] { m_presenter.sendTest(mail(), m_ui->passwordEdit->text()); });
    connect(&m_presenter, &SchedulePresenter::changed, this, &ScheduleDialog::check);
    connect(&m_presenter, &SchedulePresenter::saved, this, &QDialog::accept);
}

void ScheduleDialog::fillChoices()
{
    m_ui->modeCombo->addItem(tr("Only when Start is pressed"), static_cast<int>(Mode::Off));
    m_ui->modeCombo->addItem(tr("At regular intervals"), static_cast<int>(Mode::Interval));
    m_ui->modeCombo->addItem(tr("At fixed times"), static_cast<int>(Mode::Times));
    for (const int minutes : schedule::intervals())
        m_ui->intervalCombo->addItem(presentation::intervalWords(minutes), minutes);
    m_ui->securityCombo->addItem(tr("STARTTLS (usual, port 587)"), false);
    m_ui->securityCombo->addItem(tr("TLS from the start (port 465)"), true);
    for (int day = 1; day <= DaysAWeek; ++day) {
        auto *box = findChild<QCheckBox *>(u"dayCheck%1"_s.arg(day));
        box->setText(QLocale{}.standaloneDayName(day, QLocale::ShortFormat));
        box->setAccessibleName(QLocale{}.standaloneDayName(day, QLocale::LongFormat));
        m_days.append(box);
    }
}

void ScheduleDialog::fill(const SyncSchedule &schedule)
{
    m_ui->modeCombo->setCurrentIndex(m_ui->modeCombo->findData(static_cast<int>(schedule.mode)));
    m_ui->intervalCombo->setCurrentIndex(m_ui->intervalCombo->findData(schedule.minutes));
    m_ui->timesEdit->setText(schedule::timesText(schedule.times));
    for (int day = 0; day < DaysAWeek; ++day)
        m_days.at(day)->setChecked(schedule.days.test(static_cast<size_t>(day)));
}

void ScheduleDialog::fill(const MailSettings &mail)
{
    m_ui->mailCheck->setChecked(!mail.isOff());
    m_ui->toEdit->setText(mail.to.join(u", "_s));
    m_ui->fromEdit->setText(mail.from);
    m_ui->serverEdit->setText(mail.server);
    m_ui->portEdit->setText(QString::number(mail.port));
    m_ui->securityCombo->setCurrentIndex(mail.usesTlsAtOnce ? 1 : 0);
    m_ui->userEdit->setText(mail.user);
    const bool isStored = !mail.isOff() && !mail.user.isEmpty();
    m_ui->passwordEdit->setPlaceholderText(isStored ? tr("unchanged") : QString{});
}

SyncSchedule ScheduleDialog::schedule() const
{
    SyncSchedule schedule;
    schedule.mode = static_cast<Mode>(m_ui->modeCombo->currentData().toInt());
    schedule.minutes = m_ui->intervalCombo->currentData().toInt();
    const Result<QList<QTime>> times = schedule::timesFromText(m_ui->timesEdit->text());
    if (times)
        schedule.times = *times;
    schedule.days.reset();
    for (int day = 0; day < DaysAWeek; ++day)
        schedule.days.set(static_cast<size_t>(day), m_days.at(day)->isChecked());
    return schedule;
}

MailSettings ScheduleDialog::mail() const
{
    MailSettings mail;
    if (!m_ui->mailCheck->isChecked())
        return mail;
    const QStringList addresses = m_ui->toEdit->text().split(u',');
    for (const QString &address : addresses)
        mail.to.append(address.trimmed());
    mail.from = m_ui->fromEdit->text().trimmed();
    mail.server = m_ui->serverEdit->text().trimmed();
    mail.port = m_ui->portEdit->text().toInt(); // no number: 0, which is refused
    mail.usesTlsAtOnce = m_ui->securityCombo->currentData().toBool();
    mail.user = m_ui->userEdit->text().trimmed();
    return mail;
}

void ScheduleDialog::showRows()
{
    const Mode mode = schedule().mode;
    m_ui->intervalLabel->setVisible(mode == Mode::Interval);
    m_ui->intervalCombo->setVisible(mode == Mode::Interval);
    m_ui->timesLabel->setVisible(mode == Mode::Times);
    m_ui->timesEdit->setVisible(mode == Mode::Times);
    m_ui->daysLabel->setVisible(mode != Mode::Off);
    for (QCheckBox *day : std::as_const(m_days))
        day->setVisible(mode != Mode::Off);
    m_ui->mailBox->setVisible(m_ui->mailCheck->isChecked() && SchedulePresenter::canMail());
}

QString ScheduleDialog::problem() const
{
    const SyncSchedule wanted = schedule();
    if (wanted.mode == Mode::Times && !schedule::timesFromText(m_ui->timesEdit->text()))
        return tr("Enter times such as 02:00, 14:30.");
    return m_presenter.problemOf(wanted, mail());
}

void ScheduleDialog::check()
{
    showRows();
    const QString wrong = problem();
    const QDateTime next = wrong.isEmpty() ? m_presenter.nextOf(schedule()) : QDateTime{};
    m_ui->nextLabel->setVisible(next.isValid());
    m_ui->nextLabel->setText(tr("First run: %1").arg(presentation::Format::dateTime(next)));
    m_ui->noticeLabel->setText(wrong.isEmpty() ? m_presenter.notice() : wrong);
    m_ui->noticeLabel->setTone(
        toneKey(static_cast<int>(wrong.isEmpty() ? m_presenter.noticeTone() : Tone::Warn)));
    m_ui->noticeLabel->setVisible(!m_ui->noticeLabel->text().isEmpty());
    const bool canAct = wrong.isEmpty() && !m_presenter.isBusy();
    m_ui->saveButton->setEnabled(canAct);
    m_ui->testButton->setEnabled(canAct && m_ui->mailCheck->isChecked());
    resize(scaled(560), sizeHint().height());
}

} // namespace passerelle::widgets
