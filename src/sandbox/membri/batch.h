// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/database.h"
#include "sandbox/http.h"
#include "sandbox/membri/refusal.h"

#include <functional>
#include <optional>

namespace passerelle::sandbox::membri {

/// POST $batch: runs the parts in order; a change set is one transaction.
class Batch final
{
public:
    using Serve = std::function<HttpResponse(const HttpRequest &)>;

    /// `root` is "/membri/api/data/v9.2/"; request lines may also begin with what follows "/membri".
    Batch(Database &database, QString root, Serve serve);

    /// With `half`, the parts after the first half are answered with 503 and not carried out.
    [[nodiscard]] HttpResponse run(const HttpRequest &request, const QString &boundaryId,
                                   bool continuesOnError, bool half);

private:
    /// One part: a request, or the requests of a change set.
    struct Part
    {
        QList<HttpRequest> requests = {};
        bool isChangeSet = false;
    };
    struct Answer
    {
        QByteArray contentId;
        HttpResponse response;
    };
    [[nodiscard]] Outcome<QList<Part>> split(const HttpRequest &request) const;
    [[nodiscard]] Outcome<HttpRequest> readRequest(const QByteArray &part) const;
    [[nodiscard]] Outcome<QByteArray> canonicalTarget(QByteArray target) const;
    [[nodiscard]] QList<Answer> runChangeSet(const Part &part);
    [[nodiscard]] Answer runOne(HttpRequest request);
    [[nodiscard]] std::optional<Refusal> resolveReferences(HttpRequest &request) const;

    Database &m_database;
    QString m_root;
    Serve m_serve;
    QHash<QByteArray, QByteArray> m_references; ///< Content-ID -> the record's address
};

} // namespace passerelle::sandbox::membri
