// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace passerelle::sandbox {

/// What the command line asked for. `port` is the real one by the time services are made.
struct Options
{
    QString dataDir = {};
    int port = 0;
    quint32 seed = 1;
    int accounts = 60;
    int invoices = 240;
    int payments = 150;
    int days = 400; ///< span of the documents' dates
    int latencyMs = 0; ///< per call
    bool documentedLimits = false;
    QString faultsFile = {};
    bool tls = false;
    bool exitWithStdin = false;
    int lateApplySeconds = 2;

    /// "http://127.0.0.1:41233", without a final slash.
    [[nodiscard]] QString baseUrl() const;
};

/// Reads the arguments after the program's name; fails with BadUsage and a sentence in detail.
[[nodiscard]] Result<Options> parseOptions(const QStringList &arguments);

/// What --help prints, and what stderr shows on bad usage.
[[nodiscard]] QString usageText();

} // namespace passerelle::sandbox
