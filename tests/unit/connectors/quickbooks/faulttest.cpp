// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::test;
using Manner = ScriptedReply::Manner;

namespace {

QByteArray fault(const QByteArray &code, const QByteArray &detail, const QByteArray &type = "ValidationFault")
{
    return R"({"Fault":{"Error":[{"Message":"Message","Detail":")" + detail + R"(","code":")" + code
        + R"(","element":""}],"type":")" + type + R"("},"time":"2026-03-01T06:58:50.262-08:00"})";
}

QByteArray gatewayFault(const QByteArray &code)
{
    return R"({"warnings":null,"fault":{"error":[{"message":"m","detail":"d","code":")" + code
        + R"(","element":null}],"type":"AUTHENTICATION"},"report":null,"time":1601391072830})";
}

struct FaultCase
{
    std::string name;
    ScriptedReply reply;
    SendVerdict verdict;
    ErrorCode code;
};

void PrintTo(const FaultCase &row, std::ostream *out)
{
    *out << row.name;
}

/// Names, numbers, references and rights.
std::vector<FaultCase> refusedReferences()
{
    const QByteArray inactive =
        "Object Not Found : Something you're trying to use has been made inactive. Check the "
        "fields with accounts, customers, items, vendors or employees.";
    return {
        {"TakenNumber",
         {400, fault("6140", "DocNumber=1 is assigned to TxnType=Invoice with TxnId=65")},
         SendVerdict::NumberTaken,
         ErrorCode::NumberUsed},
        {"UsedName",
         {400, fault("6240", "Another customer is already using this name.")},
         SendVerdict::Refused,
         ErrorCode::CustomerNameUsed},
        {"ClosedPeriod",
         {400, fault("6210", "The account period is closed.")},
         SendVerdict::Refused,
         ErrorCode::PeriodClosed},
        {"InactiveThing", {400, fault("610", inactive)}, SendVerdict::Refused, ErrorCode::ReferenceInactive},
        {"WrongReference",
         {400, fault("2500", "Invalid Reference Id : Accounts element id 99 not found")},
         SendVerdict::Refused,
         ErrorCode::ReferenceInactive},
        {"WrongCustomer",
         {400, fault("2500", "Invalid Reference Id : Customer element id 99 not found")},
         SendVerdict::Refused,
         ErrorCode::CustomerInactive},
        {"DepositedPayment",
         {400, fault("6540", "Deposited Transaction cannot be changed")},
         SendVerdict::Refused,
         ErrorCode::TransactionLocked},
        {"EndedSubscription",
         {400, fault("6190", "subscription ended")},
         SendVerdict::Refused,
         ErrorCode::LedgerSubscriptionEnded},
        {"LostRights",
         {400, fault("120", "Authorization Failure")},
         SendVerdict::NotSent,
         ErrorCode::LedgerAccessDenied},
        {"ForbiddenCompany",
         {403, fault("003100", "ApplicationAuthorizationFailed", "AUTHORIZATION")},
         SendVerdict::NotSent,
         ErrorCode::LedgerAccessDenied},
        {"GatewayForbids", {403, gatewayFault("3100")}, SendVerdict::NotSent, ErrorCode::LedgerAccessDenied},
    };
}

/// What the service finds wrong with the content.
std::vector<FaultCase> refusedContents()
{
    const QByteArray moment =
        "An unexpected error occurred while accessing or saving your data. Please wait.";
    return {
        {"StaleToken",
         {400, fault("5010", "Stale Object Error")},
         SendVerdict::Refused,
         ErrorCode::ConflictChanged},
        {"BusinessRule",
         {400, fault("6000", "You must set a transaction amount.")},
         SendVerdict::Refused,
         ErrorCode::RefusedByLedger},
        {"PassingTrouble", {400, fault("6000", moment)}, SendVerdict::Unknown, ErrorCode::LedgerServerError},
        {"LongText",
         {400, fault("2050", "Min:0 Max:21 supported. Supplied length:25")},
         SendVerdict::Refused,
         ErrorCode::FieldTooLong},
        {"MissingField",
         {400, fault("2020", "Required param missing")},
         SendVerdict::Refused,
         ErrorCode::RequiredFieldMissing},
        {"UnknownField",
         {400, fault("2010", "invalid or unsupported property")},
         SendVerdict::Refused,
         ErrorCode::RefusedByLedger},
        {"UnheardOfValidation",
         {400, fault("6999", "Something new")},
         SendVerdict::Refused,
         ErrorCode::RefusedByLedger},
        {"UnheardOfSystemFault",
         {400, fault("7777", "Something new", "SystemFault")},
         SendVerdict::Unknown,
         ErrorCode::LedgerServerError},
    };
}

/// The status says one thing, the body decides.
std::vector<FaultCase> judgedByBody()
{
    return {
        {"FaultInSuccess", {200, fault("6210", "closed")}, SendVerdict::Refused, ErrorCode::PeriodClosed},
        {"SystemFaultInSuccess",
         {200, fault("10000", "System Failure Error", "SystemFault")},
         SendVerdict::Unknown,
         ErrorCode::LedgerServerError},
        {"SystemFault",
         {500, fault("10000", "System Failure Error", "SystemFault")},
         SendVerdict::Unknown,
         ErrorCode::LedgerServerError},
        {"Throttled",
         {429, fault("3001", "The request limit was reached.", "SERVICE")},
         SendVerdict::Throttled,
         ErrorCode::Throttled},
        {"ThrottledTheOldWay",
         {403, fault("003001", "The request limit was reached.", "SERVICE")},
         SendVerdict::Throttled,
         ErrorCode::Throttled},
        {"ThrottledByTheGateway", {429, "Too many requests"}, SendVerdict::Throttled, ErrorCode::Throttled},
    };
}

/// Nothing that proves anything came back.
std::vector<FaultCase> lostAnswers()
{
    const QByteArray html = "<html><body>Bad Gateway</body></html>";
    return {
        {"BadGateway", {502, html}, SendVerdict::Unknown, ErrorCode::LedgerServerError},
        {"Unavailable", {503, html}, SendVerdict::Unknown, ErrorCode::LedgerServerError},
        {"GatewayTimeout", {504, {}}, SendVerdict::Unknown, ErrorCode::LedgerServerError},
        {"ErrorWithoutAFault", {500, "{}"}, SendVerdict::Unknown, ErrorCode::LedgerServerError},
        {"RequestTimeout", {408, {}}, SendVerdict::Unknown, ErrorCode::LedgerServerError},
        {"SuccessThatIsAPage",
         {200, "<html><body>Sign in to the network</body></html>"},
         SendVerdict::Unknown,
         ErrorCode::BadReply},
        {"EmptySuccess", {200, {}}, SendVerdict::Unknown, ErrorCode::BadReply},
        {"EmptyEnvelope",
         {200, R"({"BatchItemResponse":[],"time":"2026-03-01T06:58:50.262-08:00"})"},
         SendVerdict::Unknown,
         ErrorCode::BadReply},
        {"DeletedDocument",
         {200, R"({"Invoice":{"domain":"QBO","status":"Deleted","Id":"266"}})"},
         SendVerdict::Unknown,
         ErrorCode::BadReply},
        {"CutJson",
         {200, R"({"Invoice":{"Id":"145","TotalAmt":11)"},
         SendVerdict::Unknown,
         ErrorCode::BadReply},
        {"UnreadableAmount",
         {200, R"({"Invoice":{"Id":"145","TotalAmt":"a lot"}})"},
         SendVerdict::Unknown,
         ErrorCode::BadReply},
        {"Redirect",
         {307, {}, {{"Location", "http://127.0.0.1:1/elsewhere"}}},
         SendVerdict::Unknown,
         ErrorCode::BadReply},
        {"CutConnection", {Manner::Close}, SendVerdict::Unknown, ErrorCode::LedgerUnreachable},
        {"ResetConnection", {Manner::Reset}, SendVerdict::Unknown, ErrorCode::LedgerUnreachable},
        {"HalfAStatusLine", {Manner::HalfStatusLine}, SendVerdict::Unknown, ErrorCode::LedgerUnreachable},
        {"CutBody", {Manner::CutBody, R"({"Invoice":{)"}, SendVerdict::Unknown, ErrorCode::LedgerUnreachable},
    };
}

std::vector<FaultCase> faultCases()
{
    std::vector<FaultCase> all;
    for (const auto &group : {refusedReferences(), refusedContents(), judgedByBody(), lostAnswers()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

class FaultTest : public ScriptedCompany, public testing::WithParamInterface<FaultCase>
{
};

class SendTest : public ScriptedCompany
{
};

} // namespace

// covers: M-33, M-45
TEST_P(FaultTest, IsJudgedByWhatIsProven)
{
    server.on("POST " + path("invoice"), GetParam().reply);

    const SendOutcome outcome = await(ledger.send(outgoingInvoice(), {}));

    EXPECT_EQ(outcome.verdict, GetParam().verdict);
    EXPECT_EQ(errorKey(outcome.error.code), errorKey(GetParam().code));
    EXPECT_EQ(server.requests().size(), 1);
    EXPECT_EQ(governor.usage().throttled, outcome.verdict == SendVerdict::Throttled ? 1 : 0);
}

INSTANTIATE_TEST_SUITE_P(Faults, FaultTest, testing::ValuesIn(faultCases()),
                         [](const auto &row) { return row.param.name; });

// covers: M-05, M-22
TEST_F(SendTest, PostsTheFrozenBytesOnceWithTheEffectAsRequestKey)
{
    const Outgoing outgoing = outgoingInvoice();
    server.on("POST " + path("invoice"), {200, R"({"Invoice":)" + invoiceJson(outgoing.effect.marker) + "}"});

    const SendOutcome outcome = await(ledger.send(outgoing, {}));

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    EXPECT_EQ(outcome.document.ledgerId, u"145"_s);
    EXPECT_EQ(outcome.document.marker, outgoing.effect.marker);
    EXPECT_EQ(outcome.document.number, u"001017"_s);
    EXPECT_EQ(outcome.document.total, cents(114'98));
    ASSERT_EQ(server.requests().size(), 1);
    const SeenRequest &seen = server.requests().front();
    EXPECT_EQ(seen.line,
              "POST " + path("invoice?minorversion=75&requestid=" + outgoing.effect.effectId.toLatin1()));
    EXPECT_TRUE(outgoing.payload.contains(seen.body));
    EXPECT_EQ(seen.headers.value("content-type"), "application/json");
}

TEST_F(SendTest, KeepsTheLedgersOwnWords)
{
    server.on("POST " + path("invoice"),
              {400, fault("6000", "Make sure all your transactions have a rate.")});

    const SendOutcome outcome = await(ledger.send(outgoingInvoice(), {}));

    EXPECT_EQ(outcome.error.systemText, u"Make sure all your transactions have a rate."_s);
    EXPECT_EQ(outcome.error.detail, u"6000"_s);
}

TEST_F(SendTest, IsNotSentWhenNothingListens)
{
    const QUrl nowhere{u"http://127.0.0.1:9"_s};
    quickbooks::QuickBooksLedger unreachable{settingsOf(nowhere), client, clock};

    const SendOutcome outcome = await(unreachable.send(outgoingInvoice(), {}));

    EXPECT_EQ(outcome.verdict, SendVerdict::NotSent);
    EXPECT_EQ(outcome.error.code, ErrorCode::LedgerUnreachable);
}

TEST_F(SendTest, IsNotSentWhenTheAuthorizationIsGone)
{
    server.on("POST " + path("invoice"), {401, gatewayFault("3200")});

    const SendOutcome outcome = await(ledger.send(outgoingInvoice(), {}));

    EXPECT_EQ(outcome.verdict, SendVerdict::NotSent);
    EXPECT_EQ(outcome.error.code, ErrorCode::AuthorizationExpired);
    EXPECT_EQ(tokens.renewals, 1);
}

TEST_F(SendTest, IsUnknownWhenStoppedOnTheWire)
{
    std::stop_source stop;
    auto sending = ledger.send(outgoingInvoice(), stop.get_token());
    ASSERT_TRUE(awaitUntil([this] { return server.requests().size() == 1; }));

    stop.request_stop();

    const SendOutcome outcome = await(std::move(sending));
    EXPECT_EQ(outcome.verdict, SendVerdict::Unknown);
    EXPECT_EQ(outcome.error.code, ErrorCode::Cancelled);
}
