// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/syncwriter.h"
#include "membritest.h"

namespace passerelle::connectors {

namespace {

using test::await;
using test::ScriptedReply;
using test::SeenRequest;

class MembriWriteBackTest : public MembriTest
{
protected:
    static WriteBack transferred()
    {
        WriteBack change;
        change.record = {domain::RecordKind::Invoice, InvoiceId};
        change.versionToken = u"W/\"7\""_s;
        change.status = domain::SyncStatus::Transferred;
        change.reference = u"1042"_s;
        change.syncedAt = QDateTime{QDate{2026, 2, 2}, QTime{15, 4, 5}, Qt::UTC};
        return change;
    }

    static QByteArray pathOf(const QByteArray &set, const QString &id)
    {
        return ApiPath + set + '(' + id.toUtf8() + ')';
    }

    static QByteArray fields(int status, const QByteArray &reference)
    {
        return "{\"@odata.etag\":\"W/\\\"9\\\"\",\"cdc_syncstatus\":" + QByteArray::number(status)
            + ",\"cdc_syncreference\":" + reference + '}';
    }

    [[nodiscard]] QList<SeenRequest> patches() const
    {
        QList<SeenRequest> found;
        for (const SeenRequest &request : server.requests()) {
            if (request.line.startsWith("PATCH "))
                found.append(request);
        }
        return found;
    }

    [[nodiscard]] Json body(qsizetype patch) const { return *Json::parse(patches().at(patch).body); }

    const QByteArray invoicePath = pathOf("invoices", InvoiceId);
};

struct StatusValue
{
    const char *name;
    domain::SyncStatus status;
    int value;
};

class MembriStatusWriteTest : public MembriWriteBackTest, public ::testing::WithParamInterface<StatusValue>
{
};

} // namespace

TEST_F(MembriWriteBackTest, WritesStatusReferenceAndTimeOnTheVersionThatWasRead) // covers: M-21, M-22, M-30
{
    server.on("PATCH " + invoicePath, {200, R"({"@odata.etag":"W/\"8\""})"});

    const WriteBackOutcome outcome = await(source.writeBack(transferred(), {}));

    EXPECT_EQ(outcome.verdict, WriteBackVerdict::Written);
    EXPECT_EQ(outcome.versionToken, u"W/\"8\""_s);
    EXPECT_EQ(outcome.record.id, InvoiceId);
    ASSERT_EQ(patches().size(), 1);
    EXPECT_EQ(patches().first().headers.value("if-match"), "W/\"7\"");
    EXPECT_FALSE(patches().first().headers.contains("if-none-match"));
    EXPECT_EQ(patches().first().body,
              R"({"cdc_syncstatus":282210002,"cdc_syncreference":"1042","cdc_syncmessage":null,)"
              R"("cdc_syncedon":"2026-02-02T15:04:05Z"})");
}

TEST_F(MembriWriteBackTest, WritesAnErrorWithItsMessageAndLeavesTheReference) // covers: M-31, M-32, M-33
{
    server.on("PATCH " + invoicePath, {204});
    WriteBack change = transferred();
    change.status = domain::SyncStatus::TransferError;
    change.reference.clear();
    change.message = u"Période comptable fermée au 2025-12-31"_s;

    const WriteBackOutcome outcome = await(source.writeBack(change, {}));

    EXPECT_EQ(outcome.verdict, WriteBackVerdict::Written);
    EXPECT_EQ(body(0)[u"cdc_syncstatus"].toInt(), 282210003);
    EXPECT_EQ(body(0)[u"cdc_syncmessage"].toString(), change.message);
    EXPECT_FALSE(body(0).contains(u"cdc_syncreference"));
}

TEST_P(MembriStatusWriteTest, WritesTheValueOfTheStatus) // covers: M-25, M-39
{
    server.on("PATCH " + pathOf("accounts", AccountId), {204});
    WriteBack change = transferred();
    change.record = {domain::RecordKind::Customer, AccountId};
    change.status = GetParam().status;

    EXPECT_EQ(await(source.writeBack(change, {})).verdict, WriteBackVerdict::Written);
    EXPECT_EQ(body(0)[u"cdc_syncstatus"].toInt(), GetParam().value);
}

INSTANTIATE_TEST_SUITE_P(
    Statuses, MembriStatusWriteTest,
    ::testing::Values(StatusValue{"Pending", domain::SyncStatus::Pending, 282210000},
                      StatusValue{"ToTransfer", domain::SyncStatus::ToTransfer, 282210001},
                      StatusValue{"Transferred", domain::SyncStatus::Transferred, 282210002},
                      StatusValue{"TransferError", domain::SyncStatus::TransferError, 282210003},
                      StatusValue{"DoNotSynchronize", domain::SyncStatus::DoNotSynchronize, 282210004},
                      StatusValue{"InReview", domain::SyncStatus::InReview, 282210005}),
    [](const auto &row) { return std::string{row.param.name}; });

TEST_F(MembriWriteBackTest, ReadsTheRecordFirstWhenItsVersionIsNotKnown)
{
    server.on("GET " + invoicePath, {200, fields(282210001, "null")});
    server.on("PATCH " + invoicePath, {204});
    WriteBack change = transferred();
    change.versionToken.clear();

    EXPECT_EQ(await(source.writeBack(change, {})).verdict, WriteBackVerdict::Written);
    EXPECT_EQ(patches().first().headers.value("if-match"), "W/\"9\"");
}

TEST_F(MembriWriteBackTest, ARecordEditedMeanwhileGetsTheReferenceButKeepsItsStatus)
{
    server.on("PATCH " + invoicePath, {412, R"({"error":{"code":"0x80060882","message":"version"}})"});
    server.on("PATCH " + invoicePath, {200, R"({"@odata.etag":"W/\"10\""})"});
    server.on("GET " + invoicePath, {200, fields(282210001, "null")});

    const WriteBackOutcome outcome = await(source.writeBack(transferred(), {}));

    EXPECT_EQ(outcome.verdict, WriteBackVerdict::ChangedMeanwhile);
    EXPECT_EQ(outcome.versionToken, u"W/\"10\""_s);
    ASSERT_EQ(patches().size(), 2);
    EXPECT_EQ(patches().last().headers.value("if-match"), "W/\"9\"");
    EXPECT_FALSE(body(1).contains(u"cdc_syncstatus"));
    EXPECT_EQ(body(1)[u"cdc_syncreference"].toString(), u"1042"_s);
}

TEST_F(MembriWriteBackTest, ARecordThatAlreadyShowsTheOutcomeIsWritten)
{
    server.on("PATCH " + invoicePath, {412});
    server.on("GET " + invoicePath, {200, fields(282210002, "\"1042\"")});

    const WriteBackOutcome outcome = await(source.writeBack(transferred(), {}));

    EXPECT_EQ(outcome.verdict, WriteBackVerdict::Written);
    EXPECT_EQ(outcome.versionToken, u"W/\"9\""_s);
    EXPECT_EQ(patches().size(), 1);
}

TEST_F(MembriWriteBackTest, WhatAPersonDecidedMeanwhileIsLeftAlone)
{
    server.on("PATCH " + invoicePath, {412});
    server.on("GET " + invoicePath, {200, fields(282210004, "null")});

    const WriteBackOutcome outcome = await(source.writeBack(transferred(), {}));

    EXPECT_EQ(outcome.verdict, WriteBackVerdict::ChangedMeanwhile);
    EXPECT_EQ(outcome.error.code, ErrorCode::WriteBackFailed);
    EXPECT_EQ(outcome.error.detail, u"do-not-synchronize"_s);
    EXPECT_EQ(patches().size(), 1);
}

TEST_F(MembriWriteBackTest, AnotherReferenceIsNeverOverwritten)
{
    server.on("PATCH " + invoicePath, {412});
    server.on("GET " + invoicePath, {200, fields(282210001, "\"999\"")});

    EXPECT_EQ(await(source.writeBack(transferred(), {})).verdict, WriteBackVerdict::ChangedMeanwhile);
    EXPECT_EQ(patches().size(), 1);
}

TEST_F(MembriWriteBackTest, ARecordThatChangesAllTheTimeIsTriedLater)
{
    server.on("PATCH " + invoicePath, {412});
    server.on("GET " + invoicePath, {200, fields(282210001, "null")});

    EXPECT_EQ(await(source.writeBack(transferred(), {})).verdict, WriteBackVerdict::Failed);
    EXPECT_EQ(patches().size(), 4);
}

TEST_F(MembriWriteBackTest, ClearsAReferenceAndKeepsAStatusWhenTold)
{
    server.on("PATCH " + invoicePath, {204});
    WriteBack change = transferred();
    change.reference.clear();
    change.clearsReference = true;
    change.keepsStatus = true;

    EXPECT_EQ(await(source.writeBack(change, {})).verdict, WriteBackVerdict::Written);
    EXPECT_FALSE(body(0).contains(u"cdc_syncstatus"));
    EXPECT_TRUE(body(0).contains(u"cdc_syncreference"));
    EXPECT_TRUE(body(0)[u"cdc_syncreference"].isNull());
}

TEST_F(MembriWriteBackTest, AReferenceTooLongForItsColumnIsNotSent)
{
    WriteBack change = transferred();
    change.reference = QString(101, u'9');

    const WriteBackOutcome outcome = await(source.writeBack(change, {}));

    EXPECT_EQ(outcome.verdict, WriteBackVerdict::Refused);
    EXPECT_EQ(outcome.error.code, ErrorCode::FieldTooLong);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(MembriWriteBackTest, RepeatingAWriteWhoseReplyWasLostSettlesIt)
{
    server.on("PATCH " + invoicePath, {ScriptedReply::Manner::Close});
    server.on("PATCH " + invoicePath, {412});
    server.on("GET " + invoicePath, {200, fields(282210002, "\"1042\"")});

    EXPECT_EQ(await(source.writeBack(transferred(), {})).verdict, WriteBackVerdict::Failed);
    EXPECT_EQ(await(source.writeBack(transferred(), {})).verdict, WriteBackVerdict::Written);
    EXPECT_EQ(patches().size(), 2);
}

TEST(MembriMessageTest, IsCutAtAWordWhenItIsTooLongForItsColumn)
{
    EXPECT_EQ(membri::shortened(u"court"_s, 20), u"court"_s);
    EXPECT_EQ(membri::shortened(u"une période comptable fermée"_s, 24), u"une période comptable…"_s);
    EXPECT_EQ(membri::shortened(QString(30, u'x'), 10), QString(9, u'x') + u'…');
    EXPECT_LE(membri::shortened(QString(5000, u'é'), 2000).size(), 2000);
}

struct WriteAnswer
{
    const char *name;
    ScriptedReply reply;
    WriteBackVerdict verdict;
    ErrorCode code;
    QString text;
};

class MembriWriteAnswerTest : public MembriWriteBackTest, public ::testing::WithParamInterface<WriteAnswer>
{
};

TEST_P(MembriWriteAnswerTest, DecidesTheVerdict)
{
    server.on("PATCH " + invoicePath, GetParam().reply);

    const WriteBackOutcome outcome = await(source.writeBack(transferred(), {}));

    EXPECT_EQ(outcome.verdict, GetParam().verdict);
    if (outcome.verdict != WriteBackVerdict::Gone) {
        EXPECT_EQ(errorKey(outcome.error.code), errorKey(GetParam().code));
    }
    EXPECT_EQ(outcome.error.systemText, GetParam().text);
    EXPECT_EQ(patches().size(), GetParam().reply.status == 401 ? 2 : 1);
}

INSTANTIATE_TEST_SUITE_P(
    Answers, MembriWriteAnswerTest,
    ::testing::Values(
        WriteAnswer{"Gone",
                    {404, R"({"error":{"code":"0x80040217","message":"Does Not Exist"}})"},
                    WriteBackVerdict::Gone,
                    ErrorCode::WriteBackFailed,
                    u""_s},
        WriteAnswer{
            "NotFoundByAProxy", {404, "<html></html>"}, WriteBackVerdict::Failed, ErrorCode::BadReply, u""_s},
        WriteAnswer{"Plugin",
                    {400, R"({"error":{"code":"0x80040265","message":"Facture verrouillée"}})"},
                    WriteBackVerdict::Refused,
                    ErrorCode::WriteBackFailed,
                    u"Facture verrouillée"_s},
        WriteAnswer{"PluginAsServerError",
                    {500, R"({"error":{"code":"0x80040265","message":"Non"}})"},
                    WriteBackVerdict::Refused,
                    ErrorCode::WriteBackFailed,
                    u"Non"_s},
        WriteAnswer{"NoPrivilege",
                    {403, R"({"error":{"code":"0x80040220","message":"prvWriteInvoice"}})"},
                    WriteBackVerdict::Refused,
                    ErrorCode::WriteBackFailed,
                    u"prvWriteInvoice"_s},
        WriteAnswer{"Unauthorized", {401}, WriteBackVerdict::Failed, ErrorCode::SourceAccessDenied, u""_s},
        WriteAnswer{"Throttled",
                    {429, "{}", {{"Retry-After", "7"}}},
                    WriteBackVerdict::Failed,
                    ErrorCode::Throttled,
                    u""_s},
        WriteAnswer{"Busy",
                    {503, "", {{"Retry-After", "7"}}},
                    WriteBackVerdict::Failed,
                    ErrorCode::SourceUnreachable,
                    u""_s},
        WriteAnswer{"Reset",
                    {ScriptedReply::Manner::Reset},
                    WriteBackVerdict::Failed,
                    ErrorCode::SourceUnreachable,
                    u""_s}),
    [](const auto &row) { return std::string{row.param.name}; });

TEST_F(MembriWriteBackTest, SaysHowLongABusyServerWantsToBeLeftAlone)
{
    server.on("PATCH " + invoicePath, {503, "", {{"Retry-After", "7"}}});

    EXPECT_EQ(await(source.writeBack(transferred(), {})).retryAfter, std::chrono::seconds{7});
}

TEST_F(MembriWriteBackTest, ARecordMembriDoesNotKeepIsRefused)
{
    WriteBack change = transferred();
    change.record.kind = domain::RecordKind::Deposit;

    EXPECT_EQ(await(source.writeBack(change, {})).verdict, WriteBackVerdict::Refused);
}

TEST_F(MembriWriteBackTest, MarksAnEntryOfDeferredRevenue)
{
    const QByteArray path = pathOf("cdc_deferredrevenues", InvoiceId);
    server.on("PATCH " + path, {200, fields(282210002, "\"PSRL-0123456789abcde\"")});
    WriteBack change = transferred();
    change.record.kind = domain::RecordKind::JournalEntry;
    change.reference = u"PSRL-0123456789abcde"_s;

    EXPECT_EQ(await(source.writeBack(change, {})).verdict, WriteBackVerdict::Written);
    EXPECT_EQ(body(0)[u"cdc_syncstatus"].toInt(), 282210002);
    EXPECT_EQ(body(0)[u"cdc_syncreference"].toString(), u"PSRL-0123456789abcde"_s);
}

} // namespace passerelle::connectors
