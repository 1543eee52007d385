// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace passerelle::sandbox {

/// One request as the services see it: no framework type, so that a batch part is a request like any other.
struct HttpRequest
{
    QByteArray method;
    QString path; ///< decoded and whole: "/membri/api/data/v9.2/accounts"
    QString target; ///< path and query as received, still encoded
    QList<std::pair<QString, QString>> query; ///< decoded, in order
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    QString fault; ///< "partial-batch" or "expire-token" when such a rule fired: the service acts on it
    int concurrent =
        1; ///< requests of the same caller to the same service being served now, this one included

    /// The first parameter of that name, or a null text.
    [[nodiscard]] QString parameter(QStringView name) const;
    [[nodiscard]] bool hasParameter(QStringView name) const;
    /// The header's value, or nothing; the name in lower case.
    [[nodiscard]] QByteArray header(QByteArrayView lowerName) const;
};

/// One answer.
struct HttpResponse
{
    int status = 200;
    QByteArray contentType = {};
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    bool applied = false; ///< a write took effect

    [[nodiscard]] QByteArray header(QByteArrayView name) const; ///< case-insensitive
    void addHeader(const QByteArray &name, const QByteArray &value) { headers.emplaceBack(name, value); }
};

/// Sets path, target and query from a raw target ("/a%20b?x=1").
void setTarget(HttpRequest &request, const QByteArray &rawTarget);

/// Decodes the name=value pairs of a query or of a form body ("+" is a blank).
[[nodiscard]] QList<std::pair<QString, QString>> parseForm(const QByteArray &encoded);

/// The words of a status line, e.g. "Not Found".
[[nodiscard]] QByteArray reasonPhrase(int status);

} // namespace passerelle::sandbox
