// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/incidents.h"
#include "service/storedthings.h"

namespace passerelle::presentation {

/// What a thing that is kept is called, and what it holds.
[[nodiscard]] QString storedWord(service::StoredKind kind);
[[nodiscard]] QString storedContent(service::StoredKind kind);
/// Where it lies: its path, or in words.
[[nodiscard]] QString storedPlace(const service::StoredThing &thing);
[[nodiscard]] QString sizeWords(qint64 bytes);

/// What erasing a person takes out of the journal, or what it took, line by line, and what stays elsewhere.
[[nodiscard]] QStringList erasureLines(const storage::Erasure &erasure, bool isDone);

/// "Kept for 24 months", "Always kept".
[[nodiscard]] QString retentionWords(int months);

/// The heads of the register's columns, in the order of its CSV.
[[nodiscard]] QStringList incidentHeads();
/// The register as CSV in the language in use.
[[nodiscard]] QByteArray incidentsFile(const std::vector<service::Incident> &all);

} // namespace passerelle::presentation
