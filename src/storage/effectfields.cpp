// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/effectfields.h"

#include "domain/identity.h"
#include "storage/packedmembers.h"

#include <QSqlQuery>

#include <algorithm>
#include <array>
#include <type_traits>

namespace passerelle::storage {

using domain::Effect;
using namespace Qt::StringLiterals;

namespace {

using Form = EffectField::Form;

constexpr qsizetype HashDigits = 64;

// These numbers are on disk.
static_assert(int(domain::EffectState::Planned) == 0 && int(domain::EffectState::Blocked) == 9);
static_assert(int(domain::Purpose::Create) == 0 && int(domain::Purpose::Refund) == 3);
static_assert(int(domain::StepName::Connect) == 0 && int(domain::StepName::JournalEntries) == 5);
static_assert(int(domain::Proof::None) == 0 && int(domain::Proof::Lookup) == 2);

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json{} : Json{text};
}

template<auto Member>
constexpr EffectField textField(const char *column, Form form = Form::Text, bool isPersonal = false)
{
    return {column, form, isPersonal, [](const Effect &e) { return textOrNull(e.*Member); },
            [](Effect &e, const Json &value) { e.*Member = value.toString(); }};
}

template<auto Member> constexpr EffectField numberField(const char *column)
{
    using Number = std::remove_cvref_t<decltype(std::declval<Effect &>().*Member)>;
    return {column, Form::Number, false,
            [](const Effect &e) {
                const auto number = static_cast<qint64>(e.*Member);
                return number == 0 ? Json{} : Json{number};
            },
            [](Effect &e, const Json &value) { e.*Member = static_cast<Number>(value.toInt()); }};
}

domain::Currency currencyOf(const Json &code, domain::Currency fallback)
{
    const auto currency = domain::Currency::fromCode(code.toString());
    return currency ? *currency : fallback;
}

Json effectId(const Effect &e)
{
    return e.effectId == domain::effectIdOf(e.baseId, e.generation) ? Json{} : Json{e.effectId};
}

Json marker(const Effect &e)
{
    const bool isDerived = e.baseId.size() == HashDigits && e.marker == domain::markerOf(e.baseId);
    return isDerived ? Json{} : Json{e.marker};
}

void setMarker(Effect &e, const Json &value)
{
    if (value.isString())
        e.marker = value.toString();
    else
        e.marker = e.baseId.size() == HashDigits ? domain::markerOf(e.baseId) : QString{};
}

Json errorCode(const Effect &e)
{
    return e.error == Error{} ? Json{} : Json{QString{errorKey(e.error.code)}};
}

// A base id says which effect it is; the request key and the marker follow from it unless they say otherwise.
constexpr std::array Fields{
    textField<&Effect::baseId>("base_id", Form::Hex),
    EffectField{"generation", Form::Number, false,
                [](const Effect &e) { return e.generation == 1 ? Json{} : Json{e.generation}; },
                [](Effect &e, const Json &value) { e.generation = static_cast<int>(value.toInt(1)); }},
    EffectField{"effect_id", Form::Hex, false, effectId,
                [](Effect &e, const Json &value) {
                    e.effectId =
                        value.isString() ? value.toString() : domain::effectIdOf(e.baseId, e.generation);
                }},
    EffectField{"marker", Form::Text, false, marker, setMarker},
    numberField<&Effect::purpose>("purpose"),
    numberField<&Effect::step>("step"),
    textField<&Effect::recordNumber>("number"),
    textField<&Effect::customerName>("customer", Form::Text, true),
    EffectField{"natural_key", Form::Text, true,
                [](const Effect &e) { return e.naturalKey == e.recordNumber ? Json{} : Json{e.naturalKey}; },
                [](Effect &e, const Json &value) {
                    e.naturalKey = value.isString() ? value.toString() : e.recordNumber;
                }},
    EffectField{
        "depends_on", Form::HexList, false,
        [](const Effect &e) { return textOrNull(e.dependsOn.join(u' ')); },
        [](Effect &e, const Json &value) { e.dependsOn = value.toString().split(u' ', Qt::SkipEmptyParts); }},
    EffectField{"total", Form::Number, false,
                [](const Effect &e) { return e.total.isZero() ? Json{} : Json{e.total.minor}; },
                [](Effect &e, const Json &value) { e.total.minor = value.toInt(); }},
    EffectField{"currency", Form::Text, false,
                [](const Effect &e) {
                    return e.total.currency == domain::Currency{} ? Json{} : Json{e.total.currency.code()};
                },
                [](Effect &e, const Json &value) { e.total.currency = currencyOf(value, {}); }},
    EffectField{"adjustment", Form::Number, false,
                [](const Effect &e) { return e.adjustment.isZero() ? Json{} : Json{e.adjustment.minor}; },
                [](Effect &e, const Json &value) {
                    const qint64 minor = value.toInt();
                    e.adjustment = minor == 0 ? domain::Money{} : domain::Money{minor, e.total.currency};
                }},
    EffectField{
        "day", Form::Day, false, [](const Effect &e) { return textOrNull(e.day.toString(Qt::ISODate)); },
        [](Effect &e, const Json &value) { e.day = QDate::fromString(value.toString(), Qt::ISODate); }},
    textField<&Effect::customerLedgerId>("customer_ledger_id"),
    textField<&Effect::targetLedgerId>("target_ledger_id"),
    textField<&Effect::targetVersion>("target_version"),
    textField<&Effect::sourceVersion>("source_version"),
    EffectField{"payload_hash", Form::Hex, false,
                [](const Effect &e) { return textOrNull(QString::fromLatin1(e.payloadHash)); },
                [](Effect &e, const Json &value) { e.payloadHash = value.toString().toLatin1(); }},
    numberField<&Effect::state>("state"),
    numberField<&Effect::attempt>("attempt"),
    numberField<&Effect::sentAt>("sent_at"),
    numberField<&Effect::mayApplyUntil>("may_apply_until"),
    textField<&Effect::batchId>("batch_id", Form::Hex),
    numberField<&Effect::looksUpFirst>("looks_up_first"),
    textField<&Effect::ledgerId>("ledger_id"),
    textField<&Effect::versionToken>("version_token"),
    textField<&Effect::ledgerNumber>("ledger_number"),
    EffectField{"ledger_total", Form::Number, false,
                [](const Effect &e) { return e.ledgerTotal.isZero() ? Json{} : Json{e.ledgerTotal.minor}; },
                [](Effect &e, const Json &value) { e.ledgerTotal.minor = value.toInt(); }},
    EffectField{"ledger_currency", Form::Text, false,
                [](const Effect &e) {
                    const bool isUsual = e.ledgerTotal.currency == domain::Currency{};
                    return isUsual ? Json{} : Json{e.ledgerTotal.currency.code()};
                },
                [](Effect &e, const Json &value) { e.ledgerTotal.currency = currencyOf(value, {}); }},
    numberField<&Effect::proof>("proof"),
    EffectField{"error", Form::Text, false, errorCode,
                [](Effect &e, const Json &value) {
                    e.error.code = errorFromKey(value.toString()).value_or(ErrorCode::InternalError);
                }},
    EffectField{"error_detail", Form::Text, true, [](const Effect &e) { return textOrNull(e.error.detail); },
                [](Effect &e, const Json &value) { e.error.detail = value.toString(); }},
    EffectField{"system_text", Form::Text, true,
                [](const Effect &e) { return textOrNull(e.error.systemText); },
                [](Effect &e, const Json &value) { e.error.systemText = value.toString(); }},
    numberField<&Effect::runId>("run_id"),
};

// An empty text says something, and a null one would not.
QVariant textValue(const QString &text)
{
    return text.isNull() ? QVariant{u""_s} : QVariant{text};
}

QVariant hexListValue(const QString &text)
{
    const QStringList ids = text.split(u' ', Qt::SkipEmptyParts);
    const auto isHash = [](const QString &id) { return id.size() == HashDigits && isHexDigits(id); };
    if (!std::all_of(ids.begin(), ids.end(), isHash))
        return text;
    return QByteArray::fromHex(ids.join(QString{}).toLatin1());
}

QString hexListText(const QByteArray &bytes)
{
    QStringList ids;
    const QString digits = QString::fromLatin1(bytes.toHex());
    for (qsizetype at = 0; at < digits.size(); at += HashDigits)
        ids += digits.sliced(at, std::min(HashDigits, digits.size() - at));
    return ids.join(u' ');
}

} // namespace

std::span<const EffectField> effectFields()
{
    return Fields;
}

QString effectColumns(QLatin1StringView prefix)
{
    QStringList columns;
    for (const EffectField &field : Fields)
        columns += QString{prefix} + QLatin1StringView{field.column};
    return columns.join(u", "_s);
}

QVariant idValue(const QString &id)
{
    return isHexDigits(id) ? QVariant{QByteArray::fromHex(id.toLatin1())} : QVariant{id};
}

QString idText(const QVariant &value)
{
    const bool isBlob = value.typeId() == QMetaType::QByteArray;
    return isBlob ? QString::fromLatin1(value.toByteArray().toHex()) : value.toString();
}

QVariant sqlValue(const EffectField &field, const Json &value)
{
    if (value.isNull())
        return {};
    switch (field.form) {
    case Form::Text:
        return textValue(value.toString());
    case Form::Number:
        return value.toInt();
    case Form::Hex:
        return idValue(value.toString());
    case Form::HexList:
        return hexListValue(value.toString());
    case Form::Day:
        return QDate::fromString(value.toString(), Qt::ISODate).toJulianDay();
    }
    Q_UNREACHABLE();
}

QVariant sqlValue(const EffectField &field, const Effect &effect)
{
    // The request key is looked up by its column: written even where it could be derived.
    if (QLatin1StringView{field.column} == "effect_id"_L1)
        return idValue(effect.effectId);
    return sqlValue(field, field.get(effect));
}

Json jsonValue(const EffectField &field, const QVariant &value)
{
    if (value.isNull())
        return {};
    switch (field.form) {
    case Form::Text:
        return value.toString();
    case Form::Number:
        return Json{value.toLongLong()};
    case Form::Hex:
        return idText(value);
    case Form::HexList:
        return value.typeId() == QMetaType::QByteArray ? hexListText(value.toByteArray()) : value.toString();
    case Form::Day:
        return QDate::fromJulianDay(value.toLongLong()).toString(Qt::ISODate);
    }
    Q_UNREACHABLE();
}

Effect effectFromRow(const QSqlQuery &row, int column)
{
    Effect effect;
    for (const EffectField &field : Fields)
        field.set(effect, jsonValue(field, row.value(column++)));
    return effect;
}

EffectChange changeBetween(const Effect *before, const Effect &after)
{
    EffectChange change;
    for (const EffectField &field : Fields) {
        if (QLatin1StringView{field.column} == "state"_L1)
            continue;
        const Json value = field.get(after);
        if (value != (before ? field.get(*before) : Json{}))
            (isPersonal(field, after) ? change.personal : change.data)
                .set(QLatin1StringView{field.column}, value);
    }
    return change;
}

bool isPersonal(const EffectField &field, const Effect &effect)
{
    return field.isPersonal
        || (effect.record.kind == domain::RecordKind::Customer
            && QLatin1StringView{field.column} == "ledger_number"_L1);
}

Json personalMembers(const Effect &effect)
{
    Json members = Json::object();
    for (const EffectField &field : Fields) {
        const Json value = isPersonal(field, effect) ? field.get(effect) : Json{};
        if (!value.isNull())
            members.set(QLatin1StringView{field.column}, value);
    }
    return members;
}

Effect applied(const Effect *before, const Json &members)
{
    Effect after = before ? *before : Effect{};
    for (const EffectField &field : Fields) {
        const QString column = QLatin1StringView{field.column};
        if (members.contains(column))
            field.set(after, members[column]);
        else
            field.set(after, before ? field.get(*before) : Json{});
    }
    return after;
}

} // namespace passerelle::storage
