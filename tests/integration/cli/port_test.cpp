// SPDX-License-Identifier: MIT
#include "home.h"

#include "targets/local/place/nginx_processes.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QTcpServer>
#include <QUrl>

#include <csignal>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

class PortTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysThatItsPortIsTakenAndMovesToAnother();
};

void PortTest::saysThatItsPortIsTakenAndMovesToAnother()
{
    Home home;
    const QString address = home.run({u"deploy"_s, home.site(u"site"_s)}).text();
    const quint16 port = quint16(QUrl(address).port());
    QCOMPARE(home.run({u"doctor"_s}).exit, 0);
    const QByteArray settings = home.run({u"settings"_s}).out;
    QVERIFY2(settings.contains("(now " + QByteArray::number(port) + ';'), settings);
    QVERIFY(home.agentEnds());
    const QString prefix = home.path() + u"/home/data/local/nginx"_s;
    QTRY_VERIFY([&] {
        for (const local::NginxProcess& process : local::nginxProcesses(prefix))
            ::kill(pid_t(process.pid), SIGKILL);
        return local::nginxProcesses(prefix).isEmpty();
    }());
    QTcpServer somebody;
    QTRY_VERIFY(somebody.isListening()
                || somebody.listen(QHostAddress::LocalHost, port)); // a killed one may hold it for a moment

    const Answer doctor = home.run({u"doctor"_s, u"--json"_s});
    QCOMPARE(doctor.exit, 1);
    QString next;
    for (const auto& check : doctor.items())
        if (check[u"code"_s].toString() == u"port-taken"_s)
            next = check[u"next"_s].toString();
    QVERIFY2(next.contains(u"shipctl settings port="_s), doctor.out.constData());
    const Answer taken = home.run({u"settings"_s, u"port=%1"_s.arg(port), u"--json"_s});
    QCOMPARE(taken.errorCode(), u"port-taken"_s);

    QTcpServer finder;
    QVERIFY(finder.listen(QHostAddress::LocalHost));
    const quint16 other = finder.serverPort();
    finder.close();
    QCOMPARE(home.run({u"settings"_s, u"port=%1"_s.arg(other)}).exit, 0);
    const auto url = [&] { return home.run({u"projects"_s, u"--json"_s}).items().first()[u"url"_s].toString(); };
    QTRY_COMPARE(url(), u"http://site.localhost:%1"_s.arg(other));
    QCOMPARE(Home::get(url()).status, 200);
    QCOMPARE(home.run({u"doctor"_s}).exit, 0);
}

SHIPDECK_TEST(PortTest)

} // namespace shipdeck::test

#include "port_test.moc"
