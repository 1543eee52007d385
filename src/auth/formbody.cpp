// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/formbody.h"

namespace passerelle::auth {

namespace {

constexpr std::chrono::seconds TokenLimit{30};

} // namespace

QByteArray formText(const FormFields &fields)
{
    QByteArray text;
    for (const auto &[name, value] : fields) {
        if (!text.isEmpty())
            text += '&';
        text += name + '=' + value.toPercentEncoding();
    }
    return text;
}

net::Request formRequest(const QUrl &url, const FormFields &fields)
{
    net::Request request{"POST", url};
    request.timeout = TokenLimit;
    request.headers.emplaceBack("Accept", "application/json");
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    request.body = formText(fields);
    return request;
}

} // namespace passerelle::auth
