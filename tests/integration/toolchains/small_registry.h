// SPDX-License-Identifier: MIT
#pragma once
#include <QHash>
#include <QJsonObject>
#include <QTcpServer>

namespace shipdeck::test {

//! An npm registry on loopback: answers what was put in, 404 for the rest, and logs each request's path in order.
class SmallRegistry : public QTcpServer {
    Q_OBJECT
public:
    SmallRegistry();
    //! A package whose files are these (path → content), with integrity and the programs in `bin`.
    void has(const QString& package, const QString& version, const QHash<QString, QByteArray>& files,
             const QJsonObject& bin, const QString& nodeRange = {});
    void hasRaw(const QString& package, const QString& version, const QByteArray& tarball, const QJsonObject& bin);
    void spoils(const QString& package, const QString& version); //!< its bytes no longer match its checksum
    QByteArray tarball(const QString& package, const QString& version) const;
    QString address() const;
    QStringList requests;

private:
    void answer(class QTcpSocket* socket);
    QHash<QString, QJsonObject> m_packages;
    QHash<QByteArray, QByteArray> m_tarballs;
};

} // namespace shipdeck::test
