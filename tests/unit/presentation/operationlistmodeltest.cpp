// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/operationlistmodel.h"

#include <QSignalSpy>
#include <gmock/gmock.h>

namespace passerelle::presentation {

using domain::EffectState;

class OperationListModelTest : public ::testing::Test
{
protected:
    void append(int count, EffectState state)
    {
        runner::Operation operation;
        operation.state = state;
        model.append(std::vector<runner::Operation>(static_cast<size_t>(count), operation));
    }

    OperationListModel model;
};

TEST_F(OperationListModelTest, KeepsTheLastTwoThousandAndCountsAll)
{
    append(2'500, EffectState::Confirmed);
    model.flush();

    EXPECT_EQ(model.rowCount(), 2'000);
    EXPECT_EQ(model.confirmedCount(), 2'500);
}

TEST_F(OperationListModelTest, ShowsManyAtOnceInsteadOfOneByOne)
{
    QSignalSpy insertions{&model, &OperationListModel::rowsInserted};

    append(1, EffectState::InFlight);
    append(1, EffectState::Confirmed);
    EXPECT_EQ(model.rowCount(), 0);
    model.flush();

    EXPECT_EQ(insertions.count(), 1);
    EXPECT_EQ(model.rowCount(), 2);
}

TEST_F(OperationListModelTest, ShowsOnlyErrorsWhenAsked)
{
    append(5, EffectState::Confirmed);
    append(1, EffectState::Rejected);
    append(1, EffectState::Unknown);
    model.flush();

    model.setOnlyErrors(true);
    EXPECT_EQ(model.rowCount(), 2);
    append(1, EffectState::Confirmed);
    append(1, EffectState::Conflict);
    model.flush();
    EXPECT_EQ(model.rowCount(), 3);

    model.setOnlyErrors(false);
    EXPECT_EQ(model.rowCount(), 9);
    EXPECT_EQ(model.errorCount(), 2);
    EXPECT_EQ(model.unknownCount(), 1);
}

} // namespace passerelle::presentation
