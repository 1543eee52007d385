// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/navigationrules.h"
#include "signin/pagerequest.h"
#include "signin/shownorigin.h"
#include "signin/texts.h"

#include <gtest/gtest.h>

#include <ostream>

namespace passerelle::signin {
namespace {

using namespace Qt::StringLiterals;
using Verdict = NavigationRules::Verdict;

const QUrl Redirect{u"https://passerelle.example.org/back"_s};

NavigationRules rules(bool isLoopbackAllowed = false)
{
    return NavigationRules{Redirect, {u"intuit.com"_s, u"login.example.net"_s}, isLoopbackAllowed};
}

struct Row
{
    const char *address;
    Verdict onPage;
    Verdict onFrame;
};

void PrintTo(const Row &row, std::ostream *out)
{
    *out << row.address;
}

class NavigationRulesTest : public testing::TestWithParam<Row>
{
};

TEST_P(NavigationRulesTest, JudgesPagesAndFrames)
{
    const QUrl url{QString::fromUtf8(GetParam().address)};

    EXPECT_EQ(rules().judgePage(url), GetParam().onPage);
    EXPECT_EQ(rules().judgeFrame(url), GetParam().onFrame);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, NavigationRulesTest,
    testing::Values(Row{"https://intuit.com/", Verdict::Load, Verdict::Load},
                    Row{"https://appcenter.intuit.com/connect/oauth2?x=1", Verdict::Load, Verdict::Load},
                    Row{"https://INTUIT.com/", Verdict::Load, Verdict::Load},
                    Row{"https://login.example.net/", Verdict::Load, Verdict::Load},
                    Row{"https://example.net/", Verdict::Refuse, Verdict::Load},
                    Row{"https://evilintuit.com/", Verdict::Refuse, Verdict::Load},
                    Row{"https://intuit.com.evil.test/", Verdict::Refuse, Verdict::Load},
                    Row{"https://intuit.com@evil.test/", Verdict::Refuse, Verdict::Load},
                    Row{"http://intuit.com/", Verdict::Refuse, Verdict::Refuse},
                    Row{"http://127.0.0.1:8080/", Verdict::Refuse, Verdict::Refuse},
                    Row{"file:///etc/passwd", Verdict::Refuse, Verdict::Refuse},
                    Row{"data:text/html,hello", Verdict::Refuse, Verdict::Refuse},
                    Row{"javascript:alert(1)", Verdict::Refuse, Verdict::Refuse},
                    Row{"blob:https://intuit.com/1", Verdict::Refuse, Verdict::Refuse},
                    Row{"chrome://gpu", Verdict::Refuse, Verdict::Refuse},
                    Row{"about:blank", Verdict::Load, Verdict::Load},
                    Row{"about:srcdoc", Verdict::Refuse, Verdict::Load},
                    Row{"https://passerelle.example.org/back?code=1", Verdict::Redirect, Verdict::Refuse},
                    Row{"https://passerelle.example.org:443/back#x", Verdict::Redirect, Verdict::Refuse},
                    Row{"https://passerelle.example.org/back/", Verdict::Refuse, Verdict::Load},
                    Row{"https://passerelle.example.org/backwards", Verdict::Refuse, Verdict::Load},
                    Row{"https://passerelle.example.org:444/back", Verdict::Refuse, Verdict::Load},
                    Row{"http://passerelle.example.org/back", Verdict::Refuse, Verdict::Refuse}));

TEST(NavigationRulesLoopbackTest, LetsASandboxCompanyReachThisComputerOnly)
{
    EXPECT_EQ(rules(true).judgePage(QUrl{u"http://127.0.0.1:8080/connect"_s}), Verdict::Load);
    EXPECT_EQ(rules(true).judgePage(QUrl{u"http://localhost:8080/connect"_s}), Verdict::Load);
    EXPECT_EQ(rules(true).judgePage(QUrl{u"http://other.localhost:8080/"_s}), Verdict::Refuse);
    EXPECT_EQ(rules(true).judgePage(QUrl{u"http://127.0.0.2/"_s}), Verdict::Refuse);
    EXPECT_EQ(rules(true).judgePage(QUrl{u"http://intuit.com/"_s}), Verdict::Refuse);
}

TEST(NavigationRulesFetchTest, LetsPagesFetchSecurelyAndNeverTheRedirect)
{
    EXPECT_TRUE(rules().mayFetch(QUrl{u"https://cdn.example.org/a.js"_s}));
    EXPECT_TRUE(rules().mayFetch(QUrl{u"data:image/png;base64,AA"_s}));
    EXPECT_FALSE(rules().mayFetch(QUrl{u"http://cdn.example.org/a.js"_s}));
    EXPECT_FALSE(rules().mayFetch(QUrl{u"file:///etc/passwd"_s}));
    EXPECT_FALSE(rules().mayFetch(QUrl{u"https://passerelle.example.org/back?code=1"_s}));
}

QByteArray requestLine(const QByteArray &address)
{
    return R"({"address":")" + address
        + R"(","redirectUri":"https://passerelle.example.org/back","allowedHosts":["Intuit.com"],"language":"fr"})";
}

TEST(PageRequestTest, ReadsTheParentsLine)
{
    const Result<PageRequest> request =
        readPageRequest(requestLine("https://appcenter.intuit.com/connect?state=1"));

    ASSERT_TRUE(request);
    EXPECT_EQ(request->address, QUrl{u"https://appcenter.intuit.com/connect?state=1"_s});
    EXPECT_EQ(request->language, u"fr");
    EXPECT_EQ(request->rules.judgePage(Redirect), Verdict::Redirect);
}

TEST(PageRequestTest, RefusesWhatIsIncompleteOrLeadsElsewhere)
{
    EXPECT_FALSE(readPageRequest(""));
    EXPECT_FALSE(readPageRequest("{}"));
    EXPECT_FALSE(readPageRequest(requestLine("https://evil.test/")));
    EXPECT_FALSE(readPageRequest(requestLine("http://127.0.0.1/")));
    EXPECT_FALSE(readPageRequest(requestLine("https://passerelle.example.org/back")));
}

TEST(ShownOriginTest, ShowsSchemeHostAndUnusualPort)
{
    const ShownOrigin usual = shownOrigin(QUrl{u"https://appcenter.intuit.com/connect?x=1"_s});
    const ShownOrigin sandbox = shownOrigin(QUrl{u"http://127.0.0.1:8080/connect"_s});

    EXPECT_EQ(usual.scheme + usual.host, u"https://appcenter.intuit.com");
    EXPECT_TRUE(usual.isSecure);
    EXPECT_EQ(sandbox.scheme + sandbox.host, u"http://127.0.0.1:8080");
    EXPECT_FALSE(sandbox.isSecure);
}

TEST(ShownOriginTest, ShowsPunycodeForMixedScripts)
{
    EXPECT_EQ(shownOrigin(QUrl{u"https://comptabilité.ca/"_s}).host, u"comptabilité.ca");
    EXPECT_TRUE(shownOrigin(QUrl{u"https://intu\u0456t.com/"_s}).host.startsWith(u"xn--")); // a Cyrillic i
    EXPECT_TRUE(shownOrigin(QUrl{u"https://\u0430\u0440\u0440\u04cf\u0435.com/"_s}).host.startsWith(u"xn--"));
}

TEST(TextsTest, SpeaksFrenchAndEnglish)
{
    EXPECT_EQ(textsIn(u"fr_CA"_s).cancel, u"&Annuler");
    EXPECT_EQ(textsIn(u"en"_s).cancel, u"C&ancel");
    EXPECT_EQ(textsIn({}).cancel, u"C&ancel");
}

} // namespace
} // namespace passerelle::signin
