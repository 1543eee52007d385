// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QStringList>

namespace passerelle::cli {

/// A parsed command line: global options, the command, its words and its own options.
struct Arguments
{
    QString home = {}; ///< empty: the default folder
    QString secrets = {};
    QString language = {};
    QString company = {};
    bool isJson = false;
    bool wantsVersion = false;
    bool wantsHelp = false;
    QString command = {};
    QStringList words = {}; ///< what follows the command and is no option
    QHash<QString, QString> options = {}; ///< of the command, without dashes; a flag has the value "1"

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QString option(const QString &name) const { return options.value(name); }
};

/// Reads the command line of the contract. BadUsage names the word that is not understood.
[[nodiscard]] Result<Arguments> parseArguments(const QStringList &words);

/// The usage text, in the language in use.
[[nodiscard]] QString usageText();

} // namespace passerelle::cli
