// SPDX-License-Identifier: GPL-3.0-or-later
#include "membrifixture.h"

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

QByteArray CountingRandom::bytes(int count)
{
    return QByteArray::number(m_next++).rightJustified(count, '0').right(count);
}

MembriTest::MembriTest(bool documentedLimits)
    : limiter(clock, documentedLimits)
{
    EXPECT_TRUE(database.open(u":memory:"_s));
    Options options;
    options.port = 4000;
    service = std::make_unique<MembriService>(database, clock, random, options, limiter);
    Store &store = service->store();
    const QString chapter = QString::fromLatin1(QuebecId);
    store.insert(*tableNamed(u"cdc_chapter"), chapter, {{u"cdc_name"_s, u"Québec"_s}});
    settingsId = store.insert(*tableNamed(u"cdc_accountingsettings"), {}, {{u"cdc_chapterid"_s, chapter}});
    accountId = store.insert(*tableNamed(u"account"), {},
                             {{u"name"_s, u"Société de L'Île-aux-Coudres"_s},
                              {u"cdc_chapterid"_s, chapter},
                              {u"cdc_syncstatus"_s, 282210002}});
    authorize(TokenOffice::applications().front());
}

void MembriTest::authorize(const Application &application)
{
    const HttpResponse answer =
        token("grant_type=client_credentials&client_id=" + application.clientId.toLatin1()
              + "&client_secret=" + QUrl::toPercentEncoding(application.secret)
              + "&scope=" + QUrl::toPercentEncoding(u"http://127.0.0.1:4000/membri/.default"_s));
    bearer = "Bearer " + parsed(answer)[u"access_token"].toString().toLatin1();
}

HttpResponse MembriTest::token(const QByteArray &form)
{
    return send("POST", "/membri/login/" + TokenOffice::tenant().toLatin1() + "/oauth2/v2.0/token", form);
}

HttpResponse MembriTest::send(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                              const Headers &headers, const QString &fault, int concurrent)
{
    HttpRequest request;
    request.method = method;
    setTarget(request, target);
    request.headers = headers;
    request.body = body;
    request.fault = fault;
    request.concurrent = concurrent;
    return service->handle(request);
}

HttpResponse MembriTest::call(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                              const Headers &headers, const QString &fault)
{
    Headers all = headers;
    all.insert("authorization", bearer);
    return send(method, "/membri/api/data/v9.2/" + QByteArray(target).replace(' ', "%20"), body, all, fault);
}

Json MembriTest::parsed(const HttpResponse &response)
{
    const auto json = Json::parse(response.body);
    return json ? *json : Json();
}

Json MembriTest::get(const QByteArray &target, const Headers &headers)
{
    const HttpResponse response = call("GET", target, {}, headers);
    EXPECT_EQ(response.status, 200) << target.constData() << '\n' << response.body.constData();
    return parsed(response);
}

Json MembriTest::follow(const Json &link, const Headers &headers)
{
    const QByteArray address = link.toString().toLatin1();
    const QByteArray root = "http://127.0.0.1:4000/membri/api/data/v9.2/";
    EXPECT_TRUE(address.startsWith(root)) << address.constData();
    return get(address.mid(root.size()), headers);
}

QString MembriTest::errorCode(const HttpResponse &response)
{
    return parsed(response)[u"error"][u"code"].toString();
}

QStringList MembriTest::addInvoices(int count, int status)
{
    QStringList ids;
    for (int i = 1; i <= count; ++i)
        ids.append(
            service->store().insert(*tableNamed(u"invoice"), {},
                                    {{u"name"_s, u"Facture %1"_s.arg(i)},
                                     {u"invoicenumber"_s, u"%1"_s.arg(1000 + i, 6, 10, QLatin1Char('0'))},
                                     {u"customerid"_s, accountId},
                                     {u"customerid__type"_s, u"account"_s},
                                     {u"cdc_invoicetype"_s, 282210006},
                                     {u"cdc_invoicedate"_s, u"2026-02-0%1T04:30:00Z"_s.arg(1 + i % 9)},
                                     {u"totalamount"_s, 1'149'800 + i * 100},
                                     {u"cdc_balance"_s, 1'149'800 + i * 100},
                                     {u"statecode"_s, 0},
                                     {u"statuscode"_s, 282210001},
                                     {u"cdc_chapterid"_s, QString::fromLatin1(QuebecId)},
                                     {u"cdc_syncstatus"_s, status}}));
    return ids;
}

Row MembriTest::row(const QString &table, const QString &id)
{
    const auto found = service->store().find(*tableNamed(table), id);
    EXPECT_TRUE(found);
    return found.value_or(Row{});
}

} // namespace passerelle::sandbox::membri
