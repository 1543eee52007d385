// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

namespace passerelle::test {

/// What a server on 127.0.0.1 shows and signs with, made once in a process.
[[nodiscard]] QSslConfiguration serverIdentity(QSsl::SslProtocol version);

/// Lets this process trust the certificate of serverIdentity(), and nobody else's, as long as it lives.
class TrustInServerIdentity final
{
public:
    TrustInServerIdentity();
    TrustInServerIdentity(const TrustInServerIdentity &) = delete;
    TrustInServerIdentity &operator=(const TrustInServerIdentity &) = delete;
    ~TrustInServerIdentity();

private:
    QSslConfiguration m_before;
};

} // namespace passerelle::test
