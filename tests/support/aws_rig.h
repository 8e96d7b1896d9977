// SPDX-License-Identifier: MIT
#pragma once
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>

namespace shipdeck::test {

//! The AWS of tests/rig (see its README.md), as a separate process while this object is alive. Without its Python
//! packages trouble() says so.
class AwsRig {
public:
    //! `account`: twelve digits; empty: 123456789012.
    explicit AwsRig(const QString& account = {});
    ~AwsRig();
    AwsRig(const AwsRig&) = delete;
    AwsRig& operator=(const AwsRig&) = delete;

    bool isUp() const { return !m_ready.isEmpty(); }
    QByteArray trouble() const { return m_trouble; } //!< why it is not running
    QString endpoint() const { return said("endpoint"); }
    QString edge() const { return said("edge"); }             //!< serves the distributions, by the Host header
    QString dns() const { return said("dns"); }               //!< its root server, for SHIPDECK_DNS_ROOTS
    QString cloudflare() const { return said("cloudflare"); } //!< its API, for SHIPDECK_CLOUDFLARE_API_URL
    QString authority() const { return said("ca"); }          //!< CA file of the edge's certificate
    //! AWS_ENDPOINT_URL, keys and region, with another HOME, so that no real profiles are read.
    QProcessEnvironment environment(const QString& home) const;

    void post(const QString& path, const QByteArray& body = {}) const; //!< "/_rig/faults" and the like
    QStringList calls() const
    {
        return list(QStringLiteral("calls"));
    } //!< "PUT /site 200", "POST / GetCallerIdentity 200"
    //! Returns and clears the requests so far: `service`, `operation`, `via`, `request` and more.
    QList<QJsonObject> takeOperations() const;
    QStringList violations() const { return list(QStringLiteral("violations")); }
    QStringList callsOfCloudflare() const { return list(QStringLiteral("cloudflare")); }
    void forget() const;
    //! The result for the posted policy: `unused`, [{statement, action}], and `refused`, [{action, resource}].
    QJsonObject policy() const;
    QByteArray request(const QByteArray& method, const QString& path, const QByteArray& body = {}) const;

    //! Creates a public Route 53 zone in the account; returns its id. Certificates and distributions are ready at once.
    QString makeDomain(const QString& name) const { return makeZone({name}); }
    //! One that only a network of the account sees, with an address for www.
    QString makePrivateZone(const QString& name) const { return makeZone({name, QStringLiteral("private")}); }

    static QString python(); //!< of the environment with botocore and moto; empty: none

private:
    QString makeZone(const QStringList& arguments) const;
    QString said(const char* name) const { return m_ready[QLatin1StringView(name)].toString(); }
    QStringList list(const QString& name) const;

    QProcess m_process;
    QJsonObject m_ready;
    QByteArray m_trouble;
};

} // namespace shipdeck::test
