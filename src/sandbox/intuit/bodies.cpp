// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/bodies.h"

#include "sandbox/intuit/cents.h"

#include <QSet>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
/// Computed or kept by the service: sent values are ignored without a word.
const QSet<QString> &readOnly()
{
    static const QSet<QString> names{u"domain"_s,
                                     u"sparse"_s,
                                     u"status"_s,
                                     u"Id"_s,
                                     u"SyncToken"_s,
                                     u"MetaData"_s,
                                     u"LinkedTxn"_s,
                                     u"Balance"_s,
                                     u"HomeBalance"_s,
                                     u"HomeTotalAmt"_s,
                                     u"RemainingCredit"_s,
                                     u"UnappliedAmt"_s,
                                     u"Level"_s,
                                     u"BalanceWithJobs"_s,
                                     u"FullyQualifiedName"_s,
                                     u"CurrentBalance"_s,
                                     u"CurrentBalanceWithSubAccounts"_s,
                                     u"InvoiceLink"_s};
    return names;
}

bool isReadOnly(const EntityType &type, const QString &name)
{
    if (name == u"TotalAmt"_s)
        return !type.is("Payment"_L1);
    return readOnly().contains(name);
}

const QSet<QString> &ignoredInComparison()
{
    static const QSet<QString> names{u"domain"_s, u"sparse"_s, u"SyncToken"_s, u"MetaData"_s, u"Id"_s};
    return names;
}

bool isSameValue(const Json &a, const Json &b)
{
    if (a.isNumber() && b.isNumber()) {
        const auto left = decimalOf(a, 7);
        const auto right = decimalOf(b, 7);
        return left && right ? *left == *right : a == b;
    }
    if (a.isObject() && b.isObject())
        return isSameContent(a, b);
    if (!a.isArray() || !b.isArray())
        return a == b;
    if (a.items().size() != b.items().size())
        return false;
    for (size_t i = 0; i < a.items().size(); ++i) {
        if (!isSameValue(a.items()[i], b.items()[i]))
            return false;
    }
    return true;
}

bool holdsAll(const Json &of, const Json &in)
{
    for (const auto &[name, value] : of.members()) {
        if (!ignoredInComparison().contains(name) && !isSameValue(value, in[name]))
            return false;
    }
    return true;
}

Json emptied(const Json &value);

Json emptiedMember(const QString &name, const Json &value)
{
    static const QSet<QString> amounts{
        u"Amount"_s,   u"Qty"_s,     u"UnitPrice"_s,    u"TotalTax"_s,        u"NetAmountTaxable"_s,
        u"TotalAmt"_s, u"Balance"_s, u"UnappliedAmt"_s, u"TaxInclusiveAmt"_s, u"RemainingCredit"_s,
        u"TaxAmount"_s};
    return amounts.contains(name) ? Json(0) : emptied(value);
}

Json emptied(const Json &value)
{
    Json result = value;
    if (value.isArray()) {
        for (Json &item : result.items())
            item = emptied(item);
    } else if (value.isObject()) {
        for (auto &[name, member] : result.members())
            member = emptiedMember(name, member);
    }
    return result;
}
} // namespace

Json writableOf(const EntityType &type, const Json &sent)
{
    Json body = Json::object();
    for (const auto &[name, value] : sent.members()) {
        if (!isReadOnly(type, name) && !value.isNull())
            body.members().emplace_back(name, value);
    }
    return body;
}

Json mergedBody(const EntityType &type, const StoredEntity &before, const Json &sent)
{
    const bool isSparse = sent[u"sparse"].toBool() || sent[u"sparse"].toString() == u"true"_s;
    Json body = Json::object();
    for (const auto &[name, value] : before.body.members()) {
        if (isSparse || isReadOnly(type, name) || name == u"Active"_s)
            body.members().emplace_back(name, value);
    }
    for (const auto &[name, value] : sent.members()) {
        if (isReadOnly(type, name))
            continue;
        if (value.isNull())
            body.remove(name);
        else
            body.set(name, value);
    }
    return body;
}

Json voidedBody(const EntityType &type, const Json &body)
{
    Json result = emptied(body);
    const QString note = body[u"PrivateNote"].toString();
    result.set(u"PrivateNote"_s, note.isEmpty() ? u"Voided"_s : u"Voided - %1"_s.arg(note).left(4000));
    result.set(u"LinkedTxn"_s, Json::array());
    if (type.is("Payment"_L1))
        result.set(u"Line"_s, Json::array());
    return result;
}

bool isSameContent(const Json &a, const Json &b)
{
    return holdsAll(a, b) && holdsAll(b, a);
}

} // namespace passerelle::sandbox::intuit
