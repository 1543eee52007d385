// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/window/bigjournal.h"

#include "base/hash.h"
#include "domain/identity.h"
#include "storage/database.h"
#include "storage/journalreader.h"

#include <QElapsedTimer>
#include <QThread>
#include <QUuid>

#include <array>
#include <cstdio>

namespace passerelle::bench {

using namespace Qt::StringLiterals;
using domain::Effect;
using domain::EffectState;
using domain::RecordKind;
using storage::Journal;

namespace {

constexpr int Batch = 2000;
constexpr int RunBatch = 30; // a batch of the fastest ledger
constexpr int Customers = 60'000;
constexpr int LeftToTransfer = 40; // one record in so many

constexpr std::array FirstNames{u"Amélie",  u"Benoît",   u"Chloé", u"Étienne", u"François", u"Geneviève",
                                u"Hélène",  u"Isabelle", u"Josée", u"Karine",  u"Maxime",   u"Noémie",
                                u"Olivier", u"Sophie",   u"Yves",  u"Zoé",     u"Andrée",   u"Luc"};
constexpr std::array LastNames{u"Tremblay", u"Gagnon",  u"Côté",    u"Bouchard",  u"Gauthier", u"Lavoie",
                               u"Fortin",   u"Gagné",   u"Ouellet", u"Pelletier", u"Bélanger", u"Lévesque",
                               u"Bergeron", u"Leblanc", u"Girard",  u"Çelik",     u"Œuvray",   u"Nguyễn",
                               u"O’Brien",  u"Simard",  u"Paquette"};

QString customerName(int number)
{
    const auto at = static_cast<size_t>(number);
    return u"%1 %2-%3 %4"_s
        .arg(FirstNames[at % FirstNames.size()], LastNames[at / 18 % LastNames.size()],
             LastNames[at / 378 % LastNames.size()])
        .arg(number / 7938 + 1);
}

QByteArray payloadOf(const Effect &effect)
{
    return u"{\"CustomerRef\":{\"value\":\"%1\"},\"DocNumber\":\"%2\",\"TxnDate\":\"%3\",\"CurrencyRef\":"
           "{\"value\":\"CAD\"},\"PrivateNote\":\"%4\",\"GlobalTaxCalculation\":\"TaxExcluded\",\"Line\":"
           "[{\"Amount\":%5.%6,\"Description\":\"Cotisation annuelle 2026-2027, membre %2\",\"DetailType\":"
           "\"SalesItemLineDetail\",\"SalesItemLineDetail\":{\"ItemRef\":{\"value\":\"12\"},\"Qty\":1,"
           "\"TaxCodeRef\":{\"value\":\"5\"}}}]}"_s
               .arg(effect.customerLedgerId, effect.recordNumber, effect.day.toString(Qt::ISODate),
                    effect.marker)
               .arg(effect.total.minor / 100)
               .arg(effect.total.minor % 100, 2, 10, QLatin1Char{'0'})
               .toUtf8();
}

Effect effectOf(int number)
{
    Effect effect;
    const bool isPayment = number % 10 >= 6;
    const QString id =
        QUuid::createUuidV5(QUuid{}, QByteArray::number(number)).toString(QUuid::WithoutBraces);
    effect.record = {isPayment ? RecordKind::Payment : RecordKind::Invoice, id};
    effect.baseId = domain::baseIdOf({u"9130"_s, u"club"_s}, effect.record, domain::Purpose::Create);
    effect.effectId = domain::effectIdOf(effect.baseId, 1);
    effect.marker = domain::markerOf(effect.baseId);
    effect.recordNumber = (isPayment ? u"P-%1"_s : u"F-%1"_s).arg(100'000 + number);
    effect.naturalKey = effect.recordNumber;
    effect.customerName = customerName(static_cast<int>(qint64{number} * 7919 % Customers));
    effect.total = {500 + qint64{number} * 7907 % 500'000, domain::Currency::cad()};
    effect.day = QDate{2018, 1, 1}.addDays(number / 320);
    effect.customerLedgerId = QString::number(number % Customers);
    effect.sourceVersion = u"W/\"%1\""_s.arg(4'000'000 + number);
    effect.payloadHash = sha256Hex(payloadOf(effect));
    return effect;
}

Effect moved(Effect effect, EffectState state)
{
    effect.state = state;
    if (state == EffectState::InFlight) {
        ++effect.attempt;
        effect.sentAt = 1'795'000'000'000;
        effect.mayApplyUntil = effect.sentAt + 130'000;
    }
    if (domain::isInLedger(state)) {
        effect.ledgerId = QString::number(200'000 + effect.recordNumber.mid(2).toInt());
        effect.versionToken = u"0"_s;
        effect.ledgerNumber = effect.recordNumber;
        effect.ledgerTotal = effect.total;
        effect.proof = domain::Proof::Reply;
    }
    return effect;
}

using Intents = std::vector<std::pair<Effect, QByteArray>>;

Result<Done> post(Journal &journal, Intents &intents)
{
    if (auto intended = journal.intend(intents); !intended)
        return intended;
    EffectState from = EffectState::Intended;
    for (const EffectState to :
         {EffectState::InFlight, EffectState::Confirmed, EffectState::Acknowledged, EffectState::Closed}) {
        std::vector<Journal::Transition> transitions;
        for (auto &[effect, payload] : intents) {
            effect = moved(effect, to);
            transitions.push_back({effect, from});
        }
        if (auto moves = journal.transit(transitions); !moves)
            return moves;
        from = to;
    }
    return Done{};
}

Result<std::unique_ptr<Journal>> openAt(const QString &folder, const Clock &clock, RandomSource &random)
{
    return Journal::open(storage::JournalPaths{folder}, clock, random,
                         {u"marie"_s, u"poste-1"_s, u"passerelle"_s});
}

// What the write-backs of all those runs left on the records, told at once.
Result<Done> writeBackAll(const QString &folder)
{
    const auto database = storage::Database::open(storage::JournalPaths{folder}.journalFile(),
                                                  storage::Database::Mode::ReadWrite);
    if (!database)
        return Failure{database.error()};
    for (const QString &sql :
         {u"UPDATE record SET status = 2, reference = CAST(no + 300000 AS TEXT), version_token ="
          " 'W/\"' || (no + 5000000) || '\"', changed_at = 1795000000000 + no WHERE effect_state = 6"_s,
          u"UPDATE record SET status = 4, message = 'Refusé' WHERE no % 5003 = 0"_s,
          u"UPDATE record SET status = 0 WHERE no % 997 = 0"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s}) {
        if (auto done = (*database)->run(sql); !done)
            return done;
    }
    return Done{};
}

} // namespace

Result<Done> makeBigJournal(const QString &folder, int count)
{
    const SystemClock clock;
    SystemRandom random;
    {
        auto journal = openAt(folder, clock, random);
        if (!journal)
            return Failure{journal.error()};
        const auto run = (*journal)->beginRun(u"sync"_s);
        if (!run)
            return Failure{run.error()};
        for (int begin = 0; begin < count; begin += Batch) {
            Intents posted;
            Intents left;
            for (int number = begin; number < std::min(begin + Batch, count); ++number) {
                Effect effect = effectOf(number);
                effect.runId = *run;
                (number % LeftToTransfer == 0 ? left : posted).emplace_back(effect, payloadOf(effect));
            }
            if (auto done = post(**journal, posted); !done)
                return done;
            if (auto waiting = (*journal)->intend(left); !waiting)
                return waiting;
            if (begin % 100'000 == 0) {
                std::printf("bench-window: %d records made\n", begin);
                std::fflush(stdout);
            }
        }
        if (auto ended = (*journal)->endRun(*run, u"done"_s, 0, Json{}); !ended)
            return ended;
    }
    return writeBackAll(folder);
}

Result<int> writeAsARun(const QString &folder, int perSecond, int seconds)
{
    const SystemClock clock;
    SystemRandom random;
    auto journal = openAt(folder, clock, random);
    if (!journal)
        return Failure{journal.error()};
    const auto run = (*journal)->beginRun(u"sync"_s);
    const auto waiting = (*journal)->unfinished();
    if (!run || !waiting)
        return Failure{run ? waiting.error() : run.error()};
    QElapsedTimer timer;
    timer.start();
    int written = 0;
    for (size_t begin = 0; begin < waiting->size() && timer.elapsed() < seconds * 1000; begin += RunBatch) {
        const size_t end = std::min(begin + RunBatch, waiting->size());
        EffectState from = EffectState::Intended;
        std::vector<Effect> batch(waiting->begin() + static_cast<qsizetype>(begin),
                                  waiting->begin() + static_cast<qsizetype>(end));
        for (const EffectState to : {EffectState::InFlight, EffectState::Confirmed, EffectState::Acknowledged,
                                     EffectState::Closed}) {
            std::vector<Journal::Transition> transitions;
            for (Effect &effect : batch) {
                effect = moved(effect, to);
                transitions.push_back({effect, from});
            }
            if (auto moves = (*journal)->transit(transitions); !moves)
                return Failure{moves.error()};
            from = to;
        }
        for (const Effect &effect : batch) {
            const domain::SyncFields sync{domain::SyncStatus::Transferred, effect.ledgerId};
            if (auto kept = (*journal)->setRecordSync(effect.record, sync, u"posted"_s); !kept)
                return Failure{kept.error()};
            ++written;
        }
        const qint64 due = qint64{written} * 1000 / perSecond;
        QThread::msleep(static_cast<unsigned long>(std::max(qint64{0}, due - timer.elapsed())));
    }
    const auto ended = (*journal)->endRun(*run, u"stopped"_s, 0, Json{});
    return ended ? Result{written} : Failure{ended.error()};
}

} // namespace passerelle::bench
