// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/readlists.h"

#include "connectors/quickbooks/wire.h"

#include <algorithm>

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;
using domain::LedgerEntry;
using domain::LedgerFacts;
using domain::LedgerTaxCode;
using domain::LedgerTaxRate;

namespace {

QString named(const Json &pairs, QStringView name)
{
    for (const Json &pair : pairs.items()) {
        if (pair[u"Name"].toString() == name)
            return pair[u"Value"].toString();
    }
    return {};
}

LedgerEntry readEntry(const Json &row)
{
    LedgerEntry entry;
    entry.id = row[u"Id"].toString();
    const QString whole = row[u"FullyQualifiedName"].toString();
    entry.name = whole.isEmpty() ? row[u"Name"].toString() : whole;
    entry.isActive = row[u"Active"].toBool(true);
    return entry;
}

std::map<QString, LedgerTaxRate> readRates(const Json::Array &rows)
{
    std::map<QString, LedgerTaxRate> rates;
    for (const Json &row : rows) {
        const Result<domain::Decimal> percent = domain::decimalFromText(row[u"RateValue"].numberText());
        if (!percent)
            continue;
        const LedgerTaxRate rate{row[u"Id"].toString(), row[u"Name"].toString(), *percent};
        rates.emplace(rate.id, rate);
    }
    return rates;
}

LedgerTaxCode readTaxCode(const Json &row, const std::map<QString, LedgerTaxRate> &rates)
{
    LedgerTaxCode code;
    code.id = row[u"Id"].toString();
    code.name = row[u"Name"].toString();
    code.isActive = row[u"Active"].toBool(true);
    Json::Array details = row[u"SalesTaxRateList"][u"TaxRateDetail"].items();
    std::stable_sort(details.begin(), details.end(), [](const Json &a, const Json &b) {
        return a[u"TaxOrder"].toInt() < b[u"TaxOrder"].toInt();
    });
    for (const Json &detail : details) {
        const auto rate = rates.find(referencedId(detail[u"TaxRateRef"]));
        const QString way = detail[u"TaxTypeApplicable"].toString();
        const bool isOnAmount = way.isEmpty() || way == u"TaxOnAmount";
        if (rate == rates.end() || !isOnAmount)
            code.isActive = false; // tax on tax and unknown rates can't be forecast
        else
            code.rates.push_back(rate->second);
    }
    return code;
}

} // namespace

Result<Done> readCompany(const Json &reply, const QString &realmId, LedgerFacts &facts)
{
    static const QStringList ended{u"EXPIRED"_s, u"CANCELLED"_s, u"CANCELED"_s, u"SUSPENDED"_s, u"ENDED"_s};
    const Json &company = reply[u"CompanyInfo"];
    if (!company.isObject())
        return fail(ErrorCode::BadReply, u"CompanyInfo"_s);
    const QString subscription = named(company[u"NameValue"], u"SubscriptionStatus").toUpper();
    if (ended.contains(subscription))
        return fail(ErrorCode::LedgerSubscriptionEnded, subscription);
    facts.companyId = realmId;
    facts.companyName = company[u"CompanyName"].toString();
    return Done{};
}

Result<Done> readPreferences(const Json &reply, LedgerFacts &facts)
{
    const Json &preferences = reply[u"Preferences"];
    if (!preferences.isObject())
        return fail(ErrorCode::BadReply, u"Preferences"_s);
    const Json &currencies = preferences[u"CurrencyPrefs"];
    const QString home = referencedId(currencies[u"HomeCurrency"]);
    facts.homeCurrency = home.isEmpty() ? domain::Currency::cad().code() : home;
    facts.isMultiCurrency = currencies[u"MultiCurrencyEnabled"].toBool();
    facts.keepsOurNumbers = preferences[u"SalesFormsPrefs"][u"CustomTxnNumbers"].toBool();
    facts.usesSalesTax = preferences[u"TaxPrefs"][u"UsingSalesTax"].toBool();
    const QString closed = preferences[u"AccountingInfoPrefs"][u"BookCloseDate"].toString();
    facts.closedThrough =
        QDate::fromString(closed.first(std::min<qsizetype>(10, closed.size())), Qt::ISODate);
    if (!closed.isEmpty() && !facts.closedThrough.isValid())
        return fail(ErrorCode::BadReply, u"BookCloseDate"_s);
    return Done{};
}

std::vector<LedgerEntry> readItems(const Json::Array &rows)
{
    std::vector<LedgerEntry> items;
    for (const Json &row : rows) {
        const QString type = row[u"Type"].toString();
        if (type != u"Category" && type != u"Group")
            items.push_back(readEntry(row));
    }
    return items;
}

std::vector<LedgerEntry> readAccounts(const Json::Array &rows)
{
    std::vector<LedgerEntry> accounts;
    for (const Json &row : rows) {
        LedgerEntry account = readEntry(row);
        const QString role = row[u"AccountSubType"].toString();
        account.type = role == u"UndepositedFunds" ? role : row[u"AccountType"].toString();
        account.number = row[u"AcctNum"].toString();
        accounts.push_back(account);
    }
    return accounts;
}

QString undepositedAccount(const std::vector<LedgerEntry> &accounts)
{
    static const QStringList names{u"undeposited funds"_s, u"fonds non déposés"_s, u"undepositedfunds"_s};
    for (const LedgerEntry &account : accounts) {
        const bool isIt = names.contains(domain::foldedName(account.name))
            || names.contains(domain::foldedName(account.type));
        if (account.isActive && isIt)
            return account.id;
    }
    return {};
}

std::vector<LedgerEntry> readEntries(const Json::Array &rows)
{
    std::vector<LedgerEntry> entries;
    for (const Json &row : rows)
        entries.push_back(readEntry(row));
    return entries;
}

std::vector<LedgerTaxCode> readTaxCodes(const Json::Array &codes, const Json::Array &rates)
{
    const std::map<QString, LedgerTaxRate> byId = readRates(rates);
    std::vector<LedgerTaxCode> result;
    for (const Json &row : codes)
        result.push_back(readTaxCode(row, byId));
    return result;
}

} // namespace passerelle::quickbooks
