// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/references.h"

namespace passerelle::runner {

using namespace domain;

namespace {

class Resolver final
{
public:
    explicit Resolver(const QHash<QString, QString> &ledgerIds)
        : m_ledgerIds(ledgerIds)
    {
    }

    Draft operator()(CustomerDraft draft) const { return draft; }
    Draft operator()(DocumentDraft draft) const
    {
        resolve(draft.customer);
        if (draft.appliesTo)
            resolve(*draft.appliesTo);
        return draft;
    }
    Draft operator()(PaymentDraft draft) const
    {
        resolve(draft.customer);
        resolve(draft.invoice);
        if (draft.credit)
            resolve(*draft.credit);
        return draft;
    }
    Draft operator()(JournalEntryDraft draft) const { return draft; }

private:
    void resolve(Reference &reference) const
    {
        if (reference.ledgerId.isEmpty())
            reference.ledgerId = m_ledgerIds.value(reference.baseId);
    }

    const QHash<QString, QString> &m_ledgerIds;
};

} // namespace

Draft resolved(const Draft &draft, const QHash<QString, QString> &ledgerIds)
{
    return std::visit(Resolver{ledgerIds}, draft);
}

QString customerIdOf(const Draft &draft)
{
    if (const auto *document = std::get_if<DocumentDraft>(&draft))
        return document->customer.ledgerId;
    if (const auto *payment = std::get_if<PaymentDraft>(&draft))
        return payment->customer.ledgerId;
    if (const auto *customer = std::get_if<CustomerDraft>(&draft))
        return customer->ledgerId;
    return {};
}

} // namespace passerelle::runner
