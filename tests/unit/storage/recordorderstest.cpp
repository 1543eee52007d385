// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordorders.h"
#include "journalfixture.h"
#include "storage/migrations.h"
#include "storage/recordsearch.h"

namespace passerelle::storage {

class RecordOrdersTest : public JournalFixture
{
protected:
    static domain::Invoice invoice(int number, const QString &customer, QDate day)
    {
        domain::Invoice invoice;
        invoice.id = u"id-%1"_s.arg(number);
        invoice.number = u"F-%1"_s.arg(number);
        invoice.customerId = u"c-"_s + customer;
        invoice.customerName = customer;
        invoice.date = day;
        invoice.total = {100LL * number, domain::Currency::cad()};
        invoice.sync.status = SyncStatus::ToTransfer;
        return invoice;
    }

    static domain::SourceSnapshot books()
    {
        domain::SourceSnapshot snapshot;
        snapshot.invoices = {
            invoice(1001, u"Zoé Roy"_s, {2026, 10, 2}), invoice(1002, u"Amélie Côté"_s, {2026, 11, 3}),
            invoice(1003, u"Zoé Roy"_s, {2026, 11, 20}), invoice(1004, u"Amélie Côté"_s, {2026, 10, 31})};
        domain::Payment payment;
        payment.id = u"p-1"_s;
        payment.number = u"P-1"_s;
        payment.customerName = u"Zoé Roy"_s;
        payment.date = {2026, 11, 4};
        payment.amount = {4200, domain::Currency::cad()};
        snapshot.payments = {payment};
        return snapshot;
    }

    [[nodiscard]] static Result<storage::RecordOrder>
    wholeOrder(const JournalReader &read, const RecordQuery &query,
               JournalReader::Keep keep = JournalReader::Keep::WhatIsThere)
    {
        auto order = read.order(query, keep, [] { return true; });
        return order ? Result{**std::move(order)} : Failure{order.error()};
    }

    [[nodiscard]] QStringList numbers(const JournalReader &read, const RecordQuery &query) const
    {
        QStringList found;
        const auto order = wholeOrder(read, query);
        for (const qint64 id : order->ids)
            found += id < 0
                ? u"%1 in group %2"_s.arg(order->groups[static_cast<size_t>(-id - 1)].count).arg(-id)
                : (*read.rows({id})).at(0).number;
        return found;
    }

    [[nodiscard]] QStringList found(const QString &text) const
    {
        RecordQuery query;
        query.text = text;
        return numbers(*reader(), query);
    }

    [[nodiscard]] QStringList planOf(const SearchStatement &statement) const
    {
        const auto database = Database::open(paths.journalFile(), Database::Mode::ReadOnly);
        const auto plan = (*database)->all(u"EXPLAIN QUERY PLAN "_s + statement.sql, statement.values,
                                           [](const QSqlQuery &row) { return row.value(3).toString(); });
        return {plan->begin(), plan->end()};
    }
};

TEST_F(RecordOrdersTest, GroupsByMonthWithTheNewestFirst)
{
    ASSERT_TRUE(journal()->storeSnapshot(books()));
    RecordQuery query;
    query.descending = true;
    query.group = RecordQuery::Group::Date;

    EXPECT_EQ(numbers(*reader(), query),
              QStringList({u"3 in group 1"_s, u"F-1003"_s, u"P-1"_s, u"F-1002"_s, u"2 in group 2"_s,
                           u"F-1004"_s, u"F-1001"_s}));
}

TEST_F(RecordOrdersTest, GroupsByCustomerAndKeepsTheOrderWithin)
{
    ASSERT_TRUE(journal()->storeSnapshot(books()));
    RecordQuery query;
    query.group = RecordQuery::Group::Customer;
    query.kinds = {RecordKind::Invoice};

    EXPECT_EQ(numbers(*reader(), query),
              QStringList({u"2 in group 1"_s, u"F-1004"_s, u"F-1002"_s, u"2 in group 2"_s, u"F-1001"_s,
                           u"F-1003"_s}));
    query.group = RecordQuery::Group::Kind;
    query.kinds = {};
    EXPECT_EQ(numbers(*reader(), query).filter(u"group"_s),
              QStringList({u"4 in group 1"_s, u"1 in group 2"_s}));
}

TEST_F(RecordOrdersTest, GroupsByCauseWithTheRecordsThatNothingHoldsUpLast)
{
    const auto written = journal();
    ASSERT_TRUE(written->storeSnapshot(books()));
    for (const QString &id : {u"id-1002"_s, u"id-1004"_s})
        ASSERT_TRUE(written->setRecordSync({RecordKind::Invoice, id}, {SyncStatus::TransferError}, {},
                                           Error{ErrorCode::PeriodClosed, u"2026-10-31"_s}));
    RecordQuery query;
    query.group = RecordQuery::Group::Cause;
    const auto read = reader();

    const auto order = wholeOrder(*read, query);

    ASSERT_TRUE(order);
    ASSERT_EQ(order->groups.size(), 2u);
    EXPECT_EQ(order->groups[0].count, 2);
    EXPECT_EQ((*read->rows({order->groups[0].firstId})).at(0).errorCode, u"period-closed");
    EXPECT_EQ(order->groups[1].count, 3);
}

TEST_F(RecordOrdersTest, TellsWhichRowSpeaksForItsGroup)
{
    ASSERT_TRUE(journal()->storeSnapshot(books()));
    RecordQuery query;
    query.group = RecordQuery::Group::Kind;
    const auto read = reader();

    const auto order = wholeOrder(*read, query);

    ASSERT_TRUE(order);
    ASSERT_EQ(order->groups.size(), 2u);
    EXPECT_EQ((*read->rows({order->groups[1].firstId})).at(0).record.kind, RecordKind::Payment);
}

TEST_F(RecordOrdersTest, FindsTwoLettersOnlyWhereAWordBeginsAndOneWhereTheTextDoes)
{
    ASSERT_TRUE(journal()->storeSnapshot(books()));

    EXPECT_EQ(found(u"CÔ"_s), QStringList({u"F-1004"_s, u"F-1002"_s}));
    EXPECT_EQ(found(u"ôt"_s), QStringList());
    EXPECT_EQ(found(u"p"_s), QStringList{u"P-1"_s});
    EXPECT_EQ(found(u"a"_s), QStringList({u"F-1004"_s, u"F-1002"_s}));
}

TEST_F(RecordOrdersTest, FindsAnAmountAsPeopleWriteIt)
{
    domain::SourceSnapshot snapshot = books();
    snapshot.invoices[0].total.minor = 2435025;
    snapshot.invoices[1].total.minor = -2435099;
    ASSERT_TRUE(journal()->storeSnapshot(snapshot));

    EXPECT_EQ(found(u"42,00"_s), QStringList{u"P-1"_s});
    EXPECT_EQ(found(u"(42)"_s), QStringList{u"P-1"_s});
    EXPECT_EQ(found(u"24\u00a0350,25\u00a0$"_s), QStringList{u"F-1001"_s});
    EXPECT_EQ(found(u"$24,350.25"_s), QStringList{u"F-1001"_s});
    EXPECT_EQ(found(u"24350"_s), QStringList({u"F-1001"_s, u"F-1002"_s}));
    EXPECT_EQ(found(u"roy 24 350,25"_s), QStringList{u"F-1001"_s});
}

TEST_F(RecordOrdersTest, DoesNotTakeLettersThatAreAllThereForTheWord)
{
    domain::SourceSnapshot snapshot = books();
    snapshot.invoices[0].customerName = u"banabcana"_s; // "bana", "anab", ... but not "bananab"
    ASSERT_TRUE(journal()->storeSnapshot(snapshot));

    EXPECT_EQ(found(u"banabc"_s), QStringList{u"F-1001"_s});
    EXPECT_EQ(found(u"canabcana"_s), QStringList());
}

TEST_F(RecordOrdersTest, FindsARecordByItsNewNameAndNoLongerByTheOldOne)
{
    const auto written = journal();
    domain::SourceSnapshot snapshot = books();
    ASSERT_TRUE(written->storeSnapshot(snapshot));
    snapshot.invoices[0].customerName = u"Coopérative Rivage"_s;
    ASSERT_TRUE(written->storeSnapshot(snapshot));

    EXPECT_EQ(found(u"rivage"_s), QStringList{u"F-1001"_s});
    EXPECT_EQ(found(u"roy"_s), QStringList({u"P-1"_s, u"F-1003"_s}));
}

TEST_F(RecordOrdersTest, FindsAReferenceFromItsBeginning)
{
    const auto written = journal();
    ASSERT_TRUE(written->storeSnapshot(books()));
    ASSERT_TRUE(written->setRecordSync({RecordKind::Invoice, u"id-1002"_s},
                                       {SyncStatus::Transferred, u"QBO-881"_s}, u"posted"_s));

    EXPECT_EQ(found(u"qbo-8"_s), QStringList{u"F-1002"_s});
}

TEST_F(RecordOrdersTest, FindsTheWordsOfAJournalOfAnEarlierVersion)
{
    QDir().mkpath(paths.folder);
    {
        const auto older = Database::open(paths.journalFile(), Database::Mode::ReadWrite);
        ASSERT_TRUE(older);
        ASSERT_TRUE(migrate(**older, 2));
        ASSERT_TRUE(
            (*older)->run(u"INSERT INTO record(kind, source_id, number, customer, customer_folded, minor)"
                          " VALUES(1, 'old', 'OLD-1', 'Éloïse', 'eloise', 22995)"_s));
    }
    ASSERT_TRUE(journal());

    EXPECT_EQ(found(u"Éloïse"_s), QStringList{u"OLD-1"_s});
    EXPECT_EQ(found(u"229,95"_s), QStringList{u"OLD-1"_s});
}

TEST_F(RecordOrdersTest, KeepsAnOrderUntilItIsReadAnewButNarrowsItByWhatIsTrueNow)
{
    const auto written = journal();
    domain::SourceSnapshot snapshot = books();
    ASSERT_TRUE(written->storeSnapshot(snapshot));
    const auto read = reader();
    RecordQuery query;
    ASSERT_EQ(numbers(*read, query).size(), 5);
    const qint64 before = *read->dataVersion();
    snapshot.invoices.push_back(invoice(1005, u"Neuf"_s, {2026, 11, 30}));
    ASSERT_TRUE(written->storeSnapshot(snapshot));
    ASSERT_TRUE(written->setRecordSync({RecordKind::Invoice, u"id-1001"_s}, {SyncStatus::InReview}, {}));

    EXPECT_EQ(numbers(*read, query).size(), 5);
    EXPECT_NE(*read->dataVersion(), before);
    RecordQuery inReview;
    inReview.statuses = {SyncStatus::InReview};
    EXPECT_EQ(numbers(*read, inReview), QStringList{u"F-1001"_s});
    EXPECT_EQ(wholeOrder(*read, query, JournalReader::Keep::Anew)->ids.size(), 6u);
    EXPECT_EQ(numbers(*read, query).size(), 6);
}

TEST_F(RecordOrdersTest, GivesUpWhatIsNoLongerWantedAndKeepsTheOrderOfBefore)
{
    const auto written = journal();
    domain::SourceSnapshot snapshot = books();
    ASSERT_TRUE(written->storeSnapshot(snapshot));
    const auto read = reader();
    RecordQuery query;
    ASSERT_EQ(numbers(*read, query).size(), 5);
    snapshot.invoices.push_back(invoice(1005, u"Neuf"_s, {2026, 11, 30}));
    ASSERT_TRUE(written->storeSnapshot(snapshot));
    for (int rows = 0; rows < 6; ++rows) { // read before it is given up
        int left = rows;

        const auto given = read->order(query, JournalReader::Keep::Anew, [&left] { return left-- > 0; });

        ASSERT_TRUE(given);
        EXPECT_FALSE(*given) << rows;
        EXPECT_EQ(numbers(*read, query).size(), 5) << rows;
    }
    query.text = u"zoé"_s;
    const auto given = read->order(query, JournalReader::Keep::WhatIsThere, [] { return false; });
    ASSERT_TRUE(given);
    EXPECT_FALSE(*given);
}

TEST_F(RecordOrdersTest, LooksAtRowsThatHaveTheLettersOfAllWordsElsewhere)
{
    const auto written = journal();
    domain::SourceSnapshot snapshot;
    snapshot.invoices = {
        invoice(2001, u"Anabelle Belliveau"_s, {2026, 11, 2}),
        invoice(2002, u"Belle Anaïs Banabel"_s, {2026, 11, 3}), // "anab", "nabe", "abel", "elle"
        invoice(2003, u"Anabelle Roy"_s, {2026, 11, 4})};
    ASSERT_TRUE(written->storeSnapshot(snapshot));
    const domain::SyncFields posted{SyncStatus::Transferred, u"anabelle-77"_s};
    ASSERT_TRUE(written->setRecordSync({RecordKind::Invoice, u"id-2002"_s}, posted, {}));

    EXPECT_EQ(found(u"anabelle belliveau"_s), QStringList{u"F-2001"_s});
    EXPECT_EQ(found(u"ANABELLE bellevue"_s), QStringList{});
    EXPECT_EQ(found(u"anabelle F-2003"_s), QStringList{u"F-2003"_s});
    EXPECT_EQ(found(u"anabelle-7 belle"_s), QStringList{u"F-2002"_s}) << "by its reference";
    EXPECT_EQ(found(u"anabelle 2 001,00"_s), QStringList{u"F-2001"_s});
}

TEST_F(RecordOrdersTest, FindsTheSameWhetherTheRowsOfSeveralWordsAreLookedAtOrNot)
{
    ASSERT_TRUE(journal()->storeSnapshot(books()));
    const auto database = Database::open(paths.journalFile(), Database::Mode::ReadOnly);
    ASSERT_TRUE(database);
    RecordOrders looking{**database};
    RecordOrders notLooking{**database, -1};
    const auto always = [] { return true; };
    const QString many = QStringList(2'000, u"amélie"_s).join(u' ');
    for (const QString &text :
         {u"amélie côté"_s, u"amélie 1002"_s, u"roy zoé p-1"_s, u"amélie f-1003"_s, u"zoé 42,00"_s, many}) {
        RecordQuery query;
        query.text = text;

        const auto looked = looking.whole(query, false, always);
        const auto plain = notLooking.whole(query, false, always);

        ASSERT_TRUE(looked && plain) << qPrintable(text);
        EXPECT_EQ((*looked)->ids, (*plain)->ids) << qPrintable(text);
        EXPECT_EQ((*looked)->ids.empty(), text == u"amélie f-1003") << qPrintable(text);
    }
}

TEST_F(RecordOrdersTest, ReadsAnOrderToItsEndThatIsNotThereYet)
{
    ASSERT_TRUE(journal()->storeSnapshot(books()));
    const auto read = reader();
    const RecordQuery query;

    const auto given = read->order(query, JournalReader::Keep::WhatIsThere, [] { return false; });

    ASSERT_TRUE(given);
    EXPECT_FALSE(*given);
    EXPECT_TRUE(read->beginning(query, 2)->empty()) << "the whole order is kept";
}

TEST_F(RecordOrdersTest, GivesTheBeginningOfAPlainListAtOnce)
{
    ASSERT_TRUE(journal()->storeSnapshot(books()));
    const auto read = reader();
    RecordQuery query;
    query.descending = true;

    const auto first = read->beginning(query, 2);

    ASSERT_TRUE(first);
    ASSERT_EQ(first->size(), 2u);
    const auto order = wholeOrder(*read, query);
    EXPECT_TRUE(std::equal(first->begin(), first->end(), order->ids.begin()));
    query.text = u"roy"_s;
    EXPECT_TRUE(read->beginning(query, 2)->empty()) << "what is searched is told whole";
}

TEST_F(RecordOrdersTest, ReadsOrdersFiltersGroupsAndCountsFromIndexesAlone)
{
    const auto written = journal();
    for (int sort = 0; sort <= int(RecordQuery::Sort::Kind); ++sort) {
        RecordQuery query;
        query.sort = static_cast<RecordQuery::Sort>(sort);
        query.descending = true;
        for (const SearchStatement &statement : {orderStatement(query.sort), beginningStatement(query, 10)}) {
            const QStringList plan = planOf(statement);
            EXPECT_TRUE(plan.front().contains(u"USING COVERING INDEX"_s)) << qPrintable(plan.front());
            EXPECT_EQ(plan.size(), 1) << sort; // no "USE TEMP B-TREE FOR ORDER BY"
        }
    }
    RecordQuery narrow;
    narrow.kinds = {RecordKind::Invoice};
    narrow.from = {2026, 1, 1};
    for (const SearchStatement &statement : filterStatements(narrow))
        EXPECT_TRUE(planOf(statement).front().contains(u"COVERING"_s)) << qPrintable(statement.sql);
    for (const auto group : {RecordQuery::Group::Kind, RecordQuery::Group::Date, RecordQuery::Group::Customer,
                             RecordQuery::Group::Cause})
        EXPECT_EQ(planOf(groupStatement(group)).size(), 1);
    const QStringList counted = planOf({u"SELECT kind, status, count(*), sum(minor), currency FROM record"
                                        " WHERE +is_gone IS NULL GROUP BY kind, status, currency"_s});
    EXPECT_TRUE(counted.front().contains(u"COVERING INDEX record_state"_s)) << qPrintable(counted.front());
    EXPECT_EQ(counted.size(), 1);
}

} // namespace passerelle::storage
