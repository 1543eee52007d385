// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace passerelle::simulation {

/// A stream of numbers from a seed (SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number
/// generators", 2014). The same seed gives the same numbers on every machine.
class Chance final
{
public:
    explicit Chance(quint64 seed)
        : m_state(seed)
    {
    }

    [[nodiscard]] quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }
    /// A number from `low` to `high`, both included.
    [[nodiscard]] qint64 between(qint64 low, qint64 high)
    {
        return low + static_cast<qint64>(next() % static_cast<quint64>(high - low + 1));
    }
    [[nodiscard]] int upTo(int high) { return static_cast<int>(between(0, high)); }
    [[nodiscard]] bool in(int perMille) { return next() % 1000 < static_cast<quint64>(perMille); }

private:
    quint64 m_state;
};

} // namespace passerelle::simulation
