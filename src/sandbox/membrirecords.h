// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace passerelle::sandbox {

/// The choice cdc_syncstatus.
namespace syncstatus {
inline constexpr int Pending = 282210000;
inline constexpr int ToTransfer = 282210001;
inline constexpr int Transferred = 282210002;
inline constexpr int TransferError = 282210003;
inline constexpr int DoNotSynchronize = 282210004;
inline constexpr int InReview = 282210005;
} // namespace syncstatus

/// The choice cdc_invoicetype.
namespace invoicetype {
inline constexpr int Membership = 282210000;
inline constexpr int DelegateMembership = 282210001;
inline constexpr int Renewal = 282210002;
inline constexpr int DelegateRenewal = 282210003;
inline constexpr int Upgrade = 282210004;
inline constexpr int Registration = 282210005;
inline constexpr int Order = 282210006;
inline constexpr int Contract = 282210007;
inline constexpr int Donation = 282210008;
inline constexpr int AnnualSponsor = 282210009;
inline constexpr int EventSponsor = 282210010;
inline constexpr int Manual = 282210011;
inline constexpr int Refund = 282210012;
inline constexpr int OpeningBalance = 282210013;
inline constexpr int Subscription = 282210014;
} // namespace invoicetype

/// The choice cdc_paymenttype.
namespace paymenttype {
inline constexpr int Visa = 282210000;
inline constexpr int Mastercard = 282210001;
inline constexpr int Amex = 282210002;
inline constexpr int Cheque = 282210003;
inline constexpr int Cash = 282210004;
inline constexpr int Transfer = 282210005;
inline constexpr int Sage50 = 282210006;
} // namespace paymenttype

/// The states and status reasons of an invoice.
namespace invoicestate {
inline constexpr int Active = 0;
inline constexpr int Closed = 1;
inline constexpr int Paid = 2;
inline constexpr int Canceled = 3;
inline constexpr int ReasonNew = 282210000;
inline constexpr int ReasonWaiting = 282210001;
inline constexpr int ReasonPaid = 282210002;
inline constexpr int ReasonCompleted = 282210003;
} // namespace invoicestate

/// The columns that every synchronized record has.
struct MembriSync
{
    int status = syncstatus::Pending;
    QString reference = {};
    QString message = {};
    QDateTime syncedOn = {};
};

struct MembriAccount
{
    QString id;
    QString number;
    QString name;
    QString email;
    QString phone;
    QString line1;
    QString line2;
    QString city;
    QString province;
    QString postalCode;
    QString country;
    QString contactId;
    QString chapterId;
    bool isDesignated = false;
    MembriSync sync;
    QDateTime modifiedOn;
};

struct MembriContact
{
    QString id;
    QString fullName;
    QString email;
    QString accountId;
};

struct MembriProduct
{
    QString id;
    QString name;
    QString number;
};

struct MembriCurrency
{
    QString id;
    QString code;
    QString name;
    QString symbol;
    int precision = 2;
};

struct MembriLine
{
    QString productId = {};
    QString description = {};
    std::optional<qint64> quantity = 1; ///< whole units
    std::optional<qint64> priceCents = {};
    qint64 discountCents = 0;
    qint64 netCents = 0;
    qint64 taxCents = 0;
    QString taxCode = {};
    QString incomeAccount = {};
};

struct MembriInvoice
{
    QString id;
    QString number;
    QString name;
    QString customerId;
    bool isContact = false;
    int type = invoicetype::Manual;
    QDateTime date; ///< UTC
    QDate dueDate;
    qint64 netCents = 0;
    qint64 taxCents = 0;
    qint64 totalCents = 0;
    qint64 balanceCents = 0;
    bool isWithoutTax = false;
    bool isCancelled = false;
    int state = invoicestate::Active;
    int reason = invoicestate::ReasonWaiting;
    QString currencyId;
    QString originalId;
    std::optional<int> refundPaymentType = {};
    QString chapterId;
    MembriSync sync;
    QDateTime modifiedOn;
    QList<MembriLine> lines;
};

struct MembriPayment
{
    QString id;
    QString number;
    QString invoiceId;
    QString accountId;
    qint64 amountCents = 0;
    QDateTime date; ///< UTC
    int type = paymenttype::Visa;
    QString transactionNumber;
    QString currencyId;
    QString chapterId;
    MembriSync sync;
};

/// One part of an invoice's revenue, earned on its date.
struct MembriDeferredRevenue
{
    QString id;
    QString name; ///< "001042 03/12"
    QString invoiceId;
    QDate date;
    qint64 amountCents = 0;
    QString debitAccount; ///< number in the ledger
    QString creditAccount;
    QString currencyId;
    QString chapterId;
    MembriSync sync;
    QDateTime modifiedOn;
};

struct MembriChapter
{
    QString id;
    QString name;
    bool reviewEnabled = false;
};

/// The CRM side of the sample company.
struct MembriRecords
{
    QString organizationName;
    QList<MembriChapter> chapters;
    QList<MembriCurrency> currencies;
    QList<MembriProduct> products;
    QList<MembriAccount> accounts;
    QList<MembriContact> contacts;
    QList<MembriInvoice> invoices;
    QList<MembriPayment> payments;
    QList<MembriDeferredRevenue> deferredRevenues;
    QDate closeDate; ///< cdc_closedate of the settings
};

} // namespace passerelle::sandbox
