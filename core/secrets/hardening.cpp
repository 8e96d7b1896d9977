// SPDX-License-Identifier: MIT
#include "secrets/hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace shipdeck {

void hardenProcess()
{
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

} // namespace shipdeck
