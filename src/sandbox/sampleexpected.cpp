// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/samplebuilder.h"

#include <map>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
/// Sorts every record into transferable, planted error, blocked or left out, in the order in which a run
/// decides.
class Sorter final
{
public:
    explicit Sorter(const Expectation &expectation)
        : m_in(expectation)
        , m_chapter(expectation.membri.chapters.front().id)
    {
        for (const MembriAccount &account : m_in.membri.accounts)
            m_accounts.insert(account.id, &account);
        for (const MembriContact &contact : m_in.membri.contacts)
            m_contactOwner.insert(contact.id, contact.accountId);
        for (const MembriInvoice &invoice : m_in.membri.invoices)
            m_invoices.insert(invoice.id, &invoice);
        for (const MembriPayment &payment : m_in.membri.payments)
            m_paid[payment.invoiceId] += payment.amountCents;
    }

    Json sort()
    {
        for (const MembriInvoice &invoice : m_in.membri.invoices)
            sortInvoice(invoice);
        for (const MembriAccount &account : m_in.membri.accounts)
            sortAccount(account);
        for (const MembriPayment &payment : m_in.membri.payments)
            sortPayment(payment);
        for (const MembriDeferredRevenue &row : m_in.membri.deferredRevenues)
            sortDeferredRevenue(row);
        Json result;
        result.set(u"transferable"_s, counted(m_transferable)).set(u"planted"_s, m_planted);
        return result.set(u"blocked"_s, m_blocked).set(u"leftOut"_s, counted(m_leftOut));
    }

private:
    static Json counted(const std::map<QString, int> &counts)
    {
        Json json = Json::object();
        for (const auto &[name, count] : counts)
            json.set(name, count);
        return json;
    }

    static Json entry(const QString &kind, const QString &number, const QString &code)
    {
        return Json().set(u"kind"_s, kind).set(u"number"_s, number).set(u"code"_s, code);
    }

    bool isBeforeStart(const QDateTime &moment) const
    {
        return moment.toTimeZone(m_in.zone).date() < m_in.startDate;
    }
    static bool isInLedger(const MembriSync &sync)
    {
        return sync.status == syncstatus::Transferred && !sync.reference.isEmpty();
    }

    QString kindOf(const MembriInvoice &invoice) const
    {
        if (invoice.type != invoicetype::Refund)
            return u"invoice"_s;
        const MembriInvoice *original = m_invoices.value(invoice.originalId);
        return m_paid.value(original->id) >= original->totalCents ? u"refund"_s : u"credit-note"_s;
    }

    /// Why an invoice to transfer is passed over without a word, or nothing.
    QString leftOutReason(const MembriInvoice &invoice) const
    {
        const MembriInvoice *original = m_invoices.value(invoice.originalId);
        if (invoice.chapterId != m_chapter)
            return u"other-chapter"_s;
        if (isBeforeStart(invoice.date))
            return u"before-start-date"_s;
        if (invoice.type == invoicetype::OpeningBalance)
            return u"opening-balance"_s;
        if (invoice.number.isEmpty())
            return u"notice-without-number"_s;
        if (invoice.isCancelled || (original && original->isCancelled && !isInLedger(original->sync)))
            return u"cancelled-before-transfer"_s;
        return {};
    }

    QString blockedCode(const MembriInvoice &invoice) const
    {
        const QString accountId =
            invoice.isContact ? m_contactOwner.value(invoice.customerId) : invoice.customerId;
        const MembriAccount *account = m_accounts.value(accountId);
        if (account && account->sync.reference.isEmpty() && !account->isDesignated)
            return u"account-to-verify"_s;
        if (m_in.plantedAccounts.contains(accountId))
            return u"customer-not-transferred"_s;
        return {};
    }

    void sortInvoice(const MembriInvoice &invoice)
    {
        if (invoice.sync.status != syncstatus::ToTransfer)
            return;
        if (const QString reason = leftOutReason(invoice); !reason.isEmpty()) {
            ++m_leftOut[reason];
            return;
        }
        const QString kind = kindOf(invoice);
        m_invoiced.insert(invoice.isContact ? m_contactOwner.value(invoice.customerId) : invoice.customerId);
        if (const QString code = m_in.plantedInvoices.value(invoice.id); !code.isEmpty()) {
            m_planted.append(entry(kind, invoice.number, code));
        } else if (const QString blocked = blockedCode(invoice); !blocked.isEmpty()) {
            m_blocked.append(entry(kind, invoice.number, blocked));
        } else {
            ++m_transferable[kind];
            m_posted.insert(invoice.id);
        }
    }

    /// New: designated, not linked, invoiced now (M-47). Updated: linked and to transfer (M-55).
    void sortAccount(const MembriAccount &account)
    {
        const bool isLinked = !account.sync.reference.isEmpty();
        const bool isNew = !isLinked && account.isDesignated && m_invoiced.contains(account.id);
        const bool isUpdate = isLinked && account.sync.status == syncstatus::ToTransfer;
        if (account.chapterId != m_chapter) {
            if (account.sync.status == syncstatus::ToTransfer)
                ++m_leftOut[u"other-chapter"_s];
            return;
        }
        if (!isNew && !isUpdate)
            return;
        if (const QString code = m_in.plantedAccounts.value(account.id); !code.isEmpty())
            m_planted.append(entry(u"customer"_s, account.number, code));
        else
            ++m_transferable[u"customer"_s];
    }

    void sortPayment(const MembriPayment &payment)
    {
        if (payment.sync.status != syncstatus::ToTransfer)
            return;
        if (payment.chapterId != m_chapter || isBeforeStart(payment.date)) {
            ++m_leftOut[payment.chapterId != m_chapter ? u"other-chapter"_s : u"before-start-date"_s];
            return;
        }
        if (const QString code = m_in.plantedPayments.value(payment.id); !code.isEmpty())
            m_planted.append(entry(u"payment"_s, payment.number, code));
        else
            sortDependant(u"payment"_s, payment.number, payment.invoiceId);
    }

    /// What follows its invoice into the ledger, or waits for it.
    void sortDependant(const QString &kind, const QString &number, const QString &invoiceId)
    {
        const MembriInvoice *invoice = m_invoices.value(invoiceId);
        if (invoice && (isInLedger(invoice->sync) || m_posted.contains(invoice->id)))
            ++m_transferable[kind];
        else
            m_blocked.append(entry(kind, number, u"invoice-not-transferred"_s));
    }

    /// Why a part of deferred revenue is passed over without a word, or nothing.
    QString leftOutReason(const MembriDeferredRevenue &row) const
    {
        if (row.chapterId != m_chapter)
            return u"other-chapter"_s;
        if (row.date < m_in.startDate)
            return u"before-start-date"_s;
        return row.date > *m_in.deferredUntil ? u"not-due-yet"_s : QString();
    }

    void sortDeferredRevenue(const MembriDeferredRevenue &row)
    {
        if (!m_in.deferredUntil || row.sync.status != syncstatus::ToTransfer)
            return;
        if (const QString reason = leftOutReason(row); !reason.isEmpty())
            ++m_leftOut[reason];
        else if (const QString code = m_in.plantedDeferredRevenues.value(row.id); !code.isEmpty())
            m_planted.append(entry(u"journal-entry"_s, row.name, code));
        else
            sortDependant(u"journal-entry"_s, row.name, row.invoiceId);
    }

    const Expectation &m_in;
    QString m_chapter;
    QHash<QString, const MembriAccount *> m_accounts;
    QHash<QString, QString> m_contactOwner;
    QHash<QString, const MembriInvoice *> m_invoices;
    QHash<QString, qint64> m_paid;
    QSet<QString> m_invoiced; ///< accounts with an invoice to transfer
    QSet<QString> m_posted; ///< invoices that end transferred
    std::map<QString, int> m_transferable;
    std::map<QString, int> m_leftOut;
    Json m_planted = Json::array();
    Json m_blocked = Json::array();
};
} // namespace

Json expectedRun(const Expectation &expectation)
{
    return Sorter(expectation).sort();
}

} // namespace passerelle::sandbox
