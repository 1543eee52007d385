// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/onerun.h"

#include "support/samplebooks.h"

#include <QCoroTask>
#include <QEventLoop>

#include <cstdio>

namespace passerelle::bench {

using namespace Qt::StringLiterals;

namespace {

class SilentObserver final : public runner::RunObserver
{
public:
    void stepsChanged(const std::vector<runner::StepProgress> & /*steps*/) override { }
    void operationHappened(const runner::Operation & /*operation*/) override { }
    void paceChanged(int /*requests*/, int /*throttled*/, const QString & /*limit*/, int /*percent*/,
                     const QDateTime & /*pausedUntil*/) override
    {
    }
};

/// What becomes of a run, however long it takes.
struct Ending
{
    std::optional<Result<runner::RunReport>> report = {};
    QEventLoop loop;
};

QCoro::Task<> await(runner::Runner *run, Ending *ending)
{
    ending->report.emplace(co_await run->run(std::stop_token()));
    ending->loop.quit();
}

} // namespace

Result<runner::RunReport> runOnce(const QString &folder, MemorySource &source, MemoryLedger &ledger)
{
    const SystemClock clock;
    SystemRandom random;
    const storage::JournalPaths paths{folder};
    auto journal = storage::Journal::open(paths, clock, random, {u"bench"_s, u"bench"_s, u"bench"_s});
    if (!journal)
        return Failure{journal.error()};
    SilentObserver observer;
    runner::RunSettings settings;
    settings.mapping = test::sampleMapping();
    settings.policy.startDate = QDate{2026, 1, 1};
    settings.words.sentence = [](const Error &error) { return QString{errorKey(error.code)}; };
    settings.words.fix = [](const Error &) { return QString{}; };
    runner::Runner run{source, ledger, **journal, clock, observer, settings};
    Ending ending;
    const QCoro::Task<> task = await(&run, &ending);
    if (!ending.report)
        ending.loop.exec();
    return std::move(*ending.report);
}

bool tell(const QString &bench, const QString &what, double figure, double ceiling, const QString &unit)
{
    const bool holds = figure <= ceiling;
    std::printf("%s: %s: %.2f %s, at most %.2f %s: %s\n", qPrintable(bench), qPrintable(what), figure,
                qPrintable(unit), ceiling, qPrintable(unit), holds ? "held" : "NOT held");
    return holds;
}

} // namespace passerelle::bench
