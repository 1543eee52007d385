// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http.h"

#include <algorithm>

namespace passerelle::sandbox {

QString HttpRequest::parameter(QStringView name) const
{
    const auto found =
        std::find_if(query.begin(), query.end(), [&](const auto &pair) { return pair.first == name; });
    return found == query.end() ? QString() : (found->second.isNull() ? QStringLiteral("") : found->second);
}

bool HttpRequest::hasParameter(QStringView name) const
{
    return std::any_of(query.begin(), query.end(), [&](const auto &pair) { return pair.first == name; });
}

QByteArray HttpRequest::header(QByteArrayView lowerName) const
{
    return headers.value(lowerName.toByteArray());
}

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

void setTarget(HttpRequest &request, const QByteArray &rawTarget)
{
    const auto mark = rawTarget.indexOf('?');
    const QByteArray path = mark < 0 ? rawTarget : rawTarget.left(mark);
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(path));
    request.target = QString::fromLatin1(rawTarget);
    request.query = mark < 0 ? QList<std::pair<QString, QString>>() : parseForm(rawTarget.mid(mark + 1));
}

QList<std::pair<QString, QString>> parseForm(const QByteArray &encoded)
{
    QList<std::pair<QString, QString>> pairs;
    const auto decode = [](QByteArray text) {
        text.replace('+', ' ');
        return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
    };
    for (const QByteArray &part : encoded.split('&')) {
        if (part.isEmpty())
            continue;
        const auto equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.left(equals);
        pairs.append({decode(name), equals < 0 ? QStringLiteral("") : decode(part.mid(equals + 1))});
    }
    return pairs;
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Payload Too Large";
    case 415:
        return "Unsupported Media Type";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Status";
    }
}

} // namespace passerelle::sandbox
