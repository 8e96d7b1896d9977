// SPDX-License-Identifier: MIT
#include "net/trust.h"

#include "base/files.h"

#include <QFileInfo>

namespace shipdeck {

// Not QSslCertificate::fromPath(): of a folder it reads every file below, and a path that is being typed begins with "/".
QList<QSslCertificate> certificatesIn(const QString& file)
{
    constexpr qint64 mostBytes = 8 << 20;
    if (!QFileInfo(file).isFile())
        return {};
    const auto bytes = readFile(file, mostBytes);
    return bytes ? QSslCertificate::fromData(*bytes, QSsl::Pem) : QList<QSslCertificate>();
}

QSslConfiguration trustedConfiguration(const QString& caFile)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    QList<QSslCertificate> extra;
    for (const QString& file :
         {qEnvironmentVariable("SSL_CERT_FILE"), qEnvironmentVariable("NODE_EXTRA_CA_CERTS"), caFile})
        if (!file.isEmpty())
            extra += certificatesIn(file);
    // Qt reads the system's authorities on demand only while no other is named; reading them all takes a while, so it
    // is left to Qt where nothing has to be added.
    if (!extra.isEmpty())
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
    return configuration;
}

} // namespace shipdeck
