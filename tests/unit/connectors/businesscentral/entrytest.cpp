// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/readable.h"
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::domain;
using namespace passerelle::test;

namespace {

class EntryTest : public ScriptedCompany
{
protected:
    LookUpVerdict recover(const Outgoing &what)
    {
        const LookUpResult found = lookUp(what);
        if (found.verdict != LookUpVerdict::Absent)
            return found.verdict;
        EXPECT_EQ(send(what).verdict, SendVerdict::Applied);
        return lookUp(what).verdict;
    }

    std::vector<LedgerDocument> marked(LedgerEntity entity)
    {
        const auto found = await(ledger.markedDocuments(entity, {2026, 1, 1}, {2026, 12, 31}, {}));
        EXPECT_TRUE(found);
        return found ? *found : std::vector<LedgerDocument>{};
    }
};

class InterruptedEntryTest : public EntryTest, public testing::WithParamInterface<std::tuple<int, Loss>>
{
};

} // namespace

// covers: M-68
TEST_F(EntryTest, PostsAnEntryThroughTheJournalKeptForIt)
{
    const Outgoing what = entry();

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Applied);
    EXPECT_EQ(outcome.document.marker, what.effect.marker);
    EXPECT_EQ(outcome.document.number, what.effect.marker);
    EXPECT_EQ(outcome.document.total, cents(20'83));
    EXPECT_EQ(outcome.document.day, (QDate{2026, 3, 31}));
    EXPECT_EQ(tenant.glDocuments(what.effect.marker), 1);
    EXPECT_TRUE(tenant.entryLines.empty());
    EXPECT_TRUE(tenant.journalLines.empty());
}

TEST_F(EntryTest, WritesDebitAndCreditAsLinesOfOneNumber)
{
    Effect effect = effectOf(RecordKind::JournalEntry);
    effect.marker = u"PSRL-0123456789abcde"_s;
    effect.total = cents(20'83);

    EXPECT_EQ(
        *ledger.encode(effect, entryDraft()),
        R"({"kind":"journal-entry","total":20.83,"currency":"CAD","journalId":"71000000-0000-4000-8000-000000000001",)"
        R"("lines":[{"accountType":"G/L Account","accountNumber":"22500","postingDate":"2026-03-31",)"
        R"("documentNumber":"PSRL-0123456789ABCDE","amount":20.83,"description":"001017 03/12"},)"
        R"({"accountType":"G/L Account","accountNumber":"40100","postingDate":"2026-03-31",)"
        R"("documentNumber":"PSRL-0123456789ABCDE","amount":-20.83,"description":"001017 03/12"}]})");
}

TEST_F(EntryTest, IsShownWithItsAccountsAndItsDay)
{
    const auto rows = businesscentral::readablePayload(entry().payload);

    const auto has = [&rows](const QString &label, const QString &text) {
        return std::find(rows.begin(), rows.end(), std::pair{label, text}) != rows.end();
    };
    EXPECT_TRUE(has(u"date"_s, u"2026-03-31"_s));
    EXPECT_TRUE(has(u"line-1"_s, u"22500: 20.83"_s));
    EXPECT_TRUE(has(u"line-2"_s, u"40100: -20.83"_s));
}

TEST_F(EntryTest, RefusesLinesThatDoNotBalance)
{
    JournalEntryDraft draft = entryDraft();
    draft.lines.front().amount = cents(20'84);

    const Result<QByteArray> payload = ledger.encode(effectOf(RecordKind::JournalEntry), draft);

    ASSERT_FALSE(payload);
    EXPECT_EQ(payload.error().code, ErrorCode::AmountInvalid);
}

TEST_F(EntryTest, SaysThatAnEntryCannotBeInAForeignCurrency)
{
    JournalEntryDraft draft = entryDraft();
    draft.currencyCode = u"USD"_s;

    EXPECT_EQ(ledger.encode(effectOf(RecordKind::JournalEntry), draft).error().code,
              ErrorCode::LedgerCannotHold);
}

TEST_P(InterruptedEntryTest, LeavesExactlyOnePostedEntry)
{
    const Outgoing what = entry();
    tenant.loseWrite(std::get<0>(GetParam()), std::get<1>(GetParam()));

    const SendOutcome outcome = send(what);

    EXPECT_EQ(outcome.verdict, SendVerdict::Unknown);
    EXPECT_EQ(recover(what), LookUpVerdict::Found);
    EXPECT_EQ(tenant.glDocuments(what.effect.marker), 1);
    EXPECT_EQ(tenant.entries.size(), 2U);
    EXPECT_TRUE(tenant.entryLines.empty());
}

TEST_P(InterruptedEntryTest, IsNotPostedWithTheNextOne)
{
    const Outgoing first = entry(u"E1"_s);
    const Outgoing second = entry(u"E2"_s);
    tenant.loseWrite(std::get<0>(GetParam()), std::get<1>(GetParam()));
    (void)send(first);

    EXPECT_EQ(send(second).verdict, SendVerdict::Applied);

    EXPECT_EQ(recover(first), LookUpVerdict::Found);
    EXPECT_EQ(tenant.glDocuments(first.effect.marker), 1);
    EXPECT_EQ(tenant.glDocuments(second.effect.marker), 1);
}

INSTANTIATE_TEST_SUITE_P(Boundaries, InterruptedEntryTest,
                         testing::Combine(testing::Range(1, 4), testing::Values(Loss::Request, Loss::Reply)),
                         [](const testing::TestParamInfo<std::tuple<int, Loss>> &row) {
                             const bool isReply = std::get<1>(row.param) == Loss::Reply;
                             return std::string{isReply ? "Reply" : "Request"}
                             + std::to_string(std::get<0>(row.param)) + "Lost";
                         });

TEST_F(EntryTest, LeavesNoHalfOfAnEntryThatIsRefused)
{
    tenant.answerWrite(2, {400, errorBody("Application_DialogException", "The account is blocked.")});

    const SendOutcome outcome = send(entry());

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_TRUE(tenant.entryLines.empty());
    EXPECT_TRUE(tenant.entries.empty());
}

TEST_F(EntryTest, LeavesNothingBehindWhenPostingIsRefused)
{
    tenant.refusesPosting = true;

    EXPECT_EQ(send(entry()).verdict, SendVerdict::Refused);
    EXPECT_TRUE(tenant.entryLines.empty());
}

TEST_F(EntryTest, StopsAtALineOfSomebodyElse)
{
    Json line;
    line.set(u"id"_s, ScriptedTenant::idOf(6));
    line.set(u"documentNumber"_s, u"G00017"_s);
    line.set(u"amount"_s, Json::number("5.00"));
    tenant.entryLines.push_back(line);

    const SendOutcome outcome = send(entry());

    EXPECT_EQ(outcome.verdict, SendVerdict::Refused);
    EXPECT_EQ(outcome.error.code, ErrorCode::PaymentJournalInUse);
    EXPECT_EQ(tenant.entryLines.size(), 1U);
    const Result<LedgerFacts> facts = await(ledger.readFacts({}, {}));
    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().detail, u"ECRITURES: G00017"_s);
}

TEST_F(EntryTest, ReadsEntriesBackApartFromPayments)
{
    const Outgoing posted = entry();
    const Outgoing paid = payment();
    (void)send(posted);
    (void)send(paid);

    const ReadBackRequest request{LedgerEntity::JournalEntry, posted.effect.marker};
    const auto again = await(ledger.readBack({request}, {}));

    ASSERT_TRUE(again);
    ASSERT_TRUE(again->contains(request));
    EXPECT_EQ(again->at(request).total, cents(20'83));
    ASSERT_EQ(marked(LedgerEntity::JournalEntry).size(), 1U);
    EXPECT_EQ(marked(LedgerEntity::JournalEntry).front().marker, posted.effect.marker);
    ASSERT_EQ(marked(LedgerEntity::Payment).size(), 1U);
    EXPECT_EQ(marked(LedgerEntity::Payment).front().marker, paid.effect.marker);
}

// covers: M-69
TEST_F(EntryTest, IsAStepOnlyWhereThePersonTurnedItOn)
{
    const auto hasStep = [](const Ledger &one) {
        const auto &steps = one.capabilities().steps;
        return std::find(steps.begin(), steps.end(), StepName::JournalEntries) != steps.end();
    };
    businesscentral::BusinessCentralSettings off = settingsOf(server.url(u"/v2.0/test/api/v2.0"_s));
    off.postsEntries = false;
    const businesscentral::BusinessCentralLedger without{off, client, clock};

    EXPECT_TRUE(hasStep(ledger));
    EXPECT_FALSE(hasStep(without));
}

TEST_F(EntryTest, TakesNoJournalWithABalancingAccount)
{
    businesscentral::BusinessCentralSettings wrong = settingsOf(server.url(u"/v2.0/test/api/v2.0"_s));
    wrong.generalJournal = u"BANQUE"_s;
    businesscentral::BusinessCentralLedger other{wrong, client, clock};

    const Result<LedgerFacts> facts = await(other.readFacts({}, {}));

    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().code, ErrorCode::BadConfiguration);
}
