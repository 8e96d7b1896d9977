// SPDX-License-Identifier: MIT
#pragma once
#include <QSslConfiguration>

namespace shipdeck {

//! The system's authorities plus those of SSL_CERT_FILE, NODE_EXTRA_CA_CERTS and `caFile`, as behind a company's proxy.
//! Verifying is never switched off.
QSslConfiguration trustedConfiguration(const QString& caFile = {});

} // namespace shipdeck
