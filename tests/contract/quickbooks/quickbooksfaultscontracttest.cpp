// SPDX-License-Identifier: GPL-3.0-or-later
// The same ledger when the network or the service fails: what is not proven stays Unknown until a look-up
// proves it.
#include "authorizedcompany.h"

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::domain;
using namespace passerelle::test;

namespace {

class QuickBooksFaultsContractTest : public AuthorizedCompany
{
protected:
    void TearDown() override
    {
        if (world)
            world->tell(u"/admin/faults"_s, R"({"rules":[]})");
    }

    /// The next invoice meets this fault.
    void plant(const QByteArray &fault)
    {
        const net::Exchange answer =
            world->tell(u"/admin/faults"_s,
                        R"({"seed":7,"rules":[{"service":"quickbooks","method":"POST",)"
                        R"("path":"/invoice","rate":1,"count":1,"fault":")"
                            + fault + R"("}]})");
        ASSERT_TRUE(answer.isSuccess()) << answer.body.toStdString();
    }
    Outgoing invoice(const QString &number)
    {
        const DocumentDraft draft = documentDraft(newCustomer(u"Client de "_s + number), number);
        return outgoing(effectOf(RecordKind::Invoice, number), draft);
    }
};

} // namespace

TEST_F(QuickBooksFaultsContractTest, FindsADocumentWhoseReplyWasLost)
{
    const Outgoing outgoing = invoice(u"F-0001"_s);
    plant("drop-after-apply");

    const SendOutcome outcome = send(outgoing);

    EXPECT_EQ(outcome.verdict, SendVerdict::Unknown);
    EXPECT_EQ(lookUp(outgoing.effect).verdict, LookUpVerdict::Found);
}

TEST_F(QuickBooksFaultsContractTest, ProvesADocumentAbsentThatNeverArrived)
{
    const Outgoing outgoing = invoice(u"F-0002"_s);
    plant("drop-before-apply");

    const SendOutcome outcome = send(outgoing);

    EXPECT_EQ(outcome.verdict, SendVerdict::Unknown);
    EXPECT_EQ(lookUp(outgoing.effect).verdict, LookUpVerdict::Absent);
    EXPECT_EQ(send(outgoing).verdict, SendVerdict::Applied);
}

TEST_F(QuickBooksFaultsContractTest, DoesNotBelieveAWrongBody)
{
    const Outgoing outgoing = invoice(u"F-0003"_s);
    plant("wrong-body");

    EXPECT_EQ(send(outgoing).verdict, SendVerdict::Unknown);
}

TEST_F(QuickBooksFaultsContractTest, DoesNotBelieveACutBody)
{
    const Outgoing outgoing = invoice(u"F-0004"_s);
    plant("cut-body");

    EXPECT_EQ(send(outgoing).verdict, SendVerdict::Unknown);
}

TEST_F(QuickBooksFaultsContractTest, RenewsAnExpiredTokenAndRepeatsWithTheSameKey)
{
    const Outgoing outgoing = invoice(u"F-0005"_s);
    plant("expire-token");

    EXPECT_EQ(send(outgoing).verdict, SendVerdict::Applied);
    EXPECT_EQ(lookUp(outgoing.effect).verdict, LookUpVerdict::Found);
}

TEST_F(QuickBooksFaultsContractTest, LeavesAServerErrorUnknown)
{
    const Outgoing outgoing = invoice(u"F-0006"_s);
    plant("status-503");

    const SendOutcome outcome = send(outgoing);

    EXPECT_EQ(outcome.verdict, SendVerdict::Unknown);
    EXPECT_EQ(outcome.error.code, ErrorCode::LedgerServerError);
}
