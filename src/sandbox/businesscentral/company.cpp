// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/company.h"

#include <QDate>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

Record Company::setup()
{
    const auto found = store.select("generalLedgerSetup"_L1, {}, u"serial"_s, 1, 0);
    return found.isEmpty() ? Record() : found.front();
}

Outcome<std::optional<Record>> relate(Company &company, const Payload &sent, Json &body,
                                      const Relation &relation)
{
    const bool hasId = sent.has(relation.id);
    const bool hasKey = sent.has(relation.key);
    if (!hasId && !hasKey) {
        if (sent.values.contains(QString(relation.id)) || sent.values.contains(QString(relation.key))) {
            body.set(relation.id, NoGuid);
            body.set(relation.key, QString(u""_s));
        }
        return std::optional<Record>();
    }
    auto found = hasId ? company.store.find(relation.table, sent.text(relation.id))
                       : company.store.findBy(relation.table, relation.keyOfTable, sent.text(relation.key));
    if (!found)
        return invalidRelation(relation.field, relation.table,
                               hasId ? sent.text(relation.id) : sent.text(relation.key));
    if (hasId && hasKey && found->text(relation.keyOfTable) != sent.text(relation.key))
        return dialog(
            u"The \"%1\" and the \"%2\" do not name the same record."_s.arg(relation.id, relation.key));
    body.set(relation.id, found->id);
    body.set(relation.key, found->text(relation.keyOfTable));
    return found;
}

Check relateCurrency(Company &company, const Payload &sent, Json &body)
{
    const QString own = company.localCurrency();
    const bool isOwn =
        !sent.has(u"currencyId"_s) && (!sent.has(u"currencyCode"_s) || sent.text(u"currencyCode"_s) == own);
    const bool isSent = sent.values.contains(u"currencyId") || sent.values.contains(u"currencyCode");
    if (isOwn) {
        if (isSent || body[u"currencyCode"].toString().isEmpty()) {
            body.set(u"currencyId"_s, NoGuid);
            body.set(u"currencyCode"_s, own);
        }
        return std::nullopt;
    }
    const auto related =
        relate(company, sent, body,
               {"currencyId"_L1, "currencyCode"_L1, "currency"_L1, "code"_L1, "Currency Code"_L1});
    const Refusal *refusal = refusalOf(related);
    return refusal ? Check(*refusal) : std::nullopt;
}

Check checkIds(Company &company, const Payload &sent, const EntityType &type)
{
    for (const Navigation &way : type.ways) {
        if (way.isCollection || !sent.has(way.property))
            continue;
        const EntityType &target = typeNamed(way.target);
        if (!company.store.find(target.table, sent.text(way.property)))
            return invalidRelation(way.property, target.name, sent.text(way.property));
    }
    return std::nullopt;
}

Outcome<QString> numberFor(Company &company, const Payload &sent, const EntityType &type,
                           const QString &nextNumber)
{
    if (!sent.has(u"number"_s))
        return nextNumber;
    QString number = sent.text(u"number"_s);
    if (!company.switches.manualNumbers)
        return dialog(u"You may not enter numbers manually. If you want to enter numbers manually, please "
                      "activate Manual Nos. in No. Series %1."_s.arg(type.name),
                      u"Vous ne pouvez pas entrer de numéros manuellement."_s);
    if (company.store.findBy(type.table, u"number"_s, number))
        return Refusal{400, u"Internal_EntityWithSameKeyExists"_s, u"The record already exists."_s};
    return number;
}

Check checkPostingDate(Company &company, const QString &date)
{
    const Record setup = company.setup();
    const QString from = setup.text(u"allowPostingFrom"_s);
    const QString to = setup.text(u"allowPostingTo"_s);
    const bool isEarly = from != NoDate && date < from;
    const bool isLate = to != NoDate && date > to;
    if (!isEarly && !isLate)
        return std::nullopt;
    const QString message = u"Posting Date %1 is not within your range of allowed posting dates."_s.arg(date);
    Refusal refusal =
        company.switches.closedPeriodIsFieldValidation ? fieldValidation(message) : dialog(message);
    refusal.french =
        u"La date comptabilisation %1 n'est pas dans votre plage de dates autorisées."_s.arg(date);
    return refusal;
}

Check checkAccount(const Record &account)
{
    const auto mustBe = [&account](const QString &field, const QString &wanted) {
        return fieldValidation(u"%1 must be equal to '%2' in G/L Account: No.=%3."_s.arg(
            field, wanted, account.text(u"number"_s)));
    };
    if (account.text(u"accountType"_s) != u"Posting"_s)
        return mustBe(u"Account Type"_s, u"Posting"_s);
    if (account.body[u"blocked"].toBool())
        return mustBe(u"Blocked"_s, u"No"_s);
    if (!account.body[u"directPosting"].toBool())
        return mustBe(u"Direct Posting"_s, u"Yes"_s);
    return std::nullopt;
}

Check checkBlocked(const Record &customer, bool isPosting)
{
    const QString blocked = customer.text(u"blocked"_s);
    const bool isRefused = blocked == u"All"_s || (isPosting && blocked == u"Invoice"_s);
    if (!isRefused)
        return std::nullopt;
    return dialog(u"You cannot %1 this type of document when Customer %2 is blocked with type %3."_s.arg(
                      isPosting ? u"post"_s : u"create"_s, customer.text(u"number"_s), blocked),
                  u"Ce type de document est refusé : le client %1 est bloqué (%2)."_s.arg(
                      customer.text(u"number"_s), blocked));
}

} // namespace passerelle::sandbox::businesscentral
