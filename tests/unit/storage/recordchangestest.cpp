// SPDX-License-Identifier: GPL-3.0-or-later
// Records that are not any more as they were posted.
#include "journalfixture.h"

namespace passerelle::storage {

class RecordChangesTest : public JournalFixture
{
protected:
    RecordChangesTest()
    {
        snapshot.customers.push_back(customer(u"c-1"_s, u"Éloïse Tremblay"_s));
        snapshot.customers.push_back(customer(u"c-2"_s, u"Zoé Roy"_s));
        domain::Invoice invoice;
        invoice.id = u"invoice-1"_s;
        invoice.number = u"INV-1"_s;
        invoice.customerId = u"c-1"_s;
        invoice.customerName = u"Éloïse Tremblay"_s;
        invoice.date = {2026, 11, 20};
        invoice.total = {11498, domain::Currency::cad()};
        invoice.sync.status = SyncStatus::ToTransfer;
        snapshot.invoices = {invoice};
    }

    static domain::Customer customer(const QString &id, const QString &name)
    {
        domain::Customer made;
        made.id = id;
        made.name = name;
        return made;
    }

    /// The first reading, and its invoice posted.
    void post()
    {
        own = journal();
        ASSERT_TRUE(own->storeSnapshot(snapshot));
        Effect effect = moved(plannedInvoice(1), EffectState::Intended);
        ASSERT_TRUE(intend(*own, effect, 1));
        for (const EffectState next : {EffectState::InFlight, EffectState::Confirmed}) {
            const Effect after = moved(effect, next);
            ASSERT_TRUE(own->transit({{after, effect.state}}));
            effect = after;
        }
        posted = effect;
        read();
    }
    void read() { ASSERT_TRUE(own->storeSnapshot(snapshot)); }

    [[nodiscard]] domain::Invoice &invoice() { return snapshot.invoices.front(); }
    [[nodiscard]] RecordRow row() const
    {
        return *reader()->find(domain::RecordKind::Invoice, u"invoice-1"_s);
    }
    [[nodiscard]] QStringList changed() const { return row().changed; }
    [[nodiscard]] qint64 count() const { return *reader()->changedRecords(); }

    domain::SourceSnapshot snapshot;
    std::unique_ptr<Journal> own;
    Effect posted;
};

TEST_F(RecordChangesTest, SaysNothingOfWhatIsAsItWasPosted)
{
    post();
    invoice().sync.status = SyncStatus::Transferred;
    invoice().sync.reference = u"INV-1"_s;
    read();

    EXPECT_EQ(changed(), QStringList{});
    EXPECT_EQ(count(), 0);
}

TEST_F(RecordChangesTest, TellsEachThingThatIsNotAsItWasPosted)
{
    post();
    invoice().total.minor = 12000;
    invoice().date = {2026, 11, 21};
    invoice().number = u"INV-9"_s;
    invoice().isCancelled = true;
    read();
    EXPECT_EQ(changed(), QStringList({u"cancelled"_s, u"amount"_s, u"date"_s, u"number"_s}));
    EXPECT_EQ(count(), 1);

    RecordQuery query;
    query.onlyChanged = true;
    EXPECT_EQ(reader()->orderedIds(query)->size(), 1U);

    snapshot.invoices.clear();
    read();
    EXPECT_EQ(changed(), QStringList{u"gone"_s});
    EXPECT_EQ(reader()->orderedIds(query)->size(), 1U) << "what the source has no more is listed too";
}

TEST_F(RecordChangesTest, TellsAnInvoiceOfAnotherCustomerFromACustomerOfAnotherName)
{
    post();
    snapshot.customers.front().name = u"Éloïse Tremblay-Roy"_s;
    invoice().customerName = u"Éloïse Tremblay-Roy"_s;
    read();
    EXPECT_EQ(changed(), QStringList{}) << "only renamed";

    snapshot.customers.front().name = u"Éloïse Tremblay"_s;
    invoice().customerName = u"Zoé Roy"_s;
    read();
    EXPECT_EQ(changed(), QStringList{u"customer"_s});
}

TEST_F(RecordChangesTest, IsQuietAboutWhatAPersonLeftUntilItChangesOnceMore)
{
    post();
    invoice().total.minor = 12000;
    read();
    ASSERT_TRUE(own->leaveChanges({posted.record}));
    EXPECT_EQ(count(), 0);
    invoice().sync.message = u"read again"_s;
    read();
    EXPECT_EQ(count(), 0);

    invoice().total.minor = 12001;
    read();
    EXPECT_EQ(changed(), QStringList{u"amount"_s});

    invoice().total.minor = 11498;
    read();
    EXPECT_EQ(count(), 0) << "as it was posted again";
}

TEST_F(RecordChangesTest, KeepsWhatAVerificationFoundUntilItIsRightOrLeft)
{
    post();
    const Error gone{ErrorCode::ConflictVoided, u"INV-1"_s};
    ASSERT_TRUE(own->tellLedgerChanges({{posted.record, gone}}));
    EXPECT_EQ(row().ledgerChange, gone);
    ASSERT_TRUE(own->tellLedgerChanges({{posted.record, std::nullopt}}));
    EXPECT_FALSE(row().ledgerChange);

    ASSERT_TRUE(own->tellLedgerChanges({{posted.record, gone}}));
    ASSERT_TRUE(own->leaveChanges({posted.record}));
    ASSERT_TRUE(own->tellLedgerChanges({{posted.record, gone}}));
    EXPECT_FALSE(row().ledgerChange) << "left as it is";
    ASSERT_TRUE(own->tellLedgerChanges({{posted.record, Error{ErrorCode::ConflictTotal, u"1 / 2"_s}}}));
    EXPECT_TRUE(row().ledgerChange) << "something else";
}

TEST_F(RecordChangesTest, ListsAnInvoiceThatWasGivenUpUntilItIsToBeTransferredAgain)
{
    post();
    ASSERT_TRUE(own->giveUp(posted));
    EXPECT_EQ(count(), 1) << "void in the ledger, and the source does not know yet";
    const auto effects = reader()->effectsOf(posted.record);
    EXPECT_EQ(effects->back().state, EffectState::Conflict);
    EXPECT_EQ(effects->back().error.code, ErrorCode::ConflictVoided);

    domain::SyncFields wanted;
    wanted.status = SyncStatus::ToTransfer;
    ASSERT_TRUE(own->setRecordSync(posted.record, wanted, u"to be posted again"_s));
    EXPECT_EQ(count(), 0);
    EXPECT_TRUE(*reader()->chainHolds());
}

TEST_F(RecordChangesTest, LooksOnceThroughWhatAnEarlierProgramPosted)
{
    post();
    invoice().total.minor = 12000;
    read();
    own.reset();
    tamper({u"UPDATE record SET changed = NULL"_s, u"DELETE FROM meta WHERE key = 'changes-judged'"_s});
    own = journal();
    EXPECT_EQ(count(), 0);

    read();
    EXPECT_EQ(count(), 1);
}

} // namespace passerelle::storage
