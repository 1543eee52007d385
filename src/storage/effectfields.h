// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/effect.h"

#include <QVariant>

#include <span>

class QSqlQuery;

namespace passerelle::storage {

/// One column of the effect table, which is also one member of an event's data. A null value means "as in a
/// fresh effect" (or derived from the columns before it), so that only what is said takes room.
struct EffectField
{
    enum class Form
    {
        Text,
        Number,
        Hex,
        HexList,
        Day
    };

    const char *column;
    Form form;
    bool isPersonal; ///< kept out of the chained data except by hash, and erasable
    Json (*get)(const domain::Effect &);
    void (*set)(domain::Effect &, const Json &);
};

/// Every field of an effect but its record, in the order they must be set.
[[nodiscard]] std::span<const EffectField> effectFields();

/// "effect_id, base_id, ...", each behind the prefix.
[[nodiscard]] QString effectColumns(QLatin1StringView prefix = {});

/// A field's value as SQLite keeps it: ids of hex digits become half as many bytes, days become numbers.
[[nodiscard]] QVariant sqlValue(const EffectField &field, const Json &value);
[[nodiscard]] QVariant sqlValue(const EffectField &field, const domain::Effect &effect);
[[nodiscard]] Json jsonValue(const EffectField &field, const QVariant &value);

/// An id as the effect_id column keeps it.
[[nodiscard]] QVariant idValue(const QString &id);
[[nodiscard]] QString idText(const QVariant &value);

/// Reads an effect whose columns start at `column`; the record comes from its own table.
[[nodiscard]] domain::Effect effectFromRow(const QSqlQuery &row, int column);

/// What changed between two effects, split into what is chained and what is personal. State is not among it:
/// events carry it in columns.
struct EffectChange
{
    Json data = Json::object();
    Json personal = Json::object();
};

/// The change that makes `after` of `before`, or of nothing.
[[nodiscard]] EffectChange changeBetween(const domain::Effect *before, const domain::Effect &after);

/// What an effect keeps beside the chained data, where it can be erased. The ledger's number of a customer is
/// the customer's name in some ledgers.
[[nodiscard]] bool isPersonal(const EffectField &field, const domain::Effect &effect);
/// All of it that an effect says.
[[nodiscard]] Json personalMembers(const domain::Effect &effect);

/// The effect a change makes of `before`, or of nothing.
[[nodiscard]] domain::Effect applied(const domain::Effect *before, const Json &members);

} // namespace passerelle::storage
