// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recordlistmodel.h"

#include <QSignalSpy>
#include <gmock/gmock.h>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

class RecordListModelTest : public ::testing::Test
{
protected:
    RecordListModelTest()
    {
        QObject::connect(&model, &RecordListModel::pageWanted, &model,
                         [this](int page, int) { wanted.push_back(page); });
    }

    static storage::RecordOrder upTo(int count)
    {
        storage::RecordOrder order;
        for (qint64 id = 1; id <= count; ++id)
            order.ids.push_back(id);
        return order;
    }

    void show(int count) { model.setOrder(upTo(count), model.nextGeneration()); }

    static storage::RecordRow rowOf(qint64 id, const QString &number)
    {
        storage::RecordRow row;
        row.rowId = id;
        row.record = {domain::RecordKind::Invoice, u"id-%1"_s.arg(id)};
        row.number = number;
        return row;
    }

    [[nodiscard]] QString numberAt(int row) const
    {
        return model.index(row, RecordListModel::Number).data().toString();
    }

    RecordListModel model;
    std::vector<int> wanted;
};

TEST_F(RecordListModelTest, AsksForAPageOnceWhenItsFirstCellIsShown)
{
    show(1'000'000);
    EXPECT_TRUE(wanted.empty());

    EXPECT_EQ(numberAt(900'000), u"…"_s);
    EXPECT_EQ(numberAt(900'001), u"…"_s);

    EXPECT_THAT(wanted, ::testing::ElementsAre(900'000 / RecordListModel::PageSize));
}

TEST_F(RecordListModelTest, KeepsOldRowsUntilTheFreshOnesCome)
{
    show(2);
    model.setRows({rowOf(1, u"A"_s), rowOf(2, u"B"_s)}, 1, 0);
    ASSERT_EQ(numberAt(0), u"A"_s);

    model.setOrder({{2, 1}}, model.nextGeneration());

    EXPECT_EQ(numberAt(0), u"B"_s);
    EXPECT_THAT(wanted, ::testing::Contains(0));
}

TEST_F(RecordListModelTest, DropsAnswersOfAnOlderOrder)
{
    const int old = model.nextGeneration();
    const int fresh = model.nextGeneration();

    model.setOrder({{1, 2, 3}}, old);
    EXPECT_EQ(model.rowCount(), 0);
    model.setOrder({{1}}, fresh);
    EXPECT_EQ(model.rowCount(), 1);
    model.setRows({rowOf(1, u"late"_s)}, old, 0);

    EXPECT_NE(numberAt(0), u"late"_s);
}

TEST_F(RecordListModelTest, DoesNotResetWhenTheOrderIsTheSame)
{
    show(3);
    QSignalSpy resets{&model, &RecordListModel::modelReset};

    show(3);

    EXPECT_EQ(resets.count(), 0);
}

TEST_F(RecordListModelTest, AddsTheRestBelowTheBeginningWithoutAReset)
{
    QSignalSpy resets{&model, &RecordListModel::modelReset};
    const int generation = model.nextGeneration();
    storage::RecordOrder beginning = upTo(128);
    beginning.isWhole = false;
    model.setOrder(beginning, generation);
    ASSERT_EQ(resets.count(), 1);

    model.setOrder(upTo(1'000'000), generation);

    EXPECT_EQ(resets.count(), 1);
    EXPECT_EQ(model.rowCount(), 1'000'000);
}

TEST_F(RecordListModelTest, HeadsAGroupWithWhatItsFirstRowSays)
{
    model.setGroup(storage::RecordQuery::Group::Customer);
    storage::RecordOrder order;
    order.ids = {-1, 7, 8, -2, 9};
    order.groups = {{7, 2}, {9, 1}};
    const int generation = model.nextGeneration();
    model.setOrder(order, generation);
    storage::RecordRow row = rowOf(7, u"A"_s);
    row.customerName = u"Zoé Roy"_s;
    model.setRows({row}, generation, 0);

    EXPECT_EQ(model.index(0, RecordListModel::Customer).data().toString(), u"Zoé Roy (2)"_s);
    EXPECT_TRUE(model.index(0, 0).data(Role::Group).toBool());
    EXPECT_FALSE(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    EXPECT_EQ(model.record(0), nullptr);
    EXPECT_EQ(model.recordCount(), 3);
    EXPECT_THAT(model.idsOfPage(0), ::testing::ElementsAre(7, 8, 9));
    EXPECT_THAT(model.rowsOf({8, 9}), ::testing::ElementsAre(2, 4));
}

TEST_F(RecordListModelTest, ShowsWhatGoesBackToTheCustomerInParentheses)
{
    const domain::Money amount{8623, {}};

    EXPECT_EQ(signedAmount(domain::RecordKind::CreditNote, amount).minor, -8623);
    EXPECT_EQ(signedAmount(domain::RecordKind::Refund, amount).minor, -8623);
    EXPECT_EQ(signedAmount(domain::RecordKind::Invoice, amount).minor, 8623);
}

} // namespace passerelle::presentation
