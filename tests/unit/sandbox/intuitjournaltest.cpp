// SPDX-License-Identifier: GPL-3.0-or-later
#include "intuitfixture.h"

#include "sandbox/samplenames.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class IntuitJournalTest : public IntuitTest
{
protected:
    [[nodiscard]] QByteArray account(const QString &number)
    {
        const Json found = query(u"select * from Account where AcctNum = '%1'"_s.arg(number));
        const auto &accounts = found[u"Account"].items();
        EXPECT_EQ(accounts.size(), 1U) << number.toStdString();
        return accounts.empty() ? QByteArray() : accounts.front()[u"Id"].toString().toLatin1();
    }
    [[nodiscard]] static QByteArray line(const QByteArray &side, const QByteArray &account,
                                         const QByteArray &amount = "20.83")
    {
        return "{'Amount':" + amount
            + ",'Description':'Cotisation gagnée','DetailType':'JournalEntryLineDetail',"
              "'JournalEntryLineDetail':{'PostingType':'"
            + side + "','AccountRef':{'value':'" + account + "'}}}";
    }
    [[nodiscard]] QByteArray body(const QByteArray &lines, const QByteArray &date = "2026-11-30") const
    {
        return "{'DocNumber':'DR-1','TxnDate':'" + date + "','PrivateNote':'001042 03/12','Line':[" + lines
            + "]}";
    }
    [[nodiscard]] QByteArray entry(const QByteArray &date = "2026-11-30") const
    {
        return body(line("Debit", deferred) + ',' + line("Credit", earned), date);
    }
    [[nodiscard]] static QByteArray named(const Json &made)
    {
        return "{'Id':'" + made[u"Id"].toString().toLatin1() + "','SyncToken':'"
            + made[u"SyncToken"].toString().toLatin1() + "'}";
    }
    [[nodiscard]] qint64 entries()
    {
        return query(u"select count(*) from JournalEntry where DocNumber = 'DR-1'"_s)[u"totalCount"].toInt();
    }

    QByteArray deferred = account(DeferredRevenueAccount);
    QByteArray earned = account(EarnedRevenueAccount);
};

TEST_F(IntuitJournalTest, HasTheAccountsOfDeferredRevenue)
{
    EXPECT_EQ(read(u"Account"_s, QString::fromLatin1(deferred))[u"AccountType"],
              Json(u"Other Current Liability"_s));
    EXPECT_EQ(read(u"Account"_s, QString::fromLatin1(earned))[u"AccountType"], Json(u"Income"_s));
    EXPECT_FALSE(
        query(u"select * from Account where AcctNum = '%1'"_s.arg(UnknownAccount)).contains(u"Account"));
}

TEST_F(IntuitJournalTest, KeepsAnEntryAsItWasSent)
{
    const Json made = write(u"JournalEntry"_s, entry());
    const Json kept = read(u"JournalEntry"_s, made[u"Id"].toString());

    EXPECT_EQ(kept[u"DocNumber"], Json(u"DR-1"_s));
    EXPECT_EQ(kept[u"TxnDate"], Json(u"2026-11-30"_s));
    EXPECT_EQ(kept[u"PrivateNote"], Json(u"001042 03/12"_s));
    EXPECT_EQ(kept[u"SyncToken"], Json(u"0"_s));
    ASSERT_EQ(kept[u"Line"].items().size(), 2U);
    const Json &credit = kept[u"Line"].items()[1];
    EXPECT_EQ(credit[u"Amount"].numberText(), "20.83");
    EXPECT_EQ(credit[u"Description"], Json(u"Cotisation gagnée"_s));
    EXPECT_EQ(credit[u"JournalEntryLineDetail"][u"PostingType"], Json(u"Credit"_s));
    EXPECT_EQ(credit[u"JournalEntryLineDetail"][u"AccountRef"][u"name"], Json(u"Cotisations"_s));
}

TEST_F(IntuitJournalTest, FindsEntriesByNumberAndDay)
{
    const Json made = write(u"JournalEntry"_s, entry());
    (void)write(u"JournalEntry"_s, entry("2026-12-31"));

    const Json byBoth =
        query(u"select * from JournalEntry where DocNumber = 'DR-1' and TxnDate <= '2026-11-30'"_s);
    ASSERT_EQ(byBoth[u"JournalEntry"].items().size(), 1U);
    EXPECT_EQ(byBoth[u"JournalEntry"].items().front()[u"Id"], made[u"Id"]);
    EXPECT_EQ(entries(), 2);
}

TEST_F(IntuitJournalTest, RefusesADuplicateNumberOnlyWhenTheCompanyWantsSo)
{
    (void)write(u"JournalEntry"_s, entry());
    EXPECT_EQ(refusal(u"JournalEntry"_s, entry()), QString());

    setSwitch(u"warnDuplicateJournalNumber"_s, true);
    EXPECT_EQ(refusal(u"JournalEntry"_s, entry()), u"6140"_s);
}

TEST_F(IntuitJournalTest, RefusesLinesThatDoNotBalance)
{
    const QByteArray debit = line("Debit", deferred);

    EXPECT_EQ(refusal(u"JournalEntry"_s, body(debit + ',' + line("Credit", earned, "20.82"))), u"6000"_s);
    EXPECT_EQ(refusal(u"JournalEntry"_s, body(debit)), u"6000"_s);
    EXPECT_EQ(refusal(u"JournalEntry"_s, body(debit + ',' + debit)), u"6000"_s);
    EXPECT_EQ(entries(), 0);
}

TEST_F(IntuitJournalTest, RefusesAnAccountThatIsNotThere)
{
    EXPECT_EQ(refusal(u"JournalEntry"_s, body(line("Debit", "9999") + ',' + line("Credit", earned))),
              u"2500"_s);
    EXPECT_EQ(refusal(u"JournalEntry"_s, body(line("Debit", {}) + ',' + line("Credit", earned))), u"2500"_s);
    EXPECT_EQ(entries(), 0);
}

TEST_F(IntuitJournalTest, RefusesASideItDoesNotKnow)
{
    EXPECT_EQ(refusal(u"JournalEntry"_s, body(line("Left", deferred) + ',' + line("Credit", earned))),
              u"2170"_s);
}

TEST_F(IntuitJournalTest, KeepsClosedMonthsShut)
{
    EXPECT_EQ(refusal(u"JournalEntry"_s, entry("2026-01-31")), u"6210"_s);
    const Json made = write(u"JournalEntry"_s, entry("2026-02-01"));
    closeBooks(QDate(2026, 2, 28));

    EXPECT_EQ(refusal(u"JournalEntry"_s, named(made), {{u"operation"_s, u"delete"_s}}), u"6210"_s);
    EXPECT_EQ(entries(), 1);
}

TEST_F(IntuitJournalTest, DeletesAnEntryOfTheKnownVersion)
{
    const Json made = write(u"JournalEntry"_s, entry());
    QByteArray stale = named(made);
    stale.replace("'SyncToken':'0'", "'SyncToken':'7'");

    EXPECT_EQ(refusal(u"JournalEntry"_s, stale, {{u"operation"_s, u"delete"_s}}), u"5010"_s);
    EXPECT_EQ(write(u"JournalEntry"_s, named(made), {{u"operation"_s, u"delete"_s}})[u"status"],
              Json(u"Deleted"_s));
    EXPECT_EQ(entries(), 0);
    EXPECT_EQ(refusal(u"JournalEntry"_s, named(made), {{u"operation"_s, u"delete"_s}}), u"610"_s);
}

TEST_F(IntuitJournalTest, AnswersARepeatedRequestWithTheFirstAnswer)
{
    const QByteArray sent = entry().replace('\'', '"');
    const HttpResponse first = call("POST", u"journalentry"_s, {{u"requestid"_s, u"j1"_s}}, sent);
    const HttpResponse second = call("POST", u"journalentry"_s, {{u"requestid"_s, u"j1"_s}}, sent);

    EXPECT_TRUE(first.applied);
    EXPECT_FALSE(second.applied);
    EXPECT_EQ(first.body, second.body);
    EXPECT_EQ(entries(), 1);
}

TEST_F(IntuitJournalTest, ReportsChangesAndDeletions)
{
    const Json gone = write(u"JournalEntry"_s, entry());
    (void)write(u"JournalEntry"_s, entry());
    (void)write(u"JournalEntry"_s, named(gone), {{u"operation"_s, u"delete"_s}});

    const Json answer =
        json(call("GET", u"cdc"_s,
                  {{u"entities"_s, u"JournalEntry"_s}, {u"changedSince"_s, u"2026-11-19T00:00:00-05:00"_s}})
                 .body);
    const Json &block = answer[u"CDCResponse"].items().front()[u"QueryResponse"].items().front();
    int deleted = 0;
    for (const Json &each : block[u"JournalEntry"].items())
        deleted += each[u"status"].toString() == u"Deleted"_s ? 1 : 0;
    EXPECT_EQ(block[u"JournalEntry"].items().size(), 2U);
    EXPECT_EQ(deleted, 1);
}

TEST_F(IntuitJournalTest, TakesEntriesInABatchEachOnItsOwn)
{
    const auto part = [](const QByteArray &id, const QByteArray &one) {
        return "{'bId':'" + id + "','operation':'create','JournalEntry':" + one + '}';
    };
    QByteArray sent = "{'BatchItemRequest':[" + part("1", entry()) + ','
        + part("2", body(line("Debit", deferred) + ',' + line("Credit", earned, "1"))) + ','
        + part("3", entry("2026-12-31")) + "]}";

    const HttpResponse response =
        call("POST", u"batch"_s, {{u"requestid"_s, u"b1"_s}}, sent.replace('\'', '"'));

    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(
        json(response.body)[u"BatchItemResponse"].items()[1][u"Fault"][u"Error"].items().front()[u"code"],
        Json(u"6000"_s));
    EXPECT_EQ(entries(), 2);
}
} // namespace
} // namespace passerelle::sandbox
