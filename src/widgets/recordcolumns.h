// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/recordlistmodel.h"
#include "presentation/settings.h"
#include "widgets/table.h"

#include <QMenu>

namespace passerelle::widgets {

/// Which columns of the records a person wants to see, and by what they are grouped: a menu, and what it does
/// to the table. Both are kept between sessions.
class RecordColumns final : public QMenu
{
    Q_OBJECT

public:
    RecordColumns(Table &table, presentation::Settings &settings, QWidget *parent);

    [[nodiscard]] storage::RecordQuery::Group group() const;
    /// Makes columns as wide as they need. The customer keeps room for its name: in a narrow window the
    /// message, then the reference give way to it.
    void fit(Table::Fit fit = Table::Fit::Anew);
    void retranslate();

signals:
    void grouped(passerelle::storage::RecordQuery::Group group);

private:
    void fill();
    void show(int column, bool isShown);
    [[nodiscard]] bool isWanted(int column) const;

    Table &m_table;
    presentation::Settings &m_settings;
};

} // namespace passerelle::widgets
