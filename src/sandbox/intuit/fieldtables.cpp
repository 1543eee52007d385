// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/fieldtables.h"

#include <QStringList>

#include <span>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
// The properties each object and part of an object may have, each with its kind: S text, D number, B boolean,
// T date, Ref, Memo, Any (not looked into), or another table. "+name" includes a table. Names follow the
// published schema.
struct Table
{
    QLatin1StringView owner;
    QLatin1StringView fields;
};

constexpr Table Tables[] = {
    {"+entity"_L1,
     "Id:S SyncToken:S MetaData:ModificationMetaData CustomField:CustomField AttachableRef:Any "
     "domain:S status:S sparse:B"_L1},
    {"+transaction"_L1,
     "DocNumber:S TxnDate:T TxnSubType:S DepartmentRef:Ref CurrencyRef:Ref ExchangeRate:D "
     "PrivateNote:S TxnStatus:S LinkedTxn:LinkedTxn Line:Line TxnTaxDetail:TxnTaxDetail "
     "TxnSource:S TaxFormType:S TaxFormNum:S TransactionLocationType:S ProjectRef:Ref "
     "TotalCostAmount:D HomeTotalCostAmount:D"_L1},
    {"+sales"_L1,
     "AutoDocNumber:B CustomerRef:Ref CustomerMemo:Memo BillAddr:PhysicalAddress "
     "ShipAddr:PhysicalAddress FreeFormAddress:B ShipFromAddr:PhysicalAddress RemitToRef:Ref "
     "ClassRef:Ref SalesTermRef:Ref DueDate:T SalesRepRef:Ref PONumber:S FOB:S ShipMethodRef:Ref "
     "ShipDate:T TrackingNum:S GlobalTaxCalculation:S TotalAmt:D HomeTotalAmt:D "
     "ApplyTaxAfterDiscount:B ShippingTaxIncludedInTotalTax:B TemplateRef:Ref PrintStatus:S "
     "EmailStatus:S BillEmail:EmailAddress BillEmailCc:EmailAddress BillEmailBcc:EmailAddress "
     "ARAccountRef:Ref Balance:D HomeBalance:D FinanceCharge:B PaymentMethodRef:Ref "
     "PaymentRefNum:S PaymentType:S CheckPayment:Any CreditCardPayment:Any DepositToAccountRef:Ref "
     "DeliveryInfo:Any DiscountRate:D DiscountAmt:D GovtTxnRefIdentifier:S TaxExemptionRef:Ref"_L1},
    {"+name"_L1,
     "Organization:B Title:S GivenName:S MiddleName:S FamilyName:S Suffix:S FullyQualifiedName:S "
     "CompanyName:S DisplayName:S PrintOnCheckName:S Active:B PrimaryPhone:TelephoneNumber "
     "AlternatePhone:TelephoneNumber Mobile:TelephoneNumber Fax:TelephoneNumber "
     "PrimaryEmailAddr:EmailAddress WebAddr:WebSiteAddress OtherContactInfo:Any "
     "DefaultTaxCodeRef:Ref"_L1},
    {"Customer"_L1,
     "+entity +name Taxable:B BillAddr:PhysicalAddress ShipAddr:PhysicalAddress OtherAddr:PhysicalAddress "
     "ContactName:S AltContactName:S Notes:S Job:B BillWithParent:B RootCustomerRef:Ref "
     "ParentRef:Ref Level:D CustomerTypeRef:Ref SalesTermRef:Ref SalesRepRef:Ref "
     "TaxGroupCodeRef:Ref TaxRateRef:Ref PaymentMethodRef:Ref CCDetail:Any PriceLevelRef:Ref "
     "Balance:D OpenBalanceDate:T BalanceWithJobs:D CreditLimit:D AcctNum:S CurrencyRef:Ref "
     "OverDueBalance:D TotalRevenue:D TotalExpense:D PreferredDeliveryMethod:S ResaleNum:S "
     "JobInfo:Any TDSEnabled:B CustomerEx:Any SecondaryTaxIdentifier:S ARAccountRef:Ref "
     "PrimaryTaxIdentifier:S TaxExemptionReasonId:S IsProject:B BusinessNumber:S GSTIN:S "
     "GSTRegistrationType:S IsCISContractor:B ClientCompanyId:S ClientEntityId:S Source:S "
     "TaxRegime:S"_L1},
    {"Vendor"_L1,
     "+entity +name ContactName:S AltContactName:S Notes:S BillAddr:PhysicalAddress ShipAddr:PhysicalAddress "
     "OtherAddr:PhysicalAddress TaxCountry:S TaxIdentifier:S TaxIdEffectiveDate:T BusinessNumber:S "
     "ParentRef:Ref VendorTypeRef:Ref TermRef:Ref PrefillAccountRef:Ref Balance:D BillRate:D "
     "OpenBalanceDate:T CreditLimit:D AcctNum:S Vendor1099:B T4AEligible:B T5018Eligible:B "
     "CurrencyRef:Ref TDSEnabled:B TDSEntityTypeId:D TDSSectionTypeId:D TDSOverrideThreshold:B "
     "TaxReportingBasis:S APAccountRef:Ref VendorEx:Any GSTIN:S GSTRegistrationType:S "
     "IsSubContractor:B SubcontractorType:S CISRate:S HasTPAR:B VendorPaymentBankDetail:Any "
     "Source:S CostRate:D AgencyVerificationStatus:Any AgencyVerificationStatusMsg:S "
     "AgencyVerificationTSUTC:S CompanyRegistrationNumber:S"_L1},
    {"Item"_L1,
     "+entity Name:S Sku:S Description:S Active:B SubItem:B ParentRef:Ref Level:D FullyQualifiedName:S "
     "Taxable:B SalesTaxIncluded:B PercentBased:B UnitPrice:D RatePercent:D Type:S "
     "PaymentMethodRef:Ref UOMSetRef:Ref IncomeAccountRef:Ref PurchaseDesc:S PurchaseTaxIncluded:B "
     "PurchaseCost:D ExpenseAccountRef:Ref COGSAccountRef:Ref AssetAccountRef:Ref "
     "PrefVendorRef:Ref AvgCost:D TrackQtyOnHand:B QtyOnHand:D QtyOnPurchaseOrder:D "
     "QtyOnSalesOrder:D ReorderPoint:D ManPartNum:S DepositToAccountRef:Ref SalesTaxCodeRef:Ref "
     "PurchaseTaxCodeRef:Ref InvStartDate:T BuildPoint:D PrintGroupedItems:B SpecialItem:B "
     "SpecialItemType:S ItemGroupDetail:Any ItemAssemblyDetail:Any AbatementRate:D "
     "ReverseChargeRate:D ServiceType:S ItemCategoryType:S ItemEx:Any TaxClassificationRef:Ref "
     "UQCDisplayText:S UQCId:S ClassRef:Ref Source:S DeferredRevenue:B CustomExtensions:Any"_L1},
    {"Account"_L1,
     "+entity Name:S SubAccount:B ParentRef:Ref Description:S FullyQualifiedName:S AccountAlias:S "
     "TxnLocationType:S Active:B Classification:S AccountType:S AccountSubType:S "
     "AccountPurposes:Ref AcctNum:S AcctNumExtn:S BankNum:S OpeningBalance:D OpeningBalanceDate:T "
     "CurrentBalance:D CurrentBalanceWithSubAccounts:D CurrencyRef:Ref TaxAccount:B TaxCodeRef:Ref "
     "OnlineBankingEnabled:B FIName:S JournalCodeRef:Ref AccountEx:Any"_L1},
    {"Class"_L1, "+entity Name:S SubClass:B ParentRef:Ref FullyQualifiedName:S Active:B ClassEx:Any"_L1},
    {"Department"_L1,
     "+entity Name:S SubDepartment:B ParentRef:Ref FullyQualifiedName:S Active:B DepartmentEx:Any "
     "Address:PhysicalAddress"_L1},
    {"TaxCode"_L1,
     "+entity Name:S Description:S Active:B Hidden:B Taxable:B TaxGroup:B SalesTaxRateList:Any "
     "PurchaseTaxRateList:Any AdjustmentTaxRateList:Any TaxCodeEx:Any TaxCodeConfigType:S"_L1},
    {"TaxRate"_L1,
     "+entity Name:S Description:S Active:B RateValue:D AgencyRef:Ref TaxReturnLineRef:Ref "
     "EffectiveTaxRate:Any SpecialTaxType:S DisplayType:S TaxRateEx:Any OriginalTaxRate:Ref"_L1},
    {"Term"_L1,
     "+entity Name:S Active:B Type:S DiscountPercent:D DueDays:D DiscountDays:D DayOfMonthDue:D "
     "DueNextMonthDays:D DiscountDayOfMonth:D SalesTermEx:Any"_L1},
    {"PaymentMethod"_L1, "+entity Name:S Active:B Type:S PaymentMethodEx:Any"_L1},
    {"Invoice"_L1,
     "+entity +transaction +sales Deposit:D AllowIPNPayment:B AllowOnlinePayment:B "
     "AllowOnlineCreditCardPayment:B "
     "AllowOnlineACHPayment:B AllowOnlinePayPalPayment:B AllowOnlineAffirmPayment:B "
     "EInvoiceStatus:S ECloudStatusTimeStamp:S CfdiUse:D Exportation:S GlobalInfo:Any "
     "invoiceStatus:S callToAction:S invoiceStatusLog:Any InvoiceEx:Any LessCIS:D InvoiceLink:S "
     "PaymentDetailsMessage:S ConvenienceFeeDetail:Any EnabledSurchargeInfo:Any "
     "InvoiceLinkSecurityCode:S InvoiceLinkExpiryDate:T AutoPayEligible:B SchedulePayEligible:B "
     "ScheduledPaymentId:S GratuityEnabled:B FinancingProductType:S SubscriptionPaymentsSetting:S "
     "TxnRetainageDetail:Any"_L1},
    {"CreditMemo"_L1, "+entity +transaction +sales RemainingCredit:D InvoiceRef:Ref CreditMemoEx:Any"_L1},
    {"Payment"_L1,
     "+entity +transaction CustomerRef:Ref RemitToRef:Ref ARAccountRef:Ref DepositToAccountRef:Ref "
     "PaymentMethodRef:Ref "
     "PaymentRefNum:S PaymentType:S CheckPayment:Any CreditCardPayment:Any TotalAmt:D "
     "UnappliedAmt:D ProcessPayment:B PaymentExtendedType:S PaymentEx:Any"_L1},
    {"RefundReceipt"_L1, "+entity +transaction +sales RemainingCredit:D RefundReceiptEx:Any"_L1},
    {"SalesReceipt"_L1, "+entity +transaction +sales SalesReceiptEx:Any LessCIS:D"_L1},
    {"Deposit"_L1,
     "+entity +transaction DepositToAccountRef:Ref CashBack:Any GlobalTaxCalculation:S TotalAmt:D "
     "HomeTotalAmt:D "
     "DepositEx:Any"_L1},
    {"Purchase"_L1,
     "+entity +transaction AccountRef:Ref PaymentMethodRef:Ref PaymentRefNum:S PaymentType:S "
     "CheckPayment:Any "
     "CreditCardPayment:Any EntityRef:Ref Credit:B RemitToAddr:PhysicalAddress TotalAmt:D Memo:S "
     "PrintStatus:S GlobalTaxCalculation:S PurchaseEx:Any LessCIS:D IncludeInAnnualTPAR:B"_L1},
    {"JournalEntry"_L1,
     "+entity +transaction Adjustment:B HomeCurrencyAdjustment:B EnteredInHomeCurrency:B "
     "GlobalTaxCalculation:S "
     "TotalAmt:D HomeTotalAmt:D JournalEntryEx:Any"_L1},
    {"Line"_L1,
     "Id:S LineNum:D Description:S Amount:D Received:D LinkedTxn:LinkedTxn DetailType:S "
     "PaymentLineDetail:Any DiscountLineDetail:DiscountLineDetail TaxLineDetail:TaxLineDetail "
     "SalesItemLineDetail:SalesItemLineDetail DescriptionLineDetail:DescriptionLineDetail "
     "ItemBasedExpenseLineDetail:ItemBasedExpenseLineDetail "
     "AccountBasedExpenseLineDetail:AccountBasedExpenseLineDetail ReimburseLineDetail:Any "
     "DepositLineDetail:DepositLineDetail PurchaseOrderItemLineDetail:Any "
     "SalesOrderItemLineDetail:Any ItemReceiptLineDetail:Any "
     "JournalEntryLineDetail:JournalEntryLineDetail GroupLineDetail:GroupLineDetail "
     "SubTotalLineDetail:SubTotalLineDetail TDSLineDetail:Any ItemAdjustmentLineDetail:Any "
     "CustomField:CustomField LineEx:Any ProjectRef:Ref CostAmount:D HomeCostAmount:D "
     "CustomExtensions:Any"_L1},
    {"SalesItemLineDetail"_L1,
     "ItemRef:Ref ClassRef:Ref UnitPrice:D UnitCostPrice:D RatePercent:D PriceLevelRef:Ref "
     "MarkupInfo:Any Qty:D UOMRef:Any ItemAccountRef:Ref InventorySiteRef:Ref TaxCodeRef:Ref "
     "TaxClassificationRef:Ref ServiceDate:T TaxInclusiveAmt:D DiscountRate:D DiscountAmt:D "
     "DeferredRevenue:B RetainageAmount:D SalesItemLineDetailEx:Any"_L1},
    {"AccountBasedExpenseLineDetail"_L1,
     "CustomerRef:Ref ClassRef:Ref AccountRef:Ref BillableStatus:S MarkupInfo:Any TaxAmount:D "
     "TaxCodeRef:Ref TaxInclusiveAmt:D ExpenseDetailLineDetailEx:Any"_L1},
    {"ItemBasedExpenseLineDetail"_L1,
     "ItemRef:Ref ClassRef:Ref UnitPrice:D UnitCostPrice:D RatePercent:D PriceLevelRef:Ref "
     "MarkupInfo:Any Qty:D UOMRef:Any ItemAccountRef:Ref InventorySiteRef:Ref TaxCodeRef:Ref "
     "TaxClassificationRef:Ref CustomerRef:Ref BillableStatus:S TaxInclusiveAmt:D "
     "ItemBasedExpenseLineDetailEx:Any"_L1},
    {"DepositLineDetail"_L1,
     "Entity:Ref ClassRef:Ref AccountRef:Ref PaymentMethodRef:Ref CheckNum:S TxnType:S "
     "TaxCodeRef:Ref TaxApplicableOn:S DepositLineDetailEx:Any"_L1},
    {"JournalEntryLineDetail"_L1,
     "PostingType:S Entity:EntityTypeRef AccountRef:Ref ClassRef:Ref DepartmentRef:Ref "
     "TaxCodeRef:Ref TaxRateRef:Ref TaxApplicableOn:S TaxAmount:D TaxInclusiveAmt:D "
     "BillableStatus:S JournalCodeRef:Ref JournalEntryLineDetailEx:Any"_L1},
    {"TaxLineDetail"_L1,
     "TaxRateRef:Ref PercentBased:B TaxPercent:D NetAmountTaxable:D TaxInclusiveAmount:D "
     "OverrideDeltaAmount:D ServiceDate:T TaxLineDetailEx:Any"_L1},
    {"TxnTaxDetail"_L1,
     "DefaultTaxCodeRef:Ref TxnTaxCodeRef:Ref TotalTax:D TaxReviewStatus:S TaxLine:Line "
     "UseAutomatedSalesTax:B"_L1},
    {"LinkedTxn"_L1, "TxnId:S TxnType:S TxnLineId:S"_L1},
    {"DiscountLineDetail"_L1,
     "DiscountRef:Ref PercentBased:B DiscountPercent:D DiscountAccountRef:Ref ServiceDate:T "
     "ClassRef:Ref TaxCodeRef:Ref DiscountLineDetailEx:Any"_L1},
    {"GroupLineDetail"_L1,
     "GroupItemRef:Ref Quantity:D UOMRef:Any ServiceDate:T Line:Line GroupLineDetailEx:Any"_L1},
    {"DescriptionLineDetail"_L1, "ServiceDate:T TaxCodeRef:Ref DescriptionLineDetailEx:Any"_L1},
    {"SubTotalLineDetail"_L1, "ItemRef:Ref ServiceDate:T"_L1},
    {"PhysicalAddress"_L1,
     "Id:S Line1:S Line2:S Line3:S Line4:S Line5:S City:S Country:S CountryCode:S County:S "
     "CountrySubDivisionCode:S PostalCode:S PostalCodeSuffix:S Lat:S Long:S Note:S"_L1},
    {"EmailAddress"_L1, "Id:S Address:S Default:B"_L1},
    {"TelephoneNumber"_L1,
     "Id:S DeviceType:S CountryCode:S AreaCode:S ExchangeCode:S Extension:S FreeFormNumber:S "
     "Default:B"_L1},
    {"EntityTypeRef"_L1, "Type:S EntityRef:Ref"_L1},
    {"ModificationMetaData"_L1,
     "CreatedByRef:Ref CreateTime:S LastModifiedByRef:Ref LastUpdatedTime:S LastChangedInQB:S "
     "Synchronized:B"_L1},
    {"WebSiteAddress"_L1, "Id:S URI:Any Default:B"_L1},
    {"CustomField"_L1,
     "DefinitionId:S Name:S Type:S StringValue:S BooleanValue:B DateValue:T NumberValue:D"_L1},
    {"Ref"_L1, "value:S name:S type:S"_L1},
    {"Memo"_L1, "value:S id:S"_L1},
};

FieldTable expand(QLatin1StringView owner);

void addFields(FieldTable &into, QLatin1StringView fields)
{
    const QStringList words = QString(fields).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (word.startsWith(u'+')) {
            into.insert(expand(QLatin1StringView(word.toLatin1())));
            continue;
        }
        const auto colon = word.indexOf(u':');
        into.insert(word.left(colon), word.mid(colon + 1));
    }
}

FieldTable expand(QLatin1StringView owner)
{
    FieldTable result;
    for (const Table &table : Tables) {
        if (table.owner == owner)
            addFields(result, table.fields);
    }
    return result;
}

QHash<QString, FieldTable> expandAll()
{
    QHash<QString, FieldTable> result;
    for (const Table &table : Tables)
        result.insert(table.owner, expand(table.owner));
    return result;
}
} // namespace

const FieldTable *fieldTable(const QString &owner)
{
    static const QHash<QString, FieldTable> all = expandAll();
    const auto found = all.constFind(owner);
    return found == all.constEnd() ? nullptr : &*found;
}

} // namespace passerelle::sandbox::intuit
