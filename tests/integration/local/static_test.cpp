// SPDX-License-Identifier: MIT
#include "load.h"
#include "place.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QFile>
#include <QTcpSocket>

namespace shipdeck::test {

using namespace Qt::StringLiterals;

class StaticSitesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { shared = std::make_unique<Place>(); }
    void cleanupTestCase() { shared.reset(); }
    void switchesUnderLoadWithoutAFailedRequest();
    void keepsEachReleaseAtItsOwnAddress();
    void neverAnswersNotModifiedAcrossReleases();
    void servesPagesByWhatExists();
    void fallsBackForPathsButNeverForMissingFiles();
    void showsTheSitesOwnNotFoundPage();
    void saysWhatAFileIs_data();
    void saysWhatAFileIs();
    void letsBrowsersKeepOnlyWhatIsNamedByItsContent_data();
    void letsBrowsersKeepOnlyWhatIsNamedByItsContent();
    void compressesText();
    void showsNoLinksAndNoHiddenFiles();
    void removesAllOfASite();

private:
    std::unique_ptr<Place> shared; //!< for the tables
};

void StaticSitesTest::switchesUnderLoadWithoutAFailedRequest()
{
    Place place;
    place.serve(u"r1"_s, {{u"index.html"_s, "one"}});
    place.serve(u"r2"_s, {{u"index.html"_s, "second"}});
    Load load(place.target().nginx().port(), "s.localhost", 8);
    for (int i = 0; i < 40; ++i) {
        const QString id = i % 2 == 0 ? u"r1"_s : u"r2"_s;
        QVERIFY(place.target().makeCurrent(u"s"_s, id));
        QCOMPARE(place.get(u"/"_s).release, id); // at once, and named rightly
        QCOMPARE(place.get(u"/"_s).body, i % 2 == 0 ? QByteArray("one") : QByteArray("second"));
        const long seen = load.answered();
        QTRY_VERIFY(load.answered() > seen + 50);
    }
    load.stop();
    QCOMPARE(load.failed(), 0);
    qInfo("%ld requests, 40 switches", load.answered());
}

void StaticSitesTest::keepsEachReleaseAtItsOwnAddress()
{
    Place place;
    place.serve(u"r1"_s, {{u"index.html"_s, "one"}});
    place.serve(u"r2"_s, {{u"index.html"_s, "two"}});
    QCOMPARE(place.get(u"/"_s, u"r1"_s).body, "one");
    QCOMPARE(place.get(u"/"_s, u"r1"_s).release, u"r1"_s);
    QCOMPARE(place.get(u"/"_s, u"r2"_s).body, "two");
    QCOMPARE(place.get(u"/"_s, u"r3"_s).status, 404);

    local::ProbeRequest request;
    request.slug = u"s"_s;
    request.expectRelease = u"r1"_s;
    const auto other = finish(place.target().probe(request));
    QCOMPARE(other.error().code, u"probe-other-release"_s);
    QVERIFY(!other.error().next.isEmpty());
    request.expectRelease = u"r2"_s;
    request.path = u"/missing.js"_s;
    const auto missing = finish(place.target().probe(request));
    QCOMPARE(missing.error().code, u"probe-status"_s);
    QVERIFY(!missing.error().next.isEmpty());
}

void StaticSitesTest::neverAnswersNotModifiedAcrossReleases()
{
    Place place;
    place.serve(u"r1"_s, {{u"index.html"_s, "one"}});
    const QByteArray first = place.get(u"/"_s).header("etag");
    place.serve(u"r2"_s, {{u"index.html"_s, "two"}}); // as many bytes
    QVERIFY(!first.isEmpty());
    QVERIFY(place.get(u"/"_s).header("etag") != first);
    QVERIFY(place.target().makeCurrent(u"s"_s, u"r1"_s));
    QCOMPARE(place.get(u"/"_s).header("etag"), first);
}

void StaticSitesTest::servesPagesByWhatExists()
{
    Place place;
    place.serve(u"r1"_s,
                {{u"index.html"_s, "home"},
                 {u"a/index.html"_s, "a"},
                 {u"b.html"_s, "b"},
                 {u"c/d.txt"_s, "d"},
                 {u"한글 문서.html"_s, "k"}});
    QCOMPARE(place.get(u"/"_s).body, "home");
    QCOMPARE(place.get(u"/a/"_s).body, "a");
    QCOMPARE(place.get(u"/a"_s).header("location"), "/a/");
    QCOMPARE(place.get(u"/a?x=1"_s).header("location"), "/a/?x=1");
    QCOMPARE(place.get(u"/b"_s).body, "b");
    QCOMPARE(place.get(u"/b.html"_s).body, "b");
    QCOMPARE(place.get(u"/b/"_s).header("location"), "/b");
    QCOMPARE(place.get(u"/c"_s).status, 404); // a folder without a page
    QCOMPARE(place.get(u"/c/"_s).status, 404);
    QCOMPARE(place.get(u"/%ED%95%9C%EA%B8%80%20%EB%AC%B8%EC%84%9C"_s).body, "k");
}

void StaticSitesTest::fallsBackForPathsButNeverForMissingFiles()
{
    Place place;
    place.serve(u"r1"_s, {{u"index.html"_s, "app"}, {u"assets/x.js"_s, "x"}}, u"index.html"_s);
    for (const QString& path : {u"/users/7"_s, u"/users/7/"_s, u"/assets"_s, u"/v1.2/notes"_s}) {
        QCOMPARE(place.get(path).status, 200);
        QCOMPARE(place.get(path).body, "app");
        QCOMPARE(place.get(path).header("cache-control"), "no-cache");
    }
    QCOMPARE(place.get(u"/assets/x.js"_s).body, "x");
    QCOMPARE(place.get(u"/assets/gone.js"_s).status, 404);
    QCOMPARE(place.get(u"/favicon.ico"_s).status, 404);
}

void StaticSitesTest::showsTheSitesOwnNotFoundPage()
{
    Place place;
    place.serve(u"r1"_s, {{u"index.html"_s, "home"}, {u"404.html"_s, "lost"}});
    QCOMPARE(place.get(u"/nowhere"_s).status, 404);
    QCOMPARE(place.get(u"/nowhere"_s).body, "lost");
    QCOMPARE(place.get(u"/_next/static/gone.js"_s).header("cache-control"), "no-cache");
    place.serve(u"r2"_s, {{u"index.html"_s, "home"}});
    QCOMPARE(place.get(u"/nowhere"_s).status, 404);
    QVERIFY(place.get(u"/nowhere"_s).body.contains("no such page"));
}

void StaticSitesTest::saysWhatAFileIs_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("type");
    const auto row = [](const char* file, const char* type) {
        QTest::newRow(file) << QString::fromLatin1(file) << QByteArray(type);
    };
    row("index.html", "text/html; charset=utf-8");
    row("x.css", "text/css; charset=utf-8");
    row("x.js", "text/javascript; charset=utf-8");
    row("x.mjs", "text/javascript; charset=utf-8");
    row("x.json", "application/json");
    row("x.wasm", "application/wasm");
    row("x.webmanifest", "application/manifest+json");
    row("x.svg", "image/svg+xml; charset=utf-8");
    row("x.avif", "image/avif");
    row("x.webp", "image/webp");
    row("x.woff2", "font/woff2");
    row("x.unknown", "application/octet-stream");
}

void StaticSitesTest::saysWhatAFileIs()
{
    Place& place = *shared;
    QFETCH(QString, file);
    place.serve(u"r"_s + QString::number(qHash(file), 36), {{file, "x"}});
    QTEST(place.get(u'/' + file).header("content-type"), "type");
}

void StaticSitesTest::letsBrowsersKeepOnlyWhatIsNamedByItsContent_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("forever");
    const auto row = [](const char* file, bool forever) {
        QTest::newRow(file) << QString::fromLatin1(file) << forever;
    };
    row("_next/static/chunks/main.js", true);
    row("_astro/page.abc.css", true);
    row("_app/immutable/entry.js", true);
    row("static/js/main.8e2f1a3b.js", true);
    row("static/js/2.8e2f1a3b.chunk.js", true);
    row("assets/index-BX3k_d9Q.js", true);
    row("shop/assets/index-BX3k_d9Q.css", true);
    row("index.html", false);
    row("sw.js", false);
    row("report-20240101.pdf", false);
    row("assets/later-C574Z4-O.js", true);
    row("assets/chunk-page-001.js", false);
    row("assets/logo-building.png", false);
    row("assets/logo-Version2.png", false);
    row("assets/index-CsUDhMuy.css", true);
    row("assets/photo-HomePage.png", false);
    row("assets/sprite-IconsSVG.svg", false);
    row("assets/icon-settings.svg", false);
    row("assets/photo-20240101.jpg", false);
    row("data.json", false);
}

void StaticSitesTest::letsBrowsersKeepOnlyWhatIsNamedByItsContent()
{
    Place& place = *shared;
    QFETCH(QString, file);
    QFETCH(bool, forever);
    place.serve(u"r"_s + QString::number(qHash(file), 36), {{file, "x"}});
    const QByteArray control = place.get(u'/' + file).header("cache-control");
    QCOMPARE(control, forever ? QByteArray("public, max-age=31536000, immutable") : QByteArray("no-cache"));
}

void StaticSitesTest::compressesText()
{
    Place place;
    place.serve(u"r1"_s, {{u"x.js"_s, QByteArray(20'000, 'x')}});
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, place.target().nginx().port());
    socket.write("GET /x.js HTTP/1.1\r\nHost: s.localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = socket.readAll();
    QVERIFY(answer.contains("Content-Encoding: gzip"));
    QVERIFY(answer.contains("Vary: Accept-Encoding"));
    QVERIFY(answer.size() < 2000);
}

void StaticSitesTest::showsNoLinksAndNoHiddenFiles()
{
    Place place;
    const QString tree =
        place.tree(u"r1"_s, {{u"index.html"_s, "x"}, {u".env"_s, "SECRET=1"}, {u".well-known/ok"_s, "ok"}});
    QVERIFY(QFile::link(u"/etc/passwd"_s, tree + u"/link.txt"_s));
    place.serve(u"r1"_s, {});
    QCOMPARE(place.get(u"/"_s).status, 200);
    QCOMPARE(place.get(u"/link.txt"_s).status, 404);
    QCOMPARE(place.get(u"/.env"_s).status, 404);
    QCOMPARE(place.get(u"/.well-known/ok"_s).body, "ok");
}

void StaticSitesTest::removesAllOfASite()
{
    Place place;
    place.serve(u"r1"_s, {{u"index.html"_s, "one"}});
    QCOMPARE(finish(place.target().removeRelease(u"s"_s, u"r1"_s)).error().code, u"release-current"_s);
    QVERIFY(finish(place.target().removeSite(u"s"_s)));
    QVERIFY(finish(place.target().removeSite(u"s"_s)));
    QCOMPARE(place.get(u"/"_s).status, 404);
    QVERIFY(place.target().sites().isEmpty());
    QVERIFY(!QFile::exists(place.layout().site(u"s"_s)));
}

SHIPDECK_TEST(StaticSitesTest)

} // namespace shipdeck::test
#include "static_test.moc"
