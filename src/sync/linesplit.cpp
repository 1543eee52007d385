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

void moveCents(SplitLines &split, size_t line, qint64 cents)
{
    split.first[line].net.minor += cents;
    split.rest[line].net.minor -= cents;
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
    constexpr qint64 Reach = 4; // cents to either side of the proportional split
    const qint64 whole = firstTotal.minor + restTotal.minor;
    if (whole <= 0 || lines.empty())
        return std::nullopt;
    const SplitLines start = proportionalSplit(lines, firstTotal.minor, whole);
    for (size_t line = 0; line < lines.size(); ++line) {
        for (qint64 step = 0; step <= 2 * Reach; ++step) {
            const qint64 cents = step % 2 == 0 ? step / 2 : -(step / 2 + 1);
            SplitLines split = start;
            moveCents(split, line, cents);
            if (predictedTotal(split.first, codes, rounding) != firstTotal
                || predictedTotal(split.rest, codes, rounding) != restTotal)
                continue;
            dropEmpty(split.first);
            dropEmpty(split.rest);
            return split;
        }
    }
    return std::nullopt;
}

} // namespace passerelle::sync
