// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QSqlError;

namespace passerelle::storage {

/// One SQLite connection, used only on the thread that opened it. Statements are prepared once by their text.
/// Failures: DiskFull, JournalLocked, JournalDamaged, else JournalWriteFailed; the detail names file and
/// cause.
class Database final
{
public:
    enum class Mode
    {
        ReadWrite,
        ReadOnly
    };

    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &file, Mode mode);
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    [[nodiscard]] const QString &file() const { return m_file; }

    [[nodiscard]] Result<Done> run(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] Result<qint64> change(const QString &sql, const QVariantList &values); ///< rows changed
    [[nodiscard]] Result<qint64> insert(const QString &sql,
                                        const QVariantList &values); ///< id of the new row
    /// Calls `read` for each row until it answers false. It must not run the same statement again.
    [[nodiscard]] Result<Done> each(const QString &sql, const QVariantList &values,
                                    const std::function<bool(const QSqlQuery &)> &read);
    /// First column of the first row; an invalid value when there is none.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    /// `read(row)` of each row.
    template<typename Read>
    [[nodiscard]] auto all(const QString &sql, const QVariantList &values, Read read)
        -> Result<std::vector<std::invoke_result_t<Read, const QSqlQuery &>>>
    {
        std::vector<std::invoke_result_t<Read, const QSqlQuery &>> rows;
        const auto done = each(sql, values, [&rows, &read](const QSqlQuery &row) {
            rows.push_back(read(row));
            return true;
        });
        if (!done)
            return Failure{done.error()};
        return rows;
    }

    /// `read(row)` of the first row, if there is one.
    template<typename Read>
    [[nodiscard]] auto first(const QString &sql, const QVariantList &values, Read read)
        -> Result<std::optional<std::invoke_result_t<Read, const QSqlQuery &>>>
    {
        std::optional<std::invoke_result_t<Read, const QSqlQuery &>> found;
        const auto done = each(sql, values, [&found, &read](const QSqlQuery &row) {
            found = read(row);
            return false;
        });
        if (!done)
            return Failure{done.error()};
        return found;
    }

private:
    Database(QString file, QString connection);

    [[nodiscard]] Result<QSqlQuery *> execute(const QString &sql, const QVariantList &values);
    [[nodiscard]] Failure failureOf(const QSqlError &error) const;

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database;
    QHash<QString, QSqlQuery> m_prepared;
};

/// BEGIN IMMEDIATE until commit(); rolls back when it is left without.
class Transaction final
{
public:
    explicit Transaction(Database &database);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    [[nodiscard]] Result<Done> begin();
    [[nodiscard]] Result<Done> commit();

private:
    Database &m_database;
    bool m_isOpen = false;
};

} // namespace passerelle::storage
