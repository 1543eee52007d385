// SPDX-License-Identifier: GPL-3.0-or-later
// A secret in each place where one can stand in a log, between any texts: it must not come out again.
// covers: S12
#include "base/log.h"
#include "fuzz.h"

#include <array>

namespace passerelle::fuzz {

using namespace Qt::StringLiterals;

namespace {

const QString Secret = u"eyJhbGciOiJub25lIn0.c2VjcmV0_-~+/7Q=="_s;

// Where %1 is the secret.
constexpr std::array Places{
    u"Authorization: Bearer %1",
    u"authorization: Basic %1",
    u"Authorization: DPoP %1",
    u"Proxy-Authorization: Basic %1",
    u"Cookie: session=%1",
    u"Cookie: theme=dark; session=%1; lang=fr",
    u"Set-Cookie: session=%1; Path=/; HttpOnly",
    u"access_token=%1",
    u"?code=%1&state=x",
    u"&state=%1&realmId=9130",
    u"refresh_token=%1&grant_type=refresh_token",
    u"client_secret=%1",
    u"client_assertion=%1",
    u"code_verifier=%1",
    u"password: %1",
    u"{\"access_token\":\"%1\",\"expires_in\":3600}",
    u"{ \"refresh_token\" : \"%1\" }",
    u"{\"id_token\": \"%1\"}",
    u"{'client_secret': '%1'}",
    u"{\\\"access_token\\\":\\\"%1\\\"}",
    u"{\"access_token\":\"a\\\"%1\"}",
    u"access_token%3D%1%26expires_in%3D3600",
    u"next=%2Fcallback%3Fcode%3D%1",
    u"Token expired: %1",
};

void checkOneLine(const QString &text)
{
    require(isOneLine(redacted(text)), "one event is one line");
}

void checkSecret(const QString &before, QStringView place, const QString &after)
{
    const QString seeded = place.toString().replace(u"%1"_s, Secret);
    require(!redacted(before + u' ' + seeded + after).contains(Secret), "no secret survives");
}

} // namespace

void run(const QByteArray &input)
{
    const Parts parts = partsOf(input);
    const QString before = QString::fromUtf8(parts.head);
    const QString after = QString::fromUtf8(parts.body);
    checkOneLine(QString::fromUtf8(input));
    for (const char16_t *place : Places)
        checkSecret(before, place, after.isEmpty() ? after : u' ' + after);
}

} // namespace passerelle::fuzz
