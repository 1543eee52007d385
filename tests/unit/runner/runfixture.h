// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash.h"
#include "runner/runner.h"
#include "support/await.h"
#include "support/fakebooks.h"

#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace passerelle::runner {

using namespace domain;
using namespace test;
using namespace Qt::StringLiterals;

/// Keeps what a run tells.
class KeepingObserver final : public RunObserver
{
public:
    std::vector<StepProgress> steps = {};
    std::vector<Operation> operations = {};

    void stepsChanged(const std::vector<StepProgress> &changed) override { steps = changed; }
    void operationHappened(const Operation &operation) override { operations.push_back(operation); }
    void paceChanged(int /*requests*/, int /*throttled*/, const QString & /*limit*/, int /*percent*/,
                     const QDateTime & /*pausedUntil*/) override
    {
    }
};

/// Bytes that differ from call to call and are the same in every run of the test.
class CountedRandom final : public RandomSource
{
public:
    [[nodiscard]] QByteArray bytes(int count) override
    {
        return QByteArray::fromHex(sha256Hex(QByteArray::number(++m_calls))).first(count);
    }

private:
    int m_calls = 0;
};

/// Real runs with a real journal between a source and a ledger in memory: one linked account, one new, three
/// invoices, two payments and a credit note.
class RunFixture : public testing::Test
{
protected:
    RunFixture()
    {
        source.books.organizationId = u"club"_s;
        source.books.customers = {linkedAccount(u"a"_s, u"Ariane"_s), newAccount(u"b"_s, u"Béatrice"_s)};
        source.books.invoices = {invoiceOf(u"1"_s, u"a"_s), invoiceOf(u"2"_s, u"b"_s, 2500),
                                 invoiceOf(u"3"_s, u"a"_s)};
        source.books.invoices.push_back(creditNoteOf(u"4"_s, source.books.invoices[2]));
        source.books.payments = {paymentOf(u"8"_s, source.books.invoices[0], 11498),
                                 paymentOf(u"9"_s, source.books.invoices[1], 1000)};
        LedgerDocument ariane;
        ariane.ledgerId = u"7"_s;
        ariane.number = u"Ariane"_s;
        ledger.documents.push_back({LedgerEntity::Customer, ariane, {}});
        ledger.can.quietTime = std::chrono::milliseconds{5};
        settings.mapping = sampleMapping();
        settings.policy.startDate = QDate{2026, 1, 1};
        settings.waitForUnknown = 5'000;
        settings.words.sentence = [](const Error &error) { return QString{errorKey(error.code)}; };
        settings.words.fix = [](const Error &) { return QString{}; };
    }

    /// One run with its own journal handle, as one start of the program.
    RunReport run()
    {
        const storage::JournalPaths paths{home.path() + u"/company"_s};
        auto journal = storage::Journal::open(paths, clock, random, {u"marie"_s, u"poste-1"_s, u"test"_s});
        EXPECT_TRUE(journal) << (journal ? "" : qPrintable(journal.error().detail));
        if (!journal)
            return {};
        std::stop_source now;
        stop = now;
        Runner runner{source, ledger, **journal, clock, observer, settings};
        const Result<RunReport> report = await(runner.run(now.get_token()));
        EXPECT_TRUE(report);
        const auto unfinished = (*journal)->unfinished();
        open = unfinished ? static_cast<int>(unfinished->size()) : -1;
        return report ? *report : RunReport{};
    }

    /// All effects of the story, each once.
    void expectWhole() const
    {
        EXPECT_EQ(ledger.duplicates(), 0);
        EXPECT_EQ(ledger.count(LedgerEntity::Customer), 2);
        EXPECT_EQ(ledger.count(LedgerEntity::Invoice), 3);
        EXPECT_EQ(ledger.count(LedgerEntity::CreditMemo), 1);
        EXPECT_EQ(ledger.count(LedgerEntity::Payment), 3);
        for (const Customer &customer : source.books.customers)
            EXPECT_EQ(customer.sync.status, SyncStatus::Transferred) << qPrintable(customer.id);
        for (const Invoice &invoice : source.books.invoices)
            EXPECT_EQ(invoice.sync.status, SyncStatus::Transferred) << qPrintable(invoice.id);
        for (const Payment &payment : source.books.payments)
            EXPECT_EQ(payment.sync.status, SyncStatus::Transferred) << qPrintable(payment.id);
    }

    SyncStatus status(RecordKind kind, const QString &id) { return source.syncOf({kind, id}).status; }

    static constexpr int Effects = 8; ///< one customer, three invoices, a memo, two payments, one application
    QTemporaryDir home;
    SystemClock clock;
    CountedRandom random;
    FakeSource source;
    FakeLedger ledger;
    KeepingObserver observer;
    RunSettings settings = {};
    std::stop_source stop{std::nostopstate};
    int open = 0; ///< effects the last run left unfinished
};

} // namespace passerelle::runner
