// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "net/trust.h"
#include "support/registry.h"

#include <QSslCertificateExtension>
#include <QTemporaryDir>

using namespace shipdeck;
using namespace Qt::StringLiterals;

namespace {

const QByteArray exampleAuthority = R"(-----BEGIN CERTIFICATE-----
MIIBoTCCAUegAwIBAgIULTm9wuqGpFuQVayEZEwPrnJQmiYwCgYIKoZIzj0EAwIw
JTEjMCEGA1UEAwwaQW4gYXV0aG9yaXR5IG9mIGFuIGV4YW1wbGUwIBcNMjYxMTIy
MDMwOTQwWhgPMjEyNjEwMjkwMzA5NDBaMCUxIzAhBgNVBAMMGkFuIGF1dGhvcml0
eSBvZiBhbiBleGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEwZDPOC6P
nqBUrLs7cI0vh6wRV6Rt5XAcDLy77Abm28rL8DGEnrjjeLPTqAAVBAHT0PP2+UFJ
8Wwb9IJCGFJIw6NTMFEwHQYDVR0OBBYEFJp5bXEp/RaElOq0+hn8S0b17cLlMB8G
A1UdIwQYMBaAFJp5bXEp/RaElOq0+hn8S0b17cLlMA8GA1UdEwEB/wQFMAMBAf8w
CgYIKoZIzj0EAwIDSAAwRQIhAJO4MX0qManGHB79rO49e3nTGjLHKGizL/mfrneO
zrBvAiAZZ39uLfcvZoRnirK2Wvi2+CKqNmexsn2/QE8ODTLjBA==
-----END CERTIFICATE-----
)";

//! Debian's folder also has the certificate of a web server of this computer, where one was made.
bool isAuthority(const QSslCertificate& certificate)
{
    const QList<QSslCertificateExtension> all = certificate.extensions();
    return std::any_of(all.begin(), all.end(), [](const QSslCertificateExtension& one) {
        return one.name() == u"basicConstraints" && one.value().toMap()[u"ca"_s].toBool();
    });
}

} // namespace

class TrustTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        qunsetenv("SSL_CERT_FILE");
        qunsetenv("NODE_EXTRA_CA_CERTS");
    }

    void readsAFileOfCertificates()
    {
        QTemporaryDir folder;
        const QList<QSslCertificate> known = QSslConfiguration::systemCaCertificates();
        QVERIFY(known.size() > 1);
        const QString file = folder.filePath(u"ca.pem"_s);
        QVERIFY(writeFile(file, known[0].toPem() + known[1].toPem()));
        QCOMPARE(certificatesIn(file).size(), 2);
    }

    void doesNotSearchAFolder()
    {
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"ca.pem"_s), QSslConfiguration::systemCaCertificates().value(0).toPem()));
        QVERIFY(certificatesIn(folder.path()).isEmpty());
        QVERIFY(certificatesIn(folder.path() + u'/').isEmpty());
        QVERIFY(certificatesIn(folder.filePath(u"ca"_s)).isEmpty()); // half typed
    }

    void trustsAFileBesideTheSystem()
    {
        QTemporaryDir folder;
        const QList<QSslCertificate> known = QSslConfiguration::systemCaCertificates();
        const QString file = folder.filePath(u"ca.pem"_s);
        QVERIFY(writeFile(file, exampleAuthority));
        const QList<QSslCertificate> trusted = trustedConfiguration(file).caCertificates();
        QVERIFY(!known.contains(certificatesIn(file).value(0)));
        QVERIFY(trusted.contains(certificatesIn(file).value(0)));
        for (const QSslCertificate& one : known)
            QVERIFY2(trusted.contains(one) || !isAuthority(one), qPrintable(one.subjectDisplayName()));
    }

    void readsTheSystemsOwnFileWhereThatIsNamed()
    {
        const QString file = u"/etc/ssl/certs/ca-certificates.crt"_s;
        const QList<QSslCertificate> there = certificatesIn(file);
        if (there.isEmpty())
            QSKIP("this system has another file");
        QCOMPARE(trustedConfiguration(file).caCertificates(), there); // once, and what only the file has, too
    }

    void readsAFileAgainThatWasWritten()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"ca.pem"_s);
        QVERIFY(writeFile(file, "nothing yet"));
        const QSslCertificate added = QSslCertificate::fromData(exampleAuthority).value(0);
        QVERIFY(!trustedConfiguration(file).caCertificates().contains(added));
        QVERIFY(writeFile(file, exampleAuthority));
        QVERIFY(trustedConfiguration(file).caCertificates().contains(added));
    }
};

SHIPDECK_TEST(TrustTest)
#include "trust_test.moc"
