// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace passerelle::sandbox::intuit {

/// Property name -> kind: "S" text, "D" number, "B" boolean, "T" date, "Any" (not looked into), or the name
/// of the table of the object it holds.
using FieldTable = QHash<QString, QString>;

/// The known properties of an entity or of a part of one ("Line", "Ref"), or null.
[[nodiscard]] const FieldTable *fieldTable(const QString &owner);

} // namespace passerelle::sandbox::intuit
