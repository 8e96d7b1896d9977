// SPDX-License-Identifier: MIT
#include "edge/address.h"
#include "edge/explanation.h"
#include "edge/fingerprint.h"
#include "runtime.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::edge {
namespace {

struct Site {
    QStringList files;
    QString fallback = {};
    QHash<QString, QByteArray> texts = {};
};

Result<Compiled> made(const Site& site)
{
    SD_TRY(const SiteRules rules, readSiteRules(site.texts));
    return compiled(u"r1"_s, rules, site.files, site.fallback);
}

Store storeOf(const Compiled& site)
{
    EdgeRoute route;
    route.project = u"shop"_s;
    route.release = site.release;
    Store store = site.keys;
    store[u"shop.test"_s] = encode(route).value();
    return store;
}

QStringList notesOf(const Compiled& site)
{
    QStringList notes;
    for (const SiteRules::Note& note : site.notes)
        notes << note.origin.text();
    return notes;
}

const QStringList folders{u"index.html"_s, u"about/index.html"_s, u"docs/a/index.html"_s, u"404.html"_s, u"a.css"_s};
const QStringList pages{u"index.html"_s, u"about.html"_s, u"docs/index.html"_s, u"docs/a.html"_s, u"team.html"_s};

} // namespace

class CompiledTest : public QObject {
    Q_OBJECT

    Runtime m_runtime;
    QString m_missing;

    //! "200 file", "301 -> address", the same by router.js.
    QString answer(const Compiled& site, const QByteArray& path, const QStringList& files)
    {
        const Store store = storeOf(site);
        const Visit visit{u"shop.test"_s, path};
        const Explanation said = explained(store, visit, files, site);
        if (m_missing.isEmpty()) {
            const Verdict theirs = verdictFrom(m_runtime.request(store, visit));
            if (theirs.object != said.verdict.object || theirs.location != said.verdict.location
                || theirs.status != said.verdict.status)
                return u"router.js says %1 %2%3"_s.arg(theirs.status).arg(theirs.object, theirs.location);
        }
        return u"%1 %2"_s.arg(said.status)
            .arg(said.verdict.location.isEmpty() ? said.file : u"-> "_s + said.verdict.location);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_missing = m_runtime.start();
        if (!m_missing.isEmpty())
            qWarning() << "router.js is not compared:" << m_missing;
    }

    void sitesWithoutRulesNeedNoKeys()
    {
        const auto site = made({folders});
        QVERIFY(site);
        QVERIFY(site->keys.isEmpty());
        QCOMPARE(site->release.pages, EdgeRelease::Pages::Folders);
        QCOMPARE(site->notFoundPage, u"/404.html"_s);
        const auto single = made({{u"index.html"_s, u"assets/index-B1x9Zk_q.js"_s}, u"index.html"_s});
        QVERIFY(single->keys.isEmpty());
        QCOMPARE(single->release.fallback, u"/index.html"_s);
    }

    void answersAsTheRulesSay_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("fallback");
        QTest::addColumn<QByteArray>("redirects");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QStringList& files, const char* fallback, const char* redirects,
                            const char* path, const QString& expected) {
            QTest::newRow(name) << files << QString::fromLatin1(fallback) << QByteArray(redirects) << QByteArray(path)
                                << expected;
        };
        row("page among folders", pages + folders, "", "", "/team", u"200 team.html"_s);
        row("page in its other form", pages, "", "", "/team/", u"302 -> /team"_s);
        row("folder among pages", pages, "", "", "/docs/", u"200 docs/index.html"_s);
        row("folder without its slash", pages, "", "", "/docs", u"302 -> /docs/"_s);
        row("missing page", folders, "", "", "/nope/", u"404 404.html"_s);
        row("missing chunk", folders, "index.html", "", "/assets/index-B1x9Zk_q.js", u"404 404.html"_s);
        row("missing file", folders, "index.html", "", "/nope.js", u"404 404.html"_s);
        row("fallback", folders, "index.html", "", "/nope", u"200 index.html"_s);
        row("page beside a fallback", folders, "index.html", "", "/about/", u"200 about/index.html"_s);
        row("fallback of another name", {u"200.html"_s, u"about.html"_s}, "200.html", "", "/", u"200 200.html"_s);

        row("redirect", folders, "", "/old /about/ 301", "/old/", u"301 -> /about/"_s);
        row("redirect where a file is", folders, "", "/about /x 301", "/about/", u"200 about/index.html"_s);
        row("forced where a file is", folders, "", "/about /x 301!", "/about/", u"301 -> /x"_s);
        row("catch-all as fallback", folders, "", "/* /index.html 200", "/nope", u"200 index.html"_s);
        row("catch-all keeps pages", pages, "", "/* /index.html 200", "/docs/a", u"200 docs/a.html"_s);
        row("catch-all keeps files", folders, "", "/* /index.html 200", "/a.css", u"200 a.css"_s);
        row("catch-all is for pages", folders, "", "/* /index.html 200", "/b.css", u"404 404.html"_s);
        row("app below a folder", folders, "", "/app/* /index.html 200", "/app/x", u"200 index.html"_s);
        row("app without a file", folders, "", "/app/* /index.html 200", "/app/x.js", u"404 404.html"_s);
        row("app, forced", folders, "", "/app/* /index.html 200!", "/app/x.js", u"200 index.html"_s);
        row("404 of one's own", folders, "", "/* /about/index.html 404", "/nope/", u"404 about/index.html"_s);
        row("404 below a folder", folders, "", "/docs/* /about/index.html 404", "/docs/b", u"404 about/index.html"_s);
        row("404 keeps pages", folders, "", "/docs/* /about/index.html 404", "/docs/a/", u"200 docs/a/index.html"_s);
        row("pattern keeps pages", pages, "", "/docs/* /x/:splat 301", "/docs/a", u"200 docs/a.html"_s);
        row("pattern keeps files", pages, "", "/docs/* /x/:splat 301", "/docs/a.html", u"200 docs/a.html"_s);
        row("pattern moves the rest", pages, "", "/docs/* /x/:splat 301", "/docs/b.html", u"301 -> /x/b.html"_s);
        row("forced pattern", pages, "", "/docs/* /x/:splat 301!", "/docs/a", u"301 -> /x/a"_s);
        row("forced pattern over a folder", pages, "", "/docs/* /x/:splat 301!", "/docs", u"301 -> /x/"_s);
        row("first rule wins", folders, "", "/a/* /1 301\n/a/b /2 301", "/a/b", u"301 -> /1"_s);
        row("first rule wins, exact", folders, "", "/a/b /2 301\n/a/* /1 301", "/a/b", u"301 -> /2"_s);
        row("rewrite to a page", pages, "", "/start /team 200", "/start", u"200 team.html"_s);
        row("rewrite to a folder", pages, "", "/start /docs 200", "/start", u"200 docs/index.html"_s);
        row("rewrite with a pattern", pages, "", "/d/* /docs/:splat 200", "/d/a", u"200 docs/a.html"_s);
        row("rewrite to what has a rule", pages, "", "/start /team 200\n/team /x 301!", "/start", u"200 team.html"_s);
        row("names of people", {u"한글.html"_s}, "", "/한 /한글 301", "/%ED%95%9C", u"301 -> /%ED%95%9C%EA%B8%80"_s);
        row("page of people", {u"한글.html"_s}, "", "", "/%ED%95%9C%EA%B8%80", u"200 한글.html"_s);
    }
    void answersAsTheRulesSay()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, fallback);
        QFETCH(QByteArray, redirects);
        QFETCH(QByteArray, path);
        const auto site = made({files, fallback, {{u"_redirects"_s, redirects}}});
        QVERIFY2(site, site ? "" : qPrintable(site.error().render()));
        QTEST(answer(*site, path, files), "expected");
    }

    void everyFileIsFoundUnderItsAddress_data()
    {
        QTest::addColumn<QString>("fallback");
        QTest::addColumn<QByteArray>("redirects");
        QTest::newRow("plain") << QString() << QByteArray();
        QTest::newRow("fallback") << u"index.html"_s << QByteArray();
        QTest::newRow("pattern") << QString() << QByteArray("/* /x/:splat 301\n/docs/* /y 200\n");
        QTest::newRow("several") << QString()
                                 << QByteArray("/docs/:name /z/:name 302\n/*.css /x 301\n/* /index.html 200\n");
    }
    void everyFileIsFoundUnderItsAddress()
    {
        QFETCH(QString, fallback);
        QFETCH(QByteArray, redirects);
        const QStringList files = QStringList{pages + folders
                                              + QStringList{u"a b+c#.txt"_s, u"assets/i-B1x9Zk_q.js"_s,
                                                            u"한/글/index.html"_s, u"x.y/z"_s, u"100%.html"_s}};
        const auto site = made({files, fallback, {{u"_redirects"_s, redirects}}});
        QVERIFY2(site, site ? "" : qPrintable(site.error().render()));
        for (const QString& file : files) {
            // about.html goes before about/index.html; what has no extension is meant as a page.
            if (file == u"x.y/z" || file == u"404.html"
                || (file.endsWith("/index.html"_L1) && files.contains(file.chopped(11) + u".html"_s)))
                continue;
            QStringList addresses{u'/' + file};
            if (file.endsWith("/index.html"_L1))
                addresses << u'/' + file.chopped(10) << u'/' + file.chopped(11);
            else if (file.endsWith(".html"_L1) && file != u"index.html")
                addresses << u'/' + file.chopped(5) << u'/' + file.chopped(5) + u'/';
            for (const QString& address : std::as_const(addresses)) {
                QString said = answer(*site, encodedPath(address).toLatin1(), files);
                if (said.startsWith("302 -> "_L1))
                    said = answer(*site, said.mid(7).toLatin1(), files);
                QCOMPARE(address + u' ' + said, address + u" 200 "_s + file);
            }
        }
    }

    void saysWhichRulesAreNeverUsed()
    {
        const auto site = made({folders,
                                {},
                                {{u"_redirects"_s,
                                  "/a/* /1 301\n/a/b /2 301\n/about /3 301\n/c /4 301\n/c /5 301\n"
                                  "/* /index.html 200\n/d /6 301\n/e https://x.y/ 301 Role=admin\n"}}});
        QVERIFY(site);
        QStringList notes = notesOf(*site);
        notes.sort();
        QCOMPARE(notes,
                 (QStringList{u"_redirects:2"_s, u"_redirects:3"_s, u"_redirects:5"_s, u"_redirects:7"_s,
                              u"_redirects:8"_s}));
    }

    void laterHeadersWin()
    {
        const auto site =
            made({folders, {}, {{u"_headers"_s, "/*\n  X-A: 1\n  Cache-Control: no-store\n/docs/*\n  X-A: 2\n"}}});
        const Explanation said = explained(storeOf(*site), Visit{u"shop.test"_s, "/docs/a/"}, folders, *site);
        QCOMPARE(said.verdict.headers,
                 (QMap<QString, QString>{{u"x-a"_s, u"2"_s}, {u"cache-control"_s, u"no-store"_s}}));
        QCOMPARE(said.cache, "no-store");
        const Explanation missing = explained(storeOf(*site), Visit{u"shop.test"_s, "/docs/b/"}, folders, *site);
        QCOMPARE(missing.status, 404);
        QVERIFY(missing.verdict.headers.isEmpty());
    }

    void tellsTheHeadersThatTheDistributionAdds()
    {
        const auto site = made({folders,
                                {},
                                {{u"_headers"_s, "/docs/*\n  X-Frame-Options: DENY\n  X-A: 1\n"},
                                 {u"_redirects"_s, "/old /about/ 301\n/secret/* /404.html 404\n"}}});
        QVERIFY(site);
        const auto headers = [&](const QByteArray& path) {
            return explained(storeOf(*site), Visit{u"shop.test"_s, path}, folders, *site).headers;
        };
        QMap<QString, QString> usual{{u"referrer-policy"_s, u"strict-origin-when-cross-origin"_s},
                                     {u"strict-transport-security"_s, u"max-age=31536000"_s},
                                     {u"x-content-type-options"_s, u"nosniff"_s},
                                     {u"x-frame-options"_s, u"SAMEORIGIN"_s}};
        QCOMPARE(headers("/docs/b/"), usual); // missing: not from the release
        usual[u"x-shipdeck-release"_s] = u"r1"_s;
        QCOMPARE(headers("/a.css"), usual);
        QCOMPARE(headers("/secret/x"), usual); // found, as a page with that status
        QCOMPARE(headers("/old"), (QMap<QString, QString>{{u"x-shipdeck-release"_s, u"r1"_s}}));
        usual[u"x-frame-options"_s] = u"DENY"_s;
        usual[u"x-a"_s] = u"1"_s;
        QCOMPARE(headers("/docs/a/"), usual);
        QCOMPARE(explained({}, Visit{u"shop.test"_s, "/"}).headers, (QMap<QString, QString>()));
    }

    void headersOfShipdeckYmlWin()
    {
        const auto site =
            made({folders,
                  {},
                  {{u"_headers"_s, "/*\n  X-A: 1\n  X-B: 1\n"}, {u"shipdeck.yml"_s, "headers: {/*: {X-A: 2}}"}}});
        const Explanation said = explained(storeOf(*site), Visit{u"shop.test"_s, "/a.css"}, folders, *site);
        QCOMPARE(said.verdict.headers, (QMap<QString, QString>{{u"x-a"_s, u"2"_s}, {u"x-b"_s, u"1"_s}}));
    }

    void sendsNamedOnesToTheReleasesFolder()
    {
        const QString script = u"assets/app-B1x9Zk_q.js"_s;
        const QStringList files{u"index.html"_s, script};
        const auto site = compiled(u"r1"_s, {}, files, u"index.html"_s, {script});
        const Verdict own = explained(storeOf(*site), Visit{u"shop.test"_s, "/assets/app-B1x9Zk_q.js"}).verdict;
        QCOMPARE(own.object, u"/releases/r1/assets/app-B1x9Zk_q.js"_s);
        QVERIFY(!own.isAsset);
        const auto other = compiled(u"r1"_s, {}, files, u"index.html"_s);
        QVERIFY(explained(storeOf(*other), Visit{u"shop.test"_s, "/assets/app-B1x9Zk_q.js"}).verdict.isAsset);
    }

    void missingPagesAreAnsweredByTheRouterWhereSitesShareADistribution()
    {
        const QStringList files{u"index.html"_s, u"about.html"_s, u"docs/index.html"_s, u"a.txt"_s, u"404.html"_s};
        SiteRules rules;
        rules.paths << PathRule{u"/old/*"_s, u"/about"_s, 301};
        const auto site = compiled(u"r1"_s, rules, files, {}, {}, Missing::ByRouter);
        const auto asked = [&](const QByteArray& path) { return answer(*site, path, files); };
        QCOMPARE(asked("/"), u"200 index.html"_s);
        QCOMPARE(asked("/about"), u"200 about.html"_s);
        QCOMPARE(asked("/docs/"), u"200 docs/index.html"_s);
        QCOMPARE(asked("/a.txt"), u"200 a.txt"_s);
        QCOMPARE(asked("/nowhere"), u"404 404.html"_s);
        QCOMPARE(asked("/docs/nowhere/"), u"404 404.html"_s);
        QCOMPARE(asked("/old/x"), u"301 -> /about"_s);
        QCOMPARE(asked("/b.txt"), u"404 "_s); // CloudFront's own page
    }

    void tooManyPagesDoWithoutTheirOwnPageForWhatIsMissing()
    {
        QStringList files{u"index.html"_s, u"404.html"_s};
        for (int i = 0; i < 5000; ++i)
            files << u"articles/of/a/year/%1/index.html"_s.arg(i);
        const auto site = compiled(u"r1"_s, {}, files, {}, {}, Missing::ByRouter);
        QVERIFY2(site, site ? "" : qPrintable(site.error().render()));
        QCOMPARE(site->keys.size(), 0);
        QCOMPARE(site->notes.size(), 1);
        QCOMPARE(site->notes.first().origin.file, u"404.html"_s);
    }

    void equalRulesShareTheirKeys()
    {
        const Site site{folders, {}, {{u"_redirects"_s, "/a /b 301\n/c/* /d 301\n"}}};
        const auto one = made(site);
        const auto two = compiled(u"r2"_s, readSiteRules(site.texts).value(), site.files, {});
        QCOMPARE(one->keys, two->keys);
        QCOMPARE(one->keys.size(), 2);
        Site other = site;
        other.texts[u"_redirects"_s] += "/e /f 301\n";
        QVERIFY(made(other)->release.rules != one->release.rules);
    }

    void manyRulesFitWhereOneIsRead()
    {
        QByteArray redirects;
        for (int i = 0; i < 600; ++i)
            redirects += "/old/page-" + QByteArray::number(i) + " /new/page-" + QByteArray::number(i) + "/ 301\n";
        const auto site = made({folders, {}, {{u"_redirects"_s, redirects}}});
        QVERIFY2(site, site ? "" : qPrintable(site.error().render()));
        for (const QByteArray& value : site->keys)
            QVERIFY(value.size() <= largestValue);
        QCOMPARE(answer(*site, "/old/page-599", folders), u"301 -> /new/page-599/"_s);
        QCOMPARE(site->release.ruleParts, 0);
    }

    void refusesWhatDoesNotFit()
    {
        QByteArray many;
        QByteArray patterns;
        for (int i = 0; i < 3000; ++i) {
            many += "/old/page-" + QByteArray::number(i) + " /new/page-" + QByteArray::number(i) + "/ 301\n";
            patterns += "/old/" + QByteArray::number(i) + "/* /new 301\n";
        }
        const auto code = [](const QByteArray& redirects, const QStringList& files = folders,
                             const QString& fallback = {}) {
            const auto site = made({files, fallback, {{u"_redirects"_s, redirects}}});
            return site ? QString() : site.error().code;
        };
        QCOMPARE(code(many), u"edge-rules-too-many"_s);
        QCOMPARE(code(patterns), u"edge-rules-too-many"_s);
        const auto beyond = made({folders, {}, {{u"_redirects"_s, patterns}}});
        const QString what = beyond.error().what.render();
        const auto line = QRegularExpression(u"_redirects:(\\d+)"_s).match(what).captured(1).toInt();
        // Up to there they fit, and with that one not any more.
        const QByteArrayList lines = patterns.split('\n');
        QCOMPARE(code(lines.mid(0, line - 1).join('\n')), QString());
        QCOMPARE(code(lines.mid(0, line).join('\n')), u"edge-rules-too-many"_s);
        QCOMPARE(code("/a/* /" + QByteArray(1000, 'x') + " 301"), u"edge-rule-too-large"_s);
        QCOMPARE(code({}, folders, u"200.html"_s), u"edge-fallback-missing"_s);
        QStringList files;
        for (int i = 0; i < 3000; ++i)
            files << u"data/some/longer/path/%1.json"_s.arg(i);
        const auto hidden = made({files, {}, {{u"_redirects"_s, "/data/* /x 301"}}});
        QCOMPARE(hidden.error().code, u"edge-rules-too-many"_s);
        QVERIFY(hidden.error().next.render().contains(u"!"));
    }

    void explainsAnAddress()
    {
        const auto site = made({folders, {}, {{u"_redirects"_s, "# moved\n/blog/* /about/ 301\n"}}});
        const auto escaped = visitOf(u"shop.test/a%20b/100%?x=%2F 1"_s); // what is escaped already stays
        QCOMPARE(escaped->path, QByteArray("/a%20b/100%"));
        QCOMPARE(escaped->query, QByteArray("x=%2F%201"));
        const auto visit = visitOf(u"https://Shop.test:443/blog/한?x=1#y"_s);
        QVERIFY(visit);
        const Explanation said = explained(storeOf(*site), *visit, folders, *site);
        const QByteArray expected = "{'canary':false,'from':'_redirects:2','headers':{'x-shipdeck-release':'r1'},'"
                                    "location':'/about/?x=1','missing':false,"
                                    "'project':'shop','release':'r1','rule':'/blog/*','status':301}";
        QCOMPARE(QJsonDocument(said.toJson()).toJson(QJsonDocument::Compact).replace('"', '\''), expected);
        const Explanation file = explained(storeOf(*site), *visitOf(u"shop.test/a.css"_s), folders, *site);
        QCOMPARE(file.verdict.object, u"/releases/r1/a.css"_s);
        QCOMPARE(file.cache, cacheControlOf(false));
        for (const QString& wrong : {u""_s, u"https://"_s, u"/about"_s, u"a b.com/"_s})
            QCOMPARE(visitOf(wrong).error().code, u"edge-address-invalid"_s);
        QCOMPARE(verdictFor(storeOf(*site), *visitOf(u"shop.test/../x"_s)).status, 400);
    }
};

SHIPDECK_TEST(CompiledTest)

} // namespace shipdeck::edge

#include "compiled_test.moc"
