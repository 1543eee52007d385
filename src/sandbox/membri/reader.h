// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/membri/paging.h"
#include "sandbox/membri/prefer.h"
#include "sandbox/membri/store.h"

namespace passerelle::sandbox::membri {

class RowShape;

/// Answers GET on rows: lists in pages, one record, the rows of a collection, changes since a delta link.
class Reader final
{
public:
    /// `origin` is "http://127.0.0.1:41233", `root` "/membri/api/data/v9.2/".
    Reader(Store &store, QString origin, QString root);

    /// A list; `scope` narrows it to the rows of one parent.
    [[nodiscard]] HttpResponse list(const Table &table, const HttpRequest &request, const Condition &scope);
    [[nodiscard]] HttpResponse record(const Table &table, const QString &id, const HttpRequest &request);
    /// ".../$count": a bare number.
    [[nodiscard]] HttpResponse count(const Table &table, const HttpRequest &request);
    /// The body of one record after a write, without its context.
    [[nodiscard]] Json representation(const Query &query, const QString &id, const Preferences &preferences);
    [[nodiscard]] QString context(const Query &query, bool isEntity) const;
    [[nodiscard]] QString address(const Table &table, const QString &id) const;

private:
    struct Page
    {
        Json rows = Json::array();
        std::optional<PagePosition> next = {};
    };
    /// A list request, understood.
    struct Plan
    {
        Query query;
        Condition where;
        std::optional<PagePosition> from;
        qint64 since; ///< of a delta link, else -1
        qint64 trackedVersion; ///< of a tracked read, else -1
    };
    [[nodiscard]] Outcome<Plan> plan(const Table &table, const HttpRequest &request,
                                     const Preferences &preferences, const Condition &scope);
    [[nodiscard]] Page readPage(const Query &query, const Preferences &preferences, const Condition &where,
                                const std::optional<PagePosition> &from, int limit, bool isPaged);
    void addExpands(const Query &query, const RowShape *shape, const QSqlQuery &row,
                    const Preferences &preferences, bool isList, Json &json);
    [[nodiscard]] Json expandedRecord(const Expand &expand, const QVariant &id,
                                      const Preferences &preferences);
    [[nodiscard]] Json expandedRows(const Expand &expand, const QString &parent,
                                    const Preferences &preferences);
    void addDeleted(const Table &table, qint64 since, Json &rows);
    [[nodiscard]] qint64 countRows(const Query &query, const Condition &where);
    [[nodiscard]] QString link(const HttpRequest &request, const QString &parameter) const;

    Store &m_store;
    QString m_origin;
    QString m_root;
};

/// A JSON body with the service's usual headers.
[[nodiscard]] HttpResponse jsonAnswer(const Json &json, const Preferences &preferences, int status = 200);

} // namespace passerelle::sandbox::membri
