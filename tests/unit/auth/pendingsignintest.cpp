// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/pendingsignin.h"
#include "support/manualclock.h"

#include <QCryptographicHash>
#include <QUrlQuery>
#include <gtest/gtest.h>

#include <ostream>

namespace passerelle::auth {
namespace {

using namespace Qt::StringLiterals;

/// Repeats itself, so that tests know the state.
class CountingRandom final : public RandomSource
{
public:
    QByteArray bytes(int count) override { return QByteArray(count, ++m_next); }

private:
    char m_next = 0;
};

Provider intuit()
{
    Provider provider;
    provider.authorizeUrl = QUrl{u"https://appcenter.intuit.com/connect/oauth2"_s};
    provider.redirectUri = QUrl{u"https://passerelle.example.org/qbo/callback"_s};
    provider.clientId = u"ABclient"_s;
    provider.scopes = {u"com.intuit.quickbooks.accounting"_s, u"openid"_s};
    return provider;
}

class PendingSignInTest : public testing::Test
{
protected:
    Provider provider = intuit();
    test::ManualClock clock;
    CountingRandom random;
    SignInStart start = beginSignIn(provider, random, clock);
    QString state = QUrlQuery{start.address}.queryItemValue(u"state"_s);

    [[nodiscard]] Result<SignInAnswer> judge(const QString &pattern) const
    {
        QString pasted = pattern;
        pasted.replace(u"STATE"_s, state);
        pasted.replace(u"REDIRECT"_s, provider.redirectUri.toString());
        return judgeRedirect(provider, start.pending, pasted, clock);
    }
};

// covers: M-123
TEST_F(PendingSignInTest, AsksTheProviderWithAllItNeeds)
{
    const QUrlQuery query{start.address};

    EXPECT_TRUE(start.address.toString().startsWith(u"https://appcenter.intuit.com/connect/oauth2?"_s));
    EXPECT_EQ(query.queryItemValue(u"client_id"_s), u"ABclient");
    EXPECT_EQ(query.queryItemValue(u"response_type"_s), u"code");
    EXPECT_EQ(query.queryItemValue(u"scope"_s, QUrl::FullyDecoded),
              u"com.intuit.quickbooks.accounting openid");
    EXPECT_EQ(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), provider.redirectUri.toString());
    EXPECT_FALSE(query.hasQueryItem(u"code_challenge"_s));
}

TEST_F(PendingSignInTest, MakesAStateOf256BitsAndKeepsOnlyItsHash)
{
    EXPECT_EQ(QByteArray::fromBase64(state.toLatin1(), QByteArray::Base64UrlEncoding).size(), 32);
    EXPECT_FALSE(start.pending.toJson().toBytes().contains(state.toLatin1()));
}

TEST_F(PendingSignInTest, MakesAnotherStateEachTime)
{
    EXPECT_NE(beginSignIn(provider, random, clock).pending.stateHash, start.pending.stateHash);
}

TEST_F(PendingSignInTest, ProvesItsBeginningByPkceWhereTheProviderDocumentsIt)
{
    provider.usesPkce = true;

    const SignInStart begun = beginSignIn(provider, random, clock);

    const QByteArray verifier = begun.pending.verifier.reveal();
    const QByteArray digest = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256);
    const QUrlQuery query{begun.address};
    EXPECT_GE(verifier.size(), 43);
    EXPECT_EQ(query.queryItemValue(u"code_challenge_method"_s), u"S256");
    EXPECT_EQ(query.queryItemValue(u"code_challenge"_s).toLatin1(),
              digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

TEST_F(PendingSignInTest, SurvivesItsFile)
{
    const Result<PendingSignIn> again =
        PendingSignIn::fromJson(*Json::parse(start.pending.toJson().toBytes()));

    ASSERT_TRUE(again);
    const QString pasted = u"code=XAB11&realmId=934&state="_s + state;
    EXPECT_TRUE(judgeRedirect(provider, *again, pasted, clock));
}

TEST_F(PendingSignInTest, IsNotReadFromADamagedFile)
{
    EXPECT_FALSE(PendingSignIn::fromJson(Json{}));
    EXPECT_FALSE(PendingSignIn::fromJson(*Json::parse(R"({"stateHash":"","isUsed":false})")));
}

// covers: M-90, M-125, M-126
TEST_F(PendingSignInTest, AcceptsEachFormOfAnswer)
{
    for (const QString &form :
         {u"REDIRECT?code=XAB11&state=STATE&realmId=934"_s,
          u"  REDIRECT?realmId=934&code=XAB11&state=STATE&iss=x\n"_s,
          u"https://PASSERELLE.example.org:443/qbo/callback?code=XAB11&state=STATE&realmId=934"_s,
          u"?code=XAB11&state=STATE&realmId=934"_s, u"code=XAB11&state=STATE&realmId=934"_s,
          u"XAB11|934|STATE"_s}) {
        const Result<SignInAnswer> answer = judge(form);
        ASSERT_TRUE(answer) << form.toStdString();
        EXPECT_EQ(answer->code, u"XAB11");
        EXPECT_EQ(answer->realmId, u"934");
    }
}

TEST_F(PendingSignInTest, IsGoodForTenMinutes)
{
    clock.advance(std::chrono::minutes{10});
    EXPECT_TRUE(judge(u"XAB11|934|STATE"_s));

    clock.advance(std::chrono::milliseconds{1});

    EXPECT_EQ(judge(u"XAB11|934|STATE"_s).error().code, ErrorCode::SignInTooLate);
}

TEST_F(PendingSignInTest, IsGoodForOneUse)
{
    start.pending.isUsed = true;

    EXPECT_EQ(judge(u"XAB11|934|STATE"_s).error().code, ErrorCode::SignInTooLate);
}

TEST_F(PendingSignInTest, IsBoundToTheKeysItBeganWith)
{
    provider.clientId = u"other"_s;

    EXPECT_EQ(judge(u"XAB11|934|STATE"_s).error().code, ErrorCode::SignInStateWrong);
}

struct Refused
{
    const char *name;
    const char16_t *pasted;
    ErrorCode code;
    const char16_t *detail;
};

void PrintTo(const Refused &row, std::ostream *out)
{
    *out << row.name;
}

class RefusedRedirectTest : public PendingSignInTest, public testing::WithParamInterface<Refused>
{
};

TEST_P(RefusedRedirectTest, IsRefusedWithItsReason)
{
    const Result<SignInAnswer> answer = judge(QString::fromUtf16(GetParam().pasted));

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, GetParam().code);
    EXPECT_EQ(answer.error().detail, QString::fromUtf16(GetParam().detail));
}

constexpr ErrorCode Wrong = ErrorCode::SignInAddressWrong;

INSTANTIATE_TEST_SUITE_P(
    Cases, RefusedRedirectTest,
    testing::Values(
        Refused{"Empty", u"  ", Wrong, u"address"}, Refused{"BareCode", u"XAB11abc", Wrong, u"bare-code"},
        Refused{"OtherScheme", u"http://passerelle.example.org/qbo/callback?code=X&state=STATE&realmId=1",
                Wrong, u"address"},
        Refused{"OtherHost",
                u"https://passerelle.example.org.evil.test/qbo/callback?code=X&state=STATE&realmId=1", Wrong,
                u"address"},
        Refused{"OtherPort", u"https://passerelle.example.org:444/qbo/callback?code=X&state=STATE&realmId=1",
                Wrong, u"address"},
        Refused{"OtherPath", u"REDIRECT/?code=X&state=STATE&realmId=1", Wrong, u"address"},
        Refused{"LongerPath", u"REDIRECTs?code=X&state=STATE&realmId=1", Wrong, u"address"},
        Refused{"EncodedPath", u"https://passerelle.example.org/qbo/%63allback?code=X&state=STATE&realmId=1",
                Wrong, u"address"},
        Refused{"EncodedHost", u"https://passerelle%2Eexample.org/qbo/callback?code=X&state=STATE&realmId=1",
                Wrong, u"address"},
        Refused{"Fragment", u"REDIRECT?code=X&state=STATE&realmId=1#x", Wrong, u"address"},
        Refused{"FragmentInQuery", u"code=X&state=STATE&realmId=1#x", Wrong, u"address"},
        Refused{"UserInfo", u"https://u:p@passerelle.example.org/qbo/callback?code=X&state=STATE&realmId=1",
                Wrong, u"address"},
        Refused{"EmptyUserInfo", u"https://@passerelle.example.org/qbo/callback?code=X&state=STATE&realmId=1",
                Wrong, u"address"},
        Refused{"LineBreakInside", u"REDIRECT?code=X&state=\nSTATE&realmId=1", Wrong, u"address"},
        Refused{"TwoCodes", u"REDIRECT?code=X&code=Y&state=STATE&realmId=1", Wrong, u"duplicate"},
        Refused{"TwoStates", u"REDIRECT?code=X&state=STATE&state=STATE&realmId=1", Wrong, u"duplicate"},
        Refused{"EncodedTwice", u"REDIRECT?code=X&co%64e=Y&state=STATE&realmId=1", Wrong, u"duplicate"},
        Refused{"NoCompany", u"REDIRECT?code=X&state=STATE", Wrong, u"company"},
        Refused{"CompanyOfLetters", u"REDIRECT?code=X&state=STATE&realmId=12a", Wrong, u"company"},
        Refused{"CompanyOfArabicDigits", u"REDIRECT?code=X&state=STATE&realmId=%D9%A1", Wrong, u"company"},
        Refused{"NoCode", u"REDIRECT?state=STATE&realmId=1", Wrong, u"code"},
        Refused{"CodeWithControl", u"REDIRECT?code=X%0AY&state=STATE&realmId=1", Wrong, u"code"},
        Refused{"ShortJeton", u"X|1", Wrong, u"address"},
        Refused{"LongJeton", u"X|1|STATE|x", Wrong, u"address"},
        Refused{"NoState", u"REDIRECT?code=X&realmId=1", ErrorCode::SignInStateWrong, u""},
        Refused{"WrongState", u"REDIRECT?code=X&state=STATEx&realmId=1", ErrorCode::SignInStateWrong, u""},
        Refused{"ConsentRefused", u"REDIRECT?error=access_denied&state=STATE", ErrorCode::ConsentRefused,
                u""},
        Refused{"ForeignRefusal", u"REDIRECT?error=access_denied&state=x", ErrorCode::SignInStateWrong, u""},
        Refused{"OtherTrouble", u"REDIRECT?error=server_error&state=STATE", ErrorCode::LedgerServerError,
                u"server_error"}),
    [](const auto &tested) { return std::string{tested.param.name}; });

TEST_F(PendingSignInTest, AsksForNoCompanyWhereTheRedirectNamesNone)
{
    provider.namesCompany = false;

    const Result<SignInAnswer> answer = judge(u"REDIRECT?code=XAB11&state=STATE"_s);

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->code, u"XAB11"_s);
    EXPECT_TRUE(answer->realmId.isEmpty());
}

} // namespace
} // namespace passerelle::auth
