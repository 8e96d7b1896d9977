// SPDX-License-Identifier: MIT
#include "net/http.h"

#include "base/files.h"
#include "support/scripted_server.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QTemporaryDir>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Task<> noWait()
{
    co_return;
}

Request to(const QUrl& url)
{
    Request request;
    request.url = url;
    return request;
}

} // namespace

class HttpTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        waits.clear();
        server = std::make_unique<ScriptedServer>();
        HttpSettings settings;
        settings.wait = [this](std::chrono::milliseconds time, Cancel) {
            waits << time.count();
            return noWait();
        };
        settings.random = [] { return 0.5; };
        http = std::make_unique<Http>(settings);
        folder = std::make_unique<QTemporaryDir>();
    }

    void givesStatusHeadersBodyAndRequestId()
    {
        server->answers(200, "hello", "X-Request-Id: r-1\r\nX-Other: Y\r\n");
        const auto answer = finish(http->get(to(server->url())));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, QByteArray("hello"));
        QCOMPARE(answer->requestId, u"r-1"_s);
        QCOMPARE(answer->header("x-other"), QByteArray("Y"));
    }
    void triesAgainAfterAServerError()
    {
        server->answers(500);
        server->answers(502);
        server->answers(200, "ok");
        const auto answer = finish(http->get(to(server->url())));
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray("ok"));
        QCOMPARE(waits, (QList<qint64>{500, 1000}));
    }
    void givesUpAfterThreeAttempts()
    {
        for (int i = 0; i < 3; ++i)
            server->answers(503, R"({"message":"busy"})", "Content-Type: application/json\r\nx-amzn-requestid: a1\r\n");
        const auto answer = finish(http->get(to(server->url())));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"http-503"_s);
        QCOMPARE(answer.error().kind, Error::Kind::Provider);
        QCOMPARE(answer.error().retry, Error::Retry::SlowDown);
        QCOMPARE(answer.error().requestId, u"a1"_s);
        QCOMPARE(answer.error().why.render(), u"busy"_s);
        QVERIFY(!answer.error().next.isEmpty());
        QCOMPARE(server->requests().size(), 3);
    }
    void waitsAsLongAsTheServerAsks()
    {
        server->answers(429, {}, "Retry-After: 9\r\n");
        server->answers(200);
        QVERIFY(finish(http->get(to(server->url()))));
        QCOMPARE(waits, QList<qint64>{9000});
    }
    void doesNotSitOutALongPause()
    {
        server->answers(429, {}, "Retry-After: 3600\r\n");
        const auto answer = finish(http->get(to(server->url())));
        QCOMPARE(answer.error().code, u"http-429"_s);
        QCOMPARE(answer.error().kind, Error::Kind::Limit);
        QVERIFY(waits.isEmpty());
    }
    void doesNotSendAPostTwice_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("with a body") << QByteArray("x=1");
        QTest::newRow("without one") << QByteArray();
    }
    void doesNotSendAPostTwice()
    {
        QFETCH(QByteArray, body);
        server->hangsUp();
        Request request = to(server->url());
        request.method = "POST";
        request.body = body;
        const auto answer = finish(http->send(request));
        QCOMPARE(answer.error().code, u"connection-lost"_s);
        QCOMPARE(server->requests().size(), 1);
    }
    void sendsTheWholeBodyOfAPost()
    {
        server->answers(200);
        Request request = to(server->url());
        request.method = "POST";
        request.body = QByteArray(400'000, 'b') + "end";
        request.headers = {{"Content-Type", "text/plain"}};
        QVERIFY(finish(http->send(request)));
        QVERIFY(server->requests().first().endsWith("\r\n\r\n" + request.body));
    }
    void sendsAPostTwiceWhenTheCallerSaysItIsSafe()
    {
        server->answers(500);
        server->answers(201);
        Request request = to(server->url());
        request.method = "POST";
        request.repeat = Repeat::Safe;
        QCOMPARE(finish(http->send(request))->status, 201);
    }
    void showsAnyStatusToWhoWantsIt()
    {
        server->answers(404, "nothing here");
        Request request = to(server->url());
        request.answers = Answers::Any;
        QCOMPARE(finish(http->get(request))->body, QByteArray("nothing here"));
    }
    void mapsStatusesToKinds_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("401") << 401 << Error::Kind::Denied;
        QTest::newRow("403") << 403 << Error::Kind::Denied;
        QTest::newRow("404") << 404 << Error::Kind::NotFound;
        QTest::newRow("409") << 409 << Error::Kind::Conflict;
        QTest::newRow("418") << 418 << Error::Kind::Provider;
        QTest::newRow("501") << 501 << Error::Kind::Provider;
    }
    void mapsStatusesToKinds()
    {
        QFETCH(int, status);
        server->answers(status);
        const auto answer = finish(http->get(to(server->url(u"/x?token=hidden"_s))));
        QVERIFY(!answer);
        QTEST(answer.error().kind, "kind");
        QCOMPARE(answer.error().code, u"http-%1"_s.arg(status));
        QVERIFY(!answer.error().next.isEmpty());
        QVERIFY(!answer.error().render().contains(u"hidden"_s));
        QCOMPARE(server->requests().size(), 1);
    }
    void answersHeadWithoutABody()
    {
        server->sends("HTTP/1.1 200 x\r\nConnection: close\r\nContent-Length: 4000\r\n\r\n");
        Request request = to(server->url());
        request.method = "HEAD";
        QCOMPARE(finish(http->send(request))->header("Content-Length"), QByteArray("4000"));
    }

    void noticesAnAnswerCutHalfWay()
    {
        for (const QByteArray status : {"200 x", "404 x"}) {
            for (int i = 0; i < 9; ++i) // Qt itself may ask again, too
                server->sends("HTTP/1.1 " + status + "\r\nContent-Length: 100\r\n\r\nonly this");
            const auto answer = finish(http->get(to(server->url())));
            QVERIFY(!answer && !answer.error().next.isEmpty());
            QCOMPARE(answer.error().code, u"connection-lost"_s);
        }
    }
    void saysWhenNobodyListens()
    {
        QUrl url;
        {
            ScriptedServer gone;
            url = gone.url();
        }
        const auto answer = finish(http->get(to(url)));
        QCOMPARE(answer.error().code, u"connection-refused"_s);
        QCOMPARE(waits.size(), 2);
    }
    void refusesAnAddressThatIsNotOfTheWeb()
    {
        const auto answer = finish(http->get(to(QUrl(u"gopher://127.0.0.1/"_s))));
        QCOMPARE(answer.error().code, u"address-invalid"_s);
        QCOMPARE(answer.error().kind, Error::Kind::BadInput);
    }
    void timesOutWhenNobodyTakesTheConnection()
    {
        // A queue of waiting connections that is full: the kernel drops whoever else knocks.
        const int full = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        QCOMPARE(::bind(full, reinterpret_cast<sockaddr*>(&address), size), 0);
        QCOMPARE(::listen(full, 0), 0);
        ::getsockname(full, reinterpret_cast<sockaddr*>(&address), &size);
        QList<int> waiting;
        for (int i = 0; i < 3; ++i) {
            waiting << ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            ::connect(waiting.last(), reinterpret_cast<sockaddr*>(&address), size);
        }
        Request request = to(QUrl(u"http://127.0.0.1:%1/"_s.arg(ntohs(address.sin_port))));
        request.connectTimeout = 20ms;
        request.attempts = 1;
        const auto answer = finish(http->get(request));
        for (const int socket : waiting + QList<int>{full})
            ::close(socket);
        QCOMPARE(answer.error().code, u"timed-out"_s);
        QVERIFY(answer.error().what.source.contains(u"could not be reached"_s) && !answer.error().why.isEmpty());
    }
    void timesOutWhenNothingComes()
    {
        server->says("HTTP/1.1 200 x\r\nContent-Length: 100\r\n\r\nonly this");
        Request request = to(server->url());
        request.idleTimeout = 20ms;
        request.attempts = 1;
        const auto answer = finish(http->get(request));
        QCOMPARE(answer.error().code, u"timed-out"_s);
        QVERIFY(answer.error().kind == Error::Kind::Network && !answer.error().why.isEmpty());
    }
    void stopsAnAnswerThatIsTooLarge()
    {
        server->answers(200, QByteArray(5000, 'x'));
        Request request = to(server->url());
        request.limit = 4000;
        const auto answer = finish(http->get(request));
        QCOMPARE(answer.error().code, u"answer-too-large"_s);
        QCOMPARE(answer.error().kind, Error::Kind::Limit);
    }

    void cancelsInTheMiddle()
    {
        server->says("HTTP/1.1 200 x\r\nContent-Length: 100\r\n\r\nonly this");
        CancelSource source;
        connect(server.get(), &ScriptedServer::asked, this, [&source] { source.request(); });
        bool hasLeft = false;
        connect(server.get(), &ScriptedServer::left, this, [&hasLeft] { hasLeft = true; });
        const auto answer = finish(http->get(to(server->url()), source.token()));
        QCOMPARE(answer.error().kind, Error::Kind::Canceled);
        QTRY_VERIFY(hasLeft);
    }
    void cancelsWhileItWaitsForARetry()
    {
        server->answers(500);
        CancelSource source;
        HttpSettings settings;
        settings.random = [&source] {
            QTimer::singleShot(0, [&source] { source.request(); });
            return 1.0;
        };
        Http patient(settings);
        const auto answer = finish(patient.get(to(server->url()), source.token()));
        QCOMPARE(answer.error().kind, Error::Kind::Canceled);
        QCOMPARE(server->requests().size(), 1);
    }
    void sendsNothingWhenAlreadyCanceled()
    {
        CancelSource source;
        source.request();
        QCOMPARE(finish(http->get(to(server->url()), source.token())).error().kind, Error::Kind::Canceled);
        QVERIFY(server->requests().isEmpty());
    }

    void followsARedirectButKeepsCredentialsToTheirServer()
    {
        ScriptedServer other;
        other.answers(200, "there");
        server->answers(302, {}, "Location: " + other.url(u"/next"_s).toEncoded() + "\r\n");
        Request request = to(server->url());
        request.headers = {{"Authorization", "Bearer secret"}, {"Accept", "text/x-mine"}};
        const auto answer = finish(http->get(request));
        QCOMPARE(answer->body, QByteArray("there"));
        QCOMPARE(answer->url, other.url(u"/next"_s));
        QVERIFY(server->requests().first().contains("Bearer secret"));
        QVERIFY(!other.requests().first().contains("secret"));
        QVERIFY(other.requests().first().contains("text/x-mine"));
    }
    void endsARedirectLoop()
    {
        for (int i = 0; i < 4; ++i)
            server->answers(301, {}, "Location: /file\r\n");
        Request request = to(server->url());
        request.redirects = 3;
        const auto answer = finish(http->get(request));
        QCOMPARE(answer.error().code, u"redirect-loop"_s);
        QCOMPARE(server->requests().size(), 4);
    }
    void showsARedirectToWhoFollowsNone()
    {
        server->answers(302, {}, "Location: /other\r\n");
        Request request = to(server->url());
        request.redirects = 0;
        QCOMPARE(finish(http->get(request))->status, 302);
    }
    void sendsNoCookieThatAnEarlierAnswerSet()
    {
        server->answers(200, {}, "Set-Cookie: id=1\r\n");
        server->answers(200);
        QVERIFY(finish(http->get(to(server->url()))));
        QVERIFY(finish(http->get(to(server->url()))));
        QVERIFY(!server->requests().last().toLower().contains("cookie"));
    }

    void downloadsToAFileWithItsChecksum()
    {
        const QByteArray body(300'000, 'z');
        server->answers(200, body);
        Request request = to(server->url());
        request.integrity = u"sha256-"_s + sha256Hex(body);
        QList<qint64> totals;
        const auto done =
            finish(http->download(request, target(), [&totals](qint64, qint64 total) { totals << total; }));
        QVERIFY2(done, done ? "" : qPrintable(done.error().render()));
        QCOMPARE(done->bytes, body.size());
        QCOMPARE(done->sha256, sha256Hex(body));
        QCOMPARE(readFile(target()).value(), body);
        QCOMPARE(totals.last(), body.size());
        QVERIFY(server->requests().first().contains("identity"));
        QCOMPARE(files(), QStringList{u"tool.tgz"_s});
    }
    void startsOverAfterADownloadWasCut()
    {
        server->sends("HTTP/1.1 200 x\r\nContent-Length: 10\r\n\r\nxxxxx");
        server->answers(200, "0123456789");
        QVERIFY(finish(http->download(to(server->url()), target())));
        QCOMPARE(readFile(target()).value(), QByteArray("0123456789"));
    }
    void keepsTheOldFileWhenADownloadFails_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        const QByteArray closed = "HTTP/1.1 200 x\r\nConnection: close\r\n";
        QTest::newRow("another content") << closed + "Content-Length: 5\r\n\r\nwrong" << u"integrity-mismatch"_s;
        QTest::newRow("cut without a length") << closed + "\r\nri" << u"integrity-mismatch"_s;
        QTest::newRow("shorter than promised") << closed + "Content-Length: 6\r\n\r\nright" << u"connection-lost"_s;
        QTest::newRow("a page instead") << QByteArray("HTTP/1.1 404 x\r\nConnection: close\r\n\r\nright")
                                        << u"http-404"_s;
        QTest::newRow("too large") << closed + "\r\n" + QByteArray(200, 'x') << u"answer-too-large"_s;
    }
    void keepsTheOldFileWhenADownloadFails()
    {
        QFETCH(QByteArray, answer);
        QVERIFY(writeFile(target(), "before"));
        server->sends(answer);
        Request request = to(server->url());
        request.attempts = 1;
        request.limit = 100;
        request.integrity = u"sha256-"_s + sha256Hex("right");
        const auto done = finish(http->download(request, target()));
        QVERIFY(!done);
        QTEST(done.error().code, "code");
        QVERIFY(!done.error().next.isEmpty());
        QCOMPARE(readFile(target()).value(), QByteArray("before"));
        QCOMPARE(files(), QStringList{u"tool.tgz"_s});
    }
    void leavesNothingWhenADownloadIsCanceled()
    {
        server->says("HTTP/1.1 200 x\r\nContent-Length: 100\r\n\r\nonly this");
        CancelSource source;
        const auto stop = [&source](qint64, qint64) { source.request(); };
        const auto done = finish(http->download(to(server->url()), target(), stop, source.token()));
        QCOMPARE(done.error().kind, Error::Kind::Canceled);
        QVERIFY(files().isEmpty());
    }
    void saysWhenTheFileCannotBeWritten()
    {
        const auto done = finish(http->download(to(server->url()), folder->filePath(u"no/such/file"_s)));
        QCOMPARE(done.error().code, u"file-failed"_s);
        QVERIFY(server->requests().isEmpty());
    }

private:
    QString target() const { return folder->filePath(u"tool.tgz"_s); }
    QStringList files() const { return QDir(folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<Http> http;
    std::unique_ptr<QTemporaryDir> folder;
    QList<qint64> waits;
};

SHIPDECK_TEST(HttpTest)
#include "http_test.moc"
