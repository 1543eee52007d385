// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/samplebuilder.h"

#include <gtest/gtest.h>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
const QTimeZone Zone("America/Toronto");

QDateTime noon(const QDate &day)
{
    return {day, QTime(12, 0), Zone};
}

struct Size
{
    int accounts;
    int invoices;
    int payments;
};

SampleData sample(const Size &size, const QDateTime &now = noon({2026, 11, 20}))
{
    Options options;
    options.accounts = size.accounts;
    options.invoices = size.invoices;
    options.payments = size.payments;
    return SampleData::generate(options, now);
}

constexpr Size Usual{60, 240, 150};
constexpr Size Smallest{0, 0, 0};

QHash<QString, QList<MembriDeferredRevenue>> seriesOf(const SampleData &data)
{
    QHash<QString, QList<MembriDeferredRevenue>> series;
    for (const MembriDeferredRevenue &row : data.membri.deferredRevenues)
        series[row.invoiceId].append(row);
    return series;
}

MembriInvoice invoiceOf(const SampleData &data, const QString &id)
{
    for (const MembriInvoice &invoice : data.membri.invoices) {
        if (invoice.id == id)
            return invoice;
    }
    ADD_FAILURE() << "no invoice " << id.toStdString();
    return {};
}

bool isMembership(const MembriInvoice &invoice)
{
    return invoice.type >= invoicetype::Membership && invoice.type <= invoicetype::DelegateRenewal;
}

QStringList plantedNames(const SampleData &data)
{
    QStringList names;
    for (const Json &planted : data.expectedBusinessCentral[u"planted"].items()) {
        if (planted[u"kind"].toString() == u"journal-entry"_s)
            names.append(planted[u"number"].toString() + u' ' + planted[u"code"].toString());
    }
    return names;
}

qint64 transferable(const SampleData &data)
{
    return data.expectedBusinessCentral[u"transferable"][u"journal-entry"].toInt();
}

class SampleDeferredTest : public ::testing::TestWithParam<Size>
{
protected:
    const SampleData data = sample(GetParam());
    const QDate today{2026, 11, 20};
};
} // namespace

TEST_P(SampleDeferredTest, SplitsTheNetAmountOfAnInvoiceToTheCent)
{
    for (const auto &rows : seriesOf(data)) {
        const MembriInvoice invoice = invoiceOf(data, rows.front().invoiceId);
        ASSERT_EQ(rows.size(), 12);
        qint64 sum = 0;
        for (const MembriDeferredRevenue &row : rows) {
            sum += row.amountCents;
            EXPECT_GE(row.amountCents, invoice.netCents / 12);
            EXPECT_LE(row.amountCents, invoice.netCents / 12 + 1);
            EXPECT_EQ(row.currencyId, invoice.currencyId);
            EXPECT_EQ(row.chapterId, data.membri.chapters.front().id);
            EXPECT_EQ(row.sync.status, syncstatus::ToTransfer);
        }
        EXPECT_EQ(sum, invoice.netCents);
    }
}

TEST_P(SampleDeferredTest, DatesARowOnTheLastDayOfEachMonthFromTheInvoicesOwn)
{
    for (const auto &rows : seriesOf(data)) {
        const MembriInvoice invoice = invoiceOf(data, rows.front().invoiceId);
        QDate month = invoice.date.toTimeZone(Zone).date();
        month = QDate(month.year(), month.month(), 1);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            EXPECT_EQ(rows[i].date, month.addMonths(int(i) + 1).addDays(-1));
            EXPECT_GT(rows[i].date, data.ledger.closeDate);
            EXPECT_EQ(rows[i].name, u"%1 %2/12"_s.arg(invoice.number).arg(i + 1, 2, 10, QLatin1Char('0')));
        }
    }
}

TEST_P(SampleDeferredTest, HangsOnOrdinaryInvoicesThatEndInTheLedger)
{
    QStringList refused;
    for (const auto &list : {u"planted"_s, u"blocked"_s}) {
        for (const Json &each : data.expectedBusinessCentral[list].items())
            refused.append(each[u"number"].toString());
    }
    for (const auto &rows : seriesOf(data)) {
        const MembriInvoice invoice = invoiceOf(data, rows.front().invoiceId);
        EXPECT_EQ(invoice.sync.status, syncstatus::ToTransfer);
        EXPECT_FALSE(invoice.isCancelled);
        EXPECT_FALSE(refused.contains(invoice.number)) << invoice.number.toStdString();
    }
}

TEST_P(SampleDeferredTest, NamesOneAccountThatNoLedgerHas)
{
    QStringList wrong;
    for (const MembriDeferredRevenue &row : data.membri.deferredRevenues) {
        EXPECT_EQ(row.creditAccount, EarnedRevenueAccount);
        if (row.debitAccount == DeferredRevenueAccount)
            continue;
        EXPECT_EQ(row.debitAccount, UnknownAccount);
        EXPECT_LE(row.date, today);
        wrong.append(row.name + u" account-unknown"_s);
    }
    EXPECT_EQ(wrong.size(), 1);
    EXPECT_EQ(plantedNames(data), wrong);
}

TEST_P(SampleDeferredTest, ExpectsWhatIsDueInBusinessCentralOnly)
{
    qint64 due = 0;
    for (const MembriDeferredRevenue &row : data.membri.deferredRevenues)
        due += row.date <= today ? 1 : 0;
    const Json &leftOut = data.expectedBusinessCentral[u"leftOut"];

    EXPECT_EQ(transferable(data), due - 1);
    EXPECT_EQ(leftOut[u"not-due-yet"].toInt(), data.membri.deferredRevenues.size() - due);
    EXPECT_GT(transferable(data), 0);
    EXPECT_GT(leftOut[u"not-due-yet"].toInt(), 0);
    EXPECT_FALSE(data.expected[u"transferable"].contains(u"journal-entry"));
    EXPECT_FALSE(data.expected[u"leftOut"].contains(u"not-due-yet"));
}

INSTANTIATE_TEST_SUITE_P(Sizes, SampleDeferredTest,
                         ::testing::Values(Smallest, Size{20, 40, 20}, Size{40, 60, 40}, Usual,
                                           Size{1000, 3000, 2000}),
                         [](const auto &test) { return "Invoices" + std::to_string(test.param.invoices); });

TEST(SampleDeferredTimeTest, DefersHalfOfThePaidMemberships)
{
    const SampleData data = sample(Usual);
    qsizetype paid = 0;
    for (const MembriInvoice &invoice : data.membri.invoices)
        paid += isMembership(invoice) && invoice.state == invoicestate::Paid ? 1 : 0;
    const auto series = seriesOf(data);

    EXPECT_GE(series.size(), paid / 2);
    EXPECT_LE(series.size(), paid / 2 + 2);
    for (const auto &rows : series) {
        const MembriInvoice invoice = invoiceOf(data, rows.front().invoiceId);
        EXPECT_TRUE(isMembership(invoice));
        EXPECT_LE(invoice.balanceCents, 0);
    }
}

TEST(SampleDeferredTimeTest, PlantsItsErrorOnAnyDayInTheSmallestSample)
{
    for (QDate day(2026, 1, 1); day.year() < 2027; day = day.addDays(3)) {
        const SampleData data = sample(Smallest, noon(day));
        EXPECT_EQ(plantedNames(data).size(), 1) << day.toString(Qt::ISODate).toStdString();
        EXPECT_GT(data.expectedBusinessCentral[u"leftOut"][u"not-due-yet"].toInt(), 0)
            << day.toString(Qt::ISODate).toStdString();
    }
}

TEST(SampleDeferredTimeTest, CountsWhatIsDueByTheDayOfTheCompany)
{
    const QDate monthEnd(2026, 10, 31);
    const SampleData evening = sample(Usual, {monthEnd, QTime(3, 59), Qt::UTC}); // the 30th at 23:59
    const SampleData midnight = sample(Usual, {monthEnd, QTime(4, 0), Qt::UTC});
    qint64 ofTheDay = 0;
    for (const MembriDeferredRevenue &row : midnight.membri.deferredRevenues)
        ofTheDay += row.date == monthEnd ? 1 : 0;

    EXPECT_GT(ofTheDay, 0);
    EXPECT_EQ(transferable(midnight) - transferable(evening), ofTheDay);
}

TEST(SampleDeferredTimeTest, BlocksTheRowsOfAnInvoiceThatStaysOutside)
{
    SampleData data = sample(Usual);
    MembriRecords &membri = data.membri;
    const QString invoiceId = membri.deferredRevenues.front().invoiceId;
    for (MembriInvoice &invoice : membri.invoices) {
        if (invoice.id == invoiceId)
            invoice.sync.status = syncstatus::Pending;
    }
    qsizetype due = 0;
    for (const MembriDeferredRevenue &row : membri.deferredRevenues)
        due += row.invoiceId == invoiceId && row.date <= QDate(2026, 11, 20) ? 1 : 0;
    Expectation expectation{membri, data.startDate, Zone, {}, {}, {}};
    expectation.deferredUntil = QDate(2026, 11, 20);

    qsizetype blocked = 0;
    const Json expected = expectedRun(expectation);
    for (const Json &each : expected[u"blocked"].items()) {
        if (each[u"kind"].toString() == u"journal-entry"_s) {
            EXPECT_EQ(each[u"code"].toString(), u"invoice-not-transferred"_s);
            ++blocked;
        }
    }
    EXPECT_GT(due, 0);
    EXPECT_EQ(blocked, due);
}

} // namespace passerelle::sandbox
