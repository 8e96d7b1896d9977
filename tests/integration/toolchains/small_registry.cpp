// SPDX-License-Identifier: MIT
#include "small_registry.h"

#include "support/wait.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace shipdeck::test {
using namespace Qt::StringLiterals;
namespace {

QString tarballPath(const QString& package, const QString& version)
{
    return u"/%1/-/%2.tgz"_s.arg(package, version);
}

QByteArray packed(const QHash<QString, QByteArray>& files)
{
    QTemporaryDir folder;
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QString path = folder.filePath(u"package/"_s + file.key());
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        if (out.open(QIODevice::WriteOnly))
            out.write(file.value());
    }
    QProcess tar;
    tar.start(u"/bin/tar"_s, {u"-C"_s, folder.path(), u"-cz"_s, u"package"_s});
    tar.waitForFinished(deadlineMs);
    return tar.readAllStandardOutput();
}

} // namespace

SmallRegistry::SmallRegistry()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket* const socket = nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
    });
}

QString SmallRegistry::address() const
{
    return u"http://127.0.0.1:%1/"_s.arg(serverPort());
}

void SmallRegistry::has(const QString& package, const QString& version, const QHash<QString, QByteArray>& files,
                        const QJsonObject& bin, const QString& nodeRange)
{
    hasRaw(package, version, packed(files), bin);
    QJsonObject versions = m_packages[package];
    QJsonObject manifest = versions[version].toObject();
    if (!nodeRange.isEmpty())
        manifest[u"engines"_s] = QJsonObject{{u"node"_s, nodeRange}};
    versions[version] = manifest;
    m_packages[package] = versions;
}

void SmallRegistry::hasRaw(const QString& package, const QString& version, const QByteArray& tarball,
                           const QJsonObject& bin)
{
    m_tarballs.insert(tarballPath(package, version).toUtf8(), tarball);
    const QByteArray digest = QCryptographicHash::hash(tarball, QCryptographicHash::Sha512).toBase64();
    m_packages[package][version] =
        QJsonObject{{u"name"_s, package},
                    {u"bin"_s, bin},
                    {u"dist"_s,
                     QJsonObject{{u"tarball"_s, address().chopped(1) + tarballPath(package, version)},
                                 {u"integrity"_s, u"sha512-"_s + QString::fromLatin1(digest)}}}};
}

QByteArray SmallRegistry::tarball(const QString& package, const QString& version) const
{
    return m_tarballs.value(tarballPath(package, version).toUtf8());
}

void SmallRegistry::spoils(const QString& package, const QString& version)
{
    m_tarballs[tarballPath(package, version).toUtf8()].append("more");
}

void SmallRegistry::answer(QTcpSocket* socket)
{
    const QByteArray request = socket->readAll(); // small and without a body: one piece on loopback
    const QByteArray path = request.split(' ').value(1);
    requests << QString::fromUtf8(path);
    QByteArray body = m_tarballs.value(path);
    const QString package = QString::fromUtf8(QByteArray::fromPercentEncoding(path.mid(1)));
    if (body.isEmpty() && m_packages.contains(package))
        body = QJsonDocument(QJsonObject{{u"versions"_s, m_packages[package]}}).toJson();
    const QByteArray status = body.isEmpty() ? "404 Not Found" : "200 OK";
    socket->write("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size())
                  + "\r\n\r\n" + body);
    socket->disconnectFromHost();
}

} // namespace shipdeck::test
