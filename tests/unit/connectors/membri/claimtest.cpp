// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/claimwriter.h"
#include "membritest.h"

namespace passerelle::connectors {

namespace {

using membri::claimFromText;
using membri::claimText;
using test::await;
using test::ScriptedReply;
using test::SeenRequest;

const QString SettingsId = u"dddddddd-0000-0000-0000-000000000001"_s;

class MembriClaimTest : public MembriTest
{
protected:
    MembriClaimTest()
    {
        server.onCall("GET " + ApiPath + "cdc_accountingsettingses", [this](const SeenRequest &) {
            const QByteArray text = held.owner.isEmpty() ? "null" : Json{claimText(held)}.toBytes();
            return ScriptedReply{200,
                                 page({R"({"@odata.etag":"W/\"5\"","cdc_accountingsettingsid":")"
                                       + SettingsId.toUtf8() + R"(","cdc_syncclaim":)" + text + '}'})};
        });
        server.onCall("PATCH " + ApiPath + "cdc_accountingsettingses(" + SettingsId.toUtf8() + ')',
                      [this](const SeenRequest &request) {
                          patches.append(request);
                          const int status = static_cast<size_t>(patches.size()) <= answers.size()
                              ? answers.at(static_cast<size_t>(patches.size()) - 1)
                              : 204;
                          return ScriptedReply{status, status == 204 ? "" : R"({"error":{"code":"1"}})"};
                      });
    }

    ClaimOutcome take()
    {
        EXPECT_TRUE(await(source.connect({})));
        return await(source.claim(wanted, {}));
    }

    Claim held = {};
    Claim wanted{u"ours"_s, u"poste-1"_s, 3, QDateTime{QDate{2099, 1, 1}, QTime{12, 0}, Qt::UTC}};
    std::vector<int> answers = {};
    QList<SeenRequest> patches = {};
};

} // namespace

TEST(MembriClaimTextTest, ReadsBackWhatItWrites)
{
    const Claim claim{u"f00d"_s, u"Comptabilité | poste 2"_s, 12,
                      QDateTime{QDate{2026, 11, 22}, QTime{14, 15}, Qt::UTC}};

    const Claim read = claimFromText(claimText(claim));

    EXPECT_EQ(read.owner, claim.owner);
    EXPECT_EQ(read.workstation, u"Comptabilité   poste 2"_s);
    EXPECT_EQ(read.epoch, 12);
    EXPECT_EQ(read.until, claim.until);
    EXPECT_LE(claimText({QString{64, u'a'}, QString{300, u'b'}, 1, claim.until}).size(), 200);
}

TEST(MembriClaimTextTest, TakesAnythingElseForNoClaim)
{
    for (const QString &text : {u""_s, u"somebody"_s, u"a|b|c"_s, u"a|b|1|tomorrow"_s})
        EXPECT_TRUE(claimFromText(text).owner.isEmpty()) << qPrintable(text);
}

TEST_F(MembriClaimTest, WritesTheClaimOnlyOverWhatItRead)
{
    const ClaimOutcome outcome = take();

    EXPECT_EQ(outcome.verdict, ClaimVerdict::Held);
    EXPECT_TRUE(outcome.before.owner.isEmpty());
    ASSERT_EQ(patches.size(), 1);
    EXPECT_EQ(patches.first().headers.value("if-match"), "W/\"5\"");
    EXPECT_EQ((*Json::parse(patches.first().body))[u"cdc_syncclaim"].toString(), claimText(wanted));
}

TEST_F(MembriClaimTest, LeavesAnothersClaimAlone)
{
    held = {u"theirs"_s, u"poste-2"_s, 9, QDateTime{QDate{2098, 1, 1}, QTime{12, 0}, Qt::UTC}};

    const ClaimOutcome outcome = take();

    EXPECT_EQ(outcome.verdict, ClaimVerdict::HeldElsewhere);
    EXPECT_EQ(outcome.before.workstation, u"poste-2"_s);
    EXPECT_TRUE(patches.isEmpty());
}

TEST_F(MembriClaimTest, TakesAClaimThatHasEndedAndSaysWhoseItWas)
{
    held = {u"theirs"_s, u"poste-2"_s, 9, QDateTime{QDate{2020, 1, 1}, QTime{12, 0}, Qt::UTC}};

    const ClaimOutcome outcome = take();

    EXPECT_EQ(outcome.verdict, ClaimVerdict::Held);
    EXPECT_EQ(outcome.before.owner, u"theirs"_s);
}

TEST_F(MembriClaimTest, RenewsItsOwn)
{
    held = wanted;

    EXPECT_EQ(take().verdict, ClaimVerdict::Held);
}

TEST_F(MembriClaimTest, ReadsAgainWhenAnotherWasFaster)
{
    answers = {412, 204};

    EXPECT_EQ(take().verdict, ClaimVerdict::Held);
    EXPECT_EQ(patches.size(), 2);
}

TEST_F(MembriClaimTest, DoesWithoutWhereItMayNotWrite)
{
    answers = {403};

    EXPECT_EQ(take().verdict, ClaimVerdict::NotKept);
}

TEST_F(MembriClaimTest, DoesWithoutTheColumn)
{
    serveMetadata({{u"cdc_accountingsettings.cdc_syncclaim"_s, {{}, {}}}});

    EXPECT_EQ(take().verdict, ClaimVerdict::NotKept);
    EXPECT_TRUE(patches.isEmpty());
}

TEST_F(MembriClaimTest, FailsWhenTheSourceDoesNotAnswer)
{
    answers = {503};

    EXPECT_EQ(take().verdict, ClaimVerdict::Failed);
}

} // namespace passerelle::connectors
