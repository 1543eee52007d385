// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"
#include "papers/wholefile.h"

#include <QProcess>

#include <stop_token>

namespace passerelle::papers {

/// Prints one paper to a PDF file: starts the program passerelle-printer, hands it the tables as they come
/// and lets it write into the file. Blocks; used on one thread, with or without an event loop.
class PrintJob final : public PaperSink
{
public:
    PrintJob(QString program, QString target, std::stop_token stop);
    ~PrintJob() override;
    Q_DISABLE_COPY_MOVE(PrintJob)

    [[nodiscard]] Result<Done> begin(const Paper &paper);
    [[nodiscard]] Result<Done> section(const PaperSection &section) override;
    [[nodiscard]] Result<Done> row(const PaperRow &row) override;
    /// Waits for the printer; only then the target is there. Cancelled when stopped.
    [[nodiscard]] Result<Done> finish();

private:
    [[nodiscard]] Result<Done> send(const QByteArray &line);
    [[nodiscard]] Failure failure();

    QString m_program;
    WholeFile m_file;
    std::stop_token m_stop;
    QProcess m_process;
    QByteArray m_waiting;
};

/// The printer beside a program of ours.
[[nodiscard]] QString printerBeside(const QString &folder);

} // namespace passerelle::papers
