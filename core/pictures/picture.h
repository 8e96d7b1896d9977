// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"
#include "build/sandbox/sandbox.h"
#include "net/http.h"
#include "pictures/browser.h"

namespace shipdeck {

//! PNG files of at most the sizes in picture_files.h, written by our own decoder. Empty: there is none.
struct Picture {
    QByteArray page;
    QByteArray icon;
};

//! Asks for the page, and takes its picture if it answers with success and HTML; within about 15 s. Nothing that fails
//! changes anything. Errors: those of Http, NotFound `picture-no-page`, Limit `picture-too-large`, `build-timeout` and the
//! sandbox's others, Provider `picture-broken`, BadInput `picture-unsafe`: this computer isolates nothing.
//! A missing icon is no error.
Task<Result<Picture>> takePicture(const build::Sandbox* sandbox, Http* http, Browser browser, QUrl page, Cancel cancel);

} // namespace shipdeck
