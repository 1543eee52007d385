// SPDX-License-Identifier: GPL-3.0-or-later
// What a token endpoint answers: of the ledgers' providers, and of the source's.
#include "auth/tokenreply.h"
#include "auth/clientcredentialstokens.h"
#include "auth/provider.h"
#include "fuzz.h"

namespace passerelle::fuzz {

namespace {

void checkError(const Error &error, const net::Exchange &exchange)
{
    require(error.code != ErrorCode::InternalError, "a failure has a name");
    require(isOneLine(error.systemText), "the provider's words are one line");
    require(!exchange.isSuccess() || error.code == ErrorCode::BadReply,
            "a success without tokens is a bad reply");
}

bool isOfOther(ErrorCode code, auth::Party party)
{
    switch (code) {
    case ErrorCode::SourceUnreachable:
    case ErrorCode::SourceSecretExpired:
    case ErrorCode::SourceCredentialsRefused:
    case ErrorCode::SourceAccessDenied:
        return party != auth::Party::Source;
    case ErrorCode::LedgerUnreachable:
    case ErrorCode::LedgerKeysRefused:
    case ErrorCode::LedgerAccessDenied:
        return party != auth::Party::Ledger;
    default:
        return false;
    }
}

void readLedgerReply(const net::Exchange &exchange)
{
    const auto body = auth::readEndpointReply(exchange, ErrorCode::AuthorizationExpired);
    const Result<auth::TokenReply> reply = auth::readTokens(body, auth::Provider{}.refreshLife);
    if (!reply) {
        checkError(reply.error(), exchange);
        return;
    }
    require(exchange.isSuccess(), "tokens only from a success");
    require(!reply->accessToken.isEmpty() && !reply->refreshToken.isEmpty(), "neither token is empty");
    require(reply->accessLife.count() > 0 && reply->accessLife <= auth::LongestTokenLife,
            "the life of an access token is bounded");
    require(reply->refreshLife.count() > 0 && reply->refreshLife <= auth::LongestTokenLife,
            "the life of a refresh token is bounded");
    const std::chrono::milliseconds use = std::chrono::milliseconds{reply->accessLife} * 8 / 10;
    require(use.count() > 0, "a token can be used");
}

void readGrant(const net::Exchange &exchange, auth::Party party)
{
    const Result<auth::Grant> grant = auth::grantOf(exchange, party);
    if (!grant) {
        checkError(grant.error(), exchange);
        require(!isOfOther(grant.error().code, party), "a refusal is told as the one's who refused");
        return;
    }
    require(exchange.isSuccess(), "a grant only from a success");
    require(!grant->accessToken.isEmpty(), "a grant has a token");
    require(grant->usableFor.count() > 0 && grant->usableFor <= auth::LongestTokenLife,
            "the use of a grant is bounded");
}

} // namespace

void run(const QByteArray &input)
{
    const net::Exchange exchange = answerOf(partsOf(input));
    readLedgerReply(exchange);
    readGrant(exchange, auth::Party::Source);
    readGrant(exchange, auth::Party::Ledger);
}

} // namespace passerelle::fuzz
