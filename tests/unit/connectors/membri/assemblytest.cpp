// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/assembly.h"

#include <gtest/gtest.h>

namespace passerelle::connectors::membri {

namespace {

using namespace Qt::StringLiterals;
using domain::RecordKind;

InvoiceRow invoice(const QString &id, qint64 total, qint64 balance)
{
    InvoiceRow row;
    row.invoice.id = id;
    row.invoice.number = u"00"_s + id;
    row.invoice.currencyCode = u"CAD"_s;
    row.invoice.total = {total, {}};
    row.invoice.balance = {balance, {}};
    row.customerId = u"acme"_s;
    return row;
}

InvoiceRow refundOf(const QString &original)
{
    InvoiceRow row = invoice(u"refund"_s, 1000, 0);
    row.invoice.type = domain::InvoiceType::Refund;
    row.invoice.originalId = original;
    row.customerId.clear();
    return row;
}

domain::Payment payment(const QString &invoiceId, qint64 amount, QDate day, const QString &type)
{
    domain::Payment result;
    result.id = u"pay"_s + QString::number(amount);
    result.invoiceId = invoiceId;
    result.amount = {amount, {}};
    result.date = day;
    result.typeKey = type;
    return result;
}

class MembriAssemblyTest : public ::testing::Test
{
protected:
    MembriAssemblyTest()
    {
        domain::Customer acme;
        acme.id = u"acme"_s;
        acme.name = u"Acmé inc."_s;
        rows.customers.push_back(acme);
    }

    domain::SourceSnapshot assembled()
    {
        domain::SourceSnapshot snapshot;
        assemble(rows, snapshot);
        return snapshot;
    }

    ReadRows rows;
};

} // namespace

TEST_F(MembriAssemblyTest, InvoicesTheAccountOfAContact)
{
    InvoiceRow row = invoice(u"1"_s, 1000, 1000);
    row.customerId = u"lea"_s;
    row.isContact = true;
    rows.invoices.push_back(row);
    rows.contacts.push_back({u"lea"_s, u"Léa"_s, u"acme"_s});

    const domain::SourceSnapshot snapshot = assembled();

    EXPECT_EQ(snapshot.invoices.at(0).customerId, u"acme"_s);
    EXPECT_EQ(snapshot.invoices.at(0).customerName, u"Acmé inc."_s);
}

TEST_F(MembriAssemblyTest, AContactWithoutAnAccountLeavesTheInvoiceWithoutCustomer)
{
    InvoiceRow row = invoice(u"1"_s, 1000, 1000);
    row.customerId = u"lea"_s;
    row.isContact = true;
    rows.invoices.push_back(row);
    rows.contacts.push_back({u"lea"_s, u"Léa"_s, {}});

    const domain::SourceSnapshot snapshot = assembled();

    EXPECT_EQ(snapshot.invoices.at(0).customerId, QString{});
    EXPECT_EQ(snapshot.invoices.at(0).customerName, u"Léa"_s);
}

TEST_F(MembriAssemblyTest, ARefundOfAPaidInvoiceIsARefundInTheWayItWasPaid)
{
    rows.invoices = {refundOf(u"1"_s), invoice(u"1"_s, 1000, 0)};
    rows.payments = {payment(u"1"_s, 400, {2026, 2, 2}, u"visa"_s),
                     payment(u"1"_s, 600, {2026, 1, 5}, u"cheque"_s)};

    const domain::SourceSnapshot snapshot = assembled();

    EXPECT_EQ(snapshot.invoices.at(0).kind, RecordKind::Refund);
    EXPECT_EQ(snapshot.invoices.at(0).refundPaymentType, u"visa"_s);
    EXPECT_EQ(snapshot.invoices.at(0).customerId, u"acme"_s);
    EXPECT_EQ(snapshot.invoices.at(0).customerName, u"Acmé inc."_s);
}

TEST_F(MembriAssemblyTest, ARefundOfAnInvoiceMarkedPaidIsARefund)
{
    rows.invoices = {invoice(u"1"_s, 1000, 0), refundOf(u"1"_s)};
    rows.invoices.at(0).isMarkedPaid = true;

    EXPECT_EQ(assembled().invoices.at(1).kind, RecordKind::Refund);
}

TEST_F(MembriAssemblyTest, ARefundKeepsItsOwnPaymentType)
{
    rows.invoices = {refundOf(u"1"_s), invoice(u"1"_s, 1000, 0)};
    rows.invoices.at(0).invoice.refundPaymentType = u"cheque"_s;
    rows.payments = {payment(u"1"_s, 1000, {2026, 2, 2}, u"visa"_s)};

    EXPECT_EQ(assembled().invoices.at(0).refundPaymentType, u"cheque"_s);
}

TEST_F(MembriAssemblyTest, ACancelledInvoiceThatOwesNothingWithoutPaymentsIsCredited)
{
    rows.invoices = {refundOf(u"1"_s), invoice(u"1"_s, 1000, 0)};
    rows.invoices.at(1).invoice.isCancelled = true;

    EXPECT_EQ(assembled().invoices.at(0).kind, RecordKind::CreditNote);
}

TEST_F(MembriAssemblyTest, AnUnpaidPartlyPaidOrUnknownOriginalIsCredited)
{
    rows.invoices = {refundOf(u"1"_s), refundOf(u"2"_s), refundOf(u"9"_s), invoice(u"1"_s, 1000, 1000),
                     invoice(u"2"_s, 1000, 600)};
    rows.payments = {payment(u"2"_s, 400, {2026, 2, 2}, u"visa"_s)};

    const domain::SourceSnapshot snapshot = assembled();

    for (size_t i = 0; i < 3; ++i)
        EXPECT_EQ(snapshot.invoices.at(i).kind, RecordKind::CreditNote);
}

TEST_F(MembriAssemblyTest, AddsLinesInTheirOrderAndTheirProblems)
{
    rows.invoices = {invoice(u"1"_s, 1000, 1000)};
    LineRow second;
    second.invoiceId = u"1"_s;
    second.position = 2;
    second.line.description = u"second"_s;
    second.problem = u"net: 1.234"_s;
    LineRow first = second;
    first.position = 1;
    first.line.description = u"first"_s;
    first.problem.clear();
    rows.lines = {second, first};

    const domain::SourceSnapshot snapshot = assembled();

    ASSERT_EQ(snapshot.invoices.at(0).lines.size(), 2U);
    EXPECT_EQ(snapshot.invoices.at(0).lines.at(0).description, u"first"_s);
    EXPECT_EQ(snapshot.invoices.at(0).problem, u"net: 1.234"_s);
}

TEST_F(MembriAssemblyTest, APaymentTakesFromItsInvoiceWhatItDoesNotSay)
{
    rows.invoices = {invoice(u"1"_s, 1000, 1000)};
    rows.payments = {payment(u"1"_s, 400, {2026, 2, 2}, u"visa"_s)};

    const domain::SourceSnapshot snapshot = assembled();

    EXPECT_EQ(snapshot.payments.at(0).invoiceNumber, u"001"_s);
    EXPECT_EQ(snapshot.payments.at(0).customerId, u"acme"_s);
    EXPECT_EQ(snapshot.payments.at(0).currencyCode, u"CAD"_s);
    EXPECT_EQ(snapshot.payments.at(0).customerName, u"Acmé inc."_s);
}

TEST_F(MembriAssemblyTest, WantsLinesOnlyOfInvoicesThatMayBePosted) // covers: M-27
{
    std::vector<InvoiceRow> invoices{invoice(u"1"_s, 1, 1), invoice(u"2"_s, 1, 1), invoice(u"3"_s, 1, 1),
                                     invoice(u"4"_s, 1, 1)};
    for (InvoiceRow &row : invoices)
        row.invoice.sync.status = domain::SyncStatus::ToTransfer;
    invoices.at(0).invoice.date = QDate{2026, 1, 1};
    invoices.at(1).invoice.date = QDate{2025, 12, 31};
    invoices.at(2).invoice.sync.status = domain::SyncStatus::InReview;

    EXPECT_EQ(invoicesToPost(invoices, QDate{2026, 1, 1}), (QStringList{u"1"_s, u"4"_s}));
}

// covers: M-70
TEST_F(MembriAssemblyTest, WantsLinesOfTransferredFeesAndTheirCreditsWhereFeesAreSpread)
{
    std::vector<InvoiceRow> invoices{invoice(u"1"_s, 1, 1), invoice(u"2"_s, 1, 1), invoice(u"3"_s, 1, 1)};
    for (InvoiceRow &row : invoices) {
        row.invoice.sync.status = domain::SyncStatus::Transferred;
        row.invoice.date = QDate{2026, 1, 1};
    }
    invoices.at(0).invoice.type = domain::InvoiceType::DelegateRenewal;
    invoices.at(1).invoice.type = domain::InvoiceType::Order;
    invoices.at(2).invoice.type = domain::InvoiceType::Refund;

    EXPECT_EQ(invoicesToPost(invoices, QDate{2026, 1, 1}), QStringList{});
    EXPECT_EQ(invoicesToPost(invoices, QDate{2026, 1, 1}, true), (QStringList{u"1"_s, u"3"_s}));
}

TEST_F(MembriAssemblyTest, AnEntryTakesFromItsInvoiceWhatItDoesNotSay)
{
    rows.invoices = {invoice(u"1"_s, 1000, 1000)};
    domain::DeferredEntry entry;
    entry.invoiceId = u"1"_s;
    rows.entries = {entry};

    const domain::SourceSnapshot snapshot = assembled();

    EXPECT_EQ(snapshot.entries.at(0).invoiceNumber, u"001"_s);
    EXPECT_EQ(snapshot.entries.at(0).number, u"001"_s);
    EXPECT_EQ(snapshot.entries.at(0).customerName, u"Acmé inc."_s);
    EXPECT_EQ(snapshot.entries.at(0).currencyCode, u"CAD"_s);
}

} // namespace passerelle::connectors::membri
