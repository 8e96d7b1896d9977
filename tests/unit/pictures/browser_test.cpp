// SPDX-License-Identifier: MIT
#include "pictures/browser.h"

#include "support/registry.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

class BrowserTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { qunsetenv("SHIPDECK_BROWSER"); }
    void cleanup()
    {
        qunsetenv("SHIPDECK_PATH");
        qputenv("SHIPDECK_BROWSER", "none");
    }

    void findsChromiumBeforeFirefoxAndNoneWhereThereIsNone()
    {
        QTemporaryDir programs;
        qputenv("SHIPDECK_PATH", QFile::encodeName(programs.path()));
        QVERIFY(!findBrowser());
        install(programs.filePath(u"firefox"_s));
        QVERIFY(findBrowser() && findBrowser()->kind == Browser::Kind::Firefox);
        install(programs.filePath(u"microsoft-edge"_s));
        QVERIFY(findBrowser() && findBrowser()->kind == Browser::Kind::Chromium);
        QCOMPARE(findBrowser()->program, programs.filePath(u"microsoft-edge"_s));
        qputenv("SHIPDECK_BROWSER", "none");
        QVERIFY(!findBrowser());
        qputenv("SHIPDECK_BROWSER", "/opt/firefox/firefox");
        QCOMPARE(findBrowser()->program, u"/opt/firefox/firefox"_s);
    }

    void itSeesNoFileOfAPersonAndResolvesOneName()
    {
        const auto spec = screenshotCommand({u"/usr/bin/chromium"_s}, QUrl(u"https://d1.cloudfront.net/"_s));
        QVERIFY(spec);
        QVERIFY(spec->network == build::Network::None);
        for (const build::Mount& mount : spec->mounts)
            QVERIFY2(!mount.writable && !mount.host.startsWith(u"/home"), qPrintable(mount.host));
        QVERIFY(spec->command.contains(
            u"--host-resolver-rules=MAP d1.cloudfront.net 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"_s));
        QCOMPARE(spec->command.last(), u"https://d1.cloudfront.net/"_s);
        QCOMPARE(spec->limits.deadline, std::chrono::milliseconds(10'000));
    }

    void refusesWhatIsNoWebAddress_data()
    {
        QTest::addColumn<QUrl>("address");
        QTest::newRow("a file") << QUrl(u"file:///etc/passwd"_s);
        QTest::newRow("a script") << QUrl(u"javascript:alert(1)"_s);
        QTest::newRow("a rule in a name") << QUrl(u"http://a, MAP * 10.0.0.1/"_s);
        QTest::newRow("an IPv6 address") << QUrl(u"http://[::1]/"_s);
        QTest::newRow("nothing") << QUrl();
    }
    void refusesWhatIsNoWebAddress()
    {
        QFETCH(const QUrl, address);
        const auto spec = screenshotCommand({u"/usr/bin/chromium"_s}, address);
        QVERIFY(!spec);
        QCOMPARE(spec.error().code, u"picture-address"_s);
    }

private:
    static void install(const QString& path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
};

SHIPDECK_TEST(BrowserTest)

} // namespace shipdeck::test
#include "browser_test.moc"
