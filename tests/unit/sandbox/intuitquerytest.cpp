// SPDX-License-Identifier: GPL-3.0-or-later
#include "intuitfixture.h"
#include "sandbox/intuit/queryparser.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class IntuitQueryTest : public IntuitTest
{
};

TEST(IntuitQueryParser, ReadsAllClausesInEitherOrder)
{
    const auto parsed = intuit::parseQuery(u"SELECT * FROM Invoice WHERE TotalAmt > '300.00' AND DocNumber "
                                           u"IN ('A','B') ORDERBY TxnDate DESC, Id "
                                           "MAXRESULTS 5 STARTPOSITION 11"_s);

    ASSERT_FALSE(parsed.fault);
    EXPECT_EQ(parsed.statement.conditions.size(), 2);
    EXPECT_EQ(parsed.statement.conditions[1].values, QStringList({u"A"_s, u"B"_s}));
    EXPECT_TRUE(parsed.statement.orders[0].isDescending);
    EXPECT_EQ(parsed.statement.start, 11);
    EXPECT_EQ(parsed.statement.maximum, 5);
}

TEST(IntuitQueryParser, UnderstandsEscapedApostrophes)
{
    const auto parsed = intuit::parseQuery(u"select * from customer where DisplayName = 'L\\'Île \\\\ x'"_s);

    ASSERT_FALSE(parsed.fault);
    EXPECT_EQ(parsed.statement.conditions[0].values, QStringList{u"L'Île \\ x"_s});
}

class IntuitQueryParserFault : public ::testing::TestWithParam<const char *>
{
};

TEST_P(IntuitQueryParserFault, RefusesWhatItCannotRead)
{
    const auto parsed = intuit::parseQuery(QString::fromUtf8(GetParam()));

    ASSERT_TRUE(parsed.fault);
    EXPECT_EQ(parsed.fault->code, u"4000"_s);
}

INSTANTIATE_TEST_SUITE_P(Statements, IntuitQueryParserFault,
                         ::testing::Values("", "select from Invoice", "select * Invoice", "select * from",
                                           "select * from Invoice where", "select * from Invoice where Id",
                                           "select * from Invoice where Id = '1' or Id = '2'",
                                           "select * from Invoice where DocNumber = 'a''b'",
                                           "select * from Invoice where DocNumber = 'open",
                                           "select * from Invoice maxresults x",
                                           "select * from Invoice where Id in '1'", "update Invoice"));

TEST_F(IntuitQueryTest, LeavesInactiveNamesOutUnlessAsked)
{
    EXPECT_EQ(query(u"select count(*) from Customer"_s)[u"totalCount"].toInt(), 1);
    EXPECT_EQ(query(u"select count(*) from Customer where Active in (true,false)"_s)[u"totalCount"].toInt(),
              2);
    EXPECT_EQ(
        query(u"select * from Customer where Active = false"_s)[u"Customer"].items().front()[u"DisplayName"],
        Json(u"Musée fermé (deleted)"_s));
}

TEST_F(IntuitQueryTest, MatchesNamesWithoutRegardToCase)
{
    const Json found = query(u"SELECT * FROM customer WHERE DisplayName = 'ARCHIVES L\\'ÎLE-AUX-COUDRES'"_s);

    EXPECT_EQ(found[u"maxResults"].toInt(), 1);
    EXPECT_EQ(found[u"startPosition"].toInt(), 1);
}

TEST_F(IntuitQueryTest, MatchesPatternsWithPercentOnly)
{
    EXPECT_EQ(query(u"select * from Invoice where DocNumber like 'F-9%'"_s)[u"maxResults"].toInt(), 1);
    EXPECT_TRUE(query(u"select * from Invoice where DocNumber like 'F_900'"_s).members().empty());
}

TEST_F(IntuitQueryTest, AnswersAnEmptyObjectForNoResult)
{
    EXPECT_EQ(query(u"select * from Invoice where DocNumber = 'none'"_s).toBytes(), "{}");
}

TEST_F(IntuitQueryTest, PagesFromOneInTheAskedOrder)
{
    for (int i = 1; i <= 7; ++i)
        (void)write(u"Invoice"_s, invoice("P-" + QByteArray::number(i)));

    const Json page = query(
        u"select * from Invoice where DocNumber like 'P-%' orderby DocNumber desc startposition 3 maxresults 2"_s);

    ASSERT_EQ(page[u"Invoice"].items().size(), 2U);
    EXPECT_EQ(page[u"Invoice"].items()[0][u"DocNumber"], Json(u"P-5"_s));
    EXPECT_EQ(page[u"startPosition"].toInt(), 3);
}

TEST_F(IntuitQueryTest, ComparesAmountsDatesAndTimes)
{
    (void)write(u"Invoice"_s, invoice("Q-1", "300.00"));

    EXPECT_EQ(query(u"select * from Invoice where TotalAmt > '344.91'"_s)[u"maxResults"].toInt(), 1);
    EXPECT_EQ(query(u"select * from Invoice where TxnDate >= '2026-11-01'"_s)[u"maxResults"].toInt(), 1);
    EXPECT_EQ(query(u"select * from Invoice where MetaData.CreateTime >= '2026-11-20T06:00:00-08:00'"_s)
                  [u"maxResults"]
                      .toInt(),
              1);
    EXPECT_TRUE(query(u"select * from Invoice where MetaData.CreateTime > '2026-11-20T16:00:00+01:00'"_s)
                    .members()
                    .empty());
}

TEST_F(IntuitQueryTest, RefusesWhatCannotBeQueried)
{
    EXPECT_EQ(queryFault(u"select * from Invoice where PrivateNote = 'x'"_s),
              u"4001 QueryValidationError: property 'PrivateNote' is not queryable"_s);
    EXPECT_EQ(queryFault(u"select * from Purchase where NoSuchField = 'x'"_s),
              u"4001 QueryValidationError: Property NoSuchField not found for Entity Purchase"_s);
    EXPECT_EQ(queryFault(u"select * from Custmoer"_s),
              u"4001 QueryValidationError: invalid context declaration: Custmoer"_s);
    EXPECT_EQ(queryFault(u"select * from Invoice startposition 0"_s),
              u"4001 QueryValidationError: value 0 is too small. Min allowed value is 1"_s);
    EXPECT_TRUE(queryFault(u"select * from Invoice where Id > '1'"_s).startsWith(u"4001"));
}

TEST_F(IntuitQueryTest, ReadsAStatementPostedAsText)
{
    const Json answer = json(call("POST", u"query"_s, {}, "select count(*) from Invoice").body);

    EXPECT_EQ(answer[u"QueryResponse"][u"totalCount"].toInt(), 1);
}

TEST_F(IntuitQueryTest, ShowsTheCompanyAndItsPreferences)
{
    EXPECT_EQ(query(u"select * from CompanyInfo"_s)[u"CompanyInfo"].items().front()[u"Country"],
              Json(u"CA"_s));
    const Json preferences = query(u"select * from Preferences"_s)[u"Preferences"].items().front();
    EXPECT_EQ(preferences[u"AccountingInfoPrefs"][u"BookCloseDate"], Json(u"2026-01-31"_s));
    EXPECT_TRUE(preferences[u"SalesFormsPrefs"][u"CustomTxnNumbers"].toBool());
}
} // namespace
} // namespace passerelle::sandbox
