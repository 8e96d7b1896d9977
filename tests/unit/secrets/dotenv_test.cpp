// SPDX-License-Identifier: MIT
#include "secrets/dotenv.h"

#include "base/files.h"
#include "support/registry.h"
#include "support/paths.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace shipdeck;
using namespace Qt::StringLiterals;

class DotenvTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    //! Cases of ours with what npm's dotenv made of them (make_dotenv_cases.mjs).
    void readsAsDotenvReads_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QJsonObject>("expected");
        const QString file =
            qEnvironmentVariable("SHIPDECK_DOTENV_CASES", test::inSource(u"tests/unit/secrets/dotenv_cases.json"));
        const QJsonArray cases = QJsonDocument::fromJson(readFile(file).value()).array();
        QVERIFY(!cases.isEmpty());
        for (const QJsonValue& entry : cases)
            QTest::newRow(qPrintable(entry["name"_L1].toString()))
                << entry["input"_L1].toString() << entry["expected"_L1].toObject();
    }
    void readsAsDotenvReads()
    {
        QFETCH(QString, input);
        QFETCH(QJsonObject, expected);
        const auto dotenv = parseDotenv(input.toUtf8(), u".env"_s);
        // Of random files it may refuse what dotenv passes over, but must never read another value.
        if (!dotenv && qEnvironmentVariableIsSet("SHIPDECK_DOTENV_CASES"))
            return;
        QVERIFY2(dotenv, dotenv ? "" : qPrintable(dotenv.error().render()));
        QJsonObject read;
        for (const auto& variable : dotenv->variables)
            read[variable.name] = variable.value;
        QVERIFY2(read == expected, QJsonDocument(read).toJson().constData());
    }
    void refusesWhatDotenvPassesOver_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("line");
        QTest::newRow("no sign") << QByteArray("A=1\nnothing here\nB=2") << 2;
        QTest::newRow("no name") << QByteArray("=1") << 1;
        QTest::newRow("only export") << QByteArray("A=1\n\nexport\n") << 3;
        QTest::newRow("export without a value") << QByteArray("export A\n") << 1;
        QTest::newRow("colon without a space") << QByteArray("A:1") << 1;
        QTest::newRow("blank in a name") << QByteArray("A B=1") << 1;
        QTest::newRow("name of other letters") << u"\uc774\ub984=1"_s.toUtf8() << 1;
        QTest::newRow("open double quote") << QByteArray("A=1\nB=\"abc\nC=2\n") << 2;
        QTest::newRow("open single quote") << QByteArray("A='abc") << 1;
        QTest::newRow("value on the next line") << QByteArray("A=\n\"b\"") << 2;
        QTest::newRow("hash and words behind a quote") << QByteArray("A=\"b#c\" d") << 1;
        QTest::newRow("after a multi-line value") << QByteArray("A=\"1\n2\n3\"\nbad\n") << 4;
        QTest::newRow("NUL") << QByteArray("A=1\nB=\0\n", 8) << 2;
        QTest::newRow("not UTF-8") << QByteArray("A=1\nB=\xe4\n") << 2;
        QTest::newRow("invisible separator") << QByteArray("A=1\nB=2\n\nC=\xe2\x80\xa8\n") << 4;
    }
    void refusesWhatDotenvPassesOver()
    {
        QFETCH(QByteArray, input);
        QFETCH(int, line);
        const auto dotenv = parseDotenv(input, u"conf/.env"_s);
        QVERIFY(!dotenv);
        QCOMPARE(dotenv.error().code, u"dotenv-invalid"_s);
        QCOMPARE(dotenv.error().kind, Error::Kind::BadInput);
        QVERIFY2(dotenv.error().what.render().startsWith(u"conf/.env:%1: "_s.arg(line)),
                 qPrintable(dotenv.error().render()));
        QVERIFY(!dotenv.error().next.isEmpty());
    }
    void neverShowsAValueInAnError()
    {
        const auto dotenv = parseDotenv("KEY=\"hunter2hunter2\n", u".env"_s);
        QVERIFY(!dotenv);
        QVERIFY(!dotenv.error().render().contains(u"hunter2"_s));
    }
    void skipsMalformedLinesIfAskedAndNamesThem()
    {
        const auto dotenv = parseDotenv("A=1\r\nno sign\nB=\"open\nC=3\n", u".env"_s, Malformed::Skipped);
        QVERIFY(dotenv);
        QStringList read;
        for (const DotenvVariable& variable : dotenv->variables)
            read << variable.name + u'=' + variable.value;
        QCOMPARE(read, (QStringList{u"A=1"_s, u"C=3"_s}));
        QCOMPARE(dotenv->problems.size(), 2);
        QCOMPARE(dotenv->problems.first().line, 2);
        QCOMPARE(dotenv->problems.first().text, u"no sign"_s);
        QCOMPARE(dotenv->problems.last().line, 3);
        QVERIFY(dotenv->problems.last().what.render().startsWith(u".env:3: "_s));
    }
    void warnsAboutANameSetTwice()
    {
        const auto dotenv = parseDotenv("A=first\nB=2\nA=second\n", u".env"_s);
        QCOMPARE(dotenv->variables.size(), 2);
        QCOMPARE(dotenv->variables.first().value, u"second"_s);
        QCOMPARE(dotenv->variables.first().line, 3);
        QCOMPARE(dotenv->warnings.size(), 1);
        QVERIFY(dotenv->warnings.first().render().startsWith(u".env:3: A "_s));
        QVERIFY(!dotenv->warnings.first().render().contains(u"first"_s));
    }
    void refusesAHugeFile()
    {
        const auto dotenv = parseDotenv(QByteArray(2 << 20, 'A'), u".env"_s);
        QCOMPARE(dotenv.error().code, u"dotenv-too-large"_s);
        QCOMPARE(dotenv.error().kind, Error::Kind::Limit);
    }
    void takesTimeInProportionToItsSize()
    {
        // Each opening quote looks for its end below; if that were quadratic, the test's timeout would end this.
        QVERIFY(parseDotenv("A='" + QByteArray("\\'").repeated(500'000) + " x", u".env"_s));
        QVERIFY(parseDotenv(QByteArray("A='\\''\n").repeated(100'000), u".env"_s));
    }

    void writesWhatItReadsBack_data()
    {
        QTest::addColumn<QString>("value");
        for (const char* value :
             {"", "plain", " padded ", "a#b", "it's", "say \"hi\"", "it's \"both\"", "one\ntwo", "one\r\ntwo", "\\n",
              "C:\\dir\\", "'quoted'", "\"a\" b", "=", "# all", "a `b` 'c'", "tab\there", "\"", "{\"a\": 1}"})
            QTest::newRow(value) << QString::fromLatin1(value);
    }
    void writesWhatItReadsBack()
    {
        QFETCH(QString, value);
        const auto bytes = writeDotenv({{u"A"_s, value}, {u"B"_s, u"'after'"_s}, {u"C"_s, u"x\ny"_s}});
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().render()));
        const auto dotenv = parseDotenv(*bytes, u".env"_s);
        QCOMPARE(dotenv->variables.size(), 3);
        QCOMPARE(dotenv->variables[0].value, value);
        QCOMPARE(dotenv->variables[1].value, u"'after'"_s);
        QCOMPARE(dotenv->variables[2].value, u"x\ny"_s);
    }
    void saysWhatItCannotWrite()
    {
        const auto bytes = writeDotenv({{u"A"_s, u"'\"`\n"_s}});
        QCOMPARE(bytes.error().code, u"dotenv-unwritable"_s);
        QVERIFY(!bytes.error().next.isEmpty());
    }
};

SHIPDECK_TEST(DotenvTest)
#include "dotenv_test.moc"
