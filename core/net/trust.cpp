// SPDX-License-Identifier: MIT
#include "net/trust.h"

#include <QSslCertificate>

namespace shipdeck {

QSslConfiguration trustedConfiguration(const QString& caFile)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    QList<QSslCertificate> extra;
    for (const QString& file :
         {qEnvironmentVariable("SSL_CERT_FILE"), qEnvironmentVariable("NODE_EXTRA_CA_CERTS"), caFile})
        if (!file.isEmpty())
            extra += QSslCertificate::fromPath(file, QSsl::Pem);
    // Qt reads the system's authorities on demand only while no other is named; reading them all takes a while, so it
    // is left to Qt where nothing has to be added.
    if (!extra.isEmpty())
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
    return configuration;
}

} // namespace shipdeck
