// SPDX-License-Identifier: MIT
#include "chain_case.h"

#include "aws/credentials/login_token.h"
#include "aws/credentials/role_keys_file.h"
#include "base/files.h"
#include "base/openssl.h"
#include "login_key.h"
#include "support/registry.h"

#include <QJsonDocument>

using namespace shipdeck;
using namespace shipdeck::test;

namespace {

const QByteArray pkcs8 = "-----BEGIN PRIVATE KEY-----\n"
                         "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgT0g21QU3Djm3C2eM\n"
                         "SXd3RHyN9/Higcdw2pmkkBPZsVyhRANCAATgnqXUSgYJg9pY9Ix4QCAX9+PRGvbp\n"
                         "TLUoiGSerbFkEcGY+8uUesRGVVcUJ+0aB05CcTVyzrt6GqQKJWwuOTSZ\n"
                         "-----END PRIVATE KEY-----\n";

const QByteArray config = "[profile kim]\nlogin_session = arn:aws:iam::111122223333:user/kim\nregion = eu-west-1\n";

QByteArray grantOf(const QByteArray& id, const QByteArray& refresh)
{
    return "{\"accessToken\":{\"accessKeyId\":\"" + id + "\",\"secretAccessKey\":\"secret-of-" + id
        + "\",\"sessionToken\":\"token-of-" + id
        + "\"},\"tokenType\":\"aws_sigv4\",\"expiresIn\":900,\"refreshToken\":\"" + refresh + "\"}";
}

QByteArray refusal(const QByteArray& code)
{
    return "{\"error\":\"" + code + "\",\"message\":\"no\"}";
}

QByteArray header(const QByteArray& request, const QByteArray& name)
{
    for (const QByteArray& line : request.split('\n'))
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    return {};
}

QByteArray decoded(const QByteArray& part)
{
    return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding);
}

//! r ‖ s as DER has it.
QByteArray derOf(const QByteArray& pair)
{
    QByteArray body;
    for (QByteArray number : {pair.first(32), pair.last(32)}) {
        while (number.size() > 1 && number.startsWith('\0') && !(number[1] & 0x80))
            number.remove(0, 1);
        if (number[0] & 0x80)
            number.prepend('\0');
        body += QByteArray("\x02") + char(number.size()) + number;
    }
    return QByteArray("\x30") + char(body.size()) + body;
}

bool isSignedByTheKey(const QByteArray& proof)
{
    QByteArray base64;
    for (const QByteArray& line : pkcs8.split('\n'))
        if (!line.startsWith('-'))
            base64 += line;
    const QByteArray key = QByteArray::fromBase64(base64);
    const auto raw = [](const QByteArray& bytes) { return reinterpret_cast<const unsigned char*>(bytes.constData()); };
    const unsigned char* at = raw(key);
    EVP_PKEY* const pair = openssl().d2i_AutoPrivateKey(nullptr, &at, long(key.size()));
    EVP_MD_CTX* const context = openssl().EVP_MD_CTX_new();
    const QByteArray text = proof.left(proof.lastIndexOf('.'));
    const QByteArray der = derOf(decoded(proof.mid(text.size() + 1)));
    const bool isGood = openssl().EVP_DigestVerifyInit(context, nullptr, openssl().EVP_sha256(), nullptr, pair) == 1
        && openssl().EVP_DigestVerify(context, raw(der), size_t(der.size()), raw(text), size_t(text.size())) == 1;
    openssl().EVP_MD_CTX_free(context);
    openssl().EVP_PKEY_free(pair);
    return isGood;
}

} // namespace

//! What `aws login` leaves, read and renewed as the AWS CLI does. It is three o'clock.
class LoginTest : public ChainCase {
    Q_OBJECT
private Q_SLOTS:
    //! The name is `printf %s arn:aws:iam::111122223333:user/kim | sha256sum`.
    void liesWhereTheAwsCliLooks()
    {
        const QString name = u"/beaf5e3d7cb90c89a9c013960135e4a3cf8006d50e3f9f4dca33a455abf0d73f.json"_s;
        QCOMPARE(kept().path(), home->path() + u"/.aws/login/cache"_s + name);
        environment.insert(u"AWS_LOGIN_CACHE_DIRECTORY"_s, u"~/elsewhere"_s);
        QCOMPARE(kept().path(), home->path() + u"/elsewhere"_s + name);
    }

    void usesGoodKeysWithoutAsking()
    {
        leaves("LOGIN1", "2026-01-02T03:06:00Z");
        const auto keys = finish(chainOf(config, u"kim"_s)->keys());
        QCOMPARE(keys->id, "LOGIN1");
        QCOMPARE(keys->session, "token-of-LOGIN1");
        QCOMPARE(keys->account, u"111122223333"_s);
        QCOMPARE(keys->expiresAt, QDateTime(QDate(2026, 1, 2), QTime(3, 6), Qt::UTC));
        QCOMPARE(server->requests().size(), 0);
    }

    void renewsAsTheAwsCliDoes_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("SEC 1") << loginKey;
        QTest::newRow("PKCS 8") << pkcs8;
    }
    void renewsAsTheAwsCliDoes()
    {
        QFETCH(QByteArray, key);
        leaves("LOGIN1", "2026-01-02T03:04:00Z", key);
        server->answers(200, grantOf("LOGIN2", "refresh-2"));
        const auto chain = chainOf(config, u"kim"_s);
        const auto keys = finish(chain->keys());
        QVERIFY2(keys, keys ? "" : qPrintable(keys.error().render()));
        QCOMPARE(keys->id, "LOGIN2");
        QCOMPARE(keys->expiresAt, QDateTime(QDate(2026, 1, 2), QTime(3, 15), Qt::UTC));

        const QByteArray request = server->requests().value(0);
        QVERIFY(request.startsWith("POST /v1/token "));
        QVERIFY(header(request, "Authorization").isEmpty());
        QCOMPARE(QJsonDocument::fromJson(bodyOf(request)).object(),
                 (QJsonObject{{u"clientId"_s, u"arn:aws:signin:::devtools/same-device"_s},
                              {u"grantType"_s, u"refresh_token"_s},
                              {u"refreshToken"_s, u"refresh-1"_s}}));
        const QByteArray proof = header(request, "DPoP");
        const QByteArrayList parts = proof.split('.');
        QCOMPARE(parts.size(), 3);
        QVERIFY(!proof.contains('='));
        QVERIFY(isSignedByTheKey(proof));
        const QJsonObject head = QJsonDocument::fromJson(decoded(parts[0])).object();
        QCOMPARE(head[u"typ"_s].toString(), u"dpop+jwt"_s);
        QCOMPARE(head[u"alg"_s].toString(), u"ES256"_s);
        QCOMPARE(head[u"jwk"_s][u"crv"_s].toString(), u"P-256"_s);
        QCOMPARE(decoded(head[u"jwk"_s][u"x"_s].toString().toLatin1()).toHex(),
                 "e09ea5d44a060983da58f48c78402017f7e3d11af6e94cb52888649eadb16411");
        const QJsonObject claims = QJsonDocument::fromJson(decoded(parts[1])).object();
        QCOMPARE(claims[u"htm"_s].toString(), u"POST"_s);
        QCOMPARE(claims[u"htu"_s].toString(), server->url(u"/v1/token"_s).toString());
        QCOMPARE(claims[u"iat"_s].toInteger(), now.toSecsSinceEpoch());
        QVERIFY(claims[u"jti"_s].toString().size() >= 16);

        // What the CLI finds afterwards: new keys and token, and everything else as it left it.
        const QJsonObject file = QJsonDocument::fromJson(readFile(kept().path()).value()).object();
        QCOMPARE(file[u"refreshToken"_s].toString(), u"refresh-2"_s);
        QCOMPARE(file[u"accessToken"_s].toObject(),
                 (QJsonObject{{u"accessKeyId"_s, u"LOGIN2"_s},
                              {u"secretAccessKey"_s, u"secret-of-LOGIN2"_s},
                              {u"sessionToken"_s, u"token-of-LOGIN2"_s},
                              {u"accountId"_s, u"111122223333"_s},
                              {u"expiresAt"_s, u"2026-01-02T03:15:00Z"_s}}));
        QCOMPARE(file[u"idToken"_s].toString(), u"who-kim-is"_s);
        QCOMPARE(file[u"dpopKey"_s].toString().toLatin1(), key);
        QCOMPARE(QFile::permissions(kept().path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(finish(chain->keys())->id, "LOGIN2");
        QCOMPARE(server->requests().size(), 1);
    }

    void renewsKeysThatAwsRefuses()
    {
        leaves("LOGIN1", "2026-01-02T03:14:00Z");
        server->answers(200, grantOf("LOGIN2", "refresh-2"));
        const auto chain = chainOf(config, u"kim"_s);
        QCOMPARE(finish(chain->keys())->id, "LOGIN1");
        QCOMPARE(finish(chain->keys("LOGIN1"))->id, "LOGIN2");
    }

    void asksAPersonOnceNothingRenewsIt_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("over") << QByteArray("TOKEN_EXPIRED");
        QTest::newRow("another password") << QByteArray("USER_CREDENTIALS_CHANGED");
    }
    void asksAPersonOnceNothingRenewsIt()
    {
        QFETCH(QByteArray, code);
        leaves("LOGIN1", "2026-01-02T03:01:00Z");
        const auto chain = chainOf(config, u"kim"_s);
        QVERIFY(!personNeeded(*chain->origin(), environment, now));
        server->answers(400, refusal(code));
        const Error error = finish(chain->keys()).error();
        QCOMPARE(error.code, u"aws-login-signed-out"_s);
        QVERIFY(error.next.render().contains(u"aws login --profile kim"_s));
        const auto needed = personNeeded(*chain->origin(), environment, now);
        QVERIFY(needed && needed->elsewhere.render().contains(u"aws login --profile kim"_s));
        // And once that is done, it goes on.
        leaves("LOGIN3", "2026-01-02T03:15:00Z");
        QVERIFY(!personNeeded(*chain->origin(), environment, now));
        QCOMPARE(finish(chain->keys())->id, "LOGIN3");
    }

    void saysThatThereIsNoSignIn()
    {
        QCOMPARE(finish(chainOf(config, u"kim"_s)->keys()).error().code, u"aws-login-signed-out"_s);
        QCOMPARE(server->requests().size(), 0);
    }

    void keepsASignInThatMayNotBeRenewed()
    {
        leaves("LOGIN1", "2026-01-02T02:00:00Z");
        server->answers(400, refusal("INSUFFICIENT_PERMISSIONS"));
        const Error error = finish(chainOf(config, u"kim"_s)->keys()).error();
        QCOMPARE(error.code, u"aws-login-denied"_s);
        QVERIFY(error.next.render().contains(u"signin:CreateOAuth2Token"_s));
        QVERIFY(QFile::exists(kept().path()));
    }

    void usesWhatTheCliRenewedAtTheSameTime()
    {
        leaves("LOGIN1", "2026-01-02T03:01:00Z");
        server->answers(400, refusal("TOKEN_EXPIRED")); // its refresh token was good once
        connect(server.get(), &ScriptedServer::asked, this,
                [this] { leaves("LOGIN9", "2026-01-02T03:15:00Z", loginKey, "refresh-9"); });
        QCOMPARE(finish(chainOf(config, u"kim"_s)->keys())->id, "LOGIN9");
        QVERIFY(QFile::exists(kept().path()));
    }

    void goesOnWithGoodKeysWhileNobodyAnswers()
    {
        leaves("LOGIN1", "2026-01-02T03:04:00Z");
        for (int i = 0; i < 3; ++i)
            server->answers(503);
        QCOMPARE(finish(chainOf(config, u"kim"_s)->keys())->id, "LOGIN1");
    }

    void saysThatItsKeyIsNone()
    {
        leaves("LOGIN1", "2026-01-02T02:00:00Z",
               "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n");
        QCOMPARE(finish(chainOf(config, u"kim"_s)->keys()).error().code, u"aws-login-key"_s);
        QCOMPARE(server->requests().size(), 0);
    }

    void isTheSourceOfARole()
    {
        leaves("LOGIN1", "2026-01-02T03:14:00Z");
        server->answers(200, roleAnswer("AssumeRole", "PROD"));
        const auto chain =
            chainOf(config + "[profile prod]\nrole_arn = arn:aws:iam::111122223333:role/prod\nsource_profile = kim\n",
                    u"prod"_s);
        QCOMPARE(finish(chain->keys())->id, "PROD");
        QVERIFY(server->requests()[0].contains("Credential=LOGIN1/"));
    }

private:
    LoginTokenFile kept() const { return {u"arn:aws:iam::111122223333:user/kim"_s, environment}; }
    //! As `aws login` leaves it.
    void leaves(const QByteArray& id, const QByteArray& expiresAt, const QByteArray& key = loginKey,
                const QByteArray& refresh = "refresh-1")
    {
        const QJsonObject access{{u"accessKeyId"_s, QString::fromLatin1(id)},
                                 {u"secretAccessKey"_s, QString::fromLatin1("secret-of-" + id)},
                                 {u"sessionToken"_s, QString::fromLatin1("token-of-" + id)},
                                 {u"accountId"_s, u"111122223333"_s},
                                 {u"expiresAt"_s, QString::fromLatin1(expiresAt)}};
        const QJsonObject file{{u"accessToken"_s, access},
                               {u"tokenType"_s, u"aws_sigv4"_s},
                               {u"clientId"_s, u"arn:aws:signin:::devtools/same-device"_s},
                               {u"refreshToken"_s, QString::fromLatin1(refresh)},
                               {u"idToken"_s, u"who-kim-is"_s},
                               {u"dpopKey"_s, QString::fromLatin1(key)}};
        QDir().mkpath(QFileInfo(kept().path()).path());
        QVERIFY(writeFile(kept().path(), QJsonDocument(file).toJson()));
    }
};

SHIPDECK_TEST(LoginTest)
#include "login_test.moc"
