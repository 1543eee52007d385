// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/samplebuilder.h"

#include <algorithm>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
constexpr int FirstAccountNumber = 2001;
}

void SampleBuilder::addLists()
{
    m_membri.organizationName = u"Réseau des archivistes de l'Estuaire"_s;
    m_membri.closeDate = m_data.ledger.closeDate;
    m_membri.chapters = {{u"11111111-0000-0000-0000-000000000001"_s, u"Québec"_s},
                         {u"11111111-0000-0000-0000-000000000002"_s, u"Montréal"_s, true}};
    m_membri.currencies = {
        {u"cccc0000-0000-0000-0000-000000000001"_s, u"CAD"_s, u"Dollar canadien"_s, u"$"_s, 2},
        {u"cccc0000-0000-0000-0000-000000000002"_s, u"USD"_s, u"Dollar américain"_s, u"$ US"_s, 2},
        {u"cccc0000-0000-0000-0000-000000000003"_s, u"JPY"_s, u"Yen"_s, u"¥"_s, 0}};
    for (const SampleProduct &product : sampleProducts())
        m_membri.products.append({m_random.id(), product.name, product.number});
    m_membri.products.append({m_random.id(), unmappedProduct().name, unmappedProduct().number});
}

QString SampleBuilder::uniqueName()
{
    QString name = partyName(m_random);
    if (m_names.contains(name))
        name = u"%1 (%2)"_s.arg(name).arg(FirstAccountNumber + m_membri.accounts.size());
    m_names.insert(name);
    return name;
}

qsizetype SampleBuilder::addAccount(const QString &name, bool isMontreal)
{
    const SampleTown place = town(m_random);
    MembriAccount account;
    account.id = m_random.id();
    account.number = u"C-%1"_s.arg(FirstAccountNumber + m_membri.accounts.size(), 5, 10, QLatin1Char('0'));
    account.name = name;
    account.email = emailOf(name.isEmpty() ? u"sans nom"_s : name);
    account.phone = phone(m_random);
    account.line1 = street(m_random);
    account.line2 = m_random.oneIn(5) ? u"bureau %1"_s.arg(1 + m_random.pick(400)) : QString();
    account.city = place.name;
    account.province = u"QC"_s;
    account.postalCode = postalCode(m_random, place.postalPrefix);
    account.country = u"Canada"_s;
    account.chapterId = m_membri.chapters[isMontreal ? 1 : 0].id;
    account.modifiedOn = at(m_today.addDays(-1 - m_random.pick(m_options.days)), 10, 15);
    m_membri.accounts.append(account);
    return m_membri.accounts.size() - 1;
}

qsizetype SampleBuilder::addLinked(const QString &name, int status)
{
    const qsizetype index = addAccount(name);
    MembriAccount &account = m_membri.accounts[index];
    account.sync.status = status;
    account.sync.reference = name;
    return index;
}

qsizetype SampleBuilder::addDesignated(const QString &name)
{
    const qsizetype index = addAccount(name);
    MembriAccount &account = m_membri.accounts[index];
    account.isDesignated = true;
    account.sync.status = syncstatus::ToTransfer; // saving the form marked it (M-54)
    return index;
}

QString SampleBuilder::addContact(qsizetype account)
{
    MembriAccount &owner = m_membri.accounts[account];
    MembriContact contact{m_random.id(), personName(m_random), {}, owner.id};
    contact.email = emailOf(contact.fullName);
    owner.contactId = contact.id;
    m_membri.contacts.append(contact);
    return contact.id;
}

void SampleBuilder::addPlantedAccounts()
{
    const auto special = [this](const QString &role, qsizetype index) { m_special.insert(role, index); };
    special(u"verify"_s, addAccount(u"Club nautique « L'Île-aux-Coudres »"_s));
    special(u"verify-idle"_s, addAccount(u"Ateliers Bérubé & Frères"_s));
    special(u"designated-idle"_s, addDesignated(u"Théâtre d'été L'Anse-aux-Coques"_s));
    special(u"update"_s, addLinked(u"Société d'histoire de L'Île-aux-Coudres"_s, syncstatus::ToTransfer));
    special(u"update-other"_s, addLinked(u"Poterie O'Neil & Gagné"_s, syncstatus::ToTransfer));
    special(u"inactive"_s, addLinked(u"Moulin de l'Anse inc."_s, syncstatus::Transferred));
    special(u"unknown"_s, addLinked(u"Conserverie du Vieux-Quai"_s, syncstatus::Transferred));
    special(u"name-of-customer"_s, addDesignated(u"Maison des marées"_s));
    special(u"name-of-vendor"_s, addDesignated(u"Papeterie de la Grève"_s));
    special(u"nameless"_s, addDesignated(u""_s));
    special(u"error"_s, addLinked(u"Chorale du Cap-à-l'Aigle"_s, syncstatus::TransferError));
    special(u"never"_s, addLinked(u"Auberge des Goélands"_s, syncstatus::DoNotSynchronize));
    special(u"review"_s, addLinked(u"Ferme L'Émérillon"_s, syncstatus::InReview));
    special(u"done"_s, addLinked(u"Galerie Côté & Côté"_s, syncstatus::Transferred));
    m_membri.accounts[m_special[u"error"_s]].sync.message = u"Le client n'a pas pu être mis à jour."_s;
    // Linked by hand to a customer whose name in the ledger is not the CRM's.
    m_membri.accounts[m_special[u"update-other"_s]].sync.reference = u"O'Neil & Gagné, potiers"_s;
    m_membri.accounts[m_special[u"update"_s]].line1 = u"34, chemin du Ruisseau-Neuf"_s;
    for (const auto &[role, code] : {std::pair(u"name-of-customer"_s, u"customer-name-used"_s),
                                     std::pair(u"name-of-vendor"_s, u"customer-name-used"_s),
                                     std::pair(u"nameless"_s, u"required-field-missing"_s)})
        m_plantedAccounts.insert(m_membri.accounts[m_special[role]].id, code);
    for (const MembriAccount &account : m_membri.accounts)
        m_names.insert(account.name);
}

/// A third new, two thirds linked; one in twelve belongs to the other chapter.
void SampleBuilder::addOrdinaryAccounts()
{
    constexpr int Fewest = 6;
    const qsizetype wanted = std::max<qsizetype>(m_options.accounts, m_membri.accounts.size() + Fewest);
    for (int i = 0; m_membri.accounts.size() < wanted; ++i) {
        qsizetype index = 0;
        if (i % 12 == 5) {
            index = addAccount(uniqueName(), true);
            m_membri.accounts[index].isDesignated = true;
            m_montreal.append(index);
        } else if (i % 3 == 0) {
            index = addDesignated(uniqueName());
            m_designated.append(index);
        } else {
            index = addLinked(uniqueName());
            m_linked.append(index);
        }
        if (m_random.oneIn(4))
            addContact(index);
    }
}

} // namespace passerelle::sandbox
