// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/roundinglist.h"

#include "service/csv.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace passerelle::service {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr char ByteOrderMark[] = "\xEF\xBB\xBF";

constexpr qint64 RoundingAtMost = 10; // minor units; what is more is no rounding

bool isRounding(const RoundingDifference &difference)
{
    const qint64 minor = difference.difference().minor;
    return minor != 0
        && (difference.outcome == RoundingOutcome::Adjusted || std::abs(minor) <= RoundingAtMost);
}

/// What the ledger has: with a line that makes up for the difference, or with its own total, whatever a
/// person decided about that since.
std::optional<RoundingDifference> posted(const Effect &effect)
{
    const bool isDiffering = effect.state == EffectState::Conflict
        && effect.error.code == ErrorCode::ConflictTotal && !effect.ledgerId.isEmpty();
    if (!isDiffering && (!isInLedger(effect.state) || effect.adjustment.isZero()))
        return std::nullopt;
    RoundingDifference difference;
    difference.record = effect.record;
    difference.number = effect.recordNumber;
    difference.customerName = effect.customerName;
    difference.day = effect.day;
    difference.source = effect.total;
    difference.ledger = isDiffering
        ? effect.ledgerTotal
        : Money{effect.total.minor - effect.adjustment.minor, effect.total.currency};
    difference.outcome = isDiffering ? RoundingOutcome::Differing : RoundingOutcome::Adjusted;
    difference.ledgerNumber = effect.ledgerNumber;
    difference.ledgerId = effect.ledgerId;
    difference.runId = effect.runId;
    return difference;
}

/// The error says both totals: the source's, and what the ledger makes of it.
std::optional<RoundingDifference> heldUp(const storage::RecordRow &row)
{
    const std::optional<ErrorCode> code = errorFromKey(row.errorCode);
    const QStringList totals = row.errorDetail.split(u" / "_s);
    if ((code != ErrorCode::TotalDiffers && code != ErrorCode::RoundingUnmapped) || totals.size() != 2)
        return std::nullopt;
    const Result<Money> source = moneyFromText(totals.front().toLatin1(), row.amount.currency);
    const Result<Money> ledger = moneyFromText(totals.back().toLatin1(), row.amount.currency);
    if (!source || !ledger)
        return std::nullopt;
    RoundingDifference difference;
    difference.record = row.record;
    difference.number = row.number;
    difference.customerName = row.customerName;
    difference.day = row.day;
    difference.source = *source;
    difference.ledger = *ledger;
    return difference;
}

} // namespace

QString roundingOutcomeKey(RoundingOutcome outcome)
{
    static constexpr std::array Keys{"adjusted", "held", "differing"};
    return QLatin1StringView{Keys.at(static_cast<size_t>(outcome))};
}

Result<std::vector<RoundingDifference>> roundingDifferences(const storage::JournalReader &reader,
                                                            const QDate &from, const QDate &to)
{
    const Result<std::vector<Effect>> effects = reader.unequalEffects(from, to);
    if (!effects)
        return Failure{effects.error()};
    std::vector<RoundingDifference> differences;
    const auto add = [&differences](std::optional<RoundingDifference> difference) {
        if (difference && isRounding(*difference))
            differences.push_back(*std::move(difference));
    };
    for (const Effect &effect : *effects)
        add(posted(effect));
    storage::RecordQuery inError;
    inError.statuses = {SyncStatus::TransferError};
    inError.from = from;
    inError.to = to;
    const Result<std::vector<storage::RecordRow>> rows = reader.rows(inError);
    if (!rows)
        return Failure{rows.error()};
    for (const storage::RecordRow &row : *rows)
        add(heldUp(row));
    std::sort(differences.begin(), differences.end(), [](const auto &a, const auto &b) {
        return std::tie(a.day, a.number, a.record.id) < std::tie(b.day, b.number, b.record.id);
    });
    return differences;
}

Result<QByteArray> roundingCsv(const storage::JournalReader &reader, const QDate &from, const QDate &to)
{
    const Result<std::vector<RoundingDifference>> differences = roundingDifferences(reader, from, to);
    if (!differences)
        return Failure{differences.error()};
    QByteArray out{ByteOrderMark};
    out +=
        csvLine({u"date"_s, u"kind"_s, u"number"_s, u"customer"_s, u"source"_s, u"ledger"_s, u"difference"_s,
                 u"currency"_s, u"outcome"_s, u"ledgerNumber"_s, u"ledgerId"_s, u"run"_s});
    for (const RoundingDifference &one : *differences)
        out += csvLine({one.day.toString(Qt::ISODate), recordKindKey(one.record.kind), one.number,
                        one.customerName, csvAmount(moneyText(one.source)), csvAmount(moneyText(one.ledger)),
                        csvAmount(moneyText(one.difference())), one.source.currency.code(),
                        roundingOutcomeKey(one.outcome), one.ledgerNumber, one.ledgerId,
                        one.runId == 0 ? QString{} : QString::number(one.runId)});
    return out;
}

} // namespace passerelle::service
