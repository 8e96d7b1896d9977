// SPDX-License-Identifier: MIT
#pragma once
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>

namespace shipdeck::test {

//! The AWS of tests/rig (its README.md says what it is and how it is steered), as a process of its own for as long as
//! this object lives. Without the Python packages it needs, it is not up and says so.
class AwsRig {
public:
    //! `account`: twelve digits; empty: 123456789012.
    explicit AwsRig(const QString& account = {});
    ~AwsRig();
    AwsRig(const AwsRig&) = delete;
    AwsRig& operator=(const AwsRig&) = delete;

    bool isUp() const { return !m_ready.isEmpty(); }
    QByteArray trouble() const { return m_trouble; } //!< why it is not up
    QString endpoint() const { return said("endpoint"); }
    QString edge() const { return said("edge"); }    //!< where distributions are served, by the Host header
    QString authority() const { return said("ca"); } //!< the file with the certificate that the edge's come from
    //! AWS_ENDPOINT_URL, keys and region, with HOME elsewhere so that nobody's own profiles are read.
    QProcessEnvironment environment(const QString& home) const;

    void post(const QString& path, const QByteArray& body = {}) const; //!< "/_rig/faults" and the like
    QStringList calls() const
    {
        return list(QStringLiteral("calls"));
    } //!< "PUT /site 200", "POST / GetCallerIdentity 200"
    //! What was asked for in the meantime, and is forgotten with that: `service`, `operation`, `via`, `request` and more.
    QList<QJsonObject> takeOperations() const;
    QStringList violations() const { return list(QStringLiteral("violations")); }
    void forget() const;
    //! The policy that was posted: `unused`, [{statement, action}], and `refused`, [{action, resource}].
    QJsonObject policy() const;
    QByteArray request(const QByteArray& method, const QString& path, const QByteArray& body = {}) const;

    //! A person's domain in the account: a public zone at Route 53; its id. Certificates and distributions are there at once.
    QString makeDomain(const QString& name) const;

    static QString python(); //!< of the environment with botocore and moto; empty if there is none

private:
    QString said(const char* name) const { return m_ready[QLatin1StringView(name)].toString(); }
    QStringList list(const QString& name) const;

    QProcess m_process;
    QJsonObject m_ready;
    QByteArray m_trouble;
};

} // namespace shipdeck::test
