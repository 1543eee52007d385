// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/renewedtokens.h"

#include "net/latch.h"

#include <exception>

namespace passerelle::auth {

struct RenewedTokens::Renewal
{
    net::Latch over;
    Result<Secret> outcome = fail(ErrorCode::InternalError);
};

RenewedTokens::RenewedTokens(const Clock &clock)
    : m_clock(clock)
{
}

RenewedTokens::~RenewedTokens() = default;

QCoro::Task<Result<Secret>> RenewedTokens::current(std::stop_token stop)
{
    const Secret token = m_accessToken; // `co_return m_accessToken` would move it away (QCoro 0.8)
    if (!token.isEmpty() && m_clock.monotonic() < m_renewAt)
        co_return token;
    co_return co_await share(stop);
}

QCoro::Task<Result<Secret>> RenewedTokens::renewed(Secret refused, std::stop_token stop)
{
    const Secret token = m_accessToken;
    if (!token.isEmpty() && token != refused)
        co_return token;
    co_return co_await share(stop);
}

void RenewedTokens::abandon()
{
    m_abandoned.request_stop();
}

QCoro::Task<> RenewedTokens::settled()
{
    const std::shared_ptr<Renewal> renewal = m_renewal;
    if (renewal)
        co_await renewal->over.wait();
}

void RenewedTokens::keep(const Grant &grant)
{
    m_accessToken = grant.accessToken;
    m_renewAt = m_clock.monotonic() + grant.usableFor;
}

QCoro::Task<Result<Secret>> RenewedTokens::share(std::stop_token stop)
{
    if (stop.stop_requested() || m_abandoned.stop_requested())
        co_return fail(ErrorCode::Cancelled);
    std::shared_ptr<Renewal> renewal = m_renewal;
    if (!renewal) {
        renewal = m_renewal = std::make_shared<Renewal>();
        run(renewal);
    }
    const bool isOver = co_await renewal->over.wait(stop);
    if (!isOver)
        co_return fail(ErrorCode::Cancelled);
    const Result<Secret> outcome = renewal->outcome; // each waiter gets its copy
    co_return outcome;
}

/// Runs on by itself, so it catches everything.
QCoro::Task<> RenewedTokens::run(std::shared_ptr<Renewal> renewal)
{
    try {
        const Result<Grant> grant = co_await renew(m_abandoned.get_token());
        if (grant) {
            keep(*grant);
            renewal->outcome = grant->accessToken;
        } else {
            renewal->outcome = Failure{grant.error()};
        }
    } catch (const std::exception &problem) {
        renewal->outcome = fail(ErrorCode::InternalError, QString::fromUtf8(problem.what()));
    }
    m_renewal.reset();
    renewal->over.open();
}

} // namespace passerelle::auth
