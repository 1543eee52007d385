// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"

#include <QByteArray>

class QIODevice;

namespace passerelle::printer {

/// A table as it came: its rows stay packed, for there may be a million.
struct StoredSection
{
    papers::PaperSection section = {};
    std::vector<QByteArray> rows = {};
};

struct StoredPaper
{
    papers::Paper paper = {};
    std::vector<StoredSection> sections = {};
};

/// Reads a whole paper; BadReply when it is cut or not one.
[[nodiscard]] Result<StoredPaper> readPaper(QIODevice &input);

} // namespace passerelle::printer
