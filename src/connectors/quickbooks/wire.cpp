// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/wire.h"

#include <algorithm>

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;
using domain::LedgerEntity;

namespace {

constexpr std::array Entities{LedgerEntity::Customer,      LedgerEntity::Invoice,
                              LedgerEntity::CreditMemo,    LedgerEntity::Payment,
                              LedgerEntity::RefundReceipt, LedgerEntity::JournalEntry};

} // namespace

QString entityName(LedgerEntity entity)
{
    switch (entity) {
    case LedgerEntity::Customer:
        return u"Customer"_s;
    case LedgerEntity::Invoice:
        return u"Invoice"_s;
    case LedgerEntity::CreditMemo:
        return u"CreditMemo"_s;
    case LedgerEntity::Payment:
        return u"Payment"_s;
    case LedgerEntity::RefundReceipt:
        return u"RefundReceipt"_s;
    case LedgerEntity::JournalEntry:
        return u"JournalEntry"_s;
    }
    Q_UNREACHABLE();
}

QString resourceName(LedgerEntity entity)
{
    return entityName(entity).toLower();
}

std::optional<LedgerEntity> entityOfResource(const QString &resource)
{
    const auto found = std::find_if(Entities.begin(), Entities.end(),
                                    [&](LedgerEntity entity) { return resourceName(entity) == resource; });
    return found == Entities.end() ? std::nullopt : std::optional{*found};
}

Json reference(const QString &id)
{
    Json result;
    result.set(u"value"_s, id);
    return result;
}

QString referencedId(const Json &reference)
{
    return reference[u"value"].toString();
}

Json amountJson(const domain::Money &amount)
{
    return Json::number(domain::moneyText(amount));
}

Result<domain::Money> readAmount(const Json &value, domain::Currency currency)
{
    if (value.isNull())
        return domain::Money{0, currency};
    if (!value.isNumber())
        return fail(ErrorCode::BadReply, u"amount"_s);
    return domain::moneyFromText(value.numberText(), currency);
}

QByteArray toBytes(const Payload &payload)
{
    Json envelope;
    envelope.set(u"entity"_s, resourceName(payload.entity));
    envelope.set(u"body"_s, payload.body);
    return envelope.toBytes();
}

Result<Payload> payloadFromBytes(const QByteArray &bytes)
{
    const Result<Json> envelope = Json::parse(bytes);
    if (!envelope)
        return Failure{envelope.error()};
    const auto entity = entityOfResource((*envelope)[u"entity"].toString());
    if (!entity || !(*envelope)[u"body"].isObject())
        return fail(ErrorCode::InternalError, u"payload"_s);
    return Payload{*entity, (*envelope)[u"body"]};
}

} // namespace passerelle::quickbooks
