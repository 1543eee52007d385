// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/entitywriter.h"

#include "sandbox/intuit/bodies.h"
#include "sandbox/intuit/cents.h"
#include "sandbox/intuit/listrules.h"
#include "sandbox/intuit/otherforms.h"
#include "sandbox/intuit/payments.h"
#include "sandbox/intuit/references.h"
#include "sandbox/intuit/salesforms.h"
#include "sandbox/intuit/servicetime.h"
#include "sandbox/intuit/validation.h"

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
WriteOutcome refused(const Fault &fault)
{
    return {fault, {}, false};
}

Json answerOf(const StoredEntity &entity)
{
    return Json::object({{QString(entity.type->name), entity.body}});
}

QStringList customersOf(const Draft &draft)
{
    QStringList ids{draft.body[u"CustomerRef"][u"value"].toString()};
    if (draft.before)
        ids.append(draft.before->body[u"CustomerRef"][u"value"].toString());
    ids.removeDuplicates();
    return ids;
}
} // namespace

WriteOutcome EntityWriter::write(const EntityType &type, WriteOperation operation, const Json &sent,
                                 const QStringList &include)
{
    if (type.kind == EntityKind::Tax || type.kind == EntityKind::Settings)
        return refused(unsupportedOperation(u"Operation on %1 is not supported."_s.arg(type.name)));
    if (Check fault = checkBody(type, sent))
        return refused(*fault);
    Savepoint savepoint(m_company.store.database());
    WriteOutcome outcome;
    if (operation == WriteOperation::Void || include.contains(u"void"_s))
        outcome = voidIt(type, sent);
    else if (operation == WriteOperation::Delete)
        outcome = remove(type, sent);
    else if (operation == WriteOperation::Update || sent.contains(u"Id"))
        outcome = change(type, sent, include);
    else
        outcome = create(type, sent, include);
    if (!outcome.fault && outcome.isApplied)
        savepoint.keep();
    return outcome;
}

WriteOutcome EntityWriter::create(const EntityType &type, const Json &sent, const QStringList &include)
{
    Draft draft{&type, sent, writableOf(type, sent), {}, include, {}};
    return store(draft);
}

WriteOutcome EntityWriter::change(const EntityType &type, const Json &sent, const QStringList &include)
{
    std::optional<StoredEntity> before;
    if (Check fault = load(type, sent, before))
        return refused(*fault);
    if (Check fault = checkUntouchable(*before))
        return refused(*fault);
    Draft draft{&type, sent, mergedBody(type, *before, sent), before, include, {}};
    return store(draft);
}

Check EntityWriter::load(const EntityType &type, const Json &sent, std::optional<StoredEntity> &found)
{
    const QString text = sent[u"Id"].toString();
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (text.isEmpty())
        return requiredMissing(u"Id"_s);
    if (!isNumber)
        return invalidId(text);
    if (sent[u"SyncToken"].isNull())
        return requiredMissing(u"SyncToken"_s);
    found = m_company.store.find(type, id);
    if (!found)
        return objectNotFound();
    if (sent[u"SyncToken"].toInt(-1) != found->syncToken)
        return staleObject();
    return {};
}

Check EntityWriter::checkOpen(const Json &body) const
{
    const QDate closed = closeDate(m_company.store.database(), m_company.store.realm());
    const QDate date = QDate::fromString(body[u"TxnDate"].toString().left(10), Qt::ISODate);
    if (!closed.isValid() || !date.isValid())
        return {};
    const bool isClosed = m_company.switches.closingDateInclusive ? date <= closed : date < closed;
    return isClosed ? Check(periodClosed()) : Check();
}

Check EntityWriter::checkUntouchable(const StoredEntity &entity)
{
    if (entity.type->kind != EntityKind::Transaction)
        return {};
    if (isDeposited(m_company, *entity.type, entity.id))
        return deposited();
    return checkOpen(entity.body);
}

Check EntityWriter::checkNumber(Draft &draft)
{
    const EntityType &type = *draft.type;
    const IntuitSwitches &switches = m_company.switches;
    const QString number = draft.body[u"DocNumber"].toString();
    if (number.isEmpty()) {
        draft.body.remove(u"DocNumber");
        const bool isNumbered = type.isSalesForm() && !switches.customTxnNumbers;
        const bool isAsked = type.is("JournalEntry"_L1) && draft.include.contains(u"allowautodocnum"_s);
        if (isNumbered || isAsked)
            draft.body.set(u"DocNumber"_s,
                           QString::number(m_company.store.next(u"number-%1"_s.arg(type.resource), 1001)));
        return {};
    }
    if (draft.before && draft.before->body[u"DocNumber"].toString() == number)
        return {};
    bool isChecked = type.isSalesForm() && switches.duplicateDocNumberCheck;
    if (type.is("JournalEntry"_L1))
        isChecked = switches.warnDuplicateJournalNumber;
    if (type.is("Purchase"_L1))
        isChecked = draft.body[u"PaymentType"].toString() != u"Check"_s || switches.warnDuplicateCheckNumber;
    if (!isChecked || draft.include.contains(u"allowduplicatedocnum"_s))
        return {};
    if (const auto holder = m_company.store.numberHolder(type, number, draft.id()))
        return duplicateNumber(number, type.shownName, *holder);
    return {};
}

Check EntityWriter::prepare(Draft &draft)
{
    const EntityType &type = *draft.type;
    if (type.kind == EntityKind::Transaction && draft.body[u"TxnDate"].toString().isEmpty())
        draft.body.set(u"TxnDate"_s, serviceDay(m_company.now).toString(Qt::ISODate));
    if (Check fault = resolveReferences(m_company, draft))
        return fault;
    if (type.kind == EntityKind::List)
        return prepareList(m_company, draft);
    if (Check fault = checkOpen(draft.body))
        return fault;
    if (type.is("Payment"_L1))
        return preparePayment(m_company, draft);
    if (type.is("Purchase"_L1))
        return preparePurchase(m_company, draft);
    if (type.is("Deposit"_L1))
        return prepareDeposit(m_company, draft);
    if (type.is("JournalEntry"_L1))
        return prepareJournalEntry(m_company, draft);
    return prepareSalesForm(m_company, draft);
}

WriteOutcome EntityWriter::store(Draft &draft)
{
    if (Check fault = prepare(draft))
        return refused(*fault);
    if (Check fault = checkNumber(draft))
        return refused(*fault);
    StoredEntity entity = draft.before.value_or(StoredEntity{draft.type});
    if (draft.before && isSameContent(draft.before->body, draft.body))
        return {{}, answerOf(*draft.before), false};
    entity.body = draft.body;
    entity.isActive = draft.body[u"Active"].toBool(true);
    if (draft.before)
        m_company.store.update(entity, m_company.seconds());
    else
        m_company.store.insert(entity, m_company.seconds());
    if (entity.type->kind == EntityKind::List)
        m_company.lookups = {};
    settle(draft, entity.id);
    return {{}, answerOf(entity), true};
}

void EntityWriter::settle(const Draft &draft, qint64 id)
{
    if (draft.type->is("Payment"_L1))
        settlePayment(m_company, *draft.type, id, draft.links);
    if (draft.type->is("Deposit"_L1))
        settleDeposit(m_company, *draft.type, id, draft.links);
    for (const QString &customer : customersOf(draft))
        m_company.store.refreshCustomer(customer.toLongLong());
}

WriteOutcome EntityWriter::remove(const EntityType &type, const Json &sent)
{
    if (type.kind != EntityKind::Transaction)
        return refused(unsupportedOperation(u"Operation delete is not supported on %1."_s.arg(type.name)));
    std::optional<StoredEntity> entity;
    if (Check fault = load(type, sent, entity))
        return refused(*fault);
    if (Check fault = checkUntouchable(*entity))
        return refused(*fault);
    Draft draft{&type, sent, entity->body, entity, {}, {}};
    releaseFromPayments(m_company, *entity);
    m_company.store.remove(*entity, m_company.seconds());
    settle(draft, entity->id);
    Json gone = Json::object(
        {{u"domain"_s, u"QBO"_s}, {u"status"_s, u"Deleted"_s}, {u"Id"_s, QString::number(entity->id)}});
    return {{}, Json::object({{QString(type.name), gone}}), true};
}

WriteOutcome EntityWriter::voidIt(const EntityType &type, const Json &sent)
{
    if (type.is("JournalEntry"_L1)) // the real service answers so and changes nothing
        return {{}, Json::object({{u"BatchItemResponse"_s, Json::array()}}), false};
    const bool canBeVoided = type.is("Payment"_L1) || type.is("SalesReceipt"_L1) || type.is("Invoice"_L1)
        || type.is("RefundReceipt"_L1);
    if (!canBeVoided)
        return refused(unsupportedOperation(u"Operation void is not supported on %1."_s.arg(type.name)));
    std::optional<StoredEntity> entity;
    if (Check fault = load(type, sent, entity))
        return refused(*fault);
    if (Check fault = checkUntouchable(*entity))
        return refused(*fault);
    Draft draft{&type, sent, entity->body, entity, {}, {}};
    releaseFromPayments(m_company, *entity);
    entity->body = voidedBody(type, entity->body);
    m_company.store.update(*entity, m_company.seconds());
    settle(draft, entity->id);
    return {{}, answerOf(*entity), true};
}

} // namespace passerelle::sandbox::intuit
