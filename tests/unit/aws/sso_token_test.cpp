// SPDX-License-Identifier: MIT
#include "aws/credentials/sso_token.h"
#include "support/registry.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace Qt::StringLiterals;

class SsoTokenTest : public QObject {
    Q_OBJECT

    QTemporaryDir home;
    QProcessEnvironment environment;
    const SsoSession session{u"my-sso"_s, u"https://x.awsapps.com/start"_s, u"us-east-1"_s, {}};

    void writes(const QString& path, const QByteArray& bytes)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void initTestCase() { environment.insert(u"HOME"_s, home.path()); }

    //! The names are `printf %s my-sso | sha1sum` and the same of the address.
    void liesWhereTheAwsCliLooks()
    {
        QCOMPARE(SsoTokenFile(session, environment).path(),
                 home.path() + u"/.aws/sso/cache/"_s + u"0ad374308c5a4e22f723adf10145eafad7c4031c.json"_s);
        SsoSession older = session;
        older.name.clear();
        QCOMPARE(SsoTokenFile(older, environment).path(),
                 home.path() + u"/.aws/sso/cache/"_s + u"3947de8b16688092197fa616c34e01335f21d256.json"_s);
    }

    void readsWhatTheAwsCliWrote_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::newRow("Z") << QByteArray("2026-01-02T03:04:05Z");
        QTest::newRow("UTC") << QByteArray("2026-01-02T03:04:05UTC");
    }
    void readsWhatTheAwsCliWrote()
    {
        QFETCH(QByteArray, time);
        const SsoTokenFile file(session, environment);
        writes(file.path(),
               "{\"startUrl\": \"https://x.awsapps.com/start\", \"region\": \"us-east-1\", \"accessToken\": \"tok-1\","
               " \"expiresAt\": \""
                   + time
                   + "\", \"clientId\": \"c\", \"clientSecret\": \"s\","
                     " \"registrationExpiresAt\": \"2026-03-01T00:00:00Z\", \"refreshToken\": \"r\"}");
        const SsoToken token = file.read();
        const QDateTime now(QDate(2026, 1, 2), QTime(3, 0), Qt::UTC);
        QCOMPARE(token.access, "tok-1");
        QVERIFY(token.isGood(now));
        QVERIFY(!token.isGood(now.addSecs(300)));
        QVERIFY(token.isRenewable(now));
        QVERIFY(!token.isRenewable(now.addDays(90)));
    }

    void writesTheSameFormAndKeepsWhatOthersPutThere()
    {
        const SsoTokenFile file(session, environment);
        writes(file.path(),
               "{\"startUrl\":\"https://x.awsapps.com/"
               "start\",\"region\":\"us-east-1\",\"theirs\":7,\"refreshToken\":\"old\"}");
        SsoToken token = file.read();
        token.access = "tok-2";
        token.expiresAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
        token.refresh.clear();
        QVERIFY(file.write(token));
        QFile written(file.path());
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QJsonObject object = QJsonDocument::fromJson(written.readAll()).object();
        QCOMPARE(object[u"expiresAt"_s].toString(), u"2026-01-02T03:04:05Z"_s);
        QCOMPARE(object[u"accessToken"_s].toString(), u"tok-2"_s);
        QCOMPARE(object[u"theirs"_s].toInt(), 7);
        QVERIFY(!object.contains(u"refreshToken"_s)); // one that was used is good for nothing
        QVERIFY(!object.contains(u"clientId"_s));
        QCOMPARE(int(written.permissions() & 0x0fff) & 0x0077, 0); // nobody else's
        QVERIFY(file.remove());
        QVERIFY(file.remove());
        QVERIFY(file.read().access.isEmpty());
    }

    void takesNoTokenThatIsForSomewhereElse()
    {
        const SsoTokenFile file(session, environment);
        for (const QByteArray& other :
             {QByteArray(
                  "{\"startUrl\":\"https://y.awsapps.com/start\",\"region\":\"us-east-1\",\"accessToken\":\"t\"}"),
              QByteArray("not json"), QByteArray("[]")}) {
            writes(file.path(), other);
            QVERIFY(file.read().access.isEmpty());
        }
    }
};

SHIPDECK_TEST(SsoTokenTest)
#include "sso_token_test.moc"
