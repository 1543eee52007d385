// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultywire.h"

#include "support/await.h"

#include <array>
#include <ostream>
#include <stdexcept>

namespace passerelle::test {

namespace {

using Manner = ScriptedReply::Manner;

struct NamedFault
{
    const char *name;
    ScriptedReply reply;
};

struct NamedTransport
{
    const char *name;
    Transport transport;
};

std::vector<NamedFault> faultsOf(Transport transport)
{
    std::vector<NamedFault> faults{{"Closed", Manner::Close},
                                   {"Reset", Manner::Reset},
                                   {"HalfLine", Manner::HalfStatusLine},
                                   {"Redirect", {307, {}, {{"Location", "/elsewhere"}}}}};
    if (transport != Transport::Plain)
        faults.push_back({"Cut", Manner::Cut});
    return faults;
}

ScriptedServer serverOf(Transport transport)
{
    switch (transport) {
    case Transport::Tls12:
        return ScriptedServer{serverIdentity(QSsl::TlsV1_2)};
    case Transport::Tls13:
        return ScriptedServer{serverIdentity(QSsl::TlsV1_3)};
    case Transport::Plain:
        break;
    }
    return ScriptedServer{};
}

void read(net::HttpClient &client, ScriptedServer &server, const QString &path)
{
    server.on("GET " + path.toUtf8(), {200, "read"});
    const net::Exchange exchange = await(client.send(net::Request{"GET", server.url(path)}, {}));
    if (exchange.status != 200)
        throw std::runtime_error{"the scripted server can't be read: "
                                 + exchange.transportText.toStdString()};
}

} // namespace

void PrintTo(const WireFault &fault, std::ostream *out)
{
    *out << fault.name;
}

std::vector<WireFault> wireFaults()
{
    constexpr std::array Transports{NamedTransport{"Plain", Transport::Plain},
                                    NamedTransport{"Tls12", Transport::Tls12},
                                    NamedTransport{"Tls13", Transport::Tls13}};
    std::vector<WireFault> all;
    for (const NamedTransport &wire : Transports) {
        for (const NamedFault &fault : faultsOf(wire.transport)) {
            const std::string name = std::string{wire.name} + fault.name;
            all.push_back({name + "New", wire.transport, fault.reply, false});
            all.push_back({name + "Reused", wire.transport, fault.reply, true});
        }
    }
    return all;
}

FaultyWire::FaultyWire(const WireFault &fault, const QByteArray &line)
    : m_server(serverOf(fault.transport))
{
    m_server.on(line, fault.reply);
    m_server.on(line.first(line.indexOf(' ')) + " /elsewhere", {200, "{}"});
    if (fault.isReused)
        read(m_client, m_server, QStringLiteral("/before"));
    m_before = m_server.requests().size();
}

std::vector<std::string> FaultyWire::arrived()
{
    net::HttpClient other{m_clock};
    read(other, m_server, QStringLiteral("/later"));
    QList<QByteArray> lines = m_server.seen().sliced(m_before);
    lines.removeOne("GET /later");
    if (const QByteArray rest = m_server.unfinished(); !rest.isEmpty())
        lines.append(rest);
    std::vector<std::string> readable; // by a person when it is not what was expected
    for (const QByteArray &line : lines)
        readable.push_back(line.toStdString());
    return readable;
}

} // namespace passerelle::test
