// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"
#include "base/startup.h"
#include "sandbox/options.h"
#include "sandbox/world.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace passerelle;

namespace {
constexpr int UsageExit = 2;
constexpr int WatchMilliseconds = 50;

volatile std::sig_atomic_t stopAsked = 0;

extern "C" void askToStop(int)
{
    stopAsked = 1;
}

int refuse(const QString &text)
{
    const QByteArray line = u"passerelle-sandbox: %1\n"_s.arg(text).toUtf8();
    std::fputs(line.constData(), stderr);
    return UsageExit;
}

/// Asks to stop when stdin ends. The thread may outlive main's end: it only reads.
void watchStdin()
{
    std::thread([] {
        QFile input;
        if (input.open(0, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            char byte = 0;
            while (input.read(&byte, 1) > 0) { }
        }
        stopAsked = 1;
    }).detach();
}

void printLine(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}
} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    QCoreApplication application(argc, argv);
    installRedactedLog();
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments == QStringList(u"--help"_s)) {
        std::fputs(sandbox::usageText().toUtf8().constData(), stdout);
        return 0;
    }
    const auto options = sandbox::parseOptions(arguments);
    if (!options)
        return refuse(options.error().detail + u'\n' + sandbox::usageText());
    if (!QDir().mkpath(options->dataDir))
        return refuse(u"can't make the folder %1"_s.arg(options->dataDir));
    QLockFile lock(QDir(options->dataDir).filePath(u"sandbox.lock"_s));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(1000))
        return refuse(u"another sandbox uses %1"_s.arg(options->dataDir));

    const SystemClock clock;
    SystemRandom random;
    sandbox::World world(*options, clock, random);
    if (const auto started = world.start(); !started)
        return refuse(started.error().detail);
    std::signal(SIGTERM,
                askToStop); // until here a signal ends the program at once: seeding is one transaction
    std::signal(SIGINT, askToStop);
    printLine(world.description().toBytes());
    if (options->exitWithStdin)
        watchStdin();

    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &application, [] {
        if (stopAsked != 0)
            QCoreApplication::quit();
    });
    watch.start(WatchMilliseconds);
    return QCoreApplication::exec();
}
