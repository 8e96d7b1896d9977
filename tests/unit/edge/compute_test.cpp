// SPDX-License-Identifier: MIT
#include "edge/compiled.h"
#include "runtime.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::edge {
namespace {

const QStringList folders{u"index.html"_s, u"about/index.html"_s, u"404.html"_s};

Result<Compiled> made(const QHash<QString, QByteArray>& texts)
{
    SD_TRY(const SiteRules rules, readSiteRules(texts));
    return compiled(u"r1"_s, rules, folders, {});
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

} // namespace

//! What the limits of CloudFront leave for the rules of a site.
class ComputeTest : public QObject {
    Q_OBJECT

    Runtime m_runtime;
    QString m_missing;

private Q_SLOTS:
    void initTestCase() { m_missing = m_runtime.start(); }

    //! CloudFront stops a function that computes too much, and then the site answers nothing but 503.
    void asManyPatternsAsFitAreNotTooMuchToCompute()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        QByteArray rules = "/feed/:name /rss/:name 301\n";
        const auto site = [&rules](const QByteArray& more) {
            return made({{u"_redirects"_s, rules + more}, {u"_headers"_s, "/*\n  X-Frame-Options: DENY\n"}});
        };
        for (int i = 0;; ++i) {
            const QByteArray more =
                "/blog/" + QByteArray::number(2000 + i) + "/* /news/" + QByteArray::number(i) + "/:splat\n";
            if (!site(more))
                break;
            rules += more;
        }
        const auto full = site({});
        QVERIFY2(full, full ? "" : qPrintable(full.error().render()));
        QCOMPARE(full->release.ruleParts, mostRuleParts);
        for (const QByteArray& path : {QByteArray("/blog/1999/a-page-that-is-nowhere"), "/" + QByteArray(1000, 'a')}) {
            const QJsonObject said = m_runtime.request(storeOf(*full), {u"shop.test"_s, path});
            QCOMPARE(said[u"error"_s].toString(), QString());
            QVERIFY2(m_runtime.compute <= 70, qPrintable(u"%1 %"_s.arg(m_runtime.compute)));
        }
    }

    void whatIsDecidedNeedsNoPatterns()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        const auto site = made(
            {{u"_redirects"_s, "/a /b\n/blog/* /news/:splat\n"}, {u"_headers"_s, "/*\n  X-Frame-Options: DENY\n"}});
        QCOMPARE(site->release.ruleParts, 2);
        QCOMPARE(site->release.patternParts, 1);
        const auto status = [&](const QByteArray& path) {
            const Verdict said = verdictFrom(m_runtime.request(storeOf(*site), {u"shop.test"_s, path}));
            return u"%1 %2"_s.arg(said.status).arg(said.headers.value(u"x-frame-options"_s));
        };
        m_runtime.failing = {u"rules/%1/0"_s.arg(site->release.rules)};
        QCOMPARE(status("/app.0f3e9ab1.js"), u"200 DENY"_s);
        QCOMPARE(status("/a"), u"301 "_s);
        QCOMPARE(status("/blog/x"), u"503 "_s);
        m_runtime.failing = {u"rules/%1/1"_s.arg(site->release.rules)};
        QCOMPARE(status("/app.0f3e9ab1.js"), u"503 "_s);
        m_runtime.failing.clear();
        QCOMPARE(status("/blog/x"), u"301 "_s);
    }

    //! The router hands them on in a header, encoded, and a request with all headers has 20,480 bytes.
    void headersThatFitTheStoreMayBeTooLargeForARequest()
    {
        const QByteArray quotes(420, '"');
        QByteArray headers;
        QString code;
        for (const char* name : {"X-A", "X-B", "X-C"}) {
            headers += QByteArray("/") + name + "/*\n  " + name + ": " + quotes + "\n";
            const auto site = made({{u"_headers"_s, headers}});
            code = site ? QString() : site.error().code;
            if (name[2] == 'A')
                QCOMPARE(code, QString());
        }
        QCOMPARE(code, u"edge-headers-too-large"_s);
    }
};

SHIPDECK_TEST(ComputeTest)

} // namespace shipdeck::edge

#include "compute_test.moc"
