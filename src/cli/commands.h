// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "service/office.h"

#include <stop_token>

namespace passerelle::cli {

/// Everything a command works with. Each command returns the exit code of the contract.
struct Bench
{
    const Arguments &arguments;
    const Console &console;
    service::Office &office;
    std::stop_token stop;

    /// The company of --company, or the only one.
    [[nodiscard]] Result<service::CompanySettings> company() const;
};

[[nodiscard]] int runCommand(const Bench &bench);

// Set-up
[[nodiscard]] int init(const Bench &bench);
[[nodiscard]] int authorize(const Bench &bench);
[[nodiscard]] int disconnectLedger(const Bench &bench);
[[nodiscard]] int companies(const Bench &bench);
// Runs
[[nodiscard]] int sync(const Bench &bench);
[[nodiscard]] int status(const Bench &bench);
[[nodiscard]] int history(const Bench &bench);
[[nodiscard]] int automaticRuns(const Bench &bench);
[[nodiscard]] int summaries(const Bench &bench);
[[nodiscard]] int verify(const Bench &bench);
// Records
[[nodiscard]] int setStatus(const Bench &bench);
[[nodiscard]] int setReference(const Bench &bench);
[[nodiscard]] int accounts(const Bench &bench);
[[nodiscard]] int changes(const Bench &bench);
[[nodiscard]] int formerCompany(const Bench &bench);
/// The record that two words name: its kind, and its id in the source or its number. BadUsage for another
/// kind.
[[nodiscard]] Result<domain::RecordRef> namedRecord(const Bench &bench,
                                                    const service::CompanySettings &company,
                                                    const QString &kindKey, const QString &idOrNumber);
// Mapping
[[nodiscard]] int mapping(const Bench &bench);
// Output
[[nodiscard]] int certificate(const Bench &bench);
[[nodiscard]] int exportFile(const Bench &bench);
// Personal data and backups
[[nodiscard]] int backup(const Bench &bench);
[[nodiscard]] int restore(const Bench &bench);
[[nodiscard]] int privacy(const Bench &bench);
[[nodiscard]] int incident(const Bench &bench);
[[nodiscard]] int support(const Bench &bench);
/// Says that a file was written.
[[nodiscard]] int tellFile(const Bench &bench, const QString &file);
// Help
[[nodiscard]] int errors(const Bench &bench);
[[nodiscard]] int doctor(const Bench &bench);
[[nodiscard]] int conform(const Bench &bench);

/// BadUsage naming an option that is missing or wrong.
[[nodiscard]] int badOption(const Bench &bench, const QString &option);

/// A date option; an absent one is invalid and good.
[[nodiscard]] Result<QDate> dateOption(const Arguments &arguments, const QString &name);

} // namespace passerelle::cli
