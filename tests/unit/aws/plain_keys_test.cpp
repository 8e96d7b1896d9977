// SPDX-License-Identifier: MIT
#include "aws/credentials/plain_keys.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

class PlainKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheEnvironment()
    {
        QProcessEnvironment environment;
        QVERIFY(!environmentKeys(environment)->has_value());
        environment.insert(u"AWS_ACCESS_KEY_ID"_s, u"AKIA"_s);
        environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, u"secret-of-the-test"_s);
        environment.insert(u"AWS_SECURITY_TOKEN"_s, u"older"_s);
        environment.insert(u"AWS_CREDENTIAL_EXPIRATION"_s, u"2026-01-02T03:04:05Z"_s);
        const Keys keys = environmentKeys(environment)->value();
        QCOMPARE(keys.id, "AKIA");
        QCOMPARE(keys.session, "older");
        QCOMPARE(keys.expiresAt, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC));
        environment.insert(u"AWS_SESSION_TOKEN"_s, u"newer"_s);
        QCOMPARE(environmentKeys(environment)->value().session, "newer");
    }

    void splitsWordsAsAShellDoes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("plain") << u" a  b\tc "_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("double quotes") << u"\"/opt/my tool\" --x=\"1 2\""_s
                                       << QStringList{u"/opt/my tool"_s, u"--x=1 2"_s};
        QTest::newRow("single quotes") << u"a 'b \"c\" \\d'"_s << QStringList{u"a"_s, u"b \"c\" \\d"_s};
        QTest::newRow("backslash") << u"a\\ b \"c\\\"d\\n\""_s << QStringList{u"a b"_s, u"c\"d\\n"_s};
        QTest::newRow("empty word") << u"a '' b"_s << QStringList{u"a"_s, u""_s, u"b"_s};
        QTest::newRow("no shell") << u"a $(id) ; b | c"_s
                                  << QStringList{u"a"_s, u"$(id)"_s, u";"_s, u"b"_s, u"|"_s, u"c"_s};
        QTest::newRow("nothing") << u"  "_s << QStringList();
    }
    void splitsWordsAsAShellDoes()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, words);
        QCOMPARE(shellWords(line).value(), words);
    }
    void refusesAnOpenQuote()
    {
        QVERIFY(!shellWords(u"a 'b"_s));
        QVERIFY(!shellWords(u"a \"b\\\""_s));
    }
};

SHIPDECK_TEST(PlainKeysTest)
#include "plain_keys_test.moc"
