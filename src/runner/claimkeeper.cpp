// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/claimkeeper.h"

namespace passerelle::runner {

using namespace Qt::StringLiterals;
using connectors::Claim;
using connectors::ClaimOutcome;
using connectors::ClaimVerdict;

namespace {

constexpr auto Patience = std::chrono::milliseconds{600};

} // namespace

ClaimKeeper::ClaimKeeper(connectors::Source &source, const Clock &clock, Claim claim, QDateTime now,
                         ClaimTimes times)
    : m_source(source)
    , m_clock(clock)
    , m_claim(std::move(claim))
    , m_begin(std::move(now))
    , m_beginMonotonic(clock.monotonic())
    , m_times(times)
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        if (!m_renewal || m_renewal->isReady())
            m_renewal = renew();
    });
}

QDateTime ClaimKeeper::now() const
{
    return m_begin.addMSecs((m_clock.monotonic() - m_beginMonotonic).count());
}

Claim ClaimKeeper::claimFor(std::chrono::milliseconds time) const
{
    Claim claim = m_claim;
    claim.until = now().addMSecs(time.count());
    return claim;
}

QCoro::Task<Result<Done>> ClaimKeeper::take(std::stop_token stop)
{
    const Claim wanted = claimFor(m_times.life);
    const ClaimOutcome outcome = co_await m_source.claim(wanted, stop);
    switch (outcome.verdict) {
    case ClaimVerdict::Held:
        m_isHeld = true;
        m_claim.until = wanted.until;
        m_wasElsewhere = !outcome.before.owner.isEmpty() && outcome.before.owner != m_claim.owner;
        co_return Done{};
    case ClaimVerdict::NotKept:
        co_return Done{};
    case ClaimVerdict::HeldElsewhere:
        co_return fail(ErrorCode::OtherWorkstation,
                       outcome.before.workstation + u", "_s
                           + outcome.before.until.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
    case ClaimVerdict::Failed:
        break;
    }
    co_return Failure{outcome.error};
}

void ClaimKeeper::keepUp(std::function<void()> onLost)
{
    if (!m_isHeld)
        return;
    m_onLost = std::move(onLost);
    m_timer.start(m_times.renewal);
}

QCoro::Task<> ClaimKeeper::renew()
{
    const Claim wanted = claimFor(m_times.life);
    const ClaimOutcome outcome = co_await m_source.claim(wanted, m_stop.get_token());
    if (outcome.verdict == ClaimVerdict::Held)
        m_claim.until = wanted.until;
    const bool isTooLate = now().addMSecs(m_times.renewal.count()) >= m_claim.until;
    if (outcome.verdict == ClaimVerdict::HeldElsewhere || isTooLate)
        lose();
}

void ClaimKeeper::lose()
{
    m_timer.stop();
    m_isHeld = false;
    if (m_onLost)
        m_onLost();
}

QCoro::Task<> ClaimKeeper::giveUp(std::chrono::milliseconds after)
{
    m_timer.stop();
    m_stop.request_stop();
    if (m_renewal)
        co_await *m_renewal;
    if (!m_isHeld)
        co_return;
    m_isHeld = false;
    std::stop_source limit; // a stop must not wait for a source that is silent: the claim ends by itself
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &patience, [&limit] { limit.request_stop(); });
    patience.start(Patience);
    const Claim ended = claimFor(after);
    const ClaimOutcome outcome = co_await m_source.claim(ended, limit.get_token());
    Q_UNUSED(outcome)
}

} // namespace passerelle::runner
