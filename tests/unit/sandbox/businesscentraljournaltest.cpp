// SPDX-License-Identifier: GPL-3.0-or-later
#include "businesscentralfixture.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class BusinessCentralJournalTest : public BusinessCentralTest
{
protected:
    [[nodiscard]] HttpResponse line(const QByteArray &account, const QByteArray &amount,
                                    const QByteArray &date = "2026-11-30")
    {
        return call("POST", "journals(" + journal + ")/journalLines",
                    "{'accountType':'G/L Account','accountNumber':'" + account + "','postingDate':'" + date
                        + "','documentNumber':'DR-1','amount':" + amount + '}');
    }
    [[nodiscard]] HttpResponse post(const QByteArray &id)
    {
        return call("POST", "journals(" + id + ")/Microsoft.NAV.post");
    }
    [[nodiscard]] size_t waiting(const QByteArray &id)
    {
        return list("customerPaymentJournals(" + id + ")/customerPayments").size();
    }
};
} // namespace

TEST_F(BusinessCentralJournalTest, PostsAPaymentThroughItsJournal)
{
    const Json invoice = postedInvoice();
    const QByteArray applies =
        ",'appliesToInvoiceNumber':'" + invoice[u"number"].toString().toLatin1() + '\'';
    EXPECT_EQ(pay("-114.98", "MBP-1", applies).status, 201);
    EXPECT_EQ(get(at("salesInvoices", invoice))[u"status"].toString(), u"Open"_s);

    const HttpResponse posted = post(payments);

    EXPECT_EQ(posted.status, 204);
    EXPECT_TRUE(posted.applied);
    EXPECT_EQ(get(at("salesInvoices", invoice))[u"status"].toString(), u"Paid"_s);
    EXPECT_EQ(waiting(payments), 0U);
    const auto entries = list("generalLedgerEntries?$filter=documentNumber%20eq%20'MBP-1'");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0][u"creditAmount"].numberText(), "114.98");
    EXPECT_EQ(entries[1][u"accountNumber"].toString(), u"1200"_s);
}

TEST_F(BusinessCentralJournalTest, PostsSomebodyElsesLinesToo)
{
    EXPECT_EQ(pay("-10", "OTHER").status, 201);
    EXPECT_EQ(pay("-20", "MBP-2").status, 201);

    EXPECT_EQ(post(payments).status, 204);

    EXPECT_FALSE(list("generalLedgerEntries?$filter=documentNumber%20eq%20'OTHER'").empty());
    EXPECT_EQ(waiting(payments), 0U);
}

TEST_F(BusinessCentralJournalTest, PostsTheWholeJournalOrNothing)
{
    EXPECT_EQ(pay("-10", "MBP-3").status, 201);
    EXPECT_EQ(
        call("POST", "customerPaymentJournals(" + payments + ")/customerPayments",
             "{'customerNumber':'C00010','postingDate':'2026-01-05','documentNumber':'MBP-4','amount':-5}")
            .status,
        201);

    EXPECT_EQ(post(payments).status, 400);

    EXPECT_EQ(waiting(payments), 2U);
    EXPECT_TRUE(list("generalLedgerEntries?$filter=documentNumber%20eq%20'MBP-3'").empty());
}

TEST_F(BusinessCentralJournalTest, HasNoPostActionOnPaymentJournals)
{
    EXPECT_EQ(act("customerPaymentJournals(" + payments + ')', "post"), 404);
}

TEST_F(BusinessCentralJournalTest, RefusesToPostPaymentsThroughJournalsWhenSwitched)
{
    setSwitch(u"paymentJournalPosts"_s, false);
    EXPECT_EQ(pay("-10", "MBP-5").status, 201);

    const HttpResponse refused = post(payments);

    EXPECT_EQ(refused.status, 400);
    EXPECT_TRUE(message(refused).contains(u"cannot be found"_s));
    EXPECT_EQ(waiting(payments), 1U);
}

TEST_F(BusinessCentralJournalTest, HasNothingToPostInAnEmptyJournal)
{
    EXPECT_TRUE(message(post(payments)).startsWith(u"There is nothing to post."_s));
}

TEST_F(BusinessCentralJournalTest, TakesNegativeAmountsAndPostedInvoicesOnly)
{
    const Json open = draft();

    EXPECT_TRUE(message(pay("10", "MBP-6")).contains(u"should be a negative number"_s));
    EXPECT_TRUE(message(pay("-10", "MBP-6", ",'appliesToInvoiceId':'" + idOf(open) + '\''))
                    .contains(u"should be the ID of an Open, Paid, Corrective, or Canceled Invoice"_s));
    EXPECT_EQ(waiting(payments), 0U);
}

TEST_F(BusinessCentralJournalTest, RefusesAPaymentDatedBeforeItsInvoice)
{
    const Json invoice = postedInvoice();
    const HttpResponse early = call("POST", "customerPaymentJournals(" + payments + ")/customerPayments",
                                    "{'customerNumber':'C00010','postingDate':'2026-10-05','documentNumber':"
                                    "'MBP-7','amount':-10,'appliesToInvoiceId':'"
                                        + idOf(invoice) + "'}");
    EXPECT_EQ(early.status, 201);

    EXPECT_TRUE(message(post(payments)).contains(u"earlier posting date"_s));
}

TEST_F(BusinessCentralJournalTest, ListsLinesOfANamedJournalOnly)
{
    EXPECT_EQ(pay("-10", "MBP-8").status, 201);
    const HttpResponse all = call("GET", "customerPayments");

    EXPECT_EQ(all.status, 400);
    EXPECT_TRUE(message(all).startsWith(u"You must specify a journal batch ID or a journal ID"_s));
    EXPECT_EQ(list("customerPayments?$filter=journalId%20eq%20" + payments).size(), 1U);
    EXPECT_EQ(list("journals(" + payments + ")/journalLines").front()[u"accountType"].toString(),
              u"Customer"_s);
}

TEST_F(BusinessCentralJournalTest, PostsEntriesThatBalance)
{
    EXPECT_EQ(line("2400", "20.83").status, 201);
    EXPECT_TRUE(message(post(journal)).contains(u"out of balance by 20.83"_s));

    EXPECT_EQ(line("4000", "-20.83").status, 201);
    EXPECT_EQ(post(journal).status, 204);

    EXPECT_EQ(list("generalLedgerEntries?$filter=documentNumber%20eq%20'DR-1'").size(), 2U);
    EXPECT_TRUE(list("journals(" + journal + ")/journalLines").empty());
    EXPECT_EQ(named("accounts", "number", "2400")[u"netChange"].numberText(), "20.83");
}

TEST_F(BusinessCentralJournalTest, PaysOutAgainstABankAccount)
{
    const HttpResponse made =
        call("POST", "journals(" + payments + ")/journalLines",
             "{'accountType':'Customer','accountNumber':'C00010','postingDate':'2026-11-05','documentNumber':"
             "'R-1','amount':25.5,'balanceAccountType':'Bank Account','balancingAccountNumber':'BANQUE'}");
    EXPECT_EQ(made.status, 201);

    EXPECT_EQ(post(payments).status, 204);

    const auto entries = list("generalLedgerEntries?$filter=documentNumber%20eq%20'R-1'");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0][u"debitAmount"].numberText(), "25.5");
    EXPECT_EQ(entries[1][u"accountNumber"].toString(), u"1010"_s);
}

TEST_F(BusinessCentralJournalTest, RemovesLinesThatAreNotPosted)
{
    const Json made = json(line("2400", "5").body);

    EXPECT_EQ(call("DELETE", at("journalLines", made), {}, {{"if-match", tagOf(made)}}).status, 204);
    EXPECT_TRUE(list("journals(" + journal + ")/journalLines").empty());
}

TEST_F(BusinessCentralJournalTest, KeepsThePaymentJournalsApart)
{
    for (const Json &each : list("journals"))
        EXPECT_EQ(each[u"templateDisplayName"].toString(), u"GENERAL"_s);
    EXPECT_EQ(list("customerPaymentJournals").size(), 2U);
}

} // namespace passerelle::sandbox
