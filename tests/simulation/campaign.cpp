// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/campaign.h"

#include "simulation/shrink.h"
#include "simulation/threads.h"

#include <QElapsedTimer>

#include <atomic>
#include <mutex>

namespace passerelle::simulation {

using namespace Qt::StringLiterals;

namespace {

/// What the schedules of one class came to, summed over all threads.
struct Sums
{
    qint64 schedules = 0;
    qint64 replays = 0;
    qint64 violations = 0;
    qint64 mismatches = 0;
    qint64 strikes = 0;
    qint64 crashes = 0;
    qint64 images = 0;
    qint64 requests = 0;
    qint64 transferred = 0;
    qint64 longestCalm = 0;
    std::vector<std::pair<Schedule, Violation>> found = {};
};

class Work final
{
public:
    Work(const CampaignOptions &options, LedgerClass ledger, qint64 until, const QElapsedTimer &timer)
        : m_options(options)
        , m_ledger(ledger)
        , m_until(until)
        , m_timer(timer)
    {
    }

    Sums run()
    {
        onThreads(m_options.jobs, [this] { take(); });
        return m_sums;
    }

private:
    void take()
    {
        Sums mine;
        while (!m_stops) {
            const qint64 number = m_next++;
            if (number >= m_options.schedules || (m_until > 0 && m_timer.elapsed() >= m_until))
                break;
            Schedule schedule = m_options.like;
            schedule.ledger = m_ledger;
            schedule.seed += static_cast<quint64>(number);
            runOne(schedule, number, mine);
        }
        add(mine);
    }

    void runOne(const Schedule &schedule, qint64 number, Sums &mine)
    {
        const Outcome outcome = runSchedule(schedule);
        ++mine.schedules;
        mine.strikes += outcome.strikes;
        mine.crashes += outcome.crashes;
        mine.images += outcome.images;
        mine.requests += outcome.requests;
        mine.transferred += outcome.transferred;
        mine.longestCalm = std::max(mine.longestCalm, outcome.calmMinutes);
        if (outcome.violation) {
            ++mine.violations;
            if (static_cast<int>(mine.found.size()) < m_options.violationsShown)
                mine.found.emplace_back(schedule, *outcome.violation);
            m_stops = m_stops || m_options.stopsAtFirst;
        }
        if (m_options.replayEvery > 0 && number % m_options.replayEvery == 0) {
            ++mine.replays;
            mine.mismatches += runSchedule(replayOf(schedule)).traceHash == outcome.traceHash ? 0 : 1;
        }
    }

    /// On a disk that keeps everything the real journal must do what the model says.
    static Schedule replayOf(Schedule schedule)
    {
        if (schedule.journal == JournalKind::Sqlite)
            schedule.journal = JournalKind::Memory;
        return schedule;
    }

    void add(const Sums &mine)
    {
        const std::lock_guard<std::mutex> lock{m_mutex};
        m_sums.schedules += mine.schedules;
        m_sums.replays += mine.replays;
        m_sums.violations += mine.violations;
        m_sums.mismatches += mine.mismatches;
        m_sums.strikes += mine.strikes;
        m_sums.crashes += mine.crashes;
        m_sums.images += mine.images;
        m_sums.requests += mine.requests;
        m_sums.transferred += mine.transferred;
        m_sums.longestCalm = std::max(m_sums.longestCalm, mine.longestCalm);
        m_sums.found.insert(m_sums.found.end(), mine.found.begin(), mine.found.end());
    }

    const CampaignOptions &m_options;
    LedgerClass m_ledger;
    qint64 m_until;
    const QElapsedTimer &m_timer;
    std::atomic<qint64> m_next = 0;
    std::atomic<bool> m_stops = false;
    std::mutex m_mutex;
    Sums m_sums;
};

} // namespace

void report(const Schedule &schedule, const Violation &violation, QTextStream &out)
{
    out << "VIOLATION " << violation.rule << ": " << violation.text
        << "\n  seen by: " << commandLine(schedule) << '\n';
    out.flush();
    const Schedule smaller = shrunk(schedule);
    const std::optional<Violation> still = runSchedule(smaller).violation;
    if (still)
        out << "  shrunk:  " << commandLine(smaller) << "  (" << still->rule << ": " << still->text << ")\n";
}

int runCampaign(const CampaignOptions &options, QTextStream &out)
{
    QElapsedTimer timer;
    timer.start();
    qint64 wrong = 0;
    qint64 left = static_cast<qint64>(options.classes.size());
    for (const LedgerClass ledger : options.classes) {
        const qint64 begin = timer.elapsed();
        const qint64 until = options.seconds > 0 ? begin + (options.seconds * 1'000 - begin) / left : 0;
        --left;
        Work work{options, ledger, until, timer};
        const Sums sums = work.run();
        const qint64 took = std::max<qint64>(1, timer.elapsed() - begin);
        out << u"%1 %2 schedules, %3/s, %4 violations, %5 of %6 replays differ; "_s
                   .arg(ledgerClassKey(ledger).leftJustified(10))
                   .arg(sums.schedules)
                   .arg(sums.schedules * 1'000 / took)
                   .arg(sums.violations)
                   .arg(sums.mismatches)
                   .arg(sums.replays)
            << sums.strikes << " faults, " << sums.crashes << " crashes, "
            << (options.like.journal == JournalKind::PowerCut
                    ? QString::number(sums.images) + u" images of disks, "_s
                    : QString{})
            << sums.requests << " requests, " << sums.transferred << " transferred, calm after at most "
            << sums.longestCalm << " min\n";
        for (const auto &[schedule, violation] : sums.found) {
            if (options.stopsAtFirst) {
                out << "VIOLATION " << violation.rule << ": " << violation.text << " ("
                    << commandLine(schedule) << ")\n";
                continue;
            }
            report(schedule, violation, out);
        }
        out.flush();
        wrong += sums.violations + sums.mismatches;
        if (wrong > 0 && options.stopsAtFirst)
            break;
    }
    return static_cast<int>(std::min<qint64>(wrong, 1'000'000));
}

} // namespace passerelle::simulation
