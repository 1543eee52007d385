// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/companypresenter.h"

namespace passerelle::presentation {

/// The automatic runs of the company at work: when, how the last one ended, who hears of it (M-19, M-20).
class SchedulePresenter final : public QObject
{
    Q_OBJECT

public:
    SchedulePresenter(Desk &desk, const CompanyPresenter &company, const Clock &clock,
                      QObject *parent = nullptr);

    [[nodiscard]] const schedule::SyncSchedule &schedule() const { return m_company.company().schedule; }
    [[nodiscard]] const service::MailSettings &mail() const { return m_company.company().mail; }
    [[nodiscard]] bool canChange() const { return m_company.hasCompany(); }
    /// Whether this version can send e-mail.
    [[nodiscard]] static bool canMail();

    [[nodiscard]] QString scheduleText() const; ///< "Every 2 hours, every day"
    [[nodiscard]] QString nextText() const; ///< "Next run: 2026-11-22 02:00", or why there is none
    [[nodiscard]] Tone nextTone() const;
    /// When a schedule that is not saved yet would begin; invalid: never.
    [[nodiscard]] QDateTime nextOf(const schedule::SyncSchedule &schedule) const;
    [[nodiscard]] QString lastText() const; ///< "Last automatic run: Sunday 02:00, 12 transferred"
    [[nodiscard]] bool isBusy() const { return m_isBusy; } ///< saving, or sending a test
    [[nodiscard]] QString notice() const { return m_notice; } ///< what the last question came to
    [[nodiscard]] Tone noticeTone() const { return m_noticeTone; }

    /// What keeps this from being saved, or an empty text.
    [[nodiscard]] QString problemOf(const schedule::SyncSchedule &schedule,
                                    const service::MailSettings &mail) const;
    void save(const schedule::SyncSchedule &schedule, const service::MailSettings &mail,
              const QString &mailPassword);
    void sendTest(const service::MailSettings &mail, const QString &mailPassword);
    void refresh(); ///< asks whether the operating system still has the schedule

signals:
    void changed();
    void saved();

private:
    void tell(const QString &notice, Tone tone);

    Desk &m_desk;
    const CompanyPresenter &m_company;
    const Clock &m_clock;
    std::optional<bool> m_isActive = {};
    QString m_notice = {};
    Tone m_noticeTone = Tone::Quiet;
    bool m_isBusy = false;
};

} // namespace passerelle::presentation
