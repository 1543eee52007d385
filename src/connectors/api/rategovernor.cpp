// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/rategovernor.h"

#include "base/log.h"
#include "net/latch.h"

#include <algorithm>
#include <utility>

namespace passerelle::connectors {

namespace {

using std::chrono::milliseconds;

constexpr std::chrono::seconds UsualPause{60};
// The clock is looked at this often while somebody waits: it may jump (sleep and resume).
constexpr milliseconds LongestNap{250};

milliseconds longestOf(const std::vector<RateLimit> &limits)
{
    milliseconds longest{0};
    for (const RateLimit &limit : limits)
        longest = std::max<milliseconds>(longest, limit.window);
    return longest;
}

} // namespace

struct RateGovernor::Waiter
{
    explicit Waiter(int size)
        : batchSize(size)
    {
    }

    int batchSize;
    net::Latch turn;
};

Permit::Permit(RateGovernor &governor, int batchSize)
    : m_governor(&governor)
    , m_batchSize(batchSize)
{
}

Permit::Permit(Permit &&other) noexcept
    : m_governor(std::exchange(other.m_governor, nullptr))
    , m_batchSize(other.m_batchSize)
{
}

Permit &Permit::operator=(Permit &&other) noexcept
{
    std::swap(m_governor, other.m_governor);
    std::swap(m_batchSize, other.m_batchSize);
    return *this;
}

Permit::~Permit()
{
    if (m_governor)
        m_governor->leave(m_batchSize);
}

RateGovernor::RateGovernor(std::vector<RateLimit> limits, int parallel, const Clock &clock,
                           BatchCount batches)
    : m_clock(clock)
    , m_longestWindow(longestOf(limits))
    , m_window(std::move(limits), batches)
    , m_free(parallel)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { admitWaiting(); });
}

RateGovernor::~RateGovernor() = default;

QCoro::Task<Result<Permit>> RateGovernor::enter(int batchSize, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return fail(ErrorCode::Cancelled);
    const auto waiter = std::make_shared<Waiter>(batchSize);
    m_waiting.push_back(waiter);
    admitWaiting();
    if (!co_await waiter->turn.wait(stop)) {
        std::erase(m_waiting, waiter);
        admitWaiting();
        co_return fail(ErrorCode::Cancelled);
    }
    co_return Permit{*this, batchSize};
}

void RateGovernor::throttled(std::optional<std::chrono::seconds> retryAfter)
{
    const milliseconds now = m_clock.monotonic();
    if (now >= m_pausedUntil)
        m_window.slowDown(now); // once for all calls that were in flight together
    m_pausedUntil = std::max(m_pausedUntil, now + retryAfter.value_or(UsualPause));
    ++m_throttled;
    qCWarning(logConnectors) << "throttled; paused for" << (m_pausedUntil - now).count() << "ms";
}

Usage RateGovernor::usage() const
{
    const milliseconds now = m_clock.monotonic();
    const RateWindow::Share share = m_window.tightest(now);
    Usage usage;
    usage.name = share.name;
    usage.used = share.used;
    usage.ceiling = share.ceiling;
    usage.peakName = m_peak.name;
    usage.peak = m_peak.used;
    usage.peakCeiling = m_peak.ceiling;
    usage.calls = m_calls;
    usage.throttled = m_throttled;
    if (m_pausedUntil > now)
        usage.pausedUntil = m_clock.now().addMSecs((m_pausedUntil - now).count());
    return usage;
}

std::vector<PastCall> RateGovernor::recentCalls() const
{
    const QDateTime oldest = m_clock.now().addMSecs(-m_longestWindow.count());
    std::vector<PastCall> recent;
    for (const PastCall &call : m_past) {
        if (call.at > oldest)
            recent.push_back(call);
    }
    return recent;
}

void RateGovernor::remember(const std::vector<PastCall> &calls)
{
    const QDateTime now = m_clock.now();
    for (const PastCall &call : calls) {
        const milliseconds age{call.at.msecsTo(now)};
        if (age < milliseconds{0} || age > m_longestWindow)
            continue; // too old to count, or from a clock that was put back
        m_window.leave(call.batchSize);
        m_window.answered(m_clock.monotonic() - age, call.batchSize);
        m_past.push_back(call);
    }
}

void RateGovernor::forgetOld()
{
    const QDateTime oldest = m_clock.now().addMSecs(-m_longestWindow.count());
    while (!m_past.empty() && m_past.front().at < oldest)
        m_past.pop_front();
}

void RateGovernor::admit(int batchSize)
{
    const milliseconds now = m_clock.monotonic();
    m_window.leave(batchSize);
    const RateWindow::Share share = m_window.tightest(now);
    if (m_peak.ceiling == 0 || share.used * m_peak.ceiling > m_peak.used * share.ceiling)
        m_peak = share;
    ++m_calls;
    --m_free;
}

void RateGovernor::leave(int batchSize)
{
    m_window.answered(m_clock.monotonic(), batchSize);
    m_past.push_back(PastCall{m_clock.now(), batchSize});
    forgetOld();
    ++m_free;
    admitWaiting();
}

void RateGovernor::admitWaiting()
{
    milliseconds nap = LongestNap;
    for (auto next = m_waiting.begin(); next != m_waiting.end() && m_free > 0;) {
        const int batchSize = (*next)->batchSize;
        const milliseconds now = m_clock.monotonic();
        const milliseconds pause = m_pausedUntil - now;
        const milliseconds wait = std::max(m_window.waitFor(now, batchSize), pause);
        if (wait <= milliseconds{0}) {
            admit(batchSize);
            (*next)->turn.open();
            next = m_waiting.erase(next);
            continue;
        }
        nap = std::min(nap, wait);
        const milliseconds shared = std::max(m_window.sharedWaitFor(now, batchSize), pause);
        if (batchSize == SingleCall || shared > milliseconds{0})
            break;
        ++next; // only the batch limit holds it: a single call behind it may go
    }
    if (m_waiting.empty() || m_free == 0)
        m_timer.stop();
    else
        m_timer.start(std::max(nap, milliseconds{1}));
}

} // namespace passerelle::connectors
