// SPDX-License-Identifier: GPL-3.0-or-later
#include "powercut/powercampaign.h"

#include "simulation/campaign.h"
#include "simulation/chance.h"
#include "simulation/threads.h"

#include <QElapsedTimer>

#include <atomic>
#include <mutex>

namespace passerelle::powercut {

using namespace simulation;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 Nothing = 0; // no fault but the cut
constexpr quint32 Late = 1U << static_cast<unsigned>(Fault::LateApply); // what was in flight arrives late

/// The places of one class where the power is cut, each on a tour of every kind of effect.
struct Places
{
    std::vector<Schedule> schedules = {};
    int boundaries = 0;
    int steps = 0;
};

/// So that a run that has no time for all of them sees some of every kind.
void shuffle(std::vector<Schedule> &schedules, quint64 seed)
{
    Chance chance{seed};
    for (size_t left = schedules.size(); left > 1; --left)
        std::swap(schedules[left - 1], schedules[chance.next() % left]);
}

Places placesOf(const PowerOptions &options, LedgerClass ledger)
{
    Places places;
    for (int tour = 0; tour < options.tours; ++tour) {
        for (const quint32 faults : {Nothing, Late}) {
            Schedule schedule = options.like;
            schedule.ledger = ledger;
            schedule.seed += static_cast<quint64>(tour);
            schedule.isTour = true;
            schedule.faults = faults;
            schedule.journal = JournalKind::PowerCut;
            const Outcome undisturbed = runSchedule(schedule);
            for (int point = 1; point <= undisturbed.points; ++point) {
                places.schedules.push_back(schedule);
                places.schedules.back().crashAt = {point};
                ++places.boundaries;
            }
            for (int step = 1; step <= undisturbed.diskSteps; step += options.stepsApart) {
                places.schedules.push_back(schedule);
                places.schedules.back().cutBefore = step;
                ++places.steps;
            }
        }
    }
    shuffle(places.schedules, options.like.seed);
    return places;
}

class Work final
{
public:
    Work(const PowerOptions &options, LedgerClass ledger, Places places, qint64 until,
         const QElapsedTimer &timer)
        : m_options(options)
        , m_ledger(ledger)
        , m_places(std::move(places))
        , m_until(until)
        , m_timer(timer)
    {
    }

    void run()
    {
        onThreads(m_options.jobs, [this] { take(); });
    }

    void tell(QTextStream &out) const
    {
        const auto perCent = [](qint64 done, size_t all) {
            return all == 0
                ? 100
                : std::min<qint64>(done, static_cast<qint64>(all)) * 100 / static_cast<qint64>(all);
        };
        out << u"%1 %2 images; %3 boundaries and %4 steps of tours (%5 % at least once), %6 other schedules; "_s
                   .arg(ledgerClassKey(m_ledger).leftJustified(10))
                   .arg(m_images.load())
                   .arg(m_places.boundaries)
                   .arg(m_places.steps)
                   .arg(perCent(m_done, m_places.schedules.size()))
                   .arg(std::max<qint64>(0, m_random))
            << m_strikes.load() << " faults, " << m_violations.load() << " violations, "
            << m_mismatches.load() << " of " << m_replays.load() << " replays differ\n";
        for (const auto &[schedule, violation] : m_found)
            report(schedule, violation, out);
        out.flush();
    }

    [[nodiscard]] qint64 wrong() const { return m_violations + m_mismatches; }
    [[nodiscard]] qint64 images() const { return m_images; }

private:
    /// The places first, once each; then the schedules by chance; then the places again, with other images.
    void take()
    {
        const auto places = static_cast<qint64>(m_places.schedules.size());
        const qint64 wanted = m_options.images / static_cast<qint64>(m_options.classes.size());
        while (m_until == 0 || m_timer.elapsed() < m_until) {
            const qint64 number = m_next++;
            if (number < places) {
                runOne(m_places.schedules[static_cast<size_t>(number)], number);
                ++m_done;
            } else if (number < places + m_options.schedules) {
                Schedule schedule = m_options.like;
                schedule.ledger = m_ledger;
                schedule.journal = JournalKind::PowerCut;
                schedule.seed += static_cast<quint64>(number - places);
                runOne(schedule, number);
                ++m_random;
            } else if (m_images < wanted && places > 0) {
                const qint64 again = number - places - m_options.schedules;
                Schedule schedule = m_places.schedules[static_cast<size_t>(again % places)];
                schedule.image += static_cast<quint64>(again / places) + 1;
                runOne(schedule, number);
            } else {
                return;
            }
        }
    }

    void runOne(const Schedule &schedule, qint64 number)
    {
        const Outcome outcome = runSchedule(schedule);
        m_images += outcome.images;
        m_strikes += outcome.strikes;
        if (outcome.violation) {
            ++m_violations;
            const std::lock_guard<std::mutex> lock{m_mutex};
            if (static_cast<int>(m_found.size()) < m_options.violationsShown)
                m_found.emplace_back(schedule, *outcome.violation);
        }
        if (m_options.replayEvery > 0 && number % m_options.replayEvery == 0) {
            ++m_replays;
            m_mismatches += runSchedule(schedule).traceHash == outcome.traceHash ? 0 : 1;
        }
    }

    const PowerOptions &m_options;
    LedgerClass m_ledger;
    Places m_places;
    qint64 m_until;
    const QElapsedTimer &m_timer;
    std::atomic<qint64> m_next = 0;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_random = 0;
    std::atomic<qint64> m_images = 0;
    std::atomic<qint64> m_strikes = 0;
    std::atomic<qint64> m_violations = 0;
    std::atomic<qint64> m_mismatches = 0;
    std::atomic<qint64> m_replays = 0;
    std::mutex m_mutex;
    std::vector<std::pair<Schedule, Violation>> m_found;
};

} // namespace

int runPowerCuts(const PowerOptions &options, QTextStream &out)
{
    QElapsedTimer timer;
    timer.start();
    qint64 wrong = 0;
    qint64 images = 0;
    auto left = static_cast<qint64>(options.classes.size());
    for (const LedgerClass ledger : options.classes) {
        const qint64 begin = timer.elapsed();
        const qint64 until = options.seconds > 0 ? begin + (options.seconds * 1'000 - begin) / left : 0;
        --left;
        Work work{options, ledger, placesOf(options, ledger), until, timer};
        work.run();
        work.tell(out);
        wrong += work.wrong();
        images += work.images();
    }
    out << images << " images of disks in " << timer.elapsed() / 1'000 << " s, " << wrong
        << " violations and different replays\n";
    return static_cast<int>(std::min<qint64>(wrong, 1'000'000));
}

} // namespace passerelle::powercut
