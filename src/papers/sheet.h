// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/money.h"

#include <QDate>
#include <QString>

#include <variant>
#include <vector>

namespace passerelle::papers {

/// A value of a spreadsheet's cell; an invalid date is an empty cell.
using Cell = std::variant<std::monostate, QString, QDate, domain::Money, qint64>;

enum class CellKind
{
    Text,
    Date,
    Amount,
    Number
};

struct SheetColumn
{
    QString title = {};
    CellKind kind = CellKind::Text;
    int width = 12; ///< in characters
};

/// A table of a spreadsheet, but for its rows.
struct Sheet
{
    QString name = {}; ///< of the tab
    QString head = {}; ///< printed above each page
    QString pageWords = {}; ///< "Page %1 of %2"
    std::vector<SheetColumn> columns = {};
};

} // namespace passerelle::papers
