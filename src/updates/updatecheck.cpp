// SPDX-License-Identifier: GPL-3.0-or-later
#include "updates/updatecheck.h"

#include "net/httpclient.h"

namespace passerelle::updates {

namespace {

constexpr std::chrono::seconds LongestWait{30};
constexpr int HttpOk = 200;

} // namespace

QCoro::Task<UpdateAnswer> checkForUpdate(UpdateSource source, KnownVersions known, const Clock *clock,
                                         std::stop_token stop)
{
    UpdateAnswer answer;
    if (!source.isSetUp())
        co_return answer;
    net::HttpClient http{*clock};
    net::Request request{QByteArrayLiteral("GET"), source.manifest};
    request.timeout = LongestWait;
    const net::Exchange exchange = co_await http.send(request, stop);
    if (exchange.isAnswered() && exchange.status == HttpOk)
        co_return judgeManifest(exchange.body, source, known, clock->now());
    const bool isTooLarge = !exchange.isAnswered() && exchange.error == ErrorCode::ReplyTooLarge;
    answer.outcome = isTooLarge ? UpdateOutcome::TooLarge : UpdateOutcome::Unreachable;
    co_return answer;
}

} // namespace passerelle::updates
