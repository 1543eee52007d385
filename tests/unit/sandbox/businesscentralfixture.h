// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/businesscentral/businesscentralservices.h"
#include "sandbox/database.h"
#include "sandbox/limits.h"
#include "sandbox/sandboxclock.h"

#include <gtest/gtest.h>

#include <memory>

namespace passerelle::sandbox {

/// The Business Central side over an empty database, with an access token at hand.
class BusinessCentralTest : public ::testing::Test
{
protected:
    explicit BusinessCentralTest(bool documentedLimits = false);

    using Headers = QHash<QByteArray, QByteArray>;

    class HandClock final : public Clock
    {
    public:
        [[nodiscard]] QDateTime now() const override { return time; }
        [[nodiscard]] std::chrono::milliseconds monotonic() const override { return elapsed; }

        QDateTime time{QDate(2026, 11, 20), QTime(15, 0), Qt::UTC};
        std::chrono::milliseconds elapsed{0};
    };

    class CountedRandom final : public RandomSource
    {
    public:
        [[nodiscard]] QByteArray bytes(int count) override;

    private:
        quint64 m_counter = 0;
    };

    [[nodiscard]] HttpResponse send(const QByteArray &method, const QByteArray &target,
                                    const QByteArray &body = {}, const Headers &headers = {},
                                    const QString &fault = {});
    /// Below the company's address, with the token; a body's single quotes become double ones.
    [[nodiscard]] HttpResponse call(const QByteArray &method, const QByteArray &resource,
                                    QByteArray body = {}, Headers headers = {}, const QString &fault = {});
    [[nodiscard]] Json get(const QByteArray &resource, const Headers &headers = {});
    [[nodiscard]] Json::Array list(const QByteArray &resource);
    /// A POST that makes a record; fails the test unless it answers 201.
    Json create(const QByteArray &resource, const QByteArray &body);
    /// A POST to an action; gives the status.
    int act(const QByteArray &record, const QByteArray &action);
    [[nodiscard]] HttpResponse patch(const QByteArray &resource, const QByteArray &tag,
                                     const QByteArray &body);

    [[nodiscard]] static Json json(const QByteArray &text);
    [[nodiscard]] static QString code(const HttpResponse &response); ///< of an error body
    [[nodiscard]] static QString message(const HttpResponse &response);
    [[nodiscard]] static QByteArray idOf(const Json &record);
    [[nodiscard]] static QByteArray tagOf(const Json &record);
    /// "salesInvoices(id)"
    [[nodiscard]] static QByteArray at(const QByteArray &resource, const Json &record);
    /// The first record whose property has that text.
    [[nodiscard]] Json named(const QByteArray &resource, const QByteArray &property, const QByteArray &value);

    void setSwitch(const QString &name, const Json &value);
    void closeBooks(const QDate &date);
    [[nodiscard]] HttpResponse token(const QByteArray &form);
    [[nodiscard]] QByteArray tokenOf(int application);

    /// A draft of one taxed line of 100.00, dated 2026-11-01, for the sample's customer.
    Json draft(const QByteArray &externalNumber = "MB-1");
    Json postedInvoice(const QByteArray &externalNumber = "MB-1");
    [[nodiscard]] static QByteArray invoiceBody(const QByteArray &externalNumber,
                                                const QByteArray &date = "2026-11-01");
    /// A line of the payment journal; gives its answer.
    [[nodiscard]] HttpResponse pay(const QByteArray &amount, const QByteArray &number,
                                   const QByteArray &extra = {});

    HandClock hand;
    SandboxClock clock{hand};
    CountedRandom random;
    Database database;
    Options options;
    Limiter limiter;
    std::vector<std::unique_ptr<Service>> services;
    Json description = Json::object();
    QByteArray root; ///< ".../api/v2.0/"
    QByteArray company;
    QByteArray accessToken;
    QByteArray payments; ///< the payment journal's id
    QByteArray journal; ///< the general journal's id
};

} // namespace passerelle::sandbox
