// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/schedule.h"

#include "simulation/chance.h"
#include "support/samplebooks.h"

#include <algorithm>
#include <limits>

namespace passerelle::simulation {

using namespace domain;

namespace {

constexpr std::array ClassKeys{"K", "U-kept", "U-ignored", "N", "L", "F"};
constexpr std::array JournalKeys{"memory", "sqlite", "power-cut"};
constexpr std::array FaultKeys{
    "not-sent",      "drop-before",   "drop-after",     "late-apply",    "duplicate",
    "reorder",       "cut-body",      "wrong-body",     "stored-error",  "unauthorized",
    "throttled",     "server-error",  "read-delay",     "partial-batch", "refusal",
    "look-up-fails", "source-fails",  "clock-jump",     "crash",         "stop",
    "person-source", "person-ledger", "second-station", "journal-lost",  "disk"};
static_assert(FaultKeys.size() == FaultCount);

constexpr qint64 Second = 1'000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;

RecoveryClass recoveryOf(LedgerClass ledger)
{
    switch (ledger) {
    case LedgerClass::DocumentedKey:
        return RecoveryClass::DocumentedKey;
    case LedgerClass::KeptKey:
    case LedgerClass::IgnoredKey:
        return RecoveryClass::UndocumentedKey;
    case LedgerClass::UniqueNumber:
        return RecoveryClass::UniqueNumber;
    case LedgerClass::LookUpOnly:
        return RecoveryClass::LookUpOnly;
    case LedgerClass::FileHandOver:
        return RecoveryClass::FileHandOver;
    }
    return RecoveryClass::LookUpOnly;
}

qint64 quietTimeOf(LedgerClass ledger, Chance &chance)
{
    switch (ledger) {
    case LedgerClass::LookUpOnly:
        return 10 * Minute + 5 * Second; // a service that gives a request up after ten
    case LedgerClass::FileHandOver:
        return 2 * Second;
    default:
        return chance.in(300) ? 11 * Minute : 130 * Second;
    }
}

void drawCapabilities(Scene &scene, Chance &chance)
{
    static const Capabilities sample = test::sampleCapabilities();
    Capabilities &can = scene.capabilities;
    can = sample;
    can.steps.push_back(StepName::JournalEntries);
    can.recovery = recoveryOf(scene.ledger);
    can.quietTime = std::chrono::milliseconds{quietTimeOf(scene.ledger, chance)};
    can.trustsRequestKey = scene.ledger == LedgerClass::DocumentedKey
        || (scene.ledger == LedgerClass::KeptKey && chance.in(700));
    can.batchSize = std::array{1, 3, 3, 5}.at(static_cast<size_t>(chance.upTo(3)));
    can.parallelCalls = std::array{1, 2, 4}.at(static_cast<size_t>(chance.upTo(2)));
    can.lookUpSize = std::array{1, 3, 30}.at(static_cast<size_t>(chance.upTo(2)));
}

/// Of every kind of effect one, or for so few records one that depends on the other.
void setTour(Scene &scene, int recordsAtMost)
{
    const bool isSmall = recordsAtMost <= 3;
    scene.customers = isSmall ? 1 : 2;
    scene.invoices = isSmall ? 1 : 2;
    scene.payments = 1;
    scene.creditNotes = isSmall ? 0 : 1;
    scene.entries = isSmall ? 0 : 1;
}

} // namespace

QString ledgerClassKey(LedgerClass ledger)
{
    return QLatin1StringView{ClassKeys.at(static_cast<size_t>(ledger))};
}

QString journalKey(JournalKind journal)
{
    return QLatin1StringView{JournalKeys.at(static_cast<size_t>(journal))};
}

std::optional<JournalKind> journalFromKey(const QString &key)
{
    for (size_t index = 0; index < JournalKeys.size(); ++index) {
        if (QLatin1StringView{JournalKeys.at(index)} == key)
            return static_cast<JournalKind>(index);
    }
    return std::nullopt;
}

std::optional<LedgerClass> ledgerClassFromKey(const QString &key)
{
    for (const LedgerClass ledger : AllLedgerClasses) {
        if (ledgerClassKey(ledger) == key)
            return ledger;
    }
    return std::nullopt;
}

const char *faultKey(Fault fault)
{
    return FaultKeys.at(static_cast<size_t>(fault));
}

Scene sceneOf(const Schedule &schedule)
{
    Chance chance{schedule.seed * 0x2545f4914f6cdd1dULL + static_cast<quint64>(schedule.ledger)};
    Scene scene;
    scene.ledger = schedule.ledger;
    drawCapabilities(scene, chance);
    scene.isTour = schedule.isTour;
    scene.beginsInAmnesia = chance.in(500);
    int left = schedule.recordsAtMost;
    const auto take = [&left](int wanted) {
        const int taken = std::min(wanted, left);
        left -= taken;
        return taken;
    };
    const bool isLong = chance.in(400); // enough of one kind to be batched
    scene.customers = take(1 + chance.upTo(1));
    scene.invoices = take(isLong ? 5 + chance.upTo(3) : 1 + chance.upTo(2));
    scene.payments = take(isLong ? 4 + chance.upTo(2) : chance.upTo(2));
    scene.creditNotes = take(chance.in(900) ? 1 + chance.upTo(1) : 0);
    scene.entries = take(chance.in(80) ? 1 : 0);
    if (schedule.isTour)
        setTour(scene, schedule.recordsAtMost);
    scene.keepsNumbers = scene.ledger == LedgerClass::UniqueNumber || !chance.in(300);
    scene.storesErrors = scene.honoursKeys() && chance.in(500);
    scene.keyLife = scene.ledger == LedgerClass::KeptKey ? chance.between(20 * Minute, 24 * Hour)
                                                         : std::numeric_limits<qint64>::max() / 2;
    // Q is by definition no shorter than what a late request needs to be applied and seen.
    scene.longestApply = std::min(scene.capabilities.quietTime.count() - 10 * Second, 10 * Minute);
    if (scene.ledger == LedgerClass::LookUpOnly) // seen later than that: why one absence is not enough
        scene.longestApply = 10 * Minute;
    scene.waitForUnknown = chance.in(500) ? Minute : 20 * Minute;
    scene.faultsUntil = chance.between(5 * Minute, 90 * Minute);
    scene.hasSecondStation = schedule.has(Fault::SecondStation) && chance.in(250);
    scene.hasClaim = chance.in(600);
    if (scene.hasSecondStation && !scene.hasClaim)
        scene.capabilities.batchSize = 1; // a batch has another key at each workstation
    return scene;
}

} // namespace passerelle::simulation
