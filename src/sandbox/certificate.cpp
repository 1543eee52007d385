// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/certificate.h"

#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace passerelle::sandbox {

Certificate makeCertificate()
{
    constexpr long DaysValid = 30;
    constexpr long SecondsADay = 86'400;
    Certificate made;
    made.key.reset(EVP_RSA_gen(2048));
    made.certificate.reset(X509_new());
    X509 *certificate = made.certificate.get();
    if (!made.key || !certificate)
        return {};
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -SecondsADay);
    X509_gmtime_adj(X509_getm_notAfter(certificate), DaysValid * SecondsADay);
    X509_set_pubkey(certificate, made.key.get());
    X509_NAME *name = X509_get_subject_name(certificate);
    const unsigned char host[] = "localhost";
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, host, -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> names(
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1"),
        &X509_EXTENSION_free);
    if (names)
        X509_add_ext(certificate, names.get(), -1);
    return X509_sign(certificate, made.key.get(), EVP_sha256()) > 0 ? std::move(made) : Certificate{};
}

} // namespace passerelle::sandbox
