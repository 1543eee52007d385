// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sampledata.h"
#include "sandbox/samplenames.h"

#include <QHash>
#include <QSet>
#include <QTimeZone>

#include <optional>

namespace passerelle::sandbox {

/// The taxes of a line's net amount in cents, each rate rounded half up: GST, QST or Ontario's HST by the
/// code's name.
[[nodiscard]] qint64 taxOf(qint64 netCents, const QString &taxCode);

/// Draws up the sample company. The parts are made in order: parties, planted cases, ordinary documents,
/// numbers, the ledger's side, deferred revenue, what a first run is expected to do.
class SampleBuilder final
{
public:
    SampleBuilder(const Options &options, const QDateTime &now);

    [[nodiscard]] SampleData build();

private:
    // sampleparties.cpp
    void addLists();
    void addPlantedAccounts();
    void addOrdinaryAccounts();
    qsizetype addAccount(const QString &name, bool isMontreal = false);
    qsizetype addLinked(const QString &name, int status = syncstatus::Pending);
    qsizetype addDesignated(const QString &name);
    [[nodiscard]] QString uniqueName();
    QString addContact(qsizetype account);

    // sampleinvoices.cpp
    struct Form
    {
        int type = invoicetype::Order;
        int status = syncstatus::ToTransfer;
        QString taxCode = QStringLiteral("TPS/TVQ");
    };
    qsizetype addInvoice(qsizetype account, const QDateTime &date, const Form &form);
    void addLine(MembriInvoice &invoice, const SampleProduct &product, qint64 quantity, qint64 priceCents,
                 qint64 discountCents, const QString &taxCode);
    void addRandomLines(MembriInvoice &invoice, const QString &taxCode);
    void total(MembriInvoice &invoice) const;
    qsizetype addOrdinaryInvoice();
    void addOrdinaryInvoices();
    void numberInvoices();
    [[nodiscard]] QDateTime openDate();
    [[nodiscard]] QDateTime at(const QDate &localDay, int hour, int minute) const;
    [[nodiscard]] qsizetype linked(int which) const;

    // sampleplanted.cpp
    void plant(const MembriInvoice &invoice, const QString &code)
    {
        m_plantedInvoices.insert(invoice.id, code);
    }
    void addPlantedInvoices();
    void addPlantedErrors();
    void addPlantedTotals();
    void addPlantedCustomers();
    void addPlantedPeriods();
    void addPlantedLeftOut();
    void addPlantedShapes();
    void addStatuses();
    void addCancellations();
    void addPlantedPayments();
    qsizetype addByHand(const QDateTime &date);
    qsizetype addRefundOf(qsizetype original, int status);
    qsizetype addPaidThenRefunded(int status);
    qsizetype addCancelledUnpaid(int status);

    // samplepayments.cpp
    qsizetype addPayment(qsizetype invoice, qint64 amountCents, const QDateTime &date, int type,
                         int status = syncstatus::ToTransfer);
    void addOrdinaryPayments();
    void settleInvoices();
    [[nodiscard]] QDateTime after(const QDateTime &date);
    [[nodiscard]] int paymentType();

    // sampleledger.cpp
    void makeLedger();

    // sampledeferred.cpp
    void rememberDeferrable();
    void addDeferredRevenues();
    void addSeries(const MembriInvoice &invoice);
    [[nodiscard]] QList<const MembriInvoice *> deferrable() const;
    [[nodiscard]] QDate firstMonthEnd(const MembriInvoice &invoice) const;
    [[nodiscard]] bool hasBegun(const MembriInvoice &invoice) const;
    [[nodiscard]] bool isRunning(const MembriInvoice &invoice) const;

    Options m_options;
    QDate m_today;
    SampleRandom m_random;
    QTimeZone m_zone;
    QDate m_localToday; ///< in the company's time zone; m_today is the UTC day
    SampleData m_data;
    MembriRecords &m_membri;
    QSet<QString> m_names;
    QList<qsizetype> m_linked; ///< ordinary linked accounts
    QList<qsizetype> m_designated; ///< ordinary new accounts
    QList<qsizetype> m_montreal;
    QHash<QString, qsizetype> m_special; ///< planted accounts by what they are for
    QList<qsizetype> m_payable; ///< ordinary invoices that payments may settle
    QHash<QString, QString> m_plantedInvoices; ///< id -> code
    QHash<QString, QString> m_plantedPayments;
    QHash<QString, QString> m_plantedAccounts;
    QHash<QString, QString> m_plantedDeferredRevenues;
    QSet<QString> m_deferrable; ///< ids of invoices whose revenue may be deferred
    QString m_takenId; ///< the invoice whose number somebody else has used
    int m_closeDays = 30;
};

/// What a first run does, by the rules of the product: reads the records and the planted codes only.
struct Expectation
{
    const MembriRecords &membri;
    QDate startDate;
    QTimeZone zone;
    QHash<QString, QString> plantedInvoices;
    QHash<QString, QString> plantedPayments;
    QHash<QString, QString> plantedAccounts;
    QHash<QString, QString> plantedDeferredRevenues = {};
    std::optional<QDate> deferredUntil = {}; ///< the last day that is due; nothing: no such rows at all
};
[[nodiscard]] Json expectedRun(const Expectation &expectation);

} // namespace passerelle::sandbox
