// SPDX-License-Identifier: MIT
#include "aws/signing/checksum.h"
#include "aws/signing/hash.h"
#include "support/registry.h"

using namespace shipdeck::aws;
using Kind = Checksum::Kind;

class ChecksumTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    //! The "check" values of the catalogue of CRCs, and FIPS 180-4.
    void agreesWithThePublishedValues_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("CRC-32") << int(Kind::Crc32) << QByteArray("cbf43926");
        QTest::newRow("CRC-32C") << int(Kind::Crc32c) << QByteArray("e3069283");
        QTest::newRow("CRC-64/NVME") << int(Kind::Crc64Nvme) << QByteArray("ae8b14860a799888");
        QTest::newRow("SHA-256") << int(Kind::Sha256)
                                 << QByteArray("15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225");
    }
    void agreesWithThePublishedValues()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, expected);
        QCOMPARE(Checksum::of(Kind(kind), "123456789").toHex(), expected);
    }

    void isTheSameHoweverTheBytesAreCut_data() { agreesWithThePublishedValues_data(); }
    void isTheSameHoweverTheBytesAreCut()
    {
        QFETCH(int, kind);
        QByteArray bytes;
        for (int i = 0; i < 1000; ++i)
            bytes += char(i * 31 + i / 7);
        const QByteArray whole = Checksum::of(Kind(kind), bytes);
        for (const int size : {1, 3, 7, 8, 9, 100}) {
            Checksum parts{Kind(kind)};
            for (int at = 0; at < bytes.size(); at += size)
                parts.add(bytes.mid(at, size));
            QCOMPARE(parts.bytes(), whole);
        }
    }

    //! RFC 4231, 4.3 and 4.7.
    void keyedHashesAgreeWithTheRfc()
    {
        QCOMPARE(hmacSha256("Jefe", "what do ya want for nothing?").toHex(),
                 "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QCOMPARE(
            hmacSha256(QByteArray(131, char(0xaa)), "Test Using Larger Than Block-Size Key - Hash Key First").toHex(),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    void namesItselfAsS3Does()
    {
        QCOMPARE(Checksum::header(Kind::Crc64Nvme), "x-amz-checksum-crc64nvme");
        QCOMPARE(Checksum::header(Kind::Sha256), "x-amz-checksum-sha256");
        QCOMPARE(Checksum::name(Kind::Crc32c), "CRC32C");
        QCOMPARE(Checksum(Kind::Crc32).base64(), "AAAAAA==");
    }
};

SHIPDECK_TEST(ChecksumTest)
#include "checksum_test.moc"
