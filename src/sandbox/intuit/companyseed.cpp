// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/companyseed.h"

#include "sandbox/intuit/cents.h"
#include "sandbox/intuit/entitywriter.h"
#include "sandbox/intuit/settingsobjects.h"

#include <QHash>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 FoundedSeconds = 1'577'880'000; ///< 2020-01-01T12:00:00Z: when the lists were made

struct AccountSeed
{
    const char16_t *number;
    const char16_t *name;
    const char16_t *type;
    const char16_t *subType;
};

constexpr std::array Accounts{
    AccountSeed{u"1010", u"Compte courant", u"Bank", u"Checking"},
    AccountSeed{u"1015", u"Compte d'épargne", u"Bank", u"Savings"},
    AccountSeed{u"1100", u"Comptes clients", u"Accounts Receivable", u"AccountsReceivable"},
    AccountSeed{u"1200", u"Fonds non déposés", u"Other Current Asset", u"UndepositedFunds"},
    AccountSeed{u"2000", u"Comptes fournisseurs", u"Accounts Payable", u"AccountsPayable"},
    AccountSeed{u"2100", u"Carte de crédit", u"Credit Card", u"CreditCard"},
    AccountSeed{u"2300", u"TPS à payer", u"Other Current Liability", u"GlobalTaxPayable"},
    AccountSeed{u"2310", u"TVQ à payer", u"Other Current Liability", u"GlobalTaxPayable"},
    AccountSeed{u"2400", u"Revenus reportés", u"Other Current Liability", u"OtherCurrentLiabilities"},
    AccountSeed{u"3000", u"Actif net", u"Equity", u"RetainedEarnings"},
    AccountSeed{u"4000", u"Cotisations", u"Income", u"ServiceFeeIncome"},
    AccountSeed{u"4100", u"Activités et formations", u"Income", u"ServiceFeeIncome"},
    AccountSeed{u"4200", u"Commandites", u"Income", u"OtherPrimaryIncome"},
    AccountSeed{u"4300", u"Dons", u"Income", u"NonProfitIncome"},
    AccountSeed{u"4400", u"Ventes de publications", u"Income", u"SalesOfProductIncome"},
    AccountSeed{u"5100", u"Frais bancaires et de carte", u"Expense", u"BankCharges"},
    AccountSeed{u"5200", u"Frais de bureau", u"Expense", u"OfficeGeneralAdministrativeExpenses"},
};

struct RateSeed
{
    const char16_t *name;
    const char *percent;
};

constexpr std::array Rates{RateSeed{u"TPS", "5"},       RateSeed{u"TVQ", "9.975"},
                           RateSeed{u"TPS (CTI)", "5"}, RateSeed{u"TVQ (RTI)", "9.975"},
                           RateSeed{u"Exonéré", "0"},   RateSeed{u"Détaxé", "0"}};

struct CodeSeed
{
    const char16_t *name;
    const char16_t *sales; ///< rates between bars
    const char16_t *purchases;
};

constexpr std::array Codes{
    CodeSeed{u"TPS/TVQ QC - 9,975", u"TPS|TVQ", u"TPS (CTI)|TVQ (RTI)"},
    CodeSeed{u"TPS", u"TPS", u"TPS (CTI)"},
    CodeSeed{u"Exonéré", u"Exonéré", u"Exonéré"},
    CodeSeed{u"Hors champ", u"", u""},
    CodeSeed{u"Détaxé", u"Détaxé", u"Détaxé"},
};

/// Which income account an item of the sample earns on, by a word of its name.
constexpr std::array<std::pair<const char16_t *, const char16_t *>, 13> IncomeWords{{
    {u"formation", u"Activités et formations"},
    {u"inscription", u"Activités et formations"},
    {u"congrès", u"Activités et formations"},
    {u"activité", u"Activités et formations"},
    {u"atelier", u"Activités et formations"},
    {u"souper", u"Activités et formations"},
    {u"commandit", u"Commandites"},
    {u"partenaire", u"Commandites"},
    {u"don", u"Dons"},
    {u"publication", u"Ventes de publications"},
    {u"commande", u"Ventes de publications"},
    {u"revue", u"Ventes de publications"},
    {u"guide", u"Ventes de publications"},
}};

/// Writes the objects of one company through the service's own rules.
class Seeder final
{
public:
    Seeder(IntuitState &state, const QString &realm)
        : m_switches(relaxed(state.switches))
        , m_company{EntityStore(state.database, realm),
                    m_switches,
                    QDateTime::fromSecsSinceEpoch(FoundedSeconds, Qt::UTC),
                    {}}
    {
    }

    void seedLists()
    {
        for (const AccountSeed &account : Accounts)
            add(u"Account"_s, account.name,
                {{u"AcctNum"_s, text(account.number)},
                 {u"AccountType"_s, text(account.type)},
                 {u"AccountSubType"_s, text(account.subType)}});
        for (const RateSeed &rate : Rates)
            addRate(rate);
        for (const CodeSeed &code : Codes)
            addCode(code);
        for (const auto &[name, days] : std::initializer_list<std::pair<QString, int>>{
                 {u"Payable sur réception"_s, 0}, {u"Net 15"_s, 15}, {u"Net 30"_s, 30}, {u"Net 60"_s, 60}})
            add(u"Term"_s, name, {{u"DueDays"_s, days}, {u"DiscountDays"_s, 0}});
        for (const auto &name : {u"Visa"_s, u"Mastercard"_s})
            add(u"PaymentMethod"_s, name, {{u"Type"_s, u"CREDIT_CARD"_s}});
        for (const auto &name : {u"Chèque"_s, u"Comptant"_s, u"Virement"_s})
            add(u"PaymentMethod"_s, name, {{u"Type"_s, u"NON_CREDIT_CARD"_s}});
        for (const auto &name : {u"Québec"_s, u"Montréal"_s})
            add(u"Class"_s, name, {});
    }

    void seedItems(const QStringList &names)
    {
        for (const QString &name : names)
            addItem(name);
    }

    void seedSample(const LedgerSeed &seed)
    {
        seedItems(seed.items);
        for (const LedgerCustomer &customer : seed.customers)
            addCustomer(customer);
        for (const QString &name : seed.vendors)
            add(u"Vendor"_s, name, {});
        for (const LedgerDocument &document : seed.invoices)
            addInvoice(document);
    }

private:
    static IntuitSwitches relaxed(IntuitSwitches switches)
    {
        switches.duplicateDocNumberCheck = false;
        switches.usingSalesTax = true;
        return switches;
    }

    static Json text(const char16_t *value) { return QString::fromUtf16(value); }

    [[nodiscard]] static QString key(const QString &type, const QString &name) { return type + u'/' + name; }

    qint64 write(const QString &type, const Json &body)
    {
        EntityWriter writer(m_company);
        const WriteOutcome outcome = writer.write(*entityType(type), WriteOperation::Create, body);
        if (outcome.fault) { // a mistake in the sample: better no sandbox than a wrong one
            std::fputs(qPrintable(u"passerelle-sandbox: sample %1 refused: %2: %3\n"_s.arg(
                           type, outcome.fault->detail, QString::fromUtf8(body.toBytes()))),
                       stderr);
            std::abort();
        }
        return outcome.answer[type][u"Id"].toString().toLongLong();
    }

    qint64 add(const QString &type, const QString &name, Json::Object members)
    {
        const QString field = entityType(type)->nameField;
        members.insert(members.begin(), {field, name});
        const qint64 id = write(type, Json::object(std::move(members)));
        m_ids.insert(key(type, name), id);
        return id;
    }
    qint64 add(const QString &type, const char16_t *name, Json::Object members)
    {
        return add(type, QString::fromUtf16(name), std::move(members));
    }

    [[nodiscard]] Json ref(const QString &type, const QString &name) const
    {
        return reference(m_ids.value(key(type, name)), name);
    }

    void insertTax(const QString &type, const QString &name, Json body)
    {
        StoredEntity entity{entityType(type)};
        entity.body = std::move(body);
        m_company.store.insert(entity, FoundedSeconds);
        m_ids.insert(key(type, name), entity.id);
    }

    void addRate(const RateSeed &rate)
    {
        const QString name = QString::fromUtf16(rate.name);
        const Json percent = Json::number(rate.percent);
        Json effective =
            Json::object({{u"RateValue"_s, percent}, {u"EffectiveDate"_s, u"2013-01-01T00:00:00-08:00"_s}});
        insertTax(u"TaxRate"_s, name,
                  Json::object({{u"Name"_s, name},
                                {u"Description"_s, name},
                                {u"Active"_s, true},
                                {u"RateValue"_s, percent},
                                {u"AgencyRef"_s, reference(name.startsWith(u"TVQ") ? 2 : 1)},
                                {u"SpecialTaxType"_s, u"NONE"_s},
                                {u"DisplayType"_s, u"ReadOnly"_s},
                                {u"EffectiveTaxRate"_s, Json::array({effective})}}));
    }

    [[nodiscard]] Json rateList(const char16_t *names) const
    {
        Json::Array details;
        const QStringList list = QString::fromUtf16(names).split(u'|', Qt::SkipEmptyParts);
        for (const QString &name : list)
            details.push_back(Json::object({{u"TaxRateRef"_s, ref(u"TaxRate"_s, name)},
                                            {u"TaxTypeApplicable"_s, u"TaxOnAmount"_s},
                                            {u"TaxOrder"_s, 0}}));
        return Json::object({{u"TaxRateDetail"_s, Json::array(std::move(details))}});
    }

    void addCode(const CodeSeed &code)
    {
        const QString name = QString::fromUtf16(code.name);
        const bool isTaxed = name.startsWith(u"TPS");
        insertTax(u"TaxCode"_s, name,
                  Json::object({{u"Name"_s, name},
                                {u"Description"_s, name},
                                {u"Active"_s, true},
                                {u"Hidden"_s, false},
                                {u"Taxable"_s, isTaxed},
                                {u"TaxGroup"_s, true},
                                {u"SalesTaxRateList"_s, rateList(code.sales)},
                                {u"PurchaseTaxRateList"_s, rateList(code.purchases)}}));
    }

    void addItem(const QString &name)
    {
        QString account = u"Cotisations"_s;
        for (const auto &[word, target] : IncomeWords) {
            if (name.contains(QString::fromUtf16(word), Qt::CaseInsensitive)) {
                account = QString::fromUtf16(target);
                break;
            }
        }
        add(u"Item"_s, name,
            {{u"Type"_s, u"Service"_s},
             {u"IncomeAccountRef"_s, ref(u"Account"_s, account)},
             {u"SalesTaxCodeRef"_s, ref(u"TaxCode"_s, u"TPS/TVQ QC - 9,975"_s)}});
    }

    void addCustomer(const LedgerCustomer &customer)
    {
        Json::Object members;
        if (!customer.email.isEmpty())
            members.emplace_back(u"PrimaryEmailAddr"_s, Json::object({{u"Address"_s, customer.email}}));
        if (!customer.notes.isEmpty())
            members.emplace_back(u"Notes"_s, customer.notes);
        const qint64 id = add(u"Customer"_s, customer.name, std::move(members));
        if (!customer.active)
            m_inactive.append(id);
    }

    void addInvoice(const LedgerDocument &document)
    {
        m_company.now = QDateTime(document.date, QTime(17, 0), Qt::UTC);
        const QString code = document.taxCode == u"EXO"_s ? u"Exonéré"_s : u"TPS/TVQ QC - 9,975"_s;
        QString item = document.itemName;
        if (!m_ids.contains(key(u"Item"_s, item))) {
            addItem(item.isEmpty() ? u"Services"_s : item);
            item = item.isEmpty() ? u"Services"_s : item;
        }
        Json detail = Json::object({{u"ItemRef"_s, ref(u"Item"_s, item)},
                                    {u"Qty"_s, 1},
                                    {u"UnitPrice"_s, amountJson(document.netCents)},
                                    {u"TaxCodeRef"_s, ref(u"TaxCode"_s, code)}});
        Json line = Json::object({{u"Amount"_s, amountJson(document.netCents)},
                                  {u"Description"_s, item},
                                  {u"DetailType"_s, u"SalesItemLineDetail"_s},
                                  {u"SalesItemLineDetail"_s, detail}});
        write(u"Invoice"_s,
              Json::object({{u"DocNumber"_s, document.number},
                            {u"TxnDate"_s, document.date.toString(Qt::ISODate)},
                            {u"CustomerRef"_s, ref(u"Customer"_s, document.customerName)},
                            {u"GlobalTaxCalculation"_s, u"TaxExcluded"_s},
                            {u"Line"_s, Json::array({line})}}));
    }

public:
    /// Last, since an inactive customer takes no invoice.
    void retireCustomers()
    {
        m_company.now = QDateTime::fromSecsSinceEpoch(FoundedSeconds, Qt::UTC);
        for (const qint64 id : m_inactive) {
            EntityWriter writer(m_company);
            const Json body = Json::object({{u"Id"_s, QString::number(id)},
                                            {u"SyncToken"_s, u"0"_s},
                                            {u"sparse"_s, true},
                                            {u"Active"_s, false}});
            (void)writer.write(knownType("Customer"_L1), WriteOperation::Update, body);
        }
    }

private:
    IntuitSwitches m_switches;
    Company m_company;
    QHash<QString, qint64> m_ids;
    QList<qint64> m_inactive;
};
} // namespace

void seedCompanies(IntuitState &state, const LedgerSeed &seed)
{
    setCompanyName(state.database, Realms[0], seed.companyName);
    setCompanyName(state.database, Realms[1], u"Fondation de l'Estuaire"_s);
    Seeder sample(state, Realms[0]);
    sample.seedLists();
    sample.seedSample(seed);
    sample.retireCustomers();
    Seeder other(state, Realms[1]);
    other.seedLists();
    other.seedItems({seed.items.rbegin(), seed.items.rend()}); // the same names, other ids
    setCloseDate(state.database, Realms[0], seed.closeDate);
    setCloseDate(state.database, Realms[1], seed.closeDate);
}

} // namespace passerelle::sandbox::intuit
