// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace passerelle::sandbox {

/// The sandbox's one SQLite file, DIR/sandbox.sqlite (WAL, synchronous=NORMAL). Opened and used on the
/// executor thread only; the core begins a transaction before each Service::handle and commits after it.
class Database final
{
public:
    Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    /// Opens the file (":memory:" for tests) on the calling thread, which becomes its thread.
    [[nodiscard]] Result<Done> open(const QString &file);
    void close();

    [[nodiscard]] QSqlDatabase &connection() { return m_connection; }
    /// True until markSeeded(): services then fill their tables from the sample company.
    [[nodiscard]] bool isNew() const { return m_isNew; }
    void markSeeded();

    /// Runs one statement with its values bound in order. A failure is a bug of the
    /// sandbox: it ends the program with the statement's error on stderr.
    QSqlQuery run(const QString &sql, const QVariantList &bound = {});
    /// The first column of the first row, or an invalid value.
    [[nodiscard]] QVariant value(const QString &sql, const QVariantList &bound = {});

    void begin();
    void commit();
    void rollBack();

    /// Small named texts that outlive a restart (table `setting`).
    [[nodiscard]] QString setting(const QString &name, const QString &fallback = {});
    void setSetting(const QString &name, const QString &value);

private:
    QString m_name;
    QSqlDatabase m_connection;
    bool m_isNew = true;
    bool m_inTransaction = false;
};

} // namespace passerelle::sandbox
