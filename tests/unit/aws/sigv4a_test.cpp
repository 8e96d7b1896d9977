// SPDX-License-Identifier: MIT
#include "aws/signing/sigv4a.h"
#include "example_keys.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;

class Sigv4aTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    //! Facts of the public signing suite of aws-c-auth.
    void makesThePublishedKeyPairs()
    {
        const Keys random{"AKISORANDOMAASORANDOM", "q+jcrXGc+0zWN6uzclKVhvMmUsIfRPa4rlRandom", {}, {}, {}};
        QCOMPARE(Sigv4a::of(random)->publicKey().toHex(),
                 "15d242ceebf8d8169fd6a8b5a746c41140414c3b07579038da06af89190fffcb"
                 "0515242cedd82e94799482e4c0514b505afccf2c0c98d6a553bf539f424c5ec0");
        QCOMPARE(Sigv4a::of(suiteExample())->publicKey().toHex(),
                 "b6618f6a65740a99e650b33b6b4b5bd0d43b176d721a3edfea7e7d2d56d936b1"
                 "865ed22a7eadc9c5cb9d2cbaca1b3699139fedc5043dc6661864218330c8e518");
    }

    void verifiesWhatItSignedAndNothingElse()
    {
        const auto pair = Sigv4a::of(s3Example());
        const auto signature = pair->signature("text");
        QVERIFY(pair->verify("text", *signature));
        QVERIFY(!pair->verify("texT", *signature));
        QVERIFY(!Sigv4a::of(suiteExample())->verify("text", *signature));
        QVERIFY(!pair->verify("text", "00"));
    }

    void signsForASetOfRegionsWithoutNamingOneInTheScope()
    {
        const auto pair = Sigv4a::of(suiteExample());
        Signable request{"GET",
                         "/key-value-stores/arn%3Aaws%3Acloudfront%3A%3A1%3Akey-value-store%2Fx",
                         {},
                         {{"Host", "1.cloudfront-kvs.global.api.aws"}},
                         emptyPayloadHash};
        QVERIFY(pair->sign(request, "*", "cloudfront-keyvaluestore", at(2026, 1, 2, 3, 4), PathRule::Normalised));
        const QByteArray authorization = request.headers.takeLast().second;
        QVERIFY(authorization.startsWith(
            "AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20260102/cloudfront-keyvaluestore/aws4_request, "
            "SignedHeaders=host;x-amz-date;x-amz-region-set, Signature="));
        const QByteArray canonical = canonicalRequest(request, PathRule::Normalised);
        QVERIFY(canonical.contains("/key-value-stores/arn%253Aaws"));
        const QByteArray text = Sigv4a::stringToSign(canonical, "cloudfront-keyvaluestore", at(2026, 1, 2, 3, 4));
        QVERIFY(pair->verify(text, authorization.mid(authorization.lastIndexOf('=') + 1)));
    }
};

SHIPDECK_TEST(Sigv4aTest)
#include "sigv4a_test.moc"
