// SPDX-License-Identifier: MIT
#include "base/openssl.h"

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>

namespace shipdeck {
namespace {

constexpr auto fileName = "libcrypto.so.3"; // of Debian's package libssl3

[[noreturn]] void missing()
{
    std::fprintf(stderr,
                 "OpenSSL 3 could not be loaded, without which nothing can be signed or kept secret.\n%s\n"
                 "Install it (on Debian and Ubuntu: sudo apt install libssl3), then try again.\n",
                 ::dlerror());
    std::_Exit(1);
}

template <typename Function> void find(void* library, const char* name, Function* function)
{
    *function = reinterpret_cast<Function>(::dlsym(library, name));
    if (!*function)
        missing();
}

OpenSsl load()
{
    void* const library = ::dlopen(fileName, RTLD_NOW | RTLD_LOCAL); // for good: keys are wiped until the very end
    if (!library)
        missing();
    OpenSsl all;
#define SHIPDECK_FIND(name) find(library, #name, &all.name);
    SHIPDECK_OPENSSL(SHIPDECK_FIND)
#undef SHIPDECK_FIND
    return all;
}

} // namespace

const OpenSsl& openssl()
{
    static const OpenSsl all = load();
    return all;
}

} // namespace shipdeck
