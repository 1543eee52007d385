// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/taxes.h"

#include <algorithm>
#include <map>

namespace passerelle::domain {

namespace {

const std::vector<LedgerTaxRate> &ratesOf(const QString &codeId, const std::vector<LedgerTaxCode> &codes)
{
    static const std::vector<LedgerTaxRate> none;
    const auto code = std::find_if(codes.begin(), codes.end(),
                                   [&codeId](const LedgerTaxCode &entry) { return entry.id == codeId; });
    return code == codes.end() ? none : code->rates;
}

} // namespace

Money predictedTotal(const std::vector<DraftLine> &lines, const std::vector<LedgerTaxCode> &codes,
                     TaxRounding rounding)
{
    Money total;
    std::map<QString, std::pair<Money, Decimal>> taxable; // by rate id
    for (const DraftLine &line : lines) {
        total.currency = line.net.currency;
        total = forecastSum(total, line.net);
        for (const LedgerTaxRate &rate : ratesOf(line.taxCodeId, codes)) {
            if (rounding == TaxRounding::PerLine) {
                total = forecastSum(total, percentOf(line.net, rate.percent));
            } else {
                auto &[base, percent] = taxable[rate.id];
                base = forecastSum(base, line.net);
                percent = rate.percent;
            }
        }
    }
    for (const auto &[id, entry] : taxable)
        total = forecastSum(total, percentOf(entry.first, entry.second));
    return total;
}

} // namespace passerelle::domain
