// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tlsidentity.h"

#include "sandbox/certificate.h"

#include <QSslCertificate>
#include <QSslKey>

#include <openssl/pem.h>

#include <memory>
#include <stdexcept>

namespace passerelle::test {

namespace {

struct Identity
{
    QSslCertificate certificate;
    QSslKey key;
};

using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

QByteArray contents(const Memory &memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, size};
}

Identity makeIdentity()
{
    const sandbox::Certificate made = sandbox::makeCertificate();
    const Memory certificate{BIO_new(BIO_s_mem()), &BIO_free};
    const Memory key{BIO_new(BIO_s_mem()), &BIO_free};
    if (!made.certificate || PEM_write_bio_X509(certificate.get(), made.certificate.get()) != 1
        || PEM_write_bio_PrivateKey(key.get(), made.key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        throw std::runtime_error{"OpenSSL can't make a certificate here"};
    return {QSslCertificate{contents(certificate)}, QSslKey{contents(key), QSsl::Rsa}};
}

const Identity &identity()
{
    static const Identity made = makeIdentity();
    return made;
}

} // namespace

QSslConfiguration serverIdentity(QSsl::SslProtocol version)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(identity().certificate);
    configuration.setPrivateKey(identity().key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // asks the client for no certificate
    configuration.setProtocol(version);
    return configuration;
}

TrustInServerIdentity::TrustInServerIdentity()
    : m_before(QSslConfiguration::defaultConfiguration())
{
    QSslConfiguration trusting = m_before;
    trusting.setCaCertificates({identity().certificate});
    QSslConfiguration::setDefaultConfiguration(trusting);
}

TrustInServerIdentity::~TrustInServerIdentity()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

} // namespace passerelle::test
