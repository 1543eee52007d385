// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/updatepresenter.h"

#include <QCoreApplication>
#include <QPointer>

namespace passerelle::presentation {

using updates::UpdateOutcome;

UpdatePresenter::UpdatePresenter(UpdateDesk *desk, Settings &settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_settings(settings)
    , m_clock(clock)
{
}

QString UpdatePresenter::text() const
{
    if (!isSetUp())
        return tr("Updates are not set up in this build.");
    if (m_isBusy)
        return tr("Looking for an update…");
    if (!m_hasAnswer)
        return tr("Passerelle checks only when you ask.");
    switch (m_answer.outcome) {
    case UpdateOutcome::NotSetUp:
        return tr("Updates are not set up in this build.");
    case UpdateOutcome::Newest:
        return tr("You have the newest version, %1.").arg(m_answer.version);
    case UpdateOutcome::Newer:
        return newsTitle() + QLatin1Char(' ') + newsText();
    case UpdateOutcome::Unreachable:
        return tr("The update notice cannot be reached. Check the connection and try again later.");
    case UpdateOutcome::TooLarge:
    case UpdateOutcome::Malformed:
        return tr("The update notice cannot be read. Try again later.");
    case UpdateOutcome::UnknownKey:
    case UpdateOutcome::WrongSignature:
        return tr("The update notice is not signed by the publisher of this program. It was not used; tell "
                  "support.");
    case UpdateOutcome::Expired:
        return tr("The update notice has expired. It was not used; try again later.");
    case UpdateOutcome::OlderThanKnown:
        return tr("The update notice names an older version than one already known. It was not used; tell "
                  "support.");
    case UpdateOutcome::PageElsewhere:
        return tr(
            "The update notice leads to another site than the publisher’s. It was not used; tell support.");
    }
    Q_UNREACHABLE();
}

Tone UpdatePresenter::tone() const
{
    if (!m_hasAnswer || m_isBusy || m_answer.outcome == UpdateOutcome::NotSetUp)
        return Tone::Neutral;
    if (m_answer.outcome == UpdateOutcome::Newest)
        return Tone::Ok;
    return m_answer.outcome == UpdateOutcome::Newer ? Tone::Accent : Tone::Warn;
}

QUrl UpdatePresenter::page() const
{
    return hasNews() ? m_answer.page : QUrl{};
}

QString UpdatePresenter::newsTitle() const
{
    return tr("Version %1 is available.").arg(m_answer.version);
}

QString UpdatePresenter::newsText() const
{
    if (!m_answer.isRunningSupported)
        return tr("Version %1, which you have, is no longer supported.")
            .arg(QCoreApplication::applicationVersion());
    return tr("You have %1.").arg(QCoreApplication::applicationVersion());
}

void UpdatePresenter::check()
{
    if (!isSetUp() || m_isBusy)
        return;
    m_isBusy = true;
    m_settings.write(LastUpdateCheck, m_clock.now().toString(Qt::ISODate));
    emit changed();
    m_desk->checkForUpdate(m_settings.read(HighestVersionSeen),
                           [self = QPointer{this}](const updates::UpdateAnswer &answer) {
                               if (self)
                                   self->take(answer);
                           });
}

void UpdatePresenter::setWeekly(bool isOn)
{
    m_settings.write(WeeklyUpdateCheck, isOn);
    emit changed();
    checkIfDue();
}

void UpdatePresenter::checkIfDue()
{
    constexpr qint64 Week = 7 * 24 * 3600;
    if (!isWeekly())
        return;
    const QDateTime last = QDateTime::fromString(m_settings.read(LastUpdateCheck), Qt::ISODate);
    const qint64 since = last.isValid() ? last.secsTo(m_clock.now()) : Week;
    if (since >= Week || since < 0)
        check();
}

void UpdatePresenter::take(const updates::UpdateAnswer &answer)
{
    m_isBusy = false;
    m_hasAnswer = true;
    m_answer = answer;
    const bool didHold = answer.outcome == UpdateOutcome::Newest || answer.outcome == UpdateOutcome::Newer;
    if (didHold)
        m_settings.write(HighestVersionSeen, answer.version);
    emit changed();
}

} // namespace passerelle::presentation
