// SPDX-License-Identifier: MIT
#pragma once
#include <QSslCertificate>
#include <QSslConfiguration>

namespace shipdeck {

//! Those in a PEM file; none where it is no file or holds none. Cheap enough to be asked at every key.
QList<QSslCertificate> certificatesIn(const QString& file);

//! The system's authorities plus those of SSL_CERT_FILE, NODE_EXTRA_CA_CERTS and `caFile`, as behind a company's proxy.
//! Verifying is never switched off.
QSslConfiguration trustedConfiguration(const QString& caFile = {});

} // namespace shipdeck
