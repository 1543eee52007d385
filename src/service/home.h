// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace passerelle::service {

/// Where everything of one user lives: a folder a company, and the secrets file of a server without a
/// keychain.
struct Home
{
    QString folder = {};
    QString secretsFile = {}; ///< empty: the system keychain

    [[nodiscard]] QString companiesFolder() const { return folder + QStringLiteral("/companies"); }
    [[nodiscard]] QString companyFolder(const QString &companyId) const
    {
        return companiesFolder() + QLatin1Char('/') + companyId;
    }
};

/// The platform's application data folder.
[[nodiscard]] QString defaultHomeFolder();

/// Makes a folder that only this user may enter (0700). FileWriteFailed names it.
[[nodiscard]] Result<Done> makePrivateFolder(const QString &folder);

/// What a program does first: makes the folder, and an empty secrets file when one is asked for that is not
/// there. FileWriteFailed names what could not be made.
[[nodiscard]] Result<Done> prepareHome(const Home &home);

/// Writes a file whole or not at all, for this user only (0600). FileWriteFailed names it.
[[nodiscard]] Result<Done> writePrivateFile(const QString &file, const QByteArray &bytes);

/// Reads a whole file; BadConfiguration names it when it can't be read.
[[nodiscard]] Result<QByteArray> readFile(const QString &file);

} // namespace passerelle::service
