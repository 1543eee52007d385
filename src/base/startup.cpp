// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/startup.h"

#include "base/memory.h"

namespace passerelle {

void prepareProcess()
{
    keepLargeBlocksApart();
}

} // namespace passerelle
