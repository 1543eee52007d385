// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::domain;
using namespace passerelle::test;

namespace {

class CustomerTest : public ScriptedCompany
{
protected:
    static CustomerDraft draft()
    {
        CustomerDraft draft;
        draft.name = u"L'Ordre exemple"_s;
        draft.email = u"contact@example.org"_s;
        draft.address.country = u"Canada"_s;
        draft.currencyCode = u"CAD"_s;
        return draft;
    }
    Outgoing creation()
    {
        Effect effect = effectOf(RecordKind::Customer, u"C1"_s);
        effect.naturalKey = draft().name;
        effect.total = {};
        return outgoing(effect, draft());
    }
    Outgoing update()
    {
        CustomerDraft changed = draft();
        changed.name.clear();
        changed.ledgerId = QString::fromLatin1(CustomerId);
        changed.versionToken = u"W/\"3\""_s;
        Effect effect = effectOf(RecordKind::Customer, u"C1"_s, Purpose::Update);
        effect.targetLedgerId = changed.ledgerId;
        effect.targetVersion = changed.versionToken;
        effect.total = {};
        return outgoing(effect, changed);
    }
    void hold(const QString &id, const QString &version, const QString &email,
              const QString &changed = u"2026-03-02T12:00:00.5Z"_s)
    {
        Json row;
        row.set(u"id"_s, id);
        row.set(u"@odata.etag"_s, version);
        row.set(u"number"_s, u"C00010"_s);
        row.set(u"displayName"_s, u"L'Ordre exemple"_s);
        row.set(u"email"_s, email);
        row.set(u"country"_s, u"CA"_s);
        row.set(u"blocked"_s, u" "_s);
        row.set(u"lastModifiedDateTime"_s, changed);
        tenant.customers.push_back(row);
    }
    void answerUpdate(const ScriptedReply &reply)
    {
        server.on("PATCH " + path("customers(" + QByteArray{CustomerId} + ')'), reply);
    }
};

class LookUpTest : public ScriptedCompany
{
};

} // namespace

// covers: M-03
TEST_F(CustomerTest, IsCreatedWithTheNumberOfTheSeries)
{
    const Outgoing what = creation();

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    EXPECT_EQ(outcome.document.number, u"C00001"_s);
    EXPECT_EQ(outcome.document.marker, what.effect.marker);
    ASSERT_EQ(tenant.customers.size(), 1U);
    EXPECT_EQ(tenant.customers.front()[u"country"].toString(), u"CA"_s);
    EXPECT_EQ(tenant.customers.front()[u"taxAreaId"].toString(), u"e0000000-0000-4000-8000-000000000001"_s);
}

TEST_F(CustomerTest, IsFoundByNameAndContentWhenTheReplyWasLost)
{
    const Outgoing what = creation();
    tenant.loseWrite(1, Loss::Reply);

    EXPECT_EQ(send(what).verdict, SendVerdict::Unknown);

    const LookUpResult found = lookUp(what);
    EXPECT_EQ(found.verdict, LookUpVerdict::Found);
    EXPECT_EQ(found.document.number, u"C00001"_s);
    EXPECT_EQ(found.document.marker, what.effect.marker);
}

TEST_F(CustomerTest, IsAbsentWhenTheRequestWasLost)
{
    const Outgoing what = creation();
    tenant.loseWrite(1, Loss::Request);

    EXPECT_EQ(send(what).verdict, SendVerdict::Unknown);
    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Absent);
    EXPECT_EQ(send(what).verdict, SendVerdict::Applied);
    EXPECT_EQ(tenant.customers.size(), 1U);
}

TEST_F(CustomerTest, IsNotCreatedBesideOneOfItsName)
{
    const Outgoing what = creation();
    hold(ScriptedTenant::idOf(1), u"W/\"1\""_s, u"theirs@example.org"_s);

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::NumberTaken);
    EXPECT_EQ(outcome.error.code, ErrorCode::CustomerNameUsed);
    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Foreign);
    EXPECT_TRUE(tenant.writes().isEmpty());
}

TEST_F(CustomerTest, IsForeignWhenTheOneAttemptFoundItsNameInUse)
{
    Outgoing what = creation(); // a namesake of the same content, of another record of the source
    (void)send(what);
    what.effect = effectOf(RecordKind::Customer, u"C2"_s);
    what.effect.attempt = 1;
    what.effect.error = send(what).error;

    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Foreign);
    EXPECT_EQ(tenant.customers.size(), 1U);
}

TEST_F(CustomerTest, IsForeignWhenItWasLastChangedBeforeTheWindow)
{
    const Outgoing what = creation();
    hold(ScriptedTenant::idOf(1), u"W/\"1\""_s, u"contact@example.org"_s, u"2026-02-01T12:00:00Z"_s);

    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Foreign);
}

TEST_F(CustomerTest, IsAConflictWhenTwoFit)
{
    const Outgoing what = creation();
    hold(ScriptedTenant::idOf(1), u"W/\"1\""_s, u"contact@example.org"_s);
    hold(ScriptedTenant::idOf(2), u"W/\"1\""_s, u"contact@example.org"_s);

    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Several);
}

TEST_F(CustomerTest, IsKnownByItsNumberWhereTheSourceNumbersIt)
{
    businesscentral::BusinessCentralSettings settings = settingsOf(server.url(u"/v2.0/test/api/v2.0"_s));
    settings.customerNumbers = businesscentral::CustomerNumbers::OfTheSource;
    businesscentral::BusinessCentralLedger numbering{settings, client, clock};
    ASSERT_TRUE(await(numbering.readFacts({}, {})));
    Effect effect = effectOf(RecordKind::Customer, u"C1"_s);
    effect.recordNumber = u"M-771"_s;
    const Result<QByteArray> payload = numbering.encode(effect, draft());
    ASSERT_TRUE(payload);
    const SendOutcome outcome = await(numbering.send(Outgoing{effect, *payload}, {}));

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    EXPECT_EQ(outcome.document.number, u"M-771"_s);
    LookUpRequest request;
    request.effect = effect;
    request.payload = *payload;
    EXPECT_EQ(await(numbering.lookUp(std::vector{request}, {})).front().verdict, LookUpVerdict::Found);
    tenant.customers.front().set(u"displayName"_s, u"Somebody else"_s);
    EXPECT_EQ(await(numbering.lookUp(std::vector{request}, {})).front().verdict, LookUpVerdict::Foreign);
}

// covers: M-04
TEST_F(CustomerTest, IsChangedOnTheVersionItWasPlannedOn)
{
    answerUpdate(
        {200, R"({"@odata.etag":"W/\"4\"","id":")" + QByteArray{CustomerId} + R"(","number":"C00010"})"});

    const SendOutcome outcome = send(update());

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    EXPECT_EQ(outcome.document.versionToken, u"W/\"4\""_s);
    EXPECT_EQ(outcome.document.number, u"C00010"_s);
    EXPECT_EQ(server.requests().last().headers.value("if-match"), "W/\"3\"");
    EXPECT_FALSE(server.requests().last().body.contains("displayName"));
}

TEST_F(CustomerTest, IsLookedAtWhenItsVersionIsStale)
{
    const Outgoing what = update();
    answerUpdate({409, errorBody("Request_EntityChanged")});

    EXPECT_EQ(send(what).verdict, SendVerdict::NumberTaken);
    hold(QString::fromLatin1(CustomerId), u"W/\"4\""_s, u"theirs@example.org"_s);
    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Changed);
}

TEST_F(CustomerTest, HoldsTheChangeThatIsInPlace)
{
    const Outgoing what = update();
    hold(QString::fromLatin1(CustomerId), u"W/\"4\""_s, u"contact@example.org"_s);

    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Found);
}

TEST_F(CustomerTest, ProvesAChangeAbsentWhenItsTargetIsUntouched)
{
    const Outgoing what = update();
    hold(QString::fromLatin1(CustomerId), u"W/\"3\""_s, u"old@example.org"_s);

    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Absent);
}

TEST_F(CustomerTest, IsChangedWhenItIsGone)
{
    EXPECT_EQ(lookUp(update()).verdict, LookUpVerdict::Changed);
}

TEST_F(LookUpTest, FindsAPostedInvoice)
{
    const Outgoing what = invoice();
    (void)send(what);

    const LookUpResult found = lookUp(what);

    EXPECT_EQ(found.verdict, LookUpVerdict::Found);
    EXPECT_EQ(found.document.number, u"PS-103001"_s);
    EXPECT_EQ(found.document.total, cents(114'98));
}

TEST_F(LookUpTest, CallsADraftOfOursAbsent)
{
    const Outgoing what = invoice();
    tenant.loseWrite(5, Loss::Request);
    (void)send(what);

    EXPECT_EQ(tenant.drafts().size(), 1U);
    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Absent);
}

TEST_F(LookUpTest, FailsWhenTheLedgerDoesNotAnswer)
{
    const Outgoing what = invoice();
    server.onCall("GET " + path("salesInvoices"),
                  [](const SeenRequest &) -> ScriptedReply { return {503, ""}; });

    const LookUpResult result = lookUp(what);

    EXPECT_EQ(result.verdict, LookUpVerdict::Failed);
    EXPECT_EQ(result.error.code, ErrorCode::LedgerServerError);
}

TEST_F(LookUpTest, FailsWhenTheLastPageIsMissing)
{
    const Outgoing what = invoice();
    server.onCall("GET " + path("salesInvoices"), [this](const SeenRequest &request) -> ScriptedReply {
        if (request.line.contains("skiptoken"))
            return ScriptedReply::Manner::Close;
        return {200,
                R"({"value":[],"@odata.nextLink":")"
                    + server.url(QString::fromLatin1(path("salesInvoices?$skiptoken=2"))).toEncoded()
                    + "\"}"};
    });

    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Failed);
}

TEST_F(LookUpTest, FollowsTheNextPageAsGiven)
{
    const Outgoing what = invoice();
    (void)send(what);
    const QByteArray row = tenant.posted().front().entity.toBytes();
    server.onCall("GET " + path("salesInvoices"), [this, row](const SeenRequest &request) -> ScriptedReply {
        if (request.line.contains("aid=FIN&$skiptoken=2"))
            return {200, R"({"value":[)" + row + "]}"};
        const QByteArray base = server.url().toEncoded() + path("salesInvoices");
        return {200, R"({"value":[],"@odata.nextLink":")" + base + R"(?aid=FIN&$skiptoken=2"})"};
    });

    EXPECT_EQ(lookUp(what).verdict, LookUpVerdict::Found);
}

TEST_F(LookUpTest, DoesNotCarryTheTokenToAnotherHost)
{
    const Outgoing what = invoice();
    server.onCall("GET " + path("salesInvoices"), [](const SeenRequest &) -> ScriptedReply {
        return {200, R"({"value":[],"@odata.nextLink":"http://localhost:1/salesInvoices"})"};
    });

    const LookUpResult result = lookUp(what);

    EXPECT_EQ(result.verdict, LookUpVerdict::Failed);
    EXPECT_EQ(result.error.code, ErrorCode::BadReply);
}

TEST_F(LookUpTest, AnswersEachEffectOfAMixedRequest)
{
    std::vector<LookUpRequest> requests;
    for (const Outgoing &what : {invoice(), payment(), refund()}) {
        LookUpRequest request;
        request.effect = what.effect;
        request.payload = what.payload;
        requests.push_back(request);
    }

    const std::vector<LookUpResult> results = await(ledger.lookUp(requests, {}));

    ASSERT_EQ(results.size(), 3U);
    for (const LookUpResult &result : results)
        EXPECT_EQ(result.verdict, LookUpVerdict::Absent);
}
