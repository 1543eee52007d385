// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/approvaljson.h"

namespace passerelle::runner {

using namespace domain;
using namespace Qt::StringLiterals;
using sync::Approval;
using sync::ApprovedEffect;
using sync::Withheld;

namespace {

constexpr auto Format = "passerelle-plan"_L1;

Result<Approval> unreadable(const QString &what)
{
    return fail(ErrorCode::BadConfiguration, what);
}

Json toJson(const RecordLabel &label)
{
    Json entry = Json::object();
    entry.set(u"kind"_s, recordKindKey(label.record.kind));
    entry.set(u"record"_s, label.record.id);
    entry.set(u"number"_s, label.number);
    return entry;
}

Json toJson(const ApprovedEffect &effect)
{
    Json entry = toJson(effect.label);
    entry.set(u"customer"_s, effect.label.customerName);
    entry.set(u"day"_s, effect.label.day.toString(Qt::ISODate));
    entry.set(u"amount"_s, QString::fromLatin1(moneyText(effect.label.amount)));
    entry.set(u"currency"_s, effect.label.amount.currency.code());
    entry.set(u"does"_s, purposeKey(effect.purpose));
    entry.set(u"effect"_s, effect.effectId);
    entry.set(u"identity"_s, effect.baseId);
    Json needs = Json::array();
    for (const QString &base : effect.needs)
        needs.append(base);
    entry.set(u"needs"_s, std::move(needs));
    entry.set(u"payload"_s, QString::fromLatin1(effect.payloadHash));
    return entry;
}

Result<ApprovedEffect> effectFrom(const Json &entry)
{
    const auto kind = recordKindFromKey(entry[u"kind"].toString());
    const auto purpose = purposeFromKey(entry[u"does"].toString());
    const QString id = entry[u"record"].toString();
    ApprovedEffect effect;
    effect.effectId = entry[u"effect"].toString();
    effect.payloadHash = entry[u"payload"].toString().toLatin1();
    if (!kind || !purpose || id.isEmpty() || effect.effectId.isEmpty())
        return fail(ErrorCode::BadConfiguration, entry[u"number"].toString());
    effect.purpose = *purpose;
    effect.baseId = entry[u"identity"].toString();
    for (const Json &base : entry[u"needs"].items())
        effect.needs += base.toString();
    effect.label.record = RecordRef{*kind, id};
    effect.label.number = entry[u"number"].toString();
    effect.label.customerName = entry[u"customer"].toString();
    effect.label.day = QDate::fromString(entry[u"day"].toString(), Qt::ISODate);
    const Result<Currency> currency = Currency::fromCode(entry[u"currency"].toString());
    if (currency) { // a customer has no amount
        const Result<Money> amount = moneyFromText(entry[u"amount"].toString().toLatin1(), *currency);
        effect.label.amount = amount ? *amount : Money{};
    }
    return effect;
}

} // namespace

Json toJson(const Approval &approval, const std::vector<Withheld> &withheld)
{
    Json json = Json::object();
    json.set(u"by"_s, approval.by);
    json.set(u"at"_s, approval.at.toUTC().toString(Qt::ISODate));
    json.set(u"approved"_s, static_cast<qint64>(approval.effects.size()));
    json.set(u"planned"_s, approval.planned);
    json.set(u"fingerprint"_s, QString::fromLatin1(approval.fingerprint()));
    Json list = Json::array();
    qint64 notApproved = 0;
    for (const Withheld &entry : withheld) {
        if (entry.reason == sync::WithheldReason::NotApproved) {
            ++notApproved;
            continue;
        }
        Json item = toJson(entry.label);
        item.set(u"customer"_s, entry.label.customerName);
        item.set(u"reason"_s, withheldKey(entry.reason));
        list.append(std::move(item));
    }
    json.set(u"notApproved"_s, notApproved);
    json.set(u"withheld"_s, std::move(list));
    return json;
}

QString approvalNote(const Approval &approval)
{
    return u"approved %1/%2 · %3 · %4 · %5"_s.arg(approval.effects.size())
        .arg(approval.planned)
        .arg(approval.by, approval.at.toUTC().toString(Qt::ISODate),
             QString::fromLatin1(approval.fingerprint()));
}

Json toFile(const Approval &approval)
{
    Json json = Json::object();
    json.set(u"format"_s, QString{Format});
    json.set(u"version"_s, 1);
    json.set(u"madeAt"_s, approval.at.toUTC().toString(Qt::ISODate));
    json.set(u"planned"_s, approval.planned);
    Json list = Json::array();
    for (const ApprovedEffect &effect : approval.effects)
        list.append(toJson(effect));
    json.set(u"effects"_s, std::move(list));
    return json;
}

Result<Approval> approvalFromFile(const Json &file)
{
    if (file[u"format"].toString() != Format || file[u"version"].toInt() != 1 || !file[u"effects"].isArray())
        return unreadable(u"passerelle-plan"_s);
    Approval approval;
    approval.at = QDateTime::fromString(file[u"madeAt"].toString(), Qt::ISODate);
    approval.planned = static_cast<int>(file[u"planned"].toInt());
    for (const Json &entry : file[u"effects"].items()) {
        const Result<ApprovedEffect> effect = effectFrom(entry);
        if (!effect)
            return Failure{effect.error()};
        approval.effects.push_back(*effect);
    }
    return approval;
}

} // namespace passerelle::runner
