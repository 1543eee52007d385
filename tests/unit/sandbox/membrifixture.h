// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/membri/membriservice.h"
#include "support/manualclock.h"

#include <gtest/gtest.h>

#include <QUrl>

namespace passerelle::sandbox::membri {

/// Counts up: ids and tokens that repeat.
class CountingRandom final : public RandomSource
{
public:
    [[nodiscard]] QByteArray bytes(int count) override;

private:
    int m_next = 1;
};

/// The imitated CRM over an empty database, with two chapters, one account, one invoice and a token.
class MembriTest : public ::testing::Test
{
protected:
    explicit MembriTest(bool documentedLimits = false);

    using Headers = QHash<QByteArray, QByteArray>;

    /// A request below /membri/api/data/v9.2/ with the token.
    HttpResponse call(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                      const Headers &headers = {}, const QString &fault = {});
    HttpResponse send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                      const Headers &headers = {}, const QString &fault = {}, int concurrent = 1);
    [[nodiscard]] Json get(const QByteArray &target, const Headers &headers = {});
    /// The code in the error body.
    [[nodiscard]] static QString errorCode(const HttpResponse &response);
    [[nodiscard]] static Json parsed(const HttpResponse &response);
    /// A token for these credentials; the whole answer.
    HttpResponse token(const QByteArray &form);
    void authorize(const Application &application);
    /// Adds invoices "Facture 1" ... to the account; gives their ids.
    QStringList addInvoices(int count, int status = 282210001);
    [[nodiscard]] Row row(const QString &table, const QString &id);
    /// Follows a link that the service gave.
    [[nodiscard]] Json follow(const Json &link, const Headers &headers = {});

    static constexpr const char *QuebecId = "11111111-0000-0000-0000-000000000001";

    test::ManualClock real;
    SandboxClock clock{real};
    Database database;
    CountingRandom random;
    Limiter limiter;
    std::unique_ptr<MembriService> service;
    QByteArray bearer;
    QString accountId;
    QString settingsId;
};

} // namespace passerelle::sandbox::membri
