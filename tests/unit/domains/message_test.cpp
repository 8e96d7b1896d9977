// SPDX-License-Identifier: MIT
#include "domains/message.h"

#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace shipdeck::domains;
using namespace Qt::StringLiterals;

namespace {

const QByteArray question = QByteArray::fromHex("03777777"
                                                "0473686f70"
                                                "076578616d706c65"
                                                "00"
                                                "0001"
                                                "0001");

//! A response with this many records in the answer, and their bytes; each may begin with c00c, which is the question's name.
QByteArray response(int records, const QByteArray& answer)
{
    QByteArray bytes = QByteArray::fromHex("1234"
                                           "8400"
                                           "0001"
                                           "0000"
                                           "0000"
                                           "0000")
        + question + answer;
    bytes[7] = char(records);
    return bytes;
}

QByteArray record(const char* type, const QByteArray& data)
{
    const int size = int(data.size());
    return QByteArray::fromHex("c00c") + QByteArray::fromHex(type)
        + QByteArray::fromHex("0001"
                              "0000003c")
        + char(size / 256) + char(size % 256) + data;
}

} // namespace

class DnsMessageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksWithoutRecursion()
    {
        const auto query = queryMessage(0x1234, {u"www.shop.example"_s, RecordType::A}, false);
        QVERIFY2(query, query ? "" : qPrintable(query.error().render()));
        QCOMPARE(query->toHex(),
                 (QByteArray::fromHex("1234"
                                      "0000"
                                      "0001"
                                      "0000"
                                      "0000"
                                      "0000")
                  + question)
                     .toHex());
    }

    void allowsLongResponses()
    {
        const auto query = queryMessage(1, {u"www.shop.example"_s, RecordType::AAAA}, true);
        QVERIFY(query);
        QVERIFY2(query->endsWith(QByteArray::fromHex("00"
                                                     "0029"
                                                     "04d0"
                                                     "00000000"
                                                     "0000")),
                 query->toHex());
    }

    void asksForTheRoot()
    {
        const auto query = queryMessage(1, {QString(), RecordType::NS}, false);
        QVERIFY(query);
        QCOMPARE(query->mid(12).toHex(), QByteArray("0000020001"));
    }

    void refusesNamesThatFitNowhere()
    {
        for (const QString& name : {u"a..b"_s, QString(64, u'a') + u".example"_s, QString(300, u'.')}) {
            const auto query = queryMessage(1, {name, RecordType::A}, true);
            QVERIFY2(!query, qPrintable(name));
            QCOMPARE(query.error().code, u"dns-name-invalid"_s);
        }
    }

    void readsRecords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* type, const char* number, const QByteArray& data, const QString& value) {
            QTest::newRow(type) << record(number, data) << QLatin1StringView(type) + u' ' + value;
        };
        row("A", "0001", QByteArray::fromHex("c0000201"), u"192.0.2.1"_s);
        row("AAAA", "001c", QByteArray::fromHex("20010db8000000000000000000000001"), u"2001:db8::1"_s);
        row("CNAME", "0005",
            QByteArray::fromHex("024431"
                                "c010"),
            u"d1.shop.example"_s);
        row("NS", "0002",
            QByteArray::fromHex("036e7331"
                                "c010"),
            u"ns1.shop.example"_s);
        row("MX", "000f",
            QByteArray::fromHex("000a"
                                "c010"),
            u"10 shop.example"_s);
        row("TXT", "0010",
            QByteArray::fromHex("03612262"
                                "0163"),
            u"\"a\\\"b\" \"c\""_s);
        row("CAA", "0101", QByteArray::fromHex("0005") + "issueamazon.com", u"0 issue \"amazon.com\""_s);
    }
    void readsRecords()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, value);
        const auto message = readMessage(response(1, bytes));
        QVERIFY(message);
        QCOMPARE(message->id, 0x1234);
        QVERIFY(message->isResponse && message->isAuthoritative && !message->isTruncated);
        QCOMPARE(message->question->name, u"www.shop.example"_s);
        QCOMPARE(message->answer.size(), 1);
        const Record& read = message->answer.first();
        QCOMPARE(read.name, u"www.shop.example"_s);
        QCOMPARE(typeName(read.type) + u' ' + read.value, value);
        QCOMPARE(read.ttl, 60);
    }

    void leavesOutWhatItDoesNotKnow()
    {
        const QByteArray srv = record("0021", QByteArray::fromHex("000000000050c010"));
        const auto message = readMessage(response(2, srv + record("0001", QByteArray::fromHex("c0000201"))));
        QVERIFY(message);
        QCOMPARE(message->answer.size(), 1);
    }

    void survivesHostileBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray head = QByteArray::fromHex("1234840000010001"
                                                    "00000000");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a header") << QByteArray::fromHex("12348400");
        QTest::newRow("no question where one is announced") << head;
        QTest::newRow("a name that is a pointer to itself") << head + QByteArray::fromHex("c00c00010001");
        QTest::newRow("two pointers to each other") << head + QByteArray::fromHex("c00ec00c00010001");
        QTest::newRow("a pointer behind the end") << head + QByteArray::fromHex("ffff00010001");
        QTest::newRow("a label behind the end") << head + QByteArray::fromHex("3f7777");
        QTest::newRow("a name of 300 bytes")
            << head + QByteArray(150, '\1') + QByteArray(150, 'a') + QByteArray(5, '\0');
        QTest::newRow("more records than there are") << response(200, QByteArray());
        QTest::newRow("data behind the end") << response(1, QByteArray::fromHex("c00c000100010000003cffff01"));
        QTest::newRow("an address of two bytes") << response(1, record("0001", QByteArray::fromHex("c000")));
        QTest::newRow("an address of five bytes") << response(1, record("0001", QByteArray::fromHex("c000020101")));
        QTest::newRow("a CNAME without a name") << response(1, record("0005", QByteArray()));
        QTest::newRow("a TXT whose text is longer than it") << response(1, record("0010", QByteArray::fromHex("ff61")));
        QTest::newRow("a CAA without a tag") << response(1, record("0101", QByteArray::fromHex("00")));
        QTest::newRow("a CAA whose tag is longer than it")
            << response(1, record("0101", QByteArray::fromHex("00ff69")));
        QByteArray many = response(0, QByteArray());
        many[6] = many[8] = many[10] = char(0xff);
        QTest::newRow("200,000 records announced") << many;
        QTest::newRow("64 KB of nothing") << head + QByteArray(65523, '\0');
        QTest::newRow("more than fits") << head + QByteArray(70000, '\0');
    }
    void survivesHostileBytes()
    {
        QFETCH(const QByteArray, bytes);
        const auto message = readMessage(bytes); // whatever it says
        QVERIFY(!message || message->answer.size() <= 500);
    }

    void readsNoMoreThanIsReasonable()
    {
        QByteArray many = response(0, QByteArray());
        for (int i = 0; i < 600; ++i)
            many += record("0001", QByteArray::fromHex("c0000201"));
        many[6] = char(600 / 256);
        many[7] = char(600 % 256);
        QVERIFY(!readMessage(many));
    }
};
SHIPDECK_TEST(DnsMessageTest)

#include "message_test.moc"
