// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/planner.h"

#include "sync/plancontext.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace passerelle::sync {

using namespace domain;

namespace {

auto orderOf(const PlannedEffect &planned)
{
    const Effect &effect = planned.effect;
    return std::tie(effect.step, effect.day, effect.recordNumber, effect.record, effect.purpose);
}

bool isFromStart(const QDate &day, const QDate &startDate)
{
    return !day.isValid() || day >= startDate;
}

class NeedCollector final
{
public:
    explicit NeedCollector(const std::vector<Effect> &known)
    {
        for (const Effect &effect : known) {
            if (effect.record.kind == RecordKind::Customer && effect.purpose == Purpose::Create
                && isInLedger(effect.state))
                m_created.insert(effect.record.id, effect.ledgerId);
        }
    }

    void wantCustomer(const Customer &customer)
    {
        if (m_created.contains(customer.id))
            m_ids.insert(m_created.value(customer.id));
        else if (!customer.sync.reference.isEmpty())
            m_names.insert(customer.sync.reference);
    }
    void wantNumber(const QString &number)
    {
        if (!number.isEmpty())
            m_numbers.insert(number);
    }

    [[nodiscard]] NeededFacts result() const
    {
        NeededFacts facts{m_names.values(), m_ids.values(), m_numbers.values()};
        facts.customerNames.sort();
        facts.customerIds.sort();
        facts.documentNumbers.sort();
        return facts;
    }

private:
    QHash<QString, QString> m_created;
    QSet<QString> m_names;
    QSet<QString> m_ids;
    QSet<QString> m_numbers;
};

QSet<QString> invoicedCustomers(const SourceSnapshot &snapshot, const QDate &startDate)
{
    QSet<QString> ids;
    for (const Invoice &invoice : snapshot.invoices) {
        if (invoice.sync.status == SyncStatus::ToTransfer && isFromStart(invoice.date, startDate))
            ids.insert(invoice.customerId);
    }
    for (const Payment &payment : snapshot.payments) {
        if (payment.sync.status == SyncStatus::ToTransfer)
            ids.insert(payment.customerId);
    }
    return ids;
}

SyncPlan unsortedPlan(const PlanInput &input)
{
    PlanContext context{input};
    planInvoices(context);
    planCustomers(context);
    planCorrections(context);
    planPayments(context);
    planEntries(context);
    return std::move(context.plan());
}

/// Stable, and without the second array that std::stable_sort would ask for: there may be a hundred thousand
/// documents.
void sort(std::vector<PlannedEffect> &effects)
{
    std::vector<size_t> from(effects.size()); // by place: where its effect stands now
    std::iota(from.begin(), from.end(), size_t{0});
    std::stable_sort(from.begin(), from.end(),
                     [&effects](size_t a, size_t b) { return orderOf(effects[a]) < orderOf(effects[b]); });
    for (size_t start = 0; start < effects.size(); ++start) {
        if (from[start] == start)
            continue;
        PlannedEffect first = std::move(effects[start]);
        size_t place = start;
        for (size_t next = from[place]; next != start; next = from[place]) {
            effects[place] = std::move(effects[next]);
            from[place] = place;
            place = next;
        }
        effects[place] = std::move(first);
        from[place] = place;
    }
}

} // namespace

SyncPlan makePlan(const PlanInput &input)
{
    SyncPlan plan = unsortedPlan(input);
    sort(plan.effects);
    return plan;
}

NeededFacts neededFacts(const SourceSnapshot &snapshot, const std::vector<Effect> &known,
                        const QDate &startDate)
{
    NeedCollector needs{known};
    const QSet<QString> invoiced = invoicedCustomers(snapshot, startDate);
    for (const Customer &customer : snapshot.customers) {
        if (invoiced.contains(customer.id) || customer.sync.status == SyncStatus::ToTransfer)
            needs.wantCustomer(customer);
    }
    QHash<QString, const Invoice *> byId;
    for (const Invoice &invoice : snapshot.invoices) {
        byId.insert(invoice.id, &invoice);
        const bool isCandidate = invoice.sync.status == SyncStatus::ToTransfer
            && invoice.kind == RecordKind::Invoice && isFromStart(invoice.date, startDate);
        if (isCandidate && invoice.sync.reference.isEmpty())
            needs.wantNumber(invoice.number);
    }
    const auto wantReferenced = [&](const QString &invoiceId) {
        if (const Invoice *invoice = byId.value(invoiceId, nullptr))
            needs.wantNumber(invoice->sync.reference);
    };
    for (const Invoice &invoice : snapshot.invoices) {
        if (invoice.kind != RecordKind::Invoice && invoice.sync.status == SyncStatus::ToTransfer)
            wantReferenced(invoice.originalId);
    }
    for (const Payment &payment : snapshot.payments) {
        if (payment.sync.status == SyncStatus::ToTransfer)
            wantReferenced(payment.invoiceId);
    }
    return needs.result();
}

} // namespace passerelle::sync
