// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/world.h"

#include "sandbox/businesscentral/businesscentralservices.h"
#include "sandbox/membri/membriservice.h"
#include "sandbox/membri/seeder.h"
#include "sandbox/sampledata.h"

#ifdef PASSERELLE_SANDBOX_HAS_INTUIT
#include "sandbox/intuit/intuitservices.h"
#endif

#include <QDir>
#include <QFile>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

World::World(Options options, const Clock &clock, RandomSource &random)
    : m_options(std::move(options))
    , m_random(random)
    , m_clock(clock)
    , m_limiter(m_clock, m_options.documentedLimits)
    , m_server(std::make_unique<WebServer>(m_options.tls))
    , m_relay(std::make_unique<Relay>())
{
}

World::~World()
{
    stop();
}

Result<Done> World::start()
{
    if (const auto loaded = loadFaults(); !loaded)
        return loaded;
    if (const auto opened = m_executor.run([this] { return openDatabase(); }); !opened)
        return opened;
    const int innerPort = m_server->bind();
    if (innerPort == 0)
        return fail(ErrorCode::BadConfiguration,
                    u"no free port on 127.0.0.1, or no certificate could be made"_s);
    if (const auto taken = takePort(innerPort); !taken)
        return taken;
    m_executor.run([this] { makeServices(); });
    const Parts parts{*m_database, m_clock, m_faults, m_limiter, *m_log, m_services};
    m_gateway = std::make_unique<Gateway>(m_executor, parts, m_options, m_description);
    m_server->start([this](HttpRequest request, int port) {
        Reply reply = m_gateway->serve(std::move(request));
        if (!reply.connectionFault.isEmpty())
            m_relay->strike(port, reply.connectionFault);
        return std::move(reply.response);
    });
    return Done{};
}

void World::stop()
{
    if (!m_server)
        return;
    if (m_gateway)
        m_gateway->stop();
    m_relay->stop(); // ends every connection, so that no thread of the server waits for one
    m_server->stop();
    m_server.reset();
    m_executor.post([this] { // comes after the writes that were meant for later
        m_services.clear();
        m_log.reset();
        m_database.reset();
    });
    m_executor.stop();
}

Result<Done> World::loadFaults()
{
    if (m_options.faultsFile.isEmpty())
        return Done{};
    QFile file(m_options.faultsFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadUsage, u"can't read %1"_s.arg(m_options.faultsFile));
    const auto json = Json::parse(file.readAll());
    if (!json)
        return fail(ErrorCode::BadUsage, u"%1 holds no JSON"_s.arg(m_options.faultsFile));
    return m_faults.load(*json);
}

Result<Done> World::openDatabase()
{
    if (!QDir().mkpath(m_options.dataDir))
        return fail(ErrorCode::BadConfiguration, u"can't make the folder %1"_s.arg(m_options.dataDir));
    m_database = std::make_unique<Database>();
    if (auto opened = m_database->open(QDir(m_options.dataDir).filePath(u"sandbox.sqlite"_s)); !opened)
        return opened;
    m_log = std::make_unique<RequestLog>(*m_database);
    m_clock.setOffset(std::chrono::seconds(m_database->setting(u"clock-offset"_s, u"0"_s).toLongLong()));
    return Done{};
}

/// The port asked for, or the last one if it is free, or any.
Result<Done> World::takePort(int innerPort)
{
    const int last = m_executor.run([this] { return m_database->setting(u"port"_s, u"0"_s).toInt(); });
    const int wanted = m_options.port != 0 ? m_options.port : last;
    int port = m_relay->listen(wanted, innerPort);
    if (port == 0 && m_options.port == 0)
        port = m_relay->listen(0, innerPort);
    if (port == 0)
        return fail(ErrorCode::BadConfiguration, u"port %1 is taken"_s.arg(wanted));
    m_options.port = port;
    m_executor.run([this, port] { m_database->setSetting(u"port"_s, QString::number(port)); });
    return Done{};
}

/// On the executor thread: the sample company is drawn up for a new folder only.
void World::makeServices()
{
    m_database->begin();
    SampleData sample;
    if (m_database->isNew())
        sample = SampleData::generate(m_options, m_clock.now());
    auto membri =
        std::make_unique<membri::MembriService>(*m_database, m_clock, m_random, m_options, m_limiter);
    if (m_database->isNew()) {
        membri::seed(membri->store(), sample.membri);
        m_database->setSetting(u"expected"_s, QString::fromUtf8(sample.expected.toBytes()));
        m_database->setSetting(u"expected-business-central"_s,
                               QString::fromUtf8(sample.expectedBusinessCentral.toBytes()));
        m_database->setSetting(u"start-date"_s, sample.startDate.toString(Qt::ISODate));
    }
    m_services.push_back(std::move(membri));
#ifdef PASSERELLE_SANDBOX_HAS_INTUIT
    for (auto &service : makeIntuitServices(*m_database, m_clock, m_options, sample.ledger, m_limiter))
        m_services.push_back(std::move(service));
#endif
    for (auto &service :
         makeBusinessCentralServices(*m_database, m_clock, m_random, m_options, sample.ledger, m_limiter))
        m_services.push_back(std::move(service));
    if (m_database->isNew())
        m_database->markSeeded();
    m_description.set(u"port"_s, m_options.port);
    for (const auto &service : m_services)
        service->describe(m_description);
    m_description.set(u"lateApplySeconds"_s, m_options.lateApplySeconds);
    m_description.set(u"startDate"_s, m_database->setting(u"start-date"_s));
    const auto expected = [this](const QString &setting) {
        const auto json = Json::parse(m_database->setting(setting, u"{}"_s).toUtf8());
        return json ? *json : Json::object();
    };
    m_description.set(u"expected"_s,
                      Json()
                          .set(u"quickbooks"_s, expected(u"expected"_s))
                          .set(u"businessCentral"_s, expected(u"expected-business-central"_s)));
    m_database->commit();
}

} // namespace passerelle::sandbox
