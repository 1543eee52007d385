// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/schedulepresenter.h"

#include "mail/smtp.h"
#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/schedulewords.h"

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

SchedulePresenter::SchedulePresenter(Desk &desk, const CompanyPresenter &company, const Clock &clock,
                                     QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_company(company)
    , m_clock(clock)
{
    connect(&company, &CompanyPresenter::companyChanged, this, [this] {
        m_isActive.reset();
        m_isBusy = false;
        tell({}, Tone::Quiet);
        refresh();
    });
    connect(&company, &CompanyPresenter::changed, this, &SchedulePresenter::changed);
    connect(&desk, &Desk::scheduleReady, this, [this](bool isActive) {
        m_isActive = isActive;
        if (std::exchange(m_isBusy, false))
            emit saved();
        emit changed();
    });
    connect(&desk, &Desk::testMailSent, this, [this] {
        m_isBusy = false;
        tell(tr("The test message was sent."), Tone::Ok);
    });
    connect(&desk, &Desk::failed, this, [this](const QString &question, const Error &error) {
        if (question != "schedule"_L1 && question != "mail"_L1)
            return;
        m_isBusy = false;
        tell(ErrorText::sentence(error) + u' ' + ErrorText::fix(error), Tone::Err);
    });
}

bool SchedulePresenter::canMail()
{
    return mail::isAvailable();
}

void SchedulePresenter::tell(const QString &notice, Tone tone)
{
    m_notice = notice;
    m_noticeTone = tone;
    emit changed();
}

QString SchedulePresenter::scheduleText() const
{
    return scheduleWords(schedule());
}

QString SchedulePresenter::nextText() const
{
    if (schedule().isOff())
        return tr("Runs begin only when somebody presses Start.");
    if (m_isActive && !*m_isActive)
        return tr("This computer no longer starts the automatic runs: save the schedule again.");
    return tr("Next run: %1").arg(Format::dateTime(nextOf(schedule())));
}

QDateTime SchedulePresenter::nextOf(const schedule::SyncSchedule &schedule) const
{
    return schedule.nextAfter(m_clock.now().toLocalTime());
}

Tone SchedulePresenter::nextTone() const
{
    if (schedule().isOff())
        return Tone::Quiet;
    return m_isActive.value_or(true) ? Tone::Ok : Tone::Warn;
}

QString SchedulePresenter::lastText() const
{
    const Overview &overview = m_company.overview();
    if (!overview.lastAutomaticAt.isValid())
        return schedule().isOff() ? QString{} : tr("No automatic run yet.");
    return tr("Last automatic run: %1")
        .arg(automaticRunWords(overview.lastAutomaticAt, overview.lastAutomaticDone,
                               overview.lastAutomaticErrors, m_clock.now()));
}

QString SchedulePresenter::problemOf(const schedule::SyncSchedule &schedule,
                                     const service::MailSettings &mail) const
{
    if (m_company.company().alwaysPreviews && !schedule.isOff())
        return tr("This company asks for a preview before each run, which nobody would approve at night. "
                  "Take that option off in Settings first.");
    if (schedule.mode == schedule::Mode::Times && schedule.times.isEmpty())
        return tr("Enter at least one time, such as 02:00.");
    if (schedule.days.none())
        return tr("Choose at least one day.");
    const Result<Done> good = service::checked(mail);
    if (good)
        return {};
    const QString field = good.error().detail;
    if (field == "mail.to"_L1)
        return tr("Enter one or two e-mail addresses, separated by a comma.");
    if (field == "mail.from"_L1)
        return tr("Enter the sender’s e-mail address.");
    if (field == "mail.server"_L1)
        return tr("Enter the name of the mail server.");
    return tr("The port is a number from 1 to 65535.");
}

void SchedulePresenter::save(const schedule::SyncSchedule &schedule, const service::MailSettings &mail,
                             const QString &mailPassword)
{
    m_isBusy = true;
    tell({}, Tone::Quiet);
    m_desk.saveSchedule(schedule, mail, mailPassword.toUtf8());
}

void SchedulePresenter::sendTest(const service::MailSettings &mail, const QString &mailPassword)
{
    m_isBusy = true;
    tell(tr("Sending…"), Tone::Quiet);
    m_desk.sendTestMail(mail, mailPassword.toUtf8());
}

void SchedulePresenter::refresh()
{
    if (m_company.hasCompany() && !schedule().isOff())
        m_desk.requestScheduleState();
}

} // namespace passerelle::presentation
