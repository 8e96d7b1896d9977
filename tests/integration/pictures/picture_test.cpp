// SPDX-License-Identifier: MIT
#include "pictures/picture.h"

#include "browser_script.h"
#include "pictures/picture_files.h"
#include "support/finish.h"
#include "support/need.h"
#include "support/registry.h"
#include "support/scripted_server.h"

using namespace Qt::StringLiterals;

namespace shipdeck::test {

class PictureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = finish(build::Sandbox::probe());
        NEED(m_sandbox.isIsolated() ? QByteArray() : "no bubblewrap, or no user namespaces");
    }

    void hasThePageAndItsIconAtTheirSizes()
    {
        const BrowserScript browser;
        ScriptedServer site;
        site.answers(200, "<link rel=icon href=/logo.png><h1>Shop", "Content-Type: text/html; charset=utf-8\r\n");
        site.answers(200, png({128, 96}));
        const auto picture = take(site);
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().render()));
        QCOMPARE(pngSize(picture->page), largestPage);
        QCOMPARE(pngSize(picture->icon), QSize(64, 48));
        QVERIFY(site.requests().at(1).startsWith("GET /logo.png "));
    }

    void theBrowserGetsThePageFromItsServer()
    {
        const BrowserScript browser("for address; do :; done\n"
                                    "exec python3 - \"$address\" <<'END'\n"
                                    "import sys, urllib.request\n"
                                    "page = urllib.request.urlopen(sys.argv[1]).read()\n"
                                    "open('/tmp/page.png', 'wb').write(page)\n"
                                    "END");
        ScriptedServer site;
        site.answers(200, "<h1>Shop", html);
        site.answers(404);
        site.answers(200, png({1280, 800}));
        const auto picture = take(site);
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().render()));
        QCOMPARE(pngSize(picture->page), largestPage);
        QVERIFY(picture->icon.isEmpty());
    }

    void aRedirectIsFollowedOnlyInTheSandbox()
    {
        const BrowserScript browser;
        ScriptedServer site;
        site.answers(302, {}, "Location: /shop\r\n");
        site.answers(404);
        QVERIFY(take(site));
        ScriptedServer other, bad;
        const QByteArray elsewhere = "Location: " + other.url(u"/stop"_s).toEncoded() + "\r\n";
        bad.answers(302, {}, elsewhere);
        const auto picture = take(bad);
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, u"picture-no-page"_s);
        bad.answers(200, "<h1>Shop", html);
        bad.answers(302, {}, elsewhere); // instead of its icon
        QVERIFY(take(bad));
        QCOMPARE(other.requests().size(), 0);
    }

    void aVectorBecomesAnIconToo()
    {
        const BrowserScript browser;
        ScriptedServer site;
        site.answers(200, "<h1>Shop", html);
        site.answers(200, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text y='8'>S</text></svg>");
        const auto picture = take(site);
        QVERIFY(picture);
        QCOMPARE(pngSize(picture->icon), largestIcon);
    }

    void aBrokenIconIsNone_data()
    {
        QTest::addColumn<QByteArray>("icon");
        QTest::newRow("text") << QByteArray("<h1>not found");
        QTest::newRow("huge") << png({1, 1}, {60'000, 60'000});
        QTest::newRow("cut") << png({64, 64}).first(60);
        QTest::newRow("another program's vector") << QByteArray("<svg>") + QByteArray(1000, '<');
    }
    void aBrokenIconIsNone()
    {
        QFETCH(const QByteArray, icon);
        const BrowserScript browser;
        ScriptedServer site;
        site.answers(200, "<h1>Shop", html);
        site.answers(200, icon);
        const auto picture = take(site);
        QVERIFY(picture);
        QVERIFY(picture->icon.isEmpty() && !picture->page.isEmpty());
    }

    void whatABrowserDoesWrongEndsInAnError_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("code");
        const QByteArray copy = "cp \"$here/page.png\" /tmp/page.png";
        QTest::newRow("hangs") << QByteArray("exec sleep 86322.5") << QByteArray() << u"build-timeout"_s;
        QTest::newRow("floods its output") << QByteArray("exec cat /dev/zero") << QByteArray() << u"build-timeout"_s;
        QTest::newRow("floods its file") << QByteArray("exec cat /dev/zero >/tmp/page.png") << QByteArray()
                                         << u"picture-too-large"_s;
        QTest::newRow("a pipe for a file") << QByteArray("mkfifo /tmp/page.png") << QByteArray() << u"build-timeout"_s;
        QTest::newRow("fails") << QByteArray("exit 3") << QByteArray() << u"picture-broken"_s;
        QTest::newRow("no picture") << copy << QByteArray("<h1>Shop") << u"picture-broken"_s;
        QTest::newRow("cut") << copy << png({1280, 800}).first(100) << u"picture-broken"_s;
        QTest::newRow("60,000 a side") << copy << png({1, 1}, {60'000, 60'000}) << u"picture-broken"_s;
        QTest::newRow("less than it claims") << copy << png({1, 1}, {4'000, 4'000}) << u"picture-broken"_s;
    }
    void whatABrowserDoesWrongEndsInAnError()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QByteArray, page);
        QFETCH(const QString, code);
        const BrowserScript browser(script, page);
        ScriptedServer site;
        site.answers(200, "<h1>Shop", html);
        site.answers(404);
        const auto picture = take(site, std::chrono::seconds(2));
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, code);
    }

    void aMissingBrowserIsAnError()
    {
        ScriptedServer site;
        site.answers(200, "<h1>Shop", html);
        site.answers(404);
        Browser gone;
        gone.program = u"/usr/bin/no-such-browser"_s;
        const QUrl address = site.url(u"/"_s);
        const auto picture = finish(takePicture(&m_sandbox, &m_http, gone, address, {}));
        QCOMPARE(picture.error().code, u"picture-broken"_s);
    }

    void onlyAPageThatAnswersIsPainted_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QString>("code");
        QTest::newRow("an API") << 200 << QByteArray("Content-Type: application/json\r\n") << u"picture-no-page"_s;
        QTest::newRow("an error page") << 500 << QByteArray(html) << u"http-500"_s;
        QTest::newRow("behind a password") << 401 << QByteArray(html) << u"http-401"_s;
    }
    void onlyAPageThatAnswersIsPainted()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, headers);
        QFETCH(const QString, code);
        const BrowserScript browser;
        ScriptedServer site;
        site.answers(status, "{}", headers);
        const auto picture = take(site);
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, code);
        QCOMPARE(site.requests().size(), 1);
    }

    void withoutASandboxNoneIsTaken()
    {
        const BrowserScript browser;
        const build::Sandbox bare = build::Sandbox::bare();
        const auto picture = finish(takePicture(&bare, &m_http, *findBrowser(), QUrl(u"http://a.localhost/"_s), {}));
        QCOMPARE(picture.error().code, u"picture-unsafe"_s);
    }

private:
    static constexpr const char* html = "Content-Type: text/html\r\n";

    Result<Picture> take(const ScriptedServer& site, std::chrono::milliseconds within = std::chrono::minutes(2))
    {
        Browser browser = *findBrowser();
        browser.within = within;
        const QUrl address = site.url(u"/"_s);
        return finish(takePicture(&m_sandbox, &m_http, browser, address, {}));
    }

    build::Sandbox m_sandbox;
    Http m_http;
};

SHIPDECK_TEST(PictureTest)

} // namespace shipdeck::test
#include "picture_test.moc"
