// SPDX-License-Identifier: GPL-3.0-or-later
// The totals of a draft: tax by the customer's tax area and the line's tax group.
#include "sandbox/businesscentral/taxes.h"
#include "sandbox/businesscentral/amounts.h"
#include "sandbox/businesscentral/writer.h"

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 WholePercent = 100 * DecimalScale;

struct LineTax
{
    qint64 netCents = 0;
    qint64 taxCents = 0;
    QList<TaxRate> rates = {};
};

/// What rounding once a rate brings more, or less, goes to the last taxed line.
void roundPerDocument(QList<LineTax> &lines)
{
    QHash<QString, std::pair<qint64, qint64>> sums; // account -> net, rate
    qint64 taken = 0;
    LineTax *last = nullptr;
    for (LineTax &line : lines) {
        taken += line.taxCents;
        last = line.rates.isEmpty() ? last : &line;
        for (const TaxRate &rate : line.rates) {
            sums[rate.account].first += line.netCents;
            sums[rate.account].second = rate.percent;
        }
    }
    qint64 wanted = 0;
    for (const auto &[net, percent] : sums)
        wanted += multiplyRounded(net, percent, WholePercent);
    if (last)
        last->taxCents += wanted - taken;
}

void writeLine(Company &company, Record line, const LineTax &tax)
{
    qint64 percent = 0;
    for (const TaxRate &rate : tax.rates)
        percent += rate.percent;
    Json &body = line.body;
    const Json before = body;
    body.set(u"taxPercent"_s, numberJson(percent, 5));
    body.set(u"totalTaxAmount"_s, amountJson(tax.taxCents));
    body.set(u"amountIncludingTax"_s, amountJson(tax.netCents + tax.taxCents));
    body.set(u"netAmount"_s, amountJson(tax.netCents));
    body.set(u"netTaxAmount"_s, amountJson(tax.taxCents));
    body.set(u"netAmountIncludingTax"_s, amountJson(tax.netCents + tax.taxCents));
    if (body != before)
        company.store.rewrite(line);
}
} // namespace

QList<TaxRate> taxRates(Company &company, const Record &document, const QString &group)
{
    const auto customer = company.store.find("customer"_L1, document.text(u"customerId"_s));
    if (!customer || !customer->body[u"taxLiable"].toBool())
        return {};
    const auto area = company.store.find("taxArea"_L1, customer->text(u"taxAreaId"_s));
    QList<TaxRate> rates;
    if (area) {
        for (const Json &rate : area->body[u"_rates"][group].items())
            rates.append({rate[u"account"].toString(), decimalOf(rate[u"percent"])});
    }
    return rates;
}

void totalDocument(Company &company, Record &document)
{
    const auto lines = company.store.parts(lineTypeOf(document).table, document.id);
    QList<LineTax> taxes;
    bool isDifferenceGiven = false;
    for (const Record &line : lines) {
        LineTax tax{centsOf(line.body[u"amountExcludingTax"]), 0,
                    taxRates(company, document, line.text(u"taxCode"_s))};
        for (const TaxRate &rate : tax.rates)
            tax.taxCents += multiplyRounded(tax.netCents, rate.percent, WholePercent);
        if (!tax.rates.isEmpty() && !isDifferenceGiven) {
            tax.taxCents += company.switches.taxDifferenceCents;
            isDifferenceGiven = true;
        }
        taxes.append(tax);
    }
    if (!company.switches.taxRoundingPerLine)
        roundPerDocument(taxes);
    qint64 net = 0;
    qint64 tax = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        net += taxes[i].netCents;
        tax += taxes[i].taxCents;
        writeLine(company, lines[i], taxes[i]);
    }
    document.body.set(u"totalAmountExcludingTax"_s, amountJson(net));
    document.body.set(u"totalTaxAmount"_s, amountJson(tax));
    document.body.set(u"totalAmountIncludingTax"_s, amountJson(net + tax));
    company.store.update(document);
}

} // namespace passerelle::sandbox::businesscentral
