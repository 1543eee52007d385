// SPDX-License-Identifier: GPL-3.0-or-later
// passerelle-simulation: the engine's real code in a seeded world (docs/simulation.md).
#include "simulation/campaign.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLoggingCategory>

namespace {

using namespace passerelle::simulation;
using namespace Qt::StringLiterals;

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addOptions({
        {u"schedules"_s, u"How many of each class."_s, u"n"_s, u"10000"_s},
        {u"seed"_s, u"The first seed."_s, u"s"_s, u"1"_s},
        {u"class"_s, u"K, U-kept, U-ignored, N, L or F; all when left out."_s, u"c"_s},
        {u"seconds"_s, u"No longer than this, whatever was asked for."_s, u"n"_s, u"0"_s},
        {u"jobs"_s, u"Threads."_s, u"n"_s, u"1"_s},
        {u"replay-every"_s, u"Run every n-th schedule twice and compare; 0: none."_s, u"n"_s, u"10"_s},
        {u"first"_s, u"Stop at the first violation."_s},
        {u"trace"_s, u"Print what happens; for one schedule."_s},
        {u"crash-points"_s, u"Every crash point alone and in ordered pairs."_s},
        {u"records"_s, u"No more records than this."_s, u"n"_s, u"1000"_s},
        {u"strikes"_s, u"No more faults than this."_s, u"n"_s, u"1000000"_s},
        {u"faults"_s, u"Only these kinds, by comma; or none."_s, u"list"_s},
        {u"crash-at"_s, u"A crash point by its number."_s, u"n"_s},
        {u"journal"_s, u"memory, sqlite (a crash kills the process) or power-cut."_s, u"kind"_s, u"memory"_s},
        {u"cut-before"_s, u"A step of the disk before which the power goes."_s, u"n"_s, u"0"_s},
        {u"image"_s, u"Which of the images that a cut may leave."_s, u"n"_s, u"0"_s},
        {u"only-ends"_s, u"Judge a journal after a crash by what comes of it alone."_s},
        {u"tour"_s, u"One of every kind of effect instead of records by chance."_s},
    });
}

quint32 faultsOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"faults"_s))
        return ~0U;
    quint32 mask = 0;
    const QStringList wanted = parser.value(u"faults"_s).split(u',');
    for (int index = 0; index < FaultCount; ++index) {
        if (wanted.contains(QString::fromLatin1(faultKey(static_cast<Fault>(index)))))
            mask |= 1U << static_cast<unsigned>(index);
    }
    return mask;
}

std::optional<CampaignOptions> optionsOf(const QCommandLineParser &parser)
{
    CampaignOptions options;
    options.schedules = parser.value(u"schedules"_s).toLongLong();
    options.seconds = parser.value(u"seconds"_s).toLongLong();
    options.jobs = parser.value(u"jobs"_s).toInt();
    options.replayEvery = parser.value(u"replay-every"_s).toInt();
    options.stopsAtFirst = parser.isSet(u"first"_s);
    options.like.seed = parser.value(u"seed"_s).toULongLong();
    options.like.recordsAtMost = parser.value(u"records"_s).toInt();
    options.like.strikesAtMost = parser.value(u"strikes"_s).toInt();
    options.like.faults = faultsOf(parser);
    options.like.isTour = parser.isSet(u"tour"_s);
    const std::optional<JournalKind> journal = journalFromKey(parser.value(u"journal"_s));
    if (!journal)
        return std::nullopt;
    options.like.journal = *journal;
    options.like.cutBefore = parser.value(u"cut-before"_s).toInt();
    options.like.image = parser.value(u"image"_s).toULongLong();
    options.like.judgesReopening = !parser.isSet(u"only-ends"_s);
    for (const QString &point : parser.values(u"crash-at"_s))
        options.like.crashAt.push_back(point.toInt());
    options.classes.assign(AllLedgerClasses.begin(), AllLedgerClasses.end());
    if (parser.isSet(u"class"_s)) {
        const std::optional<LedgerClass> only = ledgerClassFromKey(parser.value(u"class"_s));
        if (!only)
            return std::nullopt;
        options.classes = {*only};
    }
    return options;
}

void printTrace(const CampaignOptions &options, QTextStream &out)
{
    for (const LedgerClass ledger : options.classes) {
        Schedule schedule = options.like;
        schedule.ledger = ledger;
        schedule.keepsTrace = true;
        const Outcome outcome = runSchedule(schedule);
        out << "# " << ledgerClassKey(ledger) << ", seed " << schedule.seed << '\n';
        for (const QString &line : outcome.trace)
            out << line << '\n';
        out << "# hash " << QString::number(outcome.traceHash, 16) << '\n';
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv}; // for its arguments and plugins; no event loop runs here
    QLoggingCategory::setFilterRules(u"passerelle.*=false"_s);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    QTextStream out{stdout};
    std::optional<CampaignOptions> options = optionsOf(parser);
    if (!options) {
        out << "no such class or journal\n";
        return 2;
    }
    if (parser.isSet(u"trace"_s)) {
        options->schedules = 1;
        printTrace(*options, out);
    }
    const int wrong =
        parser.isSet(u"crash-points"_s) ? runCrashPoints(*options, out) : runCampaign(*options, out);
    out << (wrong == 0 ? "every promise was kept\n" : "promises were broken\n");
    return wrong == 0 ? 0 : 1;
}
