// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/entitytype.h"

#include <array>
#include <cstdlib>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
using K = EntityKind;

constexpr std::array Types{
    EntityType{"Customer"_L1, "customer"_L1, "Customer"_L1, K::List, "DisplayName"_L1},
    EntityType{"Vendor"_L1, "vendor"_L1, "Vendor"_L1, K::List, "DisplayName"_L1},
    EntityType{"Item"_L1, "item"_L1, "Item"_L1, K::List, "Name"_L1},
    EntityType{"Account"_L1, "account"_L1, "Account"_L1, K::List, "Name"_L1},
    EntityType{"Class"_L1, "class"_L1, "Class"_L1, K::List, "Name"_L1},
    EntityType{"Department"_L1, "department"_L1, "Department"_L1, K::List, "Name"_L1},
    EntityType{"Term"_L1, "term"_L1, "Term"_L1, K::List, "Name"_L1},
    EntityType{"PaymentMethod"_L1, "paymentmethod"_L1, "Payment Method"_L1, K::List, "Name"_L1},
    EntityType{"TaxCode"_L1, "taxcode"_L1, "Tax Code"_L1, K::Tax, "Name"_L1},
    EntityType{"TaxRate"_L1, "taxrate"_L1, "Tax Rate"_L1, K::Tax, "Name"_L1},
    EntityType{"Invoice"_L1, "invoice"_L1, "Invoice"_L1},
    EntityType{"CreditMemo"_L1, "creditmemo"_L1, "Credit Memo"_L1},
    EntityType{"Payment"_L1, "payment"_L1, "Payment"_L1},
    EntityType{"RefundReceipt"_L1, "refundreceipt"_L1, "Refund"_L1},
    EntityType{"SalesReceipt"_L1, "salesreceipt"_L1, "Sales Receipt"_L1},
    EntityType{"Deposit"_L1, "deposit"_L1, "Deposit"_L1},
    EntityType{"Purchase"_L1, "purchase"_L1, "Expense"_L1},
    EntityType{"JournalEntry"_L1, "journalentry"_L1, "Journal Entry"_L1},
    EntityType{"CompanyInfo"_L1, "companyinfo"_L1, "Company"_L1, K::Settings},
    EntityType{"Preferences"_L1, "preferences"_L1, "Preferences"_L1, K::Settings},
};
} // namespace

bool EntityType::isSalesForm() const
{
    return is("Invoice"_L1) || is("CreditMemo"_L1) || is("RefundReceipt"_L1) || is("SalesReceipt"_L1);
}

std::span<const EntityType> allEntityTypes()
{
    return Types;
}

const EntityType *entityType(QStringView name)
{
    for (const EntityType &type : Types) {
        if (name.compare(type.name, Qt::CaseInsensitive) == 0)
            return &type;
    }
    return nullptr;
}

const EntityType &knownType(QLatin1StringView name)
{
    const EntityType *type = entityType(QString(name));
    if (!type)
        std::abort(); // a misspelt name in this program
    return *type;
}

} // namespace passerelle::sandbox::intuit
