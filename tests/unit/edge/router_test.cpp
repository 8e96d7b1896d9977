// SPDX-License-Identifier: MIT
#include "every_site.h"
#include "runtime.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::edge {
namespace {

QByteArray basic(const QByteArray& login)
{
    return "Basic " + login.toBase64();
}

} // namespace

class RouterTest : public QObject {
    Q_OBJECT

    const Store m_store = everySite();
    Runtime m_runtime;
    QString m_missing;

    //! In both languages.
    void compareWith(const Visit& visit, const QString& expected)
    {
        const auto text = [](const Verdict& verdict) {
            QStringList headers;
            for (auto header = verdict.headers.begin(); header != verdict.headers.end(); ++header)
                headers << header.key() + u'=' + header.value();
            return u"%1 %2%3 [%4]%5"_s.arg(verdict.status)
                .arg(verdict.object, verdict.location.isEmpty() ? QString() : u"-> "_s + verdict.location,
                     headers.join(u' '), verdict.isHidden ? u" hidden"_s : QString());
        };
        const Verdict ours = verdictFor(m_store, visit);
        QCOMPARE(text(ours), expected);
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(u"router.js is not compared: "_s + m_missing));
        const QJsonObject said = m_runtime.request(m_store, visit);
        QCOMPARE(said[u"error"_s].toString(), QString());
        const Verdict theirs = verdictFrom(said);
        QCOMPARE(text(theirs), expected);
        if (!ours.object.isEmpty() || !ours.location.isEmpty())
            QCOMPARE(theirs.release, ours.release);
    }

private Q_SLOTS:
    void initTestCase() { m_missing = m_runtime.start(); }

    //! A monitor that sees 404 takes the site for gone.
    void saysNothingOfASiteWhoseRouteCannotBeRead()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(u"router.js is not run: "_s + m_missing));
        for (const QString& host : {u"folders.test"_s, u"own.wild.test"_s}) { // and gives no other's, by a wildcard
            m_runtime.failing = QStringList{host};
            const QJsonObject said = m_runtime.request(m_store, Visit{host, "/"});
            m_runtime.failing.clear();
            QCOMPARE(verdictFrom(said).status, 503);
        }
    }

    //! Files of one site are not at the distribution of another.
    void whileANameMovesEachDistributionShowsItsOwnSite()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(u"router.js is not run: "_s + m_missing));
        const auto seenAt = [this](const QString& distribution, const QString& host = u"moving.test"_s) {
            m_runtime.distribution = distribution;
            const QJsonObject said = m_runtime.request(m_store, Visit{host, "/about"});
            m_runtime.distribution.clear();
            const Verdict verdict = verdictFrom(said);
            return verdict.object + verdict.location;
        };
        QCOMPARE(seenAt(u"E1RIGDISTRIBUTION"_s), u"/about/"_s);
        QCOMPARE(seenAt(u"E2RIGDISTRIBUTION"_s), u"/releases/r1/about.html"_s);
        // Beside a wildcard, which may redirect.
        QCOMPARE(seenAt(u"E3RIGDISTRIBUTION"_s, u"own.moved.test"_s), u"https://www.test/about"_s);
        QCOMPARE(seenAt(u"E1RIGDISTRIBUTION"_s, u"own.moved.test"_s), u"/releases/r1/about.html"_s);
    }

    void keepsPathAndQueryOfARedirectedName()
    {
        compareWith(Visit{u"old.test"_s, "/a%20b/", "x=1&y"}, u"308 -> https://www.test/a%20b/?x=1&y []"_s);
    }

    void leadsToObjects_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* host, const QByteArray& path, const QString& expected) {
            QTest::newRow(host + path.left(60)) << QByteArray(host) << path << expected;
        };
        const auto file = [](const QString& path) { return u"200 /releases/r1%1 []"_s.arg(path); };
        const auto moved = [](int status, const QString& to) { return u"%1 -> %2 []"_s.arg(status).arg(to); };

        row("nobody.test", "/", u"404  []"_s);
        row("newer.test", "/", u"503  []"_s);
        row("FOLDERS.test:443", "/", file(u"/index.html"_s));
        row("folders.test", "/about", moved(302, u"/about/"_s));
        row("www.test", "/about/", file(u"/about/index.html"_s));
        row("mail.test", "/", u"503  []"_s); // an alias of an alias
        row("nowhere.test", "/", u"404  []"_s);
        row("a.wild.test", "/about/", file(u"/about/index.html"_s));
        row("B.wild.test:443", "/about/", file(u"/about/index.html"_s));
        row("own.wild.test", "/about", file(u"/about.html"_s));
        row("wild.test", "/", u"404  []"_s);
        row("b.a.wild.test", "/", u"404  []"_s);
        row("a.moved.test", "/a/", moved(308, u"https://www.test/a/"_s));
        row("moving.test", "/about/", file(u"/about/index.html"_s));
        row("old.test", "/a%20b/", moved(308, u"https://www.test/a%20b/"_s));
        row("old.test", "//evil.example", u"400  []"_s);
        row("folders.test", "/about/", file(u"/about/index.html"_s));
        row("folders.test", "/about.html", file(u"/about.html"_s));
        row("folders.test", "/v1.2", file(u"/v1.2"_s));
        row("folders.test", "/v1.", moved(302, u"/v1./"_s));
        row("folders.test", "/.well-known/security.txt", file(u"/.well-known/security.txt"_s));
        row("folders.test", "/assets/index-B1x9Zk_q.js", u"200 /assets/assets/index-B1x9Zk_q.js []"_s);
        row("folders.test", "/assets/later-C574Z4-O.js", u"200 /assets/assets/later-C574Z4-O.js []"_s);
        row("folders.test", "/assets/chunk-page-001.js", file(u"/assets/chunk-page-001.js"_s));
        row("folders.test", "/assets/logo.svg", file(u"/assets/logo.svg"_s));
        row("files.test", "/about", file(u"/about.html"_s));
        row("files.test", "/about/", moved(302, u"/about"_s));
        row("files.test", "/", file(u"/index.html"_s));
        row("spa.test", "/", file(u"/index.html"_s));
        row("spa.test", "/cart/7", file(u"/index.html"_s));
        row("spa.test", "/cart/7/", file(u"/index.html"_s));
        row("spa.test", "/missing.js", file(u"/missing.js"_s));
        row("spa.test", "/assets/chunk-0f3e9ab1.js", u"200 /assets/assets/chunk-0f3e9ab1.js []"_s);
        row("always.test", "/about", moved(308, u"/about/"_s));
        row("always.test", "/about/", file(u"/about.html"_s));
        row("never.test", "/about/", moved(308, u"/about"_s));
        row("never.test", "/about", file(u"/about/index.html"_s));
        row("never.test", "/about.html", moved(308, u"/about"_s));
        row("never.test", "/docs/index.html", moved(308, u"/docs/"_s));
        row("never.test", "/index.html", moved(308, u"/"_s));
        row("shared.test", "/x.png", u"200 /sites/shop/releases/r1/x.png [] hidden"_s);
        row("shared.test", "/a.0f3e9ab1.png", u"200 /sites/shop/assets/a.0f3e9ab1.png [] hidden"_s);

        // Names of files as people write them.
        row("folders.test", "/a%20b.txt", file(u"/a%20b.txt"_s));
        row("folders.test", "/a+b.txt", file(u"/a%2Bb.txt"_s));
        row("folders.test", "/a%2Bb.txt", file(u"/a%2Bb.txt"_s));
        row("folders.test", "/a%23b.txt", file(u"/a%23b.txt"_s));
        row("folders.test", "/100%25.txt", file(u"/100%25.txt"_s));
        row("folders.test", "/(a)!*'~.txt", file(u"/(a)!*'~.txt"_s));
        row("folders.test", "/%ED%95%9C.txt", file(u"/%ED%95%9C.txt"_s));
        row("folders.test", "/%E1%84%92%E1%85%A1%E1%86%AB.txt", file(u"/%ED%95%9C.txt"_s));
        row("folders.test", "/%ed%95%9c", moved(302, u"/%ED%95%9C/"_s));

        // What leads elsewhere, or nowhere.
        for (const char* path : {"//evil.example", "/%2F/evil.example", "/a//b", "/../x", "/a/..", "/a/%2e%2e/b",
                                 "/a/./b", "/.", "/a%5Cb", "/\\evil.example", "/a%00b", "/a%0d%0ab", "/%", "/%zz",
                                 "/%c3", "/%ff", "/%ed%a0%80", "/a%2f..%2fb", "nothing"})
            row("folders.test", path, u"400  []"_s);
        row("folders.test", "/" + QByteArray(1100, 'a'), u"400  []"_s);
        row("folders.test", "/%252e%252e/x.txt", file(u"/%252e%252e/x.txt"_s));

        // Rules.
        const auto ruledFile = [](const QString& path) {
            return u"200 /releases/r1%1 [x-a=1 x-frame-options=DENY]"_s.arg(path);
        };
        row("ruled.test", "/", ruledFile(u"/home.html"_s));
        row("ruled.test", "/other", ruledFile(u"/other.html"_s));
        row("ruled.test", "/docs/", ruledFile(u"/docs/index.html"_s));
        row("ruled.test", "/docs", moved(302, u"/docs/"_s));
        row("ruled.test", "/a", moved(301, u"/b"_s));
        row("ruled.test", "/a/", moved(301, u"/b"_s));
        row("ruled.test", "/to", ruledFile(u"/docs/index.html"_s));
        row("ruled.test", "/lost", u"404 /releases/r1/404.html [x-a=1 x-frame-options=DENY]"_s);
        row("ruled.test", "/toString", moved(301, u"/b"_s));
        row("ruled.test", "/constructor", ruledFile(u"/constructor.html"_s));
        row("ruled.test", "/%E1%84%92%E1%85%A1%E1%86%AB%EA%B8%80", moved(301, u"/%EA%B0%80"_s));
        row("ruled.test", "/blog", moved(301, u"/news/"_s));
        row("ruled.test", "/blog/2024/a%20b", moved(301, u"/news/2024/a%20b"_s));
        row("ruled.test", "/blog/kept", ruledFile(u"/blog/kept.html"_s));
        row("ruled.test", "/blog/file.txt", ruledFile(u"/blog/file.txt"_s));
        row("ruled.test", "/blogging", ruledFile(u"/blogging.html"_s));
        row("ruled.test", "/u/mina/posts/7", moved(302, u"/p?user=mina&post=7"_s));
        row("ruled.test", "/u/a&b=c/posts/7/", moved(302, u"/p?user=a%26b%3Dc&post=7"_s));
        row("ruled.test", "/u//posts/7", u"400  []"_s);
        row("ruled.test", "/swap/evil.example/", moved(302, u"/evil.example"_s));
        row("ruled.test", "/swap/evil.example", moved(302, u"/evil.example"_s));
        row("ruled.test", "/out/x@y", moved(307, u"https://example.com/x%40y"_s));
        row("ruled.test", "/old/x", u"410 /releases/r1/gone.html [x-a=1 x-frame-options=DENY]"_s);
        row("ruled.test", "/old/x.png", ruledFile(u"/old/x.png"_s));
        row("ruled.test", "/app/a/b", ruledFile(u"/shell/a/b.html"_s));
        row("ruled.test", "/img/index-B1x9Zk_q.png",
            u"200 /assets/assets/index-B1x9Zk_q.png [x-a=1 x-frame-options=DENY]"_s);
        row("ruled.test", "/img/logo.png", ruledFile(u"/assets/logo.png"_s));
        row("ruled.test", "/assets/index-B1x9Zk_r.js", ruledFile(u"/assets/index-B1x9Zk_r.js"_s));
        row("ruled.test", "/free", ruledFile(u"/home.html"_s));
        row("ruled.test", "/freedom.png", ruledFile(u"/dom.png"_s));
        row("ruled.test", "/free/dom.png", u"400  []"_s);
        row("ruled.test", "/free../dom.png", u"400  []"_s);
        row("ruled.test", "/free..", u"400  []"_s);
        row("ruled.test", "/in/.", u"400  []"_s);
        row("ruled.test", "/in/x.png", ruledFile(u"/.x.png"_s));
        row("ruled.test", "/free" + QByteArray(1000, 'a') + ".png", ruledFile(u'/' + QString(1000, u'a') + u".png"_s));
        row("ruled.test", "/x/y.php", moved(308, u"/"_s));
        row("ruled.test", "/x.pdf", u"200 /releases/r1/x.pdf [x-a=2 x-frame-options=DENY]"_s);
        row("broken.test", "/", u"503  []"_s);
        row("halfbroken.test", "/", u"503  []"_s);
    }
    void leadsToObjects()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, path);
        QFETCH(QString, expected);
        compareWith(Visit{QString::fromLatin1(host), path}, expected);
    }

    void keepsTheQueryOfARedirect_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("expected");
        QTest::newRow("kept") << QByteArray("/a") << QByteArray("x=1&y&z=%20&x=+") << u"301 -> /b?x=1&y&z=%20&x=+ []"_s;
        QTest::newRow("odd") << QByteArray("/a") << QByteArray("x=\r\n\xc3\xa9 b") << u"301 -> /b?x=b []"_s;
        QTest::newRow("its own") << QByteArray("/query") << QByteArray("y=2") << u"301 -> /b?x=1 []"_s;
        QTest::newRow("file") << QByteArray("/x.txt") << QByteArray("y=2")
                              << u"200 /releases/r1/x.txt [x-a=1 x-frame-options=DENY]"_s;
    }
    void keepsTheQueryOfARedirect()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, query);
        QFETCH(QString, expected);
        compareWith(Visit{u"ruled.test"_s, path, query}, expected);
    }

    void letsInWhoMay_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* host, const char* address, const QByteArray& given,
                            int status) {
            QTest::newRow(name) << QString::fromLatin1(host) << QString::fromLatin1(address) << given << status;
        };
        row("nothing", "password.test", "1.2.3.4", "", 401);
        row("right", "password.test", "1.2.3.4", basic("mina:correct horse"), 200);
        row("right, in small letters", "password.test", "1.2.3.4",
            basic("mina:correct horse").replace("Basic", "basic"), 200);
        row("wrong", "password.test", "1.2.3.4", basic("mina:wrong horse"), 401);
        row("another name", "password.test", "1.2.3.4", basic("dan:correct horse"), 401);
        row("another way", "password.test", "1.2.3.4", "Bearer x", 401);
        row("empty", "password.test", "1.2.3.4", "Basic ", 401);
        row("in the network", "office.test", "198.51.100.63", "", 200);
        row("beside it", "office.test", "198.51.100.64", "", 403);
        row("one address", "office.test", "203.0.113.7", "", 200);
        row("a password that nobody asks for", "office.test", "1.2.3.4", basic("mina:correct horse"), 403);
        row("Shipdeck's ticket", "ticket.test", "1.2.3.4", basic("shipdeck:opensesame"), 200);
        row("another ticket", "ticket.test", "1.2.3.4", basic("shipdeck:sesame"), 403);
        row("the next", "office.test", "203.0.113.8", "", 403);
        row("as IPv6", "office.test", "::ffff:203.0.113.7", "", 200);
        row("as IPv6, in hex", "office.test", "::FFFF:cb00:7107", "", 200);
        row("in IPv6, not IPv4", "office.test", "64:ff9b::203.0.113.7", "", 403);
        row("IPv6", "office.test", "2001:db8:7fff::1", "", 200);
        row("IPv6 beside it", "office.test", "2001:db8:8000::1", "", 403);
        row("other length", "office.test", "cb00:7107::", "", 403);
        row("listed", "both.test", "198.51.100.200", "", 200);
        row("not listed", "both.test", "1.2.3.4", "", 401);
        row("not listed, password", "both.test", "1.2.3.4", basic("mina:correct horse"), 200);
        row("rule that is gone", "lost.test", "1.2.3.4", basic("mina:correct horse"), 503);
    }
    void letsInWhoMay()
    {
        QFETCH(QString, host);
        QFETCH(QString, address);
        QFETCH(QByteArray, authorization);
        QFETCH(int, status);
        Visit visit{host, "/x.txt"};
        visit.address = address;
        visit.authorization = QString::fromLatin1(authorization);
        compareWith(visit, status == 200 ? u"200 /releases/r1/x.txt []"_s : u"%1  []"_s.arg(status));
    }

    void aVisitorStaysWithOneRelease()
    {
        int canaries = 0;
        for (int dice = 0; dice < 100; ++dice) {
            Visit visit{u"canary.test"_s, "/x.txt"};
            visit.dice = dice;
            const Verdict verdict = verdictFor(m_store, visit);
            canaries += verdict.isCanary ? 1 : 0;
            compareWith(visit, u"200 /releases/%1/x.txt []"_s.arg(verdict.isCanary ? u"r2"_s : u"r1"_s));
        }
        QCOMPARE(canaries, 10);
    }

    void aNewcomerIsToldWhichOne()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        const QJsonObject request = m_runtime.request(m_store, Visit{u"canary.test"_s, "/x.txt"});
        const QJsonObject response = m_runtime.response(request, 200);
        const QJsonObject cookie = response[u"cookies"_s].toObject()[u"shipdeck-visitor"_s].toObject();
        Visit again{u"canary.test"_s, "/x.txt"};
        again.dice = cookie[u"value"_s].toString().toInt();
        QCOMPARE(verdictFor(m_store, again).object, request[u"uri"_s].toString());
        QVERIFY(cookie[u"attributes"_s].toString().contains(u"HttpOnly"));
        // Who has a cookie keeps it, and without a canary nobody gets one.
        const QJsonObject kept = m_runtime.response(m_runtime.request(m_store, again), 200);
        QCOMPARE(kept[u"cookies"_s].toObject(), QJsonObject{});
        const QJsonObject plain = m_runtime.response(m_runtime.request(m_store, Visit{u"files.test"_s, "/"}), 200);
        QCOMPARE(plain[u"cookies"_s].toObject(), QJsonObject{});
    }

    void theAnswerCarriesWhatWasDecided()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        const auto answer = [this](const char* host, const char* path, int status) {
            return m_runtime.response(m_runtime.request(m_store, Visit{QString::fromLatin1(host), path}), status);
        };
        const auto header = [](const QJsonObject& response, const QString& name) {
            return response[u"headers"_s].toObject()[name].toObject()[u"value"_s].toString();
        };
        const QJsonObject file = answer("ruled.test", "/x.pdf", 200);
        QCOMPARE(header(file, u"x-a"_s), u"2"_s);
        QCOMPARE(header(file, u"x-shipdeck-release"_s), u"r1"_s);
        QCOMPARE(file[u"statusCode"_s].toInt(), 200);
        QCOMPARE(answer("ruled.test", "/lost", 200)[u"statusCode"_s].toInt(), 404);
        QCOMPARE(answer("ruled.test", "/old/x", 200)[u"statusCode"_s].toInt(), 410);
        QCOMPARE(answer("ruled.test", "/lost", 304)[u"statusCode"_s].toInt(), 304);
        QCOMPARE(header(answer("shared.test", "/x.png", 200), u"x-robots-tag"_s), u"noindex"_s);
    }

    void bothAgreeOnWhateverIsAsked()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        static const QByteArrayList pieces =
            QByteArray("/ / / blog docs a u posts . .. * : $0 $1 %2e %2F %24 % %ED%95%9C %E1%84%92%E1%85%A1 -B1x9Zk_q "
                       "-C574Z4-O "
                       "0f3e9ab1 .js .map .html index.html assets _astro/ ~ ' ( %20 + ? # & = old app img swap out "
                       "free in .php .pdf %F0%9F%98%80 %5c %00 %7F %C2%85 %E2%80%A8 toString __proto__")
                .split(' ');
        static const QStringList hosts{u"ruled.test"_s, u"ruled.test"_s, u"spa.test"_s, u"never.test"_s,
                                       u"shared.test"_s};
        quint32 seed = 7; // the same addresses each time
        const auto next = [&seed](qsizetype below) {
            seed = seed * 1664525 + 1013904223;
            return static_cast<qsizetype>((seed >> 8) % static_cast<quint32>(below));
        };
        for (int turn = 0; turn < 1000; ++turn) {
            QByteArray path = "/";
            for (qsizetype length = next(7); length > 0; --length)
                path += pieces[next(pieces.size())];
            const Visit visit{hosts[next(hosts.size())], path};
            const QJsonObject said = m_runtime.request(m_store, visit);
            QVERIFY2(!said.contains(u"error"_s), path.constData());
            const Verdict theirs = verdictFrom(said);
            const Verdict ours = verdictFor(m_store, visit);
            QVERIFY2(theirs.status == ours.status && theirs.object == ours.object && theirs.location == ours.location
                         && theirs.headers == ours.headers,
                     (visit.host.toUtf8() + path + ": " + theirs.object.toUtf8() + theirs.location.toUtf8() + " or "
                      + ours.object.toUtf8() + ours.location.toUtf8()));
            QVERIFY2(!ours.location.startsWith("//"_L1) && !ours.object.contains("//"_L1), path.constData());
            QVERIFY2(!ours.object.contains("/../"_L1) && !ours.object.endsWith("/.."_L1), path.constData());
        }
    }

    void takesNoTimeForHostileAddresses()
    {
        // Each would be seconds for an expression that goes back; the runtime stops what takes half a second.
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        for (const QByteArray& path :
             {"/" + QByteArray(1000, '-'), "/assets/" + QByteArray(240, '-') + ".",
              "/" + QByteArray("a-").repeated(500), "/" + QByteArray("0a").repeated(500) + "!",
              "/" + QByteArray("x/").repeated(500), "/assets/-" + QByteArray("aB").repeated(120)}) {
            const Verdict ours = verdictFor(m_store, Visit{u"ruled.test"_s, path});
            const QJsonObject said = m_runtime.request(m_store, Visit{u"ruled.test"_s, path});
            QCOMPARE(said[u"error"_s].toString(), QString());
            QCOMPARE(verdictFrom(said).object, ours.object);
        }
    }
};

SHIPDECK_TEST(RouterTest)

} // namespace shipdeck::edge

#include "router_test.moc"
