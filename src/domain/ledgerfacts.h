// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcerecords.h"

#include <map>

namespace passerelle::domain {

/// An entry of one of the ledger's lists that a mapping may point to.
struct LedgerEntry
{
    QString id = {};
    QString name = {};
    QString type = {}; ///< of an account: the ledger's own type, e.g. "Bank"
    bool isActive = true;
    QString number = {}; ///< of an account, where the ledger numbers them

    friend bool operator==(const LedgerEntry &, const LedgerEntry &) = default;
};

struct LedgerTaxRate
{
    QString id = {};
    QString name = {};
    Decimal percent = {};

    friend bool operator==(const LedgerTaxRate &, const LedgerTaxRate &) = default;
};

struct LedgerTaxCode
{
    QString id = {};
    QString name = {};
    std::vector<LedgerTaxRate> rates = {}; ///< for sales, in order; none: exempt
    bool isActive = true;

    friend bool operator==(const LedgerTaxCode &, const LedgerTaxCode &) = default;
};

/// A customer as the ledger holds it.
struct LedgerCustomer
{
    QString id = {};
    QString name = {};
    QString email = {};
    QString phone = {};
    Address address = {};
    QString versionToken = {};
    QString currencyCode = {};
    bool isActive = true;

    friend bool operator==(const LedgerCustomer &, const LedgerCustomer &) = default;
};

/// A document as the ledger holds it now: what a look-up, a read-back or a search by number answers.
struct LedgerDocument
{
    QString ledgerId = {};
    QString versionToken = {};
    QString number = {};
    QString customerId = {};
    QString marker = {}; ///< ours, when the document carries one; else empty
    Money total = {};
    Money balance = {};
    QDate day = {};
    bool isVoided = false;

    friend bool operator==(const LedgerDocument &, const LedgerDocument &) = default;
};

/// What the planner needs to know of the ledger. Read afresh before each plan.
struct LedgerFacts
{
    QString companyId = {};
    QString companyName = {};
    QString homeCurrency = {};
    bool isMultiCurrency = false;
    bool keepsOurNumbers = true; ///< QuickBooks: CustomTxnNumbers
    bool usesSalesTax = true;
    QDate closedThrough = {}; ///< invalid: nothing closed. Documents dated on or before it are refused
    QDate openThrough = {}; ///< invalid: no end. Documents dated after it are refused
    std::vector<LedgerEntry> items = {};
    std::vector<LedgerTaxCode> taxCodes = {};
    std::vector<LedgerEntry> paymentMethods = {};
    std::vector<LedgerEntry> accounts = {};
    QString refundAccountId =
        {}; ///< where refunds are paid from unless a person says otherwise; may be empty
    std::vector<LedgerEntry> classes = {};
    std::vector<LedgerEntry> paymentTerms = {}; ///< these five: only of ledgers whose settings need them
    std::vector<LedgerEntry> currencies = {};
    std::vector<LedgerEntry> taxAreas = {};
    std::vector<LedgerEntry> paymentJournals = {};
    std::vector<LedgerEntry> generalJournals = {}; ///< those that may hold journal entries
    std::map<QString, LedgerCustomer> customersByReference = {}; ///< by folded name: only those asked for
    std::map<QString, LedgerCustomer> customersById = {}; ///< only those asked for
    std::map<QString, LedgerDocument> invoicesByNumber =
        {}; ///< transferred by hand or number taken: asked for
};

/// The form under which names are compared: trimmed, case folded.
[[nodiscard]] QString foldedName(const QString &name);

} // namespace passerelle::domain
