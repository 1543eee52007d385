// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/tablemodel.h"
#include "runner/runreport.h"

namespace passerelle::presentation {

/// The preview of a run as a tree of groups: what is to fix, to create, to change, to finish, and what is
/// left out and why. What would be posted can be ticked; what it depends on comes along.
class PlanModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        Kind,
        Number,
        Customer,
        Action,
        Amount,
        ColumnCount
    };

    using QAbstractItemModel::QAbstractItemModel;

    void show(const runner::RunReport &preview);
    void retranslate();

    /// Only rows with this text in number, customer, action or amount; accents and case don't count.
    void setSearch(const QString &text);
    void setOnlyKind(std::optional<domain::RecordKind> kind);
    [[nodiscard]] int shownCount() const;

    [[nodiscard]] const sync::Offer &offer() const { return m_offer; }
    [[nodiscard]] const domain::LedgerFacts &facts() const { return m_facts; }
    [[nodiscard]] const std::set<domain::RecordRef> &chosen() const { return m_chosen; }
    [[nodiscard]] int openCount() const { return static_cast<int>(m_open.size()); } ///< that can be ticked
    void choose(std::set<domain::RecordRef> records); ///< these and what they depend on, nothing else
    void chooseAll();
    void toggle(const QModelIndex &index);
    /// What one tick did to other records: "1 record that it depends on came along".
    [[nodiscard]] QString note() const { return m_note; }
    /// The effects of a row's record; none of a row that posts nothing.
    [[nodiscard]] std::vector<const domain::PlannedEffect *> effectsAt(const QModelIndex &index) const;
    [[nodiscard]] QString titleAt(const QModelIndex &index) const;
    [[nodiscard]] QString explanationAt(const QModelIndex &index) const; ///< of a row that posts nothing
    [[nodiscard]] std::vector<const domain::PlannedEffect *> chosenEffects() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void choiceChanged();
    void laidOut(); ///< groups are new: they want to be opened

private:
    struct Row
    {
        domain::RecordRef record = {};
        std::vector<Cell> cells = {};
    };
    struct Group
    {
        QString title = {};
        Tone tone = Tone::Quiet;
        QString icon = {};
        std::vector<Row> rows = {};
        qint64 minor = 0;
    };

    void layOut();
    void add(Group group);
    void addEffects(bool isUpdates);
    void addResumed();
    void addLeftOut();
    void addProblems();
    void addRow(Group &group, const domain::RecordLabel &label, Cell action) const;
    [[nodiscard]] bool isShown(const Row &row) const;
    [[nodiscard]] QString actionText(const domain::PlannedEffect &planned) const;
    [[nodiscard]] const Row *rowAt(const QModelIndex &index) const;
    [[nodiscard]] QString noteOn(size_t before, bool isChosen) const;

    sync::Offer m_offer = {};
    domain::LedgerFacts m_facts = {};
    std::vector<Group> m_groups = {};
    std::set<domain::RecordRef> m_open = {};
    std::set<domain::RecordRef> m_chosen = {};
    QString m_note = {};
    QString m_search = {};
    std::optional<domain::RecordKind> m_onlyKind = {};
};

} // namespace passerelle::presentation
