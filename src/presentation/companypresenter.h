// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "presentation/desk.h"
#include "presentation/tone.h"

namespace passerelle::presentation {

/// What surrounds every page: the company at work, when its source was read, its authorization, whether a run
/// is on, and the one failure worth a banner.
class CompanyPresenter final : public QObject
{
    Q_OBJECT

public:
    CompanyPresenter(Desk &desk, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const Clock &clock() const { return m_clock; }

    [[nodiscard]] const std::vector<service::CompanySettings> &companies() const { return m_companies; }
    [[nodiscard]] const service::CompanySettings &company() const { return m_company; }
    [[nodiscard]] bool hasCompany() const { return !m_company.id.isEmpty(); }
    [[nodiscard]] bool areCompaniesKnown() const { return m_areCompaniesKnown; }
    [[nodiscard]] const Overview &overview() const { return m_overview; }
    [[nodiscard]] QString title() const; ///< the company's name, or that there is none
    [[nodiscard]] QString route() const; ///< "Membri 365 → QuickBooks Online"
    [[nodiscard]] QString sourceName() const;
    [[nodiscard]] QString ledgerName() const;

    [[nodiscard]] QString readText() const; ///< "Membri 365 read at 14:05"
    [[nodiscard]] bool isReading() const { return m_isReading; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isAuthorized() const { return m_overview.authorization.isAuthorized; }
    [[nodiscard]] int daysLeft() const;
    [[nodiscard]] QString authorizationText() const;
    [[nodiscard]] Tone authorizationTone() const;
    [[nodiscard]] bool canStart() const { return hasCompany() && isAuthorized() && !m_isRunning; }
    [[nodiscard]] QString startHint() const; ///< why Start is closed, or what it does

    [[nodiscard]] QString lastRunWhen() const;
    [[nodiscard]] QString lastRunText() const;
    [[nodiscard]] Tone lastRunTone() const;
    [[nodiscard]] int accountsToVerify() const { return m_overview.accountsToVerify; }
    [[nodiscard]] int unmappedCount() const { return m_unmapped; }

    [[nodiscard]] QDate today() const; ///< in the company's time zone
    [[nodiscard]] bool hasFailure() const { return m_hasFailure; }
    [[nodiscard]] const Error &failure() const { return m_failure; }

    void open(const QString &companyId);
    void start();
    void preview();
    /// A run that the schedule begins: whether it was started here.
    enum class Scheduled
    {
        Started,
        Busy, ///< a run is going on
        NotHere ///< another company is open, or Start is closed
    };
    Scheduled startScheduled(const QString &companyId);
    void takeOver(); ///< starts; nobody works on the company elsewhere any more
    void stop();
    void readSource();
    void refresh();

signals:
    void changed();
    void companyChanged();
    void runBegan(bool isDryRun); ///< somebody asked for it here
    void automaticRunEnded(const passerelle::runner::RunReport &report);

private:
    void connectRuns();
    void clearFailure();
    void takeCompanies(const std::vector<service::CompanySettings> &companies);
    void takeCompany(const service::CompanySettings &company);

    Desk &m_desk;
    const Clock &m_clock;
    std::vector<service::CompanySettings> m_companies = {};
    service::CompanySettings m_company = {};
    Overview m_overview = {};
    Error m_failure = {};
    int m_unmapped = 0;
    bool m_areCompaniesKnown = false;
    bool m_hasFailure = false;
    bool m_isReading = false;
    bool m_isRunning = false;
    bool m_isRunKnown = false; ///< of this company: an overview may be older than what a run has told
    bool m_isAutomatic = false; ///< the run was begun by the schedule
};

} // namespace passerelle::presentation
