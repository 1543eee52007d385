// SPDX-License-Identifier: GPL-3.0-or-later
#include "updates/manifest.h"
#include "support/signer.h"
#include "updates/ed25519.h"

#include <gtest/gtest.h>

#include <ostream>

namespace passerelle::updates {

void PrintTo(UpdateOutcome outcome, std::ostream *out)
{
    *out << "outcome " << int(outcome);
}

namespace {

using namespace Qt::StringLiterals;
using test::ManifestText;

class ManifestTest : public testing::Test
{
protected:
    ManifestTest() { source.keys.push_back(signer.key()); }

    [[nodiscard]] UpdateAnswer judge(const QByteArray &bytes) const
    {
        return judgeManifest(bytes, source, KnownVersions{running, highestSeen}, now);
    }
    [[nodiscard]] UpdateOutcome outcome(const ManifestText &text) const
    {
        return judge(signer.sealed(text.bytes())).outcome;
    }

    test::Signer signer;
    UpdateSource source{QUrl{u"https://127.0.0.1/update.json"_s}, {}};
    QString running = u"0.1.0"_s;
    QString highestSeen;
    QDateTime now{QDate{2026, 11, 20}, QTime{12, 0}, Qt::UTC};
};

// covers: M-46, M-73, S17
TEST_F(ManifestTest, NamesTheNewerVersionAndItsPage)
{
    const UpdateAnswer answer = judge(signer.sealed(ManifestText{}.bytes()));

    EXPECT_EQ(answer.outcome, UpdateOutcome::Newer);
    EXPECT_EQ(answer.version, u"0.2.0"_s);
    EXPECT_EQ(answer.page, QUrl{u"https://127.0.0.1/download"_s});
    EXPECT_TRUE(answer.isRunningSupported);
}

TEST_F(ManifestTest, SaysThatTheSameVersionIsTheNewest)
{
    running = u"0.2.0"_s;

    EXPECT_EQ(outcome({}), UpdateOutcome::Newest);
}

TEST_F(ManifestTest, SaysWhenTheRunningVersionIsBelowTheMinimum)
{
    ManifestText text;
    text.minimum = "0.1.5";

    EXPECT_FALSE(judge(signer.sealed(text.bytes())).isRunningSupported);
}

TEST_F(ManifestTest, ComparesVersionsAsNumbers)
{
    ManifestText text;
    text.version = "0.10.0";
    running = u"0.9.0"_s;

    EXPECT_EQ(outcome(text), UpdateOutcome::Newer);
}

TEST_F(ManifestTest, RefusesEveryTamperedByteOfTheManifest)
{
    const QByteArray original = ManifestText{}.bytes();
    const QByteArray signature = signer.signatureOf(original);
    for (qsizetype at = 0; at < original.size(); ++at) {
        QByteArray tampered = original;
        tampered[at] = char(tampered[at] ^ 1);

        EXPECT_EQ(judge(signer.envelope(tampered, signature)).outcome, UpdateOutcome::WrongSignature) << at;
    }
}

TEST_F(ManifestTest, RefusesEveryTamperedByteOfTheSignature)
{
    const QByteArray original = ManifestText{}.bytes();
    for (qsizetype at = 0; at < SignatureBytes; ++at) {
        QByteArray signature = signer.signatureOf(original);
        signature[at] = char(signature[at] ^ 1);

        EXPECT_EQ(judge(signer.envelope(original, signature)).outcome, UpdateOutcome::WrongSignature) << at;
    }
}

TEST_F(ManifestTest, RefusesTheSignatureOfAnotherKeyUnderTheSameName)
{
    const test::Signer other;

    EXPECT_EQ(judge(other.sealed(ManifestText{}.bytes())).outcome, UpdateOutcome::WrongSignature);
}

TEST_F(ManifestTest, RefusesAKeyItDoesNotKnow)
{
    const test::Signer stranger{u"stranger"_s};

    EXPECT_EQ(judge(stranger.sealed(ManifestText{}.bytes())).outcome, UpdateOutcome::UnknownKey);
}

TEST_F(ManifestTest, AcceptsTheBackupKey) // S19
{
    const test::Signer backup{u"backup"_s};
    source.keys.push_back(backup.key());

    EXPECT_EQ(judge(backup.sealed(ManifestText{}.bytes())).outcome, UpdateOutcome::Newer);
}

TEST_F(ManifestTest, RefusesAShortSignature)
{
    const QByteArray original = ManifestText{}.bytes();

    EXPECT_EQ(judge(signer.envelope(original, signer.signatureOf(original).chopped(1))).outcome,
              UpdateOutcome::WrongSignature);
    EXPECT_EQ(judge(signer.envelope(original, {})).outcome, UpdateOutcome::WrongSignature);
}

TEST_F(ManifestTest, RefusesAnExpiredManifestFromTheSecondOfItsExpiry)
{
    now = QDateTime{QDate{2027, 1, 31}, QTime{23, 59, 59}, Qt::UTC};
    EXPECT_EQ(outcome({}), UpdateOutcome::Newer);

    now = now.addSecs(1);
    EXPECT_EQ(outcome({}), UpdateOutcome::Expired);
}

TEST_F(ManifestTest, RefusesALowerVersionThanTheRunningOne)
{
    running = u"0.2.1"_s;

    EXPECT_EQ(outcome({}), UpdateOutcome::OlderThanKnown);
}

TEST_F(ManifestTest, RefusesALowerVersionThanOneSeenBefore)
{
    highestSeen = u"0.3.0"_s;

    EXPECT_EQ(outcome({}), UpdateOutcome::OlderThanKnown);
}

TEST_F(ManifestTest, RefusesMoreThanSixteenKibibytesEvenWhenSigned)
{
    QByteArray manifest = ManifestText{}.bytes();
    manifest.chop(1);
    manifest += QByteArray{LargestManifest, ' '} + '}';

    EXPECT_EQ(judge(signer.sealed(manifest)).outcome, UpdateOutcome::TooLarge);
}

TEST_F(ManifestTest, NeverAnswersWithoutAKey)
{
    source.keys.clear();

    EXPECT_EQ(outcome({}), UpdateOutcome::NotSetUp);
}

TEST_F(ManifestTest, TellsNothingOfARefusedManifest)
{
    now = now.addYears(1);
    const UpdateAnswer answer = judge(signer.sealed(ManifestText{}.bytes()));

    EXPECT_EQ(answer.version, QString{});
    EXPECT_EQ(answer.page, QUrl{});
}

class MalformedFileTest : public ManifestTest, public testing::WithParamInterface<const char *>
{
};

TEST_P(MalformedFileTest, IsRefused)
{
    EXPECT_EQ(judge(GetParam()).outcome, UpdateOutcome::Malformed);
}

INSTANTIATE_TEST_SUITE_P(Files, MalformedFileTest,
                         testing::Values("", "{", "[]", "null", "<html></html>", "{}", R"({"key":"test"})",
                                         R"({"key":"test","signature":"!!","manifest":"e30="})",
                                         R"({"key":"test","signature":"AAAA","manifest":7})"));

struct Change
{
    QByteArray ManifestText::*field;
    const char *text;
};

class MalformedFieldTest : public ManifestTest, public testing::WithParamInterface<Change>
{
};

TEST_P(MalformedFieldTest, IsRefusedThoughItIsSigned)
{
    ManifestText text;
    text.*GetParam().field = GetParam().text;

    EXPECT_EQ(outcome(text), UpdateOutcome::Malformed);
}

INSTANTIATE_TEST_SUITE_P(
    Fields, MalformedFieldTest,
    testing::Values(Change{&ManifestText::product, "other"}, Change{&ManifestText::version, ""},
                    Change{&ManifestText::version, "0.2"}, Change{&ManifestText::version, "0.2.0-rc1"},
                    Change{&ManifestText::version, "0.02.0"}, Change{&ManifestText::version, "0.2.0\\n"},
                    Change{&ManifestText::version, "0.2.999999"}, Change{&ManifestText::minimum, "x"},
                    Change{&ManifestText::minimum, "0.3.0"}, Change{&ManifestText::date, "2026-11-01"},
                    Change{&ManifestText::expiry, "never"}, Change{&ManifestText::expiry, "2027-02-01"},
                    Change{&ManifestText::expiry, "2027-02-01T00:00:00+05:00"},
                    Change{&ManifestText::expiry, "2026-10-01T00:00:00Z"}));

class PageElsewhereTest : public ManifestTest, public testing::WithParamInterface<const char *>
{
};

TEST_P(PageElsewhereTest, IsRefusedThoughItIsSigned)
{
    ManifestText text;
    text.page = GetParam();

    EXPECT_EQ(outcome(text), UpdateOutcome::PageElsewhere);
}

INSTANTIATE_TEST_SUITE_P(Pages, PageElsewhereTest,
                         testing::Values("http://127.0.0.1/download", "https://127.0.0.2/download",
                                         "https://127.0.0.1.example.org/", "https://127.0.0.1:8443/download",
                                         "https://user@127.0.0.1/download", "file:///etc/passwd",
                                         "javascript:1", "/download", "", "https://127.0.0.1@example.org/"));

TEST(UpdateSourceTest, IsSetUpOnlyWithAnHttpsAddressAndWholeKeys)
{
    const QString key = u"2026="_s + QString::fromLatin1(QByteArray{32, 'k'}.toBase64());
    const QString address = u"https://example.org/update.json"_s;

    EXPECT_TRUE(updateSource(address, key).isSetUp());
    EXPECT_EQ(updateSource(address, key + u",b="_s + key.mid(5)).keys.size(), 2U);
    EXPECT_FALSE(updateSource(u"http://example.org/update.json"_s, key).isSetUp());
    EXPECT_FALSE(updateSource(address, {}).isSetUp());
    EXPECT_FALSE(updateSource({}, {}).isSetUp());
    EXPECT_FALSE(updateSource(address, u"2026=AAAA"_s).isSetUp());
    EXPECT_FALSE(updateSource(address, key + u",broken"_s).isSetUp()) << "never half of it";
}

} // namespace
} // namespace passerelle::updates
