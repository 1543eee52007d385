// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/shrink.h"

#include "simulation/world.h"

namespace passerelle::simulation {

using namespace Qt::StringLiterals;

namespace {

bool fails(const Schedule &schedule)
{
    return runSchedule(schedule).violation.has_value();
}

Schedule withFewerRecords(const Schedule &schedule)
{
    const Scene scene = sceneOf(schedule);
    const int all = scene.customers + scene.invoices + scene.payments + scene.creditNotes + scene.entries;
    for (int records = 1; records < all; ++records) {
        Schedule smaller = schedule;
        smaller.recordsAtMost = records;
        if (fails(smaller))
            return smaller;
    }
    return schedule;
}

Schedule withFewerFaults(Schedule schedule)
{
    for (int index = 0; index < FaultCount; ++index) {
        Schedule smaller = schedule;
        smaller.faults &= ~(1U << static_cast<unsigned>(index));
        if (smaller.faults != schedule.faults && fails(smaller))
            schedule = smaller;
    }
    return schedule;
}

Schedule withFewerStrikes(const Schedule &schedule)
{
    const int all = runSchedule(schedule).strikes;
    for (int strikes = 0; strikes < all; ++strikes) {
        Schedule smaller = schedule;
        smaller.strikesAtMost = strikes;
        if (fails(smaller))
            return smaller;
    }
    return schedule;
}

} // namespace

Schedule shrunk(const Schedule &schedule)
{
    Schedule base = schedule;
    base.keepsTrace = false;
    if (!fails(base))
        return schedule;
    Schedule smaller = withFewerStrikes(withFewerFaults(withFewerRecords(base)));
    smaller.keepsTrace = schedule.keepsTrace;
    return smaller;
}

QString commandLine(const Schedule &schedule)
{
    QString text =
        u"--class %1 --seed %2 --schedules 1"_s.arg(ledgerClassKey(schedule.ledger)).arg(schedule.seed);
    constexpr int Many = 1'000;
    if (schedule.recordsAtMost < Many)
        text += u" --records "_s + QString::number(schedule.recordsAtMost);
    if (schedule.strikesAtMost < Many)
        text += u" --strikes "_s + QString::number(schedule.strikesAtMost);
    QStringList faults;
    for (int index = 0; index < FaultCount; ++index) {
        if (schedule.has(static_cast<Fault>(index)))
            faults.append(QString::fromLatin1(faultKey(static_cast<Fault>(index))));
    }
    if (faults.size() < FaultCount)
        text += u" --faults "_s + (faults.isEmpty() ? u"none"_s : faults.join(u','));
    for (const int point : schedule.crashAt)
        text += u" --crash-at "_s + QString::number(point);
    if (schedule.journal != JournalKind::Memory)
        text += u" --journal "_s + journalKey(schedule.journal);
    if (schedule.cutBefore > 0)
        text += u" --cut-before "_s + QString::number(schedule.cutBefore);
    if (schedule.image > 0)
        text += u" --image "_s + QString::number(schedule.image);
    if (!schedule.judgesReopening)
        text += u" --only-ends"_s;
    return schedule.isTour ? text + u" --tour"_s : text;
}

} // namespace passerelle::simulation
