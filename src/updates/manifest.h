// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "updates/updatesource.h"

#include <QDateTime>

namespace passerelle::updates {

/// What came of looking for an update.
enum class UpdateOutcome
{
    NotSetUp, ///< this build has no address or no key
    Newest,
    Newer, ///< a newer version is out
    Unreachable,
    TooLarge,
    Malformed,
    UnknownKey,
    WrongSignature,
    Expired,
    OlderThanKnown, ///< somebody shows an older manifest than one that was already seen
    PageElsewhere, ///< the download page is not https on the manifest's own host
};

/// The answer that a person is told. Version and page are set only for Newest and Newer.
struct UpdateAnswer
{
    UpdateOutcome outcome = UpdateOutcome::NotSetUp;
    QString version = {};
    QUrl page = {};
    bool isRunningSupported = true; ///< false: the one that runs is below the manifest's minimum
};

/// The versions that a manifest may not fall behind.
struct KnownVersions
{
    KnownVersions(QString runningVersion, QString highestVersion)
        : running(std::move(runningVersion))
        , highestSeen(std::move(highestVersion))
    {
    }

    QString running; ///< this program's
    QString highestSeen; ///< the highest of any manifest that held before; empty: none
};

constexpr qsizetype LargestManifest = 16 * 1024;

/// Judges the bytes that were fetched: {"key": id, "signature": base64, "manifest": base64}, the signature
/// over the manifest's exact bytes. The manifest is read only after its signature held. Pure: the same
/// question has the same answer.
[[nodiscard]] UpdateAnswer judgeManifest(const QByteArray &bytes, const UpdateSource &source,
                                         const KnownVersions &known, const QDateTime &now);

} // namespace passerelle::updates
