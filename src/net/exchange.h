// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>

namespace passerelle::net {

/// One HTTP request. The constructor is declared so that a temporary is safe beside co_await.
struct Request
{
    Request(QByteArray verb, QUrl address)
        : method(std::move(verb))
        , url(std::move(address))
    {
    }

    QByteArray method; ///< upper case
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    std::chrono::milliseconds timeout{130'000}; ///< of the whole request, from the moment it has a connection
};

/// How far a request is known to have come.
enum class Delivery
{
    NotSent, ///< certain: the service can't have acted on it
    Unknown, ///< cut, reset, timed out or cancelled after sending: it may have been applied
    Answered, ///< a complete HTTP answer of any status
};

/// What became of one request.
struct Exchange
{
    Delivery delivery = Delivery::NotSent;
    int status = 0;
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};
    QString transportText = {}; ///< Qt's words when there is no complete answer
    /// Cancelled, BadReply (cut or malformed), ReplyTooLarge, or InternalError for any other transport
    /// trouble. Says nothing when delivery is Answered.
    ErrorCode error = ErrorCode::InternalError;
    bool isTimeout = false; ///< our own time limit ended it
    bool isCertificateError = false;
    std::optional<QDateTime> serverDate = {}; ///< the Date header, UTC
    std::optional<std::chrono::seconds> retryAfter = {};

    [[nodiscard]] bool isAnswered() const { return delivery == Delivery::Answered; }
    [[nodiscard]] bool isSuccess() const { return isAnswered() && status >= 200 && status < 300; }
};

} // namespace passerelle::net
