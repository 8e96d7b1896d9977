// SPDX-License-Identifier: MIT
#include "aws/credentials/ini.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace Qt::StringLiterals;

class IniTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsOneValue_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("value");
        QTest::newRow("plain") << QByteArray("[a]\nkey = value\n") << u"value"_s;
        QTest::newRow("without blanks") << QByteArray("[a]\nkey=value") << u"value"_s;
        QTest::newRow("upper case key") << QByteArray("[a]\nKEY = value") << u"value"_s;
        QTest::newRow("colon") << QByteArray("[a]\nkey: value") << u"value"_s;
        QTest::newRow("the first delimiter counts") << QByteArray("[a]\nkey = a=b:c") << u"a=b:c"_s;
        QTest::newRow("CRLF") << QByteArray("[a]\r\nkey = value\r\n") << u"value"_s;
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF[a]\nkey = value") << u"value"_s;
        QTest::newRow("a hash inside") << QByteArray("[a]\nkey = val#ue;x") << u"val#ue;x"_s;
        QTest::newRow("a comment after a blank") << QByteArray("[a]\nkey = value # note") << u"value"_s;
        QTest::newRow("a comment after a tab") << QByteArray("[a]\nkey = value\t; note") << u"value"_s;
        QTest::newRow("nothing but a comment") << QByteArray("[a]\nkey = # note") << u""_s;
        QTest::newRow("comment lines") << QByteArray("# x\n; y\n[a] # z\n  # w\nkey = value") << u"value"_s;
        QTest::newRow("it goes on") << QByteArray("[a]\nkey = one\n  two\n\n\tthree") << u"one\ntwo\nthree"_s;
        QTest::newRow("the later counts") << QByteArray("[a]\nkey = x\nkey = y") << u"y"_s;
        QTest::newRow("sections are merged") << QByteArray("[a]\nkey = x\n[b]\n[a]\nother = z") << u"x"_s;
        QTest::newRow("all indented alike") << QByteArray("[a]\n  key = x\n  other = y") << u"x"_s;
        QTest::newRow("an indented section") << QByteArray("  [a]\nkey = x") << u"x"_s;
        QTest::newRow("Hangul") << QByteArray("[a]\nkey = 배포") << u"배포"_s;
    }
    void readsOneValue()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, value);
        const auto sections = parseIni(text, u"config"_s);
        QVERIFY(sections);
        QCOMPARE(sections->first().header, u"a"_s);
        QVERIFY(sections->first().properties.contains(u"key"_s));
        QCOMPARE(sections->first().properties[u"key"_s].value, value);
    }

    void readsBlocks()
    {
        const auto sections = parseIni("[services x]\n"
                                       "s3 =\n"
                                       "  endpoint_url = http://127.0.0.1:5055\n"
                                       "  # of the rig\n"
                                       "  Addressing_Style = path # always\n"
                                       "region = us-east-1\n",
                                       u"config"_s);
        QVERIFY(sections);
        const auto properties = sections->first().properties;
        QCOMPARE(properties[u"s3"_s].block[u"endpoint_url"_s], u"http://127.0.0.1:5055"_s);
        QCOMPARE(properties[u"s3"_s].block[u"addressing_style"_s], u"path"_s);
        QCOMPARE(properties[u"s3"_s].line, 2);
        QCOMPARE(properties[u"region"_s].value, u"us-east-1"_s);
    }

    void refusesWithFileAndLineAndWithoutTheWords_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("no delimiter") << QByteArray("[a]\nwJalrXUtnFEMI") << 2;
        QTest::newRow("no key") << QByteArray("[a]\n\n= wJalrXUtnFEMI") << 3;
        QTest::newRow("before a section") << QByteArray("secret = wJalrXUtnFEMI") << 1;
        QTest::newRow("open section") << QByteArray("[wJalrXUtnFEMI") << 1;
        QTest::newRow("nameless section") << QByteArray("# x\n[ ]") << 2;
        QTest::newRow("a block without a key") << QByteArray("[a]\ns3 =\n  wJalrXUtnFEMI") << 3;
    }
    void refusesWithFileAndLineAndWithoutTheWords()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        const auto sections = parseIni(text, u"config"_s);
        QVERIFY(!sections);
        QCOMPARE(sections.error().code, u"aws-file-invalid"_s);
        QVERIFY(sections.error().what.render().contains(u"config:%1"_s.arg(line)));
        QVERIFY(!sections.error().render().contains(u"wJalr"_s));
        QVERIFY(!sections.error().next.isEmpty());
    }

    void refusesWhatIsNoText()
    {
        QCOMPARE(parseIni("[a]\nkey = \xff\xfe", u"config"_s).error().code, u"aws-file-invalid"_s);
        QCOMPARE(parseIni(QByteArray((1 << 20) + 1, '\n'), u"config"_s).error().code, u"aws-file-too-large"_s);
    }
};

SHIPDECK_TEST(IniTest)
#include "ini_test.moc"
