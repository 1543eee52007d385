// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/companyseed.h"

#include "sandbox/businesscentral/amounts.h"
#include "sandbox/businesscentral/seedlists.h"
#include "sandbox/businesscentral/writer.h"
#include "sandbox/samplenames.h"

#include <cstdio>
#include <cstdlib>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
const QDateTime Founded(QDate(2020, 1, 1), QTime(12, 0), Qt::UTC); ///< when the lists were made

/// Writes the sample's records of one company through the service's own rules.
class Seeder final
{
public:
    Seeder(State &state, QString company)
        : m_state(state)
        , m_id(std::move(company))
        , m_switches(relaxed(state.switches))
    {
    }

    void seed(const LedgerSeed &seed)
    {
        for (const QString &name : seed.items)
            addItem(name);
        for (const LedgerCustomer &customer : seed.customers)
            addCustomer(customer);
        for (const LedgerDocument &document : seed.invoices)
            addInvoice(document);
        retireCustomers(seed.customers);
    }

private:
    static Switches relaxed(Switches switches)
    {
        switches.manualNumbers = true;
        switches.defaultTemplate = true;
        switches.idStableAfterPosting = true;
        switches.taxDifferenceCents = 0;
        return switches;
    }

    [[nodiscard]] Company at(const QDateTime &moment)
    {
        return {RecordStore(m_state.database, m_state.random, m_id, moment), m_switches, m_state.random};
    }

    /// A mistake in the sample: better no sandbox than a wrong one.
    [[noreturn]] static void giveUp(const QString &what, const Refusal &refusal)
    {
        std::fputs(qPrintable(u"passerelle-sandbox: sample %1 refused: %2\n"_s.arg(what, refusal.message)),
                   stderr);
        std::abort();
    }

    Record write(Company &company, QLatin1StringView name, const Json &body)
    {
        const EntityType &type = typeNamed(name);
        const auto sent = readPayload(type, body, false);
        if (const Refusal *refusal = refusalOf(sent))
            giveUp(name, *refusal);
        const auto made = Writer(company).create(type, std::get<0>(sent), std::nullopt);
        if (const Refusal *refusal = refusalOf(made))
            giveUp(name, *refusal);
        return std::get<0>(made);
    }

    /// The CRM's product number where there is one: Business Central's key is short and in capitals.
    [[nodiscard]] QString itemNumber(const QString &name)
    {
        for (const SampleProduct &product : sampleProducts()) {
            if (product.name == name)
                return product.number;
        }
        return u"S-%1"_s.arg(++m_items, 4, 10, QLatin1Char('0'));
    }

    void addItem(const QString &name)
    {
        if (m_numbers.contains(name))
            return;
        Company company = at(Founded);
        const QString number = itemNumber(name);
        Record item = write(company, "item"_L1,
                            Json::object({{u"number"_s, number},
                                          {u"displayName"_s, name},
                                          {u"type"_s, u"Service"_s},
                                          {u"baseUnitOfMeasureCode"_s, u"UNITE"_s},
                                          {u"taxGroupCode"_s, u"TPSTVQ"_s}}));
        item.body.set(u"_account"_s, incomeAccountOf(name));
        company.store.rewrite(item);
        m_numbers.insert(name, number);
    }

    void addCustomer(const LedgerCustomer &customer)
    {
        Company company = at(Founded);
        const Record made = write(company, "customer"_L1,
                                  Json::object({{u"displayName"_s, customer.name},
                                                {u"type"_s, u"Company"_s},
                                                {u"email"_s, customer.email.left(80)}}));
        m_customers.insert(customer.name, made.id);
    }

    void addInvoice(const LedgerDocument &document)
    {
        const QString item = document.itemName.isEmpty() ? u"Services"_s : document.itemName;
        addItem(item);
        Company company = at(QDateTime(document.date, QTime(17, 0), Qt::UTC));
        const bool isExempt = document.taxCode == u"EXO"_s;
        const Json line = Json::object({{u"lineType"_s, u"Item"_s},
                                        {u"lineObjectNumber"_s, m_numbers.value(item)},
                                        {u"quantity"_s, 1},
                                        {u"unitPrice"_s, amountJson(document.netCents)},
                                        {u"taxCode"_s, isExempt ? u"EXO"_s : u"TPSTVQ"_s}});
        const QString day = document.date.toString(Qt::ISODate);
        Record invoice = write(company, "salesInvoice"_L1,
                               Json::object({{u"customerId"_s, m_customers.value(document.customerName)},
                                             {u"invoiceDate"_s, day},
                                             {u"postingDate"_s, day},
                                             {u"salesInvoiceLines"_s, Json::array({line})}}));
        invoice.body.set(u"_postsAs"_s, document.number);
        company.store.rewrite(invoice);
        if (auto refusal = Writer(company).act(typeNamed("salesInvoice"_L1), invoice, u"post"_s))
            giveUp(u"posting"_s, *refusal);
    }

    /// Last, since a blocked customer takes no invoice.
    void retireCustomers(const QList<LedgerCustomer> &customers)
    {
        Company company = at(Founded);
        for (const LedgerCustomer &each : customers) {
            auto customer = company.store.find("customer"_L1, m_customers.value(each.name));
            if (each.active || !customer)
                continue;
            customer->body.set(u"blocked"_s, u"All"_s);
            company.store.update(*customer);
        }
    }

    State &m_state;
    QString m_id;
    Switches m_switches;
    QHash<QString, QString> m_numbers; ///< of items, by name
    QHash<QString, QString> m_customers; ///< ids by name
    int m_items = 0;
};

void addCompany(State &state, const QString &id, const QString &name)
{
    Company companies = state.company({});
    const EntityType &type = typeNamed("company"_L1);
    Record record{0, id, type.table, {}, 0, emptyBody(type)};
    record.body.set(u"name"_s, name.left(30)).set(u"displayName"_s, name);
    record.body.set(u"systemVersion"_s, u"28.0.0.0"_s);
    companies.store.insert(record);
}
} // namespace

void seedCompanies(State &state, const LedgerSeed &seed)
{
    addCompany(state, CompanyIds[0], seed.companyName);
    addCompany(state, CompanyIds[1], u"Fondation de l'Estuaire"_s);
    for (const QString &id : CompanyIds) {
        Company company{RecordStore(state.database, state.random, id, Founded), state.switches, state.random};
        const bool isFirst = id == CompanyIds[0];
        seedLists(company, isFirst ? seed.companyName : u"Fondation de l'Estuaire"_s, !isFirst);
    }
    Seeder(state, CompanyIds[0]).seed(seed);
    // Only now, since what somebody entered long ago lies in closed months.
    for (const QString &id : CompanyIds)
        openPeriod(state.company(id), seed.closeDate.addDays(1));
}

} // namespace passerelle::sandbox::businesscentral
