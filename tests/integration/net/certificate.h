// SPDX-License-Identifier: MIT
#pragma once
#include <QSslConfiguration>

namespace shipdeck::test {

//! A fresh certificate for 127.0.0.1 that signed itself, as a server's configuration.
QSslConfiguration selfSigned();

} // namespace shipdeck::test
