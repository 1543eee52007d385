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

constexpr qint64 Reach = 4; // cents to either side of the proportional split

/// 0, -1, 1, -2, 2 ...: the nearest amounts first.
qint64 nearby(qint64 step)
{
    return step % 2 == 0 ? step / 2 : -(step / 2 + 1);
}

/// The lines moved by a few cents on one line until the ledger's total is `wanted`.
std::optional<std::vector<DraftLine>> moved(const std::vector<DraftLine> &lines, const Money &wanted,
                                            const std::vector<LedgerTaxCode> &codes, TaxRounding rounding)
{
    for (qint64 step = 0; step <= 2 * Reach; ++step) {
        for (size_t line = 0; line < lines.size(); ++line) {
            std::vector<DraftLine> result = lines;
            result[line].net.minor += nearby(step);
            if (predictedTotal(result, codes, rounding) == wanted)
                return result;
        }
    }
    return std::nullopt;
}

/// Some totals no single taxed amount reaches (20.12 with GST and QST): a small piece of a line then stands
/// on a line of its own, where its taxes round apart.
std::optional<std::vector<DraftLine>> pieced(const std::vector<DraftLine> &lines, const Money &wanted,
                                             const std::vector<LedgerTaxCode> &codes, TaxRounding rounding)
{
    constexpr qint64 LargestPiece = 60;
    for (size_t line = 0; line < lines.size(); ++line) {
        for (qint64 piece = 1; piece <= std::min(LargestPiece, lines[line].net.minor - 1); ++piece) {
            std::vector<DraftLine> result = lines;
            result[line].net.minor -= piece;
            result.push_back(withNet(lines[line], piece));
            if (auto found = moved(result, wanted, codes, rounding))
                return found;
        }
    }
    return std::nullopt;
}

std::optional<std::vector<DraftLine>> adjusted(const std::vector<DraftLine> &lines, const Money &wanted,
                                               const std::vector<LedgerTaxCode> &codes, TaxRounding rounding)
{
    auto found = moved(lines, wanted, codes, rounding);
    return found ? found : pieced(lines, wanted, codes, rounding);
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
