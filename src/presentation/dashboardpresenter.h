// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/companypresenter.h"
#include "presentation/recorddetail.h"
#include "presentation/recordlistmodel.h"

#include <optional>

namespace passerelle::presentation {

/// The dashboard: status cards, the list and its filters, the record in the panel, and changes of status.
class DashboardPresenter final : public QObject
{
    Q_OBJECT

public:
    struct Card
    {
        domain::SyncStatus status = domain::SyncStatus::Pending;
        QString count = {};
        QString amount = {};
        bool isChosen = false;
    };

    DashboardPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent = nullptr);

    [[nodiscard]] RecordListModel &model() { return m_model; }
    [[nodiscard]] std::vector<Card> cards() const;

    [[nodiscard]] bool showsAccountsBanner() const;
    [[nodiscard]] QString accountsFact() const;
    [[nodiscard]] QString accountsExplanation() const;

    [[nodiscard]] bool showsChangesBanner() const;
    [[nodiscard]] QString changesFact() const;
    [[nodiscard]] QString changesAction() const;
    void actOnChanges(); ///< shows them alone, or everything again

    /// Another ledger company was connected: what the former one has is to be set back, or left.
    [[nodiscard]] bool showsFormerBanner() const;
    [[nodiscard]] QString formerFact() const;
    [[nodiscard]] QString formerExplanation() const;
    [[nodiscard]] QString formerConsequence() const;
    void setBackFormer();
    void leaveFormer();

    // Filters
    void setText(const QString &text);
    void setKind(std::optional<domain::RecordKind> kind);
    void setDates(const QDate &from, const QDate &to);
    void toggleStatus(domain::SyncStatus status);
    void clearFilters();
    void groupBy(storage::RecordQuery::Group group);
    void sort(RecordListModel::ColumnName column, Qt::SortOrder order);
    [[nodiscard]] const storage::RecordQuery &query() const { return m_query; }
    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] QString datesText() const;

    // The list
    [[nodiscard]] bool isListEmpty() const { return m_isListKnown && m_model.rowCount() == 0; }
    [[nodiscard]] QString emptyTitle() const;
    [[nodiscard]] QString emptySentence() const;
    [[nodiscard]] QString emptyAction() const;
    void actOnEmpty(); ///< shows everything, or reads the source when there is nothing at all
    [[nodiscard]] QString rangeText(int firstRow, int lastRow) const;
    [[nodiscard]] QString selectionText(const QList<int> &rows) const;
    [[nodiscard]] QString selectionText(int count) const; ///< of more rows than are summed
    /// The most records that are summed, or changed in one go.
    static constexpr int MostSummed = 10'000;

    // The record in the panel
    void choose(int row);
    /// Whatever the filters were: its number is searched for, and the panel opens.
    void open(const domain::RecordRef &record, const QString &number);
    void find(const QString &text); ///< the only filter
    void closeDetail();
    [[nodiscard]] bool hasDetail() const { return m_detail.has_value(); }
    [[nodiscard]] DetailView detail() const;
    /// How long the first step of the panel's fix is of no use yet.
    [[nodiscard]] std::chrono::milliseconds fixWait() const;

    // Changes
    [[nodiscard]] std::vector<domain::SyncStatus> offeredStatuses() const;
    /// Rows that are not loaded yet are read first; nothing is ever changed for a part of the selection only.
    void changeStatus(const QList<int> &rows, domain::SyncStatus status);
    void leaveChange(); ///< of the record in the panel
    void postAgain(); ///< the invoice in the panel
    void retry(); ///< the record in the panel
    void retryAlike(); ///< and all that have the same error about the same thing
    void check(); ///< a run, which looks for what is not known yet
    void setReference(const QString &reference); ///< of the record in the panel
    void undo();
    [[nodiscard]] bool canUndo() const { return m_canUndo; }
    [[nodiscard]] QString changeText() const { return m_changeText; }
    /// Each row with its own reference; rows without one are left as they are.
    void setReferences(const QList<std::pair<int, QString>> &references);
    void exportTo(const Destination &destination);
    void retranslate();

signals:
    void changed(); ///< cards, banner, filters, empty state
    void detailChanged();
    void changeAnnounced();

private:
    void ask();
    void askOrder();
    void takeOrder(const storage::RecordOrder &order, int generation);
    void carryOutChange();
    void announce(const QString &text);
    [[nodiscard]] QString connectedName() const; ///< the ledger company's

    Desk &m_desk;
    const CompanyPresenter &m_company;
    RecordListModel m_model;
    storage::RecordQuery m_query = {};
    std::optional<RecordDetail> m_detail = {};
    std::optional<domain::RecordRef> m_wanted = {};
    std::optional<std::pair<QList<int>, domain::SyncStatus>> m_change = {};
    QString m_changeText = {};
    bool m_canUndo = false;
    bool m_isListKnown = false;
};

} // namespace passerelle::presentation
