// SPDX-License-Identifier: GPL-3.0-or-later
#include "membrifixture.h"

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
class BehaviourTest : public MembriTest
{
protected:
    void setSetting(const QString &column, bool isOn)
    {
        service->store().update(*tableNamed(u"cdc_accountingsettings"), settingsId, {{column, isOn ? 1 : 0}});
    }
    /// Creates an unbilled invoice of that type, then bills it; gives its id.
    QString bill(int type)
    {
        const QString id = service->store().insert(*tableNamed(u"invoice"), {},
                                                   {{u"cdc_invoicetype"_s, type},
                                                    {u"cdc_chapterid"_s, QString::fromLatin1(QuebecId)},
                                                    {u"statuscode"_s, 282210000},
                                                    {u"totalamount"_s, 1'000'000},
                                                    {u"cdc_syncstatus"_s, 282210000}});
        EXPECT_EQ(call("PATCH", "invoices(" + id.toLatin1() + ")", R"({"statuscode":282210001})").status,
                  204);
        return id;
    }
    void pay(const QString &invoice, const QByteArray &amount)
    {
        EXPECT_EQ(call("POST", "cdc_payments",
                       R"J({"cdc_amount":)J" + amount + R"J(,"cdc_InvoiceId@odata.bind":"/invoices()J"
                           + invoice.toLatin1() + R"J()"})J")
                      .status,
                  204);
    }
    qint64 status(const QString &invoice) { return row(u"invoice"_s, invoice).number(u"cdc_syncstatus"); }
};
constexpr qint64 Pending = 282210000;
constexpr qint64 ToTransfer = 282210001;
constexpr qint64 InReview = 282210005;
constexpr int Membership = 282210000;
constexpr int Registration = 282210005;
} // namespace

// covers: M-07, M-10, M-11, M-56
TEST_F(BehaviourTest, MarksABilledInvoiceToBeTransferredAndNumbersIt)
{
    const QString id = bill(Registration);

    EXPECT_EQ(status(id), ToTransfer);
    EXPECT_EQ(row(u"invoice"_s, id).text(u"invoicenumber"), u"001000");
}

// covers: M-08, M-58
TEST_F(BehaviourTest, LeavesAMembershipNoticeWithoutNumberUntilItIsPaid)
{
    const QString id = bill(Membership);
    EXPECT_EQ(status(id), ToTransfer);
    EXPECT_TRUE(row(u"invoice"_s, id).text(u"invoicenumber").isEmpty());
}

// covers: M-57, M-59
TEST_F(BehaviourTest, HoldsMembershipsBackUntilPaidWhenTheSettingSaysSo)
{
    setSetting(u"cdc_syncmembershipwhenpaid"_s, true);

    const QString membership = bill(Membership);
    EXPECT_EQ(status(membership), Pending);
    EXPECT_EQ(status(bill(Registration)), ToTransfer);
    pay(membership, "100");

    EXPECT_EQ(status(membership), ToTransfer);
    EXPECT_FALSE(row(u"invoice"_s, membership).text(u"invoicenumber").isEmpty());
}

TEST_F(BehaviourTest, PutsNewInvoicesInReviewWhenReviewIsOn)
{
    setSetting(u"cdc_reviewenabled"_s, true);

    EXPECT_EQ(status(bill(Registration)), InReview);
}

// covers: M-54, M-55
TEST_F(BehaviourTest, MarksAnAccountForUpdateWhenAnAccountingColumnChanges)
{
    const QByteArray account = "accounts(" + accountId.toLatin1() + ")";
    const auto statusNow = [&] { return row(u"account"_s, accountId).number(u"cdc_syncstatus"); };

    call("PATCH", account, R"({"cdc_syncmessage":"x"})");
    EXPECT_EQ(statusNow(), 282210002);
    call("PATCH", account, R"({"cdc_syncstatus":282210002,"cdc_syncreference":"A"})");
    EXPECT_EQ(statusNow(), 282210002);
    call("PATCH", account, R"({"address1_city":"Lévis"})");
    EXPECT_EQ(statusNow(), ToTransfer);
    call("PATCH", account, R"({"cdc_syncstatus":282210000})");
    call("PATCH", account, R"({"cdc_newaccountforsync":true})");
    EXPECT_EQ(statusNow(), ToTransfer);
}

// covers: M-52, M-53
TEST_F(BehaviourTest, DesignatesNewAccountsAsTheSettingSays)
{
    const auto made = [&](const QByteArray &name) {
        const HttpResponse response = call(
            "POST", "accounts?$select=cdc_newaccountforsync",
            R"J({"name":")J" + name
                + R"J(","cdc_ChapterId@odata.bind":"/cdc_chapters(11111111-0000-0000-0000-000000000001)"})J",
            {{"prefer", "return=representation"}});
        return parsed(response)[u"cdc_newaccountforsync"].toBool();
    };

    EXPECT_FALSE(made("A"));
    setSetting(u"cdc_newaccountdefault"_s, true);
    EXPECT_TRUE(made("B"));
}

// covers: M-60
TEST_F(BehaviourTest, ClosesAnInvoiceThatPaymentsCoverAndCompletesItOnceTransferred)
{
    const QString id = bill(Registration);
    pay(id, "40");
    EXPECT_EQ(row(u"invoice"_s, id).number(u"cdc_balance"), 600'000);
    EXPECT_EQ(row(u"invoice"_s, id).number(u"statuscode"), 282210001);
    pay(id, "60");
    EXPECT_EQ(row(u"invoice"_s, id).number(u"statuscode"), 282210002);
    EXPECT_EQ(row(u"invoice"_s, id).number(u"statecode"), 2);

    call("PATCH", "invoices(" + id.toLatin1() + ")",
         R"({"cdc_syncstatus":282210002,"cdc_syncreference":"1"})");

    EXPECT_EQ(row(u"invoice"_s, id).number(u"statuscode"), 282210003);
    const Json payment = get("cdc_payments?$select=cdc_syncstatus")[u"value"].items().front();
    EXPECT_EQ(payment[u"cdc_syncstatus"].toInt(), ToTransfer);
}

} // namespace passerelle::sandbox::membri
