// SPDX-License-Identifier: GPL-3.0-or-later
// passerelle-simulation: runs schedules and says what it found.
#include "simulation/world.h"

#include <QElapsedTimer>
#include <QTextStream>

using namespace passerelle::simulation;

int main(int argc, char **argv)
{
    QTextStream out{stdout};
    quint64 seed = 1;
    int schedules = 1000;
    bool trace = false;
    std::optional<LedgerClass> only;
    for (int i = 1; i < argc; ++i) {
        const QString a = QString::fromLatin1(argv[i]);
        if (a == QStringLiteral("--seed")) seed = QString::fromLatin1(argv[++i]).toULongLong();
        if (a == QStringLiteral("--schedules")) schedules = QString::fromLatin1(argv[++i]).toInt();
        if (a == QStringLiteral("--class")) only = ledgerClassFromKey(QString::fromLatin1(argv[++i]));
        if (a == QStringLiteral("--trace")) trace = true;
    }
    for (const LedgerClass ledger : AllLedgerClasses) {
        if (only && *only != ledger) continue;
        QElapsedTimer timer;
        timer.start();
        int bad = 0; qint64 strikes = 0, runs = 0, transferred = 0, requests = 0, calm = 0;
        for (int n = 0; n < schedules; ++n) {
            Schedule schedule;
            schedule.ledger = ledger;
            schedule.seed = seed + static_cast<quint64>(n);
            schedule.keepsTrace = trace;
            const Outcome outcome = runSchedule(schedule);
            strikes += outcome.strikes; runs += outcome.runs; transferred += outcome.transferred; requests += outcome.requests;
            calm = std::max(calm, outcome.calmMinutes); if (outcome.calmMinutes > 500) out << "LONG " << schedule.seed << "\n";
            if (trace) for (const QString &line : outcome.trace) out << line << '\n';
            if (outcome.violation) {
                if (++bad <= 5)
                out << ledgerClassKey(ledger) << " seed " << schedule.seed << ": " << outcome.violation->rule << ": " << outcome.violation->text << '\n';
            }
        }
        const qint64 ms = std::max<qint64>(1, timer.elapsed());
        out << ledgerClassKey(ledger) << ": " << schedules << " schedules, " << schedules * 1000 / ms << "/s, bad " << bad << " strikes " << strikes << " runs " << runs << " transferred " << transferred << " requests " << requests << " calm " << calm << '\n';
        out.flush();
    }
    return 0;
}
