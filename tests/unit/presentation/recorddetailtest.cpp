// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recorddetail.h"
#include "presentation/sentfields.h"
#include "storage/eventtable.h"

#include <gmock/gmock.h>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

TEST(RecordDetailTest, SaysInWordsThatAPersonWasErased)
{
    RecordDetail detail;
    detail.row.record = {domain::RecordKind::Customer, u"id-1"_s};
    for (const QString &kind : {storage::ErasedKind, storage::PersonErasedKind}) {
        storage::EventRow event;
        event.at = QDateTime{QDate{2026, 11, 20}, QTime{9, 0}};
        event.kind = kind;
        detail.events.push_back(event);
    }

    const DetailView view = detailView(detail, u"QuickBooks Online"_s);

    ASSERT_EQ(view.history.size(), 2u);
    for (const auto &moment : view.history)
        EXPECT_EQ(moment.text, u"Personal data erased"_s);
}

TEST(SentFieldTest, WritesTheAmountsOfALineAsTheLanguageDoesAndLeavesItsWordsAlone)
{
    EXPECT_EQ(sentFieldValue(u"line-1"_s, u"Version 2026.50: set: 1 × 1000.00 = 1000.00"_s, {}),
              u"Version 2026.50: set: 1 × 1,000.00 = 1,000.00"_s);
    EXPECT_EQ(sentFieldValue(u"line-2"_s, u"-0.01"_s, {}), u"(0.01)"_s);
    EXPECT_EQ(sentFieldValue(u"line-2-item-id"_s, u"1000.00"_s, {}), u"1000.00"_s);
}

} // namespace passerelle::presentation
