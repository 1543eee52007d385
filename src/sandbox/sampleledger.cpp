// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/samplebuilder.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

/// The ledger knows every linked customer, what was entered by hand, and things that are none of the CRM's
/// business.
void SampleBuilder::makeLedger()
{
    LedgerSeed &ledger = m_data.ledger;
    ledger.companyName = m_membri.organizationName;
    const QString unknown = m_membri.accounts[m_special[u"unknown"_s]].id;
    const QString inactive = m_membri.accounts[m_special[u"inactive"_s]].id;
    QHash<QString, QString> names; // account id -> name in the ledger
    for (const MembriAccount &account : m_membri.accounts) {
        if (account.sync.reference.isEmpty() || account.id == unknown)
            continue;
        names.insert(account.id, account.sync.reference);
        ledger.customers.append({account.sync.reference, account.email, account.id != inactive, {}});
    }
    ledger.customers.append({u"Maison des marées"_s, u"comptes@maison-des-marees.example"_s, true, {}});
    ledger.customers.append({u"Fournitures Beauséjour"_s, u"achats@beausejour.example"_s, true, {}});
    // Whom the accounts to verify may be: one surely, one perhaps.
    const QString email = m_membri.accounts[m_special[u"verify"_s]].email;
    ledger.customers.append({u"Club nautique L'Île-aux-Coudres inc."_s, email, true, {}});
    ledger.customers.append({u"Bérubé et frères"_s, u"info@berube-freres.example"_s, true, {}});
    ledger.vendors = {u"Papeterie de la Grève"_s, u"Hydro-Estuaire"_s, u"Location d'espaces Côte-du-Sud"_s};
    QHash<QString, QString> products; // id -> name
    for (const MembriProduct &product : m_membri.products) {
        products.insert(product.id, product.name);
        if (product.number != unmappedProduct().number)
            ledger.items.append(product.name);
    }
    for (const MembriInvoice &invoice : m_membri.invoices) {
        const MembriLine &line = invoice.lines.front();
        const QDate day = invoice.date.toTimeZone(m_zone).date();
        const bool isByHand =
            invoice.sync.status == syncstatus::Transferred && invoice.type != invoicetype::Refund;
        if (isByHand)
            ledger.invoices.append({invoice.number, names.value(invoice.customerId), invoice.netCents, day,
                                    products.value(line.productId), invoice.totalCents, line.taxCode});
        if (invoice.id == m_takenId)
            ledger.invoices.append({invoice.number, u"Fournitures Beauséjour"_s, 18'250, day.addDays(-3),
                                    products.value(line.productId), 18'250, u"EXO"_s});
    }
    const qint64 net = 42'000;
    for (const auto &number : {u"A-2041"_s, u"A-2042"_s})
        ledger.invoices.append({number, u"Fournitures Beauséjour"_s, net, m_data.startDate.addDays(-15),
                                sampleProducts()[3].name, net + taxOf(net, u"TPS/TVQ"_s), u"TPS/TVQ"_s});
}

} // namespace passerelle::sandbox
