// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "presentation/tablemodel.h"

#include <QAbstractItemModel>

namespace passerelle::presentation {

/// What a run would do, as a tree of two levels: created, changed, left out, to fix; and their records.
class PlanModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum ColumnName
    {
        Kind,
        Number,
        Customer,
        Action,
        Amount,
        ColumnCount
    };

    using QAbstractItemModel::QAbstractItemModel;

    void show(const domain::SyncPlan &plan);
    void retranslate();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Group
    {
        Cell title = {};
        Cell amount = {};
        std::vector<std::vector<Cell>> rows = {};
    };

    void layOut();
    void addEffects(bool isUpdates);
    void addLeftOut();
    void addProblems();

    domain::SyncPlan m_plan = {};
    std::vector<Group> m_groups = {};
};

} // namespace passerelle::presentation
