// SPDX-License-Identifier: GPL-3.0-or-later
#include "updates/updatecheck.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"
#include "support/signer.h"
#include "support/tlsidentity.h"

#include <gtest/gtest.h>

namespace passerelle::updates {
namespace {

using namespace Qt::StringLiterals;
using test::await;
using test::ScriptedReply;

class UpdateCheckTest : public testing::Test
{
protected:
    UpdateCheckTest() { source = UpdateSource{server.url(u"/update.json"_s), {signer.key()}}; }

    [[nodiscard]] QByteArray published() const
    {
        test::ManifestText text;
        text.page = server.url(u"/download"_s).toEncoded();
        text.date = "2000-01-01T00:00:00Z";
        text.expiry = "2100-01-01T00:00:00Z";
        return signer.sealed(text.bytes());
    }
    UpdateAnswer check()
    {
        const KnownVersions known{u"0.1.0"_s, {}};
        return await(checkForUpdate(source, known, &clock, {}));
    }

    test::Signer signer;
    test::ScriptedServer server{test::serverIdentity(QSsl::TlsV1_3)};
    test::ManualClock clock;
    UpdateSource source;
};

// covers: M-46
TEST_F(UpdateCheckTest, ReadsTheManifestByOneRequestThatSaysNothingOfThisComputer)
{
    const test::TrustInServerIdentity trust;
    server.on("GET /update.json", {200, published()});

    EXPECT_EQ(check().outcome, UpdateOutcome::Newer);

    ASSERT_EQ(server.requests().size(), 1);
    EXPECT_EQ(server.requests().front().headers.value("user-agent"), "Passerelle");
    EXPECT_FALSE(server.requests().front().headers.contains("cookie"));
}

TEST_F(UpdateCheckTest, TrustsNoServerWhoseCertificateNobodyVouchesFor)
{
    server.on("GET /update.json", {200, published()});

    EXPECT_EQ(check().outcome, UpdateOutcome::Unreachable);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(UpdateCheckTest, FollowsNoRedirect)
{
    const test::TrustInServerIdentity trust;
    server.on("GET /update.json", {302, {}, {{"Location", "/elsewhere.json"}}});
    server.on("GET /elsewhere.json", {200, published()});

    EXPECT_EQ(check().outcome, UpdateOutcome::Unreachable);
    EXPECT_EQ(server.requests().size(), 1);
}

TEST_F(UpdateCheckTest, SaysUnreachableWhenThePageIsMissing)
{
    const test::TrustInServerIdentity trust;
    server.on("GET /update.json", {404, "no such page"});

    EXPECT_EQ(check().outcome, UpdateOutcome::Unreachable);
}

TEST_F(UpdateCheckTest, RefusesAFileThatIsTooLarge)
{
    const test::TrustInServerIdentity trust;
    server.on("GET /update.json", {200, QByteArray{LargestManifest + 1, ' '}});

    EXPECT_EQ(check().outcome, UpdateOutcome::TooLarge);
}

TEST_F(UpdateCheckTest, AsksNobodyWhenTheBuildHasNoKey)
{
    source.keys.clear();

    EXPECT_EQ(check().outcome, UpdateOutcome::NotSetUp);
    EXPECT_EQ(server.connectionCount(), 0);
}

} // namespace
} // namespace passerelle::updates
