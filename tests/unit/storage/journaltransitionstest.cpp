// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfixture.h"
#include "storage/transitions.h"

namespace passerelle::storage {

class JournalTransitionsTest : public JournalFixture
{
protected:
    // Brings an invoice's effect to a state by the shortest way.
    Effect brought(Journal &journal, int number, EffectState to)
    {
        Effect effect = plannedInvoice(number);
        EXPECT_TRUE(intend(journal, effect, number));
        effect.state = EffectState::Intended;
        for (const EffectState state : wayTo(to)) {
            const EffectState from = effect.state;
            effect = moved(effect, state);
            EXPECT_TRUE(journal.transit({{effect, from}}));
        }
        return effect;
    }

    static std::vector<EffectState> wayTo(EffectState state)
    {
        switch (state) {
        case EffectState::Planned:
        case EffectState::Intended:
            return {};
        case EffectState::InFlight:
            return {EffectState::InFlight};
        case EffectState::Acknowledged:
            return {EffectState::InFlight, EffectState::Confirmed, EffectState::Acknowledged};
        case EffectState::Closed:
            return {EffectState::InFlight, EffectState::Confirmed, EffectState::Acknowledged,
                    EffectState::Closed};
        default:
            return {EffectState::InFlight, state};
        }
    }
};

TEST_F(JournalTransitionsTest, FreezesAnIntentWithItsPayload)
{
    const auto written = journal();

    ASSERT_TRUE(intend(*written, plannedInvoice(1), 1));

    const auto open = written->unfinished();
    ASSERT_TRUE(open);
    Effect expected = plannedInvoice(1);
    expected.state = EffectState::Intended;
    EXPECT_THAT(*open, testing::ElementsAre(expected));
    const auto payload = written->payload(expected.effectId);
    ASSERT_TRUE(payload);
    EXPECT_EQ(*payload, payloadOf(1));
}

TEST_F(JournalTransitionsTest, KeepsEveryMemberOfAnEffect)
{
    const auto written = journal();
    Effect effect = plannedInvoice(1);
    effect.purpose = domain::Purpose::Update;
    effect.step = domain::StepName::UpdateCustomers;
    effect.effectId = u"no-digits"_s;
    effect.marker = u"PSRL-other"_s;
    effect.naturalKey = u"Éloïse Tremblay"_s;
    effect.dependsOn = QStringList{u"short"_s, u"other"_s};
    effect.total.currency = *domain::Currency::fromCode(u"USD");
    effect.adjustment = {-1, effect.total.currency};
    effect.targetLedgerId = u"7"_s;
    effect.targetVersion = u"3"_s;
    effect.batchId = u"00ff"_s;
    effect.looksUpFirst = true;
    ASSERT_TRUE(intend(*written, effect, 1));
    effect.state = EffectState::Intended;

    const Effect sent = moved(effect, EffectState::InFlight);
    ASSERT_TRUE(written->transit({{sent, EffectState::Intended}}));
    Effect confirmed = moved(sent, EffectState::Confirmed);
    confirmed.error = {ErrorCode::TotalDiffers, u"1"_s, u"words"_s};
    confirmed.runId = 9;
    ASSERT_TRUE(written->transit({{confirmed, EffectState::InFlight}}));

    const auto effects = written->effects();
    ASSERT_TRUE(effects);
    EXPECT_THAT(*effects, testing::ElementsAre(confirmed));
}

TEST_F(JournalTransitionsTest, KeepsThatADocumentHasNoNumberOfItsOwnUntilTheLedgerGivesIt)
{
    Effect numberedByTheLedger = plannedInvoice(1);
    numberedByTheLedger.naturalKey = QString{};
    const auto written = journal();

    ASSERT_TRUE(intend(*written, numberedByTheLedger, 1));

    EXPECT_TRUE(written->unfinished()->front().naturalKey.isEmpty());
    ASSERT_TRUE(written->rebuildState());
    EXPECT_TRUE(written->unfinished()->front().naturalKey.isEmpty());
}

TEST_F(JournalTransitionsTest, RefusesAPayloadThatIsNotTheOnePromised)
{
    const auto written = journal();

    const auto intended = written->intend({{plannedInvoice(1), payloadOf(2)}});

    ASSERT_FALSE(intended);
    EXPECT_EQ(intended.error().code, ErrorCode::JournalWriteFailed);
    EXPECT_TRUE(written->effects()->empty());
}

TEST_F(JournalTransitionsTest, RefusesASecondIntentForTheSameRequestKey)
{
    const auto written = journal();
    ASSERT_TRUE(intend(*written, plannedInvoice(1), 1));

    EXPECT_FALSE(intend(*written, plannedInvoice(1), 1));
    EXPECT_FALSE(written->recordOutcome(moved(plannedInvoice(1), EffectState::Rejected)));
}

TEST_F(JournalTransitionsTest, RollsBackTheWholeBatchWhenOneEffectIsNotInItsExpectedState)
{
    const auto written = journal();
    const Effect first = brought(*written, 1, EffectState::Intended);
    const Effect second = brought(*written, 2, EffectState::InFlight);
    const QString before = *reader()->headHash();

    const auto moved12 = written->transit({{moved(first, EffectState::InFlight), EffectState::Intended},
                                           {moved(second, EffectState::InFlight), EffectState::Intended}});

    ASSERT_FALSE(moved12);
    EXPECT_EQ(moved12.error().code, ErrorCode::JournalWriteFailed);
    EXPECT_TRUE(moved12.error().detail.startsWith(u"state"));
    EXPECT_THAT(*written->effects(), testing::ElementsAre(first, second));
    EXPECT_EQ(*reader()->headHash(), before);
    EXPECT_TRUE(*reader()->chainHolds());
}

TEST_F(JournalTransitionsTest, RefusesAnEffectItDoesNotKnow)
{
    const auto written = journal();

    EXPECT_FALSE(
        written->transit({{moved(plannedInvoice(1), EffectState::InFlight), EffectState::Intended}}));
}

TEST_F(JournalTransitionsTest, RefusesToChangeIdentityOrFrozenPayload)
{
    const auto written = journal();
    const Effect intended = brought(*written, 1, EffectState::Intended);
    Effect changed = moved(intended, EffectState::InFlight);
    changed.payloadHash = sha256Hex("other");

    const auto outcome = written->transit({{changed, EffectState::Intended}});

    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().detail.startsWith(u"frozen"));
}

TEST_F(JournalTransitionsTest, RefusesASendWithoutAttemptAndASuccessWithoutProof)
{
    const auto written = journal();
    const Effect intended = brought(*written, 1, EffectState::Intended);
    Effect unsent = moved(intended, EffectState::InFlight);
    unsent.attempt = 0;
    Effect unproven = moved(intended, EffectState::Confirmed);
    unproven.proof = domain::Proof::None;

    EXPECT_FALSE(written->transit({{unsent, EffectState::Intended}}));
    EXPECT_FALSE(written->transit({{unproven, EffectState::Intended}}));
}

TEST_F(JournalTransitionsTest, ReplacesAnEffectThatWasBlockedOrRefusedBeforeItWasSent)
{
    const auto written = journal();
    Effect blocked = plannedInvoice(1);
    blocked.state = EffectState::Blocked;
    blocked.payloadHash.clear();
    blocked.error = {ErrorCode::CustomerNotTransferred, u"Éloïse"_s};
    ASSERT_TRUE(written->recordOutcome(blocked));
    EXPECT_THAT(*written->effects(), testing::ElementsAre(blocked));
    EXPECT_TRUE(written->unfinished()->empty());

    ASSERT_TRUE(intend(*written, plannedInvoice(1), 1));

    Effect expected = plannedInvoice(1);
    expected.state = EffectState::Intended;
    EXPECT_THAT(*written->effects(), testing::ElementsAre(expected));
}

TEST_F(JournalTransitionsTest, AnswersTheNewestGenerationOfEachIdentity)
{
    const auto written = journal();
    const Effect rejected = brought(*written, 1, EffectState::Rejected);
    const Effect next = plannedInvoice(1, 2);
    ASSERT_TRUE(intend(*written, next, 1));

    const auto effects = written->effects();

    ASSERT_TRUE(effects);
    ASSERT_EQ(effects->size(), 1u);
    EXPECT_EQ(effects->front().generation, 2);
    EXPECT_THAT(*reader()->effectsOf(rejected.record), testing::SizeIs(2));
}

TEST_F(JournalTransitionsTest, ListsWhatIsUnfinished)
{
    const auto written = journal();
    std::vector<EffectState> open;
    int number = 0;
    for (const EffectState state :
         {EffectState::Intended, EffectState::InFlight, EffectState::Unknown, EffectState::Confirmed,
          EffectState::Acknowledged, EffectState::Closed, EffectState::Rejected, EffectState::Conflict})
        brought(*written, ++number, state);

    const auto unfinished = written->unfinished();
    for (const Effect &effect : *unfinished)
        open.push_back(effect.state);

    EXPECT_THAT(open,
                testing::ElementsAre(EffectState::Intended, EffectState::InFlight, EffectState::Unknown,
                                     EffectState::Confirmed));
}

TEST_F(JournalTransitionsTest, RebuildsTheStateFromTheEventsAlone)
{
    {
        const auto written = journal();
        int number = 0;
        for (const EffectState state : {EffectState::Intended, EffectState::Unknown, EffectState::Closed,
                                        EffectState::Rejected, EffectState::Conflict, EffectState::Confirmed})
            brought(*written, ++number, state);
        Effect blocked = plannedInvoice(90);
        blocked.state = EffectState::Blocked;
        ASSERT_TRUE(written->recordOutcome(blocked));
        ASSERT_TRUE(intend(*written, plannedInvoice(90), 90));
        ASSERT_TRUE(intend(*written, plannedInvoice(4, 2), 4));
    }
    const auto before = *reader()->effects();
    tamper({u"UPDATE effect SET state = 6, ledger_id = 'wrong', customer = NULL"_s,
            u"DELETE FROM effect WHERE no = 2"_s});

    const auto written = journal();
    ASSERT_TRUE(written->rebuildState());

    EXPECT_EQ(*written->effects(), before);
    EXPECT_EQ(*written->payload(before[1].effectId), payloadOf(2));
    EXPECT_TRUE(*reader()->chainHolds());
}

// Every way between two states: what the journal lets pass, and what it refuses.
struct Way
{
    EffectState from;
    std::vector<EffectState> allowed;
};

void PrintTo(const Way &way, std::ostream *out)
{
    *out << qPrintable(domain::effectStateKey(way.from));
}

class JournalWaysTest : public JournalTransitionsTest, public testing::WithParamInterface<Way>
{
};

TEST_P(JournalWaysTest, LetsPassOnlyWhatTheStatesAllow)
{
    const auto written = journal();
    int number = 0;
    for (int to = 0; to <= int(EffectState::Blocked); ++to) {
        const auto state = static_cast<EffectState>(to);
        const Effect effect = brought(*written, ++number, GetParam().from);
        ASSERT_EQ(effect.state, GetParam().from);
        const bool isAllowed = state == effect.state
            || std::find(GetParam().allowed.begin(), GetParam().allowed.end(), state)
                != GetParam().allowed.end();

        const auto outcome = written->transit({{moved(effect, state), effect.state}});

        EXPECT_EQ(bool(outcome), isAllowed) << qPrintable(domain::effectStateKey(state));
    }
}

INSTANTIATE_TEST_SUITE_P(
    States, JournalWaysTest,
    testing::Values(
        Way{EffectState::Intended,
            {EffectState::InFlight, EffectState::Unknown, EffectState::Confirmed, EffectState::Rejected,
             EffectState::Conflict, EffectState::Blocked}},
        Way{EffectState::InFlight,
            {EffectState::Confirmed, EffectState::Unknown, EffectState::Rejected, EffectState::Conflict,
             EffectState::Intended, EffectState::Blocked}},
        Way{EffectState::Unknown,
            {EffectState::Confirmed, EffectState::Intended, EffectState::InFlight, EffectState::Rejected,
             EffectState::Conflict}},
        Way{EffectState::Confirmed, {EffectState::Acknowledged, EffectState::Closed, EffectState::Conflict}},
        Way{EffectState::Acknowledged, {EffectState::Closed, EffectState::Conflict}},
        Way{EffectState::Closed, {EffectState::Conflict}},
        Way{EffectState::Rejected, {EffectState::Conflict}},
        Way{EffectState::Conflict,
            {EffectState::Confirmed, EffectState::Acknowledged, EffectState::Rejected, EffectState::Unknown}},
        Way{EffectState::Blocked, {EffectState::Intended, EffectState::Rejected, EffectState::Conflict}}),
    [](const auto &row) { return domain::effectStateKey(row.param.from).remove(u'-').toStdString(); });

} // namespace passerelle::storage
