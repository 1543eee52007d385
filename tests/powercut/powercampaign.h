// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/schedule.h"

#include <QTextStream>

namespace passerelle::powercut {

/// What is asked of the program.
struct PowerOptions
{
    std::vector<simulation::LedgerClass> classes = {};
    simulation::Schedule like = {}; ///< what every schedule shares
    qint64 images = 10'000; ///< in all; each place of the tours once, whatever is asked for
    qint64 schedules = 200; ///< of each class, with every fault by chance
    int tours = 2; ///< seeds, and so sizes of batches, parallel calls, ways to number
    int stepsApart = 1; ///< of the disk, between two cuts of a tour
    qint64 seconds = 0; ///< no longer than this; 0: no limit
    int replayEvery = 50;
    int jobs = 1;
    int violationsShown = 3; ///< of each class
};

/// Cuts the power at every commit boundary and before every step of the disk on tours of every kind of
/// effect, then at random among all faults. Prints a line a class and every violation with the command that
/// shows it again. Answers the number of violations and replays that differ.
[[nodiscard]] int runPowerCuts(const PowerOptions &options, QTextStream &out);

} // namespace passerelle::powercut
