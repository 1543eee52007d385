// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/membri/prefer.h"
#include "sandbox/membri/query.h"

#include <QSqlQuery>

namespace passerelle::sandbox::membri {

/// Which SQL columns a query needs and how a row of them becomes JSON, annotations included.
class RowShape final
{
public:
    RowShape(const Query &query, const Preferences &preferences);

    /// "t.invoiceid, t.versionnumber, ...": the id and the version come first.
    [[nodiscard]] const QString &sqlColumns() const { return m_sql; }
    [[nodiscard]] Json read(const QSqlQuery &row) const;
    /// A column's stored value, for lookups that are expanded; the column must have been asked for with
    /// require().
    [[nodiscard]] QVariant required(const QSqlQuery &row, size_t index) const;
    /// The type behind a polymorphic lookup that was required.
    [[nodiscard]] QString requiredType(const QSqlQuery &row, size_t index) const;
    [[nodiscard]] int columnCount() const { return m_count; }

private:
    struct Field
    {
        const Column *column = nullptr;
        int index = 0;
        int typeIndex = -1;
        int labelIndex = -1;
        QString wire;
        QString formattedKey;
        QString targetKey;
        QString navigationKey;
    };
    struct Required
    {
        int index = 0;
        int typeIndex = -1;
    };
    int add(const QString &sql);
    void addField(const Column &column);
    void readLookup(const Field &field, const QSqlQuery &row, Json &json) const;

    const Preferences &m_preferences;
    bool m_wantsFormatted;
    bool m_wantsTarget;
    bool m_wantsNavigation;
    QString m_sql;
    int m_count = 0;
    QString m_idWire;
    bool m_hasId = false;
    std::vector<Field> m_fields;
    std::vector<Required> m_required;
};

/// "W/\"1045210\""
[[nodiscard]] QString etagOf(qint64 version);

} // namespace passerelle::sandbox::membri
