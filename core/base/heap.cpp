// SPDX-License-Identifier: MIT
#include "base/heap.h"

#include <cstdlib> // defines __GLIBC__
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace shipdeck {

void keepHeapSmall()
{
#ifdef __GLIBC__
    ::mallopt(M_ARENA_MAX, 2);
    ::mallopt(M_MMAP_THRESHOLD, 128 << 10); // where it begins; once it is set, it no longer grows
#endif
}

} // namespace shipdeck
