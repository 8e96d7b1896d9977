// SPDX-License-Identifier: MIT
#include "domains/ldns_library.h"

#include <QLibrary>

using namespace Qt::StringLiterals;

namespace shipdeck::domains {
namespace {

constexpr int interfaceVersion = 3;

template <typename Function> bool find(QLibrary& library, const char* name, Function* function)
{
    *function = reinterpret_cast<Function>(library.resolve(name));
    return *function != nullptr;
}

bool fill(QLibrary& library, LdnsLibrary& ldns)
{
#define SHIPDECK_FIND(name) &&find(library, #name, &ldns.name)
    return true SHIPDECK_LDNS(SHIPDECK_FIND);
#undef SHIPDECK_FIND
}

Result<LdnsLibrary> load()
{
    QLibrary library(u"ldns"_s, interfaceVersion);
    LdnsLibrary ldns;
    if (library.load() && fill(library, ldns))
        return ldns;
    return fail(Error::Kind::NotFound, "ldns-missing",
                say(QT_TRANSLATE_NOOP("core", "DNS queries need the library ldns, which is not installed.")),
                say(QT_TRANSLATE_NOOP("core",
                                      "Install it (on Debian and Ubuntu: sudo apt install libldns3), then try again.")),
                verbatim(library.errorString()));
}

} // namespace

Result<const LdnsLibrary*> LdnsLibrary::loaded()
{
    static const Result<LdnsLibrary> library = load(); // never unloaded
    if (!library)
        return tl::unexpected(library.error());
    return &*library;
}

} // namespace shipdeck::domains
