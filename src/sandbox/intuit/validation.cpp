// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/validation.h"

#include "sandbox/intuit/cents.h"
#include "sandbox/intuit/fieldtables.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
struct Length
{
    QLatin1StringView owner; ///< empty: anywhere
    QLatin1StringView field;
    int maximum;
};

constexpr std::array Lengths{
    Length{"Customer"_L1, "DisplayName"_L1, 500},
    Length{"Vendor"_L1, "DisplayName"_L1, 500},
    Length{{}, "GivenName"_L1, 100},
    Length{{}, "MiddleName"_L1, 100},
    Length{{}, "FamilyName"_L1, 100},
    Length{{}, "CompanyName"_L1, 100},
    Length{{}, "Title"_L1, 16},
    Length{{}, "Suffix"_L1, 16},
    Length{{}, "PrintOnCheckName"_L1, 110},
    Length{{}, "Notes"_L1, 2000},
    Length{{}, "ResaleNum"_L1, 16},
    Length{"TelephoneNumber"_L1, "FreeFormNumber"_L1, 30},
    Length{"EmailAddress"_L1, "Address"_L1, 100},
    Length{"Item"_L1, "Name"_L1, 100},
    Length{"Item"_L1, "Sku"_L1, 100},
    Length{{}, "Description"_L1, 4000},
    Length{"Account"_L1, "Name"_L1, 100},
    Length{"Account"_L1, "AcctNum"_L1, 20},
    Length{"Class"_L1, "Name"_L1, 100},
    Length{"Department"_L1, "Name"_L1, 100},
    Length{"PaymentMethod"_L1, "Name"_L1, 31},
    Length{"Term"_L1, "Name"_L1, 31},
    Length{{}, "PrivateNote"_L1, 4000},
    Length{{}, "DocNumber"_L1, 21},
    Length{"RefundReceipt"_L1, "PaymentRefNum"_L1, 100},
    Length{{}, "PaymentRefNum"_L1, 21},
    Length{"DepositLineDetail"_L1, "CheckNum"_L1, 21},
    Length{"Memo"_L1, "value"_L1, 1000},
    Length{"PhysicalAddress"_L1, "Line1"_L1, 500},
    Length{"PhysicalAddress"_L1, "Line2"_L1, 500},
    Length{"PhysicalAddress"_L1, "City"_L1, 255},
    Length{"PhysicalAddress"_L1, "Country"_L1, 255},
    Length{"PhysicalAddress"_L1, "CountrySubDivisionCode"_L1, 255},
    Length{"PhysicalAddress"_L1, "PostalCode"_L1, 31},
};

struct Enumeration
{
    QLatin1StringView owner;
    QLatin1StringView field;
    QLatin1StringView values; ///< between bars
};

constexpr std::array Enumerations{
    Enumeration{{}, "GlobalTaxCalculation"_L1, "|TaxExcluded|TaxInclusive|NotApplicable|"_L1},
    Enumeration{"Purchase"_L1, "PaymentType"_L1, "|Cash|Check|CreditCard|"_L1},
    Enumeration{"Item"_L1, "Type"_L1, "|Service|NonInventory|Inventory|Category|Group|"_L1},
    Enumeration{"PaymentMethod"_L1, "Type"_L1, "|CREDIT_CARD|NON_CREDIT_CARD|"_L1},
    Enumeration{"Term"_L1, "Type"_L1, "|STANDARD|DATE_DRIVEN|"_L1},
    Enumeration{{}, "PostingType"_L1, "|Debit|Credit|"_L1},
    Enumeration{{}, "EmailStatus"_L1, "|NotSet|NeedToSend|EmailSent|"_L1},
    Enumeration{{}, "PrintStatus"_L1, "|NotSet|NeedToPrint|PrintComplete|"_L1},
    Enumeration{{}, "TaxApplicableOn"_L1, "|Sales|Purchase|"_L1},
    Enumeration{
        "Line"_L1, "DetailType"_L1,
        "|SalesItemLineDetail|GroupLineDetail|DescriptionOnly|DiscountLineDetail|SubTotalLineDetail|"
        "AccountBasedExpenseLineDetail|ItemBasedExpenseLineDetail|DepositLineDetail|JournalEntryLineDetail|"
        "TaxLineDetail|PaymentLineDetail|"_L1},
    Enumeration{
        "Account"_L1, "AccountType"_L1,
        "|Bank|Accounts Receivable|Other Current Asset|Fixed Asset|Other Asset|Accounts Payable|Credit Card|"
        "Other Current Liability|Long Term Liability|Equity|Income|Cost of Goods Sold|Expense|Other Income|"
        "Other Expense|Non-Posting|"_L1},
    Enumeration{
        "LinkedTxn"_L1, "TxnType"_L1,
        "|Invoice|CreditMemo|Payment|JournalEntry|Expense|Check|CreditCardCredit|SalesReceipt|RefundReceipt|"
        "Deposit|Transfer|Purchase|ReimburseCharge|Estimate|"_L1},
};

Check checkText(const QString &owner, const QString &name, const QString &text)
{
    for (const Length &length : Lengths) {
        if (length.field != name || (!length.owner.isEmpty() && length.owner != owner))
            continue;
        if (text.size() > length.maximum)
            return wrongLength(name, length.maximum, text.size());
        break;
    }
    for (const Enumeration &enumeration : Enumerations) {
        if (enumeration.field == name && (enumeration.owner.isEmpty() || enumeration.owner == owner)
            && !enumeration.values.contains(QString(u'|' + text + u'|')))
            return invalidEnumeration(text);
    }
    if (owner == u"EmailAddress"_s && name == u"Address"_s && !text.isEmpty()) {
        const auto at = text.indexOf(u'@');
        if (at < 1 || text.indexOf(u'.', at) < at + 2 || text.contains(u' ') || text.endsWith(u'.'))
            return invalidEmail(name);
    }
    return {};
}

Check checkTable(const QString &owner, const Json &value);

Check checkKind(const QString &owner, const QString &name, const QString &kind, const Json &value)
{
    if (value.isNull() || kind == u"Any"_s)
        return {};
    if (kind == u"S"_s)
        return value.isObject() || value.isArray() ? Check(unsupportedProperty(name))
                                                   : checkText(owner, name, value.toString());
    if (kind == u"D"_s) {
        if (!decimalOf(value, 7))
            return invalidNumber(value.isString() ? value.toString() : QString::fromUtf8(value.toBytes()));
        return {};
    }
    if (kind == u"B"_s) {
        const bool fits = value.isBool() || value.toString() == u"true"_s || value.toString() == u"false"_s;
        return fits ? Check() : unsupportedProperty(name);
    }
    if (kind == u"T"_s) {
        const bool fits = QDate::fromString(value.toString().left(10), Qt::ISODate).isValid();
        return fits ? Check() : unsupportedProperty(name);
    }
    if (value.isArray()) {
        for (const Json &item : value.items()) {
            if (Check fault = checkTable(kind, item))
                return fault;
        }
        return {};
    }
    return checkTable(kind, value);
}

Check checkTable(const QString &owner, const Json &value)
{
    const FieldTable *table = fieldTable(owner);
    if (!table || !value.isObject())
        return unsupportedProperty(owner);
    for (const auto &[name, member] : value.members()) {
        const auto kind = table->constFind(name);
        if (kind == table->constEnd())
            return unsupportedProperty(name);
        if (Check fault = checkKind(owner, name, *kind, member))
            return fault;
    }
    return {};
}

bool holdsForbidden(const QString &text, QStringView forbidden)
{
    return std::any_of(text.begin(), text.end(), [&](QChar c) { return forbidden.contains(c); });
}

Check checkNameCharacters(const EntityType &type, const Json &body)
{
    if (type.nameField == "DisplayName"_L1) {
        for (const auto &field : {u"DisplayName"_s, u"Title"_s, u"GivenName"_s, u"MiddleName"_s,
                                  u"FamilyName"_s, u"Suffix"_s, u"PrintOnCheckName"_s}) {
            if (holdsForbidden(body[field].toString(), u":\t\n"))
                return businessRule(
                    u"%1 holds a character that is not allowed (colon, tab or new line)."_s.arg(field));
        }
        return {};
    }
    const QStringView forbidden = type.is("Account"_L1) ? QStringView(u"\":") : QStringView(u":\t\n");
    if (type.kind == EntityKind::List && holdsForbidden(body[u"Name"_s].toString(), forbidden))
        return businessRule(u"Name holds a character that is not allowed."_s);
    return {};
}
} // namespace

Check checkBody(const EntityType &type, const Json &body)
{
    if (!body.isObject())
        return unsupportedProperty(type.name);
    if (Check fault = checkTable(type.name, body))
        return fault;
    return checkNameCharacters(type, body);
}

} // namespace passerelle::sandbox::intuit
