// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/writer.h"

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
bool isDocument(QLatin1StringView table)
{
    return table == "salesInvoice"_L1 || table == "salesCreditMemo"_L1;
}

bool isDocumentLine(QLatin1StringView table)
{
    return table == "salesInvoiceLine"_L1 || table == "salesCreditMemoLine"_L1;
}

void merge(Json &body, const Json &values)
{
    for (const auto &[name, value] : values.members())
        body.set(name, value);
}

Check applyRules(Company &company, const EntityType &type, Record &record, const Record &whole,
                 const Payload &sent, bool isNew)
{
    if (type.is("customer"_L1))
        return ruleCustomer(company, record, sent, isNew);
    if (isDocument(type.table))
        return ruleDocument(company, type, record, sent, isNew);
    if (isDocumentLine(type.table))
        return ruleLine(company, record, whole, sent, isNew);
    if (type.table == "batch"_L1)
        return ruleBatch(company, type, record, sent, isNew);
    if (type.isBatchLine())
        return ruleBatchLine(company, type, record, whole, sent, isNew);
    if (type.is("dimensionSetLine"_L1))
        return ruleDimensionLine(company, record, sent);
    return ruleList(company, type, record, sent, isNew);
}

Refusal alreadyPosted()
{
    return invalidOperation(u"A posted document can't be changed."_s);
}

/// The table that holds the wholes of a resource's parts.
QLatin1StringView tableOfWhole(const EntityType &type)
{
    if (type.is("salesInvoiceLine"_L1))
        return "salesInvoice"_L1;
    return type.is("salesCreditMemoLine"_L1) ? "salesCreditMemo"_L1 : "batch"_L1;
}
} // namespace

Writer::Writer(Company &company)
    : m_company(company)
{
}

Outcome<Record> Writer::wholeOf(const EntityType &type, const Payload &sent,
                                const std::optional<Record> &whole)
{
    if (whole)
        return *whole;
    if (type.parentProperty.isEmpty())
        return Record();
    const QString id = sent.text(type.parentProperty);
    const auto found = m_company.store.find(tableOfWhole(type), id);
    if (!found)
        return dialog(u"You must specify the \"%1\" of an existing record."_s.arg(type.parentProperty));
    return *found;
}

Outcome<Record> Writer::create(const EntityType &type, const Payload &sent,
                               const std::optional<Record> &whole)
{
    if (type.access == Access::Read)
        return methodNotAllowed();
    auto owner = wholeOf(type, sent, whole);
    if (const Refusal *refusal = refusalOf(owner))
        return *refusal;
    Record &parent = std::get<0>(owner);
    if (isDocumentLine(type.table) && parent.text(u"status"_s) != u"Draft"_s)
        return alreadyPosted();
    Savepoint savepoint(m_company.store.database());
    Record record{0, {}, type.table, parent.id, 0, emptyBody(type)};
    merge(record.body, sent.values);
    if (!type.parentProperty.isEmpty())
        record.body.set(type.parentProperty, parent.id);
    if (auto refusal = applyRules(m_company, type, record, parent, sent, true))
        return *refusal;
    m_company.store.insert(record);
    if (auto refusal = createParts(record, sent))
        return *refusal;
    if (isDocument(type.table))
        totalDocument(m_company, record);
    if (isDocumentLine(type.table))
        totalDocument(m_company, parent);
    savepoint.keep();
    const auto stored = m_company.store.find(type.table, record.id);
    return stored ? *stored : record;
}

Check Writer::createParts(const Record &record, const Payload &sent)
{
    for (const auto &[way, items] : sent.deep) {
        const EntityType &type = typeNamed(way->target);
        for (const Json &item : items.items()) {
            const auto part = readPayload(type, item, false);
            if (const Refusal *refusal = refusalOf(part))
                return *refusal;
            const auto made = create(type, std::get<0>(part), record);
            if (const Refusal *refusal = refusalOf(made))
                return *refusal;
        }
    }
    return std::nullopt;
}

Outcome<Record> Writer::update(const EntityType &type, const Record &record, const Payload &sent)
{
    if (type.access == Access::Read)
        return methodNotAllowed();
    std::optional<Record> whole = isDocumentLine(type.table) || type.isBatchLine()
        ? m_company.store.find(tableOfWhole(type), record.parent)
        : std::optional(Record());
    const bool isDraft = !isDocument(type.table) || record.text(u"status"_s) == u"Draft"_s;
    if (!whole || !isDraft || (isDocumentLine(type.table) && whole->text(u"status"_s) != u"Draft"_s))
        return alreadyPosted();
    Savepoint savepoint(m_company.store.database());
    Record changed = record;
    merge(changed.body, sent.values);
    if (auto refusal = applyRules(m_company, type, changed, *whole, sent, false))
        return *refusal;
    m_company.store.update(changed);
    if (isDocument(type.table))
        totalDocument(m_company, changed);
    if (isDocumentLine(type.table))
        totalDocument(m_company, *whole);
    savepoint.keep();
    const auto stored = m_company.store.find(type.table, record.id);
    return stored ? *stored : changed;
}

Check Writer::remove(const EntityType &type, const Record &record)
{
    if (type.access == Access::Read)
        return methodNotAllowed();
    if (isDocument(type.table) && record.text(u"status"_s) != u"Draft"_s)
        return alreadyPosted();
    if (type.is("customer"_L1)
        && m_company.store.findBy("salesInvoice"_L1, u"customerNumber"_s, record.text(u"number"_s)))
        return dialog(u"You cannot delete Customer %1 because there is at least one document for it."_s.arg(
            record.text(u"number"_s)));
    std::optional<Record> document;
    if (isDocumentLine(type.table)) {
        document = m_company.store.find(tableOfWhole(type), record.parent);
        if (!document || document->text(u"status"_s) != u"Draft"_s)
            return alreadyPosted();
    }
    m_company.store.remove(record);
    if (document)
        totalDocument(m_company, *document);
    return std::nullopt;
}

Check Writer::act(const EntityType &type, const Record &record, const QString &action)
{
    Savepoint savepoint(m_company.store.database());
    Check refusal = segmentNotFound(u"Microsoft.NAV."_s + action);
    if (isDocument(type.table))
        refusal = actOnDocument(m_company, record, action);
    else if (type.is("journal"_L1) && action == u"post"_s)
        refusal = postBatch(m_company, record);
    if (!refusal)
        savepoint.keep();
    return refusal;
}

} // namespace passerelle::sandbox::businesscentral
