// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace passerelle::papers {

/// A file that appears whole or not at all: somebody else writes it under a name of its own beside the
/// target, for this user only (0600), and keep() puts it in the target's place. What is not kept is removed.
class WholeFile final
{
public:
    explicit WholeFile(QString target);
    WholeFile(const WholeFile &) = delete;
    WholeFile &operator=(const WholeFile &) = delete;
    ~WholeFile();

    /// Makes the empty file to write. FileWriteFailed names the target and why.
    [[nodiscard]] Result<Done> begin();
    [[nodiscard]] QString path() const { return m_path; } ///< of the file to write, once it has begun
    [[nodiscard]] QString folder() const;

    /// Brings the written file to the disk and into the target's place.
    [[nodiscard]] Result<Done> keep();

    /// FileWriteFailed with the target's name and this reason.
    [[nodiscard]] Failure failure(const QString &reason) const;

private:
    QString m_target;
    QString m_path = {};
};

} // namespace passerelle::papers
