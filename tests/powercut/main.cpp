// SPDX-License-Identifier: GPL-3.0-or-later
// passerelle-powercut: the real journal on a disk that loses its power, under the engine's real code
// (docs/powercut.md).
#include "powercut/powercampaign.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLoggingCategory>

using namespace passerelle;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv}; // for its arguments and plugins; no event loop runs here
    QLoggingCategory::setFilterRules(u"passerelle.*=false"_s); // failures are what is asked for
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({
        {u"images"_s, u"How many in all."_s, u"n"_s, u"10000"_s},
        {u"schedules"_s, u"How many of each class among all faults."_s, u"n"_s, u"200"_s},
        {u"tours"_s, u"Seeds of the tours on which every place is tried."_s, u"n"_s, u"2"_s},
        {u"steps-apart"_s, u"Steps of the disk from one cut to the next."_s, u"n"_s, u"1"_s},
        {u"seed"_s, u"The first seed."_s, u"s"_s, u"1"_s},
        {u"class"_s, u"K, U-kept, U-ignored, N, L or F; all when left out."_s, u"c"_s},
        {u"seconds"_s, u"No longer than this, whatever was asked for."_s, u"n"_s, u"0"_s},
        {u"jobs"_s, u"Threads."_s, u"n"_s, u"1"_s},
        {u"replay-every"_s, u"Run every n-th schedule twice and compare; 0: none."_s, u"n"_s, u"50"_s},
        {u"only-ends"_s, u"Judge a journal after a cut by what comes of it alone."_s},
    });
    parser.process(application);
    QTextStream out{stdout};
    powercut::PowerOptions options;
    options.images = parser.value(u"images"_s).toLongLong();
    options.schedules = parser.value(u"schedules"_s).toLongLong();
    options.tours = parser.value(u"tours"_s).toInt();
    options.stepsApart = std::max(1, parser.value(u"steps-apart"_s).toInt());
    options.seconds = parser.value(u"seconds"_s).toLongLong();
    options.jobs = parser.value(u"jobs"_s).toInt();
    options.replayEvery = parser.value(u"replay-every"_s).toInt();
    options.like.seed = parser.value(u"seed"_s).toULongLong();
    options.like.judgesReopening = !parser.isSet(u"only-ends"_s);
    options.classes.assign(simulation::AllLedgerClasses.begin(), simulation::AllLedgerClasses.end());
    if (parser.isSet(u"class"_s)) {
        const auto only = simulation::ledgerClassFromKey(parser.value(u"class"_s));
        if (!only) {
            out << "no such class\n";
            return 2;
        }
        options.classes = {*only};
    }
    const int wrong = powercut::runPowerCuts(options, out);
    out << (wrong == 0 ? "every promise was kept\n" : "promises were broken\n");
    return wrong == 0 ? 0 : 1;
}
