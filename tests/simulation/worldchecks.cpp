// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold at the end of a schedule (docs/exactly-once: nothing twice, nothing lost, nothing untrue).
#include "simulation/world.h"

#include "domain/identity.h"
#include "support/samplebooks.h"

#include <set>

namespace passerelle::simulation {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

QString markerFor(const RecordRef &record, Purpose purpose)
{
    return markerOf(baseIdOf(test::SampleScope, record, purpose));
}

} // namespace

/// All that a person must still decide about this record: its own effects, or those of what it depends on.
bool World::isHumanOwned(const RecordRef &record)
{
    if (m_crm.isTakenBack(record) || m_hasTouchedDocuments)
        return true;
    for (const auto &station : m_stations) {
        for (const Effect &effect : station->journal().effects()) {
            if (effect.record == record && effect.state == EffectState::Conflict
                && station->journal().newest(effect.baseId) == &effect)
                return true;
        }
    }
    for (const Payment &payment : m_crm.books().payments) {
        if (record == RecordRef{RecordKind::Payment, payment.id})
            return isHumanOwned({RecordKind::Invoice, payment.invoiceId});
    }
    for (const DeferredEntry &entry : m_crm.books().entries) {
        if (record == RecordRef{RecordKind::JournalEntry, entry.id})
            return isHumanOwned({RecordKind::Invoice, entry.invoiceId});
    }
    for (const Invoice &invoice : m_crm.books().invoices) {
        if (record == RecordRef{RecordKind::CreditNote, invoice.id})
            return isHumanOwned({RecordKind::Invoice, invoice.originalId});
        if (record == RecordRef{RecordKind::Invoice, invoice.id})
            return isHumanOwned({RecordKind::Customer, invoice.customerId});
    }
    return false;
}

/// A new account to which nothing is left to invoice is not created (M-48). Without the journal that knew of
/// it, nobody asks for it again before its next invoice.
bool World::isNotWanted(const RecordRef &record)
{
    if (record.kind != RecordKind::Customer || m_crm.find(record)->status != SyncStatus::ToTransfer)
        return false;
    const auto &invoices = m_crm.books().invoices;
    return std::none_of(invoices.begin(), invoices.end(), [&](const Invoice &invoice) {
        const bool isWanted = !m_crm.isTakenBack({invoice.kind, invoice.id})
            && !(m_hasLostJournal && invoice.sync.status == SyncStatus::Transferred);
        return invoice.kind == RecordKind::Invoice && invoice.customerId == record.id && isWanted;
    });
}

QString World::firstUnsettled()
{
    for (const auto &station : m_stations) {
        for (const Effect &effect : station->journal().unfinished()) {
            const bool isToldByAnother =
                m_stations.size() > 1 && m_crm.find(effect.record)->status == SyncStatus::Transferred;
            if (effect.state != EffectState::Confirmed || (!isToldByAnother && !isHumanOwned(effect.record)))
                return effect.record.id + u' ' + effectStateKey(effect.state);
        }
    }
    for (const RecordRef &record : m_crm.records()) {
        if (m_crm.find(record)->status != SyncStatus::Transferred && !isHumanOwned(record)
            && !isNotWanted(record))
            return record.id + u' ' + syncStatusKey(m_crm.find(record)->status);
    }
    return {};
}

bool World::isSettled()
{
    return firstUnsettled().isEmpty();
}

void World::checkEnd()
{
    if (!m_isOver) {
        m_judge.violate("termination", u"nothing more happens, but not settled: "_s + firstUnsettled());
        return;
    }
    for (const RecordRef &record : m_crm.records())
        checkRecord(record);
    checkSums();
}

void World::checkRecord(const RecordRef &record)
{
    const SyncFields &fields = *m_crm.find(record);
    qint64 live = 0;
    qint64 total = 0;
    bool isTouched = false;
    bool isNamed = false;
    for (const LedgerModel::Held &held : m_ledger.documents()) {
        const QString &marker = held.document.marker;
        if (marker.isEmpty()
            || (marker != markerFor(record, Purpose::Create) && marker != markerFor(record, Purpose::Refund)))
            continue;
        isTouched = isTouched || held.isTouched;
        if (!held.isLive())
            continue;
        ++live;
        total += held.document.total.minor;
        isNamed =
            isNamed || fields.reference == held.document.number || fields.reference == held.document.ledgerId;
    }
    const bool isCustomer = record.kind == RecordKind::Customer;
    const bool isTransferred = fields.status == SyncStatus::Transferred;
    if (isTouched || m_crm.isTakenBack(record))
        return;
    if (!isTransferred && live > 0 && !isHumanOwned(record) && !isNotWanted(record))
        m_judge.violate("truth",
                        u"in the ledger, but the source says "_s + syncStatusKey(fields.status) + u": "_s
                            + record.id);
    if (isCustomer || !isTransferred)
        return;
    const int most = record.kind == RecordKind::CreditNote ? 2 : 1;
    if (live < 1 || live > most)
        m_judge.violate("truth", u"transferred, but %1 live documents: %2"_s.arg(live).arg(record.id));
    if (total != amountOf(record))
        m_judge.violate(
            "I3", u"transferred, but %1 instead of %2: %3"_s.arg(total).arg(amountOf(record)).arg(record.id));
    if (!isNamed)
        m_judge.violate("truth", u"transferred under the name of another document: "_s + record.id);
}

qint64 World::amountOf(const RecordRef &record) const
{
    for (const Invoice &invoice : m_crm.books().invoices) {
        if (RecordRef{invoice.kind, invoice.id} == record)
            return invoice.total.minor;
    }
    for (const Payment &payment : m_crm.books().payments) {
        if (RecordRef{RecordKind::Payment, payment.id} == record)
            return payment.amount.minor;
    }
    for (const DeferredEntry &entry : m_crm.books().entries) {
        if (RecordRef{RecordKind::JournalEntry, entry.id} == record)
            return entry.amount.minor;
    }
    return 0;
}

/// I5 and I6: what the journals call theirs is what the ledger holds, and no invoice is paid beyond its
/// total.
void World::checkSums()
{
    std::map<QString, qint64> confirmed;
    std::set<QString> touched;
    for (const auto &station : m_stations) {
        for (const Effect &effect : station->journal().effects()) {
            if (effect.purpose != Purpose::Update && isInLedger(effect.state))
                confirmed[effect.marker] = effect.ledgerTotal.minor;
        }
    }
    std::map<QString, qint64> paid;
    for (const LedgerModel::Held &held : m_ledger.documents()) {
        const auto ours = confirmed.find(held.document.marker);
        if (held.isTouched)
            touched.insert(held.document.marker);
        if (!held.isLive() || held.isTouched || held.document.marker.isEmpty())
            continue;
        if (!held.invoiceId.isEmpty())
            paid[held.invoiceId] += held.document.total.minor;
        if (ours != confirmed.end() && ours->second != held.document.total.minor)
            m_judge.violate("I5", u"the journal's total is not the ledger's: "_s + held.document.number);
        if (ours != confirmed.end())
            confirmed.erase(ours);
    }
    for (const auto &[marker, total] : confirmed) {
        if (!touched.contains(marker) && total != 0)
            m_judge.violate("I5", u"confirmed, but the ledger has no such document: "_s + marker);
    }
    for (const auto &[id, sum] : paid) {
        const LedgerModel::Held *invoice = m_ledger.find(id);
        if (invoice && !invoice->isTouched && sum > invoice->document.total.minor)
            m_judge.violate("I6", u"paid beyond its total: "_s + invoice->document.number);
    }
}

} // namespace passerelle::simulation
