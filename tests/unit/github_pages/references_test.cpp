// SPDX-License-Identifier: MIT
#include "build/tree/page_references.h"
#include "targets/pages/place/references.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::pages {

class ReferencesTest : public QObject {
    Q_OBJECT

    const QUrl m_site{u"https://mina.github.io/shop/"_s};

    static SiteFiles siteWith(const QByteArray& page)
    {
        SiteFiles site;
        site.files = {{u"assets/a.js"_s, {}, 1, true, true, "1"}, {u"index.html"_s, {}, 1, true, true, page}};
        return site;
    }

private Q_SLOTS:
    void findsScriptsAndStyleSheetsOfItsOwnHost()
    {
        const QByteArray page =
            R"(<link rel="stylesheet" href="a.css?v=1"><SCRIPT type=module src='/shop/b.js'></SCRIPT>
            <script src=https://cdn.example.com/c.js></script><link rel=icon href=/d.ico><script>e()</script>
            <link rel="modulepreload" href="./f.js"><!-- <script src="g.js"></script> --><script src="data:,1"></script>)";
        QStringList found;
        for (const QUrl& address : build::referencesOf(page, m_site))
            found << address.toString();
        QCOMPARE(found,
                 (QStringList{u"https://mina.github.io/shop/a.css"_s, u"https://mina.github.io/shop/b.js"_s,
                              u"https://mina.github.io/shop/f.js"_s}));
    }

    void followsTheBaseOfAPage()
    {
        const auto found = build::referencesOf(R"(<base href="/shop/"><script src="main.js"></script>)",
                                               m_site.resolved(QUrl(u"/x"_s)));
        QCOMPARE(found, QList<QUrl>{QUrl(u"https://mina.github.io/shop/main.js"_s)});
    }

    void aPageThatFindsItsFilesIsFine()
    {
        QVERIFY(checkReferences(siteWith(R"(<script src="/shop/assets/a.js"></script>)"), u"index.html"_s, m_site));
        QVERIFY(checkReferences(siteWith(R"(<script src="./assets/a.js"></script>)"), u"index.html"_s, m_site));
    }

    void aMissingBasePathIsSaidWithThePathToSet()
    {
        const auto wrong =
            checkReferences(siteWith(R"(<script src="/assets/a.js"></script>)"), u"index.html"_s, m_site);
        QCOMPARE(wrong.error().code, u"pages-assets-missing"_s);
        QVERIFY(wrong.error().next.render().contains(u"/shop/"_s));
        const auto gone = checkReferences(siteWith(R"(<script src="assets/b.js"></script>)"), u"index.html"_s, m_site);
        QCOMPARE(gone.error().code, u"pages-assets-missing"_s);
        QVERIFY(!gone.error().next.isEmpty());
        QCOMPARE(checkReferences(siteWith(""), u"start.html"_s, m_site).error().code, u"pages-no-index"_s);
    }
};
SHIPDECK_TEST(ReferencesTest)

} // namespace shipdeck::pages

#include "references_test.moc"
