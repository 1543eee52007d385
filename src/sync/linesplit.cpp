// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/linesplit.h"

#include <algorithm>

namespace passerelle::sync {

using namespace domain;

namespace {

DraftLine withNet(const DraftLine &line, qint64 minor)
{
    DraftLine result = line;
    result.net.minor = minor;
    result.quantity.reset(); // a part of a line has no quantity of its own
    result.unitPrice.reset();
    return result;
}

qint64 proportion(qint64 amount, qint64 part, qint64 whole)
{
    __extension__ using Wide = __int128; // an amount in cents times another does not fit 64 bits
    const Wide value = Wide{amount} * part;
    return static_cast<qint64>(value >= 0 ? (value + whole / 2) / whole : -((-value + whole / 2) / whole));
}

SplitLines proportionalSplit(const std::vector<DraftLine> &lines, qint64 part, qint64 whole)
{
    SplitLines split;
    for (const DraftLine &line : lines) {
        const qint64 first = proportion(line.net.minor, part, whole);
        split.first.push_back(withNet(line, first));
        split.rest.push_back(withNet(line, line.net.minor - first));
    }
    return split;
}

/// The lines moved by a few cents on one line until the ledger's total is `wanted`.
std::optional<std::vector<DraftLine>> adjusted(const std::vector<DraftLine> &lines, const Money &wanted,
                                               const std::vector<LedgerTaxCode> &codes, TaxRounding rounding)
{
    constexpr qint64 Reach = 4; // cents to either side of the proportional split
    for (qint64 step = 0; step <= 2 * Reach; ++step) {
        const qint64 cents = step % 2 == 0 ? step / 2 : -(step / 2 + 1);
        for (size_t line = 0; line < lines.size(); ++line) {
            std::vector<DraftLine> moved = lines;
            moved[line].net.minor += cents;
            if (predictedTotal(moved, codes, rounding) == wanted)
                return moved;
        }
    }
    return std::nullopt;
}

void dropEmpty(std::vector<DraftLine> &lines)
{
    std::erase_if(lines, [](const DraftLine &line) { return line.net.isZero(); });
}

} // namespace

std::optional<SplitLines> splitLines(const std::vector<DraftLine> &lines, const Money &firstTotal,
                                     const Money &restTotal, const std::vector<LedgerTaxCode> &codes,
                                     TaxRounding rounding)
{
    const qint64 whole = firstTotal.minor + restTotal.minor;
    if (whole <= 0 || lines.empty())
        return std::nullopt;
    const SplitLines start = proportionalSplit(lines, firstTotal.minor, whole);
    auto first = adjusted(start.first, firstTotal, codes, rounding);
    auto rest = adjusted(start.rest, restTotal, codes, rounding);
    if (!first || !rest)
        return std::nullopt;
    dropEmpty(*first);
    dropEmpty(*rest);
    return SplitLines{std::move(*first), std::move(*rest)};
}

} // namespace passerelle::sync
