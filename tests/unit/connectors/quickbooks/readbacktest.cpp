// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::domain;
using namespace passerelle::test;

namespace {

const QString Marker = QStringLiteral("PSRL-0123456789abcde");

class ReadBackTest : public ScriptedCompany
{
};

} // namespace

TEST_F(ReadBackTest, LeavesOutWhatIsGone)
{
    onQuery([](const QString &) { return rows("Invoice", invoiceJson(Marker), 1); });
    const std::vector<ReadBackRequest> requests{{LedgerEntity::Invoice, u"145"_s},
                                                {LedgerEntity::Invoice, u"146"_s}};

    const auto documents = await(ledger.readBack(requests, {}));

    ASSERT_TRUE(documents);
    ASSERT_EQ(documents->size(), 1U);
    EXPECT_EQ(documents->begin()->first.ledgerId, u"145"_s);
    EXPECT_EQ(documents->begin()->second.total, cents(114'98));
    EXPECT_EQ(
        statements.front(),
        u"SELECT * FROM Invoice WHERE Id IN ('145','146') ORDERBY Id STARTPOSITION 1 MAXRESULTS 1000"_s);
}

TEST_F(ReadBackTest, FailsRatherThanForgetADocumentItCannotRead)
{
    onQuery([](const QString &) { return ScriptedReply{503, "<html/>"}; });
    const std::vector<ReadBackRequest> requests{{LedgerEntity::Invoice, u"145"_s}};

    const auto documents = await(ledger.readBack(requests, {}));

    ASSERT_FALSE(documents);
    EXPECT_EQ(documents.error().code, ErrorCode::LedgerServerError);
    EXPECT_EQ(statements.size(), 3); // a read may be tried again
}

TEST_F(ReadBackTest, FindsTheLiveDocumentsThatCarryAMarker)
{
    onQuery([](const QString &) {
        return rows("Invoice",
                    invoiceJson(Marker) + ',' + invoiceJson(u"typed by hand"_s, "146") + ','
                        + invoiceJson(u"Voided - "_s + Marker, "147", "3", "0"),
                    3);
    });

    const auto documents =
        await(ledger.markedDocuments(LedgerEntity::Invoice, QDate{2026, 3, 1}, QDate{2026, 3, 31}, {}));

    ASSERT_TRUE(documents);
    ASSERT_EQ(documents->size(), 1U);
    EXPECT_EQ(documents->front().marker, Marker);
    EXPECT_TRUE(statements.front().contains(u"TxnDate >= '2026-03-01' AND TxnDate <= '2026-03-31'"_s));
}

TEST_F(ReadBackTest, ReportsCancelledWhenStopped)
{
    std::stop_source stop;
    stop.request_stop();
    const std::vector<ReadBackRequest> requests{{LedgerEntity::Invoice, u"145"_s}};

    const auto documents = await(ledger.readBack(requests, stop.get_token()));

    ASSERT_FALSE(documents);
    EXPECT_EQ(documents.error().code, ErrorCode::Cancelled);
}

TEST_F(ReadBackTest, TakesTheDebitsOfAJournalEntryForItsTotal)
{
    const auto line = [](const QByteArray &type, const QByteArray &amount) -> QByteArray {
        return R"({"Amount":)" + amount + R"(,"JournalEntryLineDetail":{"PostingType":")" + type + R"("}})";
    };
    onQuery([&line](const QString &) {
        return rows("JournalEntry",
                    R"({"Id":"31","SyncToken":"0","TotalAmt":0,"PrivateNote":"PSRL-0123456789abcde","Line":[)"
                        + line("Debit", "20.83") + ',' + line("Credit", "20.00") + ','
                        + line("Credit", "0.83") + "]}",
                    1);
    });
    const connectors::ReadBackRequest request{LedgerEntity::JournalEntry, u"31"_s};

    const auto read = await(ledger.readBack({request}, {}));

    ASSERT_TRUE(read);
    EXPECT_EQ(read->at(request).total, cents(20'83));
    EXPECT_EQ(read->at(request).marker, u"PSRL-0123456789abcde"_s);
}
