// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfixture.h"

namespace passerelle::storage {

/// Rows that no program wrote: a disk, or a person with another program, did.
class DamagedRowsTest : public JournalFixture
{
protected:
    void keepAnInvoice()
    {
        const auto writer = journal();
        domain::SourceSnapshot snapshot;
        snapshot.invoices.emplace_back().id = u"invoice-1"_s;
        ASSERT_TRUE(writer->storeSnapshot(snapshot));
        ASSERT_TRUE(intend(*writer, plannedInvoice(1), 1));
    }
    const RecordRef invoice{RecordKind::Invoice, u"invoice-1"_s};
};

class EffectWordTest : public DamagedRowsTest, public testing::WithParamInterface<const char *>
{
};

TEST_P(EffectWordTest, IsDamageWhenThereIsNoSuchWord)
{
    keepAnInvoice();
    tamper({QString::fromLatin1(GetParam())});

    EXPECT_EQ(reader()->effects().error().code, ErrorCode::JournalDamaged);
    EXPECT_EQ(reader()->payload(plannedInvoice(1).effectId).error().code, ErrorCode::JournalDamaged);
    EXPECT_EQ(journal()->effects().error().code, ErrorCode::JournalDamaged);
}

INSTANTIATE_TEST_SUITE_P(Columns, EffectWordTest,
                         testing::Values("UPDATE effect SET state = 77", "UPDATE effect SET state = -1",
                                         "UPDATE effect SET purpose = 9", "UPDATE effect SET step = 6",
                                         "UPDATE effect SET proof = 3", "UPDATE record SET kind = 8"));

class RecordWordTest : public DamagedRowsTest, public testing::WithParamInterface<const char *>
{
};

TEST_P(RecordWordTest, IsDamageWhenThereIsNoSuchWord)
{
    keepAnInvoice();
    tamper({QString::fromLatin1(GetParam())});
    const auto journalReader = reader();

    EXPECT_EQ(journalReader->rows(*journalReader->orderedIds({})).error().code, ErrorCode::JournalDamaged);
}

INSTANTIATE_TEST_SUITE_P(Columns, RecordWordTest,
                         testing::Values("UPDATE record SET kind = 99", "UPDATE record SET status = 6",
                                         "UPDATE record SET effect_state = 10"));

TEST_F(DamagedRowsTest, CountsNothingOfAStatusThatDoesNotExist)
{
    keepAnInvoice();
    tamper({u"UPDATE record SET status = -5"_s});

    EXPECT_EQ(reader()->statusCounts().error().code, ErrorCode::JournalDamaged);
    EXPECT_EQ(journal()->setRecordSync(invoice, {}, u"by hand"_s).error().code, ErrorCode::JournalDamaged);
}

TEST_F(DamagedRowsTest, ShowsAnEventsUnknownStateByItsNumber)
{
    keepAnInvoice();
    tamper({u"UPDATE event SET state_to = 99 WHERE effect_no IS NOT NULL"_s});

    const auto events = reader()->eventsOf(invoice);

    ASSERT_TRUE(events);
    ASSERT_FALSE(events->empty());
    EXPECT_EQ(events->back().to, u"99"_s);
}

TEST_F(DamagedRowsTest, MakesNoEffectsOfEventsWithUnknownStates)
{
    keepAnInvoice();
    auto writer = journal();
    tamper({u"UPDATE event SET state_to = 99 WHERE effect_no IS NOT NULL"_s});

    EXPECT_EQ(writer->rebuildState().error().code, ErrorCode::JournalDamaged);
    EXPECT_EQ(writer->effects()->size(), 1U);
}

TEST_F(DamagedRowsTest, DoesNotBelieveAPayloadThatSaysItTakesFourGigabytes)
{
    keepAnInvoice();
    tamper({u"UPDATE payload SET bytes = x'ffffffff789c0300'"_s});

    EXPECT_EQ(reader()->payload(plannedInvoice(1).effectId).error().code, ErrorCode::JournalDamaged);
}

} // namespace passerelle::storage
