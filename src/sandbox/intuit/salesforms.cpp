// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/salesforms.h"

#include "sandbox/intuit/cents.h"
#include "sandbox/intuit/references.h"

#include <algorithm>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
constexpr int FactorDecimals = 5;
constexpr qint64 FactorProduct = 10'000'000'000 / 100; ///< two five-decimal factors, down to cents

QString detailOf(const Json &line)
{
    return line[u"DetailType"].toString();
}

/// The lines of a sales form while they are worked on, in step with the amounts that are taxed.
class SalesForm final
{
public:
    SalesForm(Company &company, Draft &draft)
        : m_company(company)
        , m_draft(draft)
        , m_mode(taxMode(draft.body))
    {
    }

    [[nodiscard]] Check compute()
    {
        for (const Json &line : m_draft.body[u"Line"].items()) {
            if (detailOf(line) == u"SubTotalLineDetail"_s)
                continue;
            m_lines.push_back(line);
            if (Check fault = addLine(m_lines.back()))
                return fault;
        }
        if (m_lines.empty())
            return requiredMissing(u"Line"_s);
        return finish();
    }

private:
    [[nodiscard]] Check addLine(Json &line)
    {
        const QString detail = detailOf(line);
        if (detail.isEmpty())
            return requiredMissing(u"DetailTypeEnum"_s);
        if (detail == u"SalesItemLineDetail"_s)
            return addItem(line);
        if (detail == u"DiscountLineDetail"_s)
            return addDiscount(line);
        if (detail == u"DescriptionOnly"_s) {
            line.remove(u"Amount");
            return addTaxable(line, 0, 0);
        }
        return businessRule(u"A line of type %1 cannot be used here."_s.arg(detail));
    }

    [[nodiscard]] Check addItem(Json &line)
    {
        const Json &detail = line[u"SalesItemLineDetail"];
        if (!detail.isObject())
            return requiredMissing(u"SalesItemLineDetail"_s);
        const auto amount = decimalOf(line[u"Amount"], 2);
        if (!amount)
            return requiredMissing(u"Line.Amount"_s);
        if (referenceId(detail, u"ItemRef") == 0) {
            line.set(u"Amount"_s, 0);
            return addTaxable(line, 0, 0);
        }
        const auto quantity = decimalOf(detail[u"Qty"], FactorDecimals);
        const auto price = decimalOf(detail[u"UnitPrice"], FactorDecimals);
        const bool isGross = m_mode == TaxMode::Inclusive;
        if (quantity && price && !isGross && multiplyRounded(*quantity, *price, FactorProduct) != *amount)
            return amountDiffers(QString::fromUtf8(line[u"Amount"].toBytes()));
        const qint64 code = referenceId(detail, u"TaxCodeRef");
        const bool needsCode = m_mode != TaxMode::None || m_company.switches.notApplicableNeedsCode;
        if (code == 0 && needsCode && m_company.switches.usingSalesTax)
            return taxCodeMissing();
        return addTaxable(line, *amount, code);
    }

    [[nodiscard]] Check addDiscount(Json &line)
    {
        const Json &detail = line[u"DiscountLineDetail"];
        qint64 cents = centsOf(line[u"Amount"]);
        if (detail[u"PercentBased"].toBool())
            cents =
                multiplyRounded(m_subtotal, decimalOf(detail[u"DiscountPercent"], 5).value_or(0), 10'000'000);
        line.set(u"Amount"_s, amountJson(cents));
        m_discount += cents;
        return addTaxable(line, -cents, referenceId(detail, u"TaxCodeRef"));
    }

    [[nodiscard]] Check addTaxable(Json &line, qint64 cents, qint64 code)
    {
        TaxableLine taxable{cents};
        if (code != 0 && m_company.switches.usingSalesTax && m_mode != TaxMode::None)
            taxable.shares = taxShares(m_company, code, u"SalesTaxRateList");
        m_taxable.append(taxable);
        if (detailOf(line) == u"SalesItemLineDetail"_s) {
            m_subtotal += cents;
            line.set(u"Amount"_s, amountJson(cents));
        }
        return {};
    }

    [[nodiscard]] Check finish()
    {
        const auto rounding =
            m_company.switches.taxRoundingPerLine ? TaxRounding::PerLine : TaxRounding::PerRate;
        const TaxResult taxes = computeTaxes(m_taxable, m_mode, rounding);
        if (Check fault = checkOverride(taxes))
            return fault;
        qint64 net = 0;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            net += taxes.netCents[qsizetype(i)];
            if (m_mode == TaxMode::Inclusive && detailOf(m_lines[i]) == u"SalesItemLineDetail"_s)
                storeNet(m_lines[i], m_taxable[qsizetype(i)].cents, taxes.netCents[qsizetype(i)]);
        }
        const qint64 total = net + taxes.totalTax;
        if (total < 0)
            return businessRule(u"The transaction amount must be 0 or greater."_s);
        numberLines(m_draft, m_lines);
        m_lines.push_back(Json::object({{u"Amount"_s, amountJson(net + m_discount)},
                                        {u"DetailType"_s, u"SubTotalLineDetail"_s},
                                        {u"SubTotalLineDetail"_s, Json::object()}}));
        m_draft.body.set(u"Line"_s, Json::array(std::move(m_lines)));
        m_draft.body.remove(u"TxnTaxDetail");
        if (m_company.switches.usingSalesTax)
            m_draft.body.set(u"TxnTaxDetail"_s, taxDetailJson(taxes));
        m_draft.body.set(u"TotalAmt"_s, amountJson(total));
        return {};
    }

    static void storeNet(Json &line, qint64 gross, qint64 net)
    {
        line.set(u"Amount"_s, amountJson(net));
        Json detail = line[u"SalesItemLineDetail"];
        detail.set(u"TaxInclusiveAmt"_s, amountJson(gross));
        line.set(u"SalesItemLineDetail"_s, detail);
    }

    [[nodiscard]] Check checkOverride(const TaxResult &taxes) const
    {
        const Json &sent = m_draft.sent[u"TxnTaxDetail"][u"TotalTax"];
        if (!m_company.switches.taxOverrideRefused || !m_company.switches.usingSalesTax || sent.isNull())
            return {};
        if (centsOf(sent) == taxes.totalTax)
            return {};
        return businessRule(
            u"We're sorry, QuickBooks encountered an error while calculating tax: the rate is read-only."_s);
    }

    Company &m_company;
    Draft &m_draft;
    TaxMode m_mode;
    Json::Array m_lines;
    QList<TaxableLine> m_taxable;
    qint64 m_subtotal = 0;
    qint64 m_discount = 0;
};

void setDefault(Json &body, const QString &name, const Json &value)
{
    if (!body.contains(name) || body[name].isNull())
        body.set(name, value);
}

Check checkHeader(Company &company, Draft &draft)
{
    const Json &body = draft.body;
    const bool needsCustomer = draft.type->is("Invoice"_L1) || draft.type->is("CreditMemo"_L1);
    if (needsCustomer && referenceId(body, u"CustomerRef") == 0)
        return requiredMissing(u"CustomerRef"_s);
    if (draft.type->is("RefundReceipt"_L1) && referenceId(body, u"DepositToAccountRef") == 0)
        return requiredMissing(u"DepositToAccountRef"_s);
    if (company.switches.globalTaxCalculationRequired && company.switches.usingSalesTax
        && body[u"GlobalTaxCalculation"].toString().isEmpty())
        return requiredMissing(u"GlobalTaxCalculation"_s);
    if (body[u"EmailStatus"].toString() == u"NeedToSend"_s
        && body[u"BillEmail"][u"Address"].toString().isEmpty())
        return requiredMissing(u"BillEmail"_s);
    return {};
}

void completeDueDate(Company &company, Draft &draft)
{
    if (!draft.body[u"DueDate"].toString().isEmpty())
        return;
    QDate due = QDate::fromString(draft.body[u"TxnDate"].toString(), Qt::ISODate);
    if (const auto term = company.store.find(knownType("Term"_L1), referenceId(draft.body, u"SalesTermRef")))
        due = due.addDays(term->body[u"DueDays"].toInt());
    draft.body.set(u"DueDate"_s, due.toString(Qt::ISODate));
}

void completeBalances(Company &company, Draft &draft)
{
    Json &body = draft.body;
    const qint64 total = centsOf(body[u"TotalAmt"]);
    qint64 used = 0;
    if (draft.before) {
        for (const Link &link : company.store.linksTo(*draft.type, draft.id()))
            used += link.cents;
    }
    const bool isOpen = draft.type->is("Invoice"_L1) || draft.type->is("CreditMemo"_L1);
    const qint64 balance = isOpen ? std::max<qint64>(0, total - used) : 0;
    body.set(u"Balance"_s, amountJson(balance));
    if (draft.type->is("CreditMemo"_L1))
        body.set(u"RemainingCredit"_s, amountJson(balance));
    if (!isOpen && !body.contains(u"DepositToAccountRef")) {
        const qint64 account = company.store.accountOf(u"Other Current Asset"_s, u"UndepositedFunds"_s);
        const auto found = company.store.find(knownType("Account"_L1), account);
        if (found)
            body.set(u"DepositToAccountRef"_s, reference(account, found->body[u"Name"].toString()));
    }
}
} // namespace

Fault taxCodeMissing()
{
    return businessRule(u"Make sure all your transactions have a GST/HST rate before you save."_s);
}

void numberLines(Draft &draft, Json::Array &lines)
{
    qint64 highest = 0;
    if (draft.before) {
        for (const Json &line : draft.before->body[u"Line"].items())
            highest = std::max(highest, line[u"Id"].toString().toLongLong());
    }
    qint64 number = 0;
    for (Json &line : lines) {
        const qint64 id = line[u"Id"].toString().toLongLong();
        const bool isKnown = draft.before && id > 0 && id <= highest;
        line.set(u"Id"_s, QString::number(isKnown ? id : ++highest));
        line.set(u"LineNum"_s, ++number);
    }
}

TaxMode taxMode(const Json &body)
{
    const QString text = body[u"GlobalTaxCalculation"].toString();
    if (text == u"TaxInclusive"_s)
        return TaxMode::Inclusive;
    return text == u"NotApplicable"_s ? TaxMode::None : TaxMode::Excluded;
}

QList<TaxShare> taxShares(Company &company, qint64 taxCode, QStringView list)
{
    const QString key = list.toString() + QString::number(taxCode);
    if (const auto known = company.lookups.shares.constFind(key); known != company.lookups.shares.constEnd())
        return *known;
    QList<TaxShare> shares;
    const auto code = company.store.find(knownType("TaxCode"_L1), taxCode);
    if (!code)
        return shares;
    for (const Json &entry : code->body[list][u"TaxRateDetail"].items()) {
        const qint64 id = referenceId(entry, u"TaxRateRef");
        if (const auto rate = company.store.find(knownType("TaxRate"_L1), id))
            shares.append({QString::number(id), rate->body[u"RateValue"].numberText()});
    }
    company.lookups.shares.insert(key, shares);
    return shares;
}

Json taxDetailJson(const TaxResult &result)
{
    Json::Array lines;
    for (const TaxTotal &total : result.totals) {
        Json rate = Json::object({{u"value"_s, total.share.rateId}});
        Json detail = Json::object({{u"TaxRateRef"_s, rate},
                                    {u"PercentBased"_s, true},
                                    {u"TaxPercent"_s, Json::number(total.share.percent)},
                                    {u"NetAmountTaxable"_s, amountJson(total.netCents)}});
        lines.push_back(Json::object({{u"Amount"_s, amountJson(total.taxCents)},
                                      {u"DetailType"_s, u"TaxLineDetail"_s},
                                      {u"TaxLineDetail"_s, detail}}));
    }
    Json detail = Json::object({{u"TotalTax"_s, amountJson(result.totalTax)}});
    if (!lines.empty())
        detail.set(u"TaxLine"_s, Json::array(std::move(lines)));
    return detail;
}

Check prepareSalesForm(Company &company, Draft &draft)
{
    if (Check fault = checkHeader(company, draft))
        return fault;
    SalesForm form(company, draft);
    if (Check fault = form.compute())
        return fault;
    Json currency = Json::object({{u"value"_s, u"CAD"_s}, {u"name"_s, u"Canadian Dollar"_s}});
    setDefault(draft.body, u"CurrencyRef"_s, currency);
    setDefault(draft.body, u"ApplyTaxAfterDiscount"_s, false);
    setDefault(draft.body, u"PrintStatus"_s, u"NotSet"_s);
    setDefault(draft.body, u"EmailStatus"_s, u"NotSet"_s);
    if (draft.type->is("Invoice"_L1)) {
        completeDueDate(company, draft);
        setDefault(draft.body, u"LinkedTxn"_s, Json::array());
    }
    completeBalances(company, draft);
    return {};
}

} // namespace passerelle::sandbox::intuit
