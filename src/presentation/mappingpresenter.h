// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/companypresenter.h"
#include "presentation/recordtestpresenter.h"

namespace passerelle::presentation {

/// The mapping of one kind at a time: what the source calls it, what it is in the ledger, and whether a
/// person agreed. What is not mapped comes first.
class MappingPresenter final : public QObject
{
    Q_OBJECT

public:
    enum ColumnName
    {
        Source,
        Ledger,
        Used,
        State,
        ColumnCount
    };

    struct Choice
    {
        QString id = {};
        QString name = {};
    };

    MappingPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent = nullptr);

    void ask();
    /// The page is to show this product, tax or payment type as soon as it is known.
    void want(domain::MappingKind kind, const QString &subject);
    [[nodiscard]] int takeWanted(); ///< its row, once; -1: none
    void setKind(domain::MappingKind kind);
    [[nodiscard]] domain::MappingKind kind() const { return m_kind; }
    [[nodiscard]] TableModel &rows() { return m_rows; }
    [[nodiscard]] RecordTestPresenter &test() { return m_test; } ///< of the mapping on one record
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] bool isEmpty() const { return m_isKnown && m_shown.empty(); }

    /// Accounts of fees are shown only where fees are spread over their period.
    [[nodiscard]] bool isUsed(domain::MappingKind kind) const;
    [[nodiscard]] int unmappedOf(domain::MappingKind kind) const;
    [[nodiscard]] int proposedCount() const;
    [[nodiscard]] int unmappedCount() const;
    [[nodiscard]] QString fact() const; ///< the banner, empty when all is mapped
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] QString foot() const;

    [[nodiscard]] std::vector<Choice> choices() const; ///< the ledger's active entries for this kind
    [[nodiscard]] QString targetOf(int row) const; ///< id of the ledger entry, proposed or confirmed
    [[nodiscard]] QString sourceNameOf(int row) const;
    [[nodiscard]] bool canAccept(int row) const;

    void choose(int row, const Choice &choice);
    void accept(int row);
    void acceptAll();
    /// What stayed out for want of what was mapped here and may go now; empty without.
    [[nodiscard]] QString alikeFact() const;
    void retryAlike();
    void undo(); ///< the last choice made here
    [[nodiscard]] bool canUndo() const { return !m_done.empty(); }
    void retranslate();

signals:
    void changed();

private:
    struct Change
    {
        domain::MappingKind kind = domain::MappingKind::Product;
        QString sourceKey = {};
        domain::MappingTarget before = {};
    };

    void layOut();
    void showKindOfWanted();
    [[nodiscard]] const MappingRow *row(int row) const;
    [[nodiscard]] static bool isUnmapped(const MappingRow &row);
    void set(const MappingRow &row, const QString &id, const QString &name);
    void askAlike();

    Desk &m_desk;
    const CompanyPresenter &m_company;
    MappingView m_view = {};
    std::vector<const MappingRow *> m_shown = {};
    std::vector<Change> m_done = {};
    QStringList m_mapped = {}; ///< keys and names of what was mapped here
    std::vector<domain::RecordRef> m_alike = {};
    QString m_wanted = {};
    TableModel m_rows;
    RecordTestPresenter m_test;
    domain::MappingKind m_kind = domain::MappingKind::Product;
    bool m_isLoading = false;
    bool m_isKnown = false;
};

} // namespace passerelle::presentation
