// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/listrules.h"

#include "sandbox/intuit/references.h"

#include <array>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
constexpr int MaximumLevels = 5;

struct AccountKind
{
    QLatin1StringView type;
    QLatin1StringView classification;
    QLatin1StringView subType;
};

constexpr std::array AccountKinds{
    AccountKind{"Bank"_L1, "Asset"_L1, "Checking"_L1},
    AccountKind{"Accounts Receivable"_L1, "Asset"_L1, "AccountsReceivable"_L1},
    AccountKind{"Other Current Asset"_L1, "Asset"_L1, "OtherCurrentAssets"_L1},
    AccountKind{"Fixed Asset"_L1, "Asset"_L1, "OtherFixedAssets"_L1},
    AccountKind{"Other Asset"_L1, "Asset"_L1, "OtherLongTermAssets"_L1},
    AccountKind{"Accounts Payable"_L1, "Liability"_L1, "AccountsPayable"_L1},
    AccountKind{"Credit Card"_L1, "Liability"_L1, "CreditCard"_L1},
    AccountKind{"Other Current Liability"_L1, "Liability"_L1, "OtherCurrentLiabilities"_L1},
    AccountKind{"Long Term Liability"_L1, "Liability"_L1, "OtherLongTermLiabilities"_L1},
    AccountKind{"Equity"_L1, "Equity"_L1, "OpeningBalanceEquity"_L1},
    AccountKind{"Income"_L1, "Revenue"_L1, "ServiceFeeIncome"_L1},
    AccountKind{"Other Income"_L1, "Revenue"_L1, "OtherMiscellaneousIncome"_L1},
    AccountKind{"Cost of Goods Sold"_L1, "Expense"_L1, "SuppliesMaterialsCogs"_L1},
    AccountKind{"Expense"_L1, "Expense"_L1, "OfficeGeneralAdministrativeExpenses"_L1},
    AccountKind{"Other Expense"_L1, "Expense"_L1, "OtherMiscellaneousExpense"_L1},
};

void setDefault(Json &body, const QString &name, const Json &value)
{
    if (!body.contains(name) || body[name].isNull())
        body.set(name, value);
}

bool isPerson(const EntityType &type)
{
    return type.is("Customer"_L1) || type.is("Vendor"_L1);
}

bool isActive(const Json &body)
{
    return body[u"Active"].isString() ? body[u"Active"].toString() != u"false"_s
                                      : body[u"Active"].toBool(true);
}

Check checkName(Draft &draft)
{
    const QString field = draft.type->nameField;
    if (!draft.body[field].toString().trimmed().isEmpty())
        return {};
    if (!isPerson(*draft.type))
        return requiredMissing(field);
    QStringList parts;
    for (const auto &part : {u"Title"_s, u"GivenName"_s, u"MiddleName"_s, u"FamilyName"_s, u"Suffix"_s}) {
        if (const QString text = draft.body[part].toString(); !text.isEmpty())
            parts.append(text);
    }
    if (parts.isEmpty())
        return namePartMissing();
    draft.body.set(field, parts.join(u' '));
    return {};
}

Check checkUnique(Company &company, const Draft &draft)
{
    const QString name = draft.body[QString(draft.type->nameField)].toString();
    QList<const EntityType *> types{draft.type};
    if (isPerson(*draft.type))
        types = {&knownType("Customer"_L1), &knownType("Vendor"_L1)};
    if (company.store.nameHolder(types, name, *draft.type, draft.id(), company.switches.inactiveNamesBlock))
        return duplicateName();
    return {};
}

/// Deactivation appends " (deleted)" to the name, activation takes it away.
void renameByState(Draft &draft)
{
    static const QString suffix = u" (deleted)"_s;
    const QString field = draft.type->nameField;
    QString name = draft.body[field].toString();
    if (!isActive(draft.body) && !name.endsWith(suffix))
        name += suffix;
    else if (isActive(draft.body) && name.endsWith(suffix))
        name.chop(suffix.size());
    draft.body.set(field, name);
}

Check completeParent(Company &company, Draft &draft)
{
    const QString name = draft.body[QString(draft.type->nameField)].toString();
    const qint64 parentId = referenceId(draft.body, u"ParentRef");
    if (parentId == 0) {
        if (draft.type->is("Term"_L1) || draft.type->is("PaymentMethod"_L1))
            return {};
        draft.body.set(u"FullyQualifiedName"_s, name);
        return {};
    }
    const auto parent = company.store.find(*draft.type, parentId);
    if (!parent || parentId == draft.id())
        return invalidReference(draft.type->name, QString::number(parentId));
    const QString path = parent->body[u"FullyQualifiedName"].toString() + u':' + name;
    if (path.count(u':') >= MaximumLevels)
        return businessRule(u"You can have at most %1 levels."_s.arg(MaximumLevels));
    draft.body.set(u"FullyQualifiedName"_s, path);
    draft.body.set(u"Level"_s, qint64(path.count(u':')));
    if (draft.type->is("Class"_L1) || draft.type->is("Department"_L1) || draft.type->is("Account"_L1))
        draft.body.remove(u"Level");
    return {};
}

void giveAddressIds(Company &company, Draft &draft)
{
    for (const auto &field : {u"BillAddr"_s, u"ShipAddr"_s}) {
        Json address = draft.body[field];
        if (!address.isObject())
            continue;
        const QString known = draft.before ? draft.before->body[field][u"Id"].toString() : QString();
        const QString id = known.isEmpty() ? QString::number(company.store.next(u"address"_s)) : known;
        address.set(u"Id"_s, id);
        draft.body.set(field, address);
    }
}

Check completePerson(Company &company, Draft &draft)
{
    Json &body = draft.body;
    giveAddressIds(company, draft);
    const QString name = body[u"DisplayName"].toString();
    setDefault(body, u"PrintOnCheckName"_s, name.left(110));
    Json currency = Json::object({{u"value"_s, u"CAD"_s}, {u"name"_s, u"Canadian Dollar"_s}});
    body.set(u"CurrencyRef"_s, currency);
    const Json balance = draft.before ? draft.before->body[u"Balance"] : Json(0);
    body.set(u"Balance"_s, balance);
    if (draft.type->is("Vendor"_L1)) {
        setDefault(body, u"Vendor1099"_s, false);
        return {};
    }
    body.set(u"BalanceWithJobs"_s, balance);
    setDefault(body, u"Taxable"_s, true);
    setDefault(body, u"Job"_s, false);
    setDefault(body, u"BillWithParent"_s, false);
    setDefault(body, u"PreferredDeliveryMethod"_s, u"Print"_s);
    return {};
}

Check checkAccountKind(Company &company, qint64 id, std::initializer_list<QLatin1StringView> kinds)
{
    const auto account = company.store.find(knownType("Account"_L1), id);
    for (const QLatin1StringView kind : kinds) {
        if (account && account->body[u"AccountType"].toString() == kind)
            return {};
    }
    return wrongAccountType();
}

Check completeItem(Company &company, Draft &draft)
{
    Json &body = draft.body;
    setDefault(body, u"Type"_s, u"Service"_s);
    const QString kind = body[u"Type"].toString();
    const qint64 income = referenceId(body, u"IncomeAccountRef");
    if (income == 0 && (kind == u"Service"_s || kind == u"Inventory"_s))
        return requiredMissing(u"IncomeAccountRef"_s);
    if (income != 0) {
        if (Check fault = checkAccountKind(company, income,
                                           {"Income"_L1, "Other Income"_L1, "Other Current Liability"_L1}))
            return fault;
    }
    setDefault(body, u"UnitPrice"_s, 0);
    setDefault(body, u"Taxable"_s, true);
    setDefault(body, u"TrackQtyOnHand"_s, false);
    return {};
}

Check completeAccount(Draft &draft)
{
    Json &body = draft.body;
    const QString type = body[u"AccountType"].toString();
    const QString subType = body[u"AccountSubType"].toString();
    for (const AccountKind &kind : AccountKinds) {
        if (!type.isEmpty() ? kind.type != type : kind.subType != subType)
            continue;
        body.set(u"AccountType"_s, QString(kind.type));
        body.set(u"Classification"_s, QString(kind.classification));
        if (subType.isEmpty())
            body.set(u"AccountSubType"_s, QString(kind.subType));
        setDefault(body, u"SubAccount"_s, body.contains(u"ParentRef"));
        setDefault(body, u"CurrentBalance"_s, 0);
        setDefault(body, u"CurrentBalanceWithSubAccounts"_s, 0);
        Json currency = Json::object({{u"value"_s, u"CAD"_s}, {u"name"_s, u"Canadian Dollar"_s}});
        body.set(u"CurrencyRef"_s, currency);
        return {};
    }
    return Fault{u"6010"_s, u"AccountType or AccountSubType needed"_s,
                 u"AccountType or AccountSubType must be provided in the request"_s};
}

Check completeByType(Company &company, Draft &draft)
{
    const EntityType &type = *draft.type;
    if (isPerson(type))
        return completePerson(company, draft);
    if (type.is("Item"_L1))
        return completeItem(company, draft);
    if (type.is("Account"_L1))
        return completeAccount(draft);
    if (type.is("Class"_L1))
        setDefault(draft.body, u"SubClass"_s, draft.body.contains(u"ParentRef"));
    if (type.is("Department"_L1))
        setDefault(draft.body, u"SubDepartment"_s, draft.body.contains(u"ParentRef"));
    if (type.is("Term"_L1))
        setDefault(draft.body, u"Type"_s, u"STANDARD"_s);
    if (type.is("PaymentMethod"_L1))
        setDefault(draft.body, u"Type"_s, u"NON_CREDIT_CARD"_s);
    return {};
}
} // namespace

Check prepareList(Company &company, Draft &draft)
{
    if (Check fault = checkName(draft))
        return fault;
    draft.body.set(u"Active"_s, isActive(draft.body));
    const bool wasActive = !draft.before || draft.before->isActive;
    const bool isRetired = wasActive && !isActive(draft.body);
    if (!isRetired) {
        if (Check fault = checkUnique(company, draft))
            return fault;
    }
    renameByState(draft);
    if (Check fault = completeParent(company, draft))
        return fault;
    return completeByType(company, draft);
}

} // namespace passerelle::sandbox::intuit
