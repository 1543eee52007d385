// SPDX-License-Identifier: GPL-3.0-or-later
// Property names and declared types of the API's version 2.0 reference pages, in their order.
#include "sandbox/businesscentral/entitytype.h"

#include <array>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
constexpr bool ReadOnly = true;
constexpr bool Writable = false;

constexpr std::array Customer{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"number"_L1, Kind::Code, 20},
    Property{"displayName"_L1, Kind::Text, 100},
    Property{"type"_L1, Kind::Choice, 0, Writable, "Company|Person"_L1},
    Property{"addressLine1"_L1, Kind::Text, 100},
    Property{"addressLine2"_L1, Kind::Text, 50},
    Property{"city"_L1, Kind::Text, 30},
    Property{"state"_L1, Kind::Text, 30},
    Property{"country"_L1, Kind::Code, 10},
    Property{"postalCode"_L1, Kind::Text, 20},
    Property{"phoneNumber"_L1, Kind::Text, 30},
    Property{"email"_L1, Kind::Text, 80},
    Property{"website"_L1, Kind::Text, 80},
    Property{"salespersonCode"_L1, Kind::Code, 20},
    Property{"balanceDue"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"creditLimit"_L1, Kind::Decimal},
    Property{"taxLiable"_L1, Kind::YesNo},
    Property{"taxAreaId"_L1, Kind::Guid},
    Property{"taxAreaDisplayName"_L1, Kind::Text, 0, ReadOnly},
    Property{"taxRegistrationNumber"_L1, Kind::Text, 20},
    Property{"currencyId"_L1, Kind::Guid},
    Property{"currencyCode"_L1, Kind::Code, 10},
    Property{"paymentTermsId"_L1, Kind::Guid},
    Property{"shipmentMethodId"_L1, Kind::Guid},
    Property{"paymentMethodId"_L1, Kind::Guid},
    Property{"blocked"_L1, Kind::Choice, 0, Writable, " |Ship|Invoice|All"_L1},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
};

constexpr std::array SalesInvoice{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"number"_L1, Kind::Code, 20},
    Property{"externalDocumentNumber"_L1, Kind::Text, 35},
    Property{"invoiceDate"_L1, Kind::Date},
    Property{"postingDate"_L1, Kind::Date},
    Property{"dueDate"_L1, Kind::Date},
    Property{"promisedPayDate"_L1, Kind::Date},
    Property{"customerPurchaseOrderReference"_L1, Kind::Text, 35},
    Property{"customerId"_L1, Kind::Guid},
    Property{"customerNumber"_L1, Kind::Code, 20},
    Property{"customerName"_L1, Kind::Text, 0, ReadOnly},
    Property{"billToName"_L1, Kind::Text},
    Property{"billToCustomerId"_L1, Kind::Guid},
    Property{"billToCustomerNumber"_L1, Kind::Text},
    Property{"shipToName"_L1, Kind::Text},
    Property{"shipToContact"_L1, Kind::Text},
    Property{"sellToAddressLine1"_L1, Kind::Text},
    Property{"sellToAddressLine2"_L1, Kind::Text},
    Property{"sellToCity"_L1, Kind::Text},
    Property{"sellToCountry"_L1, Kind::Text},
    Property{"sellToState"_L1, Kind::Text},
    Property{"sellToPostCode"_L1, Kind::Text},
    Property{"billToAddressLine1"_L1, Kind::Text},
    Property{"billToAddressLine2"_L1, Kind::Text},
    Property{"billToCity"_L1, Kind::Text},
    Property{"billToCountry"_L1, Kind::Text},
    Property{"billToState"_L1, Kind::Text},
    Property{"billToPostCode"_L1, Kind::Text},
    Property{"shipToAddressLine1"_L1, Kind::Text},
    Property{"shipToAddressLine2"_L1, Kind::Text},
    Property{"shipToCity"_L1, Kind::Text},
    Property{"shipToCountry"_L1, Kind::Text},
    Property{"shipToState"_L1, Kind::Text},
    Property{"shipToPostCode"_L1, Kind::Text},
    Property{"currencyId"_L1, Kind::Guid},
    Property{"shortcutDimension1Code"_L1, Kind::Code, 20},
    Property{"shortcutDimension2Code"_L1, Kind::Code, 20},
    Property{"currencyCode"_L1, Kind::Code, 10},
    Property{"orderId"_L1, Kind::Guid, 0, ReadOnly},
    Property{"orderNumber"_L1, Kind::Text, 0, ReadOnly},
    Property{"paymentTermsId"_L1, Kind::Guid},
    Property{"shipmentMethodId"_L1, Kind::Guid},
    Property{"salesperson"_L1, Kind::Text},
    Property{"disputeStatusId"_L1, Kind::Guid},
    Property{"disputeStatus"_L1, Kind::Text},
    Property{"pricesIncludeTax"_L1, Kind::YesNo},
    Property{"remainingAmount"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"discountAmount"_L1, Kind::Decimal},
    Property{"discountAppliedBeforeTax"_L1, Kind::YesNo},
    Property{"totalAmountExcludingTax"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"totalTaxAmount"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"totalAmountIncludingTax"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"status"_L1, Kind::Choice, 0, ReadOnly, " |Draft|In Review|Open|Paid|Canceled|Corrective"_L1},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
    Property{"phoneNumber"_L1, Kind::Text, 30},
    Property{"email"_L1, Kind::Text, 80},
};

constexpr std::array SalesInvoiceLine{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"documentId"_L1, Kind::Guid},
    Property{"sequence"_L1, Kind::Whole},
    Property{"itemId"_L1, Kind::Guid},
    Property{"accountId"_L1, Kind::Guid},
    Property{"lineType"_L1, Kind::Choice, 0, Writable, "Comment|Account|Item|Resource|Fixed Asset|Charge"_L1},
    Property{"lineObjectNumber"_L1, Kind::Code, 20},
    Property{"description"_L1, Kind::Text, 100},
    Property{"description2"_L1, Kind::Text, 50},
    Property{"unitOfMeasureId"_L1, Kind::Guid},
    Property{"unitOfMeasureCode"_L1, Kind::Code, 10},
    Property{"quantity"_L1, Kind::Decimal},
    Property{"unitPrice"_L1, Kind::Decimal},
    Property{"discountAmount"_L1, Kind::Decimal},
    Property{"discountPercent"_L1, Kind::Decimal},
    Property{"discountAppliedBeforeTax"_L1, Kind::YesNo},
    Property{"amountExcludingTax"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"taxCode"_L1, Kind::Code, 20},
    Property{"taxPercent"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"totalTaxAmount"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"amountIncludingTax"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"invoiceDiscountAllocation"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"netAmount"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"netTaxAmount"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"netAmountIncludingTax"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"shipmentDate"_L1, Kind::Date},
    Property{"itemVariantId"_L1, Kind::Guid},
    Property{"locationId"_L1, Kind::Guid},
};

constexpr std::array SalesCreditMemo{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"number"_L1, Kind::Code, 20},
    Property{"externalDocumentNumber"_L1, Kind::Text, 35},
    Property{"creditMemoDate"_L1, Kind::Date},
    Property{"postingDate"_L1, Kind::Date},
    Property{"dueDate"_L1, Kind::Date},
    Property{"customerId"_L1, Kind::Guid},
    Property{"customerNumber"_L1, Kind::Code, 20},
    Property{"customerName"_L1, Kind::Text, 0, ReadOnly},
    Property{"billToName"_L1, Kind::Text, 0, ReadOnly},
    Property{"billToCustomerId"_L1, Kind::Guid},
    Property{"billToCustomerNumber"_L1, Kind::Text},
    Property{"sellToAddressLine1"_L1, Kind::Text},
    Property{"sellToAddressLine2"_L1, Kind::Text},
    Property{"sellToCity"_L1, Kind::Text},
    Property{"sellToCountry"_L1, Kind::Text},
    Property{"sellToState"_L1, Kind::Text},
    Property{"sellToPostCode"_L1, Kind::Text},
    Property{"billToAddressLine1"_L1, Kind::Text},
    Property{"billToAddressLine2"_L1, Kind::Text},
    Property{"billToCity"_L1, Kind::Text},
    Property{"billToCountry"_L1, Kind::Text},
    Property{"billToState"_L1, Kind::Text},
    Property{"billToPostCode"_L1, Kind::Text},
    Property{"shortcutDimension1Code"_L1, Kind::Code, 20},
    Property{"shortcutDimension2Code"_L1, Kind::Code, 20},
    Property{"currencyId"_L1, Kind::Guid},
    Property{"currencyCode"_L1, Kind::Code, 10},
    Property{"paymentTermsId"_L1, Kind::Guid},
    Property{"shipmentMethodId"_L1, Kind::Guid},
    Property{"salesperson"_L1, Kind::Text},
    Property{"pricesIncludeTax"_L1, Kind::YesNo},
    Property{"discountAmount"_L1, Kind::Decimal},
    Property{"discountAppliedBeforeTax"_L1, Kind::YesNo},
    Property{"totalAmountExcludingTax"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"totalTaxAmount"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"totalAmountIncludingTax"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"status"_L1, Kind::Choice, 0, ReadOnly, " |Draft|In Review|Open|Paid|Canceled|Corrective"_L1},
    Property{"lastModifiedDateTime"_L1, Kind::DateTime, 0, ReadOnly},
    Property{"invoiceId"_L1, Kind::Guid},
    Property{"invoiceNumber"_L1, Kind::Code},
    Property{"phoneNumber"_L1, Kind::Text, 30},
    Property{"email"_L1, Kind::Text, 80},
    Property{"customerReturnReasonId"_L1, Kind::Guid},
};

constexpr std::array SalesCreditMemoLine{
    Property{"id"_L1, Kind::Guid, 0, ReadOnly},
    Property{"documentId"_L1, Kind::Guid},
    Property{"sequence"_L1, Kind::Whole},
    Property{"itemId"_L1, Kind::Guid},
    Property{"accountId"_L1, Kind::Guid},
    Property{"lineType"_L1, Kind::Choice, 0, Writable, "Comment|Account|Item|Resource|Fixed Asset|Charge"_L1},
    Property{"lineObjectNumber"_L1, Kind::Code, 20},
    Property{"description"_L1, Kind::Text, 100},
    Property{"description2"_L1, Kind::Text, 50},
    Property{"unitOfMeasureId"_L1, Kind::Guid},
    Property{"unitOfMeasureCode"_L1, Kind::Code, 10},
    Property{"unitPrice"_L1, Kind::Decimal},
    Property{"quantity"_L1, Kind::Decimal},
    Property{"discountAmount"_L1, Kind::Decimal},
    Property{"discountPercent"_L1, Kind::Decimal},
    Property{"discountAppliedBeforeTax"_L1, Kind::YesNo},
    Property{"amountExcludingTax"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"taxCode"_L1, Kind::Code, 20},
    Property{"taxPercent"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"totalTaxAmount"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"amountIncludingTax"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"invoiceDiscountAllocation"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"netAmount"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"netTaxAmount"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"netAmountIncludingTax"_L1, Kind::Decimal, 0, ReadOnly},
    Property{"shipmentDate"_L1, Kind::Date},
    Property{"itemVariantId"_L1, Kind::Guid},
    Property{"locationId"_L1, Kind::Guid},
};

constexpr std::array CustomerWays{
    Navigation{"currency"_L1, "currency"_L1, false, "currencyId"_L1},
    Navigation{"paymentTerm"_L1, "paymentTerm"_L1, false, "paymentTermsId"_L1},
    Navigation{"paymentMethod"_L1, "paymentMethod"_L1, false, "paymentMethodId"_L1},
};

constexpr std::array SalesInvoiceWays{
    Navigation{"salesInvoiceLines"_L1, "salesInvoiceLine"_L1, true, ""_L1},
    Navigation{"customer"_L1, "customer"_L1, false, "customerId"_L1},
    Navigation{"dimensionSetLines"_L1, "dimensionSetLine"_L1, true, ""_L1},
    Navigation{"currency"_L1, "currency"_L1, false, "currencyId"_L1},
    Navigation{"paymentTerm"_L1, "paymentTerm"_L1, false, "paymentTermsId"_L1},
};

constexpr std::array SalesInvoiceLineWays{
    Navigation{"item"_L1, "item"_L1, false, "itemId"_L1},
    Navigation{"account"_L1, "account"_L1, false, "accountId"_L1},
};

constexpr std::array SalesCreditMemoWays{
    Navigation{"salesCreditMemoLines"_L1, "salesCreditMemoLine"_L1, true, ""_L1},
    Navigation{"customer"_L1, "customer"_L1, false, "customerId"_L1},
    Navigation{"dimensionSetLines"_L1, "dimensionSetLine"_L1, true, ""_L1},
    Navigation{"currency"_L1, "currency"_L1, false, "currencyId"_L1},
    Navigation{"paymentTerm"_L1, "paymentTerm"_L1, false, "paymentTermsId"_L1},
};

constexpr std::array SalesCreditMemoLineWays{
    Navigation{"item"_L1, "item"_L1, false, "itemId"_L1},
    Navigation{"account"_L1, "account"_L1, false, "accountId"_L1},
};

} // namespace

std::vector<EntityType> documentTypes()
{
    return {
        {"customer"_L1, "customers"_L1, "customer"_L1, Customer, ""_L1, Access::All, CustomerWays},
        {"salesInvoice"_L1, "salesInvoices"_L1, "salesInvoice"_L1, SalesInvoice, ""_L1, Access::All,
         SalesInvoiceWays},
        {"salesInvoiceLine"_L1, "salesInvoiceLines"_L1, "salesInvoiceLine"_L1, SalesInvoiceLine,
         "documentId"_L1, Access::All, SalesInvoiceLineWays},
        {"salesCreditMemo"_L1, "salesCreditMemos"_L1, "salesCreditMemo"_L1, SalesCreditMemo, ""_L1,
         Access::All, SalesCreditMemoWays},
        {"salesCreditMemoLine"_L1, "salesCreditMemoLines"_L1, "salesCreditMemoLine"_L1, SalesCreditMemoLine,
         "documentId"_L1, Access::All, SalesCreditMemoLineWays},
    };
}

} // namespace passerelle::sandbox::businesscentral
