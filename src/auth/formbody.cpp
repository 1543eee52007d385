// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/formbody.h"

namespace passerelle::auth {

namespace {

constexpr std::chrono::seconds TokenLimit{30};

} // namespace

net::Request formRequest(const QUrl &url, const FormFields &fields)
{
    net::Request request{"POST", url};
    request.timeout = TokenLimit;
    request.headers.emplaceBack("Accept", "application/json");
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    for (const auto &[name, value] : fields) {
        if (!request.body.isEmpty())
            request.body += '&';
        request.body += name + '=' + value.toPercentEncoding();
    }
    return request;
}

} // namespace passerelle::auth
