// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/pagerequest.h"

#include "base/json.h"

namespace passerelle::signin {

using namespace Qt::StringLiterals;

Result<PageRequest> readPageRequest(const QByteArray &line)
{
    const Result<Json> json = Json::parse(line);
    if (!json)
        return Failure{json.error()};
    const QUrl address{(*json)[u"address"].toString(), QUrl::StrictMode};
    const QUrl redirectUri{(*json)[u"redirectUri"].toString(), QUrl::StrictMode};
    QStringList hosts;
    for (const Json &host : (*json)[u"allowedHosts"].items())
        hosts.append(host.toString().toLower());
    const NavigationRules rules{redirectUri, hosts, (*json)[u"isLoopbackAllowed"].toBool()};
    const bool isUsable = address.isValid() && redirectUri.isValid() && !redirectUri.host().isEmpty()
        && rules.judgePage(address) == NavigationRules::Verdict::Load;
    if (!isUsable)
        return fail(ErrorCode::BadUsage, u"request"_s);
    return PageRequest{address, rules, (*json)[u"language"].toString()};
}

} // namespace passerelle::signin
