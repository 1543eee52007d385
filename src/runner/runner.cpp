// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/runner.h"

#include "base/memory.h"
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
constexpr size_t ManyDocuments = 10'000; // from here on it pays to give memory back in between

QDateTime windowBegin(const QDate &startDate, const QDateTime &now)
{
    constexpr int Days = 400;
    return startDate.isValid() ? startDate.startOfDay(Qt::UTC) : now.addDays(-Days);
}

/// Records that are not transferred and that this run did not look for: what a lost journal knew of them
/// stays unknown, and the amnesia with it.
/// An entry whose day has not come was never sent.
bool hasUnseen(const std::vector<ListedRecord> &records, const sync::Engine &engine, const RunReport &report,
               const QDate &today)
{
    sync::LookedFor looked = sync::lookedFor(engine);
    for (const std::vector<RecordIssue> *issues : {&report.errors, &report.blocked}) {
        for (const RecordIssue &issue : *issues)
            looked.troubled.insert(issue.label.record);
    }
    return std::any_of(records.begin(), records.end(), [&](const ListedRecord &listed) {
        const RecordLabel &label = listed.label;
        const bool isToCome = label.record.kind == RecordKind::JournalEntry && label.day > today;
        return !isToCome && !sync::isLookedForWhole(label.record, listed.sync.status, looked);
    });
}

/// The lines of a hundred thousand documents are as much memory as the list of them.
void dropLines(SourceSnapshot &snapshot)
{
    for (Invoice &invoice : snapshot.invoices)
        invoice.lines = std::vector<InvoiceLine>{};
}

void giveBackAfter(size_t documents)
{
    if (documents >= ManyDocuments)
        giveFreeMemoryBack();
}

std::vector<RecordRef> recordsOf(const std::vector<RecordLabel> &labels)
{
    std::vector<RecordRef> records;
    records.reserve(labels.size());
    for (const RecordLabel &label : labels)
        records.push_back(label.record);
    return records;
}

std::vector<ListedRecord> sortedRecords(const SourceSnapshot &snapshot)
{
    std::vector<ListedRecord> records = listedRecords(snapshot);
    std::sort(records.begin(), records.end(),
              [](const ListedRecord &a, const ListedRecord &b) { return a.label.record < b.label.record; });
    return records;
}

/// What was withdrawn just now is no longer on its way: nothing is planned that waits for it.
void noteWithdrawn(std::vector<Effect> &known, const std::vector<Effect> &resumed)
{
    QHash<QString, const Effect *> withdrawn;
    for (const Effect &effect : resumed) {
        if (effect.state == EffectState::Rejected && effect.error.code == ErrorCode::Cancelled)
            withdrawn.insert(effect.effectId, &effect);
    }
    if (withdrawn.isEmpty())
        return;
    for (Effect &effect : known) {
        if (const Effect *now = withdrawn.value(effect.effectId, nullptr))
            effect = *now;
    }
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

std::chrono::milliseconds Runner::longestUnseen() const
{
    return m_ledger.capabilities().quietTime + std::chrono::minutes{1};
}

/// Who dies must be missed for longer than its sends can't be seen.
ClaimTimes Runner::claimTimes() const
{
    ClaimTimes times = m_settings.claimTimes;
    times.life = std::max(times.life, times.renewal + longestUnseen());
    return times;
}

/// While we hold the claim, another can have taken it no sooner than its life after our last renewal.
std::chrono::milliseconds Runner::oursAloneFor() const
{
    const ClaimTimes times = claimTimes();
    return m_claim && m_claim->isKept() ? times.life - times.renewal : std::chrono::milliseconds::zero();
}

/// What was sent may still come to be seen: until then nobody else may look for it in vain.
std::chrono::milliseconds Runner::claimLeft() const
{
    const std::chrono::milliseconds atMost = longestUnseen();
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
        m_report.resumed = std::move(prepared->resumed);
        m_report.facts = std::move(prepared->facts);
        co_return;
    }
    const Result<Done> applied = co_await apply(std::make_shared<Prepared>(std::move(*prepared)), stop);
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
    m_claim.emplace(m_source, m_clock,
                    connectors::Claim{m_journal.installationId(), m_settings.workstation, m_report.run},
                    begin, claimTimes());
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
    if (m_settings.isDryRun && !m_settings.tested.isEmpty())
        planAnyway(*snapshot, m_settings.tested);
    giveBackAfter(snapshot->invoices.size()); // what the pages were read from
    const IdentityScope scope{company->companyId, snapshot->organizationId};
    Result<ScopedEffects> scoped = effectsOfScope(m_journal, scope);
    if (!scoped)
        co_return Failure{scoped.error()};
    std::vector<Effect> &known = scoped->known;
    std::for_each(known.begin(), known.end(), [this](const Effect &effect) { noteOpen(effect); });
    const Result<Done> isOurs = checkTakenOver(*snapshot, known);
    if (!isOurs)
        co_return Failure{isOurs.error()};
    Result<std::vector<Effect>> resumed = effectsToResume(m_journal, *snapshot, known, scope, looksFirst());
    if (!resumed)
        co_return Failure{resumed.error()};
    noteWithdrawn(known, *resumed);
    connectors::FactsRequest request = neededFacts(*snapshot, known);
    Result<LedgerFacts> facts = co_await m_ledger.readFacts(std::move(request), stop);
    if (!facts)
        co_return Failure{facts.error()};

    sync::PlanInput input = emptyInput();
    input.scope = scope;
    input.snapshot = std::move(*snapshot);
    input.facts = std::move(*facts);
    input.known = std::move(known);
    input.elsewhere = std::move(scoped->elsewhere);
    input.hasOtherCompany = scoped->hasOtherCompany;
    Prepared prepared;
    prepared.plan = sync::makePlan(input);
    dropLines(input.snapshot); // they are in the plan's documents now
    giveBackAfter(input.snapshot.invoices.size());
    const qint64 lostShowBy = lostSendsShowBy();
    sync::lookNoSooner(prepared.plan, lostShowBy);
    m_mayAppearUntil = std::max(m_mayAppearUntil, lostShowBy);
    prepared.resumed = std::move(*resumed);
    prepared.takenBack = sync::takenBack(input.snapshot, prepared.resumed);
    const Result<Done> screened = screen(prepared, input.known);
    if (!screened)
        co_return Failure{screened.error()};
    if (m_settings.isDryRun)
        prepared.facts = std::move(input.facts); // a run has no more use for them
    prepared.heldBack = sync::correctionsInError(input.snapshot);
    prepared.records = sortedRecords(input.snapshot); // its documents are not needed any more
    const Result<Done> flagged = m_journal.setAccountsToVerify(recordsOf(prepared.plan.accountsToVerify));
    if (!flagged)
        co_return Failure{flagged.error()};
    co_return prepared;
}

/// What a plan of this run is made by, but for what was read.
sync::PlanInput Runner::emptyInput() const
{
    sync::PlanInput input;
    input.mapping = m_settings.mapping;
    input.capabilities = m_ledger.capabilities();
    input.policy = m_settings.policy;
    input.today = today();
    input.isAmnesiac = looksFirst();
    return input;
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
    options.heldBack = std::move(prepared->heldBack);
    keepQuietAboutTheRest(prepared->plan, options.heldBack);
    options.takenBack = std::move(prepared->takenBack);
    sync::Engine engine{std::move(prepared->plan), std::move(prepared->resumed), std::move(options)};
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
                              m_clockIsBehind,
                              oursAloneFor()};
    EngineDriver driver{parts, prepared->records};
    const Result<sync::Finish> finished = co_await driver.run(&engine, stop);
    describe(engine);
    if (!finished)
        co_return Failure{finished.error()};
    if (finished->reason == sync::FinishReason::Stopped)
        m_report.result = RunResult::Stopped;
    if (finished->reason == sync::FinishReason::Failed)
        co_return Failure{finished->error};
    const bool mayRemember = m_journal.memory() == storage::Memory::Amnesia
        && finished->reason == sync::FinishReason::Done && m_report.pending.empty();
    if (mayRemember && !hasUnseen(prepared->records, engine, m_report, today()))
        co_return m_journal.markWhole();
    co_return Done{};
}

} // namespace passerelle::runner
