// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/record.h"

#include <QDate>
#include <QDateTime>

#include <optional>
#include <vector>

namespace passerelle::domain {

/// What every record of a source carries for synchronization.
struct SyncFields
{
    SyncStatus status = SyncStatus::Pending;
    QString reference = {}; ///< the record's key or number in the ledger; empty when it has none
    QString message = {};
    QString versionToken = {}; ///< the source's ETag, opaque
    QDateTime changedAt = {}; ///< UTC, when the source says so

    friend bool operator==(const SyncFields &, const SyncFields &) = default;
};

struct Address
{
    QString line1 = {};
    QString line2 = {};
    QString city = {};
    QString province = {};
    QString postalCode = {};
    QString country = {};

    friend bool operator==(const Address &, const Address &) = default;
};

/// A customer account of the source (Compte).
struct Customer
{
    QString id = {};
    QString number = {};
    QString name = {};
    QString email = {};
    QString phone = {};
    Address address = {};
    bool isDesignatedNew = false; ///< "Nouveau compte pour la synchronisation" (M-49)
    SyncFields sync = {};

    friend bool operator==(const Customer &, const Customer &) = default;
};

/// Invoice types as the source's settings treat them differently (M-57 to M-59, opening balance, refund).
enum class InvoiceType
{
    Membership,
    DelegateMembership,
    Renewal,
    DelegateRenewal,
    Upgrade,
    EventRegistration,
    Order,
    Contract,
    Donation,
    AnnualSponsor,
    EventSponsor,
    Manual,
    Refund,
    OpeningBalance,
    Subscription,
};

/// "membership", "delegate-membership", ... : the keys of the mapping and of the journal.
[[nodiscard]] QString invoiceTypeKey(InvoiceType type);
[[nodiscard]] std::optional<InvoiceType> invoiceTypeFromKey(QStringView key);

/// Memberships and renewals, delegates' too (M-57, M-70).
[[nodiscard]] bool isMembership(InvoiceType type);

struct InvoiceLine
{
    QString description = {};
    QString productKey = {}; ///< what the mapping maps: the product's id in the source
    QString productName = {};
    std::optional<Decimal> quantity = {}; ///< none on an abbreviated document (M-101)
    std::optional<Decimal> unitPrice = {};
    Money net = {}; ///< after discount, before tax
    Money tax = {};
    QString taxKey = {}; ///< what the mapping maps: the source's tax code; "" means exempt ("Sans taxe")

    friend bool operator==(const InvoiceLine &, const InvoiceLine &) = default;
};

/// An invoice, credit note or refund of the source: one shape, told apart by `kind`.
struct Invoice
{
    QString id = {};
    RecordKind kind = RecordKind::Invoice; ///< Invoice, CreditNote or Refund
    InvoiceType type = InvoiceType::Manual;
    QString number = {}; ///< empty: a membership notice that is not ready
    QString name = {};
    QString customerId = {}; ///< account of the source; empty when the source has none
    QString customerName = {};
    QDate date = {}; ///< the organization's day (its time zone), not UTC's
    QDate dueDate = {};
    QString currencyCode = {}; ///< as the source says; judged by the planner
    Money net = {};
    Money tax = {};
    Money total = {}; ///< positive also for credit notes and refunds
    Money balance = {};
    bool isPaid = false;
    bool isCancelled = false;
    QString originalId = {}; ///< of a credit note or refund: the invoice it corrects
    QString refundPaymentType = {}; ///< of a refund: key of the payment type by which the money went back
    std::vector<InvoiceLine> lines = {}; ///< read only for records that may be posted
    QString problem = {}; ///< what the source could not read in this record (AmountInvalid); empty when whole
    SyncFields sync = {};

    friend bool operator==(const Invoice &, const Invoice &) = default;
};

struct Payment
{
    QString id = {};
    QString number = {};
    QString invoiceId = {};
    QString invoiceNumber = {};
    QString customerId = {};
    QString customerName = {};
    QDate date = {};
    QString currencyCode = {};
    Money amount = {};
    QString typeKey = {}; ///< what the mapping maps: the source's payment type
    QString typeName = {};
    QString transactionNumber = {}; ///< cheque or card transaction number
    QString problem = {};
    SyncFields sync = {};

    friend bool operator==(const Payment &, const Payment &) = default;
};

/// One dated entry of the series that spreads a membership fee over its period (M-68 to M-71): a row of the
/// source, or one that this program computed where the source has none.
struct DeferredEntry
{
    QString id = {};
    QString number = {}; ///< for people: "001042 03/12"
    QString invoiceId = {}; ///< the fee's invoice
    QString invoiceNumber = {};
    QString customerName = {};
    QDate date = {}; ///< when it is to be transferred
    QString currencyCode = {};
    Money amount = {}; ///< negative: the other way round
    QString debitAccount = {}; ///< a row's: number or name of an account; a computed one's: the ledger's id
    QString creditAccount = {};
    bool isStopped = false; ///< its fee was cancelled or credited before it was posted
    QString correctionId = {}; ///< of an entry that takes back: the credit note or refund it follows
    QString problem = {};
    SyncFields sync = {};

    friend bool operator==(const DeferredEntry &, const DeferredEntry &) = default;
};

/// The accounting settings of the chapter that is synchronized.
struct ChapterSettings
{
    QString chapterId = {};
    QString chapterName = {};
    bool isSyncEnabled = true;
    bool isReviewEnabled = false; ///< M-37
    bool isMembershipHeldUntilPaid = false; ///< M-57
    bool isEverythingHeldUntilPaid = false;
    bool usesSourceNumbers = true; ///< "Toujours utiliser le numéro de facture CRM"

    friend bool operator==(const ChapterSettings &, const ChapterSettings &) = default;
};

/// Everything one run read from the source.
struct SourceSnapshot
{
    QString organizationId = {};
    ChapterSettings settings = {};
    std::vector<Customer> customers = {};
    std::vector<Invoice> invoices = {}; ///< credit notes and refunds too
    std::vector<Payment> payments = {};
    std::vector<DeferredEntry> entries = {}; ///< of deferred revenue; empty where the ledger posts none
    QDateTime readAt = {}; ///< UTC, by the source's clock where it gives one
};

} // namespace passerelle::domain
