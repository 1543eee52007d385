// SPDX-License-Identifier: GPL-3.0-or-later
// Property names and declared types of the API's version 2.0 reference pages, in their order.
#include "sandbox/businesscentral/entitytype.h"

#include <array>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
constexpr bool ReadOnly = true;
constexpr bool Writable = false;

constexpr std::array Company{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},      Property{"systemVersion"_L1, Kind::Text},
    Property{"timestamp"_L1, Kind::Whole},           Property{"name"_L1, Kind::Text},
    Property{"displayName"_L1, Kind::Text, 100},     Property{"businessProfileId"_L1, Kind::Text},
    Property{"systemCreatedAt"_L1, Kind::DateTime},  Property{"systemCreatedBy"_L1, Kind::Guid},
    Property{"systemModifiedAt"_L1, Kind::DateTime}, Property{"systemModifiedBy"_L1, Kind::Guid},
};

constexpr std::array Account{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"number"_L1, Kind::Code, 20},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"category"_L1, Kind::Choice, 0, Writable,
             " |Assets|Liabilities|Equity|Income|Cost of Goods Sold|Expense"_L1},
    Property{"subCategory"_L1, Kind::Text},
    Property{"blocked"_L1, Kind::YesNo},
    Property{"accountType"_L1, Kind::Choice, 0, Writable, "Posting|Heading|Total|Begin-Total|End-Total"_L1},
    Property{"directPosting"_L1, Kind::YesNo},
    Property{"netChange"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"consolidationTranslationMethod"_L1, Kind::Text},
    Property{"consolidationDebitAccount"_L1, Kind::Text},
    Property{"consolidationCreditAccount"_L1, Kind::Text},
    Property{"excludeFromConsolidation"_L1, Kind::YesNo},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array Item{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"number"_L1, Kind::Code, 20},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"displayName2"_L1, Kind::Text, 50},
    Property{"type"_L1, Kind::Choice, 0, Writable, "Inventory|Service|Non-Inventory"_L1},
    Property{"itemCategoryId"_L1, Kind::Guid},
    Property{"itemCategoryCode"_L1, Kind::Text},
    Property{"blocked"_L1, Kind::YesNo},
    Property{"gtin"_L1, Kind::Text},
    Property{"inventory"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"unitPrice"_L1, Kind::Decimal},
    Property{"priceIncludesTax"_L1, Kind::YesNo},
    Property{"unitCost"_L1, Kind::Decimal},
    Property{"taxGroupId"_L1, Kind::Guid},
    Property{"taxGroupCode"_L1, Kind::Code},
    Property{"baseUnitOfMeasureId"_L1, Kind::Guid},
    Property{"baseUnitOfMeasureCode"_L1, Kind::Text},
    Property{"generalProductPostingGroupId"_L1, Kind::Guid},
    Property{"generalProductPostingGroupCode"_L1, Kind::Text},
    Property{"inventoryPostingGroupId"_L1, Kind::Guid},
    Property{"inventoryPostingGroupCode"_L1, Kind::Text},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array TaxGroup{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"code"_L1, Kind::Code, 20},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"taxType"_L1, Kind::Choice, 0, Writable, "Sales Tax|VAT"_L1},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array TaxArea{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"code"_L1, Kind::Code, 20},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"taxType"_L1, Kind::Choice, 0, Writable, "Sales Tax|VAT"_L1},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array Currency{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"code"_L1, Kind::Code, 20},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"symbol"_L1, Kind::Text},
    Property{"amountDecimalPlaces"_L1, Kind::Text},
    Property{"amountRoundingPrecision"_L1, Kind::Decimal},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array PaymentTerm{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"code"_L1, Kind::Code, 20},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"dueDateCalculation"_L1, Kind::Text},
    Property{"discountDateCalculation"_L1, Kind::Text},
    Property{"discountPercent"_L1, Kind::Decimal},
    Property{"calculateDiscountOnCreditMemos"_L1, Kind::YesNo},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array PaymentMethod{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"code"_L1, Kind::Code, 20},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array Dimension{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"code"_L1, Kind::Code, 20},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"consolidationCode"_L1, Kind::Text},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array DimensionValue{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"code"_L1, Kind::Code, 20},
    Property{"dimensionId"_L1, Kind::Guid},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"consolidationCode"_L1, Kind::Text},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array DimensionSetLine{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"code"_L1, Kind::Code, 20},
    Property{"consolidationCode"_L1, Kind::Text},
    Property{"parentId"_L1, Kind::Guid},
    Property{"parentType"_L1, Kind::Choice, 0, Writable,
             " |Journal Line|Sales Order|Sales Quote|Sales Credit Memo|Sales Invoice"_L1},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"valueId"_L1, Kind::Guid},
    Property{"valueCode"_L1, Kind::Text},
    Property{"valueConsolidationCode"_L1, Kind::Text},
    Property{"valueDisplayName"_L1, Kind::Text, 0, ReadOnly},
};

constexpr std::array BankAccount{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"number"_L1, Kind::Code, 20},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
    Property{"bankAccountNumber"_L1, Kind::Text},
    Property{"blocked"_L1, Kind::YesNo},
    Property{"currencyCode"_L1, Kind::Code, 10},
    Property{"currencyId"_L1, Kind::Guid},
    Property{"iban"_L1, Kind::Text},
    Property{"intercompanyEnabled"_L1, Kind::YesNo},
};

constexpr std::array UnitOfMeasure{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"code"_L1, Kind::Code, 20},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"internationalStandardCode"_L1, Kind::Text},
    Property{"symbol"_L1, Kind::Text},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array GeneralLedgerSetup{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"allowPostingFrom"_L1, Kind::Date},
    Property{"allowPostingTo"_L1, Kind::Date},
    Property{"additionalReportingCurrency"_L1, Kind::Text},
    Property{"localCurrencyCode"_L1, Kind::Text},
    Property{"localCurrencySymbol"_L1, Kind::Text},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
    Property{"allowQueryFromConsolidation"_L1, Kind::YesNo},
    Property{"shortcutDimension1Code"_L1, Kind::Code, 20},
    Property{"shortcutDimension2Code"_L1, Kind::Code, 20},
    Property{"shortcutDimension3Code"_L1, Kind::Text},
    Property{"shortcutDimension4Code"_L1, Kind::Text},
    Property{"shortcutDimension5Code"_L1, Kind::Text},
    Property{"shortcutDimension6Code"_L1, Kind::Text},
    Property{"shortcutDimension7Code"_L1, Kind::Text},
    Property{"shortcutDimension8Code"_L1, Kind::Text},
};

constexpr std::array AccountingPeriod{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"startingDate"_L1, Kind::Date},
    Property{"name"_L1, Kind::Text},
    Property{"newFiscalYear"_L1, Kind::YesNo},
    Property{"closed"_L1, Kind::YesNo},
    Property{"dateLocked"_L1, Kind::YesNo},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array CompanyInformation{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"addressLine1"_L1, Kind::Text, 100},
    Property{"addressLine2"_L1, Kind::Text, 50},
    Property{"city"_L1, Kind::Text, 30},
    Property{"state"_L1, Kind::Text, 30},
    Property{"country"_L1, Kind::Code, 10},
    Property{"postalCode"_L1, Kind::Text, 20},
    Property{"phoneNumber"_L1, Kind::Text, 30},
    Property{"faxNumber"_L1, Kind::Text},
    Property{"email"_L1, Kind::Text, 80},
    Property{"website"_L1, Kind::Text, 80},
    Property{"taxRegistrationNumber"_L1, Kind::Text, 20},
    Property{"currencyCode"_L1, Kind::Code, 10},
    Property{"currentFiscalYearStartDate"_L1, Kind::Date},
    Property{"industry"_L1, Kind::Text},
    Property{"experience"_L1, Kind::Text},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array ItemWays{
    Navigation{"taxGroup"_L1, "taxGroup"_L1, false, "taxGroupId"_L1},
};

constexpr std::array DimensionWays{
    Navigation{"dimensionValues"_L1, "dimensionValue"_L1, true, ""_L1},
};

} // namespace

std::vector<EntityType> listTypes()
{
    return {
        {"company"_L1, "companies"_L1, "company"_L1, Company, ""_L1, Access::Read, {}},
        {"account"_L1, "accounts"_L1, "account"_L1, Account, ""_L1, Access::Read, {}},
        {"item"_L1, "items"_L1, "item"_L1, Item, ""_L1, Access::All, ItemWays},
        {"taxGroup"_L1, "taxGroups"_L1, "taxGroup"_L1, TaxGroup, ""_L1, Access::All, {}},
        {"taxArea"_L1, "taxAreas"_L1, "taxArea"_L1, TaxArea, ""_L1, Access::All, {}},
        {"currency"_L1, "currencies"_L1, "currency"_L1, Currency, ""_L1, Access::All, {}},
        {"paymentTerm"_L1, "paymentTerms"_L1, "paymentTerm"_L1, PaymentTerm, ""_L1, Access::All, {}},
        {"paymentMethod"_L1, "paymentMethods"_L1, "paymentMethod"_L1, PaymentMethod, ""_L1, Access::All, {}},
        {"dimension"_L1, "dimensions"_L1, "dimension"_L1, Dimension, ""_L1, Access::Read, DimensionWays},
        {"dimensionValue"_L1,
         "dimensionValues"_L1,
         "dimensionValue"_L1,
         DimensionValue,
         "dimensionId"_L1,
         Access::Read,
         {}},
        {"dimensionSetLine"_L1,
         "dimensionSetLines"_L1,
         "dimensionSetLine"_L1,
         DimensionSetLine,
         "parentId"_L1,
         Access::All,
         {}},
        {"bankAccount"_L1, "bankAccounts"_L1, "bankAccount"_L1, BankAccount, ""_L1, Access::Read, {}},
        {"unitOfMeasure"_L1, "unitsOfMeasure"_L1, "unitOfMeasure"_L1, UnitOfMeasure, ""_L1, Access::All, {}},
        {"generalLedgerSetup"_L1,
         "generalLedgerSetup"_L1,
         "generalLedgerSetup"_L1,
         GeneralLedgerSetup,
         ""_L1,
         Access::Read,
         {}},
        {"accountingPeriod"_L1,
         "accountingPeriods"_L1,
         "accountingPeriod"_L1,
         AccountingPeriod,
         ""_L1,
         Access::Read,
         {}},
        {"companyInformation"_L1,
         "companyInformation"_L1,
         "companyInformation"_L1,
         CompanyInformation,
         ""_L1,
         Access::Read,
         {}},
    };
}

} // namespace passerelle::sandbox::businesscentral
