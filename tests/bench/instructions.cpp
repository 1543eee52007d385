// SPDX-License-Identifier: GPL-3.0-or-later
// bench-instructions: instructions that a whole run takes a record, counted by callgrind, at 1,000 and at
// 10,000 records: what grows with their number shows here, whatever else the computer does.
#include "bench/onerun.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

using namespace passerelle;
using namespace Qt::StringLiterals;

namespace {

constexpr int Few = 1'000;
constexpr int Many = 10'000;
constexpr double GrowthPercent = 5;
constexpr int Longest = 60 * 60 * 1000; // milliseconds

bench::Size sizeOf(int records)
{
    return {records / 5, records * 2 / 5, records * 3 / 10, records / 10};
}

/// The instructions of the measured run of another start of this program.
std::optional<double> counted(const QString &valgrind, int records)
{
    QProcess process;
    process.start(valgrind,
                  {u"--tool=callgrind"_s, u"--toggle-collect=measuredRun"_s, u"--collect-atstart=no"_s,
                   u"--callgrind-out-file=/dev/null"_s, QCoreApplication::applicationFilePath(),
                   u"--records"_s, QString::number(records)});
    if (!process.waitForFinished(Longest) || process.exitCode() != 0) {
        std::printf("bench-instructions: ended with %d: %s\n", process.exitCode(),
                    process.readAllStandardError().right(500).constData());
        return {};
    }
    static const QRegularExpression total{u"Collected\\s*:\\s*(\\d+)"_s};
    const QRegularExpressionMatch match = total.match(QString::fromUtf8(process.readAllStandardError()));
    return match.hasMatch() ? std::optional{match.captured(1).toDouble()} : std::nullopt;
}

} // namespace

/// What callgrind counts; it finds it by its name.
extern "C" [[gnu::noinline]] int measuredRun(const QString &folder, bench::MemorySource &source,
                                             bench::MemoryLedger &ledger)
{
    const Result<runner::RunReport> report = bench::runOnce(folder, source, ledger);
    return report && !report->hasFailure ? report->effects : 0;
}

namespace {

int runMeasured(int records)
{
    const bench::Size size = sizeOf(records);
    const QTemporaryDir home;
    const domain::SourceSnapshot books = bench::booksOf(size);
    bench::MemorySource source{books};
    bench::MemoryLedger ledger{books};
    (void)measuredRun(home.path() + u"/company"_s, source, ledger);
    return source.transferred() >= size.records() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv};
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 3 && words[1] == u"--records")
        return runMeasured(words[2].toInt());

    const QString valgrind = QStandardPaths::findExecutable(u"valgrind"_s);
    if (valgrind.isEmpty()) {
        std::printf("bench-instructions: not run, missing: valgrind\n");
        return 1;
    }
    const std::optional<double> few = counted(valgrind, Few);
    const std::optional<double> many = few ? counted(valgrind, Many) : std::nullopt;
    if (!many)
        return 1;
    const double before = *few / Few;
    const double after = *many / Many;
    std::printf("bench-instructions: %.0f a record at %d records, %.0f at %d\n", before, Few, after, Many);
    const double growth = (after / before - 1) * 100;
    return bench::tell(u"bench-instructions"_s, u"growth of a record"_s, growth, GrowthPercent, u"%"_s) ? 0
                                                                                                        : 1;
}
