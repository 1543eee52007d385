// SPDX-License-Identifier: GPL-3.0-or-later
// Steps 2 and 3: which accounts are created, changed, listed or left alone.
#include "planfixture.h"

namespace passerelle::sync {

class PlanAccountsTest : public PlanFixture
{
};

// covers: M-01, M-03, M-15, M-47, M-103
TEST_F(PlanAccountsTest, CreatesADesignatedAccountThatHasAnInvoiceToTransfer)
{
    add(newAccount(u"b"_s, u"Béatrice"_s));
    add(invoiceOf(u"1"_s, u"b"_s));

    plan();

    ASSERT_TRUE(isPlanned(u"b"_s));
    EXPECT_EQ(effect(u"b"_s)->effect.step, StepName::CreateCustomers);
    EXPECT_EQ(effect(u"b"_s)->effect.naturalKey, u"Béatrice"_s);
    EXPECT_THAT(effect(u"1"_s)->effect.dependsOn, testing::ElementsAre(effect(u"b"_s)->effect.baseId));
}

// covers: M-47, M-48
TEST_F(PlanAccountsTest, CreatesADesignatedAccountOnlyOnceItIsInvoiced)
{
    add(newAccount(u"b"_s, u"Béatrice"_s));
    Invoice &waiting = add(invoiceOf(u"1"_s, u"b"_s));
    waiting.sync.status = SyncStatus::Pending;

    plan();
    EXPECT_EQ(leftOut(u"b"_s), LeftOutReason::NothingToInvoice);
    EXPECT_TRUE(made.effects.empty());

    input.snapshot.invoices.front().sync.status = SyncStatus::ToTransfer;
    plan();
    EXPECT_TRUE(isPlanned(u"b"_s));
}

// covers: T-33, T-34, T-35
TEST_F(PlanAccountsTest, CreatesEveryDesignatedAccountWhenTheCompanyWantsThemAll)
{
    add(newAccount(u"b"_s, u"Béatrice"_s));
    add(newAccount(u"c"_s, u"Camille"_s)).isDesignatedNew = false;
    plan();
    EXPECT_EQ(leftOut(u"b"_s), LeftOutReason::NothingToInvoice) << "by default, with its first invoice";

    input.policy.createsAllAccounts = true;
    plan();

    EXPECT_TRUE(isPlanned(u"b"_s));
    EXPECT_FALSE(isPlanned(u"c"_s)) << "nobody said that it is new";
}

// covers: M-48
TEST_F(PlanAccountsTest, CreatesNoAccountForAnInvoiceThatItselfCannotBePosted)
{
    add(newAccount(u"b"_s, u"Béatrice"_s));
    add(invoiceOf(u"1"_s, u"b"_s)).lines.front().productKey = u"unmapped"_s;

    plan();

    EXPECT_EQ(error(u"1"_s), ErrorCode::ProductUnmapped);
    EXPECT_FALSE(isPlanned(u"b"_s));
}

// covers: M-16, M-50, M-102, M-103
TEST_F(PlanAccountsTest, BlocksAndListsWhatIsNeitherDesignatedNorLinked)
{
    add(newAccount(u"b"_s, u"Béatrice"_s)).isDesignatedNew = false;
    add(invoiceOf(u"1"_s, u"b"_s));

    plan();

    EXPECT_TRUE(made.effects.empty());
    EXPECT_THAT(toVerify(), testing::ElementsAre(u"b"_s));
    EXPECT_EQ(blocked(u"1"_s), ErrorCode::AccountToVerify);
    EXPECT_FALSE(problem(u"b"_s)) << "the account itself is no error";
}

// covers: M-16
TEST_F(PlanAccountsTest, DoesNotListAccountsThatAreDesignatedLinkedOrLeftAloneOnPurpose)
{
    add(newAccount(u"b"_s, u"Béatrice"_s));
    Customer &aside = add(newAccount(u"c"_s, u"Carl"_s));
    aside.isDesignatedNew = false;
    aside.sync.status = SyncStatus::DoNotSynchronize;

    plan();

    EXPECT_TRUE(toVerify().isEmpty());
}

// covers: M-104, M-109, M-113
TEST_F(PlanAccountsTest, PostsToTheLinkedCustomerAndNeverCreatesItAgain)
{
    Customer &linked = input.snapshot.customers.front();
    linked.isDesignatedNew = true; // both at once: the link wins
    linked.sync.status = SyncStatus::ToTransfer;
    linked.sync.reference = u"  ARIANE "_s; // compared trimmed and folded
    linked.email.clear();
    add(invoiceOf(u"1"_s, u"a"_s));

    plan();

    EXPECT_FALSE(isPlanned(u"a"_s));
    ASSERT_TRUE(isPlanned(u"1"_s));
    EXPECT_EQ(effect(u"1"_s)->effect.customerLedgerId, u"L-a"_s);
    EXPECT_TRUE(effect(u"1"_s)->effect.dependsOn.isEmpty());
}

// covers: M-104
TEST_F(PlanAccountsTest, SaysWhenTheLinkedCustomerDoesNotExistOrIsInactive)
{
    add(invoiceOf(u"1"_s, u"a"_s));
    input.facts.customersByReference.begin()->second.isActive = false;
    plan();
    EXPECT_EQ(error(u"1"_s), ErrorCode::CustomerInactive);

    input.facts.customersByReference.clear();
    plan();
    EXPECT_EQ(error(u"1"_s), ErrorCode::CustomerUnknown);
}

// covers: M-04, M-54, M-55
TEST_F(PlanAccountsTest, UpdatesALinkedAccountMarkedForTransferByIdAndVersionWithoutItsName)
{
    Customer &linked = input.snapshot.customers.front();
    linked.sync.status = SyncStatus::ToTransfer;
    linked.phone = u"514 555-0100"_s;

    plan();

    const PlannedEffect *update = effect(u"a"_s, Purpose::Update);
    ASSERT_TRUE(update);
    EXPECT_EQ(update->effect.step, StepName::UpdateCustomers);
    EXPECT_EQ(update->effect.targetLedgerId, u"L-a"_s);
    EXPECT_EQ(update->effect.targetVersion, u"0"_s);
    const auto &draft = std::get<CustomerDraft>(update->draft);
    EXPECT_EQ(draft.phone, u"514 555-0100"_s);
    EXPECT_TRUE(draft.name.isEmpty());
}

// covers: M-55
TEST_F(PlanAccountsTest, OnlyTellsTheSourceWhenTheLedgerAlreadyHoldsTheChange)
{
    Customer &linked = input.snapshot.customers.front();
    linked.sync.status = SyncStatus::ToTransfer;
    input.facts.customersByReference.begin()->second.email = linked.email;

    plan();

    EXPECT_TRUE(made.effects.empty());
    EXPECT_TRUE(isWriteBackMissing(u"a"_s));
}

// covers: M-55
TEST_F(PlanAccountsTest, LeavesLinkedAccountsOfAnyOtherStatusAlone)
{
    for (const SyncStatus status : AllSyncStatuses) {
        input.snapshot.customers.front().sync.status = status;
        plan();
        EXPECT_EQ(isPlanned(u"a"_s, Purpose::Update), status == SyncStatus::ToTransfer);
    }
}

// covers: M-32
TEST_F(PlanAccountsTest, RefusesANameThatIsMissingTooLongOrForbidden)
{
    add(newAccount(u"b"_s, u"  "_s));
    add(newAccount(u"c"_s, QString(101, u'x')));
    add(newAccount(u"d"_s, u"Club: section Est"_s));

    plan();

    EXPECT_EQ(error(u"b"_s), ErrorCode::RequiredFieldMissing);
    EXPECT_EQ(error(u"c"_s), ErrorCode::FieldTooLong);
    EXPECT_EQ(error(u"d"_s), ErrorCode::RefusedByLedger);
}

TEST_F(PlanAccountsTest, BlocksTheInvoiceOfADesignatedAccountThatIsNotToTransfer)
{
    add(newAccount(u"b"_s, u"Béatrice"_s)).sync.status = SyncStatus::InReview;
    add(invoiceOf(u"1"_s, u"b"_s));

    plan();

    EXPECT_EQ(blocked(u"1"_s), ErrorCode::CustomerNotTransferred);
}

TEST_F(PlanAccountsTest, AsksTheLedgerOnlyForTheNamesAndNumbersOfThisRun)
{
    add(linkedAccount(u"z"_s, u"Zoé"_s));
    Invoice &byHand = add(invoiceOf(u"0"_s, u"a"_s));
    byHand.sync.status = SyncStatus::Transferred;
    byHand.sync.reference = u"1001"_s;
    add(invoiceOf(u"1"_s, u"a"_s));
    add(paymentOf(u"9"_s, byHand, 100));

    const NeededFacts needs = neededFacts(input.snapshot, {}, input.policy.startDate);

    EXPECT_THAT(needs.customerNames, testing::ElementsAre(u"Ariane"_s));
    EXPECT_THAT(needs.documentNumbers, testing::ElementsAre(u"1001"_s, u"F-1"_s));
}

} // namespace passerelle::sync
