// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck::build {

struct JsonFault {
    int line = 0;
    QString reason;
};

//! Strict JSON of an object; a byte order mark and any line ends are fine.
tl::expected<QJsonObject, JsonFault> parseJson(QByteArray bytes);
//! JSON with comments and trailing commas (tsconfig, turbo, nx, angular); anything unreadable is an empty object.
QJsonObject parseJsonc(const QString& text);

} // namespace shipdeck::build
