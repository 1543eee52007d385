// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "simulation/ledgermodel.h"

#include <map>

namespace passerelle::simulation {

/// The body of a draft whose references are all known by now.
class BodyWriter final
{
public:
    BodyWriter(const domain::Effect &effect, const std::map<QString, QString> &ledgerIds)
        : m_ledgerIds(ledgerIds)
    {
        m_body.entity = domain::entityOf(effect.record.kind, effect.purpose);
        m_body.marker = effect.marker;
        m_body.number = effect.naturalKey;
        m_body.total = effect.total;
        m_body.day = effect.day;
        m_body.isUpdate = effect.purpose == domain::Purpose::Update;
        m_body.targetId = effect.targetLedgerId;
        m_body.targetVersion = effect.targetVersion;
    }

    void operator()(const domain::CustomerDraft &draft) { m_body.email = draft.email; }
    void operator()(const domain::DocumentDraft &draft) { m_body.customerId = idOf(draft.customer); }
    void operator()(const domain::PaymentDraft &draft)
    {
        m_body.customerId = idOf(draft.customer);
        m_body.invoiceId = idOf(draft.invoice);
        if (draft.credit)
            m_body.creditId = idOf(*draft.credit);
    }
    void operator()(const domain::JournalEntryDraft & /*draft*/) { } // its day and its amount say all
    [[nodiscard]] Body result()
    {
        m_body.bytes = bytesOf(m_body);
        return m_body;
    }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    QString idOf(const domain::Reference &reference)
    {
        if (!reference.ledgerId.isEmpty())
            return reference.ledgerId;
        const auto found = m_ledgerIds.find(reference.baseId);
        m_isWhole = m_isWhole && found != m_ledgerIds.end() && !found->second.isEmpty();
        return found == m_ledgerIds.end() ? QString{} : found->second;
    }

    const std::map<QString, QString> &m_ledgerIds;
    Body m_body;
    bool m_isWhole = true;
};

} // namespace passerelle::simulation
