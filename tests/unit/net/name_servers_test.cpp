// SPDX-License-Identifier: MIT
#include "net/name_servers.h"

#include "support/finish.h"
#include "support/registry.h"

#include <QTest>
#include <QUdpSocket>

using namespace shipdeck;
using shipdeck::test::finish;
using namespace Qt::StringLiterals;

//! To whom the world is sent for a domain.
class NameServersTest : public QObject {
    Q_OBJECT

    //! An answer to `question` that names these two, the second by a pointer into the first.
    static QByteArray answerTo(const QByteArray& question)
    {
        QByteArray answer = question;
        answer[2] = char(0x81);
        answer[3] = char(0x80);
        answer[7] = 2; // records
        const QByteArray head = QByteArray::fromHex("c00c00020001000000640000");
        const QByteArray first = "\x04NS-1\x09"
                                 "awsdns-00\x03"
                                 "com"
            + QByteArray(1, '\0');
        const qsizetype at = answer.size() + head.size() + 5; // of "awsdns-00.com", behind "ns-1"
        answer += head.chopped(1) + char(first.size()) + first;
        const QByteArray second = "\x04ns-2" + QByteArray(1, char(0xc0)) + char(at);
        answer += head.chopped(1) + char(second.size()) + second;
        return answer;
    }

private Q_SLOTS:
    void asksTheResolverAndReadsItsAnswer()
    {
        QUdpSocket server;
        QVERIFY(server.bind(QHostAddress::LocalHost));
        QByteArray asked;
        connect(&server, &QUdpSocket::readyRead, this, [&] {
            QByteArray question(server.pendingDatagramSize(), '\0');
            QHostAddress from;
            quint16 port = 0;
            server.readDatagram(question.data(), question.size(), &from, &port);
            asked = question;
            server.writeDatagram(answerTo(question), from, port);
        });
        qputenv("SHIPDECK_DNS", "127.0.0.1:" + QByteArray::number(server.localPort()));
        const auto found = finish(nameServersOf(u"apps.example.com"_s));
        qunsetenv("SHIPDECK_DNS");
        QVERIFY2(found, found ? "" : qPrintable(found.error().render()));
        QCOMPARE(*found, (QStringList{u"ns-1.awsdns-00.com"_s, u"ns-2.awsdns-00.com"_s}));
        QVERIFY(asked.contains("\x04"
                               "apps\x07"
                               "example\x03"
                               "com"));
    }

    void isSilentWhereNobodyAnswers()
    {
        QUdpSocket nobody;
        QVERIFY(nobody.bind(QHostAddress::LocalHost));
        const quint16 port = nobody.localPort();
        nobody.close();
        qputenv("SHIPDECK_DNS", "127.0.0.1:" + QByteArray::number(port));
        const auto found = finish(nameServersOf(u"example.com"_s));
        qunsetenv("SHIPDECK_DNS");
        QVERIFY(!found);
        QCOMPARE(found.error().code, u"dns-silent"_s);
        QVERIFY(!found.error().next.isEmpty());
    }

    void believesNoAnswerToAnotherQuestion_data()
    {
        const QByteArray question = nameServersQuestion(u"example.com"_s, 7);
        const QByteArray good = answerTo(question);
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another id") << "\x01" + good.mid(1);
        QTest::newRow("the question itself") << question;
        QTest::newRow("refused") << good.left(3) + char(0x85) + good.mid(4);
        for (qsizetype length = 12; length < good.size(); length += 5)
            QTest::addRow("cut at %d", int(length)) << good.left(length);
        QByteArray circle = good;
        circle.replace(circle.size() - 2, 2, QByteArray(1, char(0xc0)) + char(circle.size() - 2));
        QTest::newRow("a name in a circle") << circle;
    }
    void believesNoAnswerToAnotherQuestion()
    {
        QFETCH(QByteArray, answer);
        const auto read = nameServersIn(answer, 7);
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"dns-unreadable"_s);
    }

    void aDomainThatIsNotThereHasNone()
    {
        QByteArray answer = nameServersQuestion(u"example.com"_s, 7);
        answer[2] = char(0x81);
        answer[3] = char(0x83);
        const auto read = nameServersIn(answer, 7);
        QVERIFY(read);
        QCOMPARE(*read, QStringList());
    }
};
SHIPDECK_TEST(NameServersTest)

#include "name_servers_test.moc"
