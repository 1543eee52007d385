// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/world.h"

#include <QTextStream>

namespace passerelle::simulation {

/// Many schedules: what is asked of the program.
struct CampaignOptions
{
    std::vector<LedgerClass> classes = {};
    Schedule like = {}; ///< what every schedule shares
    qint64 schedules = 10'000; ///< of each class
    qint64 seconds = 0; ///< in all; 0: no limit
    int replayEvery = 10; ///< so many schedules are run a second time, and their traces compared
    int jobs = 1;
    int violationsShown = 5; ///< of each class, shrunk
    bool stopsAtFirst = false;
};

/// Runs them, prints a line a class, and every violation with the command that shows it again. Answers the
/// number of violations and trace mismatches.
[[nodiscard]] int runCampaign(const CampaignOptions &options, QTextStream &out);

/// Every crash point alone, and every ordered pair on three records, for every class.
[[nodiscard]] int runCrashPoints(const CampaignOptions &options, QTextStream &out);

/// One violation, shrunk, with its command line.
void report(const Schedule &schedule, const Violation &violation, QTextStream &out);

} // namespace passerelle::simulation
