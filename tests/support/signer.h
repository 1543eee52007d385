// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "updates/updatesource.h"

#include <openssl/evp.h>

#include <memory>

namespace passerelle::test {

/// A key pair of its own making, and manifests signed with it.
class Signer final
{
public:
    explicit Signer(QString keyId = QStringLiteral("test"))
        : m_id(std::move(keyId))
        , m_key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), &EVP_PKEY_free)
    {
    }

    [[nodiscard]] updates::SigningKey key() const
    {
        QByteArray bytes{32, '\0'};
        size_t size = 32;
        EVP_PKEY_get_raw_public_key(m_key.get(), reinterpret_cast<unsigned char *>(bytes.data()), &size);
        return {m_id, bytes};
    }

    [[nodiscard]] QByteArray signatureOf(const QByteArray &bytes) const
    {
        QByteArray signature{64, '\0'};
        size_t size = 64;
        EVP_MD_CTX *context = EVP_MD_CTX_new();
        EVP_DigestSignInit(context, nullptr, nullptr, nullptr, m_key.get());
        EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &size,
                       reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size()));
        EVP_MD_CTX_free(context);
        return signature;
    }

    /// The whole file as it is published.
    [[nodiscard]] QByteArray sealed(const QByteArray &manifest) const
    {
        return envelope(manifest, signatureOf(manifest));
    }

    [[nodiscard]] QByteArray envelope(const QByteArray &manifest, const QByteArray &signature) const
    {
        return R"({"key":")" + m_id.toUtf8() + R"(","signature":")" + signature.toBase64()
            + R"(","manifest":")" + manifest.toBase64() + "\"}";
    }

private:
    QString m_id;
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key;
};

/// The text of a manifest, with each field as given.
struct ManifestText
{
    QByteArray product = "passerelle";
    QByteArray version = "0.2.0";
    QByteArray minimum = "0.1.0";
    QByteArray date = "2026-11-01T00:00:00Z";
    QByteArray expiry = "2027-02-01T00:00:00Z";
    QByteArray page = "https://127.0.0.1/download";

    [[nodiscard]] QByteArray bytes() const
    {
        return R"({"product":")" + product + R"(","version":")" + version + R"(","minimum":")" + minimum
            + R"(","date":")" + date + R"(","expiry":")" + expiry + R"(","page":")" + page + "\"}";
    }
};

} // namespace passerelle::test
