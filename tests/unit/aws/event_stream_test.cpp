// SPDX-License-Identifier: MIT
#include "aws/protocols/event_stream.h"
#include "event_bytes.h"
#include "support/registry.h"

#include <QUuid>

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

class EventStreamTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    //! Facts of the public vectors of aws-c-event-stream: the smallest message, and one with a header and a payload.
    void readsPublishedMessages()
    {
        EventStream stream;
        const auto empty = stream.take(QByteArray::fromHex("000000100000000005c248eb7d98c8ff"));
        QVERIFY(empty);
        QCOMPARE(empty->size(), 1);
        QVERIFY(empty->first().headers.isEmpty() && empty->first().payload.isEmpty());
        const auto full =
            stream.take(QByteArray::fromHex("0000003d0000002007fd83960c636f6e74656e742d747970650700106170"
                                            "706c69636174696f6e2f6a736f6e7b27666f6f273a27626172277d8d9c08b1"));
        QVERIFY(full);
        QCOMPARE(full->first().headers.value(u"content-type"_s).toString(), u"application/json"_s);
        QCOMPARE(full->first().payload, "{'foo':'bar'}");
        QVERIFY(stream.isAtEnd());
    }

    void readsEveryTypeOfHeader()
    {
        const QUuid id = QUuid::createUuid();
        const QByteArray headers = QByteArray("\1a\0", 3) + "\1b\1" + "\1c\2\xff" + "\1d\3" + bigEndian(qint16(-2))
            + "\1e\4" + bigEndian(qint32(-3)) + "\1f\5" + bigEndian(qint64(-4)) + "\1g\6" + bigEndian(quint16(2)) + "xy"
            + "\1h\7" + bigEndian(quint16(3)) + "한" + "\1i\10" + bigEndian(qint64(1500)) + "\1j\11" + id.toRfc4122();
        EventStream stream;
        const auto messages = stream.take(eventBytes(headers, {}));
        QVERIFY(messages);
        const auto& read = messages->first().headers;
        QCOMPARE(read[u"a"_s].toBool(), true);
        QCOMPARE(read[u"b"_s].toBool(), false);
        QCOMPARE(read[u"c"_s].toLongLong(), -1);
        QCOMPARE(read[u"d"_s].toLongLong(), -2);
        QCOMPARE(read[u"e"_s].toLongLong(), -3);
        QCOMPARE(read[u"f"_s].toLongLong(), -4);
        QCOMPARE(read[u"g"_s].toByteArray(), "xy");
        QCOMPARE(read[u"h"_s].toString(), u"한"_s);
        QCOMPARE(read[u"i"_s].toDateTime().toMSecsSinceEpoch(), 1500);
        QCOMPARE(read[u"j"_s].toUuid(), id);
    }

    void givesTheSameMessagesHoweverTheBytesAreCut()
    {
        QByteArray bytes;
        for (int i = 0; i < 5; ++i)
            bytes += eventBytes(textHeader(":event-type", "sessionUpdate"), QByteArray(i * 7, 'p'));
        for (qsizetype step = 1; step < 40; ++step) {
            EventStream stream;
            QList<EventMessage> all;
            for (qsizetype at = 0; at < bytes.size(); at += step) {
                const auto messages = stream.take(bytes.mid(at, step));
                QVERIFY(messages);
                all += *messages;
            }
            QCOMPARE(all.size(), 5);
            QCOMPARE(all.last().payload.size(), 28);
            QCOMPARE(all.last().type(), u"sessionUpdate"_s);
            QVERIFY(stream.isAtEnd());
        }
    }

    void refusesEveryDamagedByteAndStaysBroken()
    {
        const QByteArray good = eventBytes(textHeader("n", "v"), "payload");
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray damaged = good;
            damaged[i] = char(damaged[i] ^ 0x10);
            EventStream stream;
            const auto messages = stream.take(damaged);
            QVERIFY2(!messages, qPrintable(QString::number(i)));
            QCOMPARE(messages.error().code, u"event-stream-broken"_s);
            QVERIFY(!stream.take(good));
            QVERIFY(!stream.isAtEnd());
        }
    }

    void refusesLengthsThatNoMessageHas()
    {
        EventStream stream;
        QByteArray huge = bigEndian(quint32(0x7fffffff)) + bigEndian(quint32(0));
        huge += bigEndian(quint32(crc32(0, reinterpret_cast<const Bytef*>(huge.constData()), 8)));
        QVERIFY(!stream.take(huge + QByteArray(16, '\0')));
    }

    void tellsAnExceptionFromAnError()
    {
        EventStream stream;
        const auto messages =
            stream.take(eventBytes(textHeader(":message-type", "exception")
                                       + textHeader(":exception-type", "SessionTimeoutException"),
                                   "{\"message\":\"three hours\"}")
                        + eventBytes(textHeader(":message-type", "error") + textHeader(":error-code", "InternalError")
                                         + textHeader(":error-message", "sorry"),
                                     {})
                        + eventBytes(textHeader(":message-type", "event") + textHeader(":event-type", "x"), "{}"));
        QVERIFY(messages);
        QCOMPARE(messages->at(0).error()->code, u"aws-session-timeout"_s);
        QCOMPARE(messages->at(0).error()->why.render(), u"three hours"_s);
        QCOMPARE(messages->at(1).error()->why.render(), u"sorry"_s);
        QVERIFY(!messages->at(2).error());
    }
};

SHIPDECK_TEST(EventStreamTest)
#include "event_stream_test.moc"
