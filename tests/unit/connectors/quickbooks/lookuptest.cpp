// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::domain;
using namespace passerelle::test;

namespace {

class LookUpTest : public ScriptedCompany
{
protected:
    LookUpRequest requestOf(RecordKind kind, const QString &key, const QString &id = u"A1"_s)
    {
        LookUpRequest request;
        request.effect = effectOf(kind, id);
        request.effect.naturalKey = key;
        request.effect.total = kind == RecordKind::Customer ? Money{} : cents(114'98);
        request.effect.customerLedgerId = u"68"_s;
        request.createdSince = clock.now().addSecs(-600);
        return request;
    }
    LookUpRequest invoice() { return requestOf(RecordKind::Invoice, u"001017"_s); }

    LookUpResult find(const LookUpRequest &request)
    {
        const std::vector<LookUpResult> results = await(ledger.lookUp(std::vector{request}, {}));
        EXPECT_EQ(results.size(), 1U);
        EXPECT_EQ(results.front().effectId, request.effect.effectId);
        return results.front();
    }

    /// Answers the query by natural key and the window with these rows.
    void answer(const QByteArray &entity, const QByteArray &byKey, int keyCount,
                const QByteArray &window = {}, int windowCount = 0)
    {
        onQuery([=](const QString &statement) {
            return statement.contains(u"CreateTime"_s) ? rows(entity, window, windowCount)
                                                       : rows(entity, byKey, keyCount);
        });
    }

    LookUpRequest update(const QString &version)
    {
        CustomerDraft draft;
        draft.ledgerId = u"68"_s;
        draft.versionToken = version;
        draft.email = u"new@example.org"_s;
        LookUpRequest request;
        request.effect = effectOf(RecordKind::Customer, u"C1"_s, Purpose::Update);
        request.effect.targetLedgerId = u"68"_s;
        request.effect.targetVersion = version;
        request.payload = *ledger.encode(request.effect, draft);
        return request;
    }
    void holdCustomer(const QByteArray &version, const QByteArray &email)
    {
        const QByteArray row = R"({"Id":"68","SyncToken":")" + version
            + R"(","DisplayName":"X","Active":true,)" + R"("PrimaryEmailAddr":{"Address":")" + email
            + R"("}})";
        onQuery([row](const QString &) { return rows("Customer", row, 1); });
    }
};

} // namespace

TEST_F(LookUpTest, FindsOurDocumentByItsNumberWithoutAskingForTheWindow)
{
    const LookUpRequest request = invoice();
    answer("Invoice", invoiceJson(request.effect.marker), 1);

    const LookUpResult result = find(request);

    EXPECT_EQ(result.verdict, LookUpVerdict::Found);
    EXPECT_EQ(result.document.ledgerId, u"145"_s);
    EXPECT_EQ(statements.size(), 1);
}

TEST_F(LookUpTest, ProvesAbsenceByNumberAndWindow)
{
    answer("Invoice", {}, 0, invoiceJson(u"of another"_s, "200", "77"), 1);

    EXPECT_EQ(find(invoice()).verdict, LookUpVerdict::Absent);
    ASSERT_EQ(statements.size(), 2);
    EXPECT_TRUE(statements.last().contains(u"MetaData.CreateTime >= '2026-03-02T11:50:00+00:00'"_s));
}

TEST_F(LookUpTest, FindsOurDocumentInTheWindowWhenTheLedgerNumberedIt)
{
    const LookUpRequest request = requestOf(RecordKind::Invoice, {});
    answer("Invoice", {}, 0, invoiceJson(request.effect.marker, "200", "1041"), 1);

    const LookUpResult result = find(request);

    EXPECT_EQ(result.verdict, LookUpVerdict::Found);
    EXPECT_EQ(result.document.number, u"1041"_s);
    EXPECT_EQ(statements.size(), 1);
}

TEST_F(LookUpTest, CallsANumberInSomebodyElsesHandsForeign)
{
    answer("Invoice", invoiceJson(u"typed by hand"_s), 1);

    const LookUpResult result = find(invoice());

    EXPECT_EQ(result.verdict, LookUpVerdict::Foreign);
    EXPECT_EQ(result.document.ledgerId, u"145"_s);
}

TEST_F(LookUpTest, PrefersOurDocumentToAForeignOneOfTheSameNumber)
{
    const LookUpRequest request = invoice();
    answer("Invoice", invoiceJson(u"typed by hand"_s), 1, invoiceJson(request.effect.marker, "200", "1041"),
           1);

    EXPECT_EQ(find(request).verdict, LookUpVerdict::Found);
}

TEST_F(LookUpTest, ReportsSeveralWhenTwoCarryOurMarker)
{
    const LookUpRequest request = invoice();
    answer("Invoice", invoiceJson(request.effect.marker) + ',' + invoiceJson(request.effect.marker, "146"),
           2);

    EXPECT_EQ(find(request).verdict, LookUpVerdict::Several);
}

TEST_F(LookUpTest, KnowsAVoidedDocumentByItsNote)
{
    const LookUpRequest request = invoice();
    answer("Invoice", invoiceJson(u"Voided - "_s + request.effect.marker), 1);

    EXPECT_EQ(find(request).verdict, LookUpVerdict::FoundVoided);
}

TEST_F(LookUpTest, KnowsAVoidedDocumentByItsEmptyTotal)
{
    const LookUpRequest request = invoice();
    answer("Invoice", invoiceJson(request.effect.marker, "145", "001017", "0"), 1);

    EXPECT_EQ(find(request).verdict, LookUpVerdict::FoundVoided);
}

TEST_F(LookUpTest, DoesNotCallAPaymentReferenceForeign)
{
    const LookUpRequest request = requestOf(RecordKind::Payment, u"PMT-1"_s);
    answer("Payment", R"({"Id":"190","SyncToken":"0","PaymentRefNum":"PMT-1","TotalAmt":5.00})", 1);

    EXPECT_EQ(find(request).verdict, LookUpVerdict::Absent);
    EXPECT_TRUE(statements.first().contains(u"PaymentRefNum IN ('PMT-1')"_s));
}

TEST_F(LookUpTest, AsksForInactiveCustomersToo)
{
    const LookUpRequest request = requestOf(RecordKind::Customer, u"Ordre exemple"_s);
    const QByteArray row =
        R"~({"Id":"68","SyncToken":"1","DisplayName":"Ordre exemple (deleted)","Active":false,)~"
        R"("Notes":")"
        + request.effect.marker.toUtf8() + R"("})";
    answer("Customer", row, 1);

    EXPECT_EQ(find(request).verdict, LookUpVerdict::FoundVoided);
    EXPECT_TRUE(statements.first().contains(u"DisplayName IN ('Ordre exemple','Ordre exemple (deleted)')"_s));
    EXPECT_TRUE(statements.first().contains(u"Active IN (true,false)"_s));
}

TEST_F(LookUpTest, ReadsEveryPageOfTheWindow)
{
    const LookUpRequest request = requestOf(RecordKind::Invoice, {});
    onQuery([&](const QString &statement) {
        if (statement.contains(u"STARTPOSITION 1001 "_s))
            return rows("Invoice", invoiceJson(request.effect.marker, "5000"), 1);
        QByteArray page = invoiceJson(u"other"_s, "1");
        for (int i = 2; i <= 1000; ++i)
            page += ',' + invoiceJson(u"other"_s, QByteArray::number(i));
        return rows("Invoice", page, 1000);
    });

    const LookUpResult result = find(request);

    EXPECT_EQ(result.verdict, LookUpVerdict::Found);
    EXPECT_EQ(result.document.ledgerId, u"5000"_s);
}

TEST_F(LookUpTest, FailsWhenAPageIsShorterThanItSays)
{
    onQuery([](const QString &) { return rows("Invoice", invoiceJson(u"other"_s), 2); });

    const LookUpResult result = find(invoice());

    EXPECT_EQ(result.verdict, LookUpVerdict::Failed);
    EXPECT_EQ(result.error.code, ErrorCode::BadReply);
}

TEST_F(LookUpTest, FailsWhenTheWindowCannotBeRead)
{
    onQuery([](const QString &statement) -> ScriptedReply {
        if (statement.contains(u"CreateTime"_s))
            return {502, "<html/>"};
        return rows("Invoice", {}, 0);
    });

    const LookUpResult result = find(invoice());

    EXPECT_EQ(result.verdict, LookUpVerdict::Failed);
    EXPECT_EQ(result.error.code, ErrorCode::LedgerServerError);
}

TEST_F(LookUpTest, KeepsWhatIsProvenWhenALaterReadFails)
{
    const LookUpRequest first = invoice();
    const LookUpRequest second = requestOf(RecordKind::Invoice, u"001018"_s, u"A2"_s);
    onQuery([&](const QString &statement) -> ScriptedReply {
        if (statement.contains(u"CreateTime"_s))
            return {502, "<html/>"};
        return rows("Invoice", invoiceJson(first.effect.marker), 1);
    });

    const std::vector<LookUpResult> results = await(ledger.lookUp(std::vector{first, second}, {}));

    ASSERT_EQ(results.size(), 2U);
    EXPECT_EQ(results[0].verdict, LookUpVerdict::Found);
    EXPECT_EQ(results[1].verdict, LookUpVerdict::Failed);
}

TEST_F(LookUpTest, NarrowsALongWindowToTheCustomer)
{
    LookUpRequest request = invoice();
    request.createdSince = clock.now().addDays(-40);
    answer("Invoice", {}, 0);

    EXPECT_EQ(find(request).verdict, LookUpVerdict::Absent);
    EXPECT_TRUE(statements.last().contains(u"CustomerRef = '68'"_s));
}

TEST_F(LookUpTest, FindsAnUpdateWhoseContentIsInPlace)
{
    holdCustomer("4", "new@example.org");

    EXPECT_EQ(find(update(u"3"_s)).verdict, LookUpVerdict::Found);
}

TEST_F(LookUpTest, ProvesAnUpdateAbsentWhenItsTargetIsUntouched)
{
    holdCustomer("3", "old@example.org");

    EXPECT_EQ(find(update(u"3"_s)).verdict, LookUpVerdict::Absent);
}

TEST_F(LookUpTest, SeesThatSomebodyElseChangedTheTarget)
{
    holdCustomer("4", "theirs@example.org");

    EXPECT_EQ(find(update(u"3"_s)).verdict, LookUpVerdict::Changed);
}

TEST_F(LookUpTest, AnswersEachEffectOfAMixedRequest)
{
    onQuery([](const QString &) { return rows("Nothing", {}, 0); });
    const std::vector<LookUpRequest> requests{invoice(), requestOf(RecordKind::Payment, u"P1"_s)};

    const std::vector<LookUpResult> results = await(ledger.lookUp(requests, {}));

    ASSERT_EQ(results.size(), 2U);
    for (const LookUpResult &result : results)
        EXPECT_EQ(result.verdict, LookUpVerdict::Absent);
}

TEST_F(LookUpTest, AnswersFromAnEarlierReadingOfTheWindowWhereThatIsAllowed)
{
    LookUpRequest first = invoice();
    first.mayBeAsOldAs = std::chrono::minutes{10};
    LookUpRequest second = requestOf(RecordKind::Invoice, u"001018"_s, u"A2"_s);
    second.mayBeAsOldAs = first.mayBeAsOldAs;
    answer("Invoice", {}, 0, invoiceJson(u"of another"_s, "200", "77"), 1);

    EXPECT_EQ(find(first).verdict, LookUpVerdict::Absent);
    EXPECT_EQ(find(second).verdict, LookUpVerdict::Absent);

    EXPECT_EQ(statements.filter(u"CreateTime"_s).size(), 1);
    EXPECT_EQ(statements.filter(u"DocNumber"_s).size(), 2) << "a number is always asked for now";
}

TEST_F(LookUpTest, ReadsTheWindowAgainWhenTheEarlierReadingIsTooOld)
{
    LookUpRequest request = invoice();
    request.mayBeAsOldAs = std::chrono::minutes{10};
    answer("Invoice", {}, 0);

    EXPECT_EQ(find(request).verdict, LookUpVerdict::Absent);
    clock.advance(std::chrono::minutes{11});
    EXPECT_EQ(find(request).verdict, LookUpVerdict::Absent);

    EXPECT_EQ(statements.filter(u"CreateTime"_s).size(), 2);
}

TEST_F(LookUpTest, NeverAnswersFromAnEarlierReadingWhatMustBeReadNow)
{
    LookUpRequest request = invoice();
    request.mayBeAsOldAs = std::chrono::minutes{10};
    answer("Invoice", {}, 0);
    EXPECT_EQ(find(request).verdict, LookUpVerdict::Absent);

    request.mayBeAsOldAs = std::chrono::milliseconds::zero();
    answer("Invoice", {}, 0, invoiceJson(request.effect.marker), 1);

    EXPECT_EQ(find(request).verdict, LookUpVerdict::Found);
}

TEST_F(LookUpTest, ReadsAgainByIdWhatAnEarlierReadingNames)
{
    LookUpRequest request = requestOf(RecordKind::Invoice, {});
    request.mayBeAsOldAs = std::chrono::minutes{10};
    const QString marker = request.effect.marker;
    onQuery([=](const QString &statement) { // deleted since
        const bool isWindow = statement.contains(u"CreateTime"_s);
        return rows("Invoice", isWindow ? invoiceJson(marker) : QByteArray{}, isWindow ? 1 : 0);
    });

    EXPECT_EQ(find(request).verdict, LookUpVerdict::Absent);
    EXPECT_TRUE(statements.last().contains(u"Id IN ('145')"_s));
}
