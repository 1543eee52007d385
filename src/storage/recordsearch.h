// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/journaltypes.h"

#include <QVariantList>

namespace passerelle::storage {

/// Accents and case removed, ligatures opened: "Œuvre Élève" becomes "oeuvre eleve".
[[nodiscard]] QString folded(const QString &text);

struct SearchStatement
{
    QString sql = {};
    QVariantList values = {};
};

/// The statement that answers a query with the row ids in its order.
[[nodiscard]] SearchStatement searchStatement(const RecordQuery &query);

} // namespace passerelle::storage
