// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/otherforms.h"

#include "sandbox/intuit/cents.h"
#include "sandbox/intuit/references.h"
#include "sandbox/intuit/salesforms.h"

#include <algorithm>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
QString accountType(Company &company, qint64 id)
{
    const auto account = company.store.find(knownType("Account"_L1), id);
    return account ? account->body[u"AccountType"].toString() : QString();
}

Check checkPurchaseHeader(Company &company, const Draft &draft)
{
    const QString kind = draft.sent[u"PaymentType"].toString();
    if (kind.isEmpty())
        return requiredMissing(u"PaymentType"_s); // on every write, sparse ones too
    const qint64 account = referenceId(draft.body, u"AccountRef");
    if (account == 0)
        return requiredMissing(u"AccountRef"_s);
    const QString wanted = kind == u"CreditCard"_s ? u"Credit Card"_s : u"Bank"_s;
    if (accountType(company, account) != wanted)
        return wrongAccountType();
    if (draft.body[u"Credit"].toBool() && kind != u"CreditCard"_s)
        return businessRule(u"Only a credit card charge can be a credit."_s);
    return {};
}

void setSum(Draft &draft, qint64 cents)
{
    draft.body.set(u"TotalAmt"_s, amountJson(cents));
    Json currency = Json::object({{u"value"_s, u"CAD"_s}, {u"name"_s, u"Canadian Dollar"_s}});
    draft.body.set(u"CurrencyRef"_s, currency);
}

Check readExpenseLine(Company &company, const Json &line, bool needsCode, TaxableLine &taxable)
{
    const QString kind = line[u"DetailType"].toString();
    if (kind.isEmpty())
        return requiredMissing(u"DetailTypeEnum"_s);
    if (kind != u"AccountBasedExpenseLineDetail"_s && kind != u"ItemBasedExpenseLineDetail"_s)
        return businessRule(u"A line of type %1 cannot be used here."_s.arg(kind));
    const Json &detail = line[kind];
    const auto amount = decimalOf(line[u"Amount"], 2);
    if (!amount)
        return requiredMissing(u"Line.Amount"_s);
    const bool isAccount = kind == u"AccountBasedExpenseLineDetail"_s;
    if (referenceId(detail, isAccount ? u"AccountRef" : u"ItemRef") == 0)
        return requiredMissing(isAccount ? u"AccountRef"_s : u"ItemRef"_s);
    const qint64 code = referenceId(detail, u"TaxCodeRef");
    if (code == 0 && needsCode)
        return taxCodeMissing();
    taxable.cents = *amount;
    if (code != 0)
        taxable.shares = taxShares(company, code, u"PurchaseTaxRateList");
    return {};
}

QList<Link> undeposited(const Json &line)
{
    QList<Link> links;
    for (const Json &entry : line[u"LinkedTxn"].items()) {
        if (const EntityType *type = entityType(entry[u"TxnType"].toString()))
            links.append({type, entry[u"TxnId"].toString().toLongLong(), centsOf(line[u"Amount"])});
    }
    return links;
}

Check takeUndeposited(Company &company, Draft &draft, const Link &link, const QList<Link> &before)
{
    const auto taken = company.store.find(*link.type, link.id);
    if (!taken)
        return cannotLink();
    const bool wasOurs = std::any_of(before.begin(), before.end(), [&](const Link &old) {
        return *old.type == *link.type && old.id == link.id;
    });
    const qint64 funds = company.store.accountOf(u"Other Current Asset"_s, u"UndepositedFunds"_s);
    const bool isEntry = link.type->is("JournalEntry"_L1);
    if (!isEntry && referenceId(taken->body, u"DepositToAccountRef") != funds)
        return businessRule(u"Only transactions in Undeposited Funds can be deposited."_s);
    const QList<Link> users = company.store.linksTo(*link.type, link.id);
    const bool isTaken = std::any_of(users.begin(), users.end(), [&](const Link &user) {
        return user.type->is("Deposit"_L1) && user.id != draft.id();
    });
    if (isTaken && !wasOurs)
        return cannotLink();
    draft.links.append(link);
    return {};
}

Check readDepositLine(Company &company, Draft &draft, const Json &line, const QList<Link> &before)
{
    if (!decimalOf(line[u"Amount"], 2))
        return requiredMissing(u"Line.Amount"_s);
    const QList<Link> taken = undeposited(line);
    if (taken.isEmpty()) {
        if (line[u"DetailType"].toString() != u"DepositLineDetail"_s)
            return requiredMissing(u"DetailTypeEnum"_s);
        if (referenceId(line[u"DepositLineDetail"], u"AccountRef") == 0)
            return requiredMissing(u"AccountRef"_s);
    }
    for (const Link &link : taken) {
        if (Check fault = takeUndeposited(company, draft, link, before))
            return fault;
    }
    return {};
}

/// The two sides of a journal entry as they add up.
struct Sides
{
    qint64 debit = 0;
    qint64 credit = 0;
    int debits = 0;
    int credits = 0;
};

Check readJournalLine(Company &company, const Json &line, Sides &sides)
{
    const Json &detail = line[u"JournalEntryLineDetail"];
    if (line[u"DetailType"].toString() == u"DescriptionOnly"_s)
        return {};
    if (!detail.isObject())
        return requiredMissing(u"JournalEntryLineDetail"_s);
    const auto amount = decimalOf(line[u"Amount"], 2);
    if (!amount)
        return businessRule(u"You must set a transaction amount."_s);
    if (*amount < 0)
        return businessRule(u"Amounts of a journal entry must be 0 or greater."_s);
    const QString side = detail[u"PostingType"].toString();
    const qint64 account = referenceId(detail, u"AccountRef");
    if (side.isEmpty() || account == 0)
        return requiredMissing(side.isEmpty() ? u"PostingType"_s : u"AccountRef"_s);
    const QString kind = accountType(company, account);
    const QString party = detail[u"Entity"][u"Type"].toString();
    const bool hasParty = referenceId(detail[u"Entity"], u"EntityRef") != 0;
    if (kind == u"Accounts Receivable"_s && !(hasParty && party == u"Customer"_s))
        return businessRule(
            u"When you use Accounts Receivable, you must choose a customer in the Name field."_s);
    if (kind == u"Accounts Payable"_s && !(hasParty && party == u"Vendor"_s))
        return businessRule(
            u"When you use Accounts Payable, you must choose a supplier in the Name field."_s);
    const bool hasTax = referenceId(detail, u"TaxCodeRef") != 0;
    if (hasTax && detail[u"TaxApplicableOn"].toString().isEmpty())
        return requiredMissing(u"TaxApplicableOn"_s);
    const qint64 tax = std::abs(centsOf(detail[u"TaxAmount"]));
    const bool isDebit = side == u"Debit"_s;
    (isDebit ? sides.debit : sides.credit) += *amount + tax;
    ++(isDebit ? sides.debits : sides.credits);
    return {};
}
} // namespace

Check preparePurchase(Company &company, Draft &draft)
{
    if (Check fault = checkPurchaseHeader(company, draft))
        return fault;
    const TaxMode mode = taxMode(draft.body);
    const bool needsCode =
        company.switches.usingSalesTax && (mode != TaxMode::None || company.switches.notApplicableNeedsCode);
    Json::Array lines = draft.body[u"Line"].items();
    if (lines.empty())
        return requiredMissing(u"Line"_s);
    QList<TaxableLine> taxables;
    for (const Json &line : lines) {
        TaxableLine taxable;
        if (Check fault = readExpenseLine(company, line, needsCode, taxable))
            return fault;
        taxables.append(taxable);
    }
    const auto rounding = company.switches.taxRoundingPerLine ? TaxRounding::PerLine : TaxRounding::PerRate;
    const TaxResult taxes =
        computeTaxes(taxables, company.switches.usingSalesTax ? mode : TaxMode::None, rounding);
    qint64 total = taxes.totalTax;
    for (size_t i = 0; i < lines.size(); ++i) {
        total += taxes.netCents[qsizetype(i)];
        lines[i].set(u"Amount"_s, amountJson(taxes.netCents[qsizetype(i)]));
    }
    numberLines(draft, lines);
    draft.body.set(u"Line"_s, Json::array(std::move(lines)));
    draft.body.set(u"TxnTaxDetail"_s, taxDetailJson(taxes));
    setSum(draft, total);
    return {};
}

Check prepareDeposit(Company &company, Draft &draft)
{
    const qint64 account = referenceId(draft.body, u"DepositToAccountRef");
    if (account == 0)
        return requiredMissing(u"DepositToAccountRef"_s);
    const QString kind = accountType(company, account);
    if (kind != u"Bank"_s && kind != u"Other Current Asset"_s)
        return wrongAccountType();
    Json::Array lines = draft.body[u"Line"].items();
    if (lines.empty())
        return requiredMissing(u"Line"_s);
    const QList<Link> before =
        draft.before ? company.store.linksFrom(*draft.type, draft.id()) : QList<Link>();
    qint64 total = 0;
    for (const Json &line : lines) {
        if (Check fault = readDepositLine(company, draft, line, before))
            return fault;
        total += centsOf(line[u"Amount"]);
    }
    if (total < 0)
        return businessRule(u"The transaction amount must be 0 or greater."_s);
    numberLines(draft, lines);
    draft.body.set(u"Line"_s, Json::array(std::move(lines)));
    setSum(draft, total);
    return {};
}

void settleDeposit(Company &company, const EntityType &type, qint64 id, const QList<Link> &links)
{
    const QList<Link> before = company.store.linksFrom(type, id);
    company.store.setLinksFrom(type, id, links);
    const auto holds = [](const QList<Link> &list, const Link &wanted) {
        return std::any_of(list.begin(), list.end(), [&](const Link &link) {
            return *link.type == *wanted.type && link.id == wanted.id;
        });
    };
    for (const Link &link : before + links) {
        const bool isTaken = holds(links, link);
        auto taken = company.store.find(*link.type, link.id);
        if (!taken || isTaken == holds(before, link))
            continue;
        Json::Array entries;
        for (const Json &entry : taken->body[u"LinkedTxn"].items()) {
            if (entry[u"TxnType"].toString() != type.name)
                entries.push_back(entry);
        }
        if (isTaken)
            entries.push_back(
                Json::object({{u"TxnId"_s, QString::number(id)}, {u"TxnType"_s, QString(type.name)}}));
        taken->body.set(u"LinkedTxn"_s, Json::array(std::move(entries)));
        company.store.update(*taken, company.seconds());
    }
}

Check prepareJournalEntry(Company &company, Draft &draft)
{
    Json::Array lines = draft.body[u"Line"].items();
    Sides sides;
    for (const Json &line : lines) {
        if (Check fault = readJournalLine(company, line, sides))
            return fault;
    }
    if (sides.debits == 0 || sides.credits == 0)
        return businessRule(u"Fill out at least two detail lines to continue."_s);
    if (sides.debit != sides.credit)
        return businessRule(u"Please balance debits and credits."_s);
    numberLines(draft, lines);
    draft.body.set(u"Line"_s, Json::array(std::move(lines)));
    setSum(draft, 0);
    if (!draft.body.contains(u"Adjustment"))
        draft.body.set(u"Adjustment"_s, false);
    return {};
}

} // namespace passerelle::sandbox::intuit
