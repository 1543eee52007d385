// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"
#include "support/tlsidentity.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace passerelle::test {

enum class Transport
{
    Plain,
    Tls12,
    Tls13
};

/// What befalls a write once the server has read it whole.
struct WireFault
{
    std::string name; ///< such as "Tls13ResetReused"
    Transport transport;
    ScriptedReply reply;
    bool isReused; ///< the connection has carried a request before

    /// Sent elsewhere by a whole answer, instead of none.
    [[nodiscard]] bool isRedirect() const { return reply.status == 307; }
};

void PrintTo(const WireFault &fault, std::ostream *out);

/// {closed, reset, half a status line, 307} on a {new, reused} connection, plain and over TLS; there also
/// closed without the closing alert.
[[nodiscard]] std::vector<WireFault> wireFaults();

/// A server that meets every write of one line with a fault, and a client that has its connection to it. Over
/// TLS the client trusts the server's certificate as everywhere: by who vouches for it.
class FaultyWire final
{
public:
    FaultyWire(const WireFault &fault, const QByteArray &line);

    [[nodiscard]] net::HttpClient &client() { return m_client; }
    [[nodiscard]] const ManualClock &clock() const { return m_clock; }
    [[nodiscard]] QUrl url(const QString &path) const { return m_server.url(path); }
    [[nodiscard]] const SeenRequest &lastRequest() const { return m_server.requests().back(); }
    [[nodiscard]] int connectionCount() const { return m_server.connectionCount(); }
    /// The lines of all that arrived since this was made, when nothing can be under way any more: something
    /// sent later was answered. What is not a whole request counts as one.
    [[nodiscard]] std::vector<std::string> arrived();

private:
    TrustInServerIdentity m_trust;
    ScriptedServer m_server;
    ManualClock m_clock;
    net::HttpClient m_client{m_clock};
    qsizetype m_before = 0; ///< requests that only made the connection
};

} // namespace passerelle::test
