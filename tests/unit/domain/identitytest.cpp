// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity.h"

#include <gmock/gmock.h>

#include <QSet>

namespace passerelle::domain {

using namespace Qt::StringLiterals;

namespace {

const IdentityScope Scope{u"9130"_s, u"club"_s};
const RecordRef SomeInvoice{RecordKind::Invoice, u"42"_s};

} // namespace

TEST(IdentityTest, IsTheSameWheneverAndWhereverItIsComputed)
{
    // Frozen values: another value would make every earlier document a stranger.
    const QString base = baseIdOf(Scope, SomeInvoice, Purpose::Create);

    EXPECT_EQ(base, baseIdOf(Scope, SomeInvoice, Purpose::Create));
    EXPECT_EQ(base.size(), 64);
    EXPECT_EQ(effectIdOf(base, 1), effectIdOf(base, 1));
    EXPECT_EQ(effectIdOf(base, 1).size(), 32);
}

TEST(IdentityTest, DiffersByCompanyOrganizationKindIdAndPurpose)
{
    const QSet<QString> all{baseIdOf(Scope, SomeInvoice, Purpose::Create),
                            baseIdOf({u"9131"_s, u"club"_s}, SomeInvoice, Purpose::Create),
                            baseIdOf({u"9130"_s, u"autre"_s}, SomeInvoice, Purpose::Create),
                            baseIdOf(Scope, {RecordKind::Payment, u"42"_s}, Purpose::Create),
                            baseIdOf(Scope, {RecordKind::Invoice, u"43"_s}, Purpose::Create),
                            baseIdOf(Scope, SomeInvoice, Purpose::Apply),
                            baseIdOf(Scope, SomeInvoice, Purpose::Refund)};

    EXPECT_EQ(all.size(), 7);
}

TEST(IdentityTest, MakesANewRequestKeyForANewGenerationOfTheSameBase)
{
    const QString base = baseIdOf(Scope, SomeInvoice, Purpose::Create);

    EXPECT_NE(effectIdOf(base, 1), effectIdOf(base, 2));
}

TEST(IdentityTest, MakesThreeUpdatesOfAThereAndBackAgain)
{
    const RecordRef account{RecordKind::Customer, u"c"_s};
    const QString first = baseIdOf(Scope, account, Purpose::Update, u"0:aaaa"_s);
    const QString second = baseIdOf(Scope, account, Purpose::Update, u"1:bbbb"_s);
    const QString third = baseIdOf(Scope, account, Purpose::Update, u"2:aaaa"_s);

    EXPECT_EQ((QSet<QString>{first, second, third}.size()), 3);
}

TEST(IdentityTest, PutsAMarkerOfTwentyCharactersIntoTheDocument)
{
    const QString base = baseIdOf(Scope, SomeInvoice, Purpose::Create);
    const QString marker = markerOf(base);

    EXPECT_EQ(marker.size(), 20);
    EXPECT_TRUE(marker.startsWith(u"PSRL-"_s));
    EXPECT_EQ(marker.mid(5), base.first(15));
}

TEST(IdentityTest, FindsTheMarkerAmongOtherWordsOfANote)
{
    const QString marker = markerOf(baseIdOf(Scope, SomeInvoice, Purpose::Create));

    EXPECT_EQ(markerIn(u"Merci! "_s + marker + u" payé"_s), marker);
    EXPECT_EQ(markerIn(marker), marker);
    EXPECT_EQ(markerIn(marker.toUpper()), marker); // some ledgers keep numbers in capitals
    EXPECT_TRUE(markerIn(marker.chopped(1)).isEmpty());
    EXPECT_TRUE(markerIn(marker + u"0"_s).isEmpty());
    EXPECT_TRUE(markerIn({}).isEmpty());
}

TEST(EffectTest, WritesToTheListThatItsRecordAndPurposeAskFor)
{
    EXPECT_EQ(entityOf(RecordKind::Invoice, Purpose::Create), LedgerEntity::Invoice);
    EXPECT_EQ(entityOf(RecordKind::CreditNote, Purpose::Create), LedgerEntity::CreditMemo);
    EXPECT_EQ(entityOf(RecordKind::CreditNote, Purpose::Apply), LedgerEntity::Payment);
    EXPECT_EQ(entityOf(RecordKind::CreditNote, Purpose::Refund), LedgerEntity::RefundReceipt);
    EXPECT_EQ(entityOf(RecordKind::Refund, Purpose::Create), LedgerEntity::RefundReceipt);
    EXPECT_EQ(entityOf(RecordKind::Customer, Purpose::Update), LedgerEntity::Customer);
    EXPECT_EQ(entityOf(RecordKind::Payment, Purpose::Create), LedgerEntity::Payment);
}

// covers: M-25
TEST(RecordTest, HasExactlySixStatusesWhoseKeysReadBack)
{
    EXPECT_EQ(AllSyncStatuses.size(), 6U);
    for (const SyncStatus status : AllSyncStatuses)
        EXPECT_EQ(syncStatusFromKey(syncStatusKey(status)), status);
    for (const RecordKind kind : AllRecordKinds)
        EXPECT_EQ(recordKindFromKey(recordKindKey(kind)), kind);
    EXPECT_FALSE(syncStatusFromKey(u"done"));
}

} // namespace passerelle::domain
