// SPDX-License-Identifier: GPL-3.0-or-later
#include "intuitfixture.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class IntuitPaymentTest : public IntuitTest
{
protected:
    IntuitPaymentTest() { invoiceId = write(u"Invoice"_s, invoice("P-1"))[u"Id"].toString(); }

    QByteArray line(const QByteArray &type, const QString &id, const QByteArray &amount)
    {
        return "{'Amount':" + amount + ",'LinkedTxn':[{'TxnId':'" + id.toLatin1() + "','TxnType':'" + type
            + "'}]}";
    }
    QByteArray payment(const QByteArray &total, const QByteArray &lines, const QByteArray &extra = {})
    {
        return "{'CustomerRef':{'value':'" + customer + "'},'TotalAmt':" + total
            + ",'TxnDate':'2026-11-02','Line':[" + lines + "]" + extra + "}";
    }

    QString invoiceId;
};

TEST_F(IntuitPaymentTest, PaysAnInvoiceAndRaisesItsSyncToken)
{
    const Json made = write(u"Payment"_s, payment("114.98", line("Invoice", invoiceId, "114.98")));
    const Json paid = read(u"Invoice"_s, invoiceId);

    EXPECT_EQ(made[u"UnappliedAmt"].numberText(), "0");
    EXPECT_EQ(paid[u"Balance"].numberText(), "0");
    EXPECT_EQ(paid[u"SyncToken"], Json(u"1"_s));
    EXPECT_EQ(paid[u"LinkedTxn"].items().front()[u"TxnType"], Json(u"Payment"_s));
}

TEST_F(IntuitPaymentTest, LeavesTheRestUnapplied)
{
    const Json made = write(u"Payment"_s, payment("150.00", line("Invoice", invoiceId, "150.00")));

    EXPECT_EQ(made[u"UnappliedAmt"].numberText(), "35.02");
    EXPECT_EQ(made[u"Line"].items().front()[u"Amount"].numberText(), "114.98");
}

TEST_F(IntuitPaymentTest, RefusesAnotherCustomersInvoice)
{
    const Json other = write(u"Customer"_s, "{'DisplayName':'Autre'}");
    QByteArray body = payment("10.00", line("Invoice", invoiceId, "10.00"));
    body.replace("'value':'" + customer + "'", "'value':'" + other[u"Id"].toString().toLatin1() + "'");

    EXPECT_EQ(refusal(u"Payment"_s, body), u"620"_s);
    EXPECT_EQ(read(u"Invoice"_s, invoiceId)[u"SyncToken"], Json(u"0"_s));
}

TEST_F(IntuitPaymentTest, AppliesACreditByAPaymentOfNothing)
{
    const QString credit = write(u"CreditMemo"_s, invoice("CN-1"))[u"Id"].toString();
    const Json made = write(
        u"Payment"_s,
        payment("0", line("Invoice", invoiceId, "114.98") + "," + line("CreditMemo", credit, "114.98")));

    EXPECT_EQ(made[u"TotalAmt"].numberText(), "0");
    EXPECT_EQ(made[u"UnappliedAmt"].numberText(), "0");
    EXPECT_EQ(read(u"Invoice"_s, invoiceId)[u"Balance"].numberText(), "0");
    EXPECT_EQ(read(u"CreditMemo"_s, credit)[u"RemainingCredit"].numberText(), "0");
}

TEST_F(IntuitPaymentTest, GivesTheBalanceBackWhenDeletedOrVoided)
{
    const QByteArray first =
        write(u"Payment"_s, payment("114.98", line("Invoice", invoiceId, "114.98")))[u"Id"]
            .toString()
            .toLatin1();
    (void)write(u"Payment"_s, "{'Id':'" + first + "','SyncToken':'0'}", {{u"operation"_s, u"delete"_s}});
    EXPECT_EQ(read(u"Invoice"_s, invoiceId)[u"Balance"].numberText(), "114.98");
    EXPECT_TRUE(read(u"Invoice"_s, invoiceId)[u"LinkedTxn"].items().empty());

    const QByteArray second =
        write(u"Payment"_s, payment("14.98", line("Invoice", invoiceId, "14.98")))[u"Id"]
            .toString()
            .toLatin1();
    const Json voided = write(u"Payment"_s, "{'Id':'" + second + "','SyncToken':'0','sparse':true}",
                              {{u"operation"_s, u"update"_s}, {u"include"_s, u"void"_s}});
    EXPECT_EQ(voided[u"TotalAmt"].numberText(), "0");
    EXPECT_EQ(read(u"Invoice"_s, invoiceId)[u"Balance"].numberText(), "114.98");
}

TEST_F(IntuitPaymentTest, BecomesUnappliedWhenTheInvoiceIsVoided)
{
    const QString id =
        write(u"Payment"_s, payment("114.98", line("Invoice", invoiceId, "114.98")))[u"Id"].toString();
    (void)write(u"Invoice"_s, "{'Id':'" + invoiceId.toLatin1() + "','SyncToken':'1'}",
                {{u"operation"_s, u"void"_s}});

    const Json left = read(u"Payment"_s, id);
    EXPECT_EQ(left[u"UnappliedAmt"].numberText(), "114.98");
    EXPECT_TRUE(left[u"Line"].items().empty());
}

TEST_F(IntuitPaymentTest, RefusesASparseUpdateWithoutItsRequiredFields)
{
    const QByteArray id = write(u"Payment"_s, payment("5.00", ""))[u"Id"].toString().toLatin1();

    EXPECT_EQ(refusal(u"Payment"_s, "{'Id':'" + id + "','SyncToken':'0','sparse':true,'PrivateNote':'x'}"),
              u"2020"_s);
}

TEST_F(IntuitPaymentTest, LocksAPaymentInADeposit)
{
    const QString id =
        write(u"Payment"_s, payment("114.98", line("Invoice", invoiceId, "114.98")))[u"Id"].toString();
    const QByteArray bank = idOf(u"Account"_s, u"Compte courant"_s);
    const Json deposit =
        write(u"Deposit"_s,
              "{'DepositToAccountRef':{'value':'" + bank + "'},'TxnDate':'2026-11-03','Line':["
                  + line("Payment", id, "114.98") + "]}");
    const QByteArray token = read(u"Payment"_s, id)[u"SyncToken"].toString().toLatin1();
    const QByteArray target = "{'Id':'" + id.toLatin1() + "','SyncToken':'" + token + "'}";

    EXPECT_EQ(deposit[u"TotalAmt"].numberText(), "114.98");
    EXPECT_EQ(refusal(u"Payment"_s, target, {{u"operation"_s, u"delete"_s}}), u"6540"_s);
    (void)write(u"Deposit"_s, "{'Id':'" + deposit[u"Id"].toString().toLatin1() + "','SyncToken':'0'}",
                {{u"operation"_s, u"delete"_s}});
    const QByteArray freed = read(u"Payment"_s, id)[u"SyncToken"].toString().toLatin1();
    EXPECT_EQ(refusal(u"Payment"_s, "{'Id':'" + id.toLatin1() + "','SyncToken':'" + freed + "'}",
                      {{u"operation"_s, u"delete"_s}}),
              QString());
}
} // namespace
} // namespace passerelle::sandbox
