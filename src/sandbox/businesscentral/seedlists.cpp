// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/seedlists.h"

#include <array>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
const auto TaxArea = u"QC"_s;
const auto OwnJournal = u"PASSERELLE"_s; ///< a payment journal and a general journal kept for Passerelle

struct AccountSeed
{
    const char16_t *number;
    const char16_t *name;
    const char16_t *category;
    bool isDirect = true; ///< may be used on lines
    const char16_t *kind = u"Posting";
};

constexpr std::array Accounts{
    AccountSeed{u"1000", u"Actif", u"Assets", false, u"Heading"},
    AccountSeed{u"1010", u"Compte courant", u"Assets"},
    AccountSeed{u"1015", u"Compte d'épargne", u"Assets"},
    AccountSeed{u"1100", u"Comptes clients", u"Assets", false},
    AccountSeed{u"1200", u"Fonds non déposés", u"Assets"},
    AccountSeed{u"2000", u"Comptes fournisseurs", u"Liabilities", false},
    AccountSeed{u"2100", u"Carte de crédit", u"Liabilities"},
    AccountSeed{u"2300", u"TPS à payer", u"Liabilities"},
    AccountSeed{u"2310", u"TVQ à payer", u"Liabilities"},
    AccountSeed{u"2400", u"Revenus reportés", u"Liabilities"},
    AccountSeed{u"3000", u"Actif net", u"Equity"},
    AccountSeed{u"4000", u"Cotisations", u"Income"},
    AccountSeed{u"4100", u"Activités et formations", u"Income"},
    AccountSeed{u"4200", u"Commandites", u"Income"},
    AccountSeed{u"4300", u"Dons", u"Income"},
    AccountSeed{u"4400", u"Ventes de publications", u"Income"},
    AccountSeed{u"5100", u"Frais bancaires et de carte", u"Expense"},
    AccountSeed{u"5200", u"Frais de bureau", u"Expense"},
};

struct Named
{
    const char16_t *code;
    const char16_t *name;
};

constexpr std::array TaxGroups{Named{u"TPSTVQ", u"TPS/TVQ QC - 9,975"}, Named{u"TPS", u"TPS"},
                               Named{u"EXO", u"Exonéré"}, Named{u"HORS", u"Hors champ"},
                               Named{u"DETAXE", u"Détaxé"}};
constexpr std::array Methods{Named{u"VISA", u"Visa"}, Named{u"MC", u"Mastercard"},
                             Named{u"CHEQUE", u"Chèque"}, Named{u"COMPTANT", u"Comptant"},
                             Named{u"VIREMENT", u"Virement"}};
constexpr std::array Sections{Named{u"QUEBEC", u"Québec"}, Named{u"MONTREAL", u"Montréal"}};
constexpr std::array Currencies{Named{u"USD", u"Dollar américain"}, Named{u"EUR", u"Euro"}};

struct TermSeed
{
    const char16_t *code;
    const char16_t *name;
    const char16_t *due;
};
constexpr std::array Terms{TermSeed{u"RECEPTION", u"Payable sur réception", u"0D"},
                           TermSeed{u"NET15", u"Net 15", u"15D"}, TermSeed{u"NET30", u"Net 30", u"30D"},
                           TermSeed{u"NET60", u"Net 60", u"60D"}};

constexpr std::array<std::pair<const char16_t *, const char16_t *>, 13> IncomeWords{{
    {u"formation", u"4100"},
    {u"inscription", u"4100"},
    {u"congrès", u"4100"},
    {u"activité", u"4100"},
    {u"atelier", u"4100"},
    {u"souper", u"4100"},
    {u"commandit", u"4200"},
    {u"partenaire", u"4200"},
    {u"don", u"4300"},
    {u"publication", u"4400"},
    {u"commande", u"4400"},
    {u"revue", u"4400"},
    {u"guide", u"4400"},
}};

QString text(const char16_t *value)
{
    return QString::fromUtf16(value);
}

Record add(Company &company, QLatin1StringView name, const Json::Object &members, const QString &parent = {})
{
    const EntityType &type = typeNamed(name);
    Record record{0, {}, type.table, parent, 0, emptyBody(type)};
    for (const auto &[member, value] : members)
        record.body.set(member, value);
    company.store.insert(record);
    return record;
}

template<typename List> void addNamed(Company &company, QLatin1StringView name, const List &list)
{
    for (const Named &each : list)
        add(company, name, {{u"code"_s, text(each.code)}, {u"displayName"_s, text(each.name)}});
}

void addAccounts(Company &company)
{
    for (const AccountSeed &account : Accounts)
        add(company, "account"_L1,
            {{u"number"_s, text(account.number)},
             {u"displayName"_s, text(account.name)},
             {u"category"_s, text(account.category)},
             {u"accountType"_s, text(account.kind)},
             {u"directPosting"_s, account.isDirect}});
    for (const auto &[number, name, account] : {std::tuple(u"BANQUE"_s, u"Compte courant"_s, u"1010"_s),
                                                std::tuple(u"EPARGNE"_s, u"Compte d'épargne"_s, u"1015"_s)})
        add(company, "bankAccount"_L1,
            {{u"number"_s, number}, {u"displayName"_s, name}, {u"_account"_s, account}});
}

/// The taxes on a sale by its tax group; groups that are not named bear none.
Json ratesByGroup()
{
    const Json gst =
        Json::object({{u"name"_s, u"TPS"_s}, {u"account"_s, u"2300"_s}, {u"percent"_s, Json::number("5")}});
    const Json qst = Json::object(
        {{u"name"_s, u"TVQ"_s}, {u"account"_s, u"2310"_s}, {u"percent"_s, Json::number("9.975")}});
    return Json::object({{u"TPSTVQ"_s, Json::array({gst, qst})}, {u"TPS"_s, Json::array({gst})}});
}

/// One area, with the taxes that each group bears there.
void addTaxes(Company &company)
{
    addNamed(company, "taxGroup"_L1, TaxGroups);
    add(company, "taxArea"_L1,
        {{u"code"_s, TaxArea}, {u"displayName"_s, u"Québec"_s}, {u"_rates"_s, ratesByGroup()}});
}

void addJournals(Company &company)
{
    for (const auto &[code, name, account] : {std::tuple(OwnJournal, u"Paiements Passerelle"_s, u"1200"_s),
                                              std::tuple(u"BANQUE"_s, u"Encaissements"_s, u"1010"_s)}) {
        const auto found = company.store.findBy("account"_L1, u"number"_s, account);
        add(company, "customerPaymentJournal"_L1,
            {{u"code"_s, code},
             {u"displayName"_s, name},
             {u"balancingAccountNumber"_s, account},
             {u"balancingAccountId"_s, found ? found->id : NoGuid},
             {u"templateDisplayName"_s, u"CASHRCPT"_s},
             {u"_template"_s, u"CASHRCPT"_s}});
    }
    for (const auto &[code, name] :
         {std::pair(OwnJournal, u"Écritures Passerelle"_s), std::pair(u"DEFAUT"_s, u"Journal général"_s)})
        add(company, "journal"_L1,
            {{u"code"_s, code},
             {u"displayName"_s, name},
             {u"templateDisplayName"_s, u"GENERAL"_s},
             {u"_template"_s, u"GENERAL"_s}});
}

void addSetup(Company &company, const QString &name)
{
    const Record section =
        add(company, "dimension"_L1, {{u"code"_s, u"SECTION"_s}, {u"displayName"_s, u"Section"_s}});
    for (const Named &each : Sections)
        add(company, "dimensionValue"_L1,
            {{u"code"_s, text(each.code)},
             {u"displayName"_s, text(each.name)},
             {u"dimensionId"_s, section.id}},
            section.id);
    add(company, "generalLedgerSetup"_L1,
        {{u"localCurrencyCode"_s, u"CAD"_s},
         {u"localCurrencySymbol"_s, u"$"_s},
         {u"shortcutDimension1Code"_s, u"SECTION"_s}});
    add(company, "companyInformation"_L1,
        {{u"displayName"_s, name}, {u"country"_s, u"CA"_s}, {u"currencyCode"_s, u"CAD"_s}});
    for (int year = 2020; year <= 2030; ++year)
        add(company, "accountingPeriod"_L1,
            {{u"startingDate"_s, QDate(year, 1, 1).toString(Qt::ISODate)},
             {u"name"_s, QString::number(year)},
             {u"newFiscalYear"_s, true}});
}
} // namespace

void seedLists(Company &company, const QString &name, bool hasCurrencies)
{
    addAccounts(company);
    addTaxes(company);
    for (const TermSeed &term : Terms)
        add(company, "paymentTerm"_L1,
            {{u"code"_s, text(term.code)},
             {u"displayName"_s, text(term.name)},
             {u"dueDateCalculation"_s, text(term.due)}});
    addNamed(company, "paymentMethod"_L1, Methods);
    add(company, "unitOfMeasure"_L1, {{u"code"_s, u"UNITE"_s}, {u"displayName"_s, u"Unité"_s}});
    if (hasCurrencies) {
        for (const Named &each : Currencies)
            add(company, "currency"_L1,
                {{u"code"_s, text(each.code)},
                 {u"displayName"_s, text(each.name)},
                 {u"amountDecimalPlaces"_s, u"2:2"_s},
                 {u"amountRoundingPrecision"_s, Json::number("0.01")}});
    }
    addJournals(company);
    addSetup(company, name);
}

void openPeriod(Company company, const QDate &from)
{
    constexpr int YearsAhead = 5;
    Record setup = company.setup();
    setup.body.set(u"allowPostingFrom"_s, from.toString(Qt::ISODate));
    setup.body.set(u"allowPostingTo"_s, QDate(from.year() + YearsAhead, 12, 31).toString(Qt::ISODate));
    company.store.update(setup);
}

Json companySetup(bool isTaxRoundedPerLine)
{
    Json::Array rates;
    const Json byGroup = ratesByGroup();
    for (const auto &[group, taxes] : byGroup.members()) {
        for (const Json &tax : taxes.items())
            rates.push_back(
                Json::object({{u"group"_s, group},
                              {u"name"_s, tax[u"name"]},
                              {u"percent"_s, QString::fromLatin1(tax[u"percent"].numberText())}}));
    }
    return Json::object({{u"paymentJournal"_s, OwnJournal},
                         {u"generalJournal"_s, OwnJournal},
                         {u"taxArea"_s, TaxArea},
                         {u"taxRounding"_s, isTaxRoundedPerLine ? u"per-line"_s : u"per-rate"_s},
                         {u"taxRates"_s, Json::array(std::move(rates))}});
}

QString incomeAccountOf(const QString &itemName)
{
    for (const auto &[word, account] : IncomeWords) {
        if (itemName.contains(text(word), Qt::CaseInsensitive))
            return text(account);
    }
    return u"4000"_s;
}

} // namespace passerelle::sandbox::businesscentral
