// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordlabel.h"
#include "storage/journaltypes.h"

namespace passerelle::presentation {

/// One line for each thing of a record that is not as it was posted in the source any more: before, and now.
[[nodiscard]] QStringList changeLines(const storage::RecordRow &now, const domain::RecordLabel &posted);

} // namespace passerelle::presentation
