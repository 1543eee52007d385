// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/ledger.h"
#include "connectors/api/rategovernor.h"
#include "connectors/api/source.h"
#include "runner/audit.h"
#include "runner/claimkeeper.h"
#include "runner/runtally.h"
#include "storage/journal.h"
#include "sync/planner.h"

#include <QTimeZone>

#include <set>

namespace passerelle::runner {

/// What a run needs to know besides its two systems.
struct RunSettings
{
    domain::Mapping mapping = {};
    sync::PlanPolicy policy = {};
    QTimeZone zone = QTimeZone::utc(); ///< the organization's: decides which entries are due
    qint64 waitForUnknown = 60'000; ///< milliseconds
    bool isDryRun = false;
    std::function<connectors::Usage()> usage = {}; ///< of the ledger's governor
    ErrorWords words = {}; ///< for messages written to the source
    QString workstation = {}; ///< for people on others
    ClaimTimes claimTimes = {};
    /// What may be posted. Everything else of a fresh plan is left out and told with its reason. Without it:
    /// all of it.
    std::optional<sync::Approval> approval = {};
    bool takesOver = false; ///< a person said that nobody works on the company elsewhere
    /// Of a dry run: planned as if it were to be transferred, though it is pending or in error. Number or id.
    QString tested = {};
};

/// One run, from connecting to the certificate (product: one run). Lives on the thread of its systems and
/// journal; start it once. A stop ends it within two seconds with everything known on disk.
class Runner final
{
public:
    Runner(connectors::Source &source, connectors::Ledger &ledger, storage::Journal &journal,
           const Clock &clock, RunObserver &observer, RunSettings settings);
    Runner(const Runner &) = delete;
    Runner &operator=(const Runner &) = delete;

    /// The report; also when the run had to end early (hasFailure). Fails only when not even a report can be
    /// kept.
    [[nodiscard]] QCoro::Task<Result<RunReport>> run(std::stop_token stop);

private:
    struct Prepared
    {
        domain::SyncPlan plan = {};
        std::vector<domain::Effect> resumed = {};
        std::vector<domain::ListedRecord> records = {}; ///< what is left of the snapshot, sorted
        std::set<domain::RecordRef> heldBack = {};
        std::set<domain::RecordRef> takenBack = {};
        domain::LedgerFacts facts = {}; ///< of a preview alone
    };

    [[nodiscard]] QCoro::Task<> carryOut(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Prepared>> prepare(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<domain::LedgerFacts>> connectBoth(std::stop_token stop);
    [[nodiscard]] Result<Done> checkTakenOver(const domain::SourceSnapshot &snapshot,
                                              const std::vector<domain::Effect> &known);
    [[nodiscard]] bool looksFirst() const; ///< before every send
    [[nodiscard]] qint64 lostSendsShowBy() const; ///< UTC milliseconds; 0: no journal was lost
    [[nodiscard]] connectors::FactsRequest neededFacts(const domain::SourceSnapshot &snapshot,
                                                       const std::vector<domain::Effect> &known) const;
    /// Keeps to what was approved; the journal notes who allowed what, and what was withheld.
    [[nodiscard]] static std::vector<domain::Effect> separateTakenBack(Prepared &prepared);
    [[nodiscard]] Result<Done> screen(Prepared &prepared, const std::vector<domain::Effect> &known);
    void keepQuietAboutTheRest(domain::SyncPlan &plan, std::set<domain::RecordRef> &heldBack) const;
    [[nodiscard]] QCoro::Task<Result<Done>> apply(std::shared_ptr<Prepared> prepared, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> check(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> checkPortion(Audit *audit, std::vector<qint64> numbers,
                                                         std::stop_token stop);
    [[nodiscard]] Result<Done> close(const std::vector<domain::Effect> &passed);
    [[nodiscard]] sync::PlanInput emptyInput() const;
    [[nodiscard]] QDate today() const; ///< the organization's, when the run connected
    void describePlan(const domain::SyncPlan &plan);
    void describe(const sync::Engine &engine);
    void noteOpen(const domain::Effect &effect);
    [[nodiscard]] std::chrono::milliseconds longestUnseen() const; ///< what was sent, at most
    [[nodiscard]] ClaimTimes claimTimes() const;
    [[nodiscard]] std::chrono::milliseconds oursAloneFor() const;
    [[nodiscard]] std::chrono::milliseconds claimLeft() const; ///< when the run is over
    void fail(const Error &error);
    void tellPace();
    [[nodiscard]] Result<RunReport> finish();

    connectors::Source &m_source;
    connectors::Ledger &m_ledger;
    storage::Journal &m_journal;
    const Clock &m_clock;
    RunObserver &m_observer;
    RunSettings m_settings;
    RunTally m_tally;
    RunReport m_report;
    sync::Moment m_begin = {}; ///< when the run connected, by the source's clock
    std::optional<ClaimKeeper> m_claim;
    std::function<void()> m_onClaimLost;
    qint64 m_mayAppearUntil = 0; ///< UTC milliseconds: the latest time for anything sent so far
    qint64 m_clockIsBehind = 0; ///< this computer's, then; milliseconds
};

} // namespace passerelle::runner
