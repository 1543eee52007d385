// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/references.h"

#include <QHash>
#include <QSet>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
const QHash<QString, QString> &targets()
{
    static const QHash<QString, QString> table{
        {u"CustomerRef"_s, u"Customer"_s},
        {u"ItemRef"_s, u"Item"_s},
        {u"AccountRef"_s, u"Account"_s},
        {u"DepositToAccountRef"_s, u"Account"_s},
        {u"ARAccountRef"_s, u"Account"_s},
        {u"APAccountRef"_s, u"Account"_s},
        {u"IncomeAccountRef"_s, u"Account"_s},
        {u"ExpenseAccountRef"_s, u"Account"_s},
        {u"AssetAccountRef"_s, u"Account"_s},
        {u"COGSAccountRef"_s, u"Account"_s},
        {u"DiscountAccountRef"_s, u"Account"_s},
        {u"ItemAccountRef"_s, u"Account"_s},
        {u"ClassRef"_s, u"Class"_s},
        {u"DepartmentRef"_s, u"Department"_s},
        {u"TaxCodeRef"_s, u"TaxCode"_s},
        {u"TxnTaxCodeRef"_s, u"TaxCode"_s},
        {u"DefaultTaxCodeRef"_s, u"TaxCode"_s},
        {u"SalesTaxCodeRef"_s, u"TaxCode"_s},
        {u"PurchaseTaxCodeRef"_s, u"TaxCode"_s},
        {u"TaxRateRef"_s, u"TaxRate"_s},
        {u"SalesTermRef"_s, u"Term"_s},
        {u"TermRef"_s, u"Term"_s},
        {u"PaymentMethodRef"_s, u"PaymentMethod"_s},
        {u"PrefVendorRef"_s, u"Vendor"_s},
    };
    return table;
}

class Resolver final
{
public:
    Resolver(Company &company, const Draft &draft)
        : m_company(company)
        , m_ownType(draft.type->name)
    {
        if (draft.before)
            collect(draft.before->body);
    }

    [[nodiscard]] Check walk(Json &value)
    {
        if (value.isArray()) {
            for (Json &item : value.items()) {
                if (Check fault = walk(item))
                    return fault;
            }
            return {};
        }
        if (!value.isObject())
            return {};
        const QString entityType = value[u"Type"].toString();
        for (auto &[name, member] : value.members()) {
            if (Check fault = visit(name, member, entityType))
                return fault;
        }
        return {};
    }

private:
    [[nodiscard]] QString targetOf(const QString &name, const Json &ref, const QString &siblingType) const
    {
        if (name == u"ParentRef"_s)
            return m_ownType;
        if (name == u"EntityRef"_s || name == u"Entity"_s) {
            const QString own = ref[u"type"].toString();
            return own.isEmpty() ? (siblingType.isEmpty() ? u"Customer"_s : siblingType) : own;
        }
        return targets().value(name);
    }

    [[nodiscard]] Check visit(const QString &name, Json &member, const QString &siblingType)
    {
        const bool isReference = member.isObject() && member.contains(u"value");
        if (!isReference)
            return walk(member);
        if (name == u"CurrencyRef"_s) {
            if (member[u"value"].toString() != u"CAD"_s)
                return businessRule(u"Multicurrency is not enabled: the currency must be CAD."_s);
            member.set(u"name"_s, u"Canadian Dollar"_s);
            return {};
        }
        const EntityType *type = entityType(targetOf(name, member, siblingType));
        return type ? resolve(*type, member) : Check();
    }

    [[nodiscard]] Check resolve(const EntityType &type, Json &ref)
    {
        const QString text =
            ref[u"value"].isString() ? ref[u"value"].toString() : QString::number(ref[u"value"].toInt());
        bool isNumber = false;
        const qint64 id = text.toLongLong(&isNumber);
        const auto found = isNumber ? lookUp(type, id) : std::nullopt;
        if (!found)
            return invalidReference(type.name, text);
        if (!found->isActive && !m_before.contains(key(type, id)))
            return objectInactive();
        ref.set(u"value"_s, QString::number(id));
        ref.set(u"name"_s, found->name);
        return {};
    }

    [[nodiscard]] std::optional<ResolvedName> lookUp(const EntityType &type, qint64 id)
    {
        auto &names = m_company.lookups.names;
        if (const auto known = names.constFind(key(type, id)); known != names.constEnd())
            return *known;
        QSqlQuery row = m_company.store.database().run(
            u"SELECT active, json_extract(body, '$.' || ?) FROM intuit_entity WHERE realm = ? AND type = ? "
            u"AND id = ? "
            "AND deleted = 0"_s,
            {QString(type.nameField), m_company.store.realm(), QString(type.name), id});
        if (!row.next())
            return std::nullopt;
        const ResolvedName found{row.value(0).toBool(), row.value(1).toString()};
        names.insert(key(type, id), found);
        return found;
    }

    void collect(const Json &value)
    {
        for (const Json &item : value.items())
            collect(item);
        const QString siblingType = value[u"Type"].toString();
        for (const auto &[name, member] : value.members()) {
            if (const EntityType *type = entityType(targetOf(name, member, siblingType)))
                m_before.insert(key(*type, member[u"value"].toString().toLongLong()));
            collect(member);
        }
    }

    [[nodiscard]] static QString key(const EntityType &type, qint64 id)
    {
        return type.name + QString::number(id);
    }

    Company &m_company;
    QString m_ownType;
    QSet<QString> m_before;
};
} // namespace

Check resolveReferences(Company &company, Draft &draft)
{
    Resolver resolver(company, draft);
    return resolver.walk(draft.body);
}

qint64 referenceId(const Json &holder, QStringView name)
{
    return holder[name][u"value"].toString().toLongLong();
}

} // namespace passerelle::sandbox::intuit
