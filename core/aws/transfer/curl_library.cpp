// SPDX-License-Identifier: MIT
#include "aws/transfer/curl_library.h"

#include <QLibrary>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

// All have the same interface; the names are those of Debian's packages libcurl4, libcurl3-gnutls and others.
const QStringList names{u"curl"_s, u"curl-gnutls"_s, u"curl-nss"_s};
constexpr int interfaceVersion = 4;

template <typename Function> bool find(QLibrary& library, const char* name, Function* function)
{
    *function = reinterpret_cast<Function>(library.resolve(name));
    return *function != nullptr;
}

bool fill(QLibrary& library, CurlLibrary& curl)
{
    decltype(&curl_global_init) globalInit = nullptr;
    const bool hasAll = find(library, "curl_global_init", &globalInit)
        && find(library, "curl_easy_init", &curl.easyInit) && find(library, "curl_easy_cleanup", &curl.easyCleanup)
        && find(library, "curl_easy_reset", &curl.easyReset) && find(library, "curl_easy_setopt", &curl.easySetOption)
        && find(library, "curl_easy_getinfo", &curl.easyInfo) && find(library, "curl_easy_strerror", &curl.easyError)
        && find(library, "curl_multi_init", &curl.multiInit) && find(library, "curl_multi_cleanup", &curl.multiCleanup)
        && find(library, "curl_multi_setopt", &curl.multiSetOption)
        && find(library, "curl_multi_add_handle", &curl.multiAdd)
        && find(library, "curl_multi_remove_handle", &curl.multiRemove)
        && find(library, "curl_multi_socket_action", &curl.multiSocketAction)
        && find(library, "curl_multi_info_read", &curl.multiRead);
    return hasAll && globalInit(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

Result<CurlLibrary> load()
{
    QString trouble;
    for (const QString& name : names) {
        QLibrary library(name, interfaceVersion);
        CurlLibrary curl{};
        if (library.load() && fill(library, curl))
            return curl;
        if (trouble.isEmpty())
            trouble = library.errorString();
    }
    return fail(Error::Kind::NotFound, "libcurl-missing",
                say(QT_TRANSLATE_NOOP("core", "Uploading many files at once needs libcurl, which is not installed.")),
                say(QT_TRANSLATE_NOOP("core",
                                      "Install it (on Debian and Ubuntu: sudo apt install libcurl4), then try "
                                      "again.")),
                verbatim(trouble));
}

} // namespace

Result<const CurlLibrary*> CurlLibrary::loaded()
{
    static const Result<CurlLibrary> library = load(); // never unloaded: its threads keep running
    if (!library)
        return tl::unexpected(library.error());
    return &*library;
}

} // namespace shipdeck::aws
