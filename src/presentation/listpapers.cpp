// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/listpapers.h"

#include "presentation/certificatepaper.h"
#include "presentation/format.h"
#include "presentation/paperwords.h"
#include "presentation/recordlistmodel.h"
#include "presentation/words.h"

#include <QCoreApplication>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::Effect;
using domain::Money;
using domain::Purpose;
using domain::RecordKind;
using papers::CellKind;
using papers::RowLook;
using service::RoundingDifference;
using service::RoundingOutcome;
using storage::RecordRow;

namespace {

class ListPapers
{
    Q_DECLARE_TR_FUNCTIONS(ListPapers)
};

/// What was done to the ledger for a record.
QString entryWord(const Effect &effect)
{
    const QString kind = kindWord(effect.record.kind);
    switch (effect.purpose) {
    case Purpose::Create:
        return kind;
    case Purpose::Update:
        return ListPapers::tr("%1, changed").arg(kind);
    case Purpose::Apply:
        return ListPapers::tr("%1, applied").arg(kind);
    case Purpose::Refund:
        return ListPapers::tr("%1, refunded").arg(kind);
    }
    Q_UNREACHABLE();
}

QString outcomeWord(RoundingOutcome outcome)
{
    switch (outcome) {
    case RoundingOutcome::Adjusted:
        return ListPapers::tr("Posted with an adjusting line");
    case RoundingOutcome::Held:
        return ListPapers::tr("Not posted");
    case RoundingOutcome::Differing:
        return ListPapers::tr("In the ledger with the other total");
    }
    Q_UNREACHABLE();
}

bool hasAmount(RecordKind kind)
{
    return kind != RecordKind::Customer;
}

papers::Cell amountCell(RecordKind kind, const Money &money)
{
    return hasAmount(kind) ? papers::Cell{signedAmount(kind, money)} : papers::Cell{};
}

QString amountText(RecordKind kind, const Money &money)
{
    return hasAmount(kind) ? Format{}.digits(signedAmount(kind, money)) : u"–"_s;
}

QString currencyText(RecordKind kind, const Money &money)
{
    return hasAmount(kind) ? money.currency.code() : QString{};
}

papers::Paper listPaper(const service::CompanySettings &company, const PaperOrder &order,
                        const QString &title)
{
    papers::Paper paper = paperBegun(order);
    paper.isLandscape = true;
    paper.title = title;
    paper.runningHead = u"%1 · %2"_s.arg(company.name, title);
    paper.footLeft = company.name;
    paper.facts = {{ListPapers::tr("Company"), company.name},
                   {ListPapers::tr("Source"), sourceWords(company.source.system, company.source.chapter)},
                   {ListPapers::tr("Ledger"), ledgerWords(company.ledger.system, {})}};
    return paper;
}

/// The filters of a list in words.
QString filterWords(const storage::RecordQuery &query)
{
    QStringList parts;
    for (const domain::SyncStatus status : query.statuses)
        parts += statusWord(status);
    for (const RecordKind kind : query.kinds)
        parts += kindsWord(kind);
    if (!query.text.isEmpty())
        parts += ListPapers::tr("containing “%1”").arg(query.text);
    return parts.join(u" · "_s);
}

} // namespace

papers::Sheet recordsSheet(const service::CompanySettings &company)
{
    return {ListPapers::tr("Records"),
            u"%1 · %2"_s.arg(company.name, ListPapers::tr("Records")),
            pageWords(),
            {{ListPapers::tr("Kind"), CellKind::Text, 16},
             {ListPapers::tr("Number"), CellKind::Text, 14},
             {ListPapers::tr("Customer"), CellKind::Text, 34},
             {ListPapers::tr("Date"), CellKind::Date, 11},
             {ListPapers::tr("Amount"), CellKind::Amount, 14},
             {ListPapers::tr("Currency"), CellKind::Text, 8},
             {ListPapers::tr("Status"), CellKind::Text, 20},
             {ListPapers::tr("Reference"), CellKind::Text, 16},
             {ListPapers::tr("Message"), CellKind::Text, 50},
             {ListPapers::tr("Id in the source"), CellKind::Text, 38}}};
}

std::vector<papers::Cell> sheetCells(const RecordRow &record)
{
    const RecordKind kind = record.record.kind;
    return {kindWord(kind),
            record.number,
            record.customerName,
            record.day,
            amountCell(kind, record.amount),
            currencyText(kind, record.amount),
            statusWord(record.sync.status),
            record.sync.reference,
            record.sync.message,
            record.record.id};
}

papers::Sheet registerSheet(const service::CompanySettings &company)
{
    return {ListPapers::tr("Register"),
            u"%1 · %2"_s.arg(company.name, ListPapers::tr("Posting register")),
            pageWords(),
            {{ListPapers::tr("Date"), CellKind::Date, 11},
             {ListPapers::tr("Entry"), CellKind::Text, 22},
             {ListPapers::tr("Number"), CellKind::Text, 14},
             {ListPapers::tr("Customer"), CellKind::Text, 34},
             {ListPapers::tr("Amount"), CellKind::Amount, 14},
             {ListPapers::tr("Currency"), CellKind::Text, 8},
             {ListPapers::tr("Number in the ledger"), CellKind::Text, 20},
             {ListPapers::tr("Id in the ledger"), CellKind::Text, 18},
             {ListPapers::tr("Marker"), CellKind::Text, 22},
             {ListPapers::tr("State"), CellKind::Text, 32},
             {ListPapers::tr("Run"), CellKind::Number, 8}}};
}

std::vector<papers::Cell> sheetCells(const Effect &effect)
{
    const RecordKind kind = effect.record.kind;
    return {effect.day,
            entryWord(effect),
            effect.recordNumber,
            effect.customerName,
            amountCell(kind, effect.ledgerTotal),
            currencyText(kind, effect.ledgerTotal),
            effect.ledgerNumber,
            effect.ledgerId,
            effect.marker,
            stateWord(effect.state),
            effect.runId};
}

papers::Sheet roundingSheet(const service::CompanySettings &company)
{
    return {ListPapers::tr("Rounding"),
            u"%1 · %2"_s.arg(company.name, ListPapers::tr("Rounding differences")),
            pageWords(),
            {{ListPapers::tr("Date"), CellKind::Date, 11},
             {ListPapers::tr("Kind"), CellKind::Text, 16},
             {ListPapers::tr("Number"), CellKind::Text, 14},
             {ListPapers::tr("Customer"), CellKind::Text, 34},
             {ListPapers::tr("Source"), CellKind::Amount, 14},
             {ListPapers::tr("Ledger"), CellKind::Amount, 14},
             {ListPapers::tr("Difference"), CellKind::Amount, 12},
             {ListPapers::tr("Currency"), CellKind::Text, 8},
             {ListPapers::tr("Outcome"), CellKind::Text, 32},
             {ListPapers::tr("Number in the ledger"), CellKind::Text, 20},
             {ListPapers::tr("Id in the ledger"), CellKind::Text, 18},
             {ListPapers::tr("Run"), CellKind::Number, 8}}};
}

std::vector<papers::Cell> sheetCells(const RoundingDifference &difference)
{
    const RecordKind kind = difference.record.kind;
    return {difference.day,
            kindWord(kind),
            difference.number,
            difference.customerName,
            amountCell(kind, difference.source),
            amountCell(kind, difference.ledger),
            amountCell(kind, difference.difference()),
            currencyText(kind, difference.source),
            outcomeWord(difference.outcome),
            difference.ledgerNumber,
            difference.ledgerId,
            difference.runId == 0 ? papers::Cell{} : papers::Cell{difference.runId}};
}

papers::Paper recordsPaper(const service::CompanySettings &company, const storage::RecordQuery &query,
                           const PaperOrder &order)
{
    papers::Paper paper = listPaper(company, order, ListPapers::tr("Records"));
    paper.facts.emplace_back(ListPapers::tr("Dates"), periodWords(query.from, query.to));
    const QString filter = filterWords(query);
    if (!filter.isEmpty())
        paper.facts.emplace_back(ListPapers::tr("Filter"), filter);
    return paper;
}

papers::Paper registerPaper(const service::CompanySettings &company, const QDate &from, const QDate &to,
                            const PaperOrder &order)
{
    papers::Paper paper = listPaper(company, order, ListPapers::tr("Posting register"));
    paper.subtitle = ListPapers::tr("Every entry that is in the ledger, as the ledger confirmed it.");
    paper.reference = periodWords(from, to);
    paper.facts.emplace_back(ListPapers::tr("Period"), periodWords(from, to));
    return paper;
}

papers::Paper roundingPaper(const service::CompanySettings &company, const QDate &from, const QDate &to,
                            const PaperOrder &order)
{
    papers::Paper paper = listPaper(company, order, ListPapers::tr("Rounding differences"));
    paper.subtitle = ListPapers::tr("Documents whose total the ledger computes otherwise than the source.");
    paper.reference = periodWords(from, to);
    paper.facts.emplace_back(ListPapers::tr("Period"), periodWords(from, to));
    return paper;
}

void ListTable::sum(const Money &money)
{
    m_sums[money.currency] += money.minor;
}

Result<Done> ListTable::beginRecords()
{
    m_columns = 9;
    m_amountColumn = 4;
    return m_sink.section({{},
                           {{ListPapers::tr("Kind"), false},
                            {ListPapers::tr("Number"), false, true},
                            {ListPapers::tr("Customer"), false},
                            {ListPapers::tr("Date"), false, true},
                            {ListPapers::tr("Amount"), true},
                            {ListPapers::tr("Currency"), false, true},
                            {ListPapers::tr("Status"), false},
                            {ListPapers::tr("Reference"), false},
                            {ListPapers::tr("Message"), false}}});
}

Result<Done> ListTable::add(const RecordRow &record)
{
    const RecordKind kind = record.record.kind;
    ++m_count;
    if (hasAmount(kind))
        sum(signedAmount(kind, record.amount));
    return m_sink.row({{kindWord(kind), record.number, record.customerName, Format::date(record.day),
                        amountText(kind, record.amount), currencyText(kind, record.amount),
                        statusWord(record.sync.status), record.sync.reference, record.sync.message},
                       RowLook::Plain});
}

Result<Done> ListTable::beginRegister()
{
    m_columns = 9;
    m_amountColumn = 4;
    return m_sink.section({{},
                           {{ListPapers::tr("Date"), false, true},
                            {ListPapers::tr("Entry"), false},
                            {ListPapers::tr("Number"), false, true},
                            {ListPapers::tr("Customer"), false},
                            {ListPapers::tr("Amount"), true},
                            {ListPapers::tr("Currency"), false, true},
                            {ListPapers::tr("Number in the ledger"), false},
                            {ListPapers::tr("Marker"), false, true},
                            {ListPapers::tr("Run"), true}}});
}

Result<Done> ListTable::add(const Effect &effect)
{
    const RecordKind kind = effect.record.kind;
    ++m_count;
    if (hasAmount(kind))
        sum(signedAmount(kind, effect.ledgerTotal));
    return m_sink.row({{Format::date(effect.day), entryWord(effect), effect.recordNumber, effect.customerName,
                        amountText(kind, effect.ledgerTotal), currencyText(kind, effect.ledgerTotal),
                        effect.ledgerNumber, effect.marker, runNumber(effect.runId)},
                       RowLook::Plain});
}

Result<Done> ListTable::beginRounding()
{
    m_columns = 9;
    m_amountColumn = 6;
    return m_sink.section({{},
                           {{ListPapers::tr("Date"), false, true},
                            {ListPapers::tr("Kind"), false},
                            {ListPapers::tr("Number"), false, true},
                            {ListPapers::tr("Customer"), false},
                            {ListPapers::tr("Source"), true},
                            {ListPapers::tr("Ledger"), true},
                            {ListPapers::tr("Difference"), true},
                            {ListPapers::tr("Currency"), false, true},
                            {ListPapers::tr("Outcome"), false}}});
}

Result<Done> ListTable::add(const RoundingDifference &difference)
{
    const RecordKind kind = difference.record.kind;
    ++m_count;
    sum(signedAmount(kind, difference.difference()));
    return m_sink.row({{Format::date(difference.day), kindWord(kind), difference.number,
                        difference.customerName, amountText(kind, difference.source),
                        amountText(kind, difference.ledger), amountText(kind, difference.difference()),
                        currencyText(kind, difference.source), outcomeWord(difference.outcome)},
                       RowLook::Plain});
}

Result<Done> ListTable::end()
{
    const QString count = ListPapers::tr("%Ln line(s)", nullptr, static_cast<int>(m_count));
    if (m_sums.empty())
        m_sums[{}] = 0;
    Result<Done> done = Done{};
    bool isFirst = true;
    for (const auto &[currency, minor] : m_sums) {
        QStringList cells(m_columns);
        cells[0] = ListPapers::tr("Total");
        cells[2] = isFirst ? count : QString{};
        cells[m_amountColumn] = Format{}.digits({minor, currency});
        cells[m_amountColumn + 1] = currency.code();
        if (done)
            done = m_sink.row({cells, RowLook::Total});
        isFirst = false;
    }
    return done;
}

} // namespace passerelle::presentation
