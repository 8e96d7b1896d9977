// SPDX-License-Identifier: MIT
#pragma once
#include <QSslCertificate>
#include <QSslConfiguration>

namespace shipdeck {

//! The certificates in a PEM file; empty if it is no file or has none. Fast enough for every keystroke.
QList<QSslCertificate> certificatesIn(const QString& file);

//! The system's authorities plus those of SSL_CERT_FILE, NODE_EXTRA_CA_CERTS and `caFile`, as needed behind a company's
//! proxy. Verifying is never switched off.
QSslConfiguration trustedConfiguration(const QString& caFile = {});

} // namespace shipdeck
