// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfixture.h"

namespace passerelle::storage {

class JournalReaderTest : public JournalFixture
{
protected:
    static domain::Invoice invoice(const QString &number, const QString &customer, qint64 minor, QDate day,
                                   SyncStatus status)
    {
        domain::Invoice invoice;
        invoice.id = u"id-"_s + number;
        invoice.number = number;
        invoice.customerId = u"c-"_s + customer;
        invoice.customerName = customer;
        invoice.date = day;
        invoice.total = {minor, domain::Currency::cad()};
        invoice.sync.status = status;
        return invoice;
    }

    static domain::SourceSnapshot sample()
    {
        domain::SourceSnapshot snapshot;
        for (const QString &name : {u"Éloïse Tremblay"_s, u"Çelik inc."_s, u"Œuvres Roy"_s}) {
            domain::Customer customer;
            customer.id = u"c-"_s + name;
            customer.name = name;
            customer.sync.status = SyncStatus::Pending;
            snapshot.customers.push_back(customer);
        }
        snapshot.customers[1].isDesignatedNew = true;
        snapshot.invoices = {
            invoice(u"A-3"_s, u"Éloïse Tremblay"_s, 22995, QDate(2026, 11, 18), SyncStatus::ToTransfer),
            invoice(u"A-1"_s, u"Çelik inc."_s, 11498, QDate(2026, 11, 20), SyncStatus::ToTransfer),
            invoice(u"A-2"_s, u"Œuvres Roy"_s, 500, QDate(2026, 11, 19), SyncStatus::Transferred)};
        snapshot.invoices[2].sync.reference = u"QB-77"_s;
        domain::Payment payment;
        payment.id = u"p-1"_s;
        payment.number = u"P-1"_s;
        payment.customerName = u"Çelik inc."_s;
        payment.date = QDate(2026, 11, 21);
        payment.amount = {11498, *domain::Currency::fromCode(u"USD")};
        payment.sync.changedAt = QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC);
        snapshot.payments.push_back(payment);
        return snapshot;
    }

    QStringList numbers(const RecordQuery &query) const
    {
        const auto read = reader();
        QStringList found;
        const auto rows = read->rows(*read->orderedIds(query));
        for (const RecordRow &row : *rows)
            found += row.number.isEmpty() ? row.customerName : row.number;
        return found;
    }
};

TEST_F(JournalReaderTest, IsEmptyWithoutAJournal)
{
    const auto read = reader();

    EXPECT_TRUE(read->isEmpty());
    EXPECT_TRUE(read->statusCounts()->empty());
    EXPECT_TRUE(read->runs()->empty());
    EXPECT_TRUE(*read->chainHolds());
    EXPECT_EQ(*read->memory(), Memory::Amnesia);
    EXPECT_EQ(read->find(RecordKind::Invoice, u"A-1"_s).error().code, ErrorCode::RecordUnknown);
    EXPECT_FALSE(QFile::exists(paths.folder));
}

TEST_F(JournalReaderTest, SaysThatAnEmptyFileIsDamaged)
{
    write({});

    EXPECT_EQ(JournalReader::open(paths).error().code, ErrorCode::JournalDamaged);
}

// covers: M-25
TEST_F(JournalReaderTest, CountsRecordsByKindStatusAndCurrency)
{
    ASSERT_TRUE(journal()->storeSnapshot(sample()));

    const auto counts = reader()->statusCounts();
    ASSERT_TRUE(counts);
    qint64 toTransfer = 0;
    for (const StatusCount &count : *counts) {
        if (count.kind == RecordKind::Invoice && count.status == SyncStatus::ToTransfer) {
            EXPECT_EQ(count.count, 2);
            toTransfer = count.amount.minor;
        }
        if (count.kind == RecordKind::Payment) {
            EXPECT_EQ(count.amount, (domain::Money{11498, *domain::Currency::fromCode(u"USD")}));
        }
    }
    EXPECT_EQ(toTransfer, 34493);
}

TEST_F(JournalReaderTest, ShowsARecordAsTheSourceHasIt)
{
    ASSERT_TRUE(journal()->storeSnapshot(sample()));

    const auto payment = reader()->find(RecordKind::Payment, u"P-1"_s);
    const auto byId = reader()->find(RecordKind::Invoice, u"id-A-2"_s);

    ASSERT_TRUE(payment);
    EXPECT_EQ(payment->record, (RecordRef{RecordKind::Payment, u"p-1"_s}));
    EXPECT_EQ(payment->day, QDate(2026, 11, 21));
    EXPECT_EQ(payment->sync, sample().payments.front().sync);
    EXPECT_FALSE(payment->effectState);
    ASSERT_TRUE(byId);
    EXPECT_EQ(byId->number, u"A-2");
    EXPECT_EQ(byId->sync.reference, u"QB-77");
}

// covers: M-37
TEST_F(JournalReaderTest, SaysWhetherTheSourceLastAllowedReview)
{
    domain::SourceSnapshot snapshot = sample();
    EXPECT_FALSE(*reader()->isReviewEnabled());
    snapshot.settings.isReviewEnabled = true;
    ASSERT_TRUE(journal()->storeSnapshot(snapshot));
    EXPECT_TRUE(*reader()->isReviewEnabled());

    snapshot.settings.isReviewEnabled = false;
    ASSERT_TRUE(journal()->storeSnapshot(snapshot));

    EXPECT_FALSE(*reader()->isReviewEnabled());
}

TEST_F(JournalReaderTest, KeepsAndFlagsRecordsThatVanishedUntilTheyReturn)
{
    domain::SourceSnapshot snapshot = sample();
    ASSERT_TRUE(journal()->storeSnapshot(snapshot));
    snapshot.invoices.pop_back();
    ASSERT_TRUE(journal()->storeSnapshot(snapshot));

    EXPECT_TRUE(reader()->find(RecordKind::Invoice, u"A-2"_s)->isGone);
    RecordQuery query;
    query.kinds = {RecordKind::Invoice};
    EXPECT_EQ(numbers(query), QStringList({u"A-3"_s, u"A-1"_s}));
    query.includesGone = true;
    EXPECT_EQ(numbers(query), QStringList({u"A-3"_s, u"A-2"_s, u"A-1"_s}));

    ASSERT_TRUE(journal()->storeSnapshot(sample()));
    EXPECT_FALSE(reader()->find(RecordKind::Invoice, u"A-2"_s)->isGone);
}

// covers: M-16
TEST_F(JournalReaderTest, ListsInvoicedAccountsThatAreNeitherNewNorLinked)
{
    const auto written = journal();
    ASSERT_TRUE(written->storeSnapshot(sample()));
    RecordQuery query;
    query.onlyToVerify = true;
    EXPECT_EQ(numbers(query), QStringList{u"Éloïse Tremblay"_s});

    ASSERT_TRUE(written->setAccountsToVerify({{RecordKind::Customer, u"c-Œuvres Roy"_s}}));

    EXPECT_EQ(numbers(query), QStringList{u"Œuvres Roy"_s});
}

TEST_F(JournalReaderTest, SortsByEveryColumnBothWays)
{
    ASSERT_TRUE(journal()->storeSnapshot(sample()));
    RecordQuery query;
    query.kinds = {RecordKind::Invoice};
    using Sort = RecordQuery::Sort;
    const std::vector<std::pair<Sort, QStringList>> expected{
        {Sort::Date, {u"A-3"_s, u"A-2"_s, u"A-1"_s}},     {Sort::Number, {u"A-1"_s, u"A-2"_s, u"A-3"_s}},
        {Sort::Customer, {u"A-1"_s, u"A-3"_s, u"A-2"_s}}, {Sort::Amount, {u"A-2"_s, u"A-1"_s, u"A-3"_s}},
        {Sort::Status, {u"A-1"_s, u"A-3"_s, u"A-2"_s}},   {Sort::Reference, {u"A-3"_s, u"A-1"_s, u"A-2"_s}},
        {Sort::Kind, {u"A-1"_s, u"A-3"_s, u"A-2"_s}}};
    for (const auto &[sort, order] : expected) {
        query.sort = sort;
        query.descending = false;
        EXPECT_EQ(numbers(query), order) << int(sort);
        query.descending = true;
        EXPECT_EQ(numbers(query), QStringList(order.rbegin(), order.rend())) << int(sort);
    }
}

TEST_F(JournalReaderTest, FiltersByStatusAndPeriod)
{
    ASSERT_TRUE(journal()->storeSnapshot(sample()));
    RecordQuery query;
    query.statuses = {SyncStatus::ToTransfer, SyncStatus::Transferred};
    query.from = QDate(2026, 11, 19);
    query.to = QDate(2026, 11, 20);

    EXPECT_EQ(numbers(query), QStringList({u"A-2"_s, u"A-1"_s}));
}

struct SearchCase
{
    const char *name;
    const char *text;
    QStringList found;
};

void PrintTo(const SearchCase &search, std::ostream *out)
{
    *out << search.text;
}

class JournalSearchTest : public JournalReaderTest, public testing::WithParamInterface<SearchCase>
{
};

TEST_P(JournalSearchTest, FindsWordsWithoutRegardToAccentsAndCase)
{
    ASSERT_TRUE(journal()->storeSnapshot(sample()));
    RecordQuery query;
    query.kinds = {RecordKind::Invoice};
    query.text = QString::fromUtf8(GetParam().text);

    EXPECT_EQ(numbers(query), GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(Texts, JournalSearchTest,
                         testing::Values(SearchCase{"WithoutAccents", "eloise", {u"A-3"_s}},
                                         SearchCase{"WithAccents", "ÉLOÏSE", {u"A-3"_s}},
                                         SearchCase{"Cedilla", "celik", {u"A-1"_s}},
                                         SearchCase{"Ligature", "oeuvres", {u"A-2"_s}},
                                         SearchCase{"Number", "a-2", {u"A-2"_s}},
                                         SearchCase{"AmountWithComma", "229,95", {u"A-3"_s}},
                                         SearchCase{"AmountWithPoint", "$114.98", {u"A-1"_s}},
                                         SearchCase{"Reference", "qb-77", {u"A-2"_s}},
                                         SearchCase{"TwoWords", "roy a-2", {u"A-2"_s}},
                                         SearchCase{"TwoWordsApart", "roy a-1", {}},
                                         SearchCase{"QuoteAndWildcards", "' % _", {}}),
                         [](const auto &row) { return std::string{row.param.name}; });

TEST_F(JournalReaderTest, TellsWhatHappenedToARecordAndWho)
{
    const auto written = journal();
    ASSERT_TRUE(written->storeSnapshot(sample()));
    const RecordRef record{RecordKind::Invoice, u"id-A-1"_s};
    domain::SyncFields sync;
    sync.status = SyncStatus::DoNotSynchronize;
    sync.message = u"doublon"_s;

    ASSERT_TRUE(written->setRecordSync(record, sync, u"changed by hand"_s));
    ASSERT_TRUE(written->note(u"remark"_s, record, u"called the customer"_s));

    const auto events = reader()->eventsOf(record);
    ASSERT_TRUE(events);
    ASSERT_EQ(events->size(), 2u);
    EXPECT_EQ(events->at(0).from, u"to-transfer");
    EXPECT_EQ(events->at(0).to, u"do-not-synchronize");
    EXPECT_EQ(events->at(0).text, u"changed by hand");
    EXPECT_EQ(events->at(0).who, u"marie @ poste-1, test");
    EXPECT_EQ(events->at(0).data[u"message"].toString(), u"doublon");
    EXPECT_EQ(events->at(1).kind, u"remark");
    EXPECT_EQ(events->at(1).text, u"called the customer");
    EXPECT_EQ(reader()->find(RecordKind::Invoice, u"A-1"_s)->sync, sync);
    EXPECT_EQ(written->setRecordSync({RecordKind::Payment, u"none"_s}, sync, {}).error().code,
              ErrorCode::RecordUnknown);
}

TEST_F(JournalReaderTest, FindsTheRecordsInErrorAboutTheSameThing)
{
    const auto written = journal();
    ASSERT_TRUE(written->storeSnapshot(sample()));
    const Error guide{ErrorCode::ProductUnmapped, u"Guide"_s};
    const Error review{ErrorCode::ProductUnmapped, u"Revue"_s};
    domain::SyncFields inError;
    inError.status = SyncStatus::TransferError;
    const RecordRef first{RecordKind::Invoice, u"id-A-1"_s};
    const RecordRef second{RecordKind::Invoice, u"id-A-2"_s};
    ASSERT_TRUE(written->setRecordSync(first, inError, u"write-back"_s, guide));
    ASSERT_TRUE(written->setRecordSync(second, inError, u"write-back"_s, guide));

    EXPECT_EQ(reader()->alike(ErrorCode::ProductUnmapped, u"Guide"_s)->size(), 2u);
    EXPECT_EQ(reader()->find(RecordKind::Invoice, u"A-1"_s)->errorDetail, u"Guide");

    ASSERT_TRUE(written->setRecordSync(second, inError, u"write-back"_s, review));
    EXPECT_EQ(*reader()->alike(ErrorCode::ProductUnmapped, u"Guide"_s), std::vector{first});

    ASSERT_TRUE(written->setRecordSync(first, {SyncStatus::ToTransfer}, u"changed by hand"_s));
    EXPECT_TRUE(reader()->alike(ErrorCode::ProductUnmapped, u"Guide"_s)->empty());
    EXPECT_EQ(reader()->find(RecordKind::Invoice, u"A-1"_s)->errorCode, QString{});
}

TEST_F(JournalReaderTest, TellsARunWithItsEffectsAndEvents)
{
    const auto written = journal();
    const auto runId = written->beginRun(u"sync"_s);
    ASSERT_TRUE(runId);
    EXPECT_FALSE(written->beginRun(u"sync"_s));
    ASSERT_TRUE(intend(*written, plannedInvoice(1), 1));
    Effect rejected = moved(plannedInvoice(1), EffectState::Rejected);
    ASSERT_TRUE(written->transit({{rejected, EffectState::Intended}}));
    Json summary;
    summary.set(u"transferred"_s, 0);

    ASSERT_TRUE(written->endRun(*runId, u"errors"_s, 3, summary));

    EXPECT_FALSE(written->endRun(*runId, u"errors"_s, 3, summary));
    const auto read = reader();
    const auto run = read->run(*runId);
    ASSERT_TRUE(run);
    EXPECT_EQ(run->mode, u"sync");
    EXPECT_EQ(run->result, u"errors");
    EXPECT_EQ(run->exitCode, 3);
    EXPECT_EQ(run->summary, summary);
    EXPECT_THAT(*read->effectsOfRun(*runId), testing::ElementsAre(rejected));
    EXPECT_THAT(*read->effectsInPeriod(QDate(2026, 11, 20), QDate(2026, 11, 20)),
                testing::ElementsAre(rejected));
    EXPECT_TRUE(read->effectsInPeriod(QDate(2026, 11, 21), QDate(2026, 11, 30))->empty());
    const auto events = read->eventsOfRun(*runId);
    ASSERT_EQ(events->size(), 4u);
    EXPECT_EQ(events->at(2).from, u"intended");
    EXPECT_EQ(events->at(2).to, u"rejected");
    EXPECT_EQ(events->at(2).effectId, rejected.effectId);
    EXPECT_EQ(events->at(2).text, rejected.error.systemText);
    const auto row = read->find(RecordKind::Invoice, u"INV-1"_s);
    EXPECT_EQ(row->effectState, EffectState::Rejected);
    EXPECT_EQ(row->errorCode, u"refused-by-ledger");
    EXPECT_EQ(read->run(99).error().code, ErrorCode::RecordUnknown);
}

TEST_F(JournalReaderTest, NoticesAnyChangedEventInTheChain)
{
    {
        const auto written = journal();
        ASSERT_TRUE(written->storeSnapshot(sample()));
        ASSERT_TRUE(intend(*written, plannedInvoice(1), 1));
        ASSERT_TRUE(written->note(u"remark"_s, {}, u"text"_s));
    }
    ASSERT_TRUE(*reader()->chainHolds());
    const QString head = *reader()->headHash();
    EXPECT_EQ(head.size(), 64);

    for (const QString &change :
         {u"UPDATE event SET at = at + 1 WHERE seq = 2"_s,
          u"UPDATE event SET state_to = 6 WHERE effect_no = 1"_s,
          u"UPDATE event SET personal = '{}' WHERE kind = 'remark'"_s, u"UPDATE actor SET user = 'paul'"_s,
          u"UPDATE record SET source_id = 'x' WHERE number = 'INV-1'"_s,
          u"DELETE FROM event WHERE seq = 2"_s}) {
        const QByteArray good = content(u"journal.sqlite"_s);
        tamper({change});
        EXPECT_FALSE(*reader()->chainHolds()) << qPrintable(change);
        write(good);
    }
    EXPECT_TRUE(*reader()->chainHolds());
}

TEST_F(JournalReaderTest, KeepsPersonalTextOutOfTheChain)
{
    {
        const auto written = journal();
        ASSERT_TRUE(intend(*written, plannedInvoice(1), 1));
        ASSERT_TRUE(written->note(u"remark"_s, plannedInvoice(1).record, u"spoke with Éloïse"_s));
    }
    tamper({u"UPDATE event SET personal = NULL"_s, u"UPDATE effect SET customer = NULL"_s,
            u"UPDATE record SET customer = NULL, customer_folded = NULL"_s, u"VACUUM"_s});

    EXPECT_TRUE(*reader()->chainHolds());
    EXPECT_FALSE(content(u"journal.sqlite"_s).contains("lo\xc3\xafse"));
    EXPECT_EQ(journal()->setAside(), QString{});
}

TEST_F(JournalReaderTest, NoticesAPayloadThatIsNotTheOneFrozen)
{
    ASSERT_TRUE(intend(*journal(), plannedInvoice(1), 1));
    ASSERT_TRUE(intend(*journal(), plannedInvoice(2), 2));
    tamper(
        {u"UPDATE payload SET bytes = (SELECT bytes FROM payload WHERE effect_no = 2) WHERE effect_no = 1"_s});

    const auto read = reader();

    EXPECT_EQ(read->payload(plannedInvoice(1).effectId).error().code, ErrorCode::JournalDamaged);
    EXPECT_EQ(*read->payload(plannedInvoice(2).effectId), payloadOf(2));
    EXPECT_EQ(read->payload(u"none"_s).error().code, ErrorCode::RecordUnknown);
}

} // namespace passerelle::storage
