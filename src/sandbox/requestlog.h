// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/database.h"
#include "sandbox/http.h"

#include <QDateTime>

namespace passerelle::sandbox {

/// Every request seen, kept in the database with what it did. Used on the executor thread.
class RequestLog final
{
public:
    explicit RequestLog(Database &database);

    /// One line of the log; `status` 0 means that no answer was sent.
    struct Entry
    {
        QDateTime at;
        QString service;
        QByteArray method;
        QString path;
        int status = 0;
        QString requestKey;
        bool applied = false;
        QString fault;
    };
    qint64 add(const Entry &entry);
    /// For a write that took effect after its reply was dropped.
    void markApplied(qint64 id);

    /// {"requests":[...],"throttled":n} of the requests after `since`, at most `limit` of them.
    [[nodiscard]] Json since(qint64 id, int limit);
    /// Requests by service, and how many answers were 429.
    [[nodiscard]] Json counts();

private:
    Database &m_database;
};

} // namespace passerelle::sandbox
