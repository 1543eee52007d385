// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/companypresenter.h"
#include "presentation/tablemodel.h"
#include "service/accounts.h"

namespace passerelle::presentation {

/// The accounts to verify (M-16, M-102 to M-113): whom each may be in the ledger, and what a person decides.
/// Nothing is written before apply(); the sure ones are preselected, to be looked at.
class AccountsPresenter final : public QObject
{
    Q_OBJECT

public:
    enum class Phase
    {
        Reading,
        Choosing,
        Applying,
        Failed
    };

    AccountsPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent = nullptr);

    /// Reads the accounts and the ledger's customers; the one of this name, if any, is shown first.
    void open(const QString &name = {});
    [[nodiscard]] int shownRow() const { return m_row; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString notice() const; ///< what is going on, or what went wrong
    [[nodiscard]] Tone noticeTone() const;

    [[nodiscard]] TableModel &accounts() { return m_accounts; } ///< account, what is known of it, decision
    [[nodiscard]] TableModel &candidates() { return m_candidates; } ///< of the row shown
    [[nodiscard]] QString candidatesTitle() const;
    void show(int row); ///< its candidates

    [[nodiscard]] bool canLink(int candidate) const;
    void link(int candidate); ///< the row shown is this customer of the ledger
    /// Not one that names a customer already: the name would stand in the way.
    [[nodiscard]] bool canCreate() const;
    [[nodiscard]] bool isDecided() const; ///< the account that is shown
    void decide(service::AccountVerdict verdict); ///< CreateNew or DoNotSynchronize
    void takeBack(); ///< the row shown is open again
    [[nodiscard]] int nextOpen() const; ///< the next row without a decision after the one shown; -1: none

    [[nodiscard]] int decidedCount() const { return static_cast<int>(m_decisions.size()); }
    [[nodiscard]] bool canApply() const { return m_phase == Phase::Choosing && !m_decisions.empty(); }
    [[nodiscard]] QString applyText() const;
    void apply();
    void retranslate();

signals:
    void changed();
    void applied(); ///< everything that was decided

private:
    void take(const std::vector<service::AccountToVerify> &accounts);
    void takeResult(int done, const std::optional<Error> &error);
    void layOut();
    void layOutCandidates();
    [[nodiscard]] const service::AccountToVerify *shown() const;
    [[nodiscard]] Cell decisionCell(const service::AccountToVerify &account) const;

    Desk &m_desk;
    const CompanyPresenter &m_company;
    TableModel m_accounts;
    TableModel m_candidates;
    std::vector<service::AccountToVerify> m_open = {};
    std::map<QString, service::AccountDecision> m_decisions = {}; // by the account's id
    Phase m_phase = Phase::Reading;
    Error m_failure = {};
    bool m_hasFailure = false;
    int m_row = -1;
    QString m_wanted = {}; ///< the account shown first
};

} // namespace passerelle::presentation
