// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/taxengine.h"

#include "sandbox/intuit/cents.h"

#include <algorithm>

namespace passerelle::sandbox::intuit {

namespace {
constexpr int RateDecimals = 5;
constexpr qint64 Whole = 100LL * 100'000; ///< 100 % at five decimals

qint64 rateOf(const TaxShare &share)
{
    return parseDecimal(share.percent, RateDecimals).value_or(0);
}

TaxTotal &totalOf(TaxResult &result, const TaxShare &share)
{
    const auto found = std::find_if(result.totals.begin(), result.totals.end(), [&](const TaxTotal &total) {
        return total.share.rateId == share.rateId;
    });
    if (found != result.totals.end())
        return *found;
    result.totals.append({share, 0, 0});
    return result.totals.last();
}

qint64 taxInside(qint64 gross, const QList<TaxShare> &shares, const TaxShare &share)
{
    qint64 sum = Whole;
    for (const TaxShare &each : shares)
        sum += rateOf(each);
    return multiplyRounded(gross, rateOf(share), sum);
}

qint64 netOf(const TaxableLine &line, TaxMode mode)
{
    qint64 net = line.cents;
    if (mode == TaxMode::Inclusive) {
        for (const TaxShare &share : line.shares)
            net -= taxInside(line.cents, line.shares, share);
    }
    return net;
}
} // namespace

TaxResult computeTaxes(const QList<TaxableLine> &lines, TaxMode mode, TaxRounding rounding)
{
    TaxResult result;
    for (const TaxableLine &line : lines) {
        const qint64 net = netOf(line, mode);
        result.netCents.append(net);
        if (mode == TaxMode::None)
            continue;
        for (const TaxShare &share : line.shares) {
            TaxTotal &total = totalOf(result, share);
            total.netCents += net;
            total.taxCents += mode == TaxMode::Inclusive ? taxInside(line.cents, line.shares, share)
                                                         : multiplyRounded(net, rateOf(share), Whole);
        }
    }
    for (TaxTotal &total : result.totals) {
        if (rounding == TaxRounding::PerRate && mode == TaxMode::Excluded)
            total.taxCents = multiplyRounded(total.netCents, rateOf(total.share), Whole);
        result.totalTax += total.taxCents;
    }
    return result;
}

} // namespace passerelle::sandbox::intuit
