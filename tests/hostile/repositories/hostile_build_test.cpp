// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "../../integration/cli/home.h"
#include "support/registry.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTcpServer>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! What a build tries in its sandbox, and what it leaves for the next one.
class HostileBuildTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isRefused_data()
    {
        QTest::addColumn<QByteArray>("attack");
        const auto row = [](const char* name, const char* attack) { QTest::newRow(name) << QByteArray(attack); };
        row("the kernel's settings", "echo '|/bin/true' > /proc/sys/kernel/core_pattern");
        row("a setting of the kernel's networks", "echo 1 > /proc/sys/net/ipv4/ip_forward");
        row("interrupts", "echo 1 > /proc/irq/default_smp_affinity");
        row("keys of this computer's certificates", "ls /etc/ssl/private");
        row("the password file", "cat /etc/shadow");
        row("the home", "ls VICTIM");
        row("the home through process 1", "ls /proc/1/root/VICTIM");
        row("another sandbox's sockets", "ls VICTIM/home/data/run");
        row("a mount", "mount -t tmpfs none /mnt");
        row("a device", "mknod /tmp/sda b 8 0");
        row("users of its own", "unshare -U true");
        row("a file of the system", "touch /usr/bin/evil");
        row("this computer's hostname", "echo evil > /proc/sys/kernel/hostname");
        row("raw input of the terminal", "echo evil > /dev/tty");
        row("the network", "python3 -c 'import socket; socket.create_connection((\"127.0.0.1\", PORT), 2)'");
        row("the kernel's log", "dmesg");
        row("a foreign process", "kill -0 AGENT");
        row("the memory of process 1", "head -c 1 /proc/1/mem");
        row("the home of root", "ls /root");
        row("the disks", "ls /sys/block");
    }
    void isRefused()
    {
        QFETCH(QByteArray, attack);
        Home home;
        Home::write(home.path() + u"/note"_s, "mine");
        const Answer agent = home.run({u"settings"_s, u"concurrency=2"_s});
        QVERIFY2(agent.exit == 0, agent.err);
        attack.replace("VICTIM", home.path().toUtf8());
        attack.replace("AGENT", QByteArray::number(QCoreApplication::applicationPid()));
        QTcpServer service;
        QVERIFY(service.listen(QHostAddress::Any));
        attack.replace("PORT", QByteArray::number(service.serverPort()));
        const QString site = home.built(u"evil"_s,
                                        "mkdir dist; if ( " + attack
                                            + " ) 2>&1; then echo GOT-IN > dist/index.html; "
                                              "else echo refused > dist/index.html; fi\n");
        const Answer answer = home.run({u"deploy"_s, site, u"--json"_s});
        QVERIFY2(answer.exit == 0, answer.err + answer.out);
        QCOMPARE(Home::get(answer.json()[u"url"_s].toString()).body.trimmed(), QByteArray("refused"));
    }

    void leavesNoFolderOutsideByACache()
    {
        Home home;
        const QString outside = home.path() + u"/outside"_s;
        QVERIFY(makeFolder(outside));
        const QString site = installed(home, "vuepress", "true\n",
                                       "mkdir -p dist docs/.vuepress/.cache; echo 1 > docs/.vuepress/.cache/planted; "
                                       "echo page > dist/index.html\n");
        const Answer first = home.run({u"deploy"_s, site, u"--json"_s});
        QVERIFY2(first.exit == 0, first.err + first.out);
        QDirIterator kept(home.path() + u"/home/cache/dependencies"_s, {u"planted"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        QVERIFY(kept.hasNext()); // there is something to be put back
        Home::write(site + u"/install.sh"_s, "mkdir -p docs; ln -s " + outside.toUtf8() + " docs/.vuepress\n");
        Home::write(site + u"/build.sh"_s, "mkdir -p dist; echo page2 > dist/index.html\n");
        const Answer second = home.run({u"deploy"_s, site, u"--json"_s});
        QVERIFY2(second.exit == 0, second.err + second.out);
        QVERIFY(QDir(outside).isEmpty());
    }

    void carriesNothingFromABuildToTheNextInstall()
    {
        Home home;
        const QString site =
            installed(home, "static-html", "cat ~/.cache/* > found 2>/dev/null; echo kept > ~/.cache/mine\n",
                      "mkdir dist; cat found ~/.cache/mine > dist/index.html; echo secret > ~/.cache/left; "
                      "echo secret > $XDG_CACHE_HOME/left || mkdir $XDG_CACHE_HOME; true\n");
        const Answer first = home.run({u"deploy"_s, site, u"--json"_s});
        QVERIFY2(first.exit == 0, first.err + first.out);
        QCOMPARE(Home::get(first.json()[u"url"_s].toString()).body, QByteArray("kept\n"));
        const Answer second = home.run({u"deploy"_s, site, u"--no-cache"_s, u"--json"_s});
        QVERIFY2(second.exit == 0, second.err + second.out);
        // What an install kept is there for the next one, and nothing that a build wrote.
        QCOMPARE(Home::get(second.json()[u"url"_s].toString()).body, QByteArray("kept\nkept\n"));
    }

    void isNotStartedWhereItCannotBeKeptApart()
    {
        Home home;
        home.hide({u"bwrap"_s});
        const QString site = home.built(u"site"_s, "mkdir dist; echo page > dist/index.html\n");
        const Answer refused = home.run({u"deploy"_s, site, u"--json"_s});
        QCOMPARE(refused.errorCode(), u"isolation-missing"_s);
        QVERIFY(refused.errorNext().contains(u"shipctl settings isolation=optional"_s));
        QCOMPARE(home.run({u"settings"_s, u"isolation=optional"_s}).exit, 0);
        const Answer allowed = home.run({u"deploy"_s, site, u"--json"_s});
        QVERIFY2(allowed.exit == 0, allowed.err + allowed.out);
    }

    void asksForNoNetworkThatItCouldNotHaveApart()
    {
        Home home;
        home.hide({u"pasta"_s, u"slirp4netns"_s});
        const Answer refused = home.run({u"deploy"_s, home.server(u"app"_s), u"--json"_s});
        QCOMPARE(refused.errorCode(), u"isolation-missing"_s);
        // A build without network is kept apart as well as ever.
        const Answer built =
            home.run({u"deploy"_s, home.built(u"site"_s, "mkdir dist; echo page > dist/index.html\n"), u"--json"_s});
        QVERIFY2(built.exit == 0, built.err + built.out);
    }

private:
    //! An app with these scripts for its install and its build.
    static QString installed(const Home& home, const QByteArray& framework, const QByteArray& install,
                             const QByteArray& build)
    {
        return home.folder(u"evil"_s,
                           {{u"shipdeck.yml"_s,
                             "framework: " + framework
                                 + "\noutput: dist\ninstall: sh install.sh\nbuild: sh build.sh\n"},
                            {u"package.json"_s, "{}"},
                            {u"index.html"_s, "1"},
                            {u"install.sh"_s, install},
                            {u"build.sh"_s, build}});
    }
};

SHIPDECK_TEST(HostileBuildTest)

} // namespace shipdeck::test

#include "hostile_build_test.moc"
