// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace passerelle {

void keepLargeBlocksApart()
{
#ifdef __GLIBC__
    // glibc raises this limit with every large block that is given back, up to 32 MiB; from then on the lists
    // of a run, which grow by doubling, would leave holes in the heap that the system never gets back.
    constexpr int OwnMappingFrom = 1 << 20; // bytes
    mallopt(M_MMAP_THRESHOLD, OwnMappingFrom);
#endif
}

void giveFreeMemoryBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace passerelle
