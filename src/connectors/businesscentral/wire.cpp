// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/wire.h"

#include "domain/identity.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Kinds{PayloadKind::Customer,   PayloadKind::Invoice, PayloadKind::CreditMemo,
                           PayloadKind::Refund,     PayloadKind::Payment, PayloadKind::Entry,
                           PayloadKind::Application};

/// The plain text of a number: no sign of nothing, no zeros at the end of its decimals.
QByteArray plainNumber(const Json &value)
{
    QByteArray text = value.numberText();
    if (text.contains('.') && !text.contains('e') && !text.contains('E')) {
        while (text.endsWith('0'))
            text.chop(1);
        if (text.endsWith('.'))
            text.chop(1);
    }
    return text == "-0" ? QByteArray{"0"} : text;
}

/// Which of the two counts would be anybody's guess.
bool repeatsMembers(const Json &object)
{
    QSet<QString> names;
    for (const Json::Member &member : object.members())
        names.insert(member.first);
    return names.size() != static_cast<qsizetype>(object.members().size());
}

} // namespace

QString kindKey(PayloadKind kind)
{
    switch (kind) {
    case PayloadKind::Customer:
        return u"customer"_s;
    case PayloadKind::Invoice:
        return u"invoice"_s;
    case PayloadKind::CreditMemo:
        return u"credit-memo"_s;
    case PayloadKind::Refund:
        return u"refund"_s;
    case PayloadKind::Payment:
        return u"payment"_s;
    case PayloadKind::Entry:
        return u"journal-entry"_s;
    case PayloadKind::Application:
        return u"application"_s;
    }
    Q_UNREACHABLE();
}

QByteArray toBytes(const Payload &payload)
{
    Json envelope;
    envelope.set(u"kind"_s, kindKey(payload.kind));
    for (const Json::Member &member : payload.content.members())
        envelope.set(member.first, member.second);
    return envelope.toBytes();
}

Result<Payload> payloadFromBytes(const QByteArray &bytes)
{
    const Result<Json> envelope = Json::parse(bytes);
    if (!envelope)
        return Failure{envelope.error()};
    const QString key = (*envelope)[u"kind"].toString();
    const auto *const kind =
        std::find_if(Kinds.begin(), Kinds.end(), [&key](PayloadKind entry) { return kindKey(entry) == key; });
    if (kind == Kinds.end() || repeatsMembers(*envelope))
        return fail(ErrorCode::InternalError, u"payload"_s);
    return Payload{*kind, *envelope};
}

DocumentNames documentNames(bool isInvoice)
{
    if (isInvoice)
        return {u"salesInvoices"_s, u"salesInvoiceLines"_s, u"invoiceDate"_s};
    return {u"salesCreditMemos"_s, u"salesCreditMemoLines"_s, u"creditMemoDate"_s};
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

Result<domain::Money> promisedTotal(const Payload &payload)
{
    const Result<domain::Currency> currency =
        domain::Currency::fromCode(payload.content[u"currency"].toString());
    if (!currency)
        return Failure{currency.error()};
    return readAmount(payload.content[u"total"], *currency);
}

bool isSameNumber(const Json &a, const Json &b)
{
    return a.isNumber() && b.isNumber() && plainNumber(a) == plainNumber(b);
}

QDate readDate(const Json &value)
{
    const QString text = value.toString();
    const QDate day = QDate::fromString(text.first(std::min<qsizetype>(10, text.size())), Qt::ISODate);
    return day.year() > 1 ? day : QDate{};
}

QString versionTokenOf(const Json &entity)
{
    return entity[u"@odata.etag"].toString();
}

QString wireMarker(const QString &marker)
{
    return marker.toUpper();
}

QString numberFromWire(const QString &number)
{
    const QString marker = domain::markerIn(number);
    return marker.size() == number.size() && !marker.isEmpty() ? marker : number;
}

} // namespace passerelle::businesscentral
