// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/settingsobjects.h"

#include "sandbox/intuit/servicetime.h"

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
Json nameValue(const QString &name, const QString &value)
{
    return Json::object({{u"Name"_s, name}, {u"Value"_s, value}});
}

QString flag(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

Json shell(const QString &id, const QString &syncToken)
{
    const QString since = serviceTime(1'577'865'600);
    Json times = Json::object({{u"CreateTime"_s, since}, {u"LastUpdatedTime"_s, since}});
    return Json::object({{u"domain"_s, u"QBO"_s},
                         {u"sparse"_s, false},
                         {u"Id"_s, id},
                         {u"SyncToken"_s, syncToken},
                         {u"MetaData"_s, times}});
}

Json companyInfo(Company &company)
{
    const QString name = companyName(company.store.database(), company.store.realm());
    Json info = shell(u"1"_s, u"4"_s);
    Json address = Json::object({{u"Id"_s, u"1"_s},
                                 {u"Line1"_s, u"12, rue du Quai"_s},
                                 {u"City"_s, u"Rimouski"_s},
                                 {u"CountrySubDivisionCode"_s, u"QC"_s},
                                 {u"PostalCode"_s, u"G5L 1A1"_s},
                                 {u"Country"_s, u"CA"_s}});
    info.set(u"CompanyName"_s, name);
    info.set(u"LegalName"_s, name);
    info.set(u"CompanyAddr"_s, address);
    info.set(u"Country"_s, u"CA"_s);
    info.set(u"FiscalYearStartMonth"_s, u"January"_s);
    info.set(u"SupportedLanguages"_s, u"en,fr"_s);
    info.set(u"NameValue"_s,
             Json::array({nameValue(u"OfferingSku"_s, u"QuickBooks Online Plus"_s),
                          nameValue(u"SubscriptionStatus"_s, u"PAID"_s)}));
    return info;
}

Json accountingPrefs(Company &company)
{
    Json prefs = Json::object({{u"UseAccountNumbers"_s, true},
                               {u"TrackDepartments"_s, false},
                               {u"ClassTrackingPerTxn"_s, false},
                               {u"ClassTrackingPerTxnLine"_s, true},
                               {u"FirstMonthOfFiscalYear"_s, u"January"_s},
                               {u"CustomerTerminology"_s, u"Customers"_s}});
    const QDate closed = closeDate(company.store.database(), company.store.realm());
    if (closed.isValid())
        prefs.set(u"BookCloseDate"_s, closed.toString(Qt::ISODate));
    return prefs;
}

Json preferences(Company &company)
{
    const IntuitSwitches &switches = company.switches;
    Json prefs = shell(u"1"_s, u"3"_s);
    Json home = Json::object({{u"value"_s, u"CAD"_s}});
    Json sales = Json::object({{u"CustomTxnNumbers"_s, switches.customTxnNumbers},
                               {u"AllowDeposit"_s, false},
                               {u"AllowDiscount"_s, true},
                               {u"AutoApplyCredit"_s, switches.autoApplyCredit}});
    Json taxes = Json::object({{u"UsingSalesTax"_s, switches.usingSalesTax}});
    Json currency = Json::object({{u"MultiCurrencyEnabled"_s, false}, {u"HomeCurrency"_s, home}});
    Json report = Json::object({{u"ReportBasis"_s, u"Accrual"_s}});
    Json::Array others{nameValue(u"WarnDuplicateJournalNumber"_s, flag(switches.warnDuplicateJournalNumber)),
                       nameValue(u"WarnDuplicateCheckNumber"_s, flag(switches.warnDuplicateCheckNumber)),
                       nameValue(u"VendorAndPurchasesPrefs.UseCustomTxnNumbers"_s, u"false"_s)};
    Json other = Json::object({{u"NameValue"_s, Json::array(std::move(others))}});
    prefs.set(u"AccountingInfoPrefs"_s, accountingPrefs(company));
    prefs.set(u"SalesFormsPrefs"_s, sales);
    prefs.set(u"TaxPrefs"_s, taxes);
    prefs.set(u"CurrencyPrefs"_s, currency);
    prefs.set(u"ReportPrefs"_s, report);
    prefs.set(u"OtherPrefs"_s, other);
    return prefs;
}
} // namespace

Json settingsObject(Company &company, const EntityType &type)
{
    return type.is("CompanyInfo"_L1) ? companyInfo(company) : preferences(company);
}

QString companyName(Database &database, const QString &realm)
{
    return database.setting(u"intuit-company-name-%1"_s.arg(realm));
}

void setCompanyName(Database &database, const QString &realm, const QString &name)
{
    database.setSetting(u"intuit-company-name-%1"_s.arg(realm), name);
}

} // namespace passerelle::sandbox::intuit
