// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCoroTask>
#include <QUrl>

#include <functional>
#include <stop_token>

namespace passerelle::net {
class HttpClient;
}

namespace passerelle::auth {

/// Asks a Dataverse organization without credentials and reads from its 401 where its tokens are given out.
/// Fails with SourceUnreachable, or BadReply when there is no such challenge or it names a place that gives
/// out no tokens for Dataverse: the client secret would be sent there.
[[nodiscard]] QCoro::Task<Result<QUrl>> discoverTenant(std::reference_wrapper<net::HttpClient> http, QUrl org,
                                                       std::stop_token stop = {});

/// The token address that a WWW-Authenticate challenge of that organization stands for.
[[nodiscard]] Result<QUrl> tokenUrlOf(const QByteArray &challenge, const QUrl &org);

} // namespace passerelle::auth
