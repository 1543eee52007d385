// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/effect.h"

#include <algorithm>

namespace passerelle::domain {

namespace {

constexpr std::array StepKeys{"connect",         "create-customers", "update-customers",
                              "create-invoices", "payments",         "journal-entries"};
constexpr std::array PurposeKeys{"create", "update", "apply", "refund"};
constexpr std::array StateKeys{"planned",      "intended", "in-flight", "unknown",  "confirmed",
                               "acknowledged", "closed",   "rejected",  "conflict", "blocked"};

template<typename Enum, size_t Size>
std::optional<Enum> fromKey(const std::array<const char *, Size> &keys, QStringView key)
{
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [key](const char *text) { return key == QLatin1StringView{text}; });
    if (found == keys.end())
        return std::nullopt;
    return static_cast<Enum>(found - keys.begin());
}

} // namespace

QString stepKey(StepName step)
{
    return QLatin1StringView{StepKeys.at(static_cast<size_t>(step))};
}

std::optional<StepName> stepFromKey(QStringView key)
{
    return fromKey<StepName>(StepKeys, key);
}

QString purposeKey(Purpose purpose)
{
    return QLatin1StringView{PurposeKeys.at(static_cast<size_t>(purpose))};
}

std::optional<Purpose> purposeFromKey(QStringView key)
{
    return fromKey<Purpose>(PurposeKeys, key);
}

LedgerEntity entityOf(RecordKind kind, Purpose purpose)
{
    if (purpose == Purpose::Apply || kind == RecordKind::Payment)
        return LedgerEntity::Payment;
    if (purpose == Purpose::Refund || kind == RecordKind::Refund)
        return LedgerEntity::RefundReceipt;
    if (kind == RecordKind::Customer)
        return LedgerEntity::Customer;
    if (kind == RecordKind::JournalEntry)
        return LedgerEntity::JournalEntry;
    return kind == RecordKind::CreditNote ? LedgerEntity::CreditMemo : LedgerEntity::Invoice;
}

QString effectStateKey(EffectState state)
{
    return QLatin1StringView{StateKeys.at(static_cast<size_t>(state))};
}

std::optional<EffectState> effectStateFromKey(QStringView key)
{
    return fromKey<EffectState>(StateKeys, key);
}

bool isInLedger(EffectState state)
{
    return state == EffectState::Confirmed || state == EffectState::Acknowledged
        || state == EffectState::Closed;
}

bool isProvedVoid(const Effect &effect)
{
    return effect.state == EffectState::Conflict && effect.error.code == ErrorCode::ConflictVoided
        && !effect.ledgerId.isEmpty();
}

} // namespace passerelle::domain
