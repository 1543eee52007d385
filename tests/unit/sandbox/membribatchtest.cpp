// SPDX-License-Identifier: GPL-3.0-or-later
#include "membrifixture.h"

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
class BatchTest : public MembriTest
{
protected:
    static QByteArray part(const QByteArray &line, const QByteArray &body = {},
                           const QByteArray &contentId = {})
    {
        return "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n"
            + (contentId.isEmpty() ? QByteArray() : "Content-ID: " + contentId + "\r\n") + "\r\n" + line
            + " HTTP/1.1\r\nContent-Type: application/json\r\n\r\n" + body + "\r\n";
    }
    static QByteArray changeSet(const QList<QByteArray> &parts)
    {
        QByteArray text = "Content-Type: multipart/mixed; boundary=\"changeset_1\"\r\n\r\n";
        for (const QByteArray &one : parts)
            text += "--changeset_1\r\n" + one;
        return text + "--changeset_1--\r\n";
    }
    HttpResponse batch(const QList<QByteArray> &parts, Headers headers = {}, const QString &fault = {})
    {
        QByteArray body;
        for (const QByteArray &one : parts)
            body += "--batch_1\r\n" + one;
        headers.insert("content-type", "multipart/mixed; boundary=\"batch_1\"");
        return call("POST", "$batch", body + "--batch_1--\r\n", headers, fault);
    }
    static qsizetype answers(const HttpResponse &response, const QByteArray &status)
    {
        return response.body.count("HTTP/1.1 " + status);
    }
    qsizetype accounts() { return qsizetype(get("accounts?$select=name")[u"value"].items().size()); }
};
const QByteArray Root = "/membri/api/data/v9.2/";
} // namespace

TEST_F(BatchTest, AnswersEachPartInOrder)
{
    const HttpResponse response = batch(
        {part("POST " + Root + "accounts", R"({"name":"A"})"), part("GET " + Root + "accounts?$select=name"),
         part("GET http://127.0.0.1:4000/membri/api/data/v9.2/WhoAmI"), part("GET /api/data/v9.2/WhoAmI")});

    EXPECT_EQ(response.status, 200) << response.body.constData();
    EXPECT_EQ(answers(response, "204"), 1);
    EXPECT_EQ(answers(response, "200"), 3);
    EXPECT_LT(response.body.indexOf("204 No Content"), response.body.indexOf("200 OK"));
    EXPECT_TRUE(response.contentType.startsWith("multipart/mixed; boundary=batchresponse_"));
}

TEST_F(BatchTest, RollsAChangeSetBackAsAWhole)
{
    const qsizetype before = accounts();

    const HttpResponse response =
        batch({changeSet({part("POST " + Root + "accounts", R"({"name":"A"})", "1"),
                          part("POST " + Root + "accounts", R"({"nothing":1})", "2")})});

    EXPECT_EQ(response.status, 400);
    EXPECT_EQ(answers(response, "400"), 1);
    EXPECT_EQ(answers(response, "204"), 0);
    EXPECT_EQ(accounts(), before);
}

TEST_F(BatchTest, ResolvesContentIdsInAddressesAndBodies)
{
    const HttpResponse response = batch({changeSet(
        {part("POST " + Root + "accounts", R"({"name":"Neuf"})", "1"),
         part("POST " + Root + "invoices", R"({"name":"F","customerid_account@odata.bind":"$1"})", "2"),
         part("PATCH $1", R"({"cdc_syncreference":"R"})", "3")})});

    EXPECT_EQ(response.status, 200) << response.body.constData();
    const Json account = get("accounts?$filter=name eq 'Neuf'")[u"value"].items().front();
    EXPECT_EQ(account[u"cdc_syncreference"].toString(), u"R");
    EXPECT_EQ(get("invoices?$select=_customerid_value")[u"value"].items().front()[u"_customerid_value"],
              account[u"accountid"]);
}

TEST_F(BatchTest, RefusesAContentIdThatIsNotDeclaredYet)
{
    const HttpResponse response = batch({changeSet({part("PATCH $1", R"({"name":"X"})", "2")})});

    EXPECT_EQ(response.status, 400);
    EXPECT_TRUE(response.body.contains("Content-ID Reference: '$1' does not exist in the batch context."));
}

TEST_F(BatchTest, StopsAtTheFirstFailureUnlessToldToContinue)
{
    const QList<QByteArray> parts{part("GET " + Root + "nothings"),
                                  part("POST " + Root + "accounts", R"({"name":"A"})")};

    const HttpResponse stopped = batch(parts);
    const HttpResponse continued = batch(parts, {{"prefer", "odata.continue-on-error"}});

    EXPECT_EQ(stopped.status, 404);
    EXPECT_EQ(answers(stopped, "204"), 0);
    EXPECT_EQ(continued.status, 200);
    EXPECT_EQ(answers(continued, "404"), 1);
    EXPECT_EQ(answers(continued, "204"), 1);
}

TEST_F(BatchTest, RefusesWhatTheRealServiceCannotRead)
{
    const QList<QByteArray> many(1001, part("GET " + Root + "WhoAmI"));
    const QByteArray noBlankLine =
        "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET " + Root
        + "WhoAmI HTTP/1.1\r\nAccept: application/json\r\n";

    EXPECT_TRUE(batch(many).body.contains("too many operations"));
    EXPECT_TRUE(batch({noBlankLine}).body.contains("Stream was not readable"));
    EXPECT_TRUE(batch({part("GET data/v9.2/accounts")})
                    .body.contains("Requested API Version 'data' was not understood"));
    EXPECT_EQ(batch({changeSet({part("GET " + Root + "WhoAmI")})}).status, 400);
}

TEST_F(BatchTest, LeavesTheSecondHalfUndoneWhenThePartialBatchFaultStrikes)
{
    const QByteArray create = part("POST " + Root + "accounts", R"({"name":"A"})");
    const qsizetype before = accounts();

    const HttpResponse response = batch({create, create, create, create}, {}, u"partial-batch"_s);

    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(answers(response, "204"), 2);
    EXPECT_EQ(answers(response, "503"), 2);
    EXPECT_EQ(accounts(), before + 2);
}

} // namespace passerelle::sandbox::membri
