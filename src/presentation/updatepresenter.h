// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "presentation/settings.h"
#include "presentation/tone.h"
#include "presentation/updatedesk.h"

#include <QObject>

namespace passerelle::presentation {

inline const Setting<bool> WeeklyUpdateCheck{"updates/weekly",
                                             false}; ///< off: nothing is asked by itself (S16)
inline const Setting<QString> LastUpdateCheck{"updates/asked", {}};
inline const Setting<QString> HighestVersionSeen{"updates/highest", {}};

/// Whether a newer version is out, in words. Asks only when a person clicks, or once a week when a person
/// turned that on; opens nothing and downloads nothing.
class UpdatePresenter final : public QObject
{
    Q_OBJECT

public:
    /// Without a desk, updates count as not set up. All must outlive the presenter.
    UpdatePresenter(UpdateDesk *desk, Settings &settings, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isSetUp() const { return m_desk != nullptr && m_desk->areUpdatesSetUp(); }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] bool isWeekly() const { return m_settings.read(WeeklyUpdateCheck); }
    [[nodiscard]] QString text() const; ///< what is known, in a sentence
    [[nodiscard]] Tone tone() const;
    /// The download page of a newer version, or an empty address.
    [[nodiscard]] QUrl page() const;
    [[nodiscard]] bool hasNews() const { return m_answer.outcome == updates::UpdateOutcome::Newer; }
    [[nodiscard]] QString newsTitle() const; ///< for the line across the window
    [[nodiscard]] QString newsText() const;

    void check();
    void setWeekly(bool isOn);
    /// Asks when the person wished it weekly and the last time is a week ago, or lies in the future.
    void checkIfDue();

signals:
    void changed();

private:
    void take(const updates::UpdateAnswer &answer);

    UpdateDesk *m_desk;
    Settings &m_settings;
    const Clock &m_clock;
    updates::UpdateAnswer m_answer = {};
    bool m_isBusy = false;
    bool m_hasAnswer = false;
};

} // namespace passerelle::presentation
