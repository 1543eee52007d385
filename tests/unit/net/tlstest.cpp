// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"
#include "support/await.h"
#include "support/manualclock.h"

#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace passerelle::net {
namespace {

using namespace Qt::StringLiterals;
using test::await;

/// A TLS server whose certificate nobody vouches for. It counts the bytes that reach it.
class TlsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const QStringList arguments{u"req"_s,
                                    u"-x509"_s,
                                    u"-newkey"_s,
                                    u"rsa:2048"_s,
                                    u"-nodes"_s,
                                    u"-days"_s,
                                    u"2"_s,
                                    u"-subj"_s,
                                    u"/CN=127.0.0.1"_s,
                                    u"-keyout"_s,
                                    folder.filePath(u"key"_s),
                                    u"-out"_s,
                                    folder.filePath(u"certificate"_s)};
        QProcess openssl;
        openssl.start(u"openssl"_s, arguments);
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            GTEST_SKIP() << "openssl can't make a certificate here";
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(
            QSslCertificate::fromPath(folder.filePath(u"certificate"_s)).value(0));
        QFile key{folder.filePath(u"key"_s)};
        ASSERT_TRUE(key.open(QIODevice::ReadOnly));
        configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        server.setSslConfiguration(configuration);
        QObject::connect(&server, &QSslServer::pendingConnectionAvailable, &server, [this] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, &server,
                             [this, socket] { received += socket->readAll(); });
        });
        ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    }

    QTemporaryDir folder;
    QSslServer server;
    QByteArray received;
    test::ManualClock clock;
    HttpClient client{clock};
};

TEST_F(TlsTest, SendsNothingToAServerWhoseCertificateNobodyVouchesFor)
{
    Request request{"POST", QUrl{u"https://127.0.0.1:%1/write"_s.arg(server.serverPort())}};
    request.body = "{}";
    request.headers.emplaceBack("Authorization", "Bearer token");

    const Exchange exchange = await(client.send(request, {}));

    EXPECT_EQ(exchange.delivery, Delivery::NotSent);
    EXPECT_TRUE(exchange.isCertificateError);
    EXPECT_EQ(received, QByteArray{});
}

} // namespace
} // namespace passerelle::net
