// SPDX-License-Identifier: MIT
#include "aws/signing/chunks.h"
#include "aws/signing/sigv4.h"
#include "example_keys.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;

namespace {

const Scope s3{"us-east-1", "s3"};
constexpr qint64 chunkSize = 64 * 1024;

//! The upload of 65 KB of "a" in AWS's two examples.
Signable upload(const QByteArray& hash, const Headers& more)
{
    return {"PUT",
            "/examplebucket/chunkObject.txt",
            {},
            Headers{{"Host", "s3.amazonaws.com"},
                    {"x-amz-content-sha256", hash},
                    {"x-amz-storage-class", "REDUCED_REDUNDANCY"},
                    {"Content-Encoding", "aws-chunked"},
                    {"x-amz-decoded-content-length", "66560"}}
                + more,
            hash};
}

QByteArray signatureIn(const QByteArray& chunk)
{
    return chunk.mid(chunk.indexOf("chunk-signature=") + 16, 64);
}

} // namespace

class ChunksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    //! https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
    void signsTheExampleOfS3()
    {
        using enum SignedChunks::Trailer;
        QCOMPARE(SignedChunks::encodedLength(66560, chunkSize), 66824);
        Signable request = upload(SignedChunks::payloadHash(None), {{"Content-Length", "66824"}});
        const QByteArray seed = sigv4::sign(request, s3Example(), s3, at(2013, 5, 24), PathRule::AsSent);
        QCOMPARE(seed, "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");
        SignedChunks chunks(s3Example(), s3, at(2013, 5, 24), seed);
        const QByteArray first = chunks.chunk(QByteArray(65536, 'a'));
        QVERIFY(first.startsWith("10000;chunk-signature="));
        QCOMPARE(signatureIn(first), "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648");
        const QByteArray second = chunks.chunk(QByteArray(1024, 'a'));
        QCOMPARE(signatureIn(second), "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497");
        const QByteArray last = chunks.end();
        QCOMPARE(last, "0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n");
        QCOMPARE(first.size() + second.size() + last.size(), 66824);
    }

    //! https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
    void signsATrailingChecksum()
    {
        using enum SignedChunks::Trailer;
        Signable request = upload(SignedChunks::payloadHash(Checksum), {{"x-amz-trailer", "x-amz-checksum-crc32c"}});
        const QByteArray seed = sigv4::sign(request, s3Example(), s3, at(2013, 5, 24), PathRule::AsSent);
        QCOMPARE(seed, "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e");
        SignedChunks chunks(s3Example(), s3, at(2013, 5, 24), seed);
        QCOMPARE(signatureIn(chunks.chunk(QByteArray(65536, 'a'))),
                 "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2");
        QCOMPARE(signatureIn(chunks.chunk(QByteArray(1024, 'a'))),
                 "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7");
        const QByteArray checksum =
            shipdeck::aws::Checksum::of(shipdeck::aws::Checksum::Kind::Crc32c, QByteArray(66560, 'a')).toBase64();
        QCOMPARE(checksum, "sOO8/Q==");
        QCOMPARE(chunks.end("x-amz-checksum-crc32c", checksum),
                 "0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n"
                 "x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:"
                 "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n");
    }

    void framesWithoutSignatures()
    {
        QCOMPARE(unsignedChunks::chunk("hello, world"), "c\r\nhello, world\r\n");
        QCOMPARE(unsignedChunks::end("x-amz-checksum-crc32", "AAAAAA=="), "0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n");
    }
};

SHIPDECK_TEST(ChunksTest)
#include "chunks_test.moc"
