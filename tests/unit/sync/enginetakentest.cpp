// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that are taken: whose document holds them.
#include "enginefixture.h"

namespace passerelle::sync {

class EngineTakenTest : public EngineFixture
{
};

TEST_F(EngineTakenTest, RejectsATakenNumberThatIsNotOurs)
{
    addInvoice(u"1"_s);
    begin();
    answer(SendFate::Taken, ErrorCode::NumberUsed);
    find(LookUpFate::Foreign);

    EXPECT_EQ(state(u"1"_s), EffectState::Rejected);
    EXPECT_EQ(error(u"1"_s), ErrorCode::NumberUsed);
    EXPECT_TRUE(sends.empty());
}

TEST_F(EngineTakenTest, RejectsATakenNumberThatNobodyHoldsAfterASecondLook)
{
    addInvoice(u"2"_s);
    begin();
    answer(SendFate::Refused, ErrorCode::NumberUsed);
    find(LookUpFate::Absent);
    EXPECT_EQ(state(u"2"_s), EffectState::Unknown) << "ours may not be seen yet";
    wake();
    find(LookUpFate::Absent);

    EXPECT_EQ(state(u"2"_s), EffectState::Rejected);
    EXPECT_EQ(error(u"2"_s), ErrorCode::NumberUsed);
    EXPECT_TRUE(sends.empty());
}

TEST_F(EngineTakenTest, LooksForTakenNumbersTogetherOnceTheirStepIsSent)
{
    addInvoice(u"1"_s);
    addInvoice(u"2"_s);
    begin();

    answer(SendFate::Taken, ErrorCode::NumberUsed);
    EXPECT_TRUE(lookUps.empty());
    answer(SendFate::Taken, ErrorCode::NumberUsed);

    ASSERT_EQ(lookUps.size(), 1U);
    EXPECT_EQ(lookUps.front().effects.size(), 2U);
}

} // namespace passerelle::sync
