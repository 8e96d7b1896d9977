// SPDX-License-Identifier: MIT
#include "secrets/hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace shipdeck {

void noCoreFiles()
{
    // 0 would still hand the memory to a program that collects cores; the kernel takes 1 for "not even that" (core(5)).
    const rlimit least{1, 1};
    ::setrlimit(RLIMIT_CORE, &least);
}

void hardenProcess()
{
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    noCoreFiles();
}

} // namespace shipdeck
