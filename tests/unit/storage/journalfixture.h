// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash.h"
#include "domain/identity.h"
#include "storage/database.h"
#include "storage/journal.h"
#include "storage/journalreader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace passerelle::storage {

using domain::Effect;
using domain::EffectState;
using domain::RecordKind;
using domain::RecordRef;
using domain::SyncStatus;
using namespace Qt::StringLiterals;

/// A clock that goes one second further each time it is read.
class TickingClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_start.addSecs(++m_ticks); }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::seconds{++m_ticks};
    }

private:
    QDateTime m_start{QDate(2026, 11, 20), QTime(9, 0), Qt::UTC};
    mutable qint64 m_ticks = 0;
};

/// Bytes that count: never the same twice in a test, always the same in the next run of it.
class CountingRandom final : public RandomSource
{
public:
    [[nodiscard]] QByteArray bytes(int count) override
    {
        const QByteArray digits = sha256Hex(QByteArray::number(++m_calls));
        return QByteArray::fromHex(digits).first(count);
    }

private:
    int m_calls = 0;
};

/// A journal in a folder of its own.
class JournalFixture : public testing::Test
{
protected:
    using Opened = Result<std::unique_ptr<Journal>>;

    [[nodiscard]] Opened open(const JournalPaths &place)
    {
        return Journal::open(place, clock, random, {u"marie"_s, u"poste-1"_s, u"test"_s});
    }
    [[nodiscard]] Opened open() { return open(paths); }

    /// Opens, and fails the test when that is refused.
    [[nodiscard]] std::unique_ptr<Journal> journal()
    {
        auto opened = open();
        EXPECT_TRUE(opened) << (opened ? "" : qPrintable(opened.error().detail));
        return opened ? *std::move(opened) : nullptr;
    }

    [[nodiscard]] std::unique_ptr<JournalReader> reader() const
    {
        auto opened = JournalReader::open(paths);
        EXPECT_TRUE(opened) << (opened ? "" : qPrintable(opened.error().detail));
        return opened ? *std::move(opened) : nullptr;
    }

    /// Runs statements on the file from outside, as a person with another program would.
    void tamper(const QStringList &statements) const
    {
        const auto database = Database::open(paths.journalFile(), Database::Mode::ReadWrite);
        ASSERT_TRUE(database);
        for (const QString &statement : statements) {
            const auto done = (*database)->run(statement);
            ASSERT_TRUE(done) << qPrintable(statement) << qPrintable(done ? QString{} : done.error().detail);
        }
    }

    void write(const QByteArray &bytes) const
    {
        QDir().mkpath(paths.folder);
        QFile file{paths.journalFile()};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file{paths.folder + u'/' + name};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    QTemporaryDir home;
    JournalPaths paths{home.path() + u"/company"_s};
    TickingClock clock;
    CountingRandom random;
};

inline QByteArray payloadOf(int number)
{
    return R"({"DocNumber":"INV-)" + QByteArray::number(number) + R"(","PrivateNote":"PSRL"})";
}

/// The planned effect of invoice `number`, with everything an effect can say before it is sent.
inline Effect plannedInvoice(int number, int generation = 1)
{
    Effect effect;
    effect.record = {RecordKind::Invoice, u"invoice-%1"_s.arg(number)};
    effect.baseId = domain::baseIdOf({u"9130"_s, u"club"_s}, effect.record, domain::Purpose::Create);
    effect.generation = generation;
    effect.effectId = domain::effectIdOf(effect.baseId, generation);
    effect.marker = domain::markerOf(effect.baseId);
    effect.recordNumber = u"INV-%1"_s.arg(number);
    effect.customerName = u"Éloïse Tremblay"_s;
    effect.naturalKey = effect.recordNumber;
    effect.dependsOn = QStringList{QString::fromLatin1(sha256Hex("customer"))};
    effect.total = {11498, domain::Currency::cad()};
    effect.day = QDate(2026, 11, 20);
    effect.customerLedgerId = u"58"_s;
    effect.sourceVersion = u"W/\"1024\""_s;
    effect.payloadHash = sha256Hex(payloadOf(number));
    return effect;
}

/// The same effect in a later state, with what that state must say.
inline Effect moved(Effect effect, EffectState state)
{
    effect.state = state;
    if (state == EffectState::InFlight) {
        ++effect.attempt;
        effect.sentAt = 1'795'000'000'000;
        effect.mayApplyUntil = effect.sentAt + 130'000;
    }
    if (domain::isInLedger(state)) {
        effect.ledgerId = u"145"_s;
        effect.versionToken = u"0"_s;
        effect.ledgerNumber = effect.recordNumber;
        effect.ledgerTotal = effect.total;
        effect.proof = domain::Proof::Reply;
    }
    if (state == EffectState::Rejected || state == EffectState::Conflict)
        effect.error = {ErrorCode::RefusedByLedger, u"INV"_s, u"Business Validation Error: Éloïse"_s};
    return effect;
}

inline Result<Done> intend(Journal &journal, const Effect &effect, int number)
{
    return journal.intend({{effect, payloadOf(number)}});
}

} // namespace passerelle::storage
