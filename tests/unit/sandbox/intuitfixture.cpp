// SPDX-License-Identifier: GPL-3.0-or-later
#include "intuitfixture.h"

#include <QUrl>
#include <QUrlQuery>

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
    seed.vendors = {u"Imprimerie du Quai"_s};
    seed.items = {u"Cotisation annuelle"_s, u"Don"_s};
    seed.invoices = {{u"F-900"_s, u"Archives L'Île-aux-Coudres"_s, 10000, QDate(2026, 3, 1),
                      u"Cotisation annuelle"_s, 11498, u"TPS/TVQ"_s}};
    return seed;
}
} // namespace

IntuitTest::IntuitTest(bool documentedLimits)
    : limiter(clock, documentedLimits)
{
    EXPECT_TRUE(database.open(u":memory:"_s));
    options.port = 9100;
    services = makeIntuitServices(database, clock, options, smallSeed(), limiter);
    for (const auto &service : services)
        service->describe(description);
    realm = description[u"quickbooks"][u"realmId"].toString();
    accessToken = authorize()[u"access_token"].toString().toLatin1();
    customer = idOf(u"Customer"_s, u"Archives L'Île-aux-Coudres"_s);
    item = idOf(u"Item"_s, u"Cotisation annuelle"_s);
    taxed = idOf(u"TaxCode"_s, u"TPS/TVQ QC - 9,975"_s);
    exempt = idOf(u"TaxCode"_s, u"Exonéré"_s);
}

Json IntuitTest::json(const QByteArray &text)
{
    const auto parsed = Json::parse(text);
    EXPECT_TRUE(parsed) << text.constData();
    return parsed ? *parsed : Json();
}

HttpResponse IntuitTest::send(const QByteArray &method, const QString &path, const Parameters &query,
                              const QByteArray &body, const QHash<QByteArray, QByteArray> &headers,
                              const QString &fault)
{
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.query = query;
    request.body = body;
    request.headers = headers;
    request.fault = fault;
    for (const auto &service : services) {
        if (service->owns(path))
            return service->handle(request);
    }
    ADD_FAILURE() << "nobody owns " << qPrintable(path);
    return {};
}

HttpResponse IntuitTest::call(const QByteArray &method, const QString &resource, const Parameters &query,
                              const QByteArray &body, const QString &fault)
{
    return send(method, u"/v3/company/%1/%2"_s.arg(realm, resource), query, body,
                {{"authorization", "Bearer " + accessToken}, {"accept", "application/json"}}, fault);
}

Json IntuitTest::write(const QString &type, const QByteArray &body, const Parameters &query)
{
    QByteArray text = body;
    const HttpResponse response = call("POST", type.toLower(), query, text.replace('\'', '"'));
    EXPECT_EQ(response.status, 200) << response.body.constData();
    return json(response.body)[type];
}

QString IntuitTest::refusal(const QString &type, const QByteArray &body, const Parameters &query)
{
    QByteArray text = body;
    const HttpResponse response = call("POST", type.toLower(), query, text.replace('\'', '"'));
    const Json answer = json(response.body);
    return answer.contains(u"Fault") ? answer[u"Fault"][u"Error"].items().front()[u"code"].toString()
                                     : QString();
}

Json IntuitTest::read(const QString &type, const QString &id)
{
    return json(call("GET", type.toLower() + u'/' + id).body)[type];
}

Json IntuitTest::query(const QString &statement)
{
    return json(call("GET", u"query"_s, {{u"query"_s, statement}}).body)[u"QueryResponse"];
}

QString IntuitTest::queryFault(const QString &statement)
{
    const Json answer = json(call("GET", u"query"_s, {{u"query"_s, statement}}).body);
    if (!answer.contains(u"Fault"))
        return {};
    const Json &error = answer[u"Fault"][u"Error"].items().front();
    return error[u"code"].toString() + u' ' + error[u"Detail"].toString();
}

QByteArray IntuitTest::idOf(const QString &type, const QString &name)
{
    const QString field = type == u"Customer"_s || type == u"Vendor"_s ? u"DisplayName"_s : u"Name"_s;
    QString quoted = name;
    const auto response = query(u"select * from %1 where %2 = '%3' and Active in (true, false)"_s.arg(
        type, field, quoted.replace(u'\'', u"\\'"_s)));
    const auto &found = response[type].items();
    return found.empty() ? QByteArray() : found.front()[u"Id"].toString().toLatin1();
}

void IntuitTest::setSwitch(const QString &name, const Json &value)
{
    const QByteArray body = Json::object({{name, value}}).toBytes();
    EXPECT_EQ(send("POST", u"/admin/switches"_s, {}, body, {}).status, 200);
}

void IntuitTest::closeBooks(const QDate &date)
{
    for (const auto &service : services)
        (void)service->closePeriod(date);
}

QByteArray IntuitTest::invoice(const QByteArray &number, const QByteArray &amount, const QByteArray &extra)
{
    return "{'CustomerRef':{'value':'" + customer + "'},'DocNumber':'" + number
        + "','TxnDate':'2026-11-01','GlobalTaxCalculation':'TaxExcluded','Line':[{'Amount':" + amount
        + ",'DetailType':'SalesItemLineDetail','SalesItemLineDetail':{'ItemRef':{'value':'" + item
        + "'},'TaxCodeRef':{'value':'" + taxed + "'}}}]" + extra + "}";
}

QByteArray IntuitTest::basic()
{
    const Json &quickbooks = description[u"quickbooks"];
    return "Basic "
        + (quickbooks[u"clientId"].toString() + u':' + quickbooks[u"clientSecret"].toString())
              .toUtf8()
              .toBase64();
}

HttpResponse IntuitTest::token(const QByteArray &form)
{
    return send("POST", u"/oauth2/v1/tokens/bearer"_s, {}, form, {{"authorization", basic()}});
}

Json IntuitTest::authorize()
{
    const Json &quickbooks = description[u"quickbooks"];
    const QString redirect = quickbooks[u"redirectUri"].toString();
    const HttpResponse response = send("GET", u"/connect/oauth2"_s,
                                       {{u"client_id"_s, quickbooks[u"clientId"].toString()},
                                        {u"redirect_uri"_s, redirect},
                                        {u"response_type"_s, u"code"_s},
                                        {u"scope"_s, u"com.intuit.quickbooks.accounting"_s},
                                        {u"state"_s, u"s1"_s},
                                        {u"sandbox_consent"_s, u"auto"_s}},
                                       {}, {});
    const QUrlQuery answer(QUrl(QString::fromLatin1(response.header("Location"))));
    EXPECT_EQ(answer.queryItemValue(u"state"_s), u"s1"_s);
    const QByteArray form = "grant_type=authorization_code&code="
        + answer.queryItemValue(u"code"_s).toLatin1() + "&redirect_uri=" + QUrl::toPercentEncoding(redirect);
    return json(token(form).body);
}

} // namespace passerelle::sandbox
