// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::test;
using Manner = ScriptedReply::Manner;

namespace {

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

/// Validated and refused: nothing was done.
std::vector<FaultCase> refusals()
{
    const auto of = [](const char *name, const QByteArray &code, ErrorCode error) {
        return FaultCase{name, {400, errorBody(code)}, SendVerdict::Refused, error};
    };
    return {
        of("BusinessRule", "Application_DialogException", ErrorCode::RefusedByLedger),
        of("FieldValidation", "Application_FieldValidationException", ErrorCode::RefusedByLedger),
        of("TextTooLong", "Application_StringExceededLength", ErrorCode::FieldTooLong),
        of("MissingParameter", "BadRequest_RequiredParamNotProvided", ErrorCode::RequiredFieldMissing),
        of("UnknownCode", "Internal_InvalidTableRelation", ErrorCode::ReferenceInactive),
        of("UnknownRecord", "Internal_RecordNotFound", ErrorCode::ReferenceInactive),
        of("BadRequest", "BadRequest", ErrorCode::RefusedByLedger),
        {"ClosedPeriod",
         {400, errorBody("Application_DialogException", "Not within your range of allowed posting dates.")},
         SendVerdict::Refused,
         ErrorCode::PeriodClosed},
        {"NotFound",
         {404, errorBody("BadRequest_NotFound")},
         SendVerdict::Refused,
         ErrorCode::ReferenceInactive},
    };
}

/// What a look at the ledger settles, and what never left.
std::vector<FaultCase> settledByLooking()
{
    return {
        {"StaleVersion",
         {409, errorBody("Request_EntityChanged")},
         SendVerdict::NumberTaken,
         ErrorCode::ConflictChanged},
        {"PreconditionFailed",
         {412, errorBody("Unheard_Of")},
         SendVerdict::NumberTaken,
         ErrorCode::ConflictChanged},
        {"InvalidVersion",
         {400, errorBody("BadRequest_InvalidToken")},
         SendVerdict::NumberTaken,
         ErrorCode::ConflictChanged},
        {"SameKey",
         {400, errorBody("Internal_EntityWithSameKeyExists")},
         SendVerdict::NumberTaken,
         ErrorCode::NumberUsed},
        {"NoRights", {403, errorBody("Unheard_Of")}, SendVerdict::NotSent, ErrorCode::LedgerAccessDenied},
        {"WrongCompany",
         {404, errorBody("Internal_CompanyNotFound")},
         SendVerdict::NotSent,
         ErrorCode::LedgerWrongCompany},
        {"NotAuthorized",
         {401, errorBody("Authentication_InvalidCredentials")},
         SendVerdict::NotSent,
         ErrorCode::AuthorizationExpired},
    };
}

std::vector<FaultCase> lostAnswers()
{
    return {
        {"TooOften", {429, ""}, SendVerdict::Throttled, ErrorCode::Throttled},
        {"TooLong", {408, ""}, SendVerdict::Unknown, ErrorCode::LedgerServerError},
        {"ServerError",
         {500, errorBody("Internal_ServerError")},
         SendVerdict::Unknown,
         ErrorCode::LedgerServerError},
        {"RefusalWithServerStatus",
         {500, errorBody("Application_DialogException")},
         SendVerdict::Unknown,
         ErrorCode::LedgerServerError},
        {"TenantAway",
         {503, errorBody("Internal_TenantUnavailable")},
         SendVerdict::Unknown,
         ErrorCode::LedgerServerError},
        {"BadGateway", {502, "<html/>"}, SendVerdict::Unknown, ErrorCode::LedgerServerError},
        {"GatewayTimeout", {504, ""}, SendVerdict::Unknown, ErrorCode::LedgerServerError},
        {"UnheardOfCode", {400, errorBody("Unheard_Of")}, SendVerdict::Unknown, ErrorCode::LedgerServerError},
        {"CodeUnknown", {400, errorBody("Unknown")}, SendVerdict::Unknown, ErrorCode::LedgerServerError},
        {"RefusalWithoutBody", {400, "<html/>"}, SendVerdict::Unknown, ErrorCode::BadReply},
        {"ForbiddenByAProxy", {403, "<html/>"}, SendVerdict::Unknown, ErrorCode::LedgerAccessDenied},
        {"LoginPage", {200, "<html/>"}, SendVerdict::Unknown, ErrorCode::BadReply},
        {"EmptyAnswer", {201, ""}, SendVerdict::Unknown, ErrorCode::BadReply},
        {"AnotherDocument",
         {201, R"({"id":"00000000-0000-4000-8000-000000000001"})"},
         SendVerdict::Unknown,
         ErrorCode::BadReply},
        {"Redirect", {307, ""}, SendVerdict::Unknown, ErrorCode::BadReply},
        {"ClosedConnection", {Manner::Close}, SendVerdict::Unknown, ErrorCode::LedgerUnreachable},
        {"ResetConnection", {Manner::Reset}, SendVerdict::Unknown, ErrorCode::LedgerUnreachable},
        {"CutBody", {Manner::CutBody, R"({"id":)"}, SendVerdict::Unknown, ErrorCode::LedgerUnreachable},
    };
}

std::vector<FaultCase> faultCases()
{
    std::vector<FaultCase> all;
    for (const auto &group : {refusals(), settledByLooking(), lostAnswers()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

class FaultTest : public ScriptedCompany, public testing::WithParamInterface<FaultCase>
{
};

class SendTest : public ScriptedCompany
{
protected:
    qsizetype posts() const
    {
        return std::count_if(server.requests().begin(), server.requests().end(),
                             [](const SeenRequest &seen) { return seen.line.startsWith("POST "); });
    }
};

} // namespace

// covers: M-33, M-45
TEST_P(FaultTest, IsJudgedByWhatIsProven)
{
    tenant.answerWrite(1, GetParam().reply);
    tenant.answerWrite(2, GetParam().reply); // after a 401

    const SendOutcome outcome = send(invoice());

    EXPECT_EQ(outcome.verdict, GetParam().verdict);
    EXPECT_EQ(errorKey(outcome.error.code), errorKey(GetParam().code));
    EXPECT_EQ(tenant.writes().size(), GetParam().name == "NotAuthorized" ? 2 : 1);
    EXPECT_EQ(governor.usage().throttled, outcome.verdict == SendVerdict::Throttled ? 1 : 0);
}

INSTANTIATE_TEST_SUITE_P(Faults, FaultTest, testing::ValuesIn(faultCases()),
                         [](const auto &row) { return row.param.name; });

TEST_P(FaultTest, PostsNothingWhenPostingMeetsIt)
{
    const Outgoing what = invoice();
    tenant.answerWrite(5, GetParam().reply);
    if (GetParam().name == "NotAuthorized")
        tenant.answerWrite(6, GetParam().reply);

    const SendOutcome outcome = send(what);

    EXPECT_NE(outcome.verdict, SendVerdict::Applied);
    EXPECT_TRUE(tenant.posted().empty());
    const bool isRefused = outcome.verdict == SendVerdict::Refused;
    EXPECT_EQ(tenant.drafts().size(), isRefused ? 0U : 1U);
}

TEST_F(SendTest, KeepsTheLedgersOwnWordsWithoutTheCorrelationId)
{
    tenant.answerWrite(1, {400, errorBody("Application_DialogException", "Customer 10000 is blocked.")});

    const SendOutcome outcome = send(invoice());

    EXPECT_EQ(outcome.error.systemText, u"Customer 10000 is blocked."_s);
    EXPECT_EQ(outcome.error.detail, u"Application_DialogException"_s);
}

TEST_F(SendTest, AsksForEnglishSoThatAClosedPeriodIsKnown)
{
    (void)send(invoice());

    for (const SeenRequest &seen : server.requests())
        EXPECT_EQ(seen.headers.value("accept-language"), "en-US");
}

TEST_F(SendTest, WritesNothingWhenTheLookFails)
{
    const Outgoing what = invoice();
    server.onCall("GET " + path("salesInvoices"),
                  [](const SeenRequest &) -> ScriptedReply { return {502, "<html/>"}; });

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::NotSent);
    EXPECT_EQ(outcome.error.code, ErrorCode::LedgerServerError);
    EXPECT_EQ(posts(), 0);
}

TEST_F(SendTest, IsUnknownWhenPostedButNotSeenAfterwards)
{
    const Outgoing what = invoice();
    tenant.beforeWrite(5, [this] {
        server.onCall("GET " + path("salesInvoices"),
                      [](const SeenRequest &) -> ScriptedReply { return {502, "<html/>"}; });
    });

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Unknown);
    EXPECT_EQ(tenant.posted().size(), 1U);
}

TEST_F(SendTest, IsNotSentWhenNothingListens)
{
    const Outgoing what = invoice();
    businesscentral::BusinessCentralLedger unreachable{settingsOf(QUrl{u"http://127.0.0.1:9/api"_s}), client,
                                                       clock};

    const SendOutcome outcome = await(unreachable.send(what, {}));

    EXPECT_EQ(outcome.verdict, SendVerdict::NotSent);
    EXPECT_EQ(outcome.error.code, ErrorCode::LedgerUnreachable);
}

TEST_F(SendTest, IsUnknownWhenStoppedOnTheWire)
{
    const Outgoing what = invoice();
    tenant.answerWrite(1, Manner::Silent);
    std::stop_source stop;
    auto sending = ledger.send(what, stop.get_token());
    ASSERT_TRUE(awaitUntil([this] { return !tenant.writes().isEmpty(); }));

    stop.request_stop();

    const SendOutcome outcome = await(std::move(sending));
    EXPECT_EQ(outcome.verdict, SendVerdict::Unknown);
    EXPECT_EQ(outcome.error.code, ErrorCode::Cancelled);
}
