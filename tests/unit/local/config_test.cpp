// SPDX-License-Identifier: MIT
#include "targets/local/place/nginx_config.h"
#include "support/registry.h"

#include <QRegularExpression>

namespace shipdeck::local {

using namespace Qt::StringLiterals;

class ConfigTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listensOnThisComputerOnly();
    void leavesOutIpv6WhereThereIsNone();
    void namesAUserOnlyForRoot();
    void changesItsGenerationWithEverythingThatMatters();
    void leavesNoPlaceholder();
    void listensForTheNetworkAtOneAddressOnly_data();
    void listensForTheNetworkAtOneAddressOnly();
    void asksTheNetworkForThePasswordBeforeEverythingElse();

private:
    const Layout layout{Paths{u"/home/a b/\"data"_s, u"/state"_s, u"/cache"_s, u"/run/s"_s}};
};

void ConfigTest::listensOnThisComputerOnly()
{
    const QByteArray text = nginxConfig(layout, {}).text;
    for (const QByteArray& line : text.split('\n'))
        if (line.trimmed().startsWith("listen "))
            QVERIFY2(line.contains("listen 127.0.0.1:8080") || line.contains("listen [::1]:8080"), line.constData());
    QCOMPARE(text.count("listen 127.0.0.1:8080"), 3);
}

void ConfigTest::leavesOutIpv6WhereThereIsNone()
{
    ConfigOptions options;
    options.ipv6 = false;
    QVERIFY(!nginxConfig(layout, options).text.contains("::1"));
}

void ConfigTest::namesAUserOnlyForRoot()
{
    ConfigOptions options;
    QVERIFY(!nginxConfig(layout, options).text.contains("user root"));
    options.asRoot = true;
    QVERIFY(nginxConfig(layout, options).text.contains("user root root;"));
}

void ConfigTest::changesItsGenerationWithEverythingThatMatters()
{
    ConfigOptions options;
    const QString first = nginxConfig(layout, options).generation;
    QCOMPARE(nginxConfig(layout, options).generation, first);
    options.extra = "gzip off;";
    const QString second = nginxConfig(layout, options).generation;
    QVERIFY(second != first);
    options.port = 8081;
    QVERIFY(nginxConfig(layout, options).generation != second);
    QVERIFY(nginxConfig(layout, options).text.contains(nginxConfig(layout, options).generation.toLatin1()));
}

void ConfigTest::leavesNoPlaceholder()
{
    const QByteArray text = nginxConfig(layout, {}).text;
    for (const char* name :
         {"@SITES@", "@SOCKETS@", "@PAGES@", "@LISTEN@", "@SITE@", "@USER@", "@TYPES@", "@MAPS@", "@GENERATION@"})
        QVERIFY2(!text.contains(name), name);
    QVERIFY(text.contains("\"/home/a b/\\\"data/local/sites/$slug/$way\""));
}

void ConfigTest::listensForTheNetworkAtOneAddressOnly_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("IPv4") << u"192.168.7.9"_s << QByteArray("listen 192.168.7.9:8090;");
    QTest::newRow("IPv6") << u"fd00::2"_s << QByteArray("listen [fd00::2]:8090;");
}

void ConfigTest::listensForTheNetworkAtOneAddressOnly()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, line);
    const QByteArray text = sharedConfig(layout, {u"site"_s, u"a1"_s, address, 8090, "secret", std::chrono::hours(1)});
    QCOMPARE(text.count("listen "), 1);
    QVERIFY(text.contains(line));
    QVERIFY(!QRegularExpression(u"@[A-Z_]+@"_s).match(QString::fromUtf8(text)).hasMatch());
    QVERIFY(!text.contains("include "));           // of the person's own settings
    QVERIFY(text.contains("master_process off;")); // or workers would outlive the agent
}

void ConfigTest::asksTheNetworkForThePasswordBeforeEverythingElse()
{
    const QByteArray text =
        sharedConfig(layout, {u"site"_s, u"a1"_s, u"10.0.0.1"_s, 8090, "secret", std::chrono::hours(1)});
    const qsizetype gate = text.indexOf("if ($bound = no) { rewrite ^ /.shipdeck/enter last; }");
    QVERIFY(gate > 0);
    QVERIFY(gate < text.indexOf("set $release \"a1\";"));
    QVERIFY(text.contains("map $cookie_shipdeck_a1 $bound { default no; \"secret\" yes; }"));
    QVERIFY(!nginxConfig(layout, {}).text.contains("$bound"));
}

SHIPDECK_TEST(ConfigTest)

} // namespace shipdeck::local
#include "config_test.moc"
