// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/runner.h"

#include "runner/audit.h"
#include "runner/enginedriver.h"
#include "runner/reading.h"
#include "runner/resume.h"
#include "sync/unsettled.h"

#include <algorithm>
#include <set>

namespace passerelle::runner {

using namespace domain;

namespace {

constexpr auto PaceEvery = std::chrono::milliseconds{400};

QDateTime windowBegin(const QDate &startDate, const QDateTime &now)
{
    constexpr int Days = 400;
    return startDate.isValid() ? startDate.startOfDay(Qt::UTC) : now.addDays(-Days);
}

/// Records that are not transferred and that this run did not look for: what a lost journal knew of them
/// stays unknown, and the amnesia with it.
/// An entry whose day has not come was never sent.
bool hasUnseen(const SourceSnapshot &snapshot, const sync::Engine &engine, const QDate &today)
{
    std::set<RecordRef> seen;
    for (const sync::Engine::Item &item : engine.items())
        seen.insert(item.effect.record);
    const std::vector<ListedRecord> records = listedRecords(snapshot);
    return std::any_of(records.begin(), records.end(), [&](const ListedRecord &listed) {
        const RecordLabel &label = listed.label;
        const bool isToCome = label.record.kind == RecordKind::JournalEntry && label.day > today;
        return !isToCome && listed.sync.status != SyncStatus::Transferred && !seen.contains(label.record);
    });
}

} // namespace

Runner::Runner(connectors::Source &source, connectors::Ledger &ledger, storage::Journal &journal,
               const Clock &clock, RunObserver &observer, RunSettings settings)
    : m_source(source)
    , m_ledger(ledger)
    , m_journal(journal)
    , m_clock(clock)
    , m_observer(observer)
    , m_settings(std::move(settings))
    , m_tally(observer, clock)
{
}

QCoro::Task<Result<RunReport>> Runner::run(std::stop_token stop)
{
    m_report.startedAt = m_clock.now();
    m_report.isDryRun = m_settings.isDryRun;
    const QString mode = m_settings.isDryRun ? QStringLiteral("preview") : QStringLiteral("sync");
    const Result<qint64> run = m_journal.beginRun(mode);
    if (!run)
        co_return Failure{run.error()};
    m_report.run = *run;
    m_tally.begin(m_ledger.capabilities().steps);
    QTimer pace;
    QObject::connect(&pace, &QTimer::timeout, &pace, [this] { tellPace(); });
    pace.start(PaceEvery);

    std::stop_source own; // the user's stop, or the loss of the claim
    const std::stop_callback forward{stop, [&own] { own.request_stop(); }};
    bool isClaimLost = false;
    m_onClaimLost = [&own, &isClaimLost] {
        isClaimLost = true;
        own.request_stop();
    };
    co_await carryOut(own.get_token());
    if (isClaimLost)
        fail(Error{ErrorCode::OtherWorkstation});
    if (m_claim) {
        co_await m_claim->giveUp(claimLeft());
    }
    co_return finish();
}

/// What was sent may still come to be seen: until then nobody else may look for it in vain.
std::chrono::milliseconds Runner::claimLeft() const
{
    const std::chrono::milliseconds quiet = m_ledger.capabilities().quietTime;
    const std::chrono::milliseconds atMost = quiet + std::chrono::minutes{1};
    if (m_report.hasFailure || !m_report.pending.empty())
        return atMost;
    const qint64 left = m_mayAppearUntil - m_claim->now().toMSecsSinceEpoch();
    return std::clamp(std::chrono::milliseconds{left}, std::chrono::milliseconds::zero(), atMost);
}

QCoro::Task<> Runner::carryOut(std::stop_token stop)
{
    Result<Prepared> prepared = co_await prepare(stop);
    if (!prepared) {
        fail(prepared.error());
        co_return;
    }
    describePlan(prepared->plan);
    if (m_settings.isDryRun) {
        m_report.effects = static_cast<int>(prepared->plan.effects.size());
        m_report.plan = std::move(prepared->plan);
        co_return;
    }
    const auto shared = std::make_shared<Prepared>(std::move(*prepared));
    const Result<Done> applied = co_await apply(shared, stop);
    if (!applied)
        fail(applied.error());
    if (!m_report.hasFailure || m_report.failure.code == ErrorCode::Throttled) {
        const Result<Done> checked = co_await check(stop);
        if (!checked && m_report.result != RunResult::Stopped)
            fail(checked.error());
    }
}

/// The two systems, and between them the claim: nothing is read before the company is ours.
QCoro::Task<Result<LedgerFacts>> Runner::connectBoth(std::stop_token stop)
{
    const Result<SourceSnapshot> organization = co_await m_source.connect(stop);
    if (!organization)
        co_return Failure{organization.error()};
    // By the source's clock: this computer's may be wrong, and what is unknown is judged by time.
    const QDateTime begin = organization->readAt.isValid() ? organization->readAt : m_clock.now();
    m_begin = sync::Moment{begin.toMSecsSinceEpoch(), m_clock.monotonic().count()};
    m_clockIsBehind = m_clock.now().msecsTo(begin);
    if (!organization->settings.isSyncEnabled)
        co_return passerelle::fail(ErrorCode::SourceSyncDisabled, organization->settings.chapterName);
    const Result<LedgerFacts> company = co_await m_ledger.connect(stop);
    if (!company || m_settings.isDryRun)
        co_return company;
    ClaimTimes times =
        m_settings.claimTimes; // who dies must be missed for longer than its sends can't be seen
    const std::chrono::milliseconds quiet = m_ledger.capabilities().quietTime + std::chrono::minutes{1};
    times.life = std::max(times.life, times.renewal + quiet);
    m_claim.emplace(m_source, m_clock,
                    connectors::Claim{m_journal.installationId(), m_settings.workstation, m_report.run},
                    begin, times);
    const Result<Done> claimed = co_await m_claim->take(stop);
    if (!claimed)
        co_return Failure{claimed.error()};
    m_claim->keepUp(m_onClaimLost);
    co_return company;
}

bool Runner::looksFirst() const
{
    return m_journal.memory() == storage::Memory::Amnesia || (m_claim && m_claim->wasElsewhere());
}

/// The last sends of a lost journal may still be carried out: counted from when the loss was noticed.
qint64 Runner::lostSendsShowBy() const
{
    const qint64 lostAt = m_journal.memoryLostAt();
    if (lostAt == 0)
        return 0;
    const qint64 passed = std::max<qint64>(0, m_clock.now().toMSecsSinceEpoch() - lostAt);
    return m_begin.utc + std::max<qint64>(0, m_ledger.capabilities().quietTime.count() - passed);
}

/// Where nobody keeps claims and the ledger recognizes no repeated request, two workstations that look and
/// then send could both find nothing: a person has to say that the other one is gone.
Result<Done> Runner::checkTakenOver(const SourceSnapshot &snapshot, const std::vector<Effect> &known)
{
    const connectors::RecoveryClass recovery = m_ledger.capabilities().recovery;
    const bool isAtRisk = recovery == connectors::RecoveryClass::LookUpOnly
        || recovery == connectors::RecoveryClass::FileHandOver;
    const bool isSettled = m_settings.isDryRun || !m_claim || m_claim->isKept() || m_journal.isTakenOver()
        || m_journal.memory() == storage::Memory::Whole;
    if (!isAtRisk || isSettled)
        return Done{};
    if (m_settings.takesOver)
        return m_journal.takeOver();
    std::set<RecordRef> ours;
    for (const Effect &effect : known)
        ours.insert(effect.record);
    const std::vector<ListedRecord> records = listedRecords(snapshot);
    const auto strangers = std::count_if(records.begin(), records.end(), [&ours](const ListedRecord &listed) {
        const RecordRef &record = listed.label.record;
        return record.kind != RecordKind::Customer && listed.sync.status == SyncStatus::Transferred
            && !ours.contains(record);
    });
    if (strangers > 0)
        return passerelle::fail(ErrorCode::TakeOverNeeded, QString::number(strangers));
    return Done{};
}

QCoro::Task<Result<Runner::Prepared>> Runner::prepare(std::stop_token stop)
{
    const Result<LedgerFacts> company = co_await connectBoth(stop);
    if (!company)
        co_return Failure{company.error()};
    m_tally.connected();

    const Reading reading{m_settings.policy, m_settings.mapping};
    Result<SourceSnapshot> snapshot = co_await readWhole(&m_source, &m_journal, reading, stop);
    if (!snapshot)
        co_return Failure{snapshot.error()};
    Result<std::vector<Effect>> known = m_journal.effects();
    if (!known)
        co_return Failure{known.error()};
    std::for_each(known->begin(), known->end(), [this](const Effect &effect) { noteOpen(effect); });
    const Result<Done> isOurs = checkTakenOver(*snapshot, *known);
    if (!isOurs)
        co_return Failure{isOurs.error()};
    Result<std::vector<Effect>> resumed = effectsToResume(m_journal, *snapshot, *known, looksFirst());
    if (!resumed)
        co_return Failure{resumed.error()};
    connectors::FactsRequest request = neededFacts(*snapshot, *known);
    Result<LedgerFacts> facts = co_await m_ledger.readFacts(std::move(request), stop);
    if (!facts)
        co_return Failure{facts.error()};

    sync::PlanInput input;
    input.scope = IdentityScope{facts->companyId, snapshot->organizationId};
    input.snapshot = std::move(*snapshot);
    input.facts = std::move(*facts);
    input.mapping = m_settings.mapping;
    input.capabilities = m_ledger.capabilities();
    input.policy = m_settings.policy;
    input.known = std::move(*known);
    input.today = today();
    input.isAmnesiac = looksFirst();
    Prepared prepared;
    prepared.plan = sync::makePlan(input);
    const qint64 lostShowBy = lostSendsShowBy();
    sync::lookNoSooner(prepared.plan, lostShowBy);
    m_mayAppearUntil = std::max(m_mayAppearUntil, lostShowBy);
    prepared.snapshot = std::move(input.snapshot);
    prepared.resumed = std::move(*resumed);
    std::vector<RecordRef> accounts;
    accounts.reserve(prepared.plan.accountsToVerify.size());
    for (const RecordLabel &label : prepared.plan.accountsToVerify)
        accounts.push_back(label.record);
    const Result<Done> flagged = m_journal.setAccountsToVerify(accounts);
    if (!flagged)
        co_return Failure{flagged.error()};
    co_return prepared;
}

QDate Runner::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_begin.utc, m_settings.zone).date();
}

connectors::FactsRequest Runner::neededFacts(const SourceSnapshot &snapshot,
                                             const std::vector<Effect> &known) const
{
    const sync::NeededFacts needs = sync::neededFacts(snapshot, known, m_settings.policy.startDate);
    connectors::FactsRequest request;
    request.customerNames = needs.customerNames;
    request.customerIds = needs.customerIds;
    request.documentNumbers = needs.documentNumbers;
    return request;
}

QCoro::Task<Result<Done>> Runner::apply(std::shared_ptr<Prepared> prepared, std::stop_token stop)
{
    sync::EngineOptions options;
    options.capabilities = m_ledger.capabilities();
    options.waitForUnknown = m_settings.waitForUnknown;
    options.heldBack = sync::correctionsInError(prepared->snapshot);
    options.takenBack = sync::takenBack(prepared->snapshot, prepared->resumed);
    sync::Engine engine{prepared->plan, prepared->resumed, options};
    m_tally.setPlan(engine.items());
    EngineDriver::Parts parts{m_source,
                              m_ledger,
                              m_journal,
                              m_clock,
                              m_tally,
                              m_settings.words,
                              windowBegin(m_settings.policy.startDate, m_clock.now()),
                              m_report.run,
                              m_begin,
                              m_clockIsBehind};
    EngineDriver driver{parts, prepared->plan, prepared->snapshot};
    const Result<sync::Finish> finished = co_await driver.run(&engine, stop);
    describe(engine, prepared->snapshot);
    if (!finished)
        co_return Failure{finished.error()};
    if (finished->reason == sync::FinishReason::Stopped)
        m_report.result = RunResult::Stopped;
    if (finished->reason == sync::FinishReason::Failed)
        co_return Failure{finished->error};
    const bool mayRemember = m_journal.memory() == storage::Memory::Amnesia
        && finished->reason == sync::FinishReason::Done && m_report.pending.empty();
    if (mayRemember && !hasUnseen(prepared->snapshot, engine, today()))
        co_return m_journal.markWhole();
    co_return Done{};
}

QCoro::Task<Result<Done>> Runner::check(std::stop_token stop)
{
    const Result<std::vector<Effect>> touched = m_journal.effectsOfRun(m_report.run);
    if (!touched)
        co_return Failure{touched.error()};
    std::vector<Effect> inLedger;
    std::copy_if(touched->begin(), touched->end(), std::back_inserter(inLedger),
                 [](const Effect &effect) { return isInLedger(effect.state); });
    if (inLedger.empty() || stop.stop_requested())
        co_return Done{};
    Result<AuditResult> result = co_await audit(&m_source, &m_ledger, inLedger, stop);
    if (!result)
        co_return Failure{result.error()};
    m_report.totals = std::move(result->totals);
    for (RecordIssue &issue : result->differences)
        m_report.errors.push_back(std::move(issue));
    co_return close(result->passed);
}

Result<Done> Runner::close(const std::vector<Effect> &passed)
{
    std::vector<storage::Journal::Transition> transitions;
    for (const Effect &effect : passed) {
        if (effect.state != EffectState::Acknowledged)
            continue;
        Effect closed = effect;
        closed.state = EffectState::Closed;
        transitions.push_back(storage::Journal::Transition{std::move(closed), EffectState::Acknowledged});
    }
    return transitions.empty() ? Result<Done>{Done{}} : m_journal.transit(transitions);
}

} // namespace passerelle::runner
