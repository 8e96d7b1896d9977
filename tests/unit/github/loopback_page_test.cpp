// SPDX-License-Identifier: MIT
#include "github/accounts/loopback_page.h"

#include "github/accounts/callback_ports.h"
#include "github/accounts/own_app.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QTcpSocket>
#include <QTest>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

//! What the page answers to these bytes, all of it.
QByteArray answerTo(const github::LoopbackPage& page, const QByteArray& bytes)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(page.bare(u"/"_s).port()));
    socket.waitForConnected(deadlineMs);
    socket.write(bytes);
    (void)becomesTrue([&] { return socket.state() == QAbstractSocket::UnconnectedState; });
    return socket.readAll();
}

QByteArray get(const QUrl& url, const QByteArray& host = {})
{
    return "GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
        + " HTTP/1.1\r\nHost: " + (host.isEmpty() ? "127.0.0.1:" + QByteArray::number(url.port()) : host) + "\r\n\r\n";
}

} // namespace

class LoopbackPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesItsFirstPageOutOnce()
    {
        github::LoopbackPage page;
        page.starts("<p>hello</p>");
        QVERIFY(!page.start().hasQuery());
        QVERIFY(answerTo(page, get(page.start())).endsWith("<p>hello</p>"));
        QVERIFY(answerTo(page, get(page.start())).startsWith("HTTP/1.1 404"));
    }
    void showsNothingToOthers()
    {
        github::LoopbackPage page;
        page.starts("<p>hello</p>");
        const QUrl url = page.start();
        for (const QByteArray& request :
             {get(page.bare(u"/made"_s)), get(url, "evil.test:80"), get(url, "localhost:1"),
              get(url).replace("GET", "POST"), QByteArray("rubbish\r\n\r\n"), QByteArray("\r\n\r\n")})
            QVERIFY2(answerTo(page, request).startsWith("HTTP/1.1 404"), request.constData());
    }
    void endsWhoNeverEndsTheRequest()
    {
        github::LoopbackPage page;
        QVERIFY(answerTo(page, QByteArray(20'000, 'x')).isEmpty());
    }
    void givesTheQueryAndSendsTheBrowserOn()
    {
        github::LoopbackPage page;
        QUrl made = page.bare(u"/made"_s);
        made.setQuery(u"state=%1&code=a%26b"_s.arg(page.state()));
        auto visit = page.visit(u"/made"_s, {});
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(made.port()));
        socket.write(get(made));
        const auto query = finish(std::move(visit));
        QVERIFY(query);
        QCOMPARE(query->queryItemValue(u"code"_s, QUrl::FullyDecoded), u"a&b"_s);
        // Whoever asks while the browser still waits is told the same.
        QCOMPARE(finish(page.visit(u"/made"_s, {}))->queryItemValue(u"code"_s, QUrl::FullyDecoded), u"a&b"_s);
        page.redirect(QUrl(u"https://github.com/next"_s));
        QTRY_VERIFY(socket.bytesAvailable() > 0);
        const QByteArray answer = socket.readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 303"));
        QVERIFY(answer.contains("Location: https://github.com/next\r\n"));
    }
    void stopsWaitingWhenItIsCanceled()
    {
        github::LoopbackPage page;
        CancelSource stop;
        auto visit = page.visit(u"/made"_s, stop.token());
        stop.request();
        const auto query = finish(std::move(visit));
        QVERIFY(!query);
        QCOMPARE(query.error().kind, Error::Kind::Canceled);
    }
    void takesTheFirstPortThatIsFree()
    {
        const github::LoopbackPage first;
        const quint16 taken = quint16(first.bare(u"/"_s).port());
        const github::LoopbackPage second({taken, 0});
        QVERIFY(second.bare(u"/"_s).isValid());
        QVERIFY(second.bare(u"/"_s).port() != taken);
        QVERIFY(github::LoopbackPage({taken}).start().isEmpty());
    }
    void namesEveryCallbackThatASignInMayUse()
    {
        const QJsonArray callbacks =
            github::appManifest(*github::instanceFor(), u"desk"_s, QUrl(u"http://127.0.0.1:1/made"_s),
                                QUrl(u"http://127.0.0.1:1/signed-in"_s))[u"callback_urls"_s]
                .toArray();
        QCOMPARE(callbacks.size(), 10); // the most that GitHub takes
        for (qsizetype i = 0; i < callbacks.size(); ++i) {
            const QUrl callback(callbacks[i].toString());
            QCOMPARE(callback.host(), u"127.0.0.1"_s);
            QCOMPARE(quint16(callback.port()), github::callbackPorts()[i]);
            QCOMPARE(callback.path(), u"/signed-in"_s);
        }
    }
    void asksForWhatSwitchesPagesOn()
    {
        const QJsonObject manifest = github::appManifest(*github::instanceFor(), u"desk"_s, {}, {});
        const QJsonObject permissions = manifest[u"default_permissions"_s].toObject();
        QCOMPARE(permissions[u"pages"_s], u"write"_s);
        QCOMPARE(permissions[u"administration"_s], u"write"_s);
    }
    void escapesTheManifestInItsForm()
    {
        const auto instance = github::instanceFor(u"git.example.com"_s);
        const QJsonObject manifest =
            github::appManifest(*instance, u"\"><script>computer"_s, QUrl(u"http://127.0.0.1:1/made"_s),
                                QUrl(u"http://127.0.0.1:1/signed-in"_s));
        const QByteArray page = github::manifestPage(*instance, u"acme/x"_s, manifest, u"s"_s);
        QVERIFY(!page.contains("\"><script>computer"));
        QVERIFY(page.contains("https://git.example.com/organizations/acme%2Fx/settings/apps/new?state=s"));
        QVERIFY(manifest[u"name"_s].toString().size() <= 34);
        QCOMPARE(manifest[u"public"_s].toBool(true), false);
    }
};

SHIPDECK_TEST(LoopbackPageTest)
#include "loopback_page_test.moc"
