// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/database.h"
#include "sandbox/intuit/intuitservices.h"
#include "sandbox/limits.h"
#include "sandbox/sandboxclock.h"

#include <gtest/gtest.h>

#include <memory>

namespace passerelle::sandbox {

/// A clock a test moves by hand.
class HandClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return time; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return elapsed; }

    QDateTime time{QDate(2026, 11, 20), QTime(15, 0), Qt::UTC};
    std::chrono::milliseconds elapsed{0};
};

/// The Intuit side over an empty database, with one consent given and its access token at hand.
class IntuitTest : public ::testing::Test
{
protected:
    explicit IntuitTest(bool documentedLimits = false);

    using Parameters = QList<std::pair<QString, QString>>;

    [[nodiscard]] HttpResponse send(const QByteArray &method, const QString &path, const Parameters &query,
                                    const QByteArray &body, const QHash<QByteArray, QByteArray> &headers,
                                    const QString &fault = {});
    /// Below the company's address, with the token.
    [[nodiscard]] HttpResponse call(const QByteArray &method, const QString &resource,
                                    const Parameters &query = {}, const QByteArray &body = {},
                                    const QString &fault = {});
    /// A write; the body's single quotes become double ones. Gives the object, or fails the test.
    Json write(const QString &type, const QByteArray &body, const Parameters &query = {});
    /// The code of the fault a write gets, empty when it succeeds.
    QString refusal(const QString &type, const QByteArray &body, const Parameters &query = {});
    [[nodiscard]] Json read(const QString &type, const QString &id);
    /// The member QueryResponse.
    [[nodiscard]] Json query(const QString &statement);
    [[nodiscard]] QString queryFault(const QString &statement);
    /// The id of a list object by name.
    [[nodiscard]] QByteArray idOf(const QString &type, const QString &name);
    void setSwitch(const QString &name, const Json &value);
    void closeBooks(const QDate &date);

    /// An invoice of one line of 100.00 for the customer, with the tax code.
    [[nodiscard]] QByteArray invoice(const QByteArray &number, const QByteArray &amount = "100.00",
                                     const QByteArray &extra = {});

    /// A consent by the short way, then the code's exchange; gives the token answer.
    Json authorize();
    [[nodiscard]] HttpResponse token(const QByteArray &form);
    [[nodiscard]] QByteArray basic();

    static Json json(const QByteArray &text);

    HandClock hand;
    SandboxClock clock{hand};
    Database database;
    Options options;
    Limiter limiter;
    std::vector<std::unique_ptr<Service>> services;
    Json description = Json::object();
    QString realm;
    QByteArray accessToken;
    QByteArray customer;
    QByteArray item;
    QByteArray taxed;
    QByteArray exempt;
};

} // namespace passerelle::sandbox
