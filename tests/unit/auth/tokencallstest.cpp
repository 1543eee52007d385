// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/clientcredentialstokens.h"
#include "auth/oauthclient.h"
#include "support/await.h"
#include "support/faultywire.h"

#include <gmock/gmock.h>

#include <optional>
#include <ostream>
#include <tuple>

namespace passerelle::auth {
namespace {

using namespace Qt::StringLiterals;
using test::await;
using test::FaultyWire;
using test::WireFault;

constexpr const char *Line = "POST /tokens";

/// What a call ended with; nothing when it succeeded.
using Failed = std::optional<ErrorCode>;

template<typename T> Failed failureOf(const Result<T> &result)
{
    return result ? Failed{} : Failed{result.error().code};
}

OAuthClient clientOn(FaultyWire &wire)
{
    Provider provider;
    provider.tokenUrl = provider.revokeUrl = wire.url(u"/tokens"_s);
    provider.redirectUri = QUrl{u"https://passerelle.example.org/callback"_s};
    provider.clientId = u"ABclient"_s;
    provider.isLoopbackAllowed = provider.tokenUrl.scheme() == u"http";
    return {wire.client(), provider};
}

Failed exchangeCode(FaultyWire &wire)
{
    OAuthClient client = clientOn(wire);
    return failureOf(await(client.exchange(Secret{"s3cret"}, u"XAB11"_s, Secret{"verifier"}, {})));
}

Failed refresh(FaultyWire &wire)
{
    OAuthClient client = clientOn(wire);
    return failureOf(await(client.refresh(Secret{"s3cret"}, Secret{"AB10"}, {})));
}

Failed revoke(FaultyWire &wire)
{
    OAuthClient client = clientOn(wire);
    return failureOf(await(client.revoke(Secret{"s3cret"}, Secret{"AB10"}, {})));
}

Failed askByClientCredentials(FaultyWire &wire)
{
    ClientCredentialsTokens access{wire.client(),
                                   wire.url(u"/tokens"_s),
                                   u"client-1"_s,
                                   Secret{"p@ss+word"},
                                   u"https://org.crm3.dynamics.com/.default"_s,
                                   wire.clock()};
    return failureOf(await(access.current({})));
}

struct TokenCall
{
    const char *name;
    Failed (*run)(FaultyWire &wire);
    ErrorCode onLostAnswer;
};

void PrintTo(const TokenCall &call, std::ostream *out)
{
    *out << call.name;
}

class TokenCallsTest : public testing::TestWithParam<std::tuple<TokenCall, WireFault>>
{
};

// exactly-once T2: whether to ask once more after a lost answer is decided above a call, never inside it
TEST_P(TokenCallsTest, GoesOnTheWireOnceAndFailsWhateverBefallsTheConnection)
{
    const auto &[call, fault] = GetParam();
    FaultyWire wire{fault, Line};

    const Failed failed = call.run(wire);

    EXPECT_EQ(failed, fault.isRedirect() ? ErrorCode::BadReply : call.onLostAnswer);
    EXPECT_FALSE(wire.lastRequest().body.isEmpty());
    EXPECT_EQ(wire.connectionCount(), 1);
    EXPECT_THAT(wire.arrived(), testing::ElementsAre(Line));
}

INSTANTIATE_TEST_SUITE_P(
    Faults, TokenCallsTest,
    testing::Combine(testing::Values(TokenCall{"Exchange", exchangeCode, ErrorCode::LedgerUnreachable},
                                     TokenCall{"Refresh", refresh, ErrorCode::LedgerUnreachable},
                                     TokenCall{"Revoke", revoke, ErrorCode::LedgerUnreachable},
                                     TokenCall{"ClientCredentials", askByClientCredentials,
                                               ErrorCode::SourceUnreachable}),
                     testing::ValuesIn(test::wireFaults())),
    [](const auto &tested) {
        return std::get<TokenCall>(tested.param).name + std::get<WireFault>(tested.param).name;
    });

} // namespace
} // namespace passerelle::auth
