// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <gmock/gmock.h>

namespace passerelle {

using namespace Qt::StringLiterals;

struct SecretPlace
{
    QString name = {};
    QString text = {};
};

class SecretTest : public testing::TestWithParam<SecretPlace>
{
};

// covers: S12
TEST_P(SecretTest, DoesNotReachTheLog)
{
    const QString logged = redacted(GetParam().text);

    EXPECT_FALSE(logged.contains(u"S3cr"_s)) << qPrintable(logged);
    EXPECT_TRUE(logged.contains(u"***"_s)) << qPrintable(logged);
}

INSTANTIATE_TEST_SUITE_P(
    Places, SecretTest,
    testing::Values(SecretPlace{u"Bearer"_s, u"Authorization: Bearer S3cr.e_t-~+/="_s},
                    SecretPlace{u"OtherScheme"_s, u"Authorization: DPoP S3cret"_s},
                    SecretPlace{u"UnknownScheme"_s,
                                u"Proxy-Authorization: Digest a=\"1\", response=S3cret"_s},
                    SecretPlace{u"SecondCookie"_s, u"Cookie: theme=dark; session=S3cret; lang=fr"_s},
                    SecretPlace{u"Parameter"_s, u"GET /callback?code=S3cret&state=S3cret2"_s},
                    SecretPlace{u"EncodedParameter"_s, u"next=%2Fcb%3Fcode%3DS3cret%26state%3DS3cret"_s},
                    SecretPlace{u"Json"_s, u"{\"access_token\" : \"S3cret\"}"_s},
                    SecretPlace{u"JsonInsideJson"_s, u"{\\\"access_token\\\":\\\"S3cret\\\"}"_s},
                    SecretPlace{u"EscapedQuote"_s, u"{\"client_secret\":\"a\\\"S3cret\"}"_s},
                    SecretPlace{u"UnclosedQuote"_s, u"{\"refresh_token\":\"S3cret"_s},
                    SecretPlace{u"PrefixedName"_s, u"my_access_token=S3cret"_s},
                    SecretPlace{u"Verifier"_s, u"code_verifier=S3cret"_s},
                    SecretPlace{u"BehindAnotherName"_s, u"token=Token expired: S3cret"_s},
                    SecretPlace{u"BehindACredential"_s, u"bearer access_token=S3cret"_s},
                    SecretPlace{u"BehindAQuote"_s, u"token=\\\" {\"access_token\":\"a\\\"S3cret\"}"_s}),
    [](const auto &place) { return place.param.name.toStdString(); });

TEST(RedactionTest, KeepsWhatIsNoSecret)
{
    EXPECT_EQ(redacted(u"GET /v3/company/9130/invoice 200, 512 bytes in 40 ms"_s),
              u"GET /v3/company/9130/invoice 200, 512 bytes in 40 ms"_s);
    EXPECT_EQ(redacted(u"error_code: 6240, postcode: G1A 1A1"_s), u"error_code: 6240, postcode: G1A 1A1"_s);
}

TEST(RedactionTest, MasksAnAddressWhole)
{
    EXPECT_EQ(redacted(u"sent to marie.tremblay+club@example.org at noon"_s), u"sent to *** at noon"_s);
}

// covers: S12
TEST(RedactionTest, KeepsAnEventOnOneLine)
{
    const QString text = u"a\nb\rc\td\x0b\x7f\u0085\u2028\u2029z"_s;

    EXPECT_EQ(redacted(text), u"a\\x0ab\\x0dc\\x09d\\x0b\\x7f\\x85\\u2028\\u2029z"_s);
}

} // namespace passerelle
