// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"
#include "support/tlsidentity.h"

#include <gtest/gtest.h>

namespace passerelle::net {
namespace {

using test::await;

class TlsTest : public testing::TestWithParam<QSsl::SslProtocol>
{
protected:
    Exchange write()
    {
        Request request{"POST", server.url(QStringLiteral("/write"))};
        request.body = "{}";
        request.headers.emplaceBack("Authorization", "Bearer token");
        return await(client.send(request, {}));
    }

    test::ScriptedServer server{test::serverIdentity(GetParam())};
    test::ManualClock clock;
    HttpClient client{clock};
};

TEST_P(TlsTest, SendsNothingToAServerWhoseCertificateNobodyVouchesFor)
{
    const Exchange exchange = write();

    EXPECT_EQ(exchange.delivery, Delivery::NotSent);
    EXPECT_TRUE(exchange.isCertificateError);
    EXPECT_EQ(server.connectionCount(), 1);
    EXPECT_TRUE(server.requests().isEmpty());
    EXPECT_EQ(server.unfinished(), QByteArray{});
}

TEST_P(TlsTest, SendsOnceToAServerWhoseCertificateIsVouchedFor)
{
    const test::TrustInServerIdentity trust;
    server.on("POST /write", {200, "{}"});

    const Exchange exchange = write();

    EXPECT_EQ(exchange.status, 200);
    EXPECT_FALSE(exchange.isCertificateError);
    EXPECT_EQ(server.seen(), QList<QByteArray>{"POST /write"});
}

INSTANTIATE_TEST_SUITE_P(Versions, TlsTest, testing::Values(QSsl::TlsV1_2, QSsl::TlsV1_3),
                         [](const auto &tested) {
                             return tested.param == QSsl::TlsV1_2 ? "Tls12" : "Tls13";
                         });

} // namespace
} // namespace passerelle::net
