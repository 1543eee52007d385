// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/readlists.h"

#include "connectors/businesscentral/wire.h"
#include "connectors/businesscentral/writerules.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using domain::LedgerEntry;
using domain::LedgerTaxCode;

namespace {

constexpr QLatin1StringView NoTax{"NOTAX"};

LedgerEntry numberedEntry(const Json &row, const QString &type)
{
    LedgerEntry entry;
    entry.id = entryId(type, row[u"number"].toString());
    entry.name = row[u"displayName"].toString();
    entry.isActive = !row[u"blocked"].toBool();
    return entry;
}

/// Headings and totals hold no entries; an account without direct posting takes none from a line.
bool takesLines(const Json &account)
{
    return account[u"accountType"].toString() == u"Posting" && account[u"directPosting"].toBool(true);
}

LedgerEntry accountEntry(const Json &account, const QString &type)
{
    LedgerEntry entry = numberedEntry(account, type);
    entry.name = account[u"number"].toString() + u' ' + entry.name;
    entry.type = account[u"category"].toString();
    return entry;
}

} // namespace

Result<Done> readSetup(const Json &setup, domain::LedgerFacts &facts)
{
    const Result<domain::Currency> home = domain::Currency::fromCode(setup[u"localCurrencyCode"].toString());
    if (!home)
        return Failure{home.error()};
    facts.homeCurrency = home->code();
    const QDate from = readDate(setup[u"allowPostingFrom"]);
    facts.closedThrough = from.isValid() ? from.addDays(-1) : QDate{};
    facts.openThrough = readDate(setup[u"allowPostingTo"]);
    return Done{};
}

std::vector<LedgerEntry> readItems(const Json::Array &items, const Json::Array &accounts)
{
    std::vector<LedgerEntry> entries;
    for (const Json &item : items)
        entries.push_back(numberedEntry(item, u"Item"_s));
    for (const Json &account : accounts) {
        if (takesLines(account))
            entries.push_back(accountEntry(account, u"Account"_s));
    }
    return entries;
}

std::vector<LedgerEntry> readAccounts(const Json::Array &accounts, const Json::Array &bankAccounts)
{
    std::vector<LedgerEntry> entries;
    for (const Json &bank : bankAccounts) {
        LedgerEntry entry = numberedEntry(bank, u"Bank Account"_s);
        entry.type = u"Bank"_s;
        entries.push_back(entry);
    }
    for (const Json &account : accounts) {
        if (!takesLines(account))
            continue;
        LedgerEntry entry = accountEntry(account, u"G/L Account"_s);
        entry.number = account[u"number"].toString();
        entries.push_back(entry);
    }
    return entries;
}

std::vector<LedgerTaxCode> readTaxCodes(const Json::Array &groups, const BusinessCentralSettings &settings)
{
    if (settings.taxMode == TaxMode::None)
        return {LedgerTaxCode{NoTax, NoTax, {}, true}};
    std::vector<LedgerTaxCode> codes;
    for (const Json &group : groups) {
        LedgerTaxCode code;
        code.id = group[u"code"].toString();
        const QString name = group[u"displayName"].toString();
        code.name = name.isEmpty() ? code.id : name;
        for (const TaxGroupRate &rate : settings.taxRates) {
            if (rate.groupCode == code.id)
                code.rates.push_back(domain::LedgerTaxRate{rate.name, rate.name, rate.percent});
        }
        codes.push_back(code);
    }
    return codes;
}

std::vector<LedgerEntry> readCodes(const Json::Array &rows)
{
    std::vector<LedgerEntry> entries;
    for (const Json &row : rows) {
        LedgerEntry entry;
        entry.id = row[u"code"].toString();
        const QString name = row[u"displayName"].toString();
        entry.name = name.isEmpty() ? entry.id : name;
        entries.push_back(entry);
    }
    return entries;
}

} // namespace passerelle::businesscentral
