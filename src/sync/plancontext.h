// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/planner.h"

#include <QHash>
#include <QSet>

namespace passerelle::sync {

/// The working memory of one plan: the input indexed, and what was decided so far. Used by the planner's
/// parts only.
class PlanContext final
{
public:
    explicit PlanContext(const PlanInput &input);

    [[nodiscard]] const PlanInput &input() const { return m_input; }
    [[nodiscard]] domain::SyncPlan &plan() { return m_plan; }

    [[nodiscard]] const domain::Customer *customer(const QString &id) const;
    [[nodiscard]] const domain::Invoice *invoice(const QString &id) const;
    [[nodiscard]] std::vector<const domain::Payment *> paymentsOf(const QString &invoiceId) const;

    /// The journal's effect of a record and purpose, or null. A document that is void counts as none: its
    /// record may be posted anew.
    [[nodiscard]] const domain::Effect *known(const domain::RecordRef &record, domain::Purpose purpose) const;
    [[nodiscard]] QString baseId(const domain::RecordRef &record, domain::Purpose purpose) const;
    [[nodiscard]] bool isPlanned(const QString &baseId) const { return m_planned.contains(baseId); }
    [[nodiscard]] const QSet<QString> &failedRecords() const { return m_failed; }

    /// The number for a record's document: of one that is posted anew, another than that of the void
    /// document, which the ledger keeps.
    [[nodiscard]] QString documentNumber(const domain::RecordRef &record, const QString &number) const;

    /// By how many minor units, `atMost`, the ledger computed the void documents of a record otherwise than
    /// this forecast of its lines: it will compute the next one so, too. 0 when the forecast is another one
    /// now.
    [[nodiscard]] qint64 ledgerSurprise(const domain::RecordRef &record, qint64 forecast,
                                        qint64 atMost) const;

    /// What a person or an earlier run noted as its place in the ledger; empty when that is in another
    /// company.
    [[nodiscard]] QString reference(const domain::RecordRef &record, const domain::SyncFields &sync) const;

    /// What the journal says about posting this record again.
    enum class Past
    {
        None,
        Unfinished,
        InLedger,
        MayTryAgain
    };
    [[nodiscard]] Past past(const domain::RecordRef &record, domain::Purpose purpose) const;

    /// A new effect with its identity, generation and marker set; look-up first after amnesia or a conflict.
    [[nodiscard]] domain::Effect newEffect(const domain::RecordLabel &label, domain::Purpose purpose,
                                           domain::StepName step, const QString &sourceVersion) const;
    void addEffect(domain::Effect effect, domain::Draft draft);
    void leaveOut(domain::RecordLabel label, domain::LeftOutReason reason);
    void addProblem(domain::RecordLabel label, Error error, const QString &sourceVersion);
    void addBlocked(domain::RecordLabel label, Error error, const QString &sourceVersion);
    void addMissingWriteBack(const domain::RecordRef &record, const QString &reference,
                             const QString &effectId);

    /// The invoice of the ledger that stands for this source invoice: by our effect, by a plan of this run,
    /// or by the reference a person entered. Nothing: it is not in the ledger.
    struct LedgerInvoice
    {
        domain::Reference reference = {};
        domain::Money balance = {}; ///< what may still be applied, before this plan's payments
        domain::Reference customer = {};
        bool isAsRead = false; ///< the balance is the ledger's own, with all that was applied there
    };
    [[nodiscard]] std::optional<LedgerInvoice> ledgerInvoice(const domain::Invoice &invoice) const;

    /// The ledger's customer for a source account; the failure says why there is none (its code tells blocked
    /// from error: see isBlocking).
    [[nodiscard]] Result<domain::Reference> ledgerCustomer(const QString &customerId) const;

    /// Money of payments and credits of this plan already put on an invoice, by source invoice id.
    [[nodiscard]] qint64 appliedInPlan(const QString &invoiceId) const { return m_applied.value(invoiceId); }
    void addApplied(const QString &invoiceId, qint64 minor) { m_applied[invoiceId] += minor; }

    /// A credit note on an invoice whose balance was read, and of which nobody knows yet whether the balance
    /// holds it already: a payment that has room only if it does waits for it.
    struct UnsureCredit
    {
        qint64 minor = 0;
        QString baseId = {}; ///< of the effect that posts it
    };
    [[nodiscard]] std::vector<UnsureCredit> unsureCredits(const QString &invoiceId) const
    {
        return m_unsureCredits.value(invoiceId);
    }
    void addUnsureCredit(const QString &invoiceId, UnsureCredit credit)
    {
        m_unsureCredits[invoiceId].push_back(std::move(credit));
    }

    /// Customers that a person designated as new and that will be created if something is invoiced to them.
    void noteCandidate(const QString &customerId) { m_wantedCustomers.insert(customerId); }
    [[nodiscard]] const QSet<QString> &wantedCustomers() const { return m_wantedCustomers; }

private:
    [[nodiscard]] bool isSameInvoice(const domain::LedgerDocument &document,
                                     const domain::Invoice &invoice) const;

    const PlanInput &m_input;
    domain::SyncPlan m_plan;
    QHash<QString, const domain::Customer *> m_customers;
    QHash<QString, const domain::Invoice *> m_invoices;
    QHash<QString, std::vector<const domain::Payment *>> m_payments;
    QHash<QString, const domain::Effect *> m_knownByRecord; // by kind, id and purpose
    QHash<QString, std::vector<const domain::Effect *>> m_void; // the same, the oldest first
    QSet<QString> m_failed;
    QSet<QString> m_wantedCustomers;
    QHash<QString, qint64> m_applied;
    QHash<QString, std::vector<UnsureCredit>> m_unsureCredits;
    QHash<QString, domain::Money> m_planned; // totals by base id
};

/// True for an error that means "waits for another record" rather than "wrong".
[[nodiscard]] bool isBlocking(ErrorCode code);

/// Deals with records the journal or a person already settled; true when there is nothing left to plan.
[[nodiscard]] bool isSettled(PlanContext &context, const domain::RecordLabel &label,
                             const domain::SyncFields &sync);

// The planner's parts, in the order of their use.
void planInvoices(PlanContext &context);
void planCustomers(PlanContext &context);
void planCorrections(PlanContext &context);
void planPayments(PlanContext &context);
void planEntries(PlanContext &context);

} // namespace passerelle::sync
