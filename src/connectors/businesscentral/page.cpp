// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/page.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;

Result<QUrl> nextPage(const Json &page, const QUrl &base)
{
    const QString link = page[u"@odata.nextLink"].toString();
    if (link.isEmpty())
        return QUrl{};
    const QUrl url{link, QUrl::StrictMode};
    const bool isSameService = url.scheme() == base.scheme() && url.host() == base.host()
        && url.port() == base.port() && url.userInfo().isEmpty();
    if (!isSameService)
        return fail(ErrorCode::BadReply, u"nextLink"_s);
    return url;
}

} // namespace passerelle::businesscentral
