// SPDX-License-Identifier: GPL-3.0-or-later
// bench-planning: what a plan of 10,000 documents against 20,000 customers takes.
#include "bench/onerun.h"
#include "support/samplebooks.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cstdio>

namespace {

using namespace passerelle;
using namespace Qt::StringLiterals;

constexpr bench::Size Books{20'000, 6'000, 3'500, 500};
constexpr int Documents = Books.invoices + Books.payments + Books.creditNotes;
constexpr double Seconds = 5;
constexpr int Rounds = 3;

sync::PlanInput inputOf(const domain::SourceSnapshot &books, const bench::MemoryLedger &ledger)
{
    sync::PlanInput input;
    input.scope = test::SampleScope;
    input.mapping = test::sampleMapping();
    input.capabilities = ledger.capabilities();
    input.policy.startDate = QDate{2026, 1, 1};
    input.today = QDate{2026, 11, 22};
    input.snapshot = books;
    const sync::NeededFacts needs = sync::neededFacts(books, {}, input.policy.startDate);
    connectors::FactsRequest request;
    request.customerNames = needs.customerNames;
    request.customerIds = needs.customerIds;
    request.documentNumbers = needs.documentNumbers;
    input.facts = ledger.factsFor(request);
    return input;
}

} // namespace

int main()
{
    const domain::SourceSnapshot books = bench::booksOf(Books);
    const bench::MemoryLedger ledger{books};
    std::array<double, Rounds> seconds{};
    for (double &one : seconds) {
        QElapsedTimer timer;
        timer.start();
        const sync::PlanInput input = inputOf(books, ledger);
        const domain::SyncPlan plan = sync::makePlan(input);
        one = static_cast<double>(timer.elapsed()) / 1000;
        if (static_cast<int>(plan.effects.size()) < Documents || !plan.problems.empty()) {
            std::printf("bench-planning: only %zu effects, %zu problems\n", plan.effects.size(),
                        plan.problems.size());
            return 1;
        }
    }
    std::sort(seconds.begin(), seconds.end()); // whatever else the computer does only adds
    const QString what = u"%1 documents against %2 customers"_s.arg(Documents).arg(Books.customers);
    return bench::tell(u"bench-planning"_s, what, seconds.front(), Seconds, u"s"_s) ? 0 : 1;
}
