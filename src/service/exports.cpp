// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/exports.h"

#include "service/csv.h"

#include <algorithm>

namespace passerelle::service {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr char ByteOrderMark[] = "\xEF\xBB\xBF";
constexpr size_t PageSize = 512;

QByteArray recordLine(const storage::RecordRow &row)
{
    return csvLine({recordKindKey(row.record.kind), row.number, row.customerName,
                    row.day.toString(Qt::ISODate), csvAmount(moneyText(row.amount)),
                    row.amount.currency.code(), syncStatusKey(row.sync.status), row.sync.reference,
                    row.sync.message, row.record.id});
}

QByteArray effectLine(const Effect &effect)
{
    return csvLine({effect.day.toString(Qt::ISODate), recordKindKey(effect.record.kind),
                    purposeKey(effect.purpose), effect.recordNumber, effect.customerName,
                    csvAmount(moneyText(effect.ledgerTotal)), effect.ledgerTotal.currency.code(),
                    effect.ledgerNumber, effect.ledgerId, effect.marker, effectStateKey(effect.state),
                    QString::number(effect.runId)});
}

} // namespace

Result<Done> eachRecord(const storage::JournalReader &reader, const storage::RecordQuery &query,
                        const std::function<Result<Done>(const storage::RecordRow &)> &take)
{
    const Result<std::vector<qint64>> ids = reader.orderedIds(query);
    if (!ids)
        return Failure{ids.error()};
    for (size_t begin = 0; begin < ids->size(); begin += PageSize) {
        const size_t end = std::min(begin + PageSize, ids->size());
        const std::vector<qint64> page(ids->begin() + static_cast<qsizetype>(begin),
                                       ids->begin() + static_cast<qsizetype>(end));
        const Result<std::vector<storage::RecordRow>> rows = reader.rows(page);
        if (!rows)
            return Failure{rows.error()};
        for (const storage::RecordRow &row : *rows) {
            const Result<Done> taken = take(row);
            if (!taken)
                return taken;
        }
    }
    return Done{};
}

Result<std::vector<Effect>> postedEffects(const storage::JournalReader &reader, const QDate &from,
                                          const QDate &to)
{
    Result<std::vector<Effect>> effects = reader.effectsInPeriod(from, to);
    if (!effects)
        return effects;
    std::erase_if(*effects, [](const Effect &effect) { return !isInLedger(effect.state); });
    std::sort(effects->begin(), effects->end(), [](const Effect &a, const Effect &b) {
        return std::tie(a.day, a.record.kind, a.recordNumber, a.effectId)
            < std::tie(b.day, b.record.kind, b.recordNumber, b.effectId);
    });
    return effects;
}

Result<QByteArray> recordsCsv(const storage::JournalReader &reader, const storage::RecordQuery &query)
{
    QByteArray out{ByteOrderMark};
    out += csvLine({u"kind"_s, u"number"_s, u"customer"_s, u"date"_s, u"amount"_s, u"currency"_s, u"status"_s,
                    u"reference"_s, u"message"_s, u"record"_s});
    const Result<Done> read =
        eachRecord(reader, query, [&out](const storage::RecordRow &row) -> Result<Done> {
            out += recordLine(row);
            return Done{};
        });
    if (!read)
        return Failure{read.error()};
    return out;
}

Result<QByteArray> registerCsv(const storage::JournalReader &reader, const QDate &from, const QDate &to)
{
    const Result<std::vector<Effect>> effects = postedEffects(reader, from, to);
    if (!effects)
        return Failure{effects.error()};
    QByteArray out{ByteOrderMark};
    out += csvLine({u"date"_s, u"kind"_s, u"purpose"_s, u"number"_s, u"customer"_s, u"amount"_s,
                    u"currency"_s, u"ledgerNumber"_s, u"ledgerId"_s, u"marker"_s, u"state"_s, u"run"_s});
    for (const Effect &effect : *effects)
        out += effectLine(effect);
    return out;
}

Result<Json> settingsJson(const Office &office, const CompanySettings &company)
{
    const Result<Mapping> mapping = office.companies.mapping(company.id);
    if (!mapping)
        return Failure{mapping.error()};
    const Result<connectors::MembriMapping> columns = office.companies.membriMapping(company.id);
    if (!columns)
        return Failure{columns.error()};
    Json json = toJson(company);
    json.set(u"mapping"_s, toJson(*mapping));
    json.set(u"columns"_s, columns->toJson());
    return json;
}

} // namespace passerelle::service
