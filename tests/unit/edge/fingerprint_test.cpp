// SPDX-License-Identifier: MIT
#include "edge/fingerprint.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::edge {

class FingerprintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatHasItsContentInItsName_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("expected");
        QTest::newRow("next") << u"/_next/static/chunks/main.js"_s << true;
        QTest::newRow("astro") << u"/_astro/hoisted.Cx1a.js"_s << true;
        QTest::newRow("nuxt's list of builds") << u"/_nuxt/builds/latest.json"_s << false;
        QTest::newRow("page in such a folder") << u"/_astro/index.html"_s << false;
        QTest::newRow("folder elsewhere") << u"/docs/_astro/x.js"_s << false;
        QTest::newRow("hex") << u"/static/js/main.0f3e9ab1.js"_s << true;
        QTest::newRow("hex chunk") << u"/js/2.0f3e9ab1.chunk.js.map"_s << true;
        QTest::newRow("date") << u"/news-20240101.pdf"_s << false;
        QTest::newRow("letters only") << u"/my-deadbeef.js"_s << false;
        QTest::newRow("vite") << u"/assets/index-B1x9Zk_q.js"_s << true;
        QTest::newRow("vite without digit") << u"/app/assets/index-BaXCqRtZ.css"_s << true;
        QTest::newRow("vite without a small letter") << u"/assets/later-C574Z4-O.js"_s << true;
        QTest::newRow("vite with capitals together") << u"/assets/index-IoxSLivu.css.map"_s << true;
        QTest::newRow("picture like that") << u"/assets/photo-DSC-0012.jpg"_s << false;
        QTest::newRow("data like that") << u"/assets/later-C574Z4-O.json"_s << false;
        QTest::newRow("words and numbers") << u"/assets/chunk-page-001.js"_s << false;
        QTest::newRow("capitals") << u"/assets/a-README-2.js"_s << false;
        QTest::newRow("version") << u"/assets/app-Version2.js"_s << false;
        QTest::newRow("words") << u"/assets/the-HomePage.js"_s << false;
        QTest::newRow("vite's shape elsewhere") << u"/files/index-B1x9Zk_q.js"_s << false;
        QTest::newRow("vite's shape below") << u"/assets/img/index-B1x9Zk_q.js"_s << false;
        QTest::newRow("page") << u"/index.html"_s << false;
        QTest::newRow("long") << QString(u"/"_s + QString(300, u'a') + u"-0f3e9ab1.js"_s) << false;
    }
    void knowsWhatHasItsContentInItsName()
    {
        QFETCH(QString, path);
        QTEST(isFingerprinted(path), "expected");
    }

    void edgesKeepReleasesAndBrowsersAsk()
    {
        QCOMPARE(cacheControlOf(true), "public, max-age=31536000, immutable");
        QVERIFY(cacheControlOf(false).startsWith("public, max-age=0, s-maxage=31536000"));
    }
};

SHIPDECK_TEST(FingerprintTest)

} // namespace shipdeck::edge

#include "fingerprint_test.moc"
