// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <curl/curl.h>

namespace shipdeck::aws {

//! libcurl, loaded when the first bulk transfer begins: other programs start without it and its
//! dependencies. The members are its functions of the same names.
struct CurlLibrary {
    decltype(&curl_easy_init) easyInit;
    decltype(&curl_easy_cleanup) easyCleanup;
    decltype(&curl_easy_reset) easyReset;
    decltype(&curl_easy_setopt) easySetOption;
    decltype(&curl_easy_getinfo) easyInfo;
    decltype(&curl_easy_strerror) easyError;
    decltype(&curl_multi_init) multiInit;
    decltype(&curl_multi_cleanup) multiCleanup;
    decltype(&curl_multi_setopt) multiSetOption;
    decltype(&curl_multi_add_handle) multiAdd;
    decltype(&curl_multi_remove_handle) multiRemove;
    decltype(&curl_multi_socket_action) multiSocketAction;
    decltype(&curl_multi_info_read) multiRead;

    //! Loads it the first time; safe on any thread. NotFound `libcurl-missing`.
    static Result<const CurlLibrary*> loaded();
};

} // namespace shipdeck::aws
