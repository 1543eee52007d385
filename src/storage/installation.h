// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "storage/journaltypes.h"

namespace passerelle::storage {

/// What binds a journal to its place. The journal and a note beside it both know it, so that a journal that
/// was restored, or copied with or without its note, does not pass for the one that saw everything.
struct Installation
{
    QString id = {};
    qint64 epoch = 0; ///< rises each time the journal is opened for writing
    QString place = {}; ///< of the machine and folder, and of the note's own file where the system tells

    friend bool operator==(const Installation &, const Installation &) = default;
};

/// A new id, 32 hex digits.
[[nodiscard]] QString newInstallationId(RandomSource &random);

/// What the note says, with the place where it lies now; empty when there is none or it can't be read.
[[nodiscard]] Installation readInstallation(const JournalPaths &paths);

/// Writes the note durably (0600). Answers it with its place.
[[nodiscard]] Result<Installation> writeInstallation(const JournalPaths &paths, const QString &id,
                                                     qint64 epoch);

} // namespace passerelle::storage
