// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/provider.h"

namespace passerelle::auth {

bool isSafeEndpoint(const QUrl &url, bool isLoopbackAllowed)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    const QString host = url.host();
    const bool isLoopback = host == QLatin1StringView{"127.0.0.1"} || host == QLatin1StringView{"localhost"};
    return url.scheme() == QLatin1StringView{"https"}
    || (isLoopbackAllowed && isLoopback && url.scheme() == QLatin1StringView{"http"});
}

} // namespace passerelle::auth
