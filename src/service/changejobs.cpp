// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/changejobs.h"

#include "domain/effectlabel.h"
#include "service/ownership.h"
#include "service/recordjobs.h"

#include <ranges>

namespace passerelle::service {

using namespace domain;

namespace {

/// It stands in the ledger with a total that is not the source's.
bool isOfOtherTotal(const Effect &effect)
{
    return effect.state == EffectState::Conflict && effect.error.code == ErrorCode::ConflictTotal
        && !effect.ledgerId.isEmpty();
}

/// The invoice in this ledger company that stands for the record, or that did until it was proved void. In
/// another company its id names nothing, or something else.
Result<Effect> postedInvoice(const Office &office, const CompanySettings &company, const IdentityScope &scope,
                             const RecordRef &record)
{
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(office, company);
    if (!reader)
        return Failure{reader.error()};
    const Result<std::vector<Effect>> effects = (*reader)->effectsOf(record);
    if (!effects)
        return Failure{effects.error()};
    for (const Effect &effect : std::views::reverse(*effects)) {
        const bool stands = isInLedger(effect.state) || isProvedVoid(effect) || isOfOtherTotal(effect);
        if (record.kind != RecordKind::Invoice || effect.purpose != Purpose::Create || !stands)
            continue;
        const Result<bool> isHere = isOfCompany(**reader, scope, effect);
        if (!isHere)
            return Failure{isHere.error()};
        if (*isHere)
            return effect;
    }
    return fail(ErrorCode::InvoiceNotTransferred, record.id);
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
QCoro::Task<Result<Done>> giveUp(Office *office, CompanySettings company, connectors::Ledger *ledger,
                                 Effect posted, std::stop_token stop)
{
    const Result<std::unique_ptr<storage::Journal>> journal = openJournal(*office, company);
    if (!journal)
        co_return Failure{journal.error()};
    const Result<Done> cancelled = co_await cancelInLedger(ledger, posted, stop);
    if (!cancelled)
        co_return cancelled;
    co_return (*journal)->giveUp(posted);
}

QCoro::Task<Result<Done>> takeBack(Office *office, CompanySettings company, RecordRef invoice,
                                   std::stop_token stop)
{
    const Result<BothEnds> ends = co_await connectBoth(office, company, stop);
    if (!ends)
        co_return Failure{ends.error()};
    const Result<Effect> posted = postedInvoice(*office, company, ends->scope, invoice);
    if (!posted)
        co_return Failure{posted.error()};
    if (isProvedVoid(*posted))
        co_return Done{};
    co_return co_await giveUp(office, company, &ends->ledger->ledger(), *posted, stop);
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
    const Result<std::vector<storage::RecordRow>> rows = (*reader)->rows(query);
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
    const Result<Done> takenBack = co_await takeBack(office, company, invoice, stop);
    if (!takenBack)
        co_return takenBack;
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
