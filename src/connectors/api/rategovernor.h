// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "connectors/api/ratewindow.h"

#include <QCoroTask>
#include <QTimer>

#include <deque>
#include <memory>
#include <stop_token>

namespace passerelle::connectors {

class RateGovernor;

/// The right to have one call in flight; gives its place back when it ends. Keep it until the answer is
/// there: the call counts against the limits from its answer on.
class Permit final
{
public:
    Permit(RateGovernor &governor, int batchSize);
    Permit(Permit &&other) noexcept;
    Permit &operator=(Permit &&other) noexcept;
    Permit(const Permit &) = delete;
    Permit &operator=(const Permit &) = delete;
    ~Permit();

private:
    RateGovernor *m_governor;
    int m_batchSize;
};

/// A call that was answered.
struct PastCall
{
    QDateTime at = {};
    int batchSize = SingleCall;

    friend bool operator==(const PastCall &, const PastCall &) = default;
};

/// How much of a provider's limits is in use; what the window and `doctor` show.
struct Usage
{
    QString name = {}; ///< of the tightest limit
    int used = 0;
    int ceiling = 0;
    QString peakName = {}; ///< of the limit that came nearest to its ceiling so far
    int peak = 0;
    int peakCeiling = 0;
    qint64 calls = 0;
    int throttled = 0; ///< how often the provider refused for being called too often
    QDateTime pausedUntil = {}; ///< invalid: not paused
};

/// Keeps the calls of one company to one provider just under the published limits (exactly-once T4). Lives on
/// the thread of the run and must outlive its permits and those who wait.
class RateGovernor final
{
public:
    /// At most `parallel` calls in flight at a time.
    RateGovernor(std::vector<RateLimit> limits, int parallel, const Clock &clock,
                 BatchCount batches = BatchCount::OneCall);
    RateGovernor(const RateGovernor &) = delete;
    RateGovernor &operator=(const RateGovernor &) = delete;
    ~RateGovernor();

    /// Waits for a place, first come first served; a single call may pass a batch that only the batch limit
    /// holds. Cancelled when stopped.
    [[nodiscard]] QCoro::Task<Result<Permit>> enter(int batchSize, std::stop_token stop);

    /// The provider refused a call: nothing leaves for as long as it says, else a minute, and slower
    /// afterwards.
    void throttled(std::optional<std::chrono::seconds> retryAfter);

    [[nodiscard]] Usage usage() const;

    /// Calls that may still count against a limit, oldest first. A later governor of the same company takes
    /// them over with remember(), before its first call.
    [[nodiscard]] std::vector<PastCall> recentCalls() const;
    void remember(const std::vector<PastCall> &calls);

private:
    friend class Permit;
    struct Waiter;

    void admit(int batchSize);
    void leave(int batchSize);
    void forgetOld();
    void admitWaiting();

    const Clock &m_clock;
    std::chrono::milliseconds m_longestWindow;
    RateWindow m_window;
    std::deque<PastCall> m_past;
    int m_free;
    std::deque<std::shared_ptr<Waiter>> m_waiting;
    QTimer m_timer;
    std::chrono::milliseconds m_pausedUntil{0};
    RateWindow::Share m_peak;
    qint64 m_calls = 0;
    int m_throttled = 0;
};

} // namespace passerelle::connectors
