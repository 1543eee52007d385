// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/syncjob.h"

#include "runner/reading.h"
#include "service/privacyjobs.h"
#include "service/systems.h"

namespace passerelle::service {

namespace {

/// Customers neither new nor linked (M-16), from the source alone.
std::vector<domain::RecordRef> accountsToVerify(const domain::SourceSnapshot &snapshot)
{
    std::vector<domain::RecordRef> accounts;
    for (const domain::Customer &customer : snapshot.customers) {
        if (isToVerify(customer))
            accounts.push_back(domain::RecordRef{domain::RecordKind::Customer, customer.id});
    }
    return accounts;
}

} // namespace

bool isToVerify(const domain::Customer &customer)
{
    return customer.sync.reference.isEmpty() && !customer.isDesignatedNew
        && customer.sync.status != domain::SyncStatus::DoNotSynchronize;
}

sync::PlanPolicy policyOf(const CompanySettings &company)
{
    sync::PlanPolicy policy;
    policy.startDate = company.startDate;
    policy.adjustsRounding = company.ledger.roundingPolicy == RoundingPolicy::AdjustingLine;
    policy.roundingItemId = company.ledger.roundingItemId;
    policy.heldInClosedPeriods = company.ledger.heldInClosedPeriods;
    policy.swapsPaymentReference = company.ledger.swapsPaymentReference;
    policy.deferral = company.ledger.deferral;
    policy.transfersPayments = company.ledger.transfersPayments;
    policy.createsAllAccounts = company.ledger.createsAllAccounts;
    return policy;
}

QCoro::Task<Result<runner::RunReport>> sync(Office *office, CompanySettings company, SyncRequest request,
                                            runner::RunObserver *observer, std::stop_token stop)
{
    if (company.alwaysPreviews && !request.isDryRun && !request.approval)
        co_return fail(ErrorCode::BadUsage, QStringLiteral("--approve"));
    const Result<domain::Mapping> mapping = office->companies.mapping(company.id);
    if (!mapping)
        co_return Failure{mapping.error()};
    const QString program = request.isScheduled ? ScheduleProgram : QString{};
    Result<std::unique_ptr<storage::Journal>> journal = openJournal(*office, company, program);
    if (!journal)
        co_return Failure{journal.error()};
    Result<std::unique_ptr<SourceLink>> source = co_await SourceLink::open(office, company, stop);
    if (!source)
        co_return Failure{source.error()};
    Result<std::unique_ptr<LedgerLink>> ledger = co_await LedgerLink::open(office, company);
    if (!ledger)
        co_return Failure{ledger.error()};

    runner::RunSettings settings;
    settings.mapping = *mapping;
    settings.policy = policyOf(company);
    settings.zone = QTimeZone{company.timeZone.toLatin1()};
    settings.waitForUnknown = request.waitSeconds * 1000;
    settings.isDryRun = request.isDryRun;
    settings.words = office->words;
    settings.workstation = office->actor.workstation;
    settings.takesOver = request.takesOver;
    settings.tested = request.tested;
    settings.approval = std::move(request.approval);
    if (settings.approval && settings.approval->by.isEmpty())
        settings.approval->by = office->actor.user;
    if (settings.approval && !settings.approval->at.isValid())
        settings.approval->at = office->clock.now();
    LedgerLink *link = ledger->get();
    settings.usage = [link] { return link->usage(); };
    runner::Runner run{(*source)->source(), link->ledger(), **journal, office->clock, *observer, settings};
    Result<runner::RunReport> report = co_await run.run(stop);
    if (!report)
        co_return report;
    if (!request.isDryRun)
        keepPrivacy(**journal, company, office->clock, office->words);
    journal->reset(); // seals the chain before its head is read
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(*office, company);
    if (reader) {
        const Result<QString> head = (*reader)->headHash();
        report->journalHash = head ? *head : QString{};
    }
    co_return report;
}

QCoro::Task<Result<Done>> readSource(Office *office, CompanySettings company, std::stop_token stop)
{
    Result<std::unique_ptr<SourceLink>> link = co_await SourceLink::open(office, company, stop);
    if (!link)
        co_return Failure{link.error()};
    connectors::Source &source = (*link)->source();
    const Result<domain::SourceSnapshot> organization = co_await source.connect(stop);
    if (!organization)
        co_return Failure{organization.error()};
    const Result<domain::Mapping> mapping = office->companies.mapping(company.id);
    if (!mapping)
        co_return Failure{mapping.error()};
    const runner::Reading reading{policyOf(company), *mapping};
    const connectors::ReadRequest request = runner::requestOf(reading);
    Result<domain::SourceSnapshot> snapshot = co_await source.read(request, stop);
    if (!snapshot)
        co_return Failure{snapshot.error()};
    Result<std::unique_ptr<storage::Journal>> journal = openJournal(*office, company); // held for this write
    if (!journal)
        co_return Failure{journal.error()};
    const Result<Done> kept = runner::keepWhole(*snapshot, **journal, reading);
    if (!kept)
        co_return kept;
    co_return (*journal)->setAccountsToVerify(accountsToVerify(*snapshot));
}

} // namespace passerelle::service
