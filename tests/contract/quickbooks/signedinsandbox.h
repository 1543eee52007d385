// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../membri/sandbox.h"
#include "auth/oauthaccesstokens.h"
#include "auth/pendingsignin.h"
#include "base/random.h"
#include "connectors/api/authorizedclient.h"
#include "connectors/quickbooks/quickbooksledger.h"
#include "net/httpclient.h"
#include "support/await.h"
#include "support/memoryvault.h"

#include <gtest/gtest.h>

namespace passerelle::test {

using namespace Qt::StringLiterals;

/// A running sandbox and a ledger that is signed in to its first company, as a person would be, with the
/// provider's documented limits on.
struct SignedInSandbox
{
    SignedInSandbox() { signIn(); }

    Sandbox sandbox{QStringList{u"--limits"_s, u"documented"_s}};
    SystemClock clock;
    SystemRandom random;
    net::HttpClient http{clock};
    MemoryVault vault;
    QTemporaryDir folder;
    Json about = sandbox.description()[u"quickbooks"];
    auth::OAuthClient oauth{http, provider()};
    auth::OAuthAccessTokens tokens{oauth,
                                   vault,
                                   u"refresh-token"_s,
                                   secret(),
                                   folder.filePath(u"lock"_s),
                                   clock,
                                   [](const QDateTime &) { }};
    connectors::RateGovernor governor{quickbooks::publishedLimits(), 4, clock};
    connectors::AuthorizedClient client{http, tokens, governor};
    quickbooks::QuickBooksLedger ledger{settings(), client, clock};
    bool isSignedIn = false;
    std::optional<domain::LedgerFacts> facts;

    [[nodiscard]] Secret secret() const { return Secret{about[u"clientSecret"].toString().toUtf8()}; }
    [[nodiscard]] QUrl url(QStringView name) const { return QUrl{about[name].toString()}; }
    [[nodiscard]] auth::Provider provider() const
    {
        auth::Provider provider;
        provider.authorizeUrl = url(u"authorizeUrl");
        provider.tokenUrl = url(u"tokenUrl");
        provider.revokeUrl = url(u"revokeUrl");
        provider.redirectUri = url(u"redirectUri");
        provider.clientId = about[u"clientId"].toString();
        provider.scopes = QStringList{u"com.intuit.quickbooks.accounting"_s};
        provider.isLoopbackAllowed = true;
        return provider;
    }
    [[nodiscard]] quickbooks::QuickBooksSettings settings() const
    {
        quickbooks::QuickBooksSettings settings;
        settings.apiBase = url(u"apiBase");
        settings.realmId = about[u"realmId"].toString();
        return settings;
    }

    void signIn()
    {
        const auth::SignInStart start = auth::beginSignIn(provider(), random, clock);
        const QUrl page{start.address.toString(QUrl::FullyEncoded) + u"&sandbox_consent=auto"_s};
        const net::Exchange consent = await(http.send(net::Request{"GET", page}, {}));
        const QString redirect = QString::fromUtf8(consent.headers.value("location"));
        const auto answer = auth::judgeRedirect(provider(), start.pending, redirect, clock);
        ASSERT_TRUE(answer) << redirect.toStdString();
        EXPECT_EQ(answer->realmId, about[u"realmId"].toString());
        const auto reply = await(oauth.exchange(secret(), answer->code, std::stop_token{}));
        ASSERT_TRUE(reply);
        isSignedIn = bool(await(tokens.adopt(*reply)));
    }
    /// Posts JSON to the sandbox's own pages.
    net::Exchange tell(const QString &path, const QByteArray &body)
    {
        net::Request request{"POST", QUrl{sandbox.address(path)}};
        request.headers.append(std::pair{QByteArray{"Content-Type"}, QByteArray{"application/json"}});
        request.body = body;
        return await(http.send(request, {}));
    }
};

} // namespace passerelle::test
