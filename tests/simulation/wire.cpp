// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/wire.h"

namespace passerelle::simulation {

using namespace domain;
using namespace sync;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 RequestTimeOut = 130'000;

SendFinished::Outcome verdict(SendFate fate, ErrorCode code)
{
    SendFinished::Outcome outcome;
    outcome.fate = fate;
    outcome.error = Error{code};
    return outcome;
}

} // namespace

Wire::Wire(const Scene &scene, Agenda &agenda, FaultPlan &faults, LedgerModel &ledger)
    : m_scene(scene)
    , m_agenda(agenda)
    , m_faults(faults)
    , m_ledger(ledger)
{
}

QString Wire::keyOf(const Trip &trip, size_t index) const
{
    const bool isFile = m_scene.ledger == LedgerClass::FileHandOver; // of one entry each
    if (trip.batchKey.isEmpty() || isFile)
        return trip.parcels[index].effect.effectId;
    return trip.batchKey + u'#' + QString::number(index); // the items' own keys mean nothing in a batch
}

qint64 Wire::late(Fault fault)
{
    return m_faults.chance(fault).between(1'000, std::max<qint64>(1'000, m_scene.longestApply));
}

qint64 Wire::seenAfter()
{
    if (m_scene.ledger == LedgerClass::FileHandOver || !m_faults.strikes(Fault::ReadDelay, m_agenda.now()))
        return 0;
    const bool isSlow = m_scene.ledger == LedgerClass::LookUpOnly;
    return m_faults.chance(Fault::ReadDelay).between(500, isSlow ? 28'000 : 9'000);
}

void Wire::lose(Trip &trip, bool arrives, ErrorCode code)
{
    trip.arrives = arrives;
    trip.instead = verdict(SendFate::Unknown, code);
}

void Wire::drawTrip(Trip &trip)
{
    const qint64 now = m_agenda.now();
    Chance &pace = m_faults.chance(Fault::Reorder);
    trip.appliesAt = now + pace.between(20, 300);
    const bool isFile = m_scene.ledger == LedgerClass::FileHandOver;
    if (!isFile && m_faults.strikes(Fault::Reorder, now))
        trip.appliesAt += pace.between(0, 20'000);
    trip.repliesAt = trip.appliesAt + pace.between(20, 200);
    const auto resetAt = [&] { return now + pace.between(50, pace.in(300) ? RequestTimeOut : 5'000); };
    if (m_faults.strikes(Fault::NotSent, now)) {
        trip.arrives = false;
        trip.instead = verdict(SendFate::NotSent, ErrorCode::LedgerUnreachable);
    } else if (m_faults.strikes(Fault::DropBefore, now)) {
        lose(trip, false, ErrorCode::LedgerUnreachable);
        trip.repliesAt = resetAt();
    } else if (isFile) {
        return; // written or not written: a file has no other troubles
    } else if (m_faults.strikes(Fault::LateApply, now)) {
        lose(trip, true, ErrorCode::LedgerUnreachable);
        trip.appliesAt = now + late(Fault::LateApply);
        trip.repliesAt = resetAt();
    } else if (m_faults.strikes(Fault::DropAfter, now)) {
        lose(trip, true, ErrorCode::LedgerUnreachable);
        trip.repliesAt = std::max(trip.appliesAt, resetAt());
    } else if (m_faults.strikes(Fault::CutBody, now)) {
        lose(trip, true, ErrorCode::BadReply);
    } else {
        drawServerTrouble(trip);
    }
}

void Wire::drawServerTrouble(Trip &trip)
{
    const qint64 now = m_agenda.now();
    if (m_faults.strikes(Fault::ServerError, now)) {
        Chance &chance = m_faults.chance(Fault::ServerError);
        lose(trip, chance.in(500), ErrorCode::LedgerServerError);
        if (chance.in(300))
            trip.appliesAt = now + late(Fault::ServerError);
    } else if (m_faults.strikes(Fault::Throttled, now)) {
        Chance &chance = m_faults.chance(Fault::Throttled);
        trip.arrives = chance.in(700);
        trip.instead = verdict(SendFate::Throttled, ErrorCode::Throttled);
        if (chance.in(500))
            trip.instead->retryAfter = 1'000 * chance.between(1, 90);
        if (chance.in(400))
            trip.appliesAt = now + late(Fault::Throttled);
    } else if (m_faults.strikes(Fault::Unauthorized, now)) {
        trip.arrives = false;
        const bool isRefused = m_faults.chance(Fault::Unauthorized).in(500);
        trip.instead =
            verdict(isRefused ? SendFate::Refused : SendFate::NotSent, ErrorCode::AuthorizationExpired);
    }
}

void Wire::send(std::vector<Parcel> parcels, const QString &batchKey, std::function<void(Sent)> answer)
{
    const auto trip = std::make_shared<Trip>();
    trip->parcels = std::move(parcels);
    trip->batchKey = batchKey;
    drawTrip(*trip);
    if (trip->arrives) {
        m_agenda.at(trip->appliesAt, [this, trip] { arrive(*trip); });
        mayDuplicate(trip);
    }
    m_agenda.at(trip->repliesAt, [trip, answer = std::move(answer)] {
        Sent outcomes = trip->instead ? Sent(trip->parcels.size(), *trip->instead) : trip->outcomes;
        for (size_t i = 0; i < outcomes.size(); ++i)
            outcomes[i].effectId = trip->parcels[i].effect.effectId;
        answer(std::move(outcomes));
    });
}

/// A proxy that repeats a request, and at class N answers with what the second one met: only where the ledger
/// itself promises to see that it is the same.
void Wire::mayDuplicate(const std::shared_ptr<Trip> &trip)
{
    if (m_scene.refusesTakenNumbers() && trip->batchKey.isEmpty()
        && m_faults.strikes(Fault::Duplicate, m_agenda.now())) {
        const qint64 again = trip->appliesAt + 1;
        trip->repliesAt = std::max(trip->repliesAt, again);
        m_agenda.at(again, [this, trip] {
            if (m_ledger.hasMarker(trip->parcels.front().body))
                trip->outcomes = {m_ledger.receive(trip->parcels.front().body, {}, m_agenda.now(), 0)};
        });
        return;
    }
    const bool isSafe = m_scene.honoursKeys() && m_scene.ledger != LedgerClass::FileHandOver;
    if (!isSafe || !m_faults.strikes(Fault::Duplicate, m_agenda.now()))
        return;
    m_agenda.at(trip->appliesAt + m_faults.chance(Fault::Duplicate).between(1, 5'000), [this, trip] {
        for (size_t i = 0; i < trip->parcels.size(); ++i)
            if (trip->outcomes[i].fate != SendFate::Refused // a request that was refused is not repeated
                && m_ledger.hasMarker(trip->parcels[i].body))
                (void)m_ledger.receive(trip->parcels[i].body, keyOf(*trip, i), m_agenda.now(), 0);
    });
}

void Wire::arrive(Trip &trip)
{
    for (size_t i = 0; i < trip.parcels.size(); ++i)
        trip.outcomes.push_back(outcomeOf(trip.parcels[i], keyOf(trip, i), !trip.batchKey.isEmpty()));
}

SendFinished::Outcome Wire::outcomeOf(const Parcel &parcel, const QString &key, bool isBatch)
{
    const qint64 now = m_agenda.now();
    const bool isFile = m_scene.ledger == LedgerClass::FileHandOver;
    if (isBatch && m_faults.strikes(Fault::PartialBatch, now)) {
        if (m_faults.chance(Fault::PartialBatch).in(500))
            (void)m_ledger.receive(parcel.body, key, now, seenAfter());
        return verdict(SendFate::Unknown, ErrorCode::BadReply);
    }
    if (!isFile && !m_ledger.hasMarker(parcel.body) && m_faults.strikes(Fault::Refusal, now))
        return verdict(SendFate::Refused, ErrorCode::RefusedByLedger);
    if (!isFile && m_faults.strikes(Fault::WrongBody, now)) {
        Chance &chance = m_faults.chance(Fault::WrongBody);
        if (chance.in(500))
            (void)m_ledger.receive(parcel.body, key, now, seenAfter());
        SendFinished::Outcome wrong = verdict(SendFate::Applied, {});
        wrong.error = {};
        if (const auto applied = m_ledger.documentOf(parcel.body); applied && chance.in(300)) {
            wrong.document = *applied; // ours, but a figure is wrong
            wrong.document.total.minor += 1;
            return wrong;
        }
        wrong.document.ledgerId = u"wrong"_s;
        wrong.document.marker = chance.in(500) ? QString{} : u"PSRL-0123456789abcde"_s;
        wrong.document.number = parcel.body.number;
        wrong.document.total = parcel.body.total;
        return wrong;
    }
    return m_ledger.receive(parcel.body, key, now, seenAfter());
}

void Wire::lookUp(std::vector<Parcel> parcels, qint64 utcOfZero, std::optional<qint64> windowRead,
                  std::function<void(Seen)> answer)
{
    Chance &pace = m_faults.chance(Fault::LookUpFails);
    const qint64 reads = pace.between(20, 500);
    m_agenda.after(reads,
                   [this, utcOfZero, windowRead, parcels = std::move(parcels), answer = std::move(answer)] {
                       auto seen = std::make_shared<Seen>();
                       read(*seen, parcels, utcOfZero, windowRead);
                       m_agenda.after(m_faults.chance(Fault::LookUpFails).between(20, 300),
                                      [seen, answer] { answer(std::move(*seen)); });
                   });
}

void Wire::read(Seen &seen, const std::vector<Parcel> &parcels, qint64 utcOfZero,
                std::optional<qint64> windowRead)
{
    constexpr qint64 TenMinutes = 600'000;
    constexpr std::array Troubles{ErrorCode::LedgerServerError, ErrorCode::BadReply, ErrorCode::Throttled,
                                  ErrorCode::LedgerUnreachable};
    const bool fails = m_faults.strikes(Fault::LookUpFails, m_agenda.now());
    Chance &chance = m_faults.chance(Fault::LookUpFails);
    const Error trouble{Troubles.at(static_cast<size_t>(chance.upTo(3)))};
    const bool showsSome = chance.in(300); // the first pages could be read
    for (const Parcel &parcel : parcels) {
        const qint64 since = parcel.effect.sentAt > 0 ? parcel.effect.sentAt - utcOfZero - TenMinutes : 0;
        const qint64 now = m_agenda.now();
        LookUpFinished::Outcome outcome =
            m_ledger.lookUp(parcel.effect, parcel.body, since, windowRead.value_or(now), now);
        const bool isProven = outcome.fate == LookUpFate::Found || outcome.fate == LookUpFate::Several;
        if (fails && !(showsSome && isProven))
            outcome = LookUpFinished::Outcome{parcel.effect.effectId, LookUpFate::Failed, {}, trouble};
        seen.push_back(std::move(outcome));
    }
}

} // namespace passerelle::simulation
