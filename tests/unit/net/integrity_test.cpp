// SPDX-License-Identifier: MIT
#include "net/sink.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace Qt::StringLiterals;

class IntegrityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsHexAndBase64()
    {
        const QByteArray digest(32, '\x5a');
        const auto hex = Integrity::parse(u"sha256-"_s + QString::fromLatin1(digest.toHex()));
        const auto base64 = Integrity::parse(u"SHA256-"_s + QString::fromLatin1(digest.toBase64()) + u"?opt"_s);
        QCOMPARE(hex->digest, digest);
        QCOMPARE(base64->digest, digest);
        QCOMPARE(base64->algorithm, QByteArray("sha256"));
    }
    void refusesWhatIsWeakOrShort_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("sha1") << u"sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="_s;
        QTest::newRow("no digest") << u"sha512-"_s;
        QTest::newRow("cut") << u"sha256-abcd"_s;
        QTest::newRow("only a word") << u"sha512"_s;
    }
    void refusesWhatIsWeakOrShort()
    {
        QFETCH(QString, text);
        const auto parsed = Integrity::parse(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, u"integrity-invalid"_s);
        QVERIFY(!parsed.error().next.isEmpty());
    }
    void showsAddressesWithoutWhatIsSecret()
    {
        QCOMPARE(shownUrl(QUrl(u"https://ann:pw@example.com/a%20b?token=s3cret&x=1#frag"_s)),
                 u"https://example.com/a b?token=…&x=…"_s);
    }
};

SHIPDECK_TEST(IntegrityTest)
#include "integrity_test.moc"
