// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtp.h"

#include <curl/curl.h>
#include <openssl/crypto.h>

#include <array>
#include <cstring>
#include <memory>

namespace passerelle::mail {

using namespace Qt::StringLiterals;

namespace {

constexpr long SecondsToConnect = 20;
constexpr long SecondsInAll = 60;

/// What is left to send.
struct Upload
{
    QByteArray bytes;
    qsizetype at = 0;
};

size_t give(char *buffer, size_t size, size_t count, void *upload)
{
    auto &left = *static_cast<Upload *>(upload);
    const auto room = static_cast<qsizetype>(size) * static_cast<qsizetype>(count);
    const qsizetype given = std::min(room, left.bytes.size() - left.at);
    std::memcpy(buffer, left.bytes.constData() + left.at, static_cast<size_t>(given));
    left.at += given;
    return static_cast<size_t>(given);
}

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

void setServer(CURL *curl, const Server &server)
{
    const QString scheme = server.usesTlsAtOnce ? u"smtps"_s : u"smtp"_s;
    const QString host = server.host.contains(u':') ? u'[' + server.host + u']' : server.host;
    curl_easy_setopt(curl, CURLOPT_URL, qPrintable(u"%1://%2:%3"_s.arg(scheme, host).arg(server.port)));
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!server.certificates.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, server.certificates.toLocal8Bit().constData());
    if (!server.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.reveal().constData());
    }
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, SecondsToConnect);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, SecondsInAll);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L); // a signal would be the whole program's
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
}

} // namespace

bool isAvailable()
{
    return true;
}

Result<Done> send(const Server &server, const Message &message)
{
    static const CURLcode global = curl_global_init(CURL_GLOBAL_DEFAULT);
    const Handle curl{global == CURLE_OK ? curl_easy_init() : nullptr, curl_easy_cleanup};
    if (!curl)
        return fail(ErrorCode::MailFailed, u"libcurl"_s);
    setServer(curl.get(), server);
    List recipients{nullptr, curl_slist_free_all};
    for (const QString &address : message.to)
        recipients.reset(curl_slist_append(recipients.release(), qPrintable(u'<' + address + u'>')));
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, qPrintable(u'<' + message.from + u'>'));
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
    Upload upload{toBytes(message)};
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, give);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &upload);
    std::array<char, CURL_ERROR_SIZE> said{};
    curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, said.data());
    const CURLcode code = curl_easy_perform(curl.get());
    OPENSSL_thread_stop(); // what OpenSSL keeps for this thread, which may end no sooner than the process
    if (code == CURLE_OK)
        return Done{};
    const QString words = QString::fromUtf8(said.data());
    return fail(ErrorCode::MailFailed, words.isEmpty() ? QString::fromUtf8(curl_easy_strerror(code)) : words);
}

} // namespace passerelle::mail
