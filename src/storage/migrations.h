// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <span>

namespace passerelle::storage {

/// One step of the schema: a plain function, so that it can't reach a live object.
struct Migration
{
    int version;
    Result<Done> (*apply)(Database &);
};

/// Every step, sorted by version. Steps are never edited once released.
[[nodiscard]] std::span<const Migration> migrations();

[[nodiscard]] int newestSchema();

/// The schema's version in this file; 0 for an empty one.
[[nodiscard]] Result<int> schemaOf(Database &database);

/// Applies the steps after the file's version up to `version`, each in its own transaction.
[[nodiscard]] Result<Done> migrate(Database &database, int version);

} // namespace passerelle::storage
