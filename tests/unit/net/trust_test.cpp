// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "net/trust.h"
#include "support/registry.h"

#include <QTemporaryDir>

using namespace shipdeck;
using namespace Qt::StringLiterals;

class TrustTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
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
};

SHIPDECK_TEST(TrustTest)
#include "trust_test.moc"
