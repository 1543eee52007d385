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

    void show(int count)
    {
        std::vector<qint64> ids;
        for (qint64 id = 1; id <= count; ++id)
            ids.push_back(id);
        model.setOrder(std::move(ids), model.nextGeneration());
    }

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

    model.setOrder({2, 1}, model.nextGeneration());

    EXPECT_EQ(numberAt(0), u"B"_s);
    EXPECT_THAT(wanted, ::testing::Contains(0));
}

TEST_F(RecordListModelTest, DropsAnswersOfAnOlderOrder)
{
    const int old = model.nextGeneration();
    const int fresh = model.nextGeneration();

    model.setOrder({1, 2, 3}, old);
    EXPECT_EQ(model.rowCount(), 0);
    model.setOrder({1}, fresh);
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

TEST_F(RecordListModelTest, ShowsWhatGoesBackToTheCustomerInParentheses)
{
    const domain::Money amount{8623, {}};

    EXPECT_EQ(signedAmount(domain::RecordKind::CreditNote, amount).minor, -8623);
    EXPECT_EQ(signedAmount(domain::RecordKind::Refund, amount).minor, -8623);
    EXPECT_EQ(signedAmount(domain::RecordKind::Invoice, amount).minor, 8623);
}

} // namespace passerelle::presentation
