// SPDX-License-Identifier: MIT
#include "home.h"

#include "base/ids.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QTcpSocket>

#include <csignal>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

namespace {

// Greets with its words, and from then on that a file says so answers with 500.
constexpr char app[] = R"py(
import http.server, os
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        failing = os.path.exists("failing")
        body = b"WORDS"
        self.send_response(500 if failing else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
http.server.ThreadingHTTPServer(("0.0.0.0", int(os.environ["PORT"])), Page).serve_forever()
)py";

} // namespace

//! A canary on this computer: a real server behind the real nginx, which the agent watches.
class CanaryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsByItselfWhenTheNewReleaseFails();
    void isPromotedToAllVisitors();
    void continuesAfterTheAgentWasKilled();
    void endsWithoutATraceWithTheProject();

private:
    void setWords(const QString& name, const QByteArray& words)
    {
        m_folder = m_home.folder(name,
                                 {{u"Procfile"_s, "web: python3 app.py\n"},
                                  {u"shipdeck.yml"_s, "install: false\n"},
                                  {u"app.py"_s, QByteArray(app).replace("WORDS", words)}});
    }
    //! Deploys a first release, and a second one as a canary.
    void begin(const QString& name, const QString& share)
    {
        setWords(name, "first");
        m_first = m_home.run({u"deploy"_s, m_folder, u"--json"_s});
        QVERIFY2(m_first.exit == 0, m_first.err);
        m_address = m_first.json()[u"url"_s].toString();
        setWords(name, "second");
        m_canary = m_home.run({u"deploy"_s, m_folder, u"--canary"_s, share, u"--json"_s});
        QVERIFY2(m_canary.exit == 0, m_canary.err);
        QCOMPARE(m_canary.json()[u"face"_s].toString(), u"rolling"_s);
    }
    static QString idOf(const Answer& deployed) { return deployed.json()[u"id"_s].toString(); }
    QJsonObject shown(const Answer& deployed) { return m_home.run({u"show"_s, idOf(deployed), u"--json"_s}).json(); }
    //! What the visitor with this number gets.
    QByteArray seenBy(int visitor, const QByteArray& path = "/") const
    {
        const QUrl url(m_address);
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(url.port()));
        socket.write("GET " + path + " HTTP/1.0\r\nHost: " + url.host().toUtf8()
                     + "\r\nCookie: shipdeck_visitor=" + QByteArray::number(visitor) + "\r\n\r\n");
        while (socket.waitForReadyRead(10'000) || socket.state() == QAbstractSocket::ConnectedState) {}
        const QByteArray answer = socket.readAll();
        return answer.mid(answer.indexOf("\r\n\r\n") + 4);
    }
    int visitorsOf(const QByteArray& words) const
    {
        int found = 0;
        for (int visitor = 0; visitor < 100; ++visitor)
            found += seenBy(visitor) == words;
        return found;
    }

    Home m_home;
    QString m_folder, m_address;
    Answer m_first, m_canary;
};

void CanaryTest::endsByItselfWhenTheNewReleaseFails()
{
    begin(u"shop"_s, u"30"_s);
    QCOMPARE(visitorsOf("second"), 30);
    QTRY_COMPARE(shown(m_canary)[u"traffic"_s][u"canary"_s][u"requests"_s].toInt(), 30);
    // The agent may have read nginx's log between two of the last visits.
    QTRY_COMPARE(shown(m_canary)[u"traffic"_s][u"current"_s][u"requests"_s].toInt(), 70);
    QCOMPARE(shown(m_canary)[u"face"_s].toString(), u"rolling"_s); // none failed
    const Answer before = m_home.run({u"canary"_s, u"shop"_s});
    QVERIFY2(before.out.contains("0 of 30 requests to the canary failed, 0 of 70 to the live release"), before.out);

    Home::write(m_home.path() + u"/home/data/local/servers/%1/files/failing"_s.arg(idOf(m_canary)), {});
    for (int visitor = 0; visitor < 100; ++visitor)
        seenBy(visitor, "/cart?item=3");
    QTRY_COMPARE(shown(m_canary)[u"face"_s].toString(), u"staged"_s);
    QCOMPARE(visitorsOf("first"), 100);
    const QJsonValue traffic = shown(m_canary)[u"traffic"_s];
    QVERIFY(traffic[u"stopped"_s].toBool());
    QVERIFY(traffic[u"canary"_s][u"errors"_s].toInt() > 0);
    QCOMPARE(traffic[u"current"_s][u"errors"_s].toInt(), 0);
    QCOMPARE(traffic[u"firstFailure"_s][u"path"_s].toString(), u"/cart"_s);
    QCOMPARE(traffic[u"firstFailure"_s][u"status"_s].toInt(), 500);
    const Answer words = m_home.run({u"show"_s, idOf(m_canary)});
    QVERIFY2(words.out.contains("The first one: GET /cart, status 500."), words.out);
    QVERIFY2(words.out.contains("shipctl logs " + idOf(m_canary).toUtf8() + " --server"), words.out);
    const Answer activity = m_home.run({u"activity"_s});
    QVERIFY2(activity.out.contains("Canary ended: ") && activity.out.contains("Shipdeck"), activity.out);
    QCOMPARE(shown(m_first)[u"face"_s].toString(), u"current"_s);
    const Answer after = m_home.run({u"canary"_s, u"shop"_s});
    QCOMPARE(after.exit, 0);
    QVERIFY2(after.out.contains("No canary is running in production.\nShipdeck ended the last one, "
                                + idOf(m_canary).toUtf8() + ", because of its errors ("),
             after.out);
    QVERIFY2(after.out.contains("The first one: GET /cart, status 500."), after.out);
}

void CanaryTest::isPromotedToAllVisitors()
{
    begin(u"fair"_s, u"10"_s);
    const Answer more = m_home.run({u"canary"_s, u"fair"_s, u"--weight"_s, u"50"_s, u"--json"_s});
    QVERIFY2(more.exit == 0, more.err);
    QCOMPARE(visitorsOf("second"), 50);
    const Answer all = m_home.run({u"promote"_s, u"fair"_s, u"--json"_s});
    QVERIFY2(all.exit == 0, all.err);
    QCOMPARE(idOf(all), idOf(m_canary));
    QCOMPARE(visitorsOf("second"), 100);
    QJsonValue last = m_home.run({u"canary"_s, u"fair"_s, u"--json"_s}).json()[u"last"_s];
    QCOMPARE(last[u"deployment"_s].toString(), idOf(m_canary));
    QVERIFY(last[u"traffic"_s][u"promoted"_s].toBool());
    setWords(u"fair"_s, "third");
    const Answer third = m_home.run({u"deploy"_s, m_folder, u"--canary"_s, u"40"_s, u"--json"_s});
    QVERIFY2(third.exit == 0, third.err);
    QCOMPARE(visitorsOf("third"), 40);
    const Answer end = m_home.run({u"canary"_s, u"fair"_s, u"--end"_s, u"--json"_s});
    QVERIFY2(end.exit == 0, end.err);
    QCOMPARE(shown(third)[u"face"_s].toString(), u"staged"_s);
    QVERIFY(!shown(third)[u"traffic"_s][u"stopped"_s].toBool());
    last = end.json()[u"last"_s];
    QCOMPARE(last[u"deployment"_s].toString(), idOf(third));
    QVERIFY(!last[u"traffic"_s][u"promoted"_s].toBool() && !last[u"traffic"_s][u"stopped"_s].toBool());
    QVERIFY(!last[u"traffic"_s][u"endedAt"_s].toString().isEmpty());
    QCOMPARE(visitorsOf("second"), 100);
    // A rollback is for all visitors, too.
    QCOMPARE(m_home.run({u"canary"_s, idOf(third), u"--weight"_s, u"40"_s}).exit, 0);
    QCOMPARE(m_home.run({u"rollback"_s, u"fair"_s}).exit, 0);
    QCOMPARE(visitorsOf("first"), 100);
    QCOMPARE(shown(third)[u"face"_s].toString(), u"staged"_s);
}

void CanaryTest::continuesAfterTheAgentWasKilled()
{
    begin(u"dock"_s, u"20"_s);
    QCOMPARE(visitorsOf("second"), 20);
    QCOMPARE(::kill(pid_t(m_home.agentPid()), SIGKILL), 0);
    QTRY_VERIFY(m_home.isAgentGone());
    QCOMPARE(visitorsOf("second"), 20); // nginx does not need it
    QCOMPARE(m_home.run({u"stop"_s, u"dock"_s}).exit, 0);
    QCOMPARE(m_home.run({u"canary"_s, idOf(m_canary), u"--weight"_s, u"50"_s, u"--json"_s}).errorCode(),
             u"canary-stopped-site"_s);
    QCOMPARE(m_home.run({u"start"_s, u"dock"_s}).exit, 0);
    QCOMPARE(visitorsOf("second"), 20);
    QTRY_COMPARE(shown(m_canary)[u"traffic"_s][u"canary"_s][u"requests"_s].toInt(), 60);
}

void CanaryTest::endsWithoutATraceWithTheProject()
{
    begin(u"gone"_s, u"20"_s);
    QCOMPARE(visitorsOf("second"), 20);
    QCOMPARE(m_home.run({u"remove"_s, u"gone"_s, u"--yes"_s}).exit, 0);
    QVERIFY(!QFileInfo::exists(m_home.path() + u"/home/data/local/sites/gone"_s));
}

SHIPDECK_TEST(CanaryTest)

} // namespace shipdeck::test

#include "canary_test.moc"
