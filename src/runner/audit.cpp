// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/audit.h"

#include "domain/effectlabel.h"

#include <iterator>

namespace passerelle::runner {

using namespace domain;

namespace {

using Documents = std::map<connectors::ReadBackRequest, LedgerDocument>;

std::map<RecordRef, Money> amountsOf(const SourceSnapshot &snapshot)
{
    std::map<RecordRef, Money> amounts;
    for (const ListedRecord &listed : listedRecords(snapshot))
        amounts.emplace(listed.label.record, listed.label.amount);
    return amounts;
}

/// The total of the ledger's document: an entry that takes back is as large as one that gives.
Money sizeOf(const RecordRef &record, const Money &amount)
{
    return record.kind == RecordKind::JournalEntry ? Money{std::abs(amount.minor), amount.currency} : amount;
}

connectors::ReadBackRequest requestOf(const Effect &effect)
{
    connectors::ReadBackRequest request;
    request.entity = entityOf(effect.record.kind, effect.purpose);
    request.ledgerId = effect.ledgerId;
    return request;
}

std::optional<Error> differenceOf(const Effect &effect, const Documents &documents)
{
    const auto found = documents.find(requestOf(effect));
    if (found == documents.end() || found->second.isVoided)
        return Error{ErrorCode::ConflictVoided, effect.ledgerNumber};
    if (effect.record.kind == RecordKind::Customer)
        return std::nullopt;
    const LedgerDocument &document = found->second;
    if (document.marker != effect.marker)
        return Error{ErrorCode::ConflictChanged, effect.ledgerNumber};
    if (document.total != effect.ledgerTotal)
        return Error{ErrorCode::ConflictTotal,
                     QString::fromLatin1(moneyText(effect.ledgerTotal)) + QStringLiteral(" / ")
                         + QString::fromLatin1(moneyText(document.total))};
    return std::nullopt;
}

Money plus(const Money &sum, const Money &amount)
{
    return Money{sum.minor + amount.minor, amount.currency};
}

} // namespace

Audit::Audit(connectors::Source &source, connectors::Ledger &ledger)
    : m_source(source)
    , m_ledger(ledger)
{
}

QCoro::Task<Result<std::vector<Effect>>> Audit::look(std::vector<Effect> portion, std::stop_token stop)
{
    std::vector<connectors::ReadBackRequest> requests;
    std::set<RecordRef> records;
    for (const Effect &effect : portion) {
        requests.push_back(requestOf(effect));
        if (!effect.record.isComputed())
            records.insert(effect.record);
    }
    const Result<Documents> documents = co_await m_ledger.readBack(std::move(requests), stop);
    if (!documents)
        co_return Failure{documents.error()};
    std::vector<RecordRef> wanted(records.begin(), records.end());
    const Result<SourceSnapshot> again = co_await m_source.readAgain(std::move(wanted), stop);
    if (!again)
        co_return Failure{again.error()};

    const std::map<RecordRef, Money> amounts = amountsOf(*again);
    std::vector<Effect> passed;
    for (Effect &effect : portion) {
        add(effect, *documents, amounts);
        const std::optional<Error> difference = differenceOf(effect, *documents);
        if (difference)
            m_differences.push_back(RecordIssue{labelOf(effect), *difference});
        else
            passed.push_back(std::move(effect));
    }
    co_return passed;
}

void Audit::add(const Effect &effect, const Documents &documents, const std::map<RecordRef, Money> &source)
{
    if (effect.record.kind == RecordKind::Customer)
        return;
    TotalRow &row = m_rows[{effect.record.kind, effect.total.currency.code(), effect.day}];
    row.kind = effect.record.kind;
    row.currency = effect.total.currency.code();
    row.day = effect.day;
    row.journal = plus(row.journal, effect.ledgerTotal);
    const auto document = documents.find(requestOf(effect));
    if (document != documents.end() && !document->second.isVoided)
        row.ledger = plus(row.ledger, document->second.total);
    if (!m_counted.insert(effect.record).second)
        return;
    ++row.count;
    const auto amount = source.find(effect.record);
    if (amount != source.end())
        row.source = plus(row.source, sizeOf(effect.record, amount->second));
    else if (effect.record.isComputed())
        row.source = plus(row.source, effect.total); // the series is its only source
}

std::vector<TotalRow> Audit::totals() const
{
    std::vector<TotalRow> result;
    result.reserve(m_rows.size());
    for (const auto &[key, row] : m_rows)
        result.push_back(row);
    return result;
}

QCoro::Task<Result<AuditResult>> audit(connectors::Source *source, connectors::Ledger *ledger,
                                       std::vector<Effect> effects, std::stop_token stop)
{
    constexpr size_t Portion = 1'000;
    Audit whole{*source, *ledger};
    for (size_t begin = 0; begin < effects.size(); begin += Portion) {
        const auto first = effects.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto size = static_cast<std::ptrdiff_t>(std::min(Portion, effects.size() - begin));
        std::vector<Effect> portion(std::make_move_iterator(first), std::make_move_iterator(first + size));
        const Result<std::vector<Effect>> passed = co_await whole.look(std::move(portion), stop);
        if (!passed)
            co_return Failure{passed.error()};
    }
    AuditResult result;
    result.totals = whole.totals();
    result.differences = whole.differences();
    co_return result;
}

} // namespace passerelle::runner
