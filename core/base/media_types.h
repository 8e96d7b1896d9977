// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QString>
#include <span>

namespace shipdeck {

struct MediaType {
    const char* name;
    const char* extensions; //!< in lower case, separated by blanks
    bool isText;            //!< sent as UTF-8
};

//! The media types of served files, on this computer and elsewhere.
std::span<const MediaType> allMediaTypes();

//! Content-Type of a file by its name: "text/html; charset=utf-8"; "application/octet-stream" if unknown.
QByteArray mediaTypeOf(const QString& file);

} // namespace shipdeck
