// SPDX-License-Identifier: MIT
#include "pictures/icon_link.h"

#include "support/registry.h"

using namespace Qt::StringLiterals;

namespace shipdeck::test {

class IconLinkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheLinkOfAPageOnItsOwnServer_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("address");
        const QString own = u"http://a.shop.localhost:8080/favicon.ico"_s;
        QTest::newRow("none") << QByteArray("<h1>Shop") << own;
        QTest::newRow("a script's") << QByteArray("<link rel='stylesheet' href='/a.css'>") << own;
        QTest::newRow("Vite's") << QByteArray("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/vite.svg\" />")
                                << u"http://a.shop.localhost:8080/vite.svg"_s;
        QTest::newRow("old, below the page") << QByteArray("<LINK HREF='img/i.png?a=1&amp;b=2' REL='Shortcut Icon'>")
                                             << u"http://a.shop.localhost:8080/docs/img/i.png?a=1&b=2"_s;
        QTest::newRow("no quotes") << QByteArray("<link rel=icon href=/i.png>")
                                   << u"http://a.shop.localhost:8080/i.png"_s;
        QTest::newRow("another kind first")
            << QByteArray("<link rel='apple-touch-icon' href='/a.png'><link rel='icon' href='/b.png'>")
            << u"http://a.shop.localhost:8080/b.png"_s;
        QTest::newRow("another server") << QByteArray("<link rel='icon' href='//evil.example/i.png'>") << QString();
        QTest::newRow("another port") << QByteArray("<link rel='icon' href='http://a.shop.localhost:22/i.png'>")
                                      << QString();
        QTest::newRow("a file") << QByteArray("<link rel='icon' href='file:///etc/passwd'>") << QString();
        QTest::newRow("in itself") << QByteArray("<link rel='icon' href='data:,'>") << QString();
    }
    void findsTheLinkOfAPageOnItsOwnServer()
    {
        QFETCH(const QByteArray, html);
        QFETCH(const QString, address);
        const QUrl page(u"http://a.shop.localhost:8080/docs/"_s);
        QCOMPARE(iconAddress("<!doctype html><head>" + html, page).toString(), address);
    }
};

SHIPDECK_TEST(IconLinkTest)

} // namespace shipdeck::test
#include "icon_link_test.moc"
