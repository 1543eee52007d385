// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/accesstokens.h"
#include "connectors/api/authorizedclient.h"
#include "connectors/membri/mappingspec.h"
#include "connectors/membri/membrisource.h"
#include "net/httpclient.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <gtest/gtest.h>

namespace passerelle::connectors {

using namespace Qt::StringLiterals;

inline const QString ChapterId = u"11111111-0000-0000-0000-000000000001"_s;
inline const QString AccountId = u"aaaaaaaa-0000-0000-0000-000000000001"_s;
inline const QString InvoiceId = u"bbbbbbbb-0000-0000-0000-000000000001"_s;
inline const QString CanadianDollar = u"cccccccc-0000-0000-0000-000000000001"_s;
inline const QByteArray ApiPath = "/membri/api/data/v9.2/";

class FixedTokens final : public auth::AccessTokens
{
public:
    QCoro::Task<Result<Secret>> current(std::stop_token) override { co_return Secret{"first"}; }
    QCoro::Task<Result<Secret>> renewed(Secret, std::stop_token) override { co_return Secret{"second"}; }
};

/// The reply to a query: {"value":[rows]}.
inline QByteArray page(const QByteArrayList &rows, const QByteArray &nextLink = {})
{
    QByteArray body = "{\"value\":[" + rows.join(',') + ']';
    if (!nextLink.isEmpty())
        body += ",\"@odata.nextLink\":" + Json{QString::fromUtf8(nextLink)}.toBytes();
    return body + '}';
}

/// A row as bytes: members of `base`, replaced or extended by those of `changes` (JSON objects).
inline QByteArray row(const QByteArray &base, const QByteArray &changes = "{}")
{
    Json json = *Json::parse(base);
    const Json changed = *Json::parse(changes);
    for (const auto &[key, value] : changed.members())
        json.set(key, value);
    return json.toBytes();
}

/// An organization on a scripted server, with one chapter, no records and the default schema.
class MembriTest : public ::testing::Test
{
protected:
    MembriTest()
    {
        serve(
            "WhoAmI",
            R"({"BusinessUnitId":"1","UserId":"2","OrganizationId":"0A0A0A0A-0000-0000-0000-000000000009"})");
        serve("cdc_chapters",
              page({"{\"cdc_chapterid\":\"" + ChapterId.toUtf8() + R"(","cdc_name":"Québec"})"}));
        serve("transactioncurrencies",
              page({"{\"transactioncurrencyid\":\"" + CanadianDollar.toUtf8()
                    + R"(","isocurrencycode":"CAD"})"}));
        for (const char *set : {"cdc_accountingsettingses", "accounts", "contacts", "invoices",
                                "invoicedetails", "cdc_payments"})
            serve(set, page({}));
        serveMetadata();
    }

    /// Answers every GET of a path below /api/data/v9.2/, whatever its query.
    void serve(const QByteArray &path, const QByteArray &body)
    {
        server.onCall("GET " + ApiPath + path,
                      [body](const test::SeenRequest &) { return test::ScriptedReply{200, body}; });
    }

    /// The default schema with some columns called otherwise: "invoice.cdc_balance" -> {new name, label}; an
    /// empty new name leaves the column out.
    void serveMetadata(const std::map<QString, std::pair<QString, QString>> &changes = {})
    {
        for (const membri::TableSpec &table : membri::tableSpecs()) {
            QByteArrayList columns;
            for (const membri::ColumnSpec &column : membri::columnSpecs()) {
                if (column.table != table.key)
                    continue;
                const QString path = QString{table.table} + u'.' + column.column;
                const auto change = changes.find(path);
                const QString name = change == changes.end() ? QString{column.column} : change->second.first;
                const QString label =
                    change == changes.end() ? column.french.toString() : change->second.second;
                if (!name.isEmpty())
                    columns.append(attribute(name, label));
            }
            const QByteArray definition = "EntityDefinitions(LogicalName=%27"
                + QByteArray{table.table.data(), table.table.size()} + "%27)";
            serve(definition,
                  "{\"EntitySetName\":\"" + QByteArray{table.set.data(), table.set.size()} + "\"}");
            serve(definition + "/Attributes", page(columns));
        }
        for (const QByteArray path :
             {"invoice.cdc_syncstatus", "invoice.cdc_invoicetype", "cdc_payment.cdc_paymenttype"})
            server.on("GET " + ApiPath + optionsPath(path),
                      test::ScriptedReply{404, R"({"error":{"code":"","message":"x"}})"});
    }

    static QByteArray optionsPath(const QByteArray &tableAndColumn)
    {
        const QByteArrayList parts = tableAndColumn.split('.');
        return "EntityDefinitions(LogicalName=%27" + parts.at(0) + "%27)/Attributes(LogicalName=%27"
            + parts.at(1) + "%27)/Microsoft.Dynamics.CRM.PicklistAttributeMetadata";
    }

    static QByteArray attribute(const QString &name, const QString &label)
    {
        return "{\"LogicalName\":" + Json{name}.toBytes()
            + ",\"DisplayName\":{\"LocalizedLabels\":[{\"LanguageCode\":1036,\"Label\":"
            + Json{label}.toBytes() + "}]}}";
    }

    /// The requests of a set, in order.
    [[nodiscard]] QList<test::SeenRequest> requestsOf(const QByteArray &path) const
    {
        QList<test::SeenRequest> found;
        for (const test::SeenRequest &request : server.requests()) {
            if (request.line.contains(ApiPath + path + '?') || request.line.endsWith(ApiPath + path))
                found.append(request);
        }
        return found;
    }

    [[nodiscard]] MembriSettings settings() const
    {
        MembriSettings result;
        result.url = server.url(u"/membri"_s);
        result.chapterName = u"québec"_s;
        result.timeZoneId = "America/Toronto";
        result.retryPause = std::chrono::milliseconds{1};
        return result;
    }

    test::ManualClock clock;
    test::ScriptedServer server;
    FixedTokens tokens;
    net::HttpClient http{clock};
    RateGovernor governor{membriLimits(), MembriParallelCalls, clock};
    AuthorizedClient client{http, tokens, governor};
    MembriSource source{settings(), client, clock};
};

} // namespace passerelle::connectors
