// SPDX-License-Identifier: GPL-3.0-or-later
// Crash points, enumerated: each alone on one of every kind of effect, each ordered pair on three records.
#include "simulation/campaign.h"

#include <QElapsedTimer>

namespace passerelle::simulation {

namespace {

constexpr int Tours = 4; // seeds, and so sizes of batches, parallel calls, ways to number
constexpr quint32 Nothing = 0; // no fault but the crash
constexpr quint32 Late = 1U << static_cast<unsigned>(Fault::LateApply); // what was in flight arrives late

class Points final
{
public:
    Points(const CampaignOptions &options, QTextStream &out)
        : m_options(options)
        , m_out(out)
    {
    }

    void singles(LedgerClass ledger)
    {
        for (int tour = 0; tour < Tours; ++tour) {
            for (const quint32 faults : {Nothing, Late}) {
                const Schedule schedule = tourOf(ledger, tour, 100, faults);
                const int points = run(schedule).points;
                for (int point = 1; point <= points; ++point) {
                    Schedule crashing = schedule;
                    crashing.crashAt = {point};
                    (void)run(crashing);
                    ++m_singles;
                }
            }
        }
    }

    void pairs(LedgerClass ledger)
    {
        const Schedule schedule = tourOf(ledger, 0, 3, Nothing);
        const int points = run(schedule).points;
        for (int first = 1; first <= points; ++first) {
            Schedule crashing = schedule;
            crashing.crashAt = {first};
            const int after = run(crashing).points;
            for (int second = first + 1; second <= after; ++second) {
                crashing.crashAt = {first, second};
                (void)run(crashing);
                ++m_pairs;
            }
        }
    }

    [[nodiscard]] qint64 singlesDone() const { return m_singles; }
    [[nodiscard]] qint64 pairsDone() const { return m_pairs; }
    [[nodiscard]] int violations() const { return m_violations; }

private:
    Schedule tourOf(LedgerClass ledger, int tour, int records, quint32 faults) const
    {
        Schedule schedule = m_options.like;
        schedule.ledger = ledger;
        schedule.seed += static_cast<quint64>(tour);
        schedule.isTour = true;
        schedule.recordsAtMost = records;
        schedule.faults = faults;
        return schedule;
    }

    Outcome run(const Schedule &schedule)
    {
        Outcome outcome = runSchedule(schedule);
        if (outcome.violation && ++m_violations <= m_options.violationsShown)
            report(schedule, *outcome.violation, m_out);
        return outcome;
    }

    const CampaignOptions &m_options;
    QTextStream &m_out;
    qint64 m_singles = 0;
    qint64 m_pairs = 0;
    int m_violations = 0;
};

} // namespace

int runCrashPoints(const CampaignOptions &options, QTextStream &out)
{
    int wrong = 0;
    for (const LedgerClass ledger : options.classes) {
        QElapsedTimer timer;
        timer.start();
        Points points{options, out};
        points.singles(ledger);
        points.pairs(ledger);
        out << ledgerClassKey(ledger).leftJustified(10) << ' ' << points.singlesDone() << " single crashes, "
            << points.pairsDone() << " ordered pairs, " << points.violations() << " violations, "
            << timer.elapsed() / 1'000 << " s\n";
        out.flush();
        wrong += points.violations();
    }
    return wrong;
}

} // namespace passerelle::simulation
