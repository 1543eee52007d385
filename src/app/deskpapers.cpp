// SPDX-License-Identifier: GPL-3.0-or-later
// What the window writes for people: lists, the register and certificates.
#include "app/deskworker.h"
#include "app/runobserver.h"
#include "presentation/paperjobs.h"

#include <QCoroFuture>
#include <QtConcurrent>

namespace passerelle::app {

using namespace Qt::StringLiterals;
using presentation::Destination;
using presentation::PaperOrder;
using presentation::PeriodPaper;
using storage::JournalReader;

PaperOrder DeskWorker::orderTo(const Destination &destination) const
{
    PaperOrder order;
    order.destination = destination;
    order.printer = m_programs.printer;
    order.timeZone = m_company.timeZone;
    order.now = m_clock.now();
    order.stop = m_allStop.get_token();
    return order;
}

QCoro::Task<> DeskWorker::write(QString question, PaperJob job, PaperOrder order)
{
    const storage::JournalPaths paths = service::journalPaths(m_office, m_company);
    const auto work = [paths, job, order]() -> Result<Done> {
        const Result<std::unique_ptr<JournalReader>> reader = JournalReader::open(paths);
        return reader ? job(**reader, order) : Failure{reader.error()};
    };
    const QFuture<Result<Done>> future = QtConcurrent::run(work);
    const Result<Done> written = co_await future;
    if (written)
        emit exported(order.destination.file);
    else
        emit failed(question, written.error());
}

void DeskWorker::exportRecords(const JournalReader::RecordQuery &query, const Destination &destination)
{
    const PaperJob job = [company = m_company, query](const JournalReader &reader, const PaperOrder &order) {
        return presentation::writeRecords(reader, company, query, order);
    };
    launch(write(u"export"_s, job, orderTo(destination)));
}

void DeskWorker::exportList(PeriodPaper list, const QDate &from, const QDate &to,
                            const Destination &destination)
{
    const auto writes =
        list == PeriodPaper::Rounding ? presentation::writeRounding : presentation::writeRegister;
    const PaperJob job = [company = m_company, writes, from, to](const JournalReader &reader,
                                                                 const PaperOrder &order) {
        return writes(reader, company, from, to, order);
    };
    launch(write(u"export"_s, job, orderTo(destination)));
}

void DeskWorker::exportCertificate(qint64 run, const Destination &destination)
{
    const JournalReader *journal = reader(u"certificate"_s);
    if (!journal)
        return;
    const Result<service::Certificate> made = service::certificateOfRun(m_office, *journal, m_company, run);
    if (!made) {
        emit failed(u"certificate"_s, made.error());
        return;
    }
    const PaperJob job = [certificate = *made](const JournalReader &, const PaperOrder &order) {
        return presentation::writeCertificate(certificate, order);
    };
    launch(write(u"certificate"_s, job, orderTo(destination)));
}

void DeskWorker::exportPeriodCertificate(const QDate &from, const QDate &to, const Destination &destination)
{
    launch(certify(from, to, orderTo(destination)));
}

QCoro::Task<> DeskWorker::certify(QDate from, QDate to, PaperOrder order)
{
    co_await reached();
    const Result<service::Certificate> made =
        co_await service::certificateOfPeriod(&m_office, m_company, from, to, m_allStop.get_token());
    if (!made) {
        emit failed(u"certificate"_s, made.error());
        co_return;
    }
    const PaperJob job = [certificate = *made](const JournalReader &, const PaperOrder &wanted) {
        return presentation::writeCertificate(certificate, wanted);
    };
    co_await write(u"certificate"_s, job, order);
}

} // namespace passerelle::app
