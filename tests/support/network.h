// SPDX-License-Identifier: MIT
#pragma once

class QNetworkAccessManager;

namespace shipdeck::test {

//! For requests until the process ends; gone before its application. Qt 6.4 crashes now and then where a TLS connection is
//! closed after that, as those of the application's children are.
QNetworkAccessManager* newNetworkOfProcess();

} // namespace shipdeck::test
