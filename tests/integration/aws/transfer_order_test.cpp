// SPDX-License-Identifier: MIT
#include "aws/client.h"
#include "transfer_case.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace shipdeck;
using namespace shipdeck::test;

namespace {

constexpr qint64 large = 24 << 20; // more than the buffers of two sockets hold

//! A bucket that takes a large body at its own pace, and small ones at once.
class SlowBucket : public QObject {
    Q_OBJECT
public:
    qint64 taken = 0;             //!< of the large body
    QMap<QByteArray, qint64> saw; //!< by path: how much was taken when it was asked for

    SlowBucket()
    {
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket* const socket = m_server.nextPendingConnection()) {
                socket->setReadBufferSize(256 << 10);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
                take(socket);
            }
        });
        connect(&m_pace, &QTimer::timeout, this, [this] {
            for (auto at = m_requests.begin(); at != m_requests.end(); ++at)
                takeBody(at.key(), at.value());
        });
        m_pace.start(1ms);
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port on loopback");
    }
    QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()); }

private:
    struct Request {
        QByteArray head;
        qint64 left = 0; //!< bytes of its body
        bool isLarge = false;
    };
    void take(QTcpSocket* socket)
    {
        Request& request = m_requests[socket];
        if (request.left > 0)
            return; // at its pace
        while (!request.head.endsWith("\r\n\r\n") && socket->bytesAvailable() > 0)
            request.head += socket->read(1);
        if (!request.head.endsWith("\r\n\r\n"))
            return;
        const QByteArray head = std::exchange(request.head, {});
        saw[head.split(' ').value(1)] = taken;
        const qsizetype at = head.toLower().indexOf("content-length: ") + 16;
        request.left = head.mid(at, head.indexOf('\r', at) - at).toLongLong();
        request.isLarge = request.left == large;
        takeBody(socket, request);
    }
    void takeBody(QTcpSocket* socket, Request& request)
    {
        if (request.left == 0)
            return;
        const qint64 count = socket->read(request.left).size();
        request.left -= count;
        taken += request.isLarge ? count : 0;
        if (request.left == 0)
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    }

    QTcpServer m_server;
    QTimer m_pace;
    QHash<QTcpSocket*, Request> m_requests; //!< the one that each is sending
};

} // namespace

class TransferOrderTest : public TransferCase {
    Q_OBJECT
private Q_SLOTS:
    //! However quick a page is: it does not overtake a script that is still leaving.
    void followsWhatIsStillLeaving()
    {
        SlowBucket bucket;
        QProcessEnvironment environment;
        environment.insert(u"AWS_ENDPOINT_URL"_s, bucket.url());
        ClientSettings own = client->settings();
        own.endpoints = *Endpoints::of(*Settings::of({}, environment, *ConfigFiles::parse({}, {})));
        Client slow(client->http(), own);
        settings.largestPut = large;
        QList<Upload> uploads{file(u"page.html"_s, "<h1>one</h1>"), file(u"app.js"_s, QByteArray(large, 'x')),
                              file(u"logo.svg"_s, "<svg/>")};
        uploads[0].begins = Begins::WhenOthersAreSent;
        Transfer transfer(&slow, settings);
        const auto sent = finish(transfer.upload(uploads));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        QCOMPARE(bucket.saw.keys(), QList<QByteArray>({"/site/app.js", "/site/logo.svg", "/site/page.html"}));
        QVERIFY2(bucket.saw["/site/logo.svg"] < large / 2, "what need not wait did");
        QVERIFY2(bucket.saw["/site/page.html"] > large / 2, qPrintable(QString::number(bucket.saw["/site/page.html"])));
    }
};

SHIPDECK_TEST(TransferOrderTest)
#include "transfer_order_test.moc"
