// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "targets/local/place/nginx_processes.h"
#include "place.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>

#include <csignal>

namespace shipdeck::test {

using namespace Qt::StringLiterals;

class NginxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsOnceAndIsFoundAgain();
    void keepsTheOldConfigurationWhenTheNewOneIsBroken();
    void reloadsAndSeesItHappen();
    void startsAgainAfterItsMasterWasKilled();
    void startsAgainAfterAllOfItWasKilled();
    void namesTheProgramThatTookItsPort();
    void takesAnotherPortWhereNothingIsServed();
    void givesUpAPortThatNobodyHeardOf();
    void movesToAnotherPortAndStaysThere();
    void stopsCompletely();
};

void NginxTest::startsOnceAndIsFoundAgain()
{
    Place place;
    const auto first = finish(place.target().nginx().ensure());
    QVERIFY2(first, first ? "" : qPrintable(first.error().render()));
    QVERIFY(first->running && first->master > 0 && first->port >= 8080);
    place.forgetEverything();
    const auto again = finish(place.target().nginx().ensure());
    QCOMPARE(again->master, first->master);
    QCOMPARE(again->generation, first->generation);
}

void NginxTest::keepsTheOldConfigurationWhenTheNewOneIsBroken()
{
    Place place;
    place.serve(u"r1"_s, {{u"index.html"_s, "one"}});
    QVERIFY(writeFile(place.layout().nginx() + u"/conf/extra/mine.conf"_s, "this is no directive;"));
    const auto broken = finish(place.target().nginx().ensure());
    QCOMPARE(broken.error().code, u"nginx-config-broken"_s);
    QVERIFY(broken.error().why.render().contains(u"mine.conf"));
    QVERIFY(!broken.error().next.isEmpty());
    QCOMPARE(place.get(u"/"_s).body, "one");
}

void NginxTest::reloadsAndSeesItHappen()
{
    Place place;
    place.serve(u"r1"_s, {{u"index.html"_s, "one"}});
    const auto before = finish(place.target().nginx().ensure());
    QVERIFY(writeFile(place.layout().nginx() + u"/conf/extra/mine.conf"_s,
                      "server { listen 127.0.0.1:" + QByteArray::number(before->port)
                          + "; server_name mine.localhost; location / { return 200 mine; } }"));
    const auto after = finish(place.target().nginx().ensure());
    QCOMPARE(after->master, before->master);
    QVERIFY(after->generation != before->generation);
    QCOMPARE(finish(local::httpGet(after->port, u"mine.localhost"_s, u"/"_s, std::chrono::seconds(5)))->body, "mine");
    QCOMPARE(place.get(u"/"_s).body, "one");
}

void NginxTest::startsAgainAfterItsMasterWasKilled()
{
    Place place;
    const auto before = finish(place.target().nginx().ensure());
    QSignalSpy died(&place.target().nginx(), &local::Nginx::died);
    ::kill(pid_t(before->master), SIGKILL); // its workers live on and keep the port
    QTRY_COMPARE(died.count(), 1);
    const auto after = finish(place.target().nginx().ensure());
    QVERIFY2(after, after ? "" : qPrintable(after.error().render()));
    QVERIFY(after->master != before->master);
    QCOMPARE(after->port, before->port);
}

void NginxTest::startsAgainAfterAllOfItWasKilled()
{
    Place place;
    place.serve(u"r1"_s, {{u"index.html"_s, "one"}});
    const quint16 port = finish(place.target().nginx().ensure())->port;
    for (int round = 0; round < 20; ++round) {
        const auto processes = local::nginxProcesses(place.layout().nginx());
        for (const auto& process : processes)
            ::kill(pid_t(process.pid), SIGKILL);
        const auto after = finish(place.target().nginx().ensure());
        QVERIFY2(after, after ? "" : qPrintable(after.error().render()));
        QCOMPARE(after->port, port);
    }
    QCOMPARE(place.get(u"/"_s).body, "one");
}

void NginxTest::namesTheProgramThatTookItsPort()
{
    Place place;
    place.serve(u"r1"_s, {{u"index.html"_s, "one"}});
    const quint16 port = finish(place.target().nginx().ensure())->port;
    QVERIFY(finish(place.target().nginx().stop()));
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, port));
    const auto taken = finish(place.target().nginx().ensure());
    QCOMPARE(taken.error().code, u"port-taken"_s);
    QVERIFY2(taken.error().what.render().contains(u"(process %1)"_s.arg(QCoreApplication::applicationPid())),
             qPrintable(taken.error().what.render()));
    QVERIFY(!taken.error().next.isEmpty());
    other.close();
    QCOMPARE(finish(place.target().nginx().ensure())->port, port);
}

void NginxTest::takesAnotherPortWhereNothingIsServed()
{
    Place place;
    const quint16 port = finish(place.target().nginx().ensure())->port;
    QVERIFY(finish(place.target().nginx().stop()));
    QTcpServer other;
    (void)other.listen(QHostAddress::LocalHost, port); // unless another program has taken it since
    const auto moved = finish(place.target().nginx().ensure());
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().render()));
    QVERIFY(moved->port != port);
    QCOMPARE(place.target().nginx().port(), moved->port);
}

void NginxTest::givesUpAPortThatNobodyHeardOf()
{
    Place place;
    place.serve(u"r1"_s, {{u"index.html"_s, "one"}});
    const auto before = finish(place.target().nginx().ensure());
    // As after a kill between its start and its first answer.
    QVERIFY(QFile::remove(place.layout().nginx() + u"/port"_s));
    const auto after = finish(place.target().nginx().ensure());
    QVERIFY2(after, after ? "" : qPrintable(after.error().render()));
    QVERIFY(after->master != before->master);
    QCOMPARE(place.target().nginx().port(), after->port);
    QCOMPARE(place.get(u"/"_s).body, "one");
    QCOMPARE(::kill(pid_t(before->master), 0), -1);
}

void NginxTest::movesToAnotherPortAndStaysThere()
{
    Place place;
    place.serve(u"r1"_s, {{u"index.html"_s, "one"}});
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost, 0));
    const quint16 requested = free.serverPort();
    QCOMPARE(finish(place.target().nginx().moveTo(requested)).error().code, u"port-taken"_s);
    QCOMPARE(place.get(u"/"_s).body, "one"); // where it was
    free.close();
    QCOMPARE(finish(place.target().nginx().moveTo(requested))->port, requested);
    QCOMPARE(place.get(u"/"_s).body, "one");
    QVERIFY(finish(place.target().nginx().stop()));
    place.forgetEverything();
    QCOMPARE(finish(place.target().nginx().ensure())->port, requested);
}

void NginxTest::stopsCompletely()
{
    Place place;
    const auto state = finish(place.target().nginx().ensure());
    QVERIFY(finish(place.target().nginx().stop()));
    QVERIFY(local::nginxProcesses(place.layout().nginx()).isEmpty());
    QVERIFY(local::isPortFree(state->port));
    QVERIFY(finish(place.target().nginx().stop()));
}

SHIPDECK_TEST(NginxTest)

} // namespace shipdeck::test
#include "nginx_test.moc"
