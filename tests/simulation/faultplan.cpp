// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/faultplan.h"

namespace passerelle::simulation {

namespace {

constexpr std::array Rates{10, 30, 100, 300};
constexpr int InBurst = 600;
constexpr int OftenAtFiles = 300;

/// Faults that end or restart a whole run are rarer, else no run would get anywhere.
int divisorOf(Fault fault)
{
    switch (fault) {
    case Fault::Crash:
    case Fault::Disk:
        return 8;
    case Fault::Stop:
        return 4;
    case Fault::Unauthorized:
        return 3;
    default:
        return 1;
    }
}

/// A file has few troubles: those that it has are as frequent as any.
bool isOftenAtFiles(Fault fault)
{
    return fault == Fault::DropBefore || fault == Fault::PersonInLedger;
}

} // namespace

FaultPlan::FaultPlan(const Schedule &schedule)
    : m_strikesLeft(schedule.strikesAtMost)
{
    for (int index = 0; index < FaultCount; ++index) {
        const auto fault = static_cast<Fault>(index);
        Source source;
        source.chance = Chance{schedule.seed * 0x9e3779b97f4a7c15ULL
                               + static_cast<quint64>(schedule.ledger) * 1'000'003ULL
                               + static_cast<quint64>(index) * 7'919ULL};
        const bool isOften = schedule.ledger == LedgerClass::FileHandOver && isOftenAtFiles(fault);
        const bool isOn = source.chance.in(isOften ? 900 : 550);
        const int drawn = Rates.at(static_cast<size_t>(source.chance.upTo(3)));
        const int rate = std::max(drawn, isOften ? OftenAtFiles : 0) / divisorOf(fault);
        source.isBursty = source.chance.in(250);
        source.perMille = isOn && schedule.has(fault) ? rate : 0;
        m_sources.push_back(source);
    }
}

bool FaultPlan::strikes(Fault fault, qint64 now)
{
    Source &source = m_sources[static_cast<size_t>(fault)];
    if (m_isCalm || source.perMille == 0 || m_strikesLeft == 0)
        return false;
    if (source.isBursty && now >= source.burstTurnsAt) {
        source.isInBurst = !source.isInBurst;
        source.burstTurnsAt = now + source.chance.between(5'000, 180'000);
    }
    const int rate = source.isBursty && source.isInBurst
        ? std::max(source.perMille, InBurst / divisorOf(fault))
        : source.perMille;
    if (!source.chance.in(rate))
        return false;
    --m_strikesLeft;
    ++m_strikes;
    return true;
}

} // namespace passerelle::simulation
