// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/printjob.h"

#include "papers/paperwire.h"

namespace passerelle::papers {

using namespace Qt::StringLiterals;

namespace {

constexpr int StartsWithin = 20'000; // milliseconds
constexpr int LooksEvery = 100;
constexpr qsizetype BlockBytes = 64 * 1024;
constexpr qint64 MostUnread = 4 * 1024 * 1024; // what the printer has not read yet is kept here

} // namespace

QString printerBeside(const QString &folder)
{
#ifdef Q_OS_WIN
    return folder + u"/passerelle-printer.exe"_s;
#else
    return folder + u"/passerelle-printer"_s;
#endif
}

PrintJob::PrintJob(QString program, QString target, std::stop_token stop)
    : m_program(std::move(program))
    , m_file(std::move(target))
    , m_stop(std::move(stop))
{
}

PrintJob::~PrintJob()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

Result<Done> PrintJob::begin(const Paper &paper)
{
    const Result<Done> begun = m_file.begin();
    if (!begun)
        return begun;
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardOutputFile(m_file.path());
    m_process.start(m_program, QStringList{});
    if (!m_process.waitForStarted(StartsWithin))
        return m_file.failure(m_program + u": "_s + m_process.errorString());
    return send(lineOf(paper));
}

Result<Done> PrintJob::section(const PaperSection &section)
{
    return send(lineOf(section));
}

Result<Done> PrintJob::row(const PaperRow &row)
{
    return send(lineOf(row));
}

Result<Done> PrintJob::send(const QByteArray &line)
{
    m_waiting += line;
    if (m_waiting.size() < BlockBytes)
        return Done{};
    if (m_stop.stop_requested())
        return fail(ErrorCode::Cancelled);
    m_process.write(std::exchange(m_waiting, {}));
    while (m_process.bytesToWrite() > MostUnread) {
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        m_process.waitForBytesWritten(LooksEvery);
        if (m_process.state() == QProcess::NotRunning)
            return failure();
    }
    return Done{};
}

Result<Done> PrintJob::finish()
{
    m_process.write(std::exchange(m_waiting, {}) + endLine());
    m_process.closeWriteChannel();
    while (m_process.state() != QProcess::NotRunning) {
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        m_process.waitForFinished(LooksEvery);
    }
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
        return failure();
    return m_file.keep();
}

Failure PrintJob::failure()
{
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed().section(u'\n', -1);
    return m_file.failure(said.isEmpty() ? m_program + u": "_s + QString::number(m_process.exitCode())
                                         : said);
}

} // namespace passerelle::papers
