// SPDX-License-Identifier: GPL-3.0-or-later
// bench-rerun: a run that finds nothing to do, at 100,000 records which a first run transferred, from opening
// the journal to the report.
#include "bench/onerun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace {

using namespace passerelle;
using namespace Qt::StringLiterals;

constexpr bench::Size Books{20'000, 45'000, 30'000, 5'000};
constexpr double Seconds = 3;
constexpr int Rounds = 3;

int refuse(const Result<runner::RunReport> &report, int transferred)
{
    const QByteArray error = report ? QByteArray::number(report->effects) + " effects"
                                    : QString{errorKey(report.error().code)}.toUtf8();
    std::printf("bench-rerun: not as expected: %s, %d transferred\n", error.constData(), transferred);
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv};
    const QTemporaryDir home;
    const domain::SourceSnapshot books = bench::booksOf(Books);
    bench::MemorySource source{books};
    bench::MemoryLedger ledger{books};
    const Result<runner::RunReport> first = bench::runOnce(home.path() + u"/company"_s, source, ledger);
    if (!first || first->hasFailure || source.transferred() < Books.records())
        return refuse(first, source.transferred());

    std::array<double, Rounds> seconds{};
    for (double &one : seconds) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t began = std::clock();
        const Result<runner::RunReport> again = bench::runOnce(home.path() + u"/company"_s, source, ledger);
        one = static_cast<double>(timer.elapsed()) / 1000;
        std::printf("bench-rerun: %.2f s, of them %.2f s of the processor\n", one,
                    static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC);
        if (!again || again->hasFailure || again->effects != 0)
            return refuse(again, source.transferred());
    }
    std::sort(seconds.begin(), seconds.end()); // whatever else the computer does only adds
    const QString what = u"an empty run at %1 records"_s.arg(Books.records());
    return bench::tell(u"bench-rerun"_s, what, seconds.front(), Seconds, u"s"_s) ? 0 : 1;
}
