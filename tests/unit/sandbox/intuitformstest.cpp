// SPDX-License-Identifier: GPL-3.0-or-later
#include "intuitfixture.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class IntuitFormsTest : public IntuitTest
{
protected:
    QByteArray account(const char16_t *name) { return idOf(u"Account"_s, QString::fromUtf16(name)); }

    QByteArray journal(const QByteArray &debit, const QByteArray &credit, const QByteArray &creditAccount)
    {
        return "{'TxnDate':'2026-11-02','Line':[{'Amount':" + debit
            + ",'DetailType':'JournalEntryLineDetail','JournalEntryLineDetail':{'PostingType':'Debit','"
              "AccountRef':{"
              "'value':'"
            + account(u"Revenus reportés") + "'}}},{'Amount':" + credit
            + ",'DetailType':'JournalEntryLineDetail','JournalEntryLineDetail':{'PostingType':'Credit','"
              "AccountRef':{"
              "'value':'"
            + creditAccount + "'}}}]}";
    }
};

TEST_F(IntuitFormsTest, TaxesAnInvoiceToTheCent)
{
    const Json made = write(u"Invoice"_s, invoice("T-1"));

    EXPECT_EQ(made[u"TotalAmt"].numberText(), "114.98");
    EXPECT_EQ(made[u"Balance"].numberText(), "114.98");
    EXPECT_EQ(made[u"TxnTaxDetail"][u"TotalTax"].numberText(), "14.98");
    EXPECT_EQ(made[u"TxnTaxDetail"][u"TaxLine"].items().size(), 2U);
    EXPECT_EQ(made[u"Line"].items().back()[u"DetailType"], Json(u"SubTotalLineDetail"_s));
    EXPECT_EQ(made[u"DueDate"], Json(u"2026-11-01"_s));
    EXPECT_EQ(read(u"Customer"_s, QString::fromLatin1(customer))[u"Balance"].numberText(), "229.96");
}

TEST_F(IntuitFormsTest, RefusesALineWithoutTaxCode)
{
    QByteArray body = invoice("T-2");
    body.replace(",'TaxCodeRef':{'value':'" + taxed + "'}", "");

    EXPECT_EQ(refusal(u"Invoice"_s, body), u"6000"_s);
    setSwitch(u"usingSalesTax"_s, false);
    EXPECT_EQ(refusal(u"Invoice"_s, body), QString());
}

TEST_F(IntuitFormsTest, RefusesAnAmountThatIsNotQuantityTimesPrice)
{
    QByteArray body = invoice("T-3");
    body.replace("'TaxCodeRef'", "'Qty':3,'UnitPrice':33.34,'TaxCodeRef'");

    EXPECT_EQ(refusal(u"Invoice"_s, body), u"6070"_s);
    body.replace("100.00", "100.02");
    EXPECT_EQ(refusal(u"Invoice"_s, body), QString());
}

TEST_F(IntuitFormsTest, NamesTheHolderOfAUsedNumber)
{
    (void)write(u"Invoice"_s, invoice("D-1"));

    EXPECT_EQ(refusal(u"Invoice"_s, invoice("d-1")), u"6140"_s);
    EXPECT_EQ(refusal(u"Invoice"_s, invoice("D-1"), {{u"include"_s, u"allowduplicatedocnum"_s}}), QString());
    EXPECT_EQ(refusal(u"Invoice"_s, invoice("1234567890123456789012")), u"2050"_s);
}

TEST_F(IntuitFormsTest, NumbersInvoicesItselfWhenTheCompanyWantsSo)
{
    setSwitch(u"customTxnNumbers"_s, false);
    QByteArray body = invoice("x");
    body.replace("'DocNumber':'x',", "");

    EXPECT_EQ(write(u"Invoice"_s, body)[u"DocNumber"], Json(u"1001"_s));
    EXPECT_EQ(write(u"Invoice"_s, body)[u"DocNumber"], Json(u"1002"_s));
}

TEST_F(IntuitFormsTest, ClosesThePeriodUpToAndIncludingTheDate)
{
    const Json made = write(u"Invoice"_s, invoice("C-0"));
    closeBooks(QDate(2026, 11, 1));

    EXPECT_EQ(refusal(u"Invoice"_s, invoice("C-1")), u"6210"_s);
    EXPECT_EQ(refusal(u"Invoice"_s, "{'Id':'" + made[u"Id"].toString().toLatin1() + "','SyncToken':'0'}",
                      {{u"operation"_s, u"delete"_s}}),
              u"6210"_s);
    setSwitch(u"closingDateInclusive"_s, false);
    EXPECT_EQ(refusal(u"Invoice"_s, invoice("C-1")), QString());
}

TEST_F(IntuitFormsTest, DropsLinesThatAnUpdateDoesNotRepeat)
{
    QByteArray two = invoice("L-1");
    two.replace("'Line':[",
                "'Line':[{'Amount':5.00,'DetailType':'SalesItemLineDetail','SalesItemLineDetail':{'ItemRef':"
                "{'value':'"
                    + item + "'},'TaxCodeRef':{'value':'" + exempt + "'}}},");
    const Json made = write(u"Invoice"_s, two);
    EXPECT_EQ(made[u"TotalAmt"].numberText(), "119.98");

    QByteArray one = invoice(
        "L-1", "100.00", ",'Id':'" + made[u"Id"].toString().toLatin1() + "','SyncToken':'0','sparse':true");
    EXPECT_EQ(write(u"Invoice"_s, one)[u"TotalAmt"].numberText(), "114.98");
}

TEST_F(IntuitFormsTest, TakesTaxOutOfInclusiveAmounts)
{
    QByteArray body = invoice("I-1", "114.98");
    body.replace("TaxExcluded", "TaxInclusive");
    const Json made = write(u"Invoice"_s, body);

    EXPECT_EQ(made[u"TotalAmt"].numberText(), "114.98");
    EXPECT_EQ(made[u"Line"].items()[0][u"Amount"].numberText(), "100.00");
    EXPECT_EQ(made[u"Line"].items()[0][u"SalesItemLineDetail"][u"TaxInclusiveAmt"].numberText(), "114.98");
}

TEST_F(IntuitFormsTest, VoidsAnInvoice)
{
    const Json made = write(u"Invoice"_s, invoice("V-1", "100.00", ",'PrivateNote':'note'"));
    const Json voided =
        write(u"Invoice"_s, "{'Id':'" + made[u"Id"].toString().toLatin1() + "','SyncToken':'0'}",
              {{u"operation"_s, u"void"_s}});

    EXPECT_EQ(voided[u"TotalAmt"].numberText(), "0");
    EXPECT_EQ(voided[u"Balance"].numberText(), "0");
    EXPECT_EQ(voided[u"SyncToken"], Json(u"1"_s));
    EXPECT_TRUE(voided[u"PrivateNote"].toString().startsWith(u"Voided"));
}

TEST_F(IntuitFormsTest, BalancesJournalEntries)
{
    const QByteArray income = account(u"Cotisations");

    EXPECT_EQ(refusal(u"JournalEntry"_s, journal("25.00", "25.00", income)), QString());
    EXPECT_EQ(refusal(u"JournalEntry"_s, journal("25.00", "24.99", income)), u"6000"_s);
    EXPECT_EQ(refusal(u"JournalEntry"_s, journal("25.00", "25.00", account(u"Comptes clients"))), u"6000"_s);
}

TEST_F(IntuitFormsTest, AnswersAnEmptyEnvelopeWhenAJournalEntryIsVoided)
{
    const Json made = write(u"JournalEntry"_s, journal("25.00", "25.00", account(u"Cotisations")));
    const QByteArray body = "{\"Id\":\"" + made[u"Id"].toString().toLatin1() + "\",\"SyncToken\":\"0\"}";
    const HttpResponse response = call("POST", u"journalentry"_s, {{u"operation"_s, u"void"_s}}, body);

    EXPECT_EQ(response.status, 200);
    EXPECT_TRUE(response.body.startsWith("{\"BatchItemResponse\":[]"));
    EXPECT_FALSE(response.applied);
}

TEST_F(IntuitFormsTest, ChecksAnExpense)
{
    const QByteArray line =
        "'GlobalTaxCalculation':'TaxExcluded','Line':[{'Amount':3.20,'DetailType':"
        "'AccountBasedExpenseLineDetail','AccountBasedExpenseLineDetail':{'AccountRef':{'value':'"
        + account(u"Frais bancaires et de carte") + "'},'TaxCodeRef':{'value':'" + taxed + "'}}}]}";
    const QByteArray bank = "'AccountRef':{'value':'" + account(u"Compte courant") + "'},";

    EXPECT_EQ(write(u"Purchase"_s, "{'PaymentType':'Cash'," + bank + line)[u"TotalAmt"].numberText(), "3.68");
    EXPECT_EQ(refusal(u"Purchase"_s, "{" + bank + line), u"2020"_s);
    EXPECT_EQ(refusal(u"Purchase"_s, "{'PaymentType':'CreditCard'," + bank + line), u"6430"_s);
}

TEST_F(IntuitFormsTest, NeedsTheAccountTheRefundLeavesFrom)
{
    QByteArray body = invoice("R-1");
    EXPECT_EQ(refusal(u"RefundReceipt"_s, body), u"2020"_s);

    body = invoice("R-1", "100.00", ",'DepositToAccountRef':{'value':'" + account(u"Compte courant") + "'}");
    EXPECT_EQ(write(u"RefundReceipt"_s, body)[u"TotalAmt"].numberText(), "114.98");
}

TEST_F(IntuitFormsTest, PutsASaleInUndepositedFunds)
{
    const Json sale = write(u"SalesReceipt"_s, invoice("S-1"));

    EXPECT_EQ(sale[u"DepositToAccountRef"][u"value"].toString().toLatin1(), account(u"Fonds non déposés"));
    EXPECT_EQ(sale[u"Balance"].numberText(), "0");
}
} // namespace
} // namespace passerelle::sandbox
