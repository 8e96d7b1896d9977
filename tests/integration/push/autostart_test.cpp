// SPDX-License-Identifier: MIT
#include "support/registry.h"

#include "../cli/home.h"

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! The agent at login: by systemd where it runs for the user, by the desktop elsewhere.
class AutostartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheDesktopWhereThereIsNoSystemd()
    {
        test::Home home;
        home.environment().insert(u"XDG_CONFIG_HOME"_s, home.path() + u"/config with \"quotes\""_s);
        const auto installed = home.run({u"agent"_s, u"install"_s, u"--json"_s});
        QCOMPARE(installed.json()[u"autostart"_s].toString(), u"desktop"_s);
        QFile entry(installed.json()[u"file"_s].toString());
        QVERIFY(entry.open(QIODevice::ReadOnly));
        const QByteArray text = entry.readAll();
        QVERIFY(text.contains("[Desktop Entry]"));
        QVERIFY(text.contains("shipctl\" agent"));
        QVERIFY(text.contains("SHIPDECK_HOME="));
        QCOMPARE(home.run({u"agent"_s, u"uninstall"_s, u"--json"_s}).json()[u"autostart"_s].toString(), u"none"_s);
        QVERIFY(!entry.exists());
    }

    void tellsSystemdWhereItRuns()
    {
        test::Home home;
        test::Home::write(home.path() + u"/runtime/systemd/private"_s, "");
        home.environment().insert(u"XDG_RUNTIME_DIR"_s, home.path() + u"/runtime"_s);
        home.environment().insert(u"XDG_CONFIG_HOME"_s, home.path() + u"/config"_s);
        home.fake(u"systemctl"_s, "echo \"$@\" >> " + QFile::encodeName(home.path()) + "/told\n");
        const auto installed = home.run({u"agent"_s, u"install"_s, u"--json"_s});
        QCOMPARE(installed.json()[u"autostart"_s].toString(), u"systemd"_s);
        QVERIFY(QFile::exists(home.path() + u"/config/systemd/user/shipdeck-agent.service"_s));
        QCOMPARE(home.run({u"agent"_s, u"uninstall"_s}).exit, 0);
        QVERIFY(!QFile::exists(home.path() + u"/config/systemd/user/shipdeck-agent.service"_s));
        QFile told(home.path() + u"/told"_s);
        QVERIFY(told.open(QIODevice::ReadOnly));
        QCOMPARE(told.readAll(),
                 QByteArray("--user daemon-reload\n--user enable --now shipdeck-agent.service\n"
                            "--user disable shipdeck-agent.service\n"));
    }

    void refusesOtherWords()
    {
        test::Home home;
        QCOMPARE(home.run({u"agent"_s, u"dance"_s, u"--json"_s}).exit, 2);
    }
};

SHIPDECK_TEST(AutostartTest)
#include "autostart_test.moc"
