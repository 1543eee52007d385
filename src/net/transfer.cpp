// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transfer.h"

#include "base/log.h"
#include "net/httpdate.h"
#include "net/uploadbody.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <algorithm>

namespace passerelle::net {

namespace {

bool isRead(const QByteArray &method)
{
    return method == "GET" || method == "HEAD";
}

QNetworkRequest networkRequest(const Request &request)
{
    QNetworkRequest result{request.url};
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    result.setSslConfiguration(tls);
    result.setRawHeader("User-Agent", "Passerelle");
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    return result;
}

/// Errors that mean that no connection was made.
bool isBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

/// Qt reports each status of 400 and more as an error: those are answers.
bool isOfStatus(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ProtocolInvalidOperationError // 400
        || (error > QNetworkReply::UnknownProxyError && error <= QNetworkReply::UnknownContentError
            && error != QNetworkReply::ContentReSendError)
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

} // namespace

Transfer::Transfer(QNetworkAccessManager &manager, const Request &request, const Clock &clock)
    : m_clock(clock)
    , m_method(request.method)
    , m_isWrite(!isRead(request.method))
    , m_hasBody(!request.body.isEmpty())
{
    start(manager, request);
    watch(request);
}

Transfer::~Transfer() = default;

void Transfer::start(QNetworkAccessManager &manager, const Request &request)
{
    QNetworkRequest prepared = networkRequest(request);
    if (!m_isWrite) {
        m_reply.reset(m_method == "HEAD" ? manager.head(prepared) : manager.get(prepared));
        return;
    }
    // Even an empty body is a device: without one Qt would resend the request by itself.
    m_upload = std::make_unique<UploadBody>(request.body);
    prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    if (!prepared.header(QNetworkRequest::ContentTypeHeader).isValid())
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/octet-stream"));
    m_reply.reset(manager.sendCustomRequest(prepared, m_method, m_upload.get()));
}

void Transfer::watch(const Request &request)
{
    QNetworkReply *reply = m_reply.get();
    connect(reply, &QNetworkReply::requestSent, this, [this] {
        m_isRequestSent = true;
        m_connectTimer.stop();
    });
    connect(reply, &QNetworkReply::sslErrors, this, [this] { m_exchange.isCertificateError = true; });
    connect(reply, &QNetworkReply::readyRead, this, &Transfer::collect);
    connect(reply, &QNetworkReply::finished, this, &Transfer::conclude);
    for (QTimer *timer : {&m_wholeTimer, &m_connectTimer})
        timer->setSingleShot(true);
    connect(&m_wholeTimer, &QTimer::timeout, this, [this] { end(Ending::TimedOut); });
    connect(&m_connectTimer, &QTimer::timeout, this, [this] { end(Ending::ConnectTimedOut); });
    m_wholeTimer.start(request.timeout);
    m_connectTimer.start(std::min(request.timeout, ConnectLimit));
    if (reply->isFinished())
        conclude();
}

void Transfer::cancel()
{
    end(Ending::Cancelled);
}

void Transfer::end(Ending ending)
{
    if (m_finished.isOpen() || m_ending != Ending::ByItself)
        return;
    m_ending = ending;
    m_reply->abort(); // emits finished
}

void Transfer::collect()
{
    if (m_exchange.body.size() + m_reply->bytesAvailable() > MaximumBody) {
        end(Ending::TooLarge);
        return;
    }
    m_exchange.body += m_reply->readAll();
}

void Transfer::conclude()
{
    if (m_finished.isOpen())
        return;
    m_wholeTimer.stop();
    m_connectTimer.stop();
    if (m_ending == Ending::ByItself && m_reply->isOpen()) {
        collect();
        if (m_finished.isOpen())
            return;
    }
    readHead();
    if (isComplete()) {
        m_exchange.delivery = Delivery::Answered;
    } else {
        m_exchange.delivery = mayHaveBeenSent() ? Delivery::Unknown : Delivery::NotSent;
        m_exchange.error = errorOfEnding();
        m_exchange.transportText = m_reply->errorString();
        m_exchange.isTimeout = m_ending == Ending::TimedOut || m_ending == Ending::ConnectTimedOut;
    }
    log();
    m_finished.open();
}

void Transfer::readHead()
{
    m_exchange.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_exchange.headers.insert(name.toLower(), value);
    m_exchange.serverDate = parseHttpDate(m_exchange.headers.value("date"));
    const QDateTime now = m_exchange.serverDate.value_or(m_clock.now());
    m_exchange.retryAfter = parseRetryAfter(m_exchange.headers.value("retry-after"), now);
}

bool Transfer::isComplete() const
{
    if (m_ending != Ending::ByItself || m_exchange.status == 0)
        return false;
    const QNetworkReply::NetworkError error = m_reply->error();
    // Qt rewinds the body at the head of a redirect, even of one it must not follow; the head alone is the
    // answer.
    const bool isRedirect = m_exchange.status >= 300 && m_exchange.status < 400;
    if (isRedirect && error == QNetworkReply::ContentReSendError)
        return true;
    if (error != QNetworkReply::NoError && !(m_exchange.status >= 400 && isOfStatus(error)))
        return false;
    bool isKnown = false;
    const qint64 announced = m_exchange.headers.value("content-length").toLongLong(&isKnown);
    const bool isPlain = !m_exchange.headers.contains("content-encoding") && m_method != "HEAD";
    return !isKnown || !isPlain || m_exchange.body.size() >= announced;
}

/// Errs on the side of "sent": only what is certain counts as not sent.
bool Transfer::mayHaveBeenSent() const
{
    if (m_isRequestSent || m_exchange.status > 0 || (m_upload && m_upload->wasRead()))
        return true;
    if (m_ending == Ending::ByItself && isBeforeSending(m_reply->error()))
        return false;
    // No byte of the body was taken, so the service can't have a whole request; a bodyless write is not that
    // certain.
    return m_isWrite && !m_hasBody;
}

ErrorCode Transfer::errorOfEnding() const
{
    switch (m_ending) {
    case Ending::Cancelled:
        return ErrorCode::Cancelled;
    case Ending::TooLarge:
        return ErrorCode::ReplyTooLarge;
    case Ending::TimedOut:
    case Ending::ConnectTimedOut:
        return ErrorCode::InternalError;
    case Ending::ByItself:
        break;
    }
    const bool isMalformed = m_exchange.status > 0 || m_reply->error() == QNetworkReply::ProtocolFailure;
    return isMalformed ? ErrorCode::BadReply : ErrorCode::InternalError;
}

void Transfer::log() const
{
    qCInfo(logNet).noquote() << m_method << m_reply->url().path() << m_exchange.status
                             << m_exchange.body.size() << m_exchange.headers.value("intuit_tid")
                             << m_exchange.transportText;
}

} // namespace passerelle::net
