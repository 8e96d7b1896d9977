// SPDX-License-Identifier: MIT
#include "net/trust.h"

#include "base/files.h"

#include <QDateTime>
#include <QFileInfo>
#include <QMutex>

namespace shipdeck {
namespace {

using namespace Qt::StringLiterals;

//! This system's file with all authorities; empty: none.
const QString& systemFile()
{
    static const QString found = [] {
        for (const QString& file : {u"/etc/ssl/certs/ca-certificates.crt"_s, u"/etc/pki/tls/certs/ca-bundle.crt"_s,
                                    u"/etc/ssl/ca-bundle.pem"_s, u"/etc/ssl/cert.pem"_s})
            if (QFileInfo(file).isFile())
                return file;
        return QString();
    }();
    return found;
}

//! Changes whenever one of the files changes.
QString stampOf(const QStringList& files)
{
    QString stamp;
    for (const QString& file : files) {
        const QFileInfo info(file);
        stamp += u"%1 %2 %3\n"_s.arg(file).arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
    }
    return stamp;
}

//! OpenSSL 3.0 takes a millisecond for each certificate, and Qt reads most of them twice because of links. So the
//! single file is read if there is one, and again only when it has changed. For one thread at a time.
const QList<QSslCertificate>& systemAuthorities()
{
    static QString readAs;
    static QList<QSslCertificate> read;
    if (const QString stamp = stampOf({systemFile()}); readAs != stamp) {
        readAs = stamp;
        read = certificatesIn(systemFile());
        if (read.isEmpty())
            read = QSslConfiguration::systemCaCertificates();
    }
    return read;
}

} // namespace

// Not QSslCertificate::fromPath(), which reads all files of a folder; a path that is being typed begins with "/".
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
    QStringList files{qEnvironmentVariable("SSL_CERT_FILE"), qEnvironmentVariable("NODE_EXTRA_CA_CERTS"), caFile};
    files.removeDuplicates();
    files.removeAll(QString());
    if (files.isEmpty())
        return QSslConfiguration::defaultConfiguration();
    // Each client calls this, mostly with the same files.
    static QMutex mutex;
    static QHash<QString, QSslConfiguration> known;
    const QString stamp = stampOf(files + QStringList(systemFile()));
    const QMutexLocker locker(&mutex);
    if (const auto found = known.constFind(stamp); found != known.constEnd())
        return *found;
    // Often the environment names the system's own file, for programs that do not find it. It is read with the others:
    // the folder that Qt reads on demand may lack certificates that were added to the file.
    const bool isSystemNamed = files.removeAll(systemFile()) > 0;
    QList<QSslCertificate> extra;
    for (const QString& file : std::as_const(files))
        extra += certificatesIn(file);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    // Qt reads the system's authorities on demand unless others are set. Reading them all is slow, so that is left to
    // Qt if nothing has to be added.
    if (isSystemNamed || !extra.isEmpty())
        configuration.setCaCertificates(systemAuthorities() + extra);
    return known.insert(stamp, configuration).value();
}

} // namespace shipdeck
