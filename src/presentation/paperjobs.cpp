// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/paperjobs.h"

#include "papers/printjob.h"
#include "papers/xlsxfile.h"
#include "presentation/certificatepaper.h"
#include "presentation/listpapers.h"
#include "service/exports.h"

namespace passerelle::presentation {

using domain::Effect;
using service::RoundingDifference;
using storage::RecordRow;

namespace {

constexpr int LooksEvery = 256; // rows between two looks at the stop

Result<Done> writeBytes(const Result<QByteArray> &bytes, const PaperOrder &order)
{
    if (!bytes)
        return Failure{bytes.error()};
    return service::writePrivateFile(order.destination.file, *bytes);
}

/// Passes rows on until the work is stopped.
template<typename Row> class Steps final
{
public:
    Steps(const PaperOrder &order, std::function<Result<Done>(const Row &)> take)
        : m_stop(order.stop)
        , m_take(std::move(take))
    {
    }

    [[nodiscard]] Result<Done> operator()(const Row &row)
    {
        if (++m_count % LooksEvery == 0 && m_stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        return m_take(row);
    }

private:
    std::stop_token m_stop;
    std::function<Result<Done>(const Row &)> m_take;
    int m_count = 0;
};

template<typename Row>
using Source = std::function<Result<Done>(const std::function<Result<Done>(const Row &)> &)>;

template<typename Row>
Result<Done> writeSheet(papers::Sheet sheet, const Source<Row> &rows, const PaperOrder &order)
{
    papers::XlsxFile file{order.destination.file};
    Result<Done> done = file.begin(std::move(sheet));
    if (!done)
        return done;
    done = rows(Steps<Row>{order, [&file](const Row &row) { return file.row(sheetCells(row)); }});
    return done ? file.finish() : done;
}

using BeginTable = Result<Done> (ListTable::*)();

template<typename Row>
Result<Done> printList(const papers::Paper &paper, BeginTable begin, const Source<Row> &rows,
                       const PaperOrder &order)
{
    papers::PrintJob job{order.printer, order.destination.file, order.stop};
    Result<Done> done = job.begin(paper);
    ListTable table{job};
    if (done)
        done = (table.*begin)();
    if (done)
        done = rows(Steps<Row>{order, [&table](const Row &row) { return table.add(row); }});
    if (done)
        done = table.end();
    return done ? job.finish() : done;
}

} // namespace

Result<Done> writeCertificate(const service::Certificate &certificate, const PaperOrder &order)
{
    switch (order.destination.format) {
    case PaperFormat::Csv:
        return writeBytes(service::certificateCsv(certificate), order);
    case PaperFormat::Xlsx:
        return fail(ErrorCode::BadUsage, paperFormatKey(order.destination.format));
    case PaperFormat::Pdf:
        break;
    }
    papers::PrintJob job{order.printer, order.destination.file, order.stop};
    Result<Done> done = job.begin(certificatePaper(certificate, order));
    if (done)
        done = writeCertificateTables(certificate, job);
    return done ? job.finish() : done;
}

Result<Done> writeRecords(const storage::JournalReader &reader, const service::CompanySettings &company,
                          const storage::RecordQuery &query, const PaperOrder &order)
{
    const Source<RecordRow> rows = [&](const auto &take) { return service::eachRecord(reader, query, take); };
    switch (order.destination.format) {
    case PaperFormat::Csv:
        return writeBytes(service::recordsCsv(reader, query), order);
    case PaperFormat::Xlsx:
        return writeSheet<RecordRow>(recordsSheet(company), rows, order);
    case PaperFormat::Pdf:
        return printList<RecordRow>(recordsPaper(company, query, order), &ListTable::beginRecords, rows,
                                    order);
    }
    Q_UNREACHABLE();
}

namespace {

/// Rows that are read at once, one after the other.
template<typename Row> Source<Row> eachOf(const std::vector<Row> &all)
{
    return [&all](const auto &take) {
        Result<Done> done = Done{};
        for (auto row = all.begin(); done && row != all.end(); ++row)
            done = take(*row);
        return done;
    };
}

} // namespace

Result<Done> writeRegister(const storage::JournalReader &reader, const service::CompanySettings &company,
                           const QDate &from, const QDate &to, const PaperOrder &order)
{
    if (order.destination.format == PaperFormat::Csv)
        return writeBytes(service::registerCsv(reader, from, to), order);
    const Result<std::vector<Effect>> effects = service::postedEffects(reader, from, to);
    if (!effects)
        return Failure{effects.error()};
    if (order.destination.format == PaperFormat::Xlsx)
        return writeSheet<Effect>(registerSheet(company), eachOf(*effects), order);
    return printList<Effect>(registerPaper(company, from, to, order), &ListTable::beginRegister,
                             eachOf(*effects), order);
}

Result<Done> writeRounding(const storage::JournalReader &reader, const service::CompanySettings &company,
                           const QDate &from, const QDate &to, const PaperOrder &order)
{
    if (order.destination.format == PaperFormat::Csv)
        return writeBytes(service::roundingCsv(reader, from, to), order);
    const Result<std::vector<RoundingDifference>> differences =
        service::roundingDifferences(reader, from, to);
    if (!differences)
        return Failure{differences.error()};
    if (order.destination.format == PaperFormat::Xlsx)
        return writeSheet<RoundingDifference>(roundingSheet(company), eachOf(*differences), order);
    return printList<RoundingDifference>(roundingPaper(company, from, to, order), &ListTable::beginRounding,
                                         eachOf(*differences), order);
}

} // namespace passerelle::presentation
