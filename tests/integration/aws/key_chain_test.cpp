// SPDX-License-Identifier: MIT
#include "chain_case.h"

#include "aws/credentials/sso_sign_in.h"
#include "support/registry.h"

#include <QJsonDocument>

using namespace shipdeck;
using namespace shipdeck::test;

class KeyChainTest : public ChainCase {
    Q_OBJECT
private Q_SLOTS:
    void walksRolesOnTopOfPlainKeys()
    {
        server->answers(200, roleAnswer("AssumeRole", "ADMIN"));
        server->answers(200, roleAnswer("AssumeRole", "PROD"));
        const auto chain =
            chainOf("[profile prod]\nrole_arn = arn:aws:iam::111122223333:role/prod\nsource_profile = admin\n"
                    "external_id = x 1\nduration_seconds = 900\nrole_session_name = kim\n"
                    "[profile admin]\nrole_arn = arn:aws:iam::111122223333:role/admin\nsource_profile = base\n"
                    "[profile base]\naws_access_key_id = BASE\naws_secret_access_key = secret-of-BASE\n",
                    u"prod"_s);
        const auto keys = finish(chain->keys());
        QVERIFY2(keys, keys ? "" : qPrintable(keys.error().render()));
        QCOMPARE(keys->id, "PROD");
        QCOMPARE(keys->account, u"111122223333"_s);
        QCOMPARE(keys->expiresAt, QDateTime(QDate(2026, 1, 2), QTime(4, 0), Qt::UTC));
        const auto requests = server->requests();
        QVERIFY(requests[0].contains("Credential=BASE/20260102/ap-northeast-2/sts/"));
        QVERIFY(bodyOf(requests[0]).contains("RoleSessionName=shipdeck-1767322800"));
        QVERIFY(requests[1].contains("Credential=ADMIN/"));
        QVERIFY(requests[1].contains("X-Amz-Security-Token: token-of-ADMIN"));
        QCOMPARE(
            bodyOf(requests[1]),
            "Action=AssumeRole&DurationSeconds=900&ExternalId=x%201&RoleArn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole"
            "%2Fprod&RoleSessionName=kim&Version=2011-06-15");
        // And no more questions until they age.
        QCOMPARE(finish(chain->keys())->id, "PROD");
        QCOMPARE(server->requests().size(), 2);
    }

    void showsTheTokenOfAWebIdentityUnsignedAndReadsItAnew()
    {
        const QString path = home->path() + u"/token"_s;
        writes(path, "jwt-1\n");
        server->answers(200, roleAnswer("AssumeRoleWithWebIdentity", "WEB1"));
        server->answers(200, roleAnswer("AssumeRoleWithWebIdentity", "WEB2"));
        const auto chain =
            chainOf("[default]\nrole_arn = arn:aws:iam::111122223333:role/ci\nweb_identity_token_file = ~/token\n");
        QCOMPARE(finish(chain->keys())->id, "WEB1");
        writes(path, "jwt-2");
        QCOMPARE(finish(chain->keys("WEB1"))->id, "WEB2");
        QVERIFY(bodyOf(server->requests()[0]).endsWith("&WebIdentityToken=jwt-1"));
        QVERIFY(bodyOf(server->requests()[1]).endsWith("&WebIdentityToken=jwt-2"));
        QVERIFY(!server->requests()[0].toLower().contains("authorization:"));
        QFile::remove(path);
        QCOMPARE(finish(chain->keys("WEB2")).error().kind, Error::Kind::NotFound);
    }

    void runsAProcess_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("keys") << QByteArray(
            "echo '{\"Version\":1,\"AccessKeyId\":\"PROC\",\"SecretAccessKey\":\"secret-of-PROC\"}'")
                              << u"PROC"_s;
        QTest::newRow("its words") << QByteArray("echo 'touch the key' >&2; echo secret-of-PROC; exit 3")
                                   << u"aws-process-failed"_s;
        QTest::newRow("another version") << QByteArray("echo '{\"Version\":2}'") << u"aws-process-failed"_s;
        QTest::newRow("no JSON") << QByteArray("echo secret-of-PROC") << u"aws-process-failed"_s;
        QTest::newRow("half") << QByteArray("echo '{\"Version\":1,\"AccessKeyId\":\"PROC\"}'")
                              << u"aws-process-failed"_s;
        QTest::newRow("bad date") << QByteArray(
            "echo '{\"Version\":1,\"AccessKeyId\":\"P\",\"SecretAccessKey\":\"s\",\"Expiration\":\"soon\"}'")
                                  << u"aws-process-failed"_s;
    }
    void runsAProcess()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, outcome);
        writes(home->path() + u"/my tool"_s, "#!/bin/sh\n[ \"$1\" = 'a b' ] || exit 9\n" + script + "\n");
        QFile::setPermissions(home->path() + u"/my tool"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const auto keys = finish(chainOf("[default]\ncredential_process = '~/my tool' 'a b'\n")->keys());
        QCOMPARE(keys ? QString::fromLatin1(keys->id) : keys.error().code, outcome);
        if (!keys)
            QVERIFY(!keys.error().render().contains(u"secret-of"_s));
    }
    void saysWhichProcessIsMissing()
    {
        const Error gone = finish(chainOf("[default]\ncredential_process = no-such-tool-of-ours\n")->keys()).error();
        QCOMPARE(gone.code, u"aws-process-missing"_s);
        QVERIFY(gone.what.render().contains(u"no-such-tool-of-ours"_s));
        QCOMPARE(finish(chainOf("[default]\ncredential_process = 'open\n")->keys()).error().code,
                 u"aws-process-invalid"_s);
    }

    void usesASignInOfTheAwsCli()
    {
        keeps("tok-1", "2026-01-02T09:00:00Z", "ref-1");
        server->answers(200, portalAnswer);
        const auto keys = finish(chainOf(sso, u"sso"_s)->keys());
        QVERIFY2(keys, keys ? "" : qPrintable(keys.error().render()));
        QCOMPARE(keys->id, "SSO1");
        QCOMPARE(keys->expiresAt, QDateTime(QDate(2026, 1, 2), QTime(4, 0), Qt::UTC));
        const QByteArray request = server->requests().constFirst();
        QVERIFY(request.startsWith("GET /federation/credentials?account_id=111122223333&role_name=Deploy HTTP"));
        QVERIFY(request.contains("x-amz-sso_bearer_token: tok-1"));
        QVERIFY(!request.toLower().contains("authorization:"));
    }

    void renewsASignInAndSharesIt()
    {
        keeps("tok-1", "2026-01-02T03:05:00Z", "ref-1");
        server->answers(200, "{\"accessToken\":\"tok-2\",\"expiresIn\":28800,\"refreshToken\":\"ref-2\"}");
        server->answers(200, portalAnswer);
        QVERIFY(finish(chainOf(sso, u"sso"_s)->keys()));
        const QJsonObject sent = QJsonDocument::fromJson(bodyOf(server->requests()[0])).object();
        QCOMPARE(sent[u"grantType"_s].toString(), u"refresh_token"_s);
        QCOMPARE(sent[u"refreshToken"_s].toString(), u"ref-1"_s);
        QVERIFY(server->requests()[1].contains("x-amz-sso_bearer_token: tok-2"));
        const SsoToken kept = file().read();
        QCOMPARE(kept.access, "tok-2");
        QCOMPARE(kept.refresh, "ref-2");
        QCOMPARE(kept.client.id, u"c-1"_s);
    }

    void livesOnWithAnAgeingSignInThatCannotBeRenewed()
    {
        keeps("tok-1", "2026-01-02T03:05:00Z", "ref-1");
        server->answers(400, "{\"error\":\"invalid_grant\"}");
        server->answers(200, portalAnswer);
        QCOMPARE(finish(chainOf(sso, u"sso"_s)->keys())->id, "SSO1");
    }

    void saysThatAPersonHasToSignIn_data()
    {
        QTest::addColumn<QByteArray>("expiresAt");
        QTest::addColumn<int>("status");
        QTest::newRow("never did") << QByteArray() << 0;
        QTest::newRow("renewal refused") << QByteArray("2026-01-02T02:00:00Z") << 400;
        QTest::newRow("signed out at AWS") << QByteArray("2026-01-02T09:00:00Z") << 401;
    }
    void saysThatAPersonHasToSignIn()
    {
        QFETCH(QByteArray, expiresAt);
        QFETCH(int, status);
        if (status)
            keeps("tok-1", expiresAt, "ref-1");
        if (status == 400)
            server->answers(400, "{\"error\":\"invalid_grant\"}");
        if (status == 401)
            server->answers(401, "{\"message\":\"Session token not found or invalid\"}",
                            "x-amzn-ErrorType: UnauthorizedException\r\n");
        const Error error = finish(chainOf(sso, u"sso"_s)->keys()).error();
        QCOMPARE(error.code, u"aws-sso-signed-out"_s);
        QCOMPARE(error.kind, Error::Kind::Denied);
        QVERIFY(!error.render().contains(u"tok-1"_s));
        if (status == 401) // whoever looks at the files knows it now
            QVERIFY(!QFile::exists(file().path()));
    }

    void signsInByADeviceCode()
    {
        server->answers(200, "{\"clientId\":\"c-2\",\"clientSecret\":\"s-2\",\"clientSecretExpiresAt\":4102444800}");
        server->answers(
            200,
            "{\"deviceCode\":\"d-1\",\"userCode\":\"ABCD-EFGH\",\"verificationUri\":\"https://device.sso.eu-west-1."
            "amazonaws.com/\",\"verificationUriComplete\":\"https://device.sso.eu-west-1.amazonaws.com/?user_code="
            "ABCD-EFGH\",\"expiresIn\":600,\"interval\":1}");
        server->answers(400, "{\"error\":\"authorization_pending\"}");
        server->answers(400, "{\"error\":\"slow_down\"}");
        server->answers(200, "{\"accessToken\":\"tok-3\",\"expiresIn\":28800,\"refreshToken\":\"ref-3\"}");
        const auto chain = chainOf(sso, u"sso"_s);
        const SsoSession session = *chain->origin()->signIn();
        Client* const client = *chain->signInClient(session);
        const auto code = finish(startSsoSignIn(client, session, {}, {}));
        QVERIFY2(code, code ? "" : qPrintable(code.error().render()));
        QCOMPARE(code->device.userCode, u"ABCD-EFGH"_s);
        QVERIFY(code->device.pageWithCode.toString().endsWith(u"user_code=ABCD-EFGH"_s));
        const auto token = finish(finishSsoSignIn(client, *code, file(), settings().wait, {}));
        QVERIFY2(token, token ? "" : qPrintable(token.error().render()));
        QCOMPARE(waits, QList<qint64>({1000, 1000, 6000}));
        QCOMPARE(file().read().access, "tok-3");
        QCOMPARE(file().read().client.id, u"c-2"_s);
        const QJsonObject registered = QJsonDocument::fromJson(bodyOf(server->requests()[0])).object();
        QCOMPARE(registered[u"clientType"_s].toString(), u"public"_s);
        QVERIFY(server->requests()[1].startsWith("POST /device_authorization "));
    }

    void usesOnlyAClientThatItRegistered_data()
    {
        QTest::addColumn<bool>("isOurs");
        QTest::addColumn<QByteArray>("refused");
        QTest::newRow("of the AWS CLI") << false << QByteArray();
        QTest::newRow("not for codes") << true << QByteArray("{\"error\":\"unauthorized_client\"}");
        QTest::newRow("no longer known") << true << QByteArray("{\"error\":\"invalid_client\"}");
    }
    void usesOnlyAClientThatItRegistered()
    {
        QFETCH(bool, isOurs);
        QFETCH(QByteArray, refused);
        if (!refused.isEmpty())
            server->answers(400, refused);
        server->answers(200, "{\"clientId\":\"c-9\",\"clientSecret\":\"s-9\",\"clientSecretExpiresAt\":4102444800}");
        server->answers(200,
                        "{\"deviceCode\":\"d-1\",\"userCode\":\"ABCD-EFGH\",\"verificationUri\":\"https://"
                        "device.sso.eu-west-1.amazonaws.com/\",\"expiresIn\":600,\"interval\":1}");
        const auto chain = chainOf(sso, u"sso"_s);
        const SsoSession session = *chain->origin()->signIn();
        SsoToken former;
        former.client = {u"c-8"_s, "s-8", QDateTime::currentDateTimeUtc().addDays(60)};
        former.isClientOurs = isOurs;
        QVERIFY(file().write(former));
        QCOMPARE(file().read().isClientOurs, isOurs);
        const auto code = finish(startSsoSignIn(*chain->signInClient(session), session, file().read(), {}));
        QVERIFY2(code, code ? "" : qPrintable(code.error().render()));
        QCOMPARE(code->client.id, u"c-9"_s);
        QCOMPARE(server->requests().size(), refused.isEmpty() ? 2 : 3);
    }

    void endsASignInThatWasRefusedOrForgotten_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("code");
        QTest::newRow("refused") << QByteArray("{\"error\":\"access_denied\"}") << u"aws-sign-in-denied"_s;
        QTest::newRow("forgotten") << QByteArray("{\"error\":\"expired_token\"}") << u"aws-sign-in-expired"_s;
        QTest::newRow("something else") << QByteArray("{\"error\":\"invalid_client\"}") << u"aws-invalid-client"_s;
    }
    void endsASignInThatWasRefusedOrForgotten()
    {
        QFETCH(QByteArray, said);
        QFETCH(QString, code);
        server->answers(400, said);
        const auto chain = chainOf(sso, u"sso"_s);
        const SsoSession session = *chain->origin()->signIn();
        SsoCode waiting{session, {u"c"_s, "s", {}}, {}};
        const auto token = finish(finishSsoSignIn(*chain->signInClient(session), waiting, file(), settings().wait, {}));
        QCOMPARE(token.error().code, code);
        QVERIFY(!QFile::exists(file().path()));
    }
};

SHIPDECK_TEST(KeyChainTest)
#include "key_chain_test.moc"
