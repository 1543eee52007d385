// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/changejobs.h"

#include "domain/effectlabel.h"
#include "service/recordjobs.h"
#include "service/systems.h"

#include <algorithm>

namespace passerelle::service {

using namespace domain;

namespace {

/// The invoice in the ledger that stands for the record, or that did until it was proved void.
Result<Effect> postedInvoice(const Office &office, const CompanySettings &company, const RecordRef &record)
{
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(office, company);
    if (!reader)
        return Failure{reader.error()};
    const Result<std::vector<Effect>> effects = (*reader)->effectsOf(record);
    if (!effects)
        return Failure{effects.error()};
    const auto last = std::find_if(effects->rbegin(), effects->rend(), [](const Effect &effect) {
        const bool isVoid = effect.state == EffectState::Conflict
            && effect.error.code == ErrorCode::ConflictVoided && !effect.ledgerId.isEmpty();
        return effect.purpose == Purpose::Create && (isInLedger(effect.state) || isVoid);
    });
    if (record.kind != RecordKind::Invoice || last == effects->rend())
        return fail(ErrorCode::InvoiceNotTransferred, record.id);
    return *last;
}

QCoro::Task<Result<std::optional<LedgerDocument>>> readInvoice(connectors::Ledger *ledger, QString ledgerId,
                                                               std::stop_token stop)
{
    connectors::ReadBackRequest request;
    request.entity = LedgerEntity::Invoice;
    request.ledgerId = ledgerId;
    std::vector<connectors::ReadBackRequest> requests;
    requests.push_back(request);
    const auto documents = co_await ledger->readBack(std::move(requests), stop);
    if (!documents)
        co_return Failure{documents.error()};
    std::optional<LedgerDocument> found;
    if (const auto held = documents->find(request); held != documents->end() && !held->second.isVoided)
        found = held->second;
    co_return found;
}

/// Nothing is taken for granted: what the call answered may be lost, what the ledger shows afterwards counts.
QCoro::Task<Result<Done>> cancelInLedger(connectors::Ledger *ledger, Effect posted, std::stop_token stop)
{
    const Result<LedgerFacts> connected = co_await ledger->connect(stop);
    if (!connected)
        co_return Failure{connected.error()};
    const Result<std::optional<LedgerDocument>> before = co_await readInvoice(ledger, posted.ledgerId, stop);
    if (!before)
        co_return Failure{before.error()};
    if (!before->has_value())
        co_return Done{};
    const LedgerDocument invoice = **before;
    if (invoice.marker != posted.marker)
        co_return fail(ErrorCode::ConflictChanged, invoice.number);
    if (invoice.balance != invoice.total)
        co_return fail(ErrorCode::InvoiceSettled, invoice.number);
    const Result<Done> cancelled = co_await ledger->cancelInvoice(invoice, stop);
    const Result<std::optional<LedgerDocument>> after = co_await readInvoice(ledger, posted.ledgerId, stop);
    if (!after)
        co_return Failure{cancelled ? after.error() : cancelled.error()};
    if (!after->has_value())
        co_return Done{};
    if (!cancelled)
        co_return cancelled;
    co_return fail(ErrorCode::OutcomeUnknown, invoice.number);
}

/// Holds the journal meanwhile, so that no run begins.
QCoro::Task<Result<Done>> giveUp(Office *office, CompanySettings company, Effect posted, std::stop_token stop)
{
    const Result<std::unique_ptr<storage::Journal>> journal = openJournal(*office, company);
    if (!journal)
        co_return Failure{journal.error()};
    Result<std::unique_ptr<LedgerLink>> link = co_await LedgerLink::open(office, company);
    if (!link)
        co_return Failure{link.error()};
    const Result<Done> cancelled = co_await cancelInLedger(&(*link)->ledger(), posted, stop);
    if (!cancelled)
        co_return cancelled;
    co_return (*journal)->giveUp(posted);
}

} // namespace

Result<std::vector<ChangedRecord>> changedRecords(const Office &office, const CompanySettings &company)
{
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(office, company);
    if (!reader)
        return Failure{reader.error()};
    storage::RecordQuery query;
    query.onlyChanged = true;
    query.descending = true;
    const Result<std::vector<qint64>> ids = (*reader)->orderedIds(query);
    const Result<std::vector<storage::RecordRow>> rows =
        ids ? (*reader)->rows(*ids) : Result<std::vector<storage::RecordRow>>{Failure{ids.error()}};
    if (!rows)
        return Failure{rows.error()};
    std::vector<ChangedRecord> changed;
    for (const storage::RecordRow &row : *rows) {
        const Result<std::vector<Effect>> effects = (*reader)->effectsOf(row.record);
        if (!effects)
            return Failure{effects.error()};
        ChangedRecord one{row, postedLabel(*effects)};
        for (const Effect &effect : *effects) {
            if (effect.purpose == Purpose::Create && !effect.ledgerNumber.isEmpty())
                one.ledgerNumber = effect.ledgerNumber;
        }
        changed.push_back(std::move(one));
    }
    return changed;
}

Result<Done> leaveChanges(Office &office, const CompanySettings &company,
                          const std::vector<RecordRef> &records)
{
    const Result<std::unique_ptr<storage::Journal>> journal = openJournal(office, company);
    return journal ? (*journal)->leaveChanges(records) : Failure{journal.error()};
}

QCoro::Task<Result<Done>> cancelAndPostAgain(Office *office, CompanySettings company, RecordRef invoice,
                                             std::stop_token stop)
{
    const Result<Effect> posted = postedInvoice(*office, company, invoice);
    if (!posted)
        co_return Failure{posted.error()};
    if (isInLedger(posted->state)) {
        const Result<Done> givenUp = co_await giveUp(office, company, *posted, stop);
        if (!givenUp)
            co_return givenUp;
    }
    RecordChange change;
    change.records.push_back(invoice);
    change.status = SyncStatus::ToTransfer;
    change.clearsReference = true;
    const Result<RecordChangeResult> told = co_await changeRecords(office, company, change, stop);
    if (!told)
        co_return Failure{told.error()};
    if (const std::optional<Error> error = told->firstError())
        co_return Failure{*error};
    co_return Done{};
}

} // namespace passerelle::service
