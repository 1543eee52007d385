// SPDX-License-Identifier: GPL-3.0-or-later
#include "businesscentralfixture.h"

#include "base/hash.h"

#include <QUrl>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
LedgerSeed smallSeed()
{
    LedgerSeed seed;
    seed.companyName = u"Réseau des archivistes de l'Estuaire"_s;
    seed.closeDate = QDate(2026, 1, 31);
    seed.customers = {
        {u"Archives L'Île-aux-Coudres"_s, u"info@example.org"_s, true, u"client de longue date"_s},
        {u"Musée fermé"_s, {}, false, {}}};
    seed.items = {u"Adhésion individuelle"_s, u"Don"_s};
    seed.invoices = {{u"F-900"_s, u"Archives L'Île-aux-Coudres"_s, 10000, QDate(2025, 12, 1),
                      u"Adhésion individuelle"_s, 11498, u"TPS/TVQ"_s}};
    return seed;
}
} // namespace

QByteArray BusinessCentralTest::CountedRandom::bytes(int count)
{
    QByteArray all;
    while (all.size() < count)
        all += QByteArray::fromHex(sha256Hex(QByteArray::number(++m_counter)));
    return all.left(count);
}

BusinessCentralTest::BusinessCentralTest(bool documentedLimits)
    : limiter(clock, documentedLimits)
{
    EXPECT_TRUE(database.open(u":memory:"_s));
    options.port = 9100;
    services = makeBusinessCentralServices(database, clock, random, options, smallSeed(), limiter);
    for (const auto &service : services)
        service->describe(description);
    const Json &central = description[u"businessCentral"];
    root = QUrl(central[u"apiBase"].toString()).path().toLatin1() + "/v2.0/"
        + central[u"tenant"].toString().toLatin1() + '/' + central[u"environment"].toString().toLatin1()
        + "/api/v2.0/";
    company = central[u"companyId"].toString().toLatin1();
    accessToken = tokenOf(0);
    payments = idOf(named("customerPaymentJournals", "code", "PASSERELLE"));
    journal = idOf(named("journals", "code", "PASSERELLE"));
}

HttpResponse BusinessCentralTest::send(const QByteArray &method, const QByteArray &target,
                                       const QByteArray &body, const Headers &headers, const QString &fault)
{
    HttpRequest request;
    request.method = method;
    setTarget(request, target);
    request.body = body;
    request.headers = headers;
    request.fault = fault;
    for (const auto &service : services) {
        if (service->owns(request.path))
            return service->handle(request);
    }
    ADD_FAILURE() << "nobody owns " << qPrintable(request.path);
    return {};
}

HttpResponse BusinessCentralTest::call(const QByteArray &method, const QByteArray &resource, QByteArray body,
                                       Headers headers, const QString &fault)
{
    headers.insert("authorization", "Bearer " + accessToken);
    return send(method, root + "companies(" + company + ")/" + resource, body.replace('\'', '"'), headers,
                fault);
}

Json BusinessCentralTest::get(const QByteArray &resource, const Headers &headers)
{
    const HttpResponse response = call("GET", resource, {}, headers);
    EXPECT_EQ(response.status, 200) << response.body.constData();
    return json(response.body);
}

Json::Array BusinessCentralTest::list(const QByteArray &resource)
{
    return get(resource)[u"value"].items();
}

Json BusinessCentralTest::create(const QByteArray &resource, const QByteArray &body)
{
    const HttpResponse response = call("POST", resource, body);
    EXPECT_EQ(response.status, 201) << response.body.constData();
    EXPECT_TRUE(response.applied);
    return json(response.body);
}

int BusinessCentralTest::act(const QByteArray &record, const QByteArray &action)
{
    return call("POST", record + "/Microsoft.NAV." + action).status;
}

HttpResponse BusinessCentralTest::patch(const QByteArray &resource, const QByteArray &tag,
                                        const QByteArray &body)
{
    return call("PATCH", resource, body, tag.isEmpty() ? Headers() : Headers{{"if-match", tag}});
}

Json BusinessCentralTest::json(const QByteArray &text)
{
    const auto parsed = Json::parse(text);
    EXPECT_TRUE(parsed) << text.constData();
    return parsed ? *parsed : Json();
}

QString BusinessCentralTest::code(const HttpResponse &response)
{
    return json(response.body)[u"error"][u"code"].toString();
}

QString BusinessCentralTest::message(const HttpResponse &response)
{
    return json(response.body)[u"error"][u"message"].toString();
}

QByteArray BusinessCentralTest::idOf(const Json &record)
{
    return record[u"id"].toString().toLatin1();
}

QByteArray BusinessCentralTest::tagOf(const Json &record)
{
    return record[u"@odata.etag"].toString().toLatin1();
}

QByteArray BusinessCentralTest::at(const QByteArray &resource, const Json &record)
{
    return resource + '(' + idOf(record) + ')';
}

Json BusinessCentralTest::named(const QByteArray &resource, const QByteArray &property,
                                const QByteArray &value)
{
    const auto found = list(resource + "?$filter=" + property + "%20eq%20'"
                            + QUrl::toPercentEncoding(QString::fromUtf8(value)) + '\'');
    EXPECT_FALSE(found.empty()) << value.constData();
    return found.empty() ? Json() : found.front();
}

void BusinessCentralTest::setSwitch(const QString &name, const Json &value)
{
    const QByteArray body = Json::object({{name, value}}).toBytes();
    EXPECT_EQ(send("POST", "/admin/business-central/switches", body).status, 200);
}

void BusinessCentralTest::closeBooks(const QDate &date)
{
    for (const auto &service : services)
        (void)service->closePeriod(date);
}

HttpResponse BusinessCentralTest::token(const QByteArray &form)
{
    const QUrl address(description[u"businessCentral"][u"tokenUrl"].toString());
    return send("POST", address.path().toLatin1(), form);
}

QByteArray BusinessCentralTest::tokenOf(int application)
{
    QByteArray clientId = description[u"businessCentral"][u"clientId"].toString().toLatin1();
    clientId.back() = char('1' + application);
    static const QList<QByteArray> secrets{"sandbox~Central.Secret-4Hk7", "sandbox~Central.Expired-9Vb3",
                                           "sandbox~Central.Stranger-2Qm8", "sandbox~Central.Second-6Wy1"};
    const HttpResponse response =
        token("grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secrets[application]
              + "&scope=https%3A%2F%2Fapi.businesscentral.dynamics.com%2F.default");
    return json(response.body)[u"access_token"].toString().toLatin1();
}

QByteArray BusinessCentralTest::invoiceBody(const QByteArray &externalNumber, const QByteArray &date)
{
    return "{'externalDocumentNumber':'" + externalNumber + "','invoiceDate':'" + date + "','postingDate':'"
        + date
        + "','customerNumber':'C00010','salesInvoiceLines':[{'lineType':'Account','lineObjectNumber':'4000',"
          "'description':'Cotisation annuelle','quantity':1,'unitPrice':100.00,'taxCode':'TPSTVQ'}]}";
}

Json BusinessCentralTest::draft(const QByteArray &externalNumber)
{
    return create("salesInvoices", invoiceBody(externalNumber));
}

Json BusinessCentralTest::postedInvoice(const QByteArray &externalNumber)
{
    const QByteArray address = at("salesInvoices", draft(externalNumber));
    EXPECT_EQ(act(address, "post"), 204);
    return get(address);
}

HttpResponse BusinessCentralTest::pay(const QByteArray &amount, const QByteArray &number,
                                      const QByteArray &extra)
{
    return call("POST", "customerPaymentJournals(" + payments + ")/customerPayments",
                "{'customerNumber':'C00010','postingDate':'2026-11-05','documentNumber':'" + number
                    + "','amount':" + amount + extra + '}');
}

} // namespace passerelle::sandbox
