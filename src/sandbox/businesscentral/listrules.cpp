// SPDX-License-Identifier: GPL-3.0-or-later
// Customers and the small lists.
#include "sandbox/businesscentral/writer.h"

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
Refusal sameKey()
{
    return {400, u"Internal_EntityWithSameKeyExists"_s, u"The record already exists."_s};
}

/// What the template of new customers brings, where nothing was sent.
void applyTemplate(Company &company, Record &customer, const Payload &sent)
{
    customer.body.set(u"_isReady"_s, company.switches.defaultTemplate);
    if (!company.switches.defaultTemplate)
        return;
    const auto areas = company.store.select("taxArea"_L1, {}, u"serial"_s, 1, 0);
    if (!sent.values.contains(u"taxAreaId") && !areas.isEmpty())
        customer.body.set(u"taxAreaId"_s, areas.front().id);
    if (!sent.values.contains(u"taxLiable"))
        customer.body.set(u"taxLiable"_s, true);
}

Check checkTaxArea(Company &company, Record &customer)
{
    const QString id = customer.text(u"taxAreaId"_s);
    const auto area = company.store.find("taxArea"_L1, id);
    if (!area && id != NoGuid)
        return invalidRelation(u"taxAreaId"_s, u"Tax Area"_s, id);
    customer.body.set(u"taxAreaDisplayName"_s, area ? area->text(u"displayName"_s) : QString(u""_s));
    return std::nullopt;
}
} // namespace

Check ruleCustomer(Company &company, Record &record, const Payload &sent, bool isNew)
{
    const EntityType &type = typeNamed("customer"_L1);
    if (record.text(u"displayName"_s).trimmed().isEmpty())
        return dialog(u"A \"displayName\" must be provided."_s);
    if (isNew) {
        const qint64 next = company.store.next(u"customer"_s, 1);
        const auto number = numberFor(company, sent, type, u"C%1"_s.arg(next * 10, 5, 10, QLatin1Char('0')));
        if (const Refusal *refusal = refusalOf(number))
            return *refusal;
        record.body.set(u"number"_s, std::get<0>(number));
        applyTemplate(company, record, sent);
    } else if (sent.has(u"number"_s)) {
        const auto before = company.store.find("customer"_L1, record.id);
        const bool isSame = before && before->text(u"number"_s) == sent.text(u"number"_s);
        const auto number =
            isSame ? Outcome<QString>(sent.text(u"number"_s)) : numberFor(company, sent, type, {});
        if (const Refusal *refusal = refusalOf(number))
            return *refusal;
    }
    if (auto refusal = checkIds(company, sent, type))
        return refusal;
    if (auto refusal = checkTaxArea(company, record))
        return refusal;
    return relateCurrency(company, sent, record.body);
}

Check ruleList(Company &company, const EntityType &type, Record &record, const Payload &sent, bool isNew)
{
    const auto key = type.property(u"code") ? u"code"_s : u"number"_s;
    const QString value = record.text(key);
    if (value.isEmpty())
        return dialog(u"A \"%1\" must be provided."_s.arg(key));
    const auto holder = company.store.findBy(type.table, key, value);
    if (holder && (isNew || holder->id != record.id))
        return sameKey();
    if (!type.is("item"_L1))
        return std::nullopt;
    const auto group =
        relate(company, sent, record.body,
               {"taxGroupId"_L1, "taxGroupCode"_L1, "taxGroup"_L1, "code"_L1, "Tax Group Code"_L1});
    const Refusal *refusal = refusalOf(group);
    return refusal ? Check(*refusal) : std::nullopt;
}

Check ruleDimensionLine(Company &company, Record &record, const Payload &sent)
{
    const auto dimension = company.store.findBy("dimension"_L1, u"code"_s, record.text(u"code"_s));
    if (!dimension)
        return invalidRelation(u"Dimension Code"_s, u"Dimension"_s, record.text(u"code"_s));
    for (const Record &value : company.store.parts("dimensionValue"_L1, dimension->id)) {
        const bool isWanted = sent.has(u"valueId"_s) ? value.id == sent.text(u"valueId"_s)
                                                     : value.text(u"code"_s) == record.text(u"valueCode"_s);
        if (!isWanted)
            continue;
        record.body.set(u"code"_s, dimension->text(u"code"_s));
        record.body.set(u"displayName"_s, dimension->text(u"displayName"_s));
        record.body.set(u"valueId"_s, value.id);
        record.body.set(u"valueCode"_s, value.text(u"code"_s));
        record.body.set(u"valueDisplayName"_s, value.text(u"displayName"_s));
        return std::nullopt;
    }
    return invalidRelation(u"Dimension Value Code"_s, u"Dimension Value"_s, record.text(u"valueCode"_s));
}

} // namespace passerelle::sandbox::businesscentral
