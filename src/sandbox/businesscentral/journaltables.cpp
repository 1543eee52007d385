// SPDX-License-Identifier: GPL-3.0-or-later
// Property names and declared types of the API's version 2.0 reference pages, in their order.
#include "sandbox/businesscentral/entitytype.h"

#include <array>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
constexpr bool ReadOnly = true;
constexpr bool Writable = false;

constexpr std::array CustomerPaymentJournal{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"code"_L1, Kind::Code, 20},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
    Property{"balancingAccountId"_L1, Kind::Guid},
    Property{"balancingAccountNumber"_L1, Kind::Code, 20},
};

constexpr std::array CustomerPayment{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"journalId"_L1, Kind::Guid},
    Property{"journalDisplayName"_L1, Kind::Text, 0, ReadOnly},
    Property{"lineNumber"_L1, Kind::Whole},
    Property{"customerId"_L1, Kind::Guid},
    Property{"customerNumber"_L1, Kind::Code, 20},
    Property{"postingDate"_L1, Kind::Date},
    Property{"documentNumber"_L1, Kind::Code, 20},
    Property{"externalDocumentNumber"_L1, Kind::Text, 35},
    Property{"amount"_L1, Kind::Decimal},
    Property{"appliesToInvoiceId"_L1, Kind::Guid},
    Property{"appliesToInvoiceNumber"_L1, Kind::Code, 20},
    Property{"description"_L1, Kind::Text, 100},
    Property{"comment"_L1, Kind::Text, 250},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array Journal{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"code"_L1, Kind::Code, 20},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"templateDisplayName"_L1, Kind::Text, 0, ReadOnly},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
    Property{"balancingAccountId"_L1, Kind::Guid},
    Property{"balancingAccountNumber"_L1, Kind::Code, 20},
};

constexpr std::array JournalLine{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"journalId"_L1, Kind::Guid},
    Property{"journalDisplayName"_L1, Kind::Text, 0, ReadOnly},
    Property{"lineNumber"_L1, Kind::Whole},
    Property{"accountType"_L1, Kind::Choice, 0, Writable,
             "G/L Account|Customer|Vendor|Bank Account|Fixed Asset|IC Partner|Employee"_L1},
    Property{"accountId"_L1, Kind::Guid},
    Property{"accountNumber"_L1, Kind::Code, 20},
    Property{"postingDate"_L1, Kind::Date},
    Property{"documentNumber"_L1, Kind::Code, 20},
    Property{"externalDocumentNumber"_L1, Kind::Text, 35},
    Property{"amount"_L1, Kind::Decimal},
    Property{"description"_L1, Kind::Text, 100},
    Property{"comment"_L1, Kind::Text, 250},
    Property{"taxCode"_L1, Kind::Code, 20},
    Property{"balanceAccountType"_L1, Kind::Choice, 0, Writable,
             "G/L Account|Customer|Vendor|Bank Account|Fixed Asset|IC Partner|Employee"_L1},
    Property{"balancingAccountId"_L1, Kind::Guid},
    Property{"balancingAccountNumber"_L1, Kind::Code, 20},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array GeneralLedgerEntry{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"entryNumber"_L1, Kind::Whole, 0, ReadOnly},
    Property{"postingDate"_L1, Kind::Date, 0, ReadOnly},
    Property{"documentNumber"_L1, Kind::Code, 20, ReadOnly},
    Property{"documentType"_L1, Kind::Choice, 0, ReadOnly,
             " |Payment|Invoice|Credit Memo|Finance Charge Memo|Reminder|Refund"_L1},
    Property{"accountId"_L1, Kind::Guid, 0, ReadOnly},
    Property{"accountNumber"_L1, Kind::Code, 20, ReadOnly},
    Property{"description"_L1, Kind::Text, 100, ReadOnly},
    Property{"debitAmount"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"creditAmount"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"additionalCurrencyDebitAmount"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"additionalCurrencyCreditAmount"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array CustomerPaymentJournalWays{
    Navigation{"customerPayments"_L1, "customerPayment"_L1, true, ""_L1},
    Navigation{"account"_L1, "account"_L1, false, "balancingAccountId"_L1},
};

constexpr std::array CustomerPaymentWays{
    Navigation{"customer"_L1, "customer"_L1, false, "customerId"_L1},
    Navigation{"dimensionSetLines"_L1, "dimensionSetLine"_L1, true, ""_L1},
};

constexpr std::array JournalWays{
    Navigation{"journalLines"_L1, "journalLine"_L1, true, ""_L1},
    Navigation{"account"_L1, "account"_L1, false, "balancingAccountId"_L1},
};

constexpr std::array JournalLineWays{
    Navigation{"account"_L1, "account"_L1, false, "accountId"_L1},
    Navigation{"dimensionSetLines"_L1, "dimensionSetLine"_L1, true, ""_L1},
};

constexpr std::array GeneralLedgerEntryWays{
    Navigation{"account"_L1, "account"_L1, false, "accountId"_L1},
};

} // namespace

std::vector<EntityType> journalTypes()
{
    return {
        {"customerPaymentJournal"_L1, "customerPaymentJournals"_L1, "batch"_L1, CustomerPaymentJournal, ""_L1,
         Access::All, CustomerPaymentJournalWays},
        {"customerPayment"_L1, "customerPayments"_L1, "batchLine"_L1, CustomerPayment, "journalId"_L1,
         Access::All, CustomerPaymentWays},
        {"journal"_L1, "journals"_L1, "batch"_L1, Journal, ""_L1, Access::All, JournalWays},
        {"journalLine"_L1, "journalLines"_L1, "batchLine"_L1, JournalLine, "journalId"_L1, Access::All,
         JournalLineWays},
        {"generalLedgerEntry"_L1, "generalLedgerEntries"_L1, "generalLedgerEntry"_L1, GeneralLedgerEntry,
         ""_L1, Access::Read, GeneralLedgerEntryWays},
    };
}

} // namespace passerelle::sandbox::businesscentral
