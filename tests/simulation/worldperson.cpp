// SPDX-License-Identifier: GPL-3.0-or-later
// The person: edits records, closes periods, voids, deletes, edits and enters documents at any time.
#include "simulation/world.h"

namespace passerelle::simulation {

using namespace domain;
using namespace Qt::StringLiterals;

void World::actInSource()
{
    Chance &chance = m_faults.chance(Fault::PersonInSource);
    if (m_crm.records().empty())
        return;
    const auto &records = m_crm.records();
    const RecordRef record = records[static_cast<size_t>(chance.upTo(static_cast<int>(records.size()) - 1))];
    const SyncStatus status = m_crm.find(record)->status;
    SyncStatus next = status; // something else in the record
    if (status == SyncStatus::ToTransfer && chance.in(150))
        next = chance.in(500) ? SyncStatus::DoNotSynchronize : SyncStatus::Pending;
    else if (status == SyncStatus::TransferError && chance.in(600))
        next = SyncStatus::ToTransfer;
    else if ((status == SyncStatus::Pending || status == SyncStatus::DoNotSynchronize) && chance.in(400))
        next = SyncStatus::ToTransfer;
    m_trace.note(m_agenda.now(), "person: record", record.id, static_cast<qint64>(next));
    m_crm.touch(record, next);
}

void World::actInLedger()
{
    Chance &chance = m_faults.chance(Fault::PersonInLedger);
    auto &documents = m_ledger.documents();
    m_trace.note(m_agenda.now(), "person: ledger");
    if (m_scene.ledger == LedgerClass::FileHandOver) {
        m_ledger.answerFiles(chance.in(700), m_agenda.now());
        return;
    }
    switch (chance.upTo(6)) {
    case 0:
    case 1:
        m_ledger.setClosedThrough(chance.in(600) ? QDate{2026, 11, 30} : QDate{});
        return;
    case 2:
        if (m_scene.keepsNumbers)
            (void)m_ledger.addByHand(LedgerEntity::Invoice, u"F-i"_s + QString::number(chance.upTo(2)),
                                     m_agenda.now());
        return;
    default:
        break;
    }
    if (documents.empty())
        return;
    LedgerModel::Held &held =
        documents[static_cast<size_t>(chance.upTo(static_cast<int>(documents.size()) - 1))];
    if (held.entity == LedgerEntity::Customer) {
        held.isActive = !held.isActive;
        return;
    }
    held.isTouched = true;
    m_hasTouchedDocuments = true;
    switch (chance.upTo(2)) {
    case 0:
        held.document.isVoided = true;
        held.document.total.minor = 0;
        return;
    case 1:
        held.isDeleted = true;
        return;
    default:
        held.document.total.minor += 100;
        return;
    }
}

} // namespace passerelle::simulation
