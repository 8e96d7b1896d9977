// SPDX-License-Identifier: MIT
#include "edge/site_rules.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::edge {
namespace {

//! "/a -> /b 301!", "/x {name: value}", "note: 3"
QStringList linesOf(const SiteRules& rules)
{
    QStringList lines;
    for (const PathRule& rule : rules.paths)
        lines << u"%1 -> %2 %3%4"_s.arg(rule.from, rule.to).arg(rule.status).arg(rule.isForced ? u"!"_s : QString());
    for (const HeaderRule& rule : rules.headers) {
        QStringList headers;
        for (const auto& [name, value] : rule.headers)
            headers << name + u": "_s + value;
        lines << u"%1 {%2}"_s.arg(rule.from, headers.join(u"; "_s));
    }
    for (const SiteRules::Note& note : rules.notes)
        lines << u"note: %1"_s.arg(note.origin.line);
    return lines;
}

} // namespace

class SiteRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatOtherHostsRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const char* file, const QByteArray& text, const QStringList& expected) {
            QTest::newRow(name) << QString::fromLatin1(file) << text << expected;
        };
        row("redirects", "_redirects",
            "\xef\xbb\xbf# old pages\r\n/a   /b\r\n/c /d 302!\n/blog/* /news/:splat # moved\n/:year/:slug /:slug-:year "
            "308\n",
            {u"/a -> /b 301"_s, u"/c -> /d 302!"_s, u"/blog/* -> /news/$0 301"_s, u"/:/: -> /$2-$1 308"_s});
        row("redirect to elsewhere", "_redirects", "/x/* https://example.com:8080/a/:splat?b=:splat 301",
            {u"/x/* -> https://example.com:8080/a/$0?b=$0 301"_s});
        row("names of people", "_redirects", "/\xed\x95\x9c /\xea\xb0\x80?a=1$2 302\n/%ED%95%9C/a%20b /c%20d 200",
            {u"/한 -> /%EA%B0%80?a=1$$2 302"_s, u"/한/a b -> /c d 200"_s});
        row("what is not done", "_redirects",
            "/a /b 301 Country=de\n/a id=:id /b/:id 301\n/api/* https://api.example.com/:splat 200\nhttps://a.com/x "
            "/y\n/c /d",
            {u"/c -> /d 301"_s, u"note: 1"_s, u"note: 2"_s, u"note: 3"_s, u"note: 4"_s});
        row("headers", "_headers",
            "/*\n  X-Frame-Options: DENY\n  Link: <a>\n  Link: <b>\n# more\n/a/:name\n\tX-A: b: c\n",
            {u"/* {x-frame-options: DENY; link: <a>, <b>}"_s, u"/a/: {x-a: b: c}"_s});
        row("netlify.toml", "netlify.toml",
            "[build]\npublish = \"dist\"\n[[redirects]]\nfrom = \"/a/*\"\nto = \"/b/:splat\"\nstatus = 200\nforce = "
            "true\n"
            "[[redirects]]\nfrom = \"/c\"\nto = \"/d\"\nconditions = {Country = [\"de\"]}\n"
            "[[headers]]\nfor = \"/x\"\n[headers.values]\nX-B = '''\n one,\n two'''\nX-C = [\"1\", \"2\"]\n",
            {u"/a/* -> /b/$0 200!"_s, u"/x {x-b: one, two; x-c: 1, 2}"_s, u"note: 8"_s});
        row("vercel.json", "vercel.json",
            QByteArray("{'redirects': [{'source': '/a/:path*', 'destination': '/b/:path*', 'permanent': false},\n"
                       " {'source': '/c/(.*)', 'destination': 'https://example.com/$1', 'statusCode': 301},\n"
                       "\t{'source': '/:a(\\\\d+)', 'destination': '/n/:a'},\n"
                       " {'source': '/h', 'has': [{'type': 'header', 'key': 'x'}], 'destination': '/n'}],\n"
                       "'rewrites': [{'source': '/(.*)', 'destination': '/index.html'}],\n"
                       "'headers': [{'source': '/(.*)', 'headers': [{'key': 'X-A', 'value': '1'}, {'key': 'X-B', "
                       "'value': '2'}]}],\n"
                       "'cleanUrls': true, 'trailingSlash': false, 'routes': []}")
                .replace('\'', '"'),
            {u"/a/* -> /b/$0 307!"_s, u"/c/* -> https://example.com/$0 301!"_s, u"/* -> /index.html 200"_s,
             u"/* {x-a: 1; x-b: 2}"_s, u"note: 3"_s, u"note: 4"_s, u"note: 7"_s});
        row("shipdeck.yml", "shipdeck.yml",
            "name: shop\nredirects:\n  - {from: /a, to: /b}\n  - from: /c/*\n    to: /d/:splat\n    status: 302\n    "
            "force: true\n"
            "headers:\n  /*: {X-A: 1}\n",
            {u"/a -> /b 301"_s, u"/c/* -> /d/$0 302!"_s, u"/* {x-a: 1}"_s});
        row("nothing", "shipdeck.yml", "", {});
    }
    void readsWhatOtherHostsRead()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        const auto rules = readSiteRules({{file, text}});
        QVERIFY2(rules, rules ? "" : qPrintable(rules.error().render()));
        QTEST(linesOf(*rules), "expected");
    }

    void saysWhichLineIsWrong_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const char* file, const QByteArray& text, int line) {
            QTest::newRow(name) << QString::fromLatin1(file) << text << line;
        };
        row("no target", "_redirects", "/a /b\n\n/c\n", 3);
        row("only a status", "_redirects", "/c 404", 1);
        row("unknown word", "_redirects", "/a /b 301 often", 1);
        row("unknown status", "_redirects", "/a /b 418", 1);
        row("not a path", "_redirects", "a /b", 1);
        row("other host by slashes", "_redirects", "/a //evil.example", 1);
        row("host from the path", "_redirects", "/a/* https://:splat/", 1);
        row("part of a host from the path", "_redirects", "/a/:x https://:x.example.com/", 1);
        row("user in a host", "_redirects", "/a https://x@evil.example/", 1);
        row("other scheme", "_redirects", "/a javascript:alert(1)", 1);
        row("backslash", "_redirects", "/a /\\evil.example", 1);
        row("splat without a star", "_redirects", "/a /b/:splat", 1);
        row("unknown name", "_redirects", "/a/:x /b/:y", 1);
        row("two stars", "_redirects", "/*/a/* /b", 1);
        row("name behind a star", "_redirects", "/*/:x /b", 1);
        row("up and out", "_redirects", "/a/../b /c", 1);
        row("page up and out", "_redirects", "/a /b/../c 200", 1);
        row("escaped star", "_redirects", "/a%2A /b", 1);
        row("escaped name", "_redirects", "/a/%3A /b", 1);
        row("header without a path", "_headers", "  X-A: 1", 1);
        row("header without a colon", "_headers", "/*\n  X-A: 1\n  nonsense\n", 3);
        row("header of CloudFront's", "_headers", "/*\n  X-A: 1\n  Content-Length: 7\n", 3);
        for (const char* name : {"X-Accel-Redirect", "x-accel-limit-rate", "X-Real-IP", "X-Forwarded-Proto", "X-Cache",
                                 "Proxy-Authenticate", "X-Amz-Cf-Id", "X-Amzn-RequestId", "X-Edge-Location", "Via"})
            row(name, "_headers", "/*\n  " + QByteArray(name) + ": 1\n", 2);
        row("cookie", "_headers", "/*\n  Set-Cookie: a=b\n", 2);
        row("header that is none", "_headers", "/*\n  X A: 1\n", 2);
        row("value that is none", "_headers", "/*\n  X-A: \xed\x95\x9c\n", 2);
        row("TOML", "netlify.toml", "[build]\npublish = \n", 2);
        row("list that is none", "netlify.toml", "a = 1\n[redirects]\nfrom = 1", 2);
        row("TOML without a target", "netlify.toml", "\n[[redirects]]\nfrom = \"/a\"\n", 2);
        row("TOML status", "netlify.toml", "[[redirects]]\nfrom = \"/a\"\nto = \"/b\"\nstatus = \"301\"\n", 1);
        row("TOML header", "netlify.toml", "[[headers]]\nfor = \"/*\"\n[headers.values]\n\"Via\" = \"1\"\n", 4);
        row("JSON", "vercel.json", "{\n\"redirects\": [}\n", 2);
        row("JSON list", "vercel.json", "{\n\"redirects\": {}}", 2);
        row("JSON rule", "vercel.json", "{\"redirects\": [\n{\"source\": \"/a\"}]}", 2);
        row("JSON status", "vercel.json",
            "{\"redirects\": [\n{\"source\": \"/a\", \"destination\": \"/b\", \"statusCode\": 200}]}", 2);
        row("JSON truth", "vercel.json", "{\"rewrites\": [],\n\"cleanUrls\": 1}", 2);
        row("YAML name", "shipdeck.yml", "redirects:\n  - from: /a\n    to: /b\n    code: 301\n", 4);
        row("YAML list", "shipdeck.yml", "redirects: /a\n", 1);
        row("YAML headers", "shipdeck.yml", "headers:\n  /a: 1\n", 2);
        row("YAML", "shipdeck.yml", "a: [\n", 2);
    }
    void saysWhichLineIsWrong()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        const auto rules = readSiteRules({{file, text}});
        QVERIFY(!rules);
        QCOMPARE(rules.error().code, u"edge-rules-invalid"_s);
        QCOMPARE(rules.error().what.render(), u"%1:%2 can't be used."_s.arg(file).arg(line));
        QVERIFY(!rules.error().why.isEmpty());
        QVERIFY(!rules.error().next.isEmpty());
    }

    void shipdeckYmlGoesFirst()
    {
        const auto rules = readSiteRules({{u"_redirects"_s, "/a /c"},
                                          {u"shipdeck.yml"_s, "redirects: [{from: /a, to: /b}]\ntrailingSlash: true"},
                                          {u"vercel.json"_s, R"({"trailingSlash": false, "cleanUrls": true})"},
                                          {u"_headers"_s, "/*\n  X-A: 1\n"}});
        QVERIFY(rules);
        QCOMPARE(linesOf(*rules), (QStringList{u"/a -> /b 301"_s, u"/a -> /c 301"_s, u"/* {x-a: 1}"_s}));
        QCOMPARE(rules->trailingSlash, std::optional(true));
        QCOMPARE(rules->cleanUrls, std::optional(true));
    }

    void refusesWhatIsTooLarge()
    {
        const auto rules = readSiteRules({{u"_redirects"_s, QByteArray(largestRulesFile + 1, '\n')}});
        QCOMPARE(rules.error().code, u"edge-rules-too-large"_s);
    }
};

SHIPDECK_TEST(SiteRulesTest)

} // namespace shipdeck::edge

#include "site_rules_test.moc"
