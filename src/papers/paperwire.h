// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"

#include <QByteArray>

namespace passerelle::papers {

// What the printer reads: one line of JSON for the paper, then one for each section (an object) and each row
// (an array whose first item is its look), then one that says "end". A stream that was cut has no end.

[[nodiscard]] QByteArray lineOf(const Paper &paper);
[[nodiscard]] QByteArray lineOf(const PaperSection &section);
[[nodiscard]] QByteArray lineOf(const PaperRow &row);
[[nodiscard]] QByteArray endLine();

/// True for the line of a row: told apart by its first byte.
[[nodiscard]] bool isRowLine(const QByteArray &line);

/// BadReply when the line is not one of these.
[[nodiscard]] Result<Paper> paperOf(const QByteArray &line);
[[nodiscard]] Result<PaperSection> sectionOf(const QByteArray &line);
[[nodiscard]] Result<PaperRow> rowOf(const QByteArray &line);

} // namespace passerelle::papers
