// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/payments.h"

#include "sandbox/intuit/cents.h"
#include "sandbox/intuit/references.h"

#include <algorithm>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
bool isSettled(const EntityType &type)
{
    return type.is("Invoice"_L1) || type.is("CreditMemo"_L1);
}

qint64 partOf(const QList<Link> &links, const EntityType &type, qint64 id)
{
    for (const Link &link : links) {
        if (*link.type == type && link.id == id)
            return link.cents;
    }
    return 0;
}

void addPart(QList<Link> &links, const EntityType &type, qint64 id, qint64 cents)
{
    for (Link &link : links) {
        if (*link.type == type && link.id == id) {
            link.cents += cents;
            return;
        }
    }
    links.append({&type, id, cents});
}

/// Adds or takes away one entry of a document's LinkedTxn.
void setLinkedTxn(Json &body, const QString &type, qint64 id, bool isLinked)
{
    Json::Array kept;
    for (const Json &entry : body[u"LinkedTxn"].items()) {
        if (entry[u"TxnId"].toString() != QString::number(id) || entry[u"TxnType"].toString() != type)
            kept.push_back(entry);
    }
    if (isLinked)
        kept.push_back(Json::object({{u"TxnId"_s, QString::number(id)}, {u"TxnType"_s, type}}));
    body.set(u"LinkedTxn"_s, Json::array(std::move(kept)));
}

void adjust(Company &company, StoredEntity &document, qint64 delta, const QString &byType, qint64 byId,
            bool isLinked)
{
    const qint64 balance = centsOf(document.body[u"Balance"]) + delta;
    document.body.set(u"Balance"_s, amountJson(balance));
    if (document.type->is("CreditMemo"_L1))
        document.body.set(u"RemainingCredit"_s, amountJson(balance));
    setLinkedTxn(document.body, byType, byId, isLinked);
    company.store.update(document, company.seconds());
}

/// Reads the lines of a payment into parts; amounts above what is open are cut down.
class PaymentLines final
{
public:
    PaymentLines(Company &company, Draft &draft)
        : m_company(company)
        , m_draft(draft)
        , m_customer(referenceId(draft.body, u"CustomerRef"))
    {
        if (draft.before)
            m_before = company.store.linksFrom(*draft.type, draft.id());
    }

    [[nodiscard]] Check read()
    {
        for (const Json &sent : m_draft.body[u"Line"].items()) {
            Json line = sent;
            if (Check fault = readLine(line))
                return fault;
            if (!line.isNull())
                m_lines.push_back(line);
        }
        m_draft.body.set(u"Line"_s, Json::array(std::move(m_lines)));
        return {};
    }

    [[nodiscard]] qint64 applied() const { return m_applied; }

private:
    [[nodiscard]] Check readLine(Json &line)
    {
        const auto amount = decimalOf(line[u"Amount"], 2);
        if (!amount)
            return requiredMissing(u"Line.Amount"_s);
        if (*amount < 0)
            return businessRule(u"The amount of a payment line must be 0 or greater."_s);
        const auto &linked = line[u"LinkedTxn"].items();
        if (linked.size() != 1)
            return requiredMissing(u"Line.LinkedTxn"_s);
        const QString typeName = linked.front()[u"TxnType"].toString();
        const EntityType *type =
            entityType(typeName == u"Expense"_s || typeName == u"Check"_s || typeName == u"CreditCardCredit"_s
                           ? u"Purchase"_s
                           : typeName);
        if (!type)
            return invalidEnumeration(typeName);
        return applyTo(*type, linked.front()[u"TxnId"].toString(), *amount, line);
    }

    [[nodiscard]] Check applyTo(const EntityType &type, const QString &idText, qint64 amount, Json &line)
    {
        const qint64 id = idText.toLongLong();
        const auto document = m_company.store.find(type, id);
        if (!document)
            return cannotLink();
        qint64 part = amount;
        if (isSettled(type)) {
            if (referenceId(document->body, u"CustomerRef") != m_customer)
                return cannotLink();
            const qint64 open = centsOf(document->body[u"Balance"]) + partOf(m_before, type, id)
                - partOf(m_draft.links, type, id);
            part = std::min(amount, open);
        }
        if (part <= 0 && amount > 0) {
            line = Json(); // nothing of the document is open: the whole amount stays unapplied
            return {};
        }
        addPart(m_draft.links, type, id, part);
        m_applied += type.is("CreditMemo"_L1) ? -part : part;
        line.set(u"Amount"_s, amountJson(part));
        line.set(u"LineEx"_s, lineExtension(*document));
        return {};
    }

    [[nodiscard]] static Json lineExtension(const StoredEntity &document)
    {
        const auto entry = [](const QString &name, const QString &value) {
            Json inner = Json::object({{u"Name"_s, name}, {u"Value"_s, value}});
            return Json::object({{u"name"_s, u"{http://schema.intuit.com/finance/v3}NameValue"_s},
                                 {u"declaredType"_s, u"com.intuit.schema.finance.v3.NameValue"_s},
                                 {u"scope"_s, u"javax.xml.bind.JAXBElement$GlobalScope"_s},
                                 {u"value"_s, inner},
                                 {u"nil"_s, false},
                                 {u"globalScope"_s, true},
                                 {u"typeSubstituted"_s, false}});
        };
        Json::Array any{entry(u"txnId"_s, QString::number(document.id))};
        if (const QString number = document.body[u"DocNumber"].toString(); !number.isEmpty())
            any.push_back(entry(u"txnReferenceNumber"_s, number));
        return Json::object({{u"any"_s, Json::array(std::move(any))}});
    }

    Company &m_company;
    Draft &m_draft;
    qint64 m_customer;
    QList<Link> m_before;
    Json::Array m_lines;
    qint64 m_applied = 0;
};

Check checkDepositAccount(Company &company, Draft &draft)
{
    qint64 id = referenceId(draft.body, u"DepositToAccountRef");
    if (id == 0) {
        id = company.store.accountOf(u"Other Current Asset"_s, u"UndepositedFunds"_s);
        if (const auto account = company.store.find(knownType("Account"_L1), id))
            draft.body.set(u"DepositToAccountRef"_s, reference(id, account->body[u"Name"].toString()));
        return {};
    }
    const auto account = company.store.find(knownType("Account"_L1), id);
    const QString kind = account ? account->body[u"AccountType"].toString() : QString();
    if (kind != u"Bank"_s && kind != u"Other Current Asset"_s)
        return wrongAccountType();
    return {};
}
} // namespace

Check preparePayment(Company &company, Draft &draft)
{
    for (const auto &field : {u"CustomerRef"_s, u"TotalAmt"_s}) {
        if (draft.sent[field].isNull())
            return requiredMissing(field); // also on a sparse update
    }
    const auto total = decimalOf(draft.body[u"TotalAmt"], 2);
    if (!total || *total < 0)
        return businessRule(u"You must set a transaction amount."_s);
    if (Check fault = checkDepositAccount(company, draft))
        return fault;
    PaymentLines lines(company, draft);
    if (Check fault = lines.read())
        return fault;
    const qint64 unapplied = *total - lines.applied();
    if (unapplied < 0)
        return businessRule(
            u"The amount applied is greater than the amount of the payment and its credits."_s);
    draft.body.set(u"TotalAmt"_s, amountJson(*total));
    draft.body.set(u"UnappliedAmt"_s, amountJson(unapplied));
    draft.body.set(u"ProcessPayment"_s, false);
    Json currency = Json::object({{u"value"_s, u"CAD"_s}, {u"name"_s, u"Canadian Dollar"_s}});
    draft.body.set(u"CurrencyRef"_s, currency);
    return {};
}

void settlePayment(Company &company, const EntityType &type, qint64 id, const QList<Link> &links)
{
    const QList<Link> before = company.store.linksFrom(type, id);
    QList<Link> touched = before;
    for (const Link &link : links) {
        if (partOf(touched, *link.type, link.id) == 0)
            touched.append({link.type, link.id, 0});
    }
    company.store.setLinksFrom(type, id, links);
    for (const Link &link : touched) {
        const qint64 now = partOf(links, *link.type, link.id);
        const qint64 delta = partOf(before, *link.type, link.id) - now;
        auto document = company.store.find(*link.type, link.id);
        if (delta != 0 && document && isSettled(*link.type))
            adjust(company, *document, delta, type.name, id, now != 0);
    }
}

void releaseFromPayments(Company &company, const StoredEntity &document)
{
    const QString id = QString::number(document.id);
    for (const Link &user : company.store.linksTo(*document.type, document.id)) {
        auto payment = company.store.find(*user.type, user.id);
        if (!payment || !user.type->is("Payment"_L1))
            continue;
        Json::Array kept;
        for (const Json &line : payment->body[u"Line"].items()) {
            const Json &linked =
                line[u"LinkedTxn"].items().empty() ? Json() : line[u"LinkedTxn"].items().front();
            if (linked[u"TxnId"].toString() != id || linked[u"TxnType"].toString() != document.type->name)
                kept.push_back(line);
        }
        const qint64 sign = document.type->is("CreditMemo"_L1) ? -1 : 1;
        const qint64 unapplied = centsOf(payment->body[u"UnappliedAmt"]) + sign * user.cents;
        payment->body.set(u"Line"_s, Json::array(std::move(kept)));
        payment->body.set(u"UnappliedAmt"_s, amountJson(std::max<qint64>(0, unapplied)));
        QList<Link> links = company.store.linksFrom(*user.type, user.id);
        links.removeIf(
            [&](const Link &link) { return *link.type == *document.type && link.id == document.id; });
        company.store.setLinksFrom(*user.type, user.id, links);
        company.store.update(*payment, company.seconds());
    }
}

bool isDeposited(Company &company, const EntityType &type, qint64 id)
{
    const QList<Link> users = company.store.linksTo(type, id);
    return std::any_of(users.begin(), users.end(),
                       [](const Link &link) { return link.type->is("Deposit"_L1); });
}

} // namespace passerelle::sandbox::intuit
