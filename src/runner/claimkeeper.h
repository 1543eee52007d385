// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "connectors/api/source.h"

#include <QTimer>

#include <functional>

namespace passerelle::runner {

/// How long a claim holds without being renewed, and how often it is.
struct ClaimTimes
{
    std::chrono::milliseconds life = std::chrono::minutes{15};
    std::chrono::milliseconds renewal = std::chrono::minutes{5};
};

/// Holds a company's claim for the time of one run. Lives on the run's thread; one use. The source and the
/// clock must outlive it.
class ClaimKeeper final
{
public:
    /// `claim`: who we are. `now`: the source's time of this moment.
    ClaimKeeper(connectors::Source &source, const Clock &clock, connectors::Claim claim, QDateTime now,
                ClaimTimes times);
    ClaimKeeper(const ClaimKeeper &) = delete;
    ClaimKeeper &operator=(const ClaimKeeper &) = delete;

    /// Done when the company is ours, or when its source keeps no claims (isKept). OtherWorkstation names the
    /// one that is at work and until when.
    [[nodiscard]] QCoro::Task<Result<Done>> take(std::stop_token stop);

    [[nodiscard]] bool isKept() const { return m_isHeld; }
    /// Somebody else was the last to hold the company: what this journal knows may not be all.
    [[nodiscard]] bool wasElsewhere() const { return m_wasElsewhere; }

    /// From now on renews the claim; calls `onLost` once when another holds it, or when it could not be
    /// renewed in time: nothing may be sent any more.
    void keepUp(std::function<void()> onLost);

    [[nodiscard]] QDateTime now() const; ///< the source's time
    /// Ends the claim so much after now.
    [[nodiscard]] QCoro::Task<> giveUp(std::chrono::milliseconds after);

private:
    [[nodiscard]] connectors::Claim claimFor(std::chrono::milliseconds time) const;
    [[nodiscard]] QCoro::Task<> renew();
    void lose();

    connectors::Source &m_source;
    const Clock &m_clock;
    connectors::Claim m_claim;
    QDateTime m_begin;
    std::chrono::milliseconds m_beginMonotonic;
    ClaimTimes m_times;
    bool m_isHeld = false;
    bool m_wasElsewhere = false;
    std::function<void()> m_onLost;
    std::stop_source m_stop;
    QTimer m_timer;
    std::optional<QCoro::Task<>> m_renewal;
};

} // namespace passerelle::runner
