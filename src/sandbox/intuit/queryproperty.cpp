// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/queryproperty.h"

#include "sandbox/intuit/fieldtables.h"

#include <array>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
using P = PropertyKind;

/// Of every entity, of one kind of entities, or of one type; a JSON path instead of a column begins with "$".
struct Entry
{
    QLatin1StringView types; ///< "*", "list", "transaction", or names between bars
    QLatin1StringView name;
    P kind;
    QLatin1StringView where;
};

constexpr std::array Entries{
    Entry{"*"_L1, "Id"_L1, P::Id, "id"_L1},
    Entry{"*"_L1, "MetaData.CreateTime"_L1, P::Time, "created"_L1},
    Entry{"*"_L1, "MetaData.LastUpdatedTime"_L1, P::Time, "updated"_L1},
    Entry{"list"_L1, "Active"_L1, P::Flag, "active"_L1},
    Entry{"list"_L1, "FullyQualifiedName"_L1, P::Plain, "$.FullyQualifiedName"_L1},
    Entry{"list"_L1, "ParentRef"_L1, P::Plain, "$.ParentRef.value"_L1},
    Entry{"|Customer|Vendor|"_L1, "DisplayName"_L1, P::Text, "name"_L1},
    Entry{"|Customer|Vendor|"_L1, "GivenName"_L1, P::Plain, "$.GivenName"_L1},
    Entry{"|Customer|Vendor|"_L1, "MiddleName"_L1, P::Plain, "$.MiddleName"_L1},
    Entry{"|Customer|Vendor|"_L1, "FamilyName"_L1, P::Plain, "$.FamilyName"_L1},
    Entry{"|Customer|Vendor|"_L1, "CompanyName"_L1, P::Plain, "$.CompanyName"_L1},
    Entry{"|Customer|Vendor|"_L1, "PrintOnCheckName"_L1, P::Plain, "$.PrintOnCheckName"_L1},
    Entry{"|Customer|Vendor|"_L1, "PrimaryEmailAddr"_L1, P::Plain, "$.PrimaryEmailAddr.Address"_L1},
    Entry{"|Customer|Vendor|"_L1, "PrimaryPhone"_L1, P::Plain, "$.PrimaryPhone.FreeFormNumber"_L1},
    Entry{"|Customer|Vendor|"_L1, "Balance"_L1, P::Money, "balance"_L1},
    Entry{"|Customer|"_L1, "Job"_L1, P::Flag, "$.Job"_L1},
    Entry{"|Item|Account|Class|Department|Term|PaymentMethod|TaxCode|TaxRate|"_L1, "Name"_L1, P::Text,
          "name"_L1},
    Entry{"|Item|PaymentMethod|Term|"_L1, "Type"_L1, P::Plain, "$.Type"_L1},
    Entry{"|Item|"_L1, "Sku"_L1, P::Plain, "$.Sku"_L1},
    Entry{"|Account|"_L1, "AccountType"_L1, P::Plain, "$.AccountType"_L1},
    Entry{"|Account|"_L1, "AccountSubType"_L1, P::Plain, "$.AccountSubType"_L1},
    Entry{"|Account|"_L1, "Classification"_L1, P::Plain, "$.Classification"_L1},
    Entry{"|Account|"_L1, "AcctNum"_L1, P::Plain, "$.AcctNum"_L1},
    Entry{"|Account|"_L1, "SubAccount"_L1, P::Flag, "$.SubAccount"_L1},
    Entry{"transaction"_L1, "TxnDate"_L1, P::Day, "txn_date"_L1},
    Entry{"transaction"_L1, "TotalAmt"_L1, P::Money, "total"_L1},
    Entry{"|Invoice|CreditMemo|RefundReceipt|SalesReceipt|Purchase|JournalEntry|Deposit|"_L1, "DocNumber"_L1,
          P::Text, "number"_L1},
    Entry{"|Invoice|CreditMemo|RefundReceipt|SalesReceipt|Payment|"_L1, "CustomerRef"_L1, P::Id,
          "customer"_L1},
    Entry{"|Invoice|CreditMemo|RefundReceipt|SalesReceipt|"_L1, "Balance"_L1, P::Money, "balance"_L1},
    Entry{"|Payment|"_L1, "UnappliedAmt"_L1, P::Money, "balance"_L1},
    Entry{"|RefundReceipt|SalesReceipt|Payment|"_L1, "PaymentRefNum"_L1, P::Text, "reference"_L1},
    Entry{"|RefundReceipt|SalesReceipt|Payment|"_L1, "PaymentMethodRef"_L1, P::Plain,
          "$.PaymentMethodRef.value"_L1},
    Entry{"|RefundReceipt|SalesReceipt|Payment|Deposit|"_L1, "DepositToAccountRef"_L1, P::Plain,
          "$.DepositToAccountRef.value"_L1},
    Entry{"|Invoice|"_L1, "DueDate"_L1, P::Day, "$.DueDate"_L1},
    Entry{"|Invoice|"_L1, "SalesTermRef"_L1, P::Plain, "$.SalesTermRef.value"_L1},
    Entry{"|Invoice|CreditMemo|RefundReceipt|SalesReceipt|Payment|Purchase|"_L1, "DepartmentRef"_L1, P::Plain,
          "$.DepartmentRef.value"_L1},
    Entry{"|Invoice|CreditMemo|RefundReceipt|SalesReceipt|"_L1, "EmailStatus"_L1, P::Plain,
          "$.EmailStatus"_L1},
    Entry{"|Purchase|"_L1, "PaymentType"_L1, P::Plain, "$.PaymentType"_L1},
    Entry{"|Purchase|"_L1, "AccountRef"_L1, P::Plain, "$.AccountRef.value"_L1},
    Entry{"|Purchase|"_L1, "EntityRef"_L1, P::Plain, "$.EntityRef.value"_L1},
    Entry{"|TaxRate|"_L1, "RateValue"_L1, P::Plain, "$.RateValue"_L1},
};

bool applies(const Entry &entry, const EntityType &type)
{
    if (entry.types == "*"_L1)
        return true;
    if (entry.types == "list"_L1)
        return type.kind == EntityKind::List || type.kind == EntityKind::Tax;
    if (entry.types == "transaction"_L1)
        return type.kind == EntityKind::Transaction;
    return entry.types.contains(QString(u'|' + type.name + u'|'));
}

QString expressionOf(const Entry &entry)
{
    if (!entry.where.startsWith(u'$'))
        return entry.where;
    const QString path = u"json_extract(body, '%1')"_s.arg(entry.where);
    return entry.kind == P::Plain ? u"lower(%1)"_s.arg(path) : path;
}
} // namespace

QString QueryProperty::placeholder() const
{
    return kind == PropertyKind::Plain ? u"lower(?)"_s : u"?"_s;
}

bool QueryProperty::isIndexed() const
{
    return !expression.contains(u'(') && expression != u"active"_s && expression != u"total"_s
        && expression != u"balance"_s;
}

std::optional<QueryProperty> queryProperty(const EntityType &type, const QString &name)
{
    for (const Entry &entry : Entries) {
        if (name.compare(entry.name, Qt::CaseInsensitive) == 0 && applies(entry, type))
            return QueryProperty{entry.kind, expressionOf(entry)};
    }
    return std::nullopt;
}

Fault notQueryable(const EntityType &type, const QString &name)
{
    const FieldTable *fields = fieldTable(type.name);
    if (fields && fields->contains(name.section(u'.', 0, 0)))
        return queryInvalid(u"property '%1' is not queryable"_s.arg(name));
    return queryInvalid(u"Property %1 not found for Entity %2"_s.arg(name, type.name));
}

} // namespace passerelle::sandbox::intuit
