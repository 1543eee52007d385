// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace passerelle::sandbox {

/// A self-signed certificate for 127.0.0.1 and localhost with its key; empty when OpenSSL can't make one.
struct Certificate
{
    std::unique_ptr<X509, decltype(&X509_free)> certificate{nullptr, &X509_free};
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key{nullptr, &EVP_PKEY_free};
};

[[nodiscard]] Certificate makeCertificate();

} // namespace passerelle::sandbox
